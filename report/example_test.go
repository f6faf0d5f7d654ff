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
