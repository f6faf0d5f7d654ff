package report_test

import (
	"fmt"
	"io"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/report"
)

const three = `title,company,location,salary,benefits
Platform Engineer,Alder Works,"Denver, CO","$150,000 - $180,000 a year",20 days of paid time off
Backend Engineer,Cedar Health,"Remote, US",$72.50 per hour,15 days PTO
Data Engineer,Birch & Sons,"Austin, TX","$165,000 to $185,000 per year",25 days of paid time off
`

// From the words of postings to a page.
func Example() {
	source := analyze.Source{Name: "offers.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(three)), nil
	}}
	r, err := analyze.Run([]analyze.Source{source}, analyze.DefaultOptions())
	if err != nil {
		fmt.Println(err)
		return
	}
	d := report.New(r, report.Options{Title: "Three offers"})
	fmt.Println(strings.ReplaceAll(d.Lead, "\u00a0", " "))
	var page strings.Builder
	if err := d.WriteHTML(&page); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(page.String(), "$72.50 per hour"))
	// Output:
	// Birch & Sons has the largest package: USD 175,000 a year, 10,000 more than Alder Works.
	// true
}

// The charts that a result supports, each to draw wherever one likes.
func ExampleCharts() {
	r := analyzed()
	for _, c := range report.Charts(r, report.Options{}) {
		fmt.Println(c.ID+":", c.Title)
	}
	// Output:
	// pay-ranges: Birch & Sons has the highest base pay
	// time-off: Birch & Sons gives the most days of paid time off: 25
	// benefits: Which offer has which benefit
}

// The same report on paper, for a chat, as a workbook: a method each.
func ExampleDocument_WriteMarkdown() {
	r := analyzed()
	var text strings.Builder
	if err := report.New(r, report.Options{Title: "Three offers"}).WriteMarkdown(&text); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.SplitN(text.String(), "\n", 2)[0])
	// Output: # Three offers
}

// analyzed is the result of Example.
func analyzed() *analyze.Result {
	source := analyze.Source{Name: "offers.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(three)), nil
	}}
	r, err := analyze.Run([]analyze.Source{source}, analyze.DefaultOptions())
	if err != nil {
		panic(err)
	}
	return r
}
