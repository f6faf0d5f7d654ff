package money

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// ReadUserRates reads a CSV file with the columns base, quote, date (as
// 2026-04-13), rate and source, in any order: one unit of base is worth rate
// units of quote. A pair without the euro converts between its two, and once one
// of them has a rate, in this file or in the table that it is put beside
// (Rates.With), all others too. Two rates of a pair on one day are an error.
func ReadUserRates(r io.Reader, name string) (*History, error) {
	h := &History{source: name, of: map[Currency][]dated{}, user: true}
	var at map[string]int
	said := map[saidKey]saidRate{}
	err := eachLine(r, name, func(f []string, bad func(string) error) error {
		if at == nil {
			at = map[string]int{}
			for i, c := range f {
				at[strings.ToLower(c)] = i
			}
			for _, c := range []string{"base", "quote", "date", "rate", "source"} {
				if _, ok := at[c]; !ok {
					return bad("no column " + c)
				}
			}
			return nil
		}
		if len(f) < len(at) {
			return bad("too few columns")
		}
		base, quote := Currency(f[at["base"]]), Currency(f[at["quote"]])
		day, err := time.Parse(time.DateOnly, f[at["date"]])
		if err != nil {
			return bad("no date: " + clip(f[at["date"]]))
		}
		n, err := ParseNumber(f[at["rate"]])
		if err != nil || n.Sign() <= 0 {
			return bad("no rate: " + clip(f[at["rate"]]))
		}
		switch {
		case !base.Known():
			return bad("no currency: " + clip(string(base)))
		case !quote.Known():
			return bad("no currency: " + clip(string(quote)))
		case base == quote:
			return bad("base and quote are both " + string(base))
		}
		key := saidKey{ordered(base, quote), day}
		if have, ok := said[key]; ok && !have.agrees(base, n) {
			return bad(fmt.Sprintf("%s,%s is %s on %s here, and %s,%s is %s before: give one of the two", base, quote, n, f[at["date"]], have.base, have.quote, have.n))
		}
		said[key] = saidRate{base, quote, n}
		d := dated{day, n, f[at["source"]]}
		switch {
		case base == EUR:
			h.add(quote, d)
		case quote == EUR:
			d.n = one.Quo(n)
			h.add(base, d)
		default:
			h.pairs = append(h.pairs, pair{base, quote, d, false})
			h.span(day)
		}
		return nil
	})
	return h.done(err, name)
}

// saidKey is two currencies on a day, saidRate what a file says of them.
type (
	saidKey struct {
		pair [2]Currency
		day  time.Time
	}
	saidRate struct {
		base, quote Currency
		n           Number
	}
)

// agrees reports whether a rate says the same, in either direction.
func (r saidRate) agrees(base Currency, n Number) bool {
	if r.base == base {
		return r.n.Equal(n)
	}
	return r.n.Mul(n).Equal(one)
}
