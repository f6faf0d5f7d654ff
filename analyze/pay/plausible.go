package pay

import (
	"math/bits"
	"sync"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// A band bounds how far a year's pay may be from the yardstick of its country,
// in hundredths of it.
type band struct{ lo, hi money.Number }

// The bands. Where the yardstick is the fallback (45,000 international
// dollars), real monthly pay lies far below it, so that they are wider.
var (
	normal     = band{money.New(25, 2), money.Int(12)}
	hard       = band{money.New(10, 2), money.Int(50)}
	normalWeak = band{money.New(10, 2), money.Int(24)}
	hardWeak   = band{money.New(3, 2), money.Int(100)}
)

// A yard is a country whose average pay tells plausible amounts from absurd
// ones, with the bands around it.
type yard struct {
	*place.Country
	normalLo, normalHi money.Number // a year's pay that is nothing odd
	hardLo, hardHi     money.Number // a year's pay that is possible
}

func newYard(c *place.Country) *yard {
	n, h := normal, hard
	if c.AnchorWeak {
		n, h = normalWeak, hardWeak
	}
	return &yard{c, c.Anchor.Mul(n.lo), c.Anchor.Mul(n.hi), c.Anchor.Mul(h.lo), c.Anchor.Mul(h.hi)}
}

// yards holds the yardsticks by country, and by the currency for a posting
// whose own country pays in another one.
type yards struct {
	of       map[*place.Country]*yard
	currency map[money.Currency]*yard
}

var yardsticks = sync.OnceValue(func() *yards {
	y := &yards{map[*place.Country]*yard{}, map[money.Currency]*yard{}}
	for _, c := range place.All() {
		if c.Anchor.IsZero() {
			continue
		}
		y.of[c] = newYard(c)
		if home, ok := words().homes[c.Currency]; ok && home != c.Code {
			continue
		}
		if _, ok := y.currency[c.Currency]; !ok {
			y.currency[c.Currency] = y.of[c]
		}
	}
	// A currency that the euro has replaced: the yardstick of its country at the
	// fixed parity.
	for cur, home := range words().homes {
		c, ok := place.Lookup(home)
		if !ok || c.Currency == cur {
			continue
		}
		if rate, err := money.DefaultRates().Rate(c.Currency, cur); err == nil {
			old := *c
			old.Anchor, old.Currency = c.Anchor.Mul(rate), cur
			y.currency[cur] = newYard(&old)
		}
	}
	return y
})

// yardstick returns the yardstick of amounts in the currency, nil where there
// is none.
func (r *reader) yardstick(cur money.Currency) *yard {
	if r.country != nil && r.country.Currency == cur {
		if y := yardsticks().of[r.country]; y != nil {
			return y
		}
	}
	if cur == "" {
		return nil
	}
	return yardsticks().currency[cur]
}

// tested returns the figure of a range that is held against the yardstick: the
// middle, or the one end there is.
func tested(r money.Range) money.Number {
	switch {
	case !r.Max.Set:
		return r.Min.N
	case !r.Min.Set:
		return r.Max.N
	}
	return r.Mid().N
}

// normalYear reports whether v a period, at so many periods a year, is nothing
// odd as a year's pay.
func (y *yard) normalYear(annual money.Number) bool {
	return !annual.Less(y.normalLo) && !y.normalHi.Less(annual)
}

// possibleYear reports whether a year's pay is possible at all.
func (y *yard) possibleYear(annual money.Number) bool {
	return !annual.Less(y.hardLo) && !y.hardHi.Less(annual)
}

// distance returns how many times a year's pay is above the yardstick, or below
// it, in 2^-16; the largest value where it is out of all proportion.
func (y *yard) distance(annual money.Number) uint64 {
	a, ok := annual.Narrow()
	b, ok2 := y.Anchor.Narrow()
	if !ok || !ok2 || a <= 0 || b <= 0 {
		return 1 << 62
	}
	if a < b {
		a, b = b, a
	}
	hi, lo := bits.Mul64(uint64(a), 1<<16)
	if hi >= uint64(b) {
		return 1 << 62
	}
	q, _ := bits.Div64(hi, lo, uint64(b))
	return q
}

// The weight of a country's custom, e^0.7, in thousandths. A runner-up within
// the same factor leaves the period open.
const custom = 2014

// infer returns the period that makes an amount without one plausible, whether
// a second period would nearly do as well, and false where none does.
func (r *reader) infer(s *statement, rng money.Range, y *yard, sc *scene) (best Period, open, ok bool) {
	if y == nil {
		return NoPeriod, false, false
	}
	v := tested(rng)
	contract := sc.dayWord || s.dayWord
	try := func(fits func(money.Number) bool) {
		type candidate struct {
			p Period
			d uint64
		}
		var found [4]candidate
		n := 0
		for _, p := range [...]Period{Year, Month, Hour, Day} {
			if p == Day && !contract {
				continue
			}
			f, known := r.factor(p, s, sc)
			annual := v.Mul(f)
			// Where the yardstick is weak, what is customary need not be near it.
			usual := y.AnchorWeak && r.country != nil && r.country.Customary == p.String() && y.possibleYear(annual)
			if !known || !fits(annual) && !usual {
				continue
			}
			d := min(y.distance(annual), 1<<40) * 1000
			if contract {
				if p == Day {
					d = d / custom * 1000
				}
			} else if r.country != nil && r.country.Customary == p.String() || r.country == nil && y.Customary == p.String() {
				d = d / custom * 1000
			}
			found[n] = candidate{p, d}
			n++
		}
		if n == 0 {
			return
		}
		// A contract word and a plausible day rate rule out year and month.
		if contract {
			for _, c := range found[:n] {
				if c.p == Day {
					k := 0
					for _, o := range found[:n] {
						if o.p == Day || o.p == Hour {
							found[k] = o
							k++
						}
					}
					n = k
					break
				}
			}
		}
		first, second := found[0], candidate{}
		for _, c := range found[1:n] {
			switch {
			case c.d < first.d:
				first, second = c, first
			case second.p == NoPeriod || c.d < second.d:
				second = c
			}
		}
		best, ok = first.p, true
		open = second.p != NoPeriod && second.d/custom*1000 < first.d
	}
	if try(y.normalYear); !ok {
		try(y.possibleYear)
	}
	return best, open, ok
}

// suggest returns the period that would make an absurd amount plausible.
func (r *reader) suggest(s *statement, rng money.Range, y *yard, sc *scene) Period {
	v := tested(rng)
	best, near := NoPeriod, uint64(0)
	for _, p := range [...]Period{Hour, Day, Week, Month, Year} {
		f, known := r.factor(p, s, sc)
		annual := v.Mul(f)
		if p == s.period || !known || !y.normalYear(annual) {
			continue
		}
		if d := y.distance(annual); best == NoPeriod || d < near {
			best, near = p, d
		}
	}
	return best
}
