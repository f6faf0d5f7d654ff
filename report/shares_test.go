package report

import (
	"fmt"
	"strings"
	"testing"
)

// jobs are n postings with what benefits says of each.
func jobs(n int, pay func(int) string, benefits func(int) string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range n {
		fmt.Fprintf(&b, "j%d,Dev %d,Firm %d,\"Austin, TX\",US,\"%s\",%s\n", i, i, i, pay(i), benefits(i))
	}
	return b.String()
}

func hundredK(int) string { return "$100,000 per year" }

// A chart with nothing to show is left out, and a row of zeros too.
func TestNoChartOfNothing(t *testing.T) {
	one := func(i int) string {
		if i == 0 {
			return "remote"
		}
		return ""
	}
	d := New(run(t, "country", "", source("a.csv", jobs(300, hundredK, one))), Options{})
	if c := chartOf(t, d, "benefits"); c != nil {
		t.Errorf("a chart of 1 in 300: %v", c.Body)
	}
	if c := chartOf(t, d, "benefits-by-group"); c != nil {
		t.Errorf("a matrix of zeros: %v", c.Body)
	}
	says(t, d, []string{"Fewer than 1 in 100 postings name a benefit"}, nil)
}

// Of few postings the number is written, and not a share in percent.
func TestSharesOfFew(t *testing.T) {
	some := func(n int) *Drawing {
		return chartOf(t, New(run(t, "", "", source("a.csv", jobs(n, hundredK, func(i int) string {
			if i < 4 {
				return "dental insurance"
			}
			return ""
		}))), Options{}), "benefits")
	}
	check := func(n int, want string) {
		t.Helper()
		if got := some(n).Series[0].Points[0].Short; got != want {
			t.Errorf("of %d: %q, want %q", n, got, want)
		}
	}
	check(13, "4 of 13")
	check(100, "4%")
}

// Ends that are the same are no stretch.
func TestSamePay(t *testing.T) {
	d := New(run(t, "", "", source("a.csv", jobs(30, hundredK, func(int) string { return "" }))), Options{})
	says(t, d, []string{"is USD 100,000 a year; the middle half of them pays the same.", "Middle half: 100,000,"}, []string{"between 100,000", "100,000–100,000"})
	for _, row := range chartOf(t, d, "pay-curve").Body {
		if strings.HasPrefix(row[1], "P") {
			t.Errorf("%q: %q", row[0], row[1])
		}
	}
}

// The chart of pay and days says what it finds, and has a table.
func TestPayAgainstDays(t *testing.T) {
	check := func(days func(int) int, want string) {
		t.Helper()
		text := jobs(12, func(i int) string { return fmt.Sprintf("$%d,000 per year", 50+i) }, func(i int) string { return fmt.Sprintf("%d days PTO", days(i)) })
		ch := chartOf(t, New(run(t, "", "", source("a.csv", text)), Options{}), "time-off-by-pay")
		if ch == nil || ch.Title != want || len(ch.Body) != 4 || ch.Body[0][1] != "3" || len(ch.Head) != len(ch.Body[0]) {
			t.Errorf("chart %+v, want %q", ch, want)
		}
	}
	check(func(i int) int { return 15 + i }, "The better paid half states more time off: a median of 23.5 days, the other half 17.5")
	check(func(i int) int { return 30 - i }, "The better paid half states less time off: a median of 21.5 days, the other half 27.5")
	check(func(i int) int { return 20 }, "More pay, no more time off: both halves state a median of 20 days")
}

// Of hundreds of groups the page shows those with the most postings, and says so.
func TestManyGroups(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,company,location,country,salary,agency\n")
	for g := range 75 {
		for i := range 1 + g%3 {
			fmt.Fprintf(&b, "Job %d,Firm,\"Austin, TX\",US,\"$%d per year\",Agency %02d\n", i, 50000+i, g)
		}
	}
	d := New(run(t, "agency", "", source("a.csv", b.String())), Options{})
	groups := 0
	for _, r := range d.ShownStats() {
		if r.Name != "" {
			groups++
		}
	}
	if groups != mostGroups || !strings.HasPrefix(d.StatsMore(), "These are the 60 of 75 groups with the most postings") {
		t.Errorf("%d groups; %q", groups, d.StatsMore())
	}
	d.Stats = d.Stats[:30]
	if len(d.ShownStats()) != 30 || d.StatsMore() != "" {
		t.Errorf("%q of ten groups", d.StatsMore())
	}
}
