package report

import (
	"regexp"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze"
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

// What a chart and the picture say points at nothing that they do not hold: a
// file of its own has no tables and no terms.
func TestChartsStandAlone(t *testing.T) {
	points := regexp.MustCompile(`(?i)\bbelow\b|\bthe table|\btables? of (benefits|statistics|terms|postings)|\bthe page\b|\bsee (the|what)\b|\bwhat was left out\b`)
	rare := "title,company,salary,benefits\nCook,Rare,CHF 90000 per year,\nCook,Rare,CHF 91000 per year,\n"
	many := variedCSV(mostScatter + 2500)
	for _, r := range []*analyze.Result{
		run(t, "team", "", source("a.csv", many), source("b.csv", rare)), run(t, "", "", source("a.csv", many), source("b.csv", rare)),
		run(t, "", "", source("a.csv", jobsCSV("EUR", []string{"Nurse", "Cook"}, 12, 10)), source("b.csv", rare), source("c.csv", "title,salary\nCook,competitive\n")),
		run(t, "", "", source("a.csv", offers)), run(t, "", "", source("a.csv", head+"a,Dev,Alpha,Oslo,NO,\"NOK 850,000 per year\",7% employer pension contribution\n")),
	} {
		d := New(r, Options{})
		s := d.sheet()
		text := append(append([]string{s.Lead, s.Foot}, s.Text...), said(&Document{Sections: d.Sections}))
		for _, c := range Charts(r, Options{}) {
			for _, series := range c.Series {
				for _, p := range series.Points {
					text = append(text, p.Label)
				}
			}
		}
		for _, line := range strings.Split(strings.Join(text, "\n"), "\n") {
			if points.MatchString(line) {
				t.Errorf("points elsewhere: %q", line)
			}
		}
	}
}
