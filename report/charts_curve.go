package report

import (
	"slices"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
	"github.com/paystat/paystat/report/chart"
)

const (
	mostCurves     = 5 // groups in a chart
	mostCurveMoney = 3 // currencies that get a chart
)

// twentieths are the percentiles of a curve: P5 to P95.
var twentieths = []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}

// amounts are the middles of some offers that the statistics count, in order.
func amounts(some []*seen) []money.Number {
	var all []money.Number
	for _, s := range some {
		if s.Excluded == offer.Counted && !s.noRate && s.base.Mid.Set {
			all = append(all, s.base.Mid.N)
		}
	}
	sortBy(all, money.Number.Less)
	return all
}

// curves draw base pay by its rank, from P5 to P95: of each of the larger groups,
// or where no two are large enough of all postings. One chart a currency.
func (v *view) curves() []*chart.Chart {
	if v.few() {
		return nil
	}
	cs := v.currencies(v.hasPay)
	var all []*chart.Chart
	for _, c := range cs {
		if len(amounts(v.charted(c))) >= stat.LeastTails && len(all) < mostCurveMoney {
			all = append(all, v.curve(cs, c))
		}
	}
	return all
}

func (v *view) curve(cs []money.Currency, c money.Currency) *chart.Chart {
	some := v.charted(c)
	ch := &chart.Chart{
		ID: "pay-curve" + suffix(cs, c), Kind: chart.Line, Unit: string(c) + " a year",
		Title: "Where a pay stands among the others" + inCurrency(cs, c),
	}
	for _, t := range twentieths {
		ch.Categories = append(ch.Categories, "P"+v.integer(5*t))
	}
	recipe := recipe{Kind: "curve", Column: "Base pay", Counted: true, Currency: string(c), Twentieths: twentieths}
	names, groups := []string{"all postings"}, map[string][]*seen{"all postings": some}
	if len(v.r.By) > 0 {
		if large, of, left := v.largest(some, stat.LeastTails, mostCurves); len(large) > 1 {
			names, groups, recipe.Groups = large, of, large
			ch.Notes = append(ch.Notes, v.whichGroups(len(large), left))
		} else {
			ch.Notes = append(ch.Notes, "No two groups by "+v.byName()+" have "+v.integer(stat.LeastTails)+" postings that count: the line is of all "+v.integer(len(amounts(some)))+".")
		}
	}
	of := "the postings"
	if len(names) > 1 {
		of = "a line's postings"
	}
	ch.Subtitle = "Base pay in " + string(c) + " a year by percentile: at P75, three quarters of " + of + " pay as much or less; middles of the ranges"
	for _, n := range names {
		xs := amounts(groups[n])
		series := chart.Series{Name: clip(n, 30)}
		for i, t := range twentieths {
			q := stat.Quantile(xs, t)
			series.Points = append(series.Points, chart.Point{Value: q.Float(), Label: ch.Categories[i] + ": " + v.amount(q, c), Short: v.whole(q)})
		}
		ch.Series = append(ch.Series, series)
	}
	ch.Notes = append(ch.Notes, "Percentiles by "+stat.Definition+".")
	v.mark(ch, c)
	v.remember(ch.ID, recipe)
	return ch
}

// whichGroups says which groups a chart of n of them draws, where left more are
// large enough.
func (v *view) whichGroups(n, left int) string {
	least := " by " + v.byName() + " of " + v.integer(stat.LeastTails) + " postings or more"
	if left == 0 {
		return "Drawn are the " + v.integer(n) + " groups" + least + "."
	}
	return "Drawn are the largest " + v.integer(n) + " of the " + v.integer(n+left) + " groups" + least + "."
}

// largest returns the groups of some offers that have as many counted as least,
// the largest first, at most n of them; left is how many more there are.
func (v *view) largest(some []*seen, least, n int) (names []string, groups map[string][]*seen, left int) {
	groups = map[string][]*seen{}
	for _, s := range some {
		if groups[s.group] == nil {
			names = append(names, s.group)
		}
		groups[s.group] = append(groups[s.group], s)
	}
	size := map[string]int{}
	for g, of := range groups {
		size[g] = len(amounts(of))
	}
	names = slices.DeleteFunc(names, func(g string) bool { return size[g] < least })
	sortBy(names, func(a, b string) bool { return size[a] > size[b] })
	left = max(0, len(names)-n)
	return names[:len(names)-left], groups, left
}
