package report

import (
	"regexp"
	"testing"

	"github.com/paystat/paystat/report/chart"
)

// While a filter is on no title states a finding and no subtitle a number of
// postings; every chart of ours has a name of its own.
func TestPlainWords(t *testing.T) {
	counts := regexp.MustCompile(`\d+ (of|postings)\b`)
	for _, by := range []string{"team", ""} {
		d := New(run(t, by, "", source("v.csv", variedCSV(400)), source("e.csv", "title,salary\nKoch,\"45.000 - 50.000 EUR\"\nKoch,\"46.000 EUR\"\nKoch,\"47.000 EUR\"\n")), Options{})
		for _, s := range d.Sections {
			for _, c := range s.Charts {
				if c.Plain[0] == s.Title || c.Plain[0] == "" {
					t.Errorf("chart %s has no plain title", c.ID)
				}
				if counts.MatchString(c.Plain[0]) || counts.MatchString(regexp.MustCompile(`\d+ postings or more`).ReplaceAllString(c.Plain[1], "")) {
					t.Errorf("chart %s: %q counts postings", c.ID, c.Plain)
				}
			}
		}
	}
	v := newView(run(t, "team", "", source("v.csv", variedCSV(20))))
	check := func(c chart.Chart, title, sub string) {
		t.Helper()
		if got := v.plain(&c, "Pay"); got != [2]string{title, sub} {
			t.Errorf("%q, want %q, %q", got, title, sub)
		}
	}
	check(chart.Chart{ID: "pay-by-group-eur", Title: "Pay by team, postings in EUR: red has the highest median"}, "Pay by team, postings in EUR", "")
	check(chart.Chart{ID: "benefits", Subtitle: "Share of 1,401 postings that name it; more may be offered"}, "Which benefits postings state", "Share of the postings that name it; more may be offered")
	check(chart.Chart{ID: "time-off", Subtitle: "Number of postings by days a year; 32 of 40 postings state a number"}, "Paid time off", "Number of postings by days a year")
	check(chart.Chart{ID: "benefits-by-group", Subtitle: "groups of 5 postings or more, the largest 8"}, "Which benefits postings state, by team", "groups of 5 postings or more, the largest 8")
	check(chart.Chart{ID: "something-new", Title: "X pays most"}, "Pay", "")
}
