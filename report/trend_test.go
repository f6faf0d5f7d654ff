package report

import (
	"fmt"
	"strings"
	"testing"
)

// The footnote of the trend counts what is missing, by its reason.
func TestTrendFootnote(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,company,location,country,salary,posted\n")
	for m := 3; m < 7; m++ {
		for i := range 5 {
			fmt.Fprintf(&b, "Job %d,Firm %d,Berlin,DE,\"%d EUR per year\",2026-%02d-15\n", i, m, 50000+100*i, m)
		}
	}
	b.WriteString("Job,Firm,Berlin,DE,up to 90000 EUR per year,2026-03-15\nJob,Late,Berlin,DE,90000 EUR per year,\nJob,Alone,Berlin,DE,90000 EUR per year,2026-08-15\n")
	d := New(run(t, "", "", source("a.csv", b.String())), Options{})
	says(t, d, []string{"Of 23 postings in EUR, 20 are drawn; 1 gives no date, 1 states one end of its pay only and 1 stands in a month that has no point.", "A month of fewer than five postings has no point, one of fewer than ten no middle half."},
		[]string{"give a date", "quiet lines", "older"})
}

// A trend of more months than it draws says that the others are older, and that
// none of them lacks a point.
func TestTrendOfManyMonths(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,company,location,country,salary,posted\n")
	job := func(y, m, i int) {
		fmt.Fprintf(&b, "Job %d,Firm %d-%d,Berlin,DE,\"%d EUR per year\",%d-%02d-15\n", i, y, m, 50000+100*i, y, m)
	}
	for k := range 60 {
		for i := range 6 {
			job(2020+k/12, 1+k%12, i)
		}
	}
	job(2026, 3, 0) // does not push the others out
	job(2018, 3, 0)
	d := New(run(t, "", "", source("a.csv", b.String())), Options{})
	ch := chartOf(t, d, "pay-by-month")
	if n := len(ch.Categories); n != mostMonths || ch.Categories[0] != "2021-01" || ch.Categories[n-1] != "2024-12" {
		t.Errorf("%d months: %v", n, ch.Categories)
	}
	says(t, d, []string{"Of 362 postings in EUR, 288 are drawn; 73 are older and 1 stands in a month that has no point. Only the newest 48 months are drawn."}, nil)
	for _, note := range ch.Notes[1:] { // a note that gives no number stays while a filter is on
		if strings.ContainsAny(note, "0123456789") {
			t.Errorf("the rule gives a number: %q", note)
		}
	}
}
