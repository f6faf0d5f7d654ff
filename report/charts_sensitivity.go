package report

import (
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/report/chart"
)

const sensitivityID = "sensitivity"

// sensitivityChart draws, for a few offers, how the lead of the first over the
// second moves with the terms.
func (v *view) sensitivityChart() []*chart.Chart {
	if !v.few() {
		return nil
	}
	cs := v.currencies(v.hasPay)
	if len(cs) != 1 {
		return nil
	}
	r := *v.r // what follows sets the currency of the result
	r.Currency = cs[0]
	var offers []*offer.Offer
	for _, s := range v.charted(cs[0]) {
		if !oneSided(s.package_) { // an end is no lead over a middle
			offers = append(offers, s.Offer)
		}
	}
	if len(offers) < 2 {
		return nil
	}
	n, err := r.Sensitivity(offers, analyze.ByPackage)
	if err != nil {
		v.notes = append(v.notes, "How far the order rests on the terms is not drawn: "+err.Error()+".")
		return nil
	}
	side := &SideBySide{Result: &r, Comparison: &analyze.Comparison{Offers: offers}, Sensitivity: n}
	as := side.view()
	as.format = v.format
	if c := side.tornado(as, false); c != nil {
		return []*chart.Chart{c}
	}
	return nil
}

// Tornado draws how the lead of the first offer over the second moves with each
// term: from its low to its high end, the widest first. A bar that crosses the
// line of no difference belongs to a term that changes the order. It is nil
// where no two offers have a total, or no term moves the lead.
func (s *SideBySide) Tornado() *chart.Chart { return s.tornado(s.view(), true) }

// tornado draws it with the keys of the terms, or for readers who know none.
func (s *SideBySide) tornado(v *view, keys bool) *chart.Chart {
	n := s.Sensitivity
	if n == nil || len(n.Order) < 2 || !n.Totals[n.Order[1]].Set {
		return nil
	}
	names, order := s.names(), n.Order
	first, second := order[0], order[1]
	lead := func(t []money.Maybe) money.Maybe {
		if !t[first].Set || !t[second].Set {
			return money.Maybe{}
		}
		return money.Some(t[first].N.Sub(t[second].N))
	}
	now := lead(n.Totals)
	ch := &chart.Chart{
		ID: sensitivityID, Kind: chart.Ranges, Unit: string(n.Currency) + " a year", Title: sentence(s.leadVerdict(v, names)),
		Subtitle: "Lead of " + clip(names[first], 40) + " over " + clip(names[second], 40) + " in " + measureWords(n.Measure) + ", in " + string(n.Currency) +
			" a year, as each term goes from its low to its high end; the mark is the lead on the terms used",
		Lines: []chart.Mark{{Value: 0, Label: "level"}},
	}
	series := chart.Series{Name: "lead"}
	type row struct {
		name   string
		lo, hi money.Number
		label  string
	}
	var rows []row
	for i := range n.Terms {
		t := &n.Terms[i]
		a, b := lead(t.Low), lead(t.High)
		if !a.Set || !b.Set || a.N.Equal(b.N) {
			continue
		}
		about, _, _ := strings.Cut(t.About, ";") // what follows explains words that are no value here
		r := row{sentence(about), a.N, b.N, "from " + v.termValue(t.Term.Low) + " to " + v.termValue(t.Term.High) + ": " + v.between(a.N, b.N, n.Currency)}
		if keys {
			r.name = t.Key // that --set takes, and no axis cuts
		}
		if r.hi.Less(r.lo) {
			r.lo, r.hi = r.hi, r.lo
		}
		rows = append(rows, r)
	}
	sortBy(rows, func(a, b row) bool { return b.hi.Sub(b.lo).Less(a.hi.Sub(a.lo)) })
	const most = 20
	if left := len(rows) - most; left > 0 {
		rows = rows[:most]
		ch.Notes = append(ch.Notes, sentence(v.count(left, "term"))+" with less effect not drawn.")
	}
	for _, r := range rows {
		ch.Categories = append(ch.Categories, r.name)
		series.Points = append(series.Points, chart.Point{
			Value: now.N.Float(), Low: r.lo.Float(), High: r.hi.Float(), Label: r.label, Short: v.whole(r.lo) + " to " + v.whole(r.hi),
		})
	}
	if len(rows) == 0 {
		return nil
	}
	ch.Series = []chart.Series{series}
	return ch
}

// termValue writes the value of a term: a number as the locale has it; a choice,
// and what may be a year, as it is.
func (f format) termValue(s string) string {
	if len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) {
		return s
	}
	if n, err := money.ParseNumber(s); err == nil {
		return f.digits(n.String())
	}
	return s
}
