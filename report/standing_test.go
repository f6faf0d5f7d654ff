package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// jobsCSV has n postings of each title, the pay of one title above that of the
// one before.
func jobsCSV(currency string, titles []string, n ...int) string {
	var b strings.Builder
	b.WriteString("title,company,location,country,salary\n")
	for k, title := range titles {
		for i := range n[k] {
			fmt.Fprintf(&b, "%s,Firm %d %d,Oslo,NO,%s %d per year\n", title, k, i, currency, 50000+20000*k+500*i)
		}
	}
	return b.String()
}

// The curve is of the groups that its lines name, or of all postings; the rank
// of a pay says of how many.
func TestCurveSaysOfWhom(t *testing.T) {
	here := Options{Here: &Here{Name: "your pay", Pay: money.Of(money.Int(70000), "EUR")}}
	draw := func(n ...int) (ch *Drawing, notes string) {
		t.Helper()
		titles := []string{"Nurse", "Cook", "Clerk", "Dean", "Miller", "Smith"}
		ch = chartOf(t, New(run(t, "title", "", source("a.csv", jobsCSV("EUR", titles[:len(n)], n...))), here), "pay-curve")
		if ch == nil {
			t.Fatal("no curve")
		}
		if many := strings.Contains(ch.Subtitle, "of a line's postings"); many != (len(ch.Series) > 1) {
			t.Errorf("%d lines: %q", len(ch.Series), ch.Subtitle)
		}
		return ch, strings.Join(ch.Notes, "\n")
	}
	check := func(ch *Drawing, notes string, want string, mark string, lines ...string) {
		t.Helper()
		var have []string
		for _, s := range ch.Series {
			have = append(have, s.Name)
		}
		if strings.Join(have, ", ") != strings.Join(lines, ", ") || !strings.Contains(notes, want) || ch.Reference.Label != mark {
			t.Errorf("lines %q, mark %q, notes\n%s", have, ch.Reference.Label, notes)
		}
	}
	ch, notes := draw(20, 15, 15) // one group is large enough: none is drawn
	check(ch, notes, "No two groups by title have 20 postings that count: the line is of all 50.", "your pay 70,000, P44", "all postings")
	for i, p := range ch.Series[0].Points { // and the rank is where its line comes to it
		if pc := 5 * (i + 1); pc < 44 && p.Value > 70000 || pc > 44 && p.Value < 70000 {
			t.Errorf("P%d is %v", pc, p.Value)
		}
	}
	ch, notes = draw(20, 21, 15)
	check(ch, notes, "Drawn are the 2 groups by title of 20 postings or more.", "your pay 70,000, P39 of all 56", "Cook", "Nurse")
	ch, notes = draw(20, 21, 22, 23, 24, 25)
	check(ch, notes, "Drawn are the largest 5 of the 6 groups by title of 20 postings or more.", "your pay 70,000, P15 of all 135", "Smith", "Miller", "Dean", "Clerk", "Cook")
	ch, notes = draw(30)
	check(ch, notes, "No two groups", "your pay 70,000, P100", "all postings")
}

// One's own pay is placed in its own currency first, and in all others below.
func TestHereInEveryCurrency(t *testing.T) {
	var all []string
	for _, c := range []string{"EUR", "GBP", "USD", "NOK"} {
		n := map[string]int{"EUR": 14, "GBP": 12, "USD": 10, "NOK": 3}[c]
		all = append(all, jobsCSV(c, []string{"Job in " + c}, n))
	}
	r := run(t, "", "", source("a.csv", all[0]), source("b.csv", all[1]), source("c.csv", all[2]), source("d.csv", all[3]))
	d := New(r, Options{Here: &Here{Name: "your pay", Pay: money.Of(money.Int(53000), "USD")}})
	says(t, d, []string{
		"a year; the middle half lies between 51,625 and 54,875. Your pay, USD 53,000, stands at P67 of 10 postings in USD.\n",
		"\nIn other currencies your pay stands at P",
		" of 14 postings (EUR ", " of 12 postings (GBP ", "; 1 more without a rank: too few postings, or no rate.",
		"Too few postings for a median: NOK (3).",
	}, []string{"; Your pay", ". Your pay, EUR", "In other currencies Your"})

	d = New(r, Options{Here: &Here{Name: "your pay", Pay: money.Of(money.Int(600000), "NOK")}}) // which has no rank
	says(t, d, []string{". Your pay, EUR ", " of 14 postings in EUR.\n"}, nil)

	one := run(t, "", "", source("a.csv", all[0]))
	says(t, New(one, Options{Here: &Here{Name: "Spotify", Pay: money.Of(money.Int(53000), "EUR")}}),
		[]string{"Spotify, EUR 53,000, stands at P46 of 14 postings.\n"}, []string{"other currencies"})
}
