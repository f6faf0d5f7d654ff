package report

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
	"github.com/paystat/paystat/report/chart"
)

const (
	leastMonths = 3  // months with a median that a trend is drawn of
	mostMonths  = 48 // the newest
)

// setMonths reads when each offer was posted. Where a file writes days and
// months as numbers, its clear dates decide which comes first in the others.
func setMonths(all []*seen) {
	dates := make([]offer.Date, len(all))
	dayFirst := map[string]int{} // of each file: votes for, less votes against
	for i, s := range all {
		d := s.Posted()
		dates[i] = d
		if d.IsZero() || d.Either || d.Day <= 12 {
			continue
		}
		if first, ok := firstNumber(s.Posting.Posted.Text); ok && first == d.Day {
			dayFirst[s.Posting.Pos.File]++
		} else if ok {
			dayFirst[s.Posting.Pos.File]--
		}
	}
	for i, s := range all {
		d := dates[i]
		if votes := dayFirst[s.Posting.Pos.File]; d.Either && votes != 0 {
			if first, ok := firstNumber(s.Posting.Posted.Text); ok && (first == d.Day) != (votes > 0) {
				d = d.Exchanged()
			}
		}
		s.month = d.MonthText()
	}
}

// firstNumber returns the first number of a date of three numbers.
func firstNumber(s string) (int, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) < 3 || len(parts[0]) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(parts[0])
	return n, err == nil
}

// trends draw the median of each month that postings were published in, one
// chart a currency.
func (v *view) trends() []*chart.Chart {
	if v.few() {
		return nil
	}
	cs := v.currencies(v.hasPay)
	var all []*chart.Chart
	for _, c := range cs {
		if ch := v.trend(cs, c); ch != nil && len(all) < mostCurveMoney {
			all = append(all, ch)
		}
	}
	return all
}

func (v *view) trend(cs []money.Currency, c money.Currency) *chart.Chart {
	byMonth := map[string][]*seen{}
	undated, oneEnd := 0, 0
	for _, s := range v.charted(c) {
		switch {
		case oneSided(s.base):
			oneEnd++
		case s.month == "":
			undated++
		case s.Excluded == offer.Counted:
			byMonth[s.month] = append(byMonth[s.month], s)
		}
	}
	sparse := func(m string) bool { return len(byMonth[m]) < stat.LeastMedian }
	months := monthsOf(byMonth, sparse)
	enough := 0
	for _, m := range months {
		if !sparse(m) {
			enough++
		}
	}
	if enough < leastMonths {
		return nil
	}
	ch := &chart.Chart{
		ID: "pay-by-month" + suffix(cs, c), Kind: chart.Line, Unit: string(c) + " a year",
		Title:      "Median base pay by month of posting" + inCurrency(cs, c),
		Subtitle:   "Middles of the base pay ranges in " + string(c) + " a year",
		Categories: months,
	}
	low, mid, high := chart.Series{Name: "P25", Muted: true}, chart.Series{Name: "median"}, chart.Series{Name: "P75", Muted: true}
	for _, m := range months {
		sum := stat.Summarize(amounts(byMonth[m]))
		f := figuresOf(sum)
		point := func(name string, x money.Maybe) chart.Point {
			if !x.Set {
				return chart.Point{Value: nan, Label: v.count(sum.N, "posting") + ", too few"}
			}
			return chart.Point{Value: x.N.Float(), Label: name + " " + v.amount(x.N, c) + " of " + v.count(sum.N, "posting"), Short: v.whole(x.N)}
		}
		low.Points, mid.Points, high.Points = append(low.Points, point("P25", f.p25)), append(mid.Points, point("median", f.p50)), append(high.Points, point("P75", f.p75))
	}
	ch.Series = []chart.Series{high, mid, low}
	if slices.ContainsFunc(low.Points, func(p chart.Point) bool { return p.Value == p.Value }) {
		ch.Reading = append(ch.Reading, "The quiet lines hold the middle half.")
	}
	drawn, older, pointless := 0, 0, 0
	from := monthBefore(months[len(months)-1], mostMonths-1)
	for m, some := range byMonth {
		switch {
		case m < from:
			older += len(some)
		case sparse(m):
			pointless += len(some)
		default:
			drawn += len(some)
		}
	}
	var out []string
	add := func(n int, one, many string) {
		if n == 1 {
			out = append(out, "1 "+one)
		} else if n > 1 {
			out = append(out, v.integer(n)+" "+many)
		}
	}
	add(undated, "gives no date", "give no date")
	add(oneEnd, "states one end of its pay only", "state one end of their pay only")
	add(older, "is older", "are older")
	add(pointless, "stands in a month that has no point", "stand in months that have no point")
	note := "Of " + v.count(len(v.charted(c)), "posting") + " in " + string(c) + ", " + v.integer(drawn) + " are drawn"
	if len(out) > 0 {
		note += "; " + list(out)
	}
	note += "."
	if older > 0 {
		note += " Only the newest " + v.integer(mostMonths) + " months are drawn."
	}
	// The second gives no number of postings: it holds of what a filter leaves too.
	ch.Notes = append(ch.Notes, note, "A month of fewer than "+numeral(stat.LeastMedian)+" postings has no point, one of fewer than "+numeral(stat.LeastQuartiles)+
		" no middle half. What is advertised changes from month to month, and the medians with it.")
	v.remember(ch.ID, recipe{Kind: "trend", Column: "Base pay", Counted: true, Currency: string(c), Names: months})
	return ch
}

// monthsOf returns the months from the first to the last that are not sparse, at
// most the newest mostMonths.
func monthsOf[T any](byMonth map[string][]T, sparse func(string) bool) []string {
	var dense []string
	for m := range byMonth {
		if !sparse(m) {
			dense = append(dense, m)
		}
	}
	if len(dense) == 0 {
		return nil
	}
	slices.Sort(dense)
	last := dense[len(dense)-1]
	from := monthBefore(last, mostMonths-1)
	first := dense[slices.IndexFunc(dense, func(m string) bool { return m >= from })]
	var all []string
	for n := monthNumber(first); n <= monthNumber(last); n++ {
		all = append(all, monthText(n))
	}
	return all
}

// monthBefore returns the month that lies n months before m.
func monthBefore(m string, n int) string { return monthText(monthNumber(m) - n) }

// monthNumber counts the months from the year 0; monthText writes such a number.
func monthNumber(m string) int {
	y, _ := strconv.Atoi(m[:4])
	k, _ := strconv.Atoi(m[5:])
	return 12*y + k - 1
}

func monthText(n int) string {
	return offer.Date{Year: n / 12, Month: time.Month(n%12 + 1), Day: 1}.MonthText()
}
