package report

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/report/chart"
)

// The numbers of postings that a scatter is drawn of.
const (
	leastScatter = 8
	mostScatter  = 2000 // dots of a picture; the page draws as many as there are
)

// payAgainstDays sets the middle of base pay against days of paid time off, one
// chart a currency.
func (v *view) payAgainstDays() []*chart.Chart {
	has := func(s *seen) bool { return v.hasPay(s) && s.base.Mid.Set && s.Memo.PTODays.Set }
	cs := v.currencies(has)
	var all []*chart.Chart
	for _, c := range cs {
		series := chart.Series{Name: "postings"}
		var some []*seen
		for _, s := range v.all {
			if has(s) && s.currency == c {
				d := s.Memo.PTODays.N
				some = append(some, s)
				series.Points = append(series.Points, chart.Point{
					X: s.base.Mid.N.Float(), Value: d.Float(), Href: s.anchor,
					Label: s.name + ": " + v.amount(s.base.Mid.N, c) + ", " + v.number(d) + " days",
				})
			}
		}
		n := len(series.Points)
		if n < leastScatter {
			continue
		}
		ch := &chart.Chart{
			ID: "time-off-by-pay" + suffix(cs, c), Kind: chart.Scatter, XUnit: string(c) + " a year, middle of base pay", Unit: "days of paid time off a year",
			Title:    v.daysByPay(some) + inCurrency(cs, c),
			Subtitle: "The " + v.integer(n) + " postings that state both, in " + string(c) + "; the halves are those up to the median pay and those above it",
			Reading:  []string{"A dot is a posting."},
		}
		v.setTable(ch.ID, v.quarters(some, c))
		if n > mostScatter {
			series.Points = spread(series.Points, mostScatter)
			ch.Notes = append(ch.Notes, "Of the "+v.integer(n)+" a still picture draws "+v.integer(mostScatter)+", evenly taken.")
			v.remember(ch.ID, recipe{Kind: "scatter", Column: "Base pay", Counted: true, Currency: string(c), Names: []string{"Days off"}})
		}
		ch.Series = []chart.Series{series}
		all = append(all, ch)
	}
	return all
}

// spread takes n of some points, evenly.
func spread(all []chart.Point, n int) []chart.Point {
	some := make([]chart.Point, n)
	for i := range some {
		some[i] = all[i*len(all)/n]
	}
	return some
}

// byPay are offers in the order of their pay.
func byPay(some []*seen) []*seen {
	all := append([]*seen(nil), some...)
	sortBy(all, func(a, b *seen) bool { return a.base.Mid.N.Less(b.base.Mid.N) })
	return all
}

// medianDays is the median of the days of paid time off.
func medianDays(some []*seen) money.Number {
	var all []money.Number
	for _, s := range some {
		all = append(all, s.Memo.PTODays.N)
	}
	return middle(all).N
}

// daysByPay says whether the better paid half of some offers states more time
// off than the other.
func (v *view) daysByPay(some []*seen) string {
	var low, high []*seen
	mid := median(some)
	for _, s := range some {
		if mid.N.Less(s.base.Mid.N) {
			high = append(high, s)
		} else {
			low = append(low, s)
		}
	}
	if len(high) < leastScatter/4 {
		return "Pay and paid time off"
	}
	less, more := medianDays(low), medianDays(high)
	switch more.Cmp(less) {
	case 0:
		return "More pay, no more time off: both halves state a median of " + v.number(more) + " days"
	case 1:
		return "The better paid half states more time off: a median of " + v.number(more) + " days, the other half " + v.number(less)
	}
	return "The better paid half states less time off: a median of " + v.number(more) + " days, the other half " + v.number(less)
}

// quarters are the days off of some offers by quarters of their pay.
func (v *view) quarters(some []*seen, c money.Currency) table {
	t := table{head: []string{"", "Postings", "Median days off", "Least", "Most"}}
	all := byPay(some)
	for i, name := range []string{"Lowest quarter of pay", "Second quarter", "Third quarter", "Highest quarter of pay"} {
		part := all[i*len(all)/4 : (i+1)*len(all)/4]
		least, most := part[0].Memo.PTODays.N, part[0].Memo.PTODays.N
		for _, s := range part {
			d := s.Memo.PTODays.N
			if d.Less(least) {
				least = d
			}
			if most.Less(d) {
				most = d
			}
		}
		pay := v.between(part[0].base.Mid.N, part[len(part)-1].base.Mid.N, c)
		t.body = append(t.body, []string{name + ", " + pay, v.integer(len(part)), v.number(medianDays(part)), v.number(least), v.number(most)})
	}
	return t
}
