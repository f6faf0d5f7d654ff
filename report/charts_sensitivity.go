package report

import (
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
	if len(cs) != 1 || len(v.charted(cs[0])) < 2 {
		return nil
	}
	r := *v.r // what follows sets the currency of the result
	r.Currency = cs[0]
	var offers []*offer.Offer
	for _, s := range v.charted(cs[0]) {
		offers = append(offers, s.Offer)
	}
	n, err := r.Sensitivity(offers, analyze.ByPackage)
	if err != nil {
		v.notes = append(v.notes, "How far the order rests on the terms is not drawn: "+err.Error()+".")
		return nil
	}
	if c := (&SideBySide{Result: &r, Comparison: &analyze.Comparison{Offers: offers}, Sensitivity: n}).Tornado(); c != nil {
		return []*chart.Chart{c}
	}
	return nil
}

// Tornado draws how the lead of the first offer over the second moves with each
// term: from its low to its high end, the widest first. A bar that crosses the
// line of no difference belongs to a term that changes the order. It is nil
// where no two offers have a total, or no term moves the lead.
func (s *SideBySide) Tornado() *chart.Chart {
	n := s.Sensitivity
	if n == nil || len(n.Order) < 2 || !n.Totals[n.Order[1]].Set {
		return nil
	}
	v, names := s.view(), s.names()
	first, second := n.Order[0], n.Order[1]
	lead := func(t []money.Maybe) money.Maybe {
		if !t[first].Set || !t[second].Set {
			return money.Maybe{}
		}
		return money.Some(t[first].N.Sub(t[second].N))
	}
	now := lead(n.Totals)
	ch := &chart.Chart{
		ID: sensitivityID, Kind: chart.Ranges, Unit: string(n.Currency) + " a year", Title: sentence(s.verdict(v, names)),
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
		r := row{clip(sentence(t.About), 72), a.N, b.N, t.Key + " from " + t.Term.Low + " to " + t.Term.High + ": " + v.amount(a.N, n.Currency) + " to " + v.whole(b.N)}
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
