package report

import (
	"io"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// A SideBySide is a comparison of offers, with the sensitivity of their ranking
// where it was asked for, ready to be written.
type SideBySide struct {
	Result      *analyze.Result
	Comparison  *analyze.Comparison
	Sensitivity *analyze.Sensitivity // nil: not asked for
}

// names returns a name for each offer, distinct among them.
func (s *SideBySide) names() []string {
	all := make([]*seen, len(s.Comparison.Offers))
	for i, o := range s.Comparison.Offers {
		all[i] = &seen{Offer: o}
	}
	setNames(all)
	names := make([]string, len(all))
	for i, a := range all {
		names[i] = a.name
	}
	return names
}

func (s *SideBySide) view() *view {
	return &view{r: s.Result, rounding: s.Result.Terms.Rounding(), used: s.Result.Used}
}

// cell writes what offer k has in a line.
func (s *SideBySide) cell(v *view, l *analyze.Line, k int) string {
	c := &l.Cells[k]
	switch {
	case !c.Stated:
		return "not stated"
	case c.NoRate:
		return "no rate"
	case l.Kind == analyze.Money:
		return endWord(s.total(l, k)) + v.whole(c.Value.N)
	case l.Kind == analyze.Days:
		return v.number(c.Value.N) + " days"
	}
	var all []string
	for _, f := range c.Found {
		t := v.benefitValue(&f.Benefit)
		if f.More != nil && f.More.MaxEmployerPct.Set && !f.Value.Set {
			t = "up to " + v.number(f.More.MaxEmployerPct.N) + "% of pay"
		}
		if f.Label != "" {
			t += " (" + f.Label + ")"
		}
		all = append(all, t)
	}
	return strings.Join(distinct(all), ", ")
}

// difference writes how far a cell is from the first offer's, "" where nothing
// can be said.
func difference(v *view, l *analyze.Line, c *analyze.Cell) string {
	if !c.Difference.Set || l.Kind == analyze.Words && c.Difference.N.IsZero() {
		return ""
	}
	d := c.Difference.N
	sign := "+"
	if d.Sign() < 0 {
		sign = "−"
	}
	if d.IsZero() {
		return "="
	}
	if l.Kind == analyze.Money {
		return sign + v.whole(d.Abs())
	}
	return sign + v.number(d.Abs())
}

// WriteComparisonText writes the comparison for a terminal: a line each
// property, the difference to the first offer, and a star at the most.
func WriteComparisonText(w io.Writer, s *SideBySide) error {
	v, names := s.view(), s.names()
	var b strings.Builder
	g := grid{right: []bool{false}}
	head := []string{"in " + string(s.Comparison.Currency) + " a year"}
	if s.Comparison.Currency == "" {
		head[0] = "a year"
	}
	for i, n := range names {
		head = append(head, clip(n, 32))
		g.right = append(g.right, true)
		if i > 0 {
			head = append(head, "")
			g.right = append(g.right, true)
		}
	}
	g.add(head...)
	section := ""
	lines := s.lines()
	for i := range lines {
		l := &lines[i]
		if l.Section != section {
			section = l.Section
			g.add(section)
		}
		row := []string{"  " + l.Name}
		for k := range l.Cells {
			c := &l.Cells[k]
			t := clip(s.cell(v, l, k), 44)
			if l.Winner == k {
				t += " *"
			} else {
				t += "  "
			}
			row = append(row, t)
			if k > 0 {
				row = append(row, difference(v, l, c))
			}
		}
		g.add(row...)
	}
	g.write(&b)
	b.WriteString("\n* the most in its line; differences are to " + Visible(clip(names[0], 32)) + "; middles of ranges\n")
	if len(s.Comparison.Silent) > 0 {
		var kinds []string
		for _, k := range s.Comparison.Silent {
			kinds = append(kinds, k.Title())
		}
		b.WriteString("stated by none of them: " + strings.Join(kinds, ", ") + "\n")
	}
	for i, o := range s.Comparison.Offers {
		if _, ok := s.Result.Convert(money.Int(1), o.Currency); !ok {
			b.WriteString("no rate from " + string(o.Currency) + " to " + string(s.Comparison.Currency) + ": the amounts of " + Visible(clip(names[i], 40)) + " are not compared\n")
		}
	}
	if s.Sensitivity != nil {
		s.sensitivityText(&b, v, names)
	}
	for _, line := range v.conversions() {
		b.WriteString(line + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

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

// ranked are the offers whose total is a middle, the largest first: one end
// leads nothing.
func (s *SideBySide) ranked() []int {
	n := s.Sensitivity
	var all []int
	for _, i := range n.Order {
		o := s.Comparison.Offers[i]
		t := map[analyze.Measure]offer.Spread{analyze.ByBase: o.Base, analyze.ByCash: o.TargetCash, analyze.ByYearOne: o.YearOneCash, analyze.ByPackage: o.Package}[n.Measure]
		if n.Totals[i].Set && !oneSided(t) {
			all = append(all, i)
		}
	}
	return all
}

// verdict says who leads, by how much, and whether a term turns it round.
func (s *SideBySide) verdict(v *view, names []string) string {
	n := s.Sensitivity
	order := s.ranked()
	if len(order) < 2 {
		return "fewer than two of them have " + measureWords(n.Measure) + " with a middle"
	}
	first, second := order[0], order[1]
	lead := n.Totals[first].N.Sub(n.Totals[second].N)
	t := clip(names[first], 40) + " leads " + clip(names[second], 40) + " by " + v.amount(lead, n.Currency)
	if lead.IsZero() {
		t = clip(names[first], 40) + " and " + clip(names[second], 40) + " are level"
	}
	flips := 0
	for i := range n.Terms {
		if slices.ContainsFunc(n.Terms[i].Flips, func(f analyze.Flip) bool {
			return slices.Contains(order, f.Over) && slices.Contains(order, f.Under)
		}) {
			flips++
		}
	}
	switch flips {
	case 0:
		t += "; no term alone, between its ends, changes the order"
	case 1:
		t += "; one term alone can change the order"
	default:
		t += "; " + v.integer(flips) + " terms, each alone, can change the order"
	}
	return Visible(t)
}
