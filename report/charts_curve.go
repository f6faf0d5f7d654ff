package report

import (
	"slices"
	"strconv"
	"strings"

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
		Title:    "Where a pay stands among the others" + inCurrency(cs, c),
		Subtitle: "Base pay in " + string(c) + " a year by percentile: at P75, three quarters of the postings of a line pay as much or less; middles of the ranges",
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

// Here is a pay among the others: one's own, or that of one of the postings.
type Here struct {
	Name string       // "your pay", "Spotify"
	Pay  money.Amount // a full-time year's base pay; without a currency it is in that of the chart
}

// hereIn returns the pay of Here in a currency, absent where it has another and
// there is no rate.
func (v *view) hereIn(c money.Currency) money.Maybe {
	switch {
	case v.here == nil:
		return money.Maybe{}
	case v.here.Pay.Currency() == c || v.here.Pay.Currency() == "":
		return money.Some(v.here.Pay.Number())
	case v.r.Rates == nil:
		return money.Maybe{}
	}
	n, used, err := v.r.Rates.Convert(v.here.Pay, c)
	if err != nil {
		return money.Maybe{}
	}
	v.used = v.used.Add(used)
	return money.Some(n)
}

// rank returns where x stands among sorted amounts, from 0 to 100: where the
// curve that is drawn comes to x. The curve goes straight from each twentieth of
// the amounts, by stat.Definition, to the next; where it is level at x, its middle
// counts.
func rank(xs []money.Number, x money.Number) int {
	const twenty = 20
	var at [twenty + 1]money.Number
	for t := range at {
		at[t] = stat.Quantile(xs, t)
	}
	first, last := twenty+1, -1 // the twentieths that are x
	below := -1                 // the last that is less
	for t, q := range at {
		switch {
		case q.Less(x):
			below = t
		case q.Equal(x):
			first, last = min(first, t), t
		}
	}
	percent := money.Int(100 / twenty)
	switch {
	case last >= 0:
		percent = percent.Mul(money.Int(int64(first + last))).Quo(money.Int(2))
	case below < 0:
		return 0
	case below == twenty:
		return 100
	default:
		part := x.Sub(at[below]).Quo(at[below+1].Sub(at[below]))
		percent = percent.Mul(money.Int(int64(below)).Add(part))
	}
	p, _ := strconv.Atoi(percent.Round(0, money.HalfUp).String())
	return p
}

// mark draws Here in a chart of pay in currency c.
func (v *view) mark(ch *chart.Chart, c money.Currency) {
	m := v.hereIn(c)
	if !m.Set {
		return
	}
	label := clip(v.here.Name, 40) + " " + v.whole(m.N)
	if xs := amounts(v.charted(c)); len(xs) >= stat.LeastQuartiles {
		label += ", P" + v.integer(rank(xs, m.N))
		if ch.Kind == chart.Line && len(ch.Series) > 1 {
			label += " of all " + v.integer(len(xs))
		}
	}
	ch.Reference = &chart.Point{Value: m.N.Float(), Label: label, Low: nan, High: nan}
}

// standing says where Here stands among the postings in currency c, "" where
// they are too few.
func (v *view) standing(c money.Currency) string {
	m, xs := v.hereIn(c), amounts(v.charted(c))
	if !m.Set || len(xs) < stat.LeastQuartiles {
		return ""
	}
	return sentence(clip(v.here.Name, 60)) + ", " + v.amount(m.N, c) + ", stands at P" + v.integer(rank(xs, m.N)) + " of " + v.count(len(xs), "posting")
}

// hereSentence says it in every currency that has a standing.
func (v *view) hereSentence(cs []money.Currency) string {
	var all []string
	for _, c := range cs {
		if s := v.standing(c); s != "" {
			all = append(all, s)
		}
		if len(all) == 2 {
			break
		}
	}
	return strings.Join(all, "; ")
}
