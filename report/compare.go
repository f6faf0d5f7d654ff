package report

import (
	"io"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze"
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
	v := &view{r: s.Result, rounding: s.Result.Terms.Rounding(), used: s.Result.Used}
	for _, o := range s.Comparison.Offers {
		v.all = append(v.all, &seen{Offer: o, currency: o.Currency})
	}
	return v
}

// cell writes what an offer has in a line.
func (s *SideBySide) cell(v *view, l *analyze.Line, c *analyze.Cell) string {
	switch {
	case !c.Stated:
		return "not stated"
	case c.NoRate:
		return "no rate"
	case c.Why != "":
		return "not counted: " + c.Why
	case l.Kind == analyze.Money:
		return endWord(c.End) + v.whole(c.Value.N)
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

// endWord stands before an amount that is one end of a range.
func endWord(e analyze.End) string {
	return [...]string{analyze.Middle: "", analyze.Lower: "from ", analyze.Upper: "up to "}[e]
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
	for i := range s.Comparison.Lines {
		l := &s.Comparison.Lines[i]
		if l.Section != section {
			section = l.Section
			g.add(section)
		}
		row := []string{"  " + l.Name}
		for k := range l.Cells {
			c := &l.Cells[k]
			t := clip(s.cell(v, l, c), 44)
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
	b.WriteString("\n" + key(v, s.Comparison, names[0]) + noStar(s.Comparison))
	if len(s.Comparison.Silent) > 0 {
		var kinds []string
		for _, k := range s.Comparison.Silent {
			kinds = append(kinds, k.Title())
		}
		b.WriteString("stated by none of them: " + strings.Join(kinds, ", ") + "\n")
	}
	s.doubtsText(&b, names)
	if s.Sensitivity != nil {
		s.sensitivityText(&b, v, names)
	}
	v.basis(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// key says what the star and the differences mean, where there are any.
func key(v *view, c *analyze.Comparison, first string) string {
	var parts []string
	if slices.ContainsFunc(c.Lines, func(l analyze.Line) bool { return l.Winner >= 0 }) {
		parts = append(parts, "* the most in its line")
	}
	if slices.ContainsFunc(c.Lines, func(l analyze.Line) bool {
		return slices.ContainsFunc(l.Cells, func(x analyze.Cell) bool { return difference(v, &l, &x) != "" })
	}) {
		parts = append(parts, "differences are to "+Visible(clip(first, 32)))
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(append(parts, "middles of ranges"), "; ") + "\n"
}

// noStar says why lines whose amounts are compared have no star, by reason.
func noStar(c *analyze.Comparison) string {
	var whys []string
	lines := map[string][]string{}
	for _, l := range c.Lines {
		if l.Why != "" {
			if lines[l.Why] == nil {
				whys = append(whys, l.Why)
			}
			lines[l.Why] = append(lines[l.Why], l.Name)
		}
	}
	var b strings.Builder
	for _, why := range whys {
		b.WriteString("no star at " + strings.Join(lines[why], ", ") + ": " + why + "\n")
	}
	return b.String()
}

// doubtsText says of each offer what is not compared and why, what was stated
// and does not count, and what is to be known of its figures.
func (s *SideBySide) doubtsText(b *strings.Builder, names []string) {
	for i, o := range s.Comparison.Offers {
		var all []string
		if why := s.Comparison.Apart[i]; why != "" {
			all = append(all, "its amounts are not compared: "+why)
		}
		if o.Base.Empty() && o.Excluded != offer.NotDisclosed {
			why := ", not counted: " + o.Excluded.String()
			if !o.Package.Empty() { // a total stands for it
				why = ", which names no base pay"
			}
			all = append(all, "states \""+statedPay(o)+"\""+why)
		}
		for _, f := range append(payFlags(o.Pay.Flags), rateFlags(s.Result.UsedFor(o.Currency))...) {
			all = append(all, f.Phrase+" ("+f.Name+")")
		}
		for _, n := range notes(o) {
			if o.Unleveled == "" || !strings.Contains(n, o.Unleveled) { // said above
				all = append(all, n)
			}
		}
		if len(all) > 0 {
			b.WriteString(Visible(clip(names[i], 40)+": "+strings.Join(all, "; ")) + "\n")
		}
	}
}

// statedPay returns the words on pay: the whole field where it is no longer
// than a phrase, since the reading may have left some of it.
func statedPay(o *offer.Offer) string {
	const most = 120
	if t := strings.TrimSpace(o.PayField.Text); t != "" && len(t) <= most {
		return clip(t, most)
	}
	return clip(o.Pay.Text, most)
}
