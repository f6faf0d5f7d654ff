package report

import (
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// A picture of the report says what its charts leave out, and the rates once.
func TestPictureSaysAll(t *testing.T) {
	check := func(d *Document, want ...string) {
		t.Helper()
		s := d.sheet()
		text := strings.ReplaceAll(strings.Join(append(append([]string{s.Lead}, s.Text...), s.Foot), "\n"), "\u00a0", " ")
		for _, w := range want {
			if strings.Count(text, w) != 1 {
				t.Errorf("not said once: %q\n%s", w, text)
			}
		}
	}
	var b strings.Builder
	for _, c := range []string{"EUR", "GBP"} {
		b.WriteString(jobsCSV(c, []string{c + " job"}, 12))
	}
	r := run(t, "", "", source("a.csv", b.String()))
	check(New(r, Options{}), "Medians in other currencies, with the number of postings: GBP 52,750 (12).")
	check(New(r, Options{Here: &Here{Name: "your pay", Pay: money.Of(money.Int(53000), "EUR")}}), "stands at P55 of 12 postings in EUR.", "In other currencies your pay stands at P", "Converted at")
	check(New(run(t, "", "", source("a.csv", offers)), Options{}), "Ranges are compared at their middles")
	check(New(run(t, "", "EUR", source("a.csv", b.String())), Options{}), "Converted at")
}
