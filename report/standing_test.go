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
