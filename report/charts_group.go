package report

import (
	"slices"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
	"github.com/paystat/paystat/report/chart"
)

const (
	mostBoxes  = 30 // groups in a chart
	mostPoints = 60 // observations drawn beside their box
)

// groupCharts draw the distribution of pay: of each group where there are
// groups, else of all postings together.
func (v *view) groupCharts() []*chart.Chart {
	if v.few() {
		return nil
	}
	if len(v.r.By) > 0 {
		return v.boxCharts()
	}
	return v.histograms()
}

// boxCharts draw P10 to P90 of the middles of each group, one chart a currency.
func (v *view) boxCharts() []*chart.Chart {
	byCurrency := map[money.Currency][]analyze.Group{}
	var cs []money.Currency
	for _, g := range v.r.Groups {
		if g.Mid.N == 0 {
			continue
		}
		if byCurrency[g.Currency] == nil {
			cs = append(cs, g.Currency)
		}
		byCurrency[g.Currency] = append(byCurrency[g.Currency], g)
	}
	counted := func(c money.Currency) (n int) {
		for _, g := range byCurrency[c] {
			n += g.Counted
		}
		return n
	}
	sortBy(cs, func(a, b money.Currency) bool { return counted(a) > counted(b) })
	var all []*chart.Chart
	for _, c := range cs {
		if gs := byCurrency[c]; len(gs) >= 2 && counted(c) >= 5 {
			all = append(all, v.boxChart(cs, c, gs))
		}
	}
	return all
}

func (v *view) boxChart(cs []money.Currency, c money.Currency, gs []analyze.Group) *chart.Chart {
	gs, left := boxed(gs)
	ch := &chart.Chart{
		ID: "pay-by-group" + suffix(cs, c), Kind: chart.Boxes, Unit: string(c) + " a year",
		Title:    "Pay by " + v.byName() + inCurrency(cs, c),
		Subtitle: "Middles of the base pay ranges in " + string(c) + " a year, the highest median first",
		Reading: []string{"In brackets the number of postings, at the right the median. The box holds the middle half, the line in it is the median, the ends are P10 and P90." +
			" Percentiles that so few postings do not support are not drawn."},
	}
	t, dots := table{head: []string{"", "Postings", "P10", "P25", "Median", "P75", "P90"}}, false
	boxes := chart.Series{Name: "base pay"}
	for _, g := range gs {
		f := figuresOf(g.Mid)
		ch.Categories = append(ch.Categories, clip(v.groupName(g), 44)+" ("+v.integer(g.Mid.N)+")")
		pt := chart.Point{
			Value: float(f.p50), Low: float(f.p10), High: float(f.p90), Q: [3]float64{float(f.p25), float(f.p50), float(f.p75)},
			Short: "–", Label: v.count(g.Mid.N, "posting") + ", too few for a median",
		}
		if f.p50.Set {
			pt.Short = v.whole(f.p50.N)
			pt.Label = "median " + v.amount(f.p50.N, c)
			if f.p25.Set && f.p75.Set {
				pt.Label += ", middle half " + v.whole(f.p25.N) + " to " + v.whole(f.p75.N)
			}
			pt.Label += ", of " + v.count(g.Mid.N, "posting")
		} else {
			pt.Q = [3]float64{nan, nan, nan}
		}
		if g.Mid.N <= mostPoints {
			pt.Obs = v.observations(g, c)
		}
		dots = dots || len(pt.Obs) > 0
		boxes.Points = append(boxes.Points, pt)
		row := []string{clip(v.groupName(g), 44), v.integer(g.Mid.N)}
		for _, q := range f.shown()[:5] {
			if q.Set {
				row = append(row, v.whole(q.N))
			} else {
				row = append(row, "–")
			}
		}
		t.body = append(t.body, row)
	}
	if i := slices.IndexFunc(gs, func(g analyze.Group) bool { return g.Mid.ShowMedian() }); i >= 0 && len(gs) > 1 {
		ch.Title += ": " + clip(v.groupName(gs[i]), 60) + " has the highest median"
		if left > 0 {
			ch.Title += " of the " + v.integer(len(gs)) + " largest groups"
		}
	}
	if dots {
		ch.Reading = append(ch.Reading, "A dot is a posting.")
	}
	ch.Series = []chart.Series{boxes}
	v.setTable(ch.ID, t)
	v.mark(ch, c)
	r := recipe{Kind: "boxes", Column: "Base pay", Counted: true, Currency: string(c)}
	for _, g := range gs {
		r.Names = append(r.Names, v.groupName(g))
	}
	v.remember(ch.ID, r)
	ch.Notes = append(ch.Notes, "Percentiles by "+stat.Definition+".")
	if left > 0 {
		ch.Notes = append(ch.Notes, sentence(v.count(left, "smaller group"))+" not drawn.")
	}
	return ch
}

// observations are the middles of the postings of a group.
func (v *view) observations(g analyze.Group, c money.Currency) []chart.Point {
	key := v.groupName(g)
	var all []chart.Point
	for _, s := range v.all {
		if s.group == key && s.currency == c && s.Excluded == offer.Counted && s.base.Mid.Set {
			all = append(all, chart.Point{Value: float(s.base.Mid), Label: s.name + ": " + v.spread(s.base, c), Href: s.anchor})
		}
	}
	return all
}

func (v *view) byName() string {
	var by []string
	for _, f := range v.r.By {
		by = append(by, f.Name)
	}
	return list(by)
}

// histograms draw how many postings pay how much, where there are too many to
// draw each.
func (v *view) histograms() []*chart.Chart {
	cs := v.currencies(v.hasPay)
	n := func(c money.Currency) int { return len(v.charted(c)) }
	drawn := v.drawable(cs, n)
	var all []*chart.Chart
	for _, c := range drawn {
		some := v.charted(c)
		if len(some) <= mostBars {
			continue
		}
		if ch := v.histogram(cs, c, some); ch != nil {
			all = append(all, ch)
		}
	}
	if len(all) > 0 && len(all) == len(drawn) { // else the chart of ranges says it
		all[len(all)-1].Notes = append(all[len(all)-1].Notes, v.leftOut(cs, drawn, n)...)
	}
	return all
}

func (v *view) histogram(cs []money.Currency, c money.Currency, some []*seen) *chart.Chart {
	var all []money.Number
	for _, s := range some {
		if m := s.base.Mid; m.Set {
			all = append(all, m.N)
		}
	}
	if len(all) < 2 {
		return nil
	}
	sortBy(all, money.Number.Less)
	// The step comes from the middle of the values: a few very high ones would
	// leave one bar for all others.
	low, high := all[len(all)/100], all[len(all)-1-len(all)/100]
	step := niceStep(high.Sub(low).Quo(money.Int(16)))
	bins := binned(all, step)
	const most = 28
	ch := &chart.Chart{
		ID: "pay-distribution" + suffix(cs, c), Kind: chart.Grouped, Unit: "postings",
		Title:    "How pay is spread" + inCurrency(cs, c),
		Subtitle: "Number of postings by the middle of their base pay range, " + string(c) + " a year",
	}
	series := chart.Series{Name: "postings"}
	r := recipe{Kind: "count", Column: "Base pay", Counted: true, Currency: string(c)}
	for i, b := range bins {
		ends := [2]*string{bound(b.low), bound(b.low.Add(step))}
		name := v.whole(b.low) + "–" + v.whole(b.low.Add(step).Sub(money.Int(1)))
		n := b.n
		if i == most-1 && len(bins) > most {
			name, n = v.whole(b.low)+" and more", 0
			for _, rest := range bins[i:] {
				n += rest.n
			}
			ends[1] = nil
		}
		r.Bounds = append(r.Bounds, ends)
		ch.Categories = append(ch.Categories, name)
		series.Points = append(series.Points, chart.Point{Value: float64(n), Label: v.integer(n)})
		if i == most-1 {
			break
		}
	}
	ch.Series = []chart.Series{series}
	if f := figuresOf(summarized(some)); f.p50.Set {
		ch.Notes = append(ch.Notes, "The median of the middles is "+v.amount(f.p50.N, c)+".")
	}
	if n := len(some) - len(all); n > 0 {
		ch.Notes = append(ch.Notes, sentence(v.count(n, "posting"))+" that state one end only not drawn.")
	}
	v.remember(ch.ID, r)
	return ch
}

// niceStep returns 1, 2 or 5 times a power of ten that is not below n.
func niceStep(n money.Number) money.Number {
	step := money.Int(1)
	for i := 0; step.Less(n); i++ {
		if i%3 == 1 {
			step = step.Mul(money.New(25, 1)) // 2 to 5
		} else {
			step = step.Mul(money.Int(2)) // 1 to 2, 5 to 10
		}
	}
	return step
}

// compareGroups says which group has the highest and which the lowest median in
// currency c, of the groups that the chart draws.
func (v *view) compareGroups(d *Document, c money.Currency) {
	if len(v.r.By) == 0 {
		return
	}
	var all []analyze.Group
	for _, g := range v.r.Groups {
		if g.Mid.N > 0 && g.Currency == c {
			all = append(all, g)
		}
	}
	drawn, left := boxed(all)
	gs := slices.DeleteFunc(drawn, func(g analyze.Group) bool { return !g.Mid.ShowMedian() })
	if len(gs) < 2 {
		return
	}
	say := func(g analyze.Group) string {
		return clip(v.groupName(g), 60) + " (" + v.amount(g.Mid.P50, g.Currency) + ", " + v.count(g.Mid.N, "posting") + ")"
	}
	among := "groups of " + v.integer(stat.LeastMedian) + " postings or more"
	if left > 0 {
		among = "the " + v.integer(len(drawn)) + " largest groups"
	}
	d.Sentences = append(d.Sentences, "By "+v.byName()+", the median is highest in "+say(gs[0])+" and lowest in "+say(gs[len(gs)-1])+", among "+among+".")
}

// boxed are the groups that a chart draws: the largest, by their medians, the
// highest first; left is how many are not drawn.
func boxed(gs []analyze.Group) (drawn []analyze.Group, left int) {
	drawn = slices.Clone(gs)
	sortBy(drawn, func(a, b analyze.Group) bool { return a.Mid.N > b.Mid.N })
	drawn = drawn[:min(len(gs), mostBoxes)]
	sortBy(drawn, func(a, b analyze.Group) bool { return b.Mid.P50.Less(a.Mid.P50) })
	return drawn, len(gs) - len(drawn)
}
