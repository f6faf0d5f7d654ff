package report

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// A sum is some parts, what they begin from, and the total that they make.
type sum struct {
	from  offer.Spread // a total before, empty for none
	parts []offer.Part
	total offer.Spread
}

// partsIn returns the parts of one of the views.
func partsIn(o *offer.Offer, w offer.View) (some []offer.Part) {
	for _, p := range o.Parts {
		if p.View&w != 0 {
			some = append(some, p)
		}
	}
	return some
}

// off returns what rounding each line to the minor unit takes from the sum, and
// whether it takes anything.
func (s *sum) off(c money.Currency, r money.Rounding) (offer.Spread, bool) {
	places, any := c.Places(), false
	round := func(n money.Number) money.Number { return n.Round(places, r) }
	end := func(pick func(offer.Spread) money.Maybe) money.Maybe {
		t := pick(s.total)
		if !t.Set {
			return t
		}
		lines := round(pick(s.from).N)
		for _, p := range s.parts {
			lines = lines.Add(round(pick(p.Amount).N))
		}
		d := round(t.N).Sub(lines)
		any = any || !d.IsZero()
		return money.Some(d)
	}
	return offer.Spread{
		Min: end(func(s offer.Spread) money.Maybe { return s.Min }),
		Mid: end(func(s offer.Spread) money.Maybe { return s.Mid }),
		Max: end(func(s offer.Spread) money.Maybe { return s.Max }),
	}, any
}

// roundingOf returns what is off in the totals of an offer when its parts are
// added up as written, nil where nothing is.
func roundingOf(o *offer.Offer, e exact) *TotalRounding {
	off := func(w offer.View, total offer.Spread) (Ends, bool) {
		d, any := (&sum{parts: partsIn(o, w), total: total}).off(o.Currency, e.rounding)
		return e.ends(d, o.Currency), any
	}
	var r TotalRounding
	var cash, first, pack bool
	r.TargetCash, cash = off(offer.Cash, o.TargetCash)
	r.YearOneCash, first = off(offer.Cash|offer.YearOne, o.YearOneCash)
	r.Package, pack = off(offer.Cash|offer.InPackage, o.Package)
	if !cash && !first && !pack {
		return nil
	}
	return &r
}
