package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// WriteLedger writes the ledger of one offer as a person would write it down:
// each part with its amount, the phrase it was read from and its formula, each
// total below the parts it adds up from, then what is beside the totals, and
// the terms that all of it rests on. Amounts are in the offer's own currency
// and add up to its minor unit; where the rounding of the parts is off, a line
// says so.
func WriteLedger(w io.Writer, r *analyze.Result, o *offer.Offer) error {
	l := &ledger{o: o, e: exact{r.Terms.Rounding()}, terms: &r.Terms}
	l.heading()
	if o.TargetCash.Empty() {
		l.b.WriteString("\nno base pay is stated: there is nothing to add to\n")
	} else {
		l.totals()
	}
	l.converted(r)
	l.beside()
	l.rests()
	_, err := io.WriteString(w, l.b.String())
	return err
}

// A ledger is a page of sums.
type ledger struct {
	o     *offer.Offer
	e     exact
	terms *offer.Terms
	b     strings.Builder
	keys  []string // of the terms met, in order
}

func (l *ledger) heading() {
	p := l.o.Posting
	name := both(p.Title.Text, p.Company.Text)
	if name == "" {
		name = l.o.ID()
	}
	fmt.Fprintf(&l.b, "%s  (%s)\n", Visible(name), Visible(p.Pos.String()))
	var at []string
	for _, s := range []string{p.Location.Text, l.o.Country} {
		if s != "" {
			at = append(at, s)
		}
	}
	if l.o.Currency != "" {
		at = append(at, "amounts in "+string(l.o.Currency))
	}
	l.b.WriteString(Visible(strings.Join(at, ", ")) + "\n")
}

// ends names the columns: one where the pay is a point or has one end.
func (l *ledger) ends() []func(offer.Spread) money.Maybe {
	lo := func(s offer.Spread) money.Maybe { return s.Min }
	mid := func(s offer.Spread) money.Maybe { return s.Mid }
	hi := func(s offer.Spread) money.Maybe { return s.Max }
	one := func(s offer.Spread) money.Maybe { return s.One() }
	if b := l.o.Base; b.Min.Set && b.Max.Set && !b.IsPoint() {
		return []func(offer.Spread) money.Maybe{lo, mid, hi}
	}
	return []func(offer.Spread) money.Maybe{one}
}

// totals writes both views.
func (l *ledger) totals() {
	ends := l.ends()
	g := grid{right: []bool{false, true}}
	if len(ends) == 3 {
		g.right = []bool{false, true, true, true}
		g.add("", "low end", "middle", "high end")
	} else if end := analyze.EndOf(l.o.Base); end != analyze.Middle {
		g.add("", [...]string{analyze.Lower: "low end", analyze.Upper: "high end"}[end])
	}
	row := func(sign, name string, s offer.Spread, why string) {
		cells := []string{sign + " " + name}
		for _, end := range ends {
			m := end(s)
			if !m.Set {
				cells = append(cells, "-")
				continue
			}
			cells = append(cells, offer.Thousands(l.e.digits(m.N, l.o.Currency)))
		}
		g.add(append(cells, why)...)
	}
	block := func(start string, from offer.Spread, parts []offer.Part, name string, total offer.Spread) {
		sign := " "
		if start != "" {
			row(sign, start, from, "")
			sign = "+"
		}
		for _, p := range parts {
			row(sign, p.Name, p.Amount, l.reason(&p))
			sign = "+"
		}
		if off, any := (&sum{from, parts, total}).off(l.o.Currency, l.e.rounding); any {
			row("+", "rounding of the lines above", off, "")
		}
		row("=", name, total, "")
	}
	o := l.o
	block("", offer.Spread{}, partsIn(o, offer.Cash), "target cash", o.TargetCash)
	block("target cash", o.TargetCash, partsIn(o, offer.YearOne), "first-year cash", o.YearOneCash)
	block("target cash", o.TargetCash, partsIn(o, offer.InPackage), "package", o.Package)
	l.b.WriteString("\n")
	g.write(&l.b)
}

// converted writes the totals in the currency of the result, or why there are
// none, and what was done to the amounts of a price level.
func (l *ledger) converted(r *analyze.Result) {
	if line := levelLine(r); line != "" && l.o.Unleveled == "" {
		l.b.WriteString("\n" + Visible(line) + "\n")
	}
	if r.Currency == "" || r.Level != nil || l.o.Base.Empty() || l.o.Currency == r.Currency {
		return
	}
	if _, _, err := r.Rates.Convert(money.Of(money.Int(1), l.o.Currency), r.Currency); err != nil {
		l.b.WriteString("\nnot in " + string(r.Currency) + ": " + strings.TrimPrefix(err.Error(), "rates: ") + "\n")
		return
	}
	g := grid{right: []bool{false, true, true, true}}
	for _, t := range []struct {
		name  string
		total offer.Spread
	}{{"base pay", l.o.Base}, {"target cash", l.o.TargetCash}, {"first-year cash", l.o.YearOneCash}, {"package", l.o.Package}} {
		cells := []string{"  " + t.name}
		for _, end := range l.ends() {
			cell := "-"
			if m := end(t.total); m.Set {
				n, _ := r.Convert(m.N, l.o.Currency)
				cell = offer.Thousands(l.e.digits(n, r.Currency))
			}
			cells = append(cells, cell)
		}
		g.add(cells...)
	}
	l.b.WriteString("\nin " + string(r.Currency) + "\n")
	g.write(&l.b)
	used := r.UsedFor(l.o.Currency)
	l.b.WriteString("  " + r.Rates.Line(used) + "\n")
	for _, f := range rateFlags(used) {
		l.b.WriteString("  " + f.Phrase + " (" + f.Name + ")\n")
	}
}

// reason says where a part comes from, and notes its terms.
func (l *ledger) reason(p *offer.Part) string {
	var s []string
	if p.Formula != "" {
		s = append(s, p.Formula)
	}
	for _, k := range p.Terms {
		if t, ok := l.terms.Get(k); ok {
			s = append(s, k+" = "+t.Value)
			l.note(k)
		}
	}
	if p.Source != "" {
		at := `"` + clip(p.Source, 60) + `"`
		if where := position(p.Pos); where != "" {
			at += " " + where
		}
		s = append(s, at)
	}
	return strings.Join(s, "; ")
}

func (l *ledger) note(key string) {
	for _, k := range l.keys {
		if k == key {
			return
		}
	}
	l.keys = append(l.keys, key)
}

// beside writes what is in no total.
func (l *ledger) beside() {
	m := l.o.Memo
	g := grid{right: []bool{false, true}}
	worth := func(name string, s offer.Spread) {
		if n := s.One(); n.Set {
			g.add("  "+name, offer.Thousands(l.e.digits(n.N, l.o.Currency)))
		}
	}
	if m.PTODays.Set {
		worth(m.PTODays.N.Round(2, l.e.rounding).String()+" days of paid time off, part of base pay", m.PTOValue)
	}
	if m.HolidayDays.Set {
		worth(m.HolidayDays.N.Round(2, l.e.rounding).String()+" holidays, part of base pay", m.HolidayValue)
	}
	worth("base pay for each day worked", m.PerDayWorked)
	for _, k := range m.Terms {
		l.note(k)
	}
	if len(g.rows) > 0 {
		l.b.WriteString("\nbeside the totals (at the middle of the pay)\n")
		g.write(&l.b)
	}
	if o := l.o; o.Country == "US" && o.Currency == money.USD && !o.Base.Empty() {
		all := offer.Loadings()
		fmt.Fprintf(&l.b, "\nfor scale: private employers in the US spend on average %s%% of wages on benefits (%s, %s); it values nothing here\n",
			offer.TypicalLoad().Round(1, l.e.rounding), all[0].Source, all[0].AsOf)
	}
	first := true
	for _, x := range l.o.Listed {
		if x.Why == "shown beside the totals" {
			continue
		}
		if first {
			l.b.WriteString("\nin no total\n")
			first = false
		}
		fmt.Fprintf(&l.b, "  %s (\"%s\"): %s\n", Visible(x.Name), Visible(clip(x.Source, 60)), x.Why)
	}
	var all []string
	for _, f := range payFlags(l.o.Pay.Flags) {
		all = append(all, f.Phrase+" ("+f.Name+")")
	}
	for _, n := range notes(l.o) {
		all = append(all, Visible(n))
	}
	if l.o.Excluded != offer.Counted {
		all = append(all, "not in statistics: "+l.o.Excluded.String())
	}
	if len(all) > 0 {
		l.b.WriteString("\nnotes\n")
		for _, n := range all {
			l.b.WriteString("  " + n + "\n")
		}
	}
}

// rests writes the terms that were met.
func (l *ledger) rests() {
	if len(l.keys) == 0 {
		return
	}
	g := grid{}
	for _, k := range l.keys {
		if t, ok := l.terms.Get(k); ok {
			g.add("  "+t.Key, t.Value, t.About+" ("+t.Source+")")
		}
	}
	l.b.WriteString("\nterms\n")
	g.write(&l.b)
}
