package money

import (
	_ "embed"
	"fmt"
	"maps"
	"strings"
	"sync"
)

// A peg is a rate that a central bank holds: one of base is n of quote, and one
// of the two is the currency that it holds.
type peg struct {
	base, quote, held Currency
	n                 Number
	source            string
}

// WithPegs returns the rates of r, and for currencies without one the rates
// that their central banks hold to the dollar, the euro, the pound, the rand or
// the rupee. They are known from the banks' law and practice (pegs.csv), not read
// from a table of the day: a bank may give one up, and street rates may differ.
func (r *Rates) WithPegs() *Rates {
	w := *r
	w.of = maps.Clone(r.of)
	for _, p := range pegs() {
		_, has := w.lookup(p.held)
		base, ok := w.lookup(p.base)
		quote, ok2 := w.lookup(p.quote)
		switch {
		case has:
		case ok:
			w.of[p.quote] = rate{n: base.n.Mul(p.n), date: base.date, source: p.source, stale: base.stale}
		case ok2:
			w.of[p.base] = rate{n: quote.n.Quo(p.n), date: quote.date, source: p.source, stale: quote.stale}
		}
	}
	return &w
}

// Pegged reports whether WithPegs knows a rate that the central bank of c holds.
func Pegged(c Currency) bool {
	for _, p := range pegs() {
		if p.held == c {
			return true
		}
	}
	return false
}

//go:embed pegs.csv
var pegsCSV string

var pegs = sync.OnceValue(func() []peg {
	var all []peg
	for i, line := range strings.Split(strings.TrimSpace(pegsCSV), "\n") {
		f := strings.Split(line, ",") // base,quote,rate,since,source,mark
		if i == 0 {
			continue
		}
		p := peg{base: Currency(f[0]), quote: Currency(f[1]), held: Currency(f[1]), n: MustParse(f[2])}
		if f[1] == "USD" || f[1] == "EUR" {
			p.held = p.base
		}
		p.source = fmt.Sprintf("the peg %s 1 = %s %s since %s", p.base, p.quote, p.n, f[3])
		all = append(all, p)
	}
	return all
})
