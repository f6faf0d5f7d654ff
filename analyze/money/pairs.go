package money

import (
	"maps"
	"slices"
	"time"
)

// A pair is a user's rate between two currencies that are not the euro: one of
// base is worth n of quote. It converts between the two, and joins to the euro
// the one of them that has no rate.
type pair struct {
	base, quote Currency
	dated
	stale bool // older than MaxRateAge on the day wanted
}

// between returns the user's rate of two currencies.
func (r *Rates) between(a, b Currency) (pair, bool) { p, ok := r.direct[ordered(a, b)]; return p, ok }

// ordered returns two currencies in the order of the alphabet.
func ordered(a, b Currency) [2]Currency { return [2]Currency{min(a, b), max(a, b)} }

// directOf returns the first of the pairs between any two currencies.
func directOf(pairs []pair) map[[2]Currency]pair {
	m := map[[2]Currency]pair{}
	for _, p := range pairs {
		if k := ordered(p.base, p.quote); m[k].base == "" {
			m[k] = p
		}
	}
	return m
}

// With returns the rates of user, and those of r where user has none. The date
// is the later one of both. A rate that is more than MaxRateAge older than it is
// left out, as History.On does, so that rates of two months never meet; with
// stale it stays, and its use is marked.
func (r *Rates) With(user *Rates, stale bool) *Rates {
	w := &Rates{
		date: r.date, source: r.source, of: map[Currency]rate{}, last: maps.Clone(r.last),
		pairs: slices.Concat(user.pairs, r.pairs), direct: map[[2]Currency]pair{},
	}
	if user.date.After(w.date) {
		w.date = user.date
	}
	maps.Copy(w.of, r.of)
	maps.Copy(w.direct, r.direct)
	maps.Copy(w.direct, user.direct)
	for c, x := range user.of {
		if x.source == "" {
			x.source = user.source
		}
		w.of[c] = x
	}
	for c, day := range user.last {
		w.leaveOut(c, day)
	}
	for c, x := range w.of {
		x.stale = x.stale || w.old(x.date)
		w.of[c] = x
		if x.stale && !stale {
			delete(w.of, c)
			w.leaveOut(c, x.date)
		}
	}
	w.pairs = slices.DeleteFunc(w.pairs, func(p pair) bool { return !stale && w.old(p.date) })
	for i := range w.pairs {
		w.pairs[i].stale = w.pairs[i].stale || w.old(w.pairs[i].date)
	}
	for k, p := range w.direct {
		p.stale = p.stale || w.old(p.date)
		w.direct[k] = p
		if p.stale && !stale {
			delete(w.direct, k)
			w.leaveOut(p.base, p.date)
			w.leaveOut(p.quote, p.date)
		}
	}
	w.join()
	return w
}

// old reports whether a rate of a day is too old for the date of the table.
func (r *Rates) old(day time.Time) bool { return day.Before(r.date.AddDate(0, 0, -MaxRateAge)) }

// leaveOut notes that a rate of a day is left out as too old.
func (r *Rates) leaveOut(c Currency, day time.Time) {
	if r.last == nil {
		r.last = map[Currency]time.Time{}
	}
	if day.After(r.last[c]) {
		r.last[c] = day
	}
}

// tied returns the currency whose rate is left out as too old and that a pair
// would tie c to; c itself where there is none.
func (r *Rates) tied(c Currency) Currency {
	if !r.last[c].IsZero() {
		return c
	}
	for _, p := range r.pairs {
		for _, x := range [][2]Currency{{p.base, p.quote}, {p.quote, p.base}} {
			if x[0] == c && !r.last[x[1]].IsZero() {
				return x[1]
			}
		}
	}
	return c
}

// join gives a rate to each currency that a pair ties to one that has a rate,
// until no pair adds any.
func (r *Rates) join() {
	for added := true; added; {
		added = false
		rest := r.pairs[:0:0]
		for _, p := range r.pairs {
			base, ok := r.lookup(p.base)
			quote, ok2 := r.lookup(p.quote)
			x := rate{date: p.date, source: p.source}
			switch {
			case ok && ok2: // both have one already
			case ok:
				x.n, x.stale = base.n.Mul(p.n), base.stale || p.stale
				r.of[p.quote], added = x, true
			case ok2:
				x.n, x.stale = quote.n.Quo(p.n), quote.stale || p.stale
				r.of[p.base], added = x, true
			default:
				rest = append(rest, p)
			}
		}
		r.pairs = rest
	}
}
