package analyze

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// start returns where the search for the level of a flip begins: at the value
// used, or what a word stands for in the offers that rest on it; where it stands
// for nothing, as full-match does, at the other end. It is "" where the word is a
// different number in each offer: no one value then leaves both as they are.
func start(t *offer.Term, end string, a, b *offer.Offer) string {
	if _, err := money.ParseNumber(t.Value); err == nil {
		return t.Value
	}
	x, y := a.Used(t.Key), b.Used(t.Key)
	switch {
	case x.Set && y.Set && !x.N.Equal(y.N):
		return ""
	case x.Set:
		return x.N.String()
	case y.Set:
		return y.N.String()
	case end == t.Low:
		return t.High
	}
	return t.Low
}

// even looks for the value of a term at which the two offers of a flip are
// level, between a value and the end at which the order has changed, by halving;
// absent where the term is no number.
func even(value, end string, f *Flip, at func(string) ([]money.Maybe, error)) money.Maybe {
	here, err := money.ParseNumber(value)
	there, err2 := money.ParseNumber(end)
	if err != nil || err2 != nil {
		return money.Maybe{}
	}
	// turned reports whether Over leads at n.
	turned := func(n money.Number) (yes, ok bool) {
		t, err := at(n.String())
		if err != nil || !t[f.Over].Set || !t[f.Under].Set {
			return false, false
		}
		return t[f.Under].N.Less(t[f.Over].N), true
	}
	here, ok := unturned(here, there, turned)
	if !ok {
		return money.Maybe{}
	}
	const digits, halvings = 8, 40
	for range halvings {
		mid := here.Add(there).Div(money.Int(2), digits, money.HalfEven)
		if mid.Equal(here) || mid.Equal(there) {
			break
		}
		yes, ok := turned(mid)
		switch {
		case !ok:
			return money.Maybe{}
		case yes:
			there = mid
		default:
			here = mid
		}
	}
	return money.Some(there.Round(4, money.HalfEven))
}

// unturned returns the value nearest to the end there, of some between the two,
// at which the order is as on the terms used: what lies beyond a word may turn
// the order too.
func unturned(here, there money.Number, turned func(money.Number) (yes, ok bool)) (money.Number, bool) {
	const steps = 16
	step := here.Sub(there).Div(money.Int(steps), 8, money.HalfEven)
	n := there
	for i := range steps {
		if n = n.Add(step); i == steps-1 {
			n = here // not a digit beyond it
		}
		yes, ok := turned(n)
		if !ok {
			return n, false
		}
		if !yes {
			return n, true
		}
	}
	return n, false
}
