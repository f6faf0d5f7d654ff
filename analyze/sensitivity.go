package analyze

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// A Measure is the total that offers are ranked by.
type Measure string

// The measures.
const (
	ByBase    Measure = "base"
	ByCash    Measure = "target_cash"
	ByYearOne Measure = "year_one_cash"
	ByPackage Measure = "package"
)

// ParseMeasure returns the measure of that name.
func ParseMeasure(name string) (Measure, error) {
	for _, m := range []Measure{ByBase, ByCash, ByYearOne, ByPackage} {
		if string(m) == name {
			return m, nil
		}
	}
	return "", fmt.Errorf("want base, target_cash, year_one_cash or package, have %q", name)
}

// Of returns the total of an offer: the middle of the range, or its one end.
func (m Measure) Of(o *offer.Offer) money.Maybe {
	switch m {
	case ByBase:
		return o.Base.One()
	case ByCash:
		return o.TargetCash.One()
	case ByYearOne:
		return o.YearOneCash.One()
	}
	return o.Package.One()
}

// A Sensitivity is how far the totals of some offers rest on each term. An offer
// that Compare keeps apart has none.
type Sensitivity struct {
	Measure  Measure
	Currency money.Currency // of the amounts
	Totals   []money.Maybe  // of each offer on the terms of the result
	Order    []int          // the offers, the largest total first
	Terms    []Swing        // those that move a total, the widest swing first
}

// A Swing is what one term does, at its low and at its high end.
type Swing struct {
	offer.Term
	Low, High []money.Maybe // the totals of each offer
	Width     money.Number  // the widest difference between the two
	Flips     []Flip        // ends at which the order of the offers changes
}

// A Flip is a change of the order: at the value At of the term, Over passes
// Under, which leads on the terms of the result. Both are indices of offers.
// Even is the value at which the two are level, to four digits, where the ends of
// the term are numbers: Over leads beyond it.
type Flip struct {
	At          string
	Over, Under int
	Even        money.Maybe
}

// Sensitivity values the offers anew with each term at its low and its high
// end. The result holds the terms and the rates.
func (r *Result) Sensitivity(offers []*offer.Offer, m Measure) (*Sensitivity, error) {
	r.inOne(offers)
	s := &Sensitivity{Measure: m, Currency: r.Currency}
	apart := r.apart(offers)
	s.Totals = r.totals(offers, m, apart)
	s.Order = order(s.Totals)
	for _, term := range r.Terms.All() {
		if term.Low == "" || term.High == "" {
			continue
		}
		w := Swing{Term: term}
		moved := false
		for _, end := range []struct {
			value string
			to    *[]money.Maybe
		}{{term.Low, &w.Low}, {term.High, &w.High}} {
			at := func(value string) ([]money.Maybe, error) { return r.totalsAt(offers, m, term.Key, value, apart) }
			totals, err := at(end.value)
			if err != nil {
				return nil, fmt.Errorf("an end of the sensitivity: %w", err)
			}
			*end.to = totals
			from := len(w.Flips)
			w.flips(s, totals, end.value)
			for i := range w.Flips[from:] {
				f := &w.Flips[from+i]
				f.Even = even(start(&term, end.value, offers[f.Over], offers[f.Under]), end.value, f, at)
			}
		}
		for i := range offers {
			if lo, hi := w.Low[i], w.High[i]; lo.Set && hi.Set {
				d := hi.N.Sub(lo.N).Abs()
				if w.Width.Less(d) {
					w.Width = d
				}
				moved = moved || s.Totals[i].Set && (!lo.N.Equal(s.Totals[i].N) || !hi.N.Equal(s.Totals[i].N))
			}
		}
		if moved {
			s.Terms = append(s.Terms, w)
		}
	}
	slices.SortStableFunc(s.Terms, func(a, b Swing) int { return b.Width.Cmp(a.Width) })
	return s, nil
}

// totalsAt returns the totals with one term at another value.
func (r *Result) totalsAt(offers []*offer.Offer, m Measure, key, value string, apart []string) ([]money.Maybe, error) {
	terms := r.Terms
	if err := terms.Put(key, value); err != nil {
		return nil, err
	}
	v := r.options.valuer()
	v.Terms = &terms
	again := make([]*offer.Offer, len(offers))
	for i, of := range offers {
		again[i] = v.Value(of.Posting)
	}
	return r.totals(again, m, apart), nil
}

// inOne sets the currency of the result to the first offer's where it has none,
// so that amounts of several currencies are never set against each other as
// they are. With a price level it is that of the level.
func (r *Result) inOne(offers []*offer.Offer) {
	if r.Level != nil {
		r.Currency = r.Level.Currency()
	}
	for _, o := range offers {
		if r.Currency == "" && o.Unleveled == "" {
			r.Currency = o.Currency
		}
	}
}

// totals returns the totals in the currency of the result; absent where there
// is none, or no rate, and for offers that are apart.
func (r *Result) totals(offers []*offer.Offer, m Measure, apart []string) []money.Maybe {
	all := make([]money.Maybe, len(offers))
	for i, o := range offers {
		t := m.Of(o)
		if !t.Set || apart[i] != "" || onlyWhole(o) && m != ByPackage {
			continue
		}
		if n, ok := r.Convert(t.N, o.Currency); ok {
			all[i] = money.Some(n)
		}
	}
	return all
}

// order returns the indices, the largest total first, absent totals last.
func order(totals []money.Maybe) []int {
	all := make([]int, len(totals))
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int {
		x, y := totals[a], totals[b]
		if x.Set && y.Set {
			return y.N.Cmp(x.N)
		}
		return cmp.Compare(boolInt(y.Set), boolInt(x.Set))
	})
	return all
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// flips notes the pairs whose order an end of the term turns round.
func (w *Swing) flips(s *Sensitivity, now []money.Maybe, at string) {
	for x, under := range s.Order {
		for _, over := range s.Order[x+1:] {
			a, b := s.Totals[under], s.Totals[over]
			c, d := now[under], now[over]
			if a.Set && b.Set && c.Set && d.Set && b.N.Less(a.N) && c.N.Less(d.N) {
				w.Flips = append(w.Flips, Flip{At: at, Over: over, Under: under})
			}
		}
	}
}
