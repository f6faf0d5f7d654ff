package offer

import (
	"fmt"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// valueParental counts the leave that the employer pays, times the probability
// of taking it in a year. Of two kinds of parent the longer leave counts, once.
// Where the law pays for leave, only a top-up is the employer's, and a posting
// seldom says how large it is: there the leave is listed without a value.
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
	case o.Country != "US":
		o.skip(b, "statutory pay during leave would have to be taken off")
		return
	case b.Unit != benefit.InWeeks && b.Unit != benefit.InWeeksPaid:
		o.skip(b, "not stated in weeks")
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
