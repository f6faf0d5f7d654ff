package offer

import (
	"fmt"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// valueParental counts the leave that the employer pays, times the probability
// of taking it in a year. Of two kinds of parent the longer leave counts, once.
// Where the law pays for leave, only what tops that up is the employer's: it has
// a value where both the posting and the law name a share of pay, else the leave
// is listed.
func (o *Offer) valueParental(b *Found, t *Terms) {
	if o.parentalElsewhere(b) {
		return
	}
	switch {
	case b.Flags.Has(benefit.Unpaid):
		o.skip(b, "unpaid")
		return
	case !b.Value.Set:
		o.skip(b, "no weeks stated")
		return
	case b.Unit != benefit.InWeeks && b.Unit != benefit.InWeeksPaid:
		o.skip(b, "not stated in weeks")
		return
	case o.Country != "US":
		o.valueTopUp(b, t)
		return
	}
	weeks, terms := b.Value.N, []string{"p_birth"}
	what := fmt.Sprintf("%s weeks", weeks.Round(2, money.HalfUp))
	if b.More != nil && b.More.FPEWeeks.Set {
		weeks = b.More.FPEWeeks.N
		what = fmt.Sprintf("%s weeks at full pay", weeks.Round(2, money.HalfUp))
	} else {
		weeks = weeks.Mul(t.parentalPay)
		what += times(t.parentalPay)
		terms = append(terms, "parental_pay_unspecified")
	}
	o.add(b, o.Base.Map(func(n money.Number) money.Number {
		return n.Mul(weeks).Mul(t.pBirth).Quo(money.Int(52))
	}), fmt.Sprintf("%s ÷ 52 × %s × %s", o.spreadText(o.Base), what, t.pBirth), terms...)
}

// valueTopUp counts the leave that the employer pays above what the law pays.
func (o *Offer) valueTopUp(b *Found, t *Terms) {
	law, ok := place.StatutoryOf(o.Country)
	if !ok || b.Flags.Has(benefit.StatutoryOnly) || b.More == nil || !b.More.PayPct.Set || len(b.More.Segments) > 0 {
		o.skip(b, "statutory pay during leave would have to be taken off")
		return
	}
	weeks, pct := law.BirthWeeks, law.BirthPct
	if b.Kind == benefit.ParentalNonbirth {
		weeks, pct = law.PartnerWeeks, law.PartnerPct
	}
	if !weeks.Set || !pct.Set && !weeks.N.IsZero() {
		o.skip(b, "statutory pay during leave would have to be taken off")
		return
	}
	n := topUp(b.Value.N, percent(b.More.PayPct.N), weeks.N, percent(pct.N))
	o.add(b, o.Base.Map(func(base money.Number) money.Number { return base.Mul(n).Mul(t.pBirth).Quo(money.Int(52)) }),
		fmt.Sprintf("%s ÷ 52 × (%s weeks at %s%% above the law's %s at %s%%: %s weeks) × %s", o.spreadText(o.Base), b.Value.N, b.More.PayPct.N,
			weeks.N, pct.N, n.Round(2, money.HalfUp), t.pBirth), "p_birth")
}

// topUp returns the weeks at full pay that leave at a share of pay is worth
// above public pay for the first of its weeks.
func topUp(weeks, share, publicWeeks, publicShare money.Number) money.Number {
	both := money.Min(weeks, publicWeeks)
	above := money.Max(money.Number{}, share.Sub(publicShare))
	return both.Mul(above).Add(weeks.Sub(both).Mul(share))
}

// parentalElsewhere reports whether another record of parental leave counts
// instead of b: the one for every parent before the one for a birth parent,
// before the one for the other parent; of two of a kind, the longer.
func (o *Offer) parentalElsewhere(b *Found) bool {
	rank := func(k benefit.Kind) int {
		switch k {
		case benefit.ParentalAny:
			return 0
		case benefit.ParentalBirth:
			return 1
		case benefit.ParentalNonbirth:
			return 2
		}
		return 3
	}
	for i := range o.Benefits {
		c := &o.Benefits[i]
		if c == b || rank(c.Kind) == 3 || !c.Value.Set || c.Flags.Has(benefit.Unpaid) {
			continue
		}
		before := rank(c.Kind) < rank(b.Kind)
		if c.Kind == b.Kind && b.Value.Set {
			before = b.Value.N.Less(c.Value.N)
		}
		if before {
			o.skip(b, "other parental leave of this posting counts")
			return true
		}
	}
	return false
}
