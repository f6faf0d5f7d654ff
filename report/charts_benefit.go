package report

import (
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/report/chart"
)

// The bounds of the chart of benefits by group.
const (
	mostColumns = 8  // groups
	leastColumn = 5  // postings of a group
	mostCells   = 16 // benefits
)

// leastShare is how many postings a share in percent is written of; of fewer
// their number says more.
const leastShare = 50

// benefitCharts draw how many postings state each kind of benefit, of all and
// of each group; among few offers, which offers state which.
func (v *view) benefitCharts() []*chart.Chart {
	kinds := v.kinds()
	switch {
	case len(kinds) == 0:
		return nil
	case v.few():
		return []*chart.Chart{v.benefitMatrix(kinds)}
	}
	var all []*chart.Chart
	if c := v.prevalence(kinds); c != nil {
		all = append(all, c)
	}
	if c := v.prevalenceByGroup(kinds); c != nil {
		all = append(all, c)
	}
	return all
}

// stated counts the postings that state each kind.
func stated(some []*seen) map[benefit.Kind]int {
	n := map[benefit.Kind]int{}
	for _, s := range some {
		for _, k := range s.kinds() {
			n[k]++
		}
	}
	return n
}

// share returns n of all in percent, to one decimal.
func (v *view) share(n, all int) money.Number {
	return money.Int(int64(100*n)).Div(money.Int(int64(all)), 1, v.rounding)
}

// prevalenceByGroup draws the share of the postings of each larger group that
// state a benefit; nil where there are no two such groups.
func (v *view) prevalenceByGroup(kinds []benefit.Kind) *chart.Chart {
	groups := map[string][]*seen{}
	var names []string
	for _, s := range v.all {
		if len(groups[s.group]) == 0 {
			names = append(names, s.group)
		}
		groups[s.group] = append(groups[s.group], s)
	}
	sortBy(names, func(a, b string) bool { return len(groups[a]) > len(groups[b]) })
	for i, n := range names {
		if i == mostColumns || len(groups[n]) < leastColumn {
			names = names[:i]
			break
		}
	}
	if len(names) < 2 {
		return nil
	}
	have := map[string]map[benefit.Kind]int{}
	for _, g := range names {
		have[g] = stated(groups[g])
	}
	n := stated(v.all)
	sortBy(kinds, func(a, b benefit.Kind) bool { return n[a] > n[b] })
	kinds = slices.DeleteFunc(slices.Clone(kinds), func(k benefit.Kind) bool { // a row of zeros
		return !slices.ContainsFunc(names, func(g string) bool { return 200*have[g][k] >= len(groups[g]) })
	})
	if len(kinds) == 0 {
		return nil
	}
	kinds = kinds[:min(len(kinds), mostCells)]
	ch := &chart.Chart{
		ID: "benefits-by-group", Kind: chart.Matrix, Unit: "% of postings", Title: "Which benefits postings state, by " + v.byName(),
		Subtitle: "Percent of the postings of the group that name the benefit; groups of " + v.integer(leastColumn) + " postings or more, the largest " + v.integer(mostColumns),
	}
	for _, g := range names {
		ch.Categories = append(ch.Categories, clip(g, 30))
	}
	series := chart.Series{Name: "share"}
	for _, k := range kinds {
		ch.Rows = append(ch.Rows, sentence(k.Title()))
		for _, g := range names {
			have := have[g][k]
			share := v.share(have, len(groups[g]))
			series.Points = append(series.Points, chart.Point{
				Value: share.Float(), Short: share.Round(0, v.rounding).String(),
				Label: v.number(share) + "% (" + v.integer(have) + " of " + v.integer(len(groups[g])) + ")",
			})
		}
	}
	ch.Series = []chart.Series{series}
	v.remember(ch.ID, recipe{Kind: "shares", Names: titles(kinds), Groups: names})
	return ch
}

// titles are the names of kinds as the lines of a row have them.
func titles(kinds []benefit.Kind) []string {
	var all []string
	for _, k := range kinds {
		all = append(all, k.Title())
	}
	return all
}

// prevalence draws the share of postings that state each benefit; nil where
// hardly any does.
func (v *view) prevalence(kinds []benefit.Kind) *chart.Chart {
	n := stated(v.all)
	kinds = slices.Clone(kinds)
	sortBy(kinds, func(a, b benefit.Kind) bool { return n[a] > n[b] })
	if 100*n[kinds[0]] < len(v.all) {
		v.notes = append(v.notes, "Fewer than 1 in 100 postings name a benefit: there is no chart of them.")
		return nil
	}
	rare := len(kinds)
	kinds = slices.DeleteFunc(kinds, func(k benefit.Kind) bool { return 2000*n[k] < len(v.all) }) // written as 0%
	rare -= len(kinds)
	kinds = kinds[:min(len(kinds), mostKinds)]
	ch := &chart.Chart{
		ID: "benefits", Kind: chart.Grouped, Unit: "% of postings", Title: "Which benefits postings state",
		Subtitle: "Share of " + v.integer(len(v.all)) + " postings that name the benefit; what is not named may still be offered",
	}
	series := chart.Series{Name: "postings"}
	for _, k := range kinds {
		share := v.share(n[k], len(v.all))
		ch.Categories = append(ch.Categories, sentence(k.Title()))
		short := v.number(share) + "%"
		if len(v.all) < leastShare {
			short = v.integer(n[k]) + " of " + v.integer(len(v.all))
		}
		series.Points = append(series.Points, chart.Point{Value: share.Float(), Short: short, Label: v.number(share) + "% (" + v.integer(n[k]) + " of " + v.integer(len(v.all)) + ")"})
	}
	ch.Series = []chart.Series{series}
	if rare > 0 {
		ch.Notes = append(ch.Notes, sentence(v.count(rare, "benefit"))+" that fewer than 1 in 2,000 name not drawn.")
	}
	v.remember(ch.ID, recipe{Kind: "share", Names: titles(kinds)})
	return ch
}

func (v *view) benefitMatrix(kinds []benefit.Kind) *chart.Chart {
	ch := &chart.Chart{
		ID: "benefits", Kind: chart.Matrix, Title: "Which offer has which benefit",
		Subtitle: "As the posting states it; an empty cell is not stated, which is not the same as not offered",
	}
	for _, s := range v.all {
		ch.Categories = append(ch.Categories, s.name)
	}
	series := chart.Series{Name: "benefits"}
	for _, k := range kinds {
		ch.Rows = append(ch.Rows, sentence(k.Title()))
		for _, s := range v.all {
			pt := chart.Point{Value: nan, Href: s.anchor}
			if f := v.cell(s, k); f.Text != "" {
				pt.Value, pt.Label = 1, f.Text
			}
			series.Points = append(series.Points, pt)
		}
	}
	ch.Series = []chart.Series{series}
	return ch
}

// kinds returns the kinds of benefits that some offer has, in their order.
func (v *view) kinds() []benefit.Kind {
	var have [256]bool
	for _, s := range v.all {
		for _, k := range s.kinds() {
			have[k] = true
		}
	}
	var some []benefit.Kind
	for _, k := range benefit.Kinds() {
		if have[k] {
			some = append(some, k)
		}
	}
	return some
}

// kinds returns the kinds of benefits of the offer, each once. A benefit that
// only the law's table gives is not the posting's word.
func (s *seen) kinds() []benefit.Kind {
	var have [256]bool
	var all []benefit.Kind
	for i := range s.Benefits {
		b := &s.Benefits[i]
		if !have[b.Kind] {
			have[b.Kind] = true
			all = append(all, b.Kind)
		}
	}
	return all
}

// cell is what one offer states of one kind of benefit.
func (v *view) cell(s *seen, k benefit.Kind) Figure {
	var f Figure
	var texts, sources []string
	for i := range s.Benefits {
		b := &s.Benefits[i]
		if b.Kind != k {
			continue
		}
		t := v.benefitValue(&b.Benefit)
		if b.Label != "" && t != "offered" {
			t += " (" + b.Label + ")"
		}
		texts = append(texts, t)
		sources = append(sources, b.Text)
		if f.Pos == "" {
			f.Pos = v.at(b.Field.At(b.Span.Start))
		}
	}
	texts = distinct(texts)
	if len(texts) > 1 { // a figure says more than that there is one
		var some []string
		for _, t := range texts {
			if t != "offered" {
				some = append(some, t)
			}
		}
		texts = some
	}
	f.Text = joinAll(texts)
	f.Source = joinWith(distinct(sources), " … ")
	return f
}
