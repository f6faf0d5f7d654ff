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

// A missing is what rounding the parts takes from one total.
type missing struct {
	total string // "target_cash"
	off   offer.Spread
}

// roundingOf returns what is off in the totals of an offer when its parts are
// added up, each to the minor unit; none for a total that they come to.
func roundingOf(o *offer.Offer, r money.Rounding) []missing {
	var all []missing
	for _, t := range []struct {
		name  string
		in    offer.View
		total offer.Spread
	}{{"target_cash", offer.Cash, o.TargetCash}, {"year_one_cash", offer.Cash | offer.YearOne, o.YearOneCash}, {"package", offer.Cash | offer.InPackage, o.Package}} {
		if d, any := (&sum{parts: partsIn(o, t.in), total: t.total}).off(o.Currency, r); any {
			all = append(all, missing{t.name, d})
		}
	}
	return all
}
