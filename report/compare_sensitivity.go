package report

import (
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
)

// sensitivityText writes the swing of each term, and what it turns round.
func (s *SideBySide) sensitivityText(b *strings.Builder, v *view, names []string) {
	n := s.Sensitivity
	b.WriteString("\nhow far " + measureWords(n.Measure) + " rests on each term\n")
	g := grid{right: []bool{false, true, true, true}}
	head := []string{"term", "value", "low", "high"}
	for _, name := range names {
		head = append(head, clip(name, 28)+", low to high")
		g.right = append(g.right, true)
	}
	g.add(head...)
	for i := range n.Terms {
		t := &n.Terms[i]
		row := []string{t.Key, t.Value, t.Term.Low, t.Term.High}
		for k := range names {
			row = append(row, ends(v, t.Low[k], t.High[k]))
		}
		g.add(row...)
	}
	g.write(b)
	if len(n.Terms) == 0 {
		b.WriteString("  no term moves it\n")
	}
	b.WriteString(s.verdict(v, names) + "\n")
	for i := range n.Terms {
		for _, f := range n.Terms[i].Flips {
			b.WriteString("  " + flipWords(&n.Terms[i], &f, names) + "\n")
		}
	}
}

// flipWords says where a term turns two offers round: "bonus_payout below
// 0.4167: Beta passes Acme".
func flipWords(t *analyze.Swing, f *analyze.Flip, names []string) string {
	where := " = " + f.At
	if f.Even.Set {
		where = " above " + f.Even.N.String()
		if end, err := money.ParseNumber(f.At); err == nil && end.Less(f.Even.N) || f.At == t.Term.Low && f.Even.N.String() == f.At {
			where = " below " + f.Even.N.String()
		}
	}
	return t.Key + where + ": " + Visible(names[f.Over]) + " passes " + Visible(names[f.Under])
}

func ends(v *view, lo, hi money.Maybe) string {
	if !lo.Set || !hi.Set {
		return "-"
	}
	if lo.N.Equal(hi.N) {
		return v.whole(lo.N)
	}
	return v.whole(lo.N) + " to " + v.whole(hi.N)
}

func measureWords(m analyze.Measure) string {
	return map[analyze.Measure]string{
		analyze.ByBase: "base pay", analyze.ByCash: "target cash", analyze.ByYearOne: "first-year cash", analyze.ByPackage: "the package",
	}[m]
}

// verdict says who leads, by how much, and how many terms change the order of any
// two.
func (s *SideBySide) verdict(v *view, names []string) string {
	return s.lead(v, names, "change the order", func(analyze.Flip) bool { return true })
}

// leadVerdict says who leads, by how much, and how many terms let the second pass
// the first: what a drawing of their lead shows.
func (s *SideBySide) leadVerdict(v *view, names []string) string {
	first, second := s.Sensitivity.Order[0], s.Sensitivity.Order[1]
	return s.lead(v, names, "turn that round", func(f analyze.Flip) bool { return f.Under == first && f.Over == second })
}

// lead says who leads, by how much, and how many terms do something, by the flips
// that count for it.
func (s *SideBySide) lead(v *view, names []string, do string, counts func(analyze.Flip) bool) string {
	n := s.Sensitivity
	if len(n.Order) < 2 || !n.Totals[n.Order[1]].Set {
		return "fewer than two of them can be compared by " + measureWords(n.Measure)
	}
	first, second := n.Order[0], n.Order[1]
	lead := n.Totals[first].N.Sub(n.Totals[second].N)
	t := clip(names[first], 40) + " leads " + clip(names[second], 40) + " by " + v.amount(lead, n.Currency)
	if lead.IsZero() {
		t = clip(names[first], 40) + " and " + clip(names[second], 40) + " are level"
	}
	flips := 0
	for i := range n.Terms {
		if slices.ContainsFunc(n.Terms[i].Flips, counts) {
			flips++
		}
	}
	switch flips {
	case 0:
		t += "; no term alone, between its ends, can " + do
	case 1:
		t += "; one term alone can " + do
	default:
		t += "; " + v.integer(flips) + " terms, each alone, can " + do
	}
	return Visible(t)
}
