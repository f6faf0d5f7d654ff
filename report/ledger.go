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
	block := func(start string, from offer.Spread, why string, parts []offer.Part, total string, sum offer.Spread) {
		sign := " "
		if start != "" {
			row(sign, start, from, why)
			sign = "+"
		}
		for _, p := range parts {
			row(sign, p.Name, p.Amount, l.reason(&p))
			sign = "+"
		}
		if off, any := l.off(start != "", from, parts, sum); any {
			row("+", "rounding of the lines above", off, "")
		}
		row("=", total, sum, "")
	}
	view := func(w offer.View) (some []offer.Part) {
		for _, p := range l.o.Parts {
			if p.View&w != 0 {
				some = append(some, p)
			}
		}
		return some
	}
	block("", offer.Spread{}, "", view(offer.Cash), "target cash", l.o.TargetCash)
	block("target cash", l.o.TargetCash, "", view(offer.YearOne), "first-year cash", l.o.YearOneCash)
	block("target cash", l.o.TargetCash, "", view(offer.InPackage), "package", l.o.Package)
	l.b.WriteString("\n")
	g.write(&l.b)
}

// off returns what rounding each line to the minor unit takes from the sum.
func (l *ledger) off(start bool, from offer.Spread, parts []offer.Part, sum offer.Spread) (offer.Spread, bool) {
	places, any := l.o.Currency.Places(), false
	round := func(n money.Number) money.Number { return n.Round(places, l.e.rounding) }
	end := func(pick func(offer.Spread) money.Maybe) money.Maybe {
		s := pick(sum)
		if !s.Set {
			return s
		}
		var lines money.Number
		if start {
			lines = round(pick(from).N)
		}
		for _, p := range parts {
			lines = lines.Add(round(pick(p.Amount).N))
		}
		d := round(s.N).Sub(lines)
		any = any || !d.IsZero()
		return money.Some(d)
	}
	return offer.Spread{
		Min: end(func(s offer.Spread) money.Maybe { return s.Min }),
		Mid: end(func(s offer.Spread) money.Maybe { return s.Mid }),
		Max: end(func(s offer.Spread) money.Maybe { return s.Max }),
	}, any
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
	var notes []string
	for _, f := range payFlags(l.o.Pay.Flags) {
		notes = append(notes, f.Phrase+" ("+f.Name+")")
	}
	for _, n := range l.o.Notes {
		notes = append(notes, Visible(n))
	}
	if l.o.Excluded != offer.Counted {
		notes = append(notes, "not in statistics: "+l.o.Excluded.String())
	}
	if len(notes) > 0 {
		l.b.WriteString("\nnotes\n")
		for _, n := range notes {
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
