package offer

import (
	"fmt"
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// allowanceName is the part that a guaranteed allowance makes.
const allowanceName = "allowance"

// isAllowance reports whether a benefit is money for a car, which is cash like
// base pay, and not a car (compensation.md 3.1).
func (o *Offer) isAllowance(b *Found) bool {
	return b.Kind == benefit.CompanyCar && b.Value.Set && says(b.Text, "cash")
}

// addAllowance adds an allowance that is paid whatever happens.
func (o *Offer) addAllowance(n money.Number, text string, pos posting.Pos, formula string) {
	o.Parts = append(o.Parts, Part{Name: allowanceName, View: Cash, Amount: o.ends().Flat(n), Source: text, Pos: pos, Formula: formula})
}

// valueAllowances adds the allowances and lists the other amounts that the pay
// phrase states beside base pay. What depends on shifts, calls or a move is not
// guaranteed; what the pay includes is not on top.
func (o *Offer) valueAllowances(t *Terms) {
	for _, p := range o.Pay.Parts {
		near := nearPart(o.PayField, p.Span.Start, p.Span.End)
		mid := SpreadOf(p.Amount).One()
		switch {
		case p.Kind == pay.Meal && o.isStipend(&p): // valued among the benefits
		case p.Kind == pay.Meal:
			o.list(benefit.Meal.Title(), p.Text, "shown beside the totals")
		case p.Kind == pay.Total && !o.Base.Empty():
			o.list("total compensation", p.Text, "as stated it holds the other parts, and is never added to them")
		case p.Kind == pay.Commission && p.Percent:
			o.list("commission", p.Text, "no amount of a year stated")
		case p.Kind != pay.Allowance:
		case says(nearBefore(o.PayField, p.Span.Start), "inside"):
			o.list(allowanceName, p.Text, "inside the pay as stated")
		case !says(near, "guaranteed") && o.isStipend(&p):
		case !says(near, "guaranteed"):
			why := "not said to be guaranteed"
			if says(near, "asked") {
				why = "not guaranteed: paid for what the job may ask"
			}
			o.list(allowanceName, p.Text, why)
		case o.ends().Empty():
			o.list(allowanceName, p.Text, noBase)
		case o.all != "":
			o.list(allowanceName, p.Text, o.all)
		case p.Percent || !mid.Set || p.Currency != o.Currency:
			o.list(allowanceName, p.Text, "no amount stated in the currency of the pay")
		default:
			o.addAllowanceOfPay(&p, mid.N)
		}
	}
}

// addAllowanceOfPay adds an allowance for a year, or for the period that is
// stated for it, or for months where the pay is by the month.
func (o *Offer) addAllowanceOfPay(p *pay.Part, n money.Number) {
	year, formula := n, fmt.Sprintf("%s, taken as a year's", o.Digits(n))
	switch {
	case p.Period == pay.Year:
		formula = o.Digits(n) + " a year"
	case p.Period == pay.Month, p.Period == pay.NoPeriod && o.Pay.Period == pay.Month:
		year, formula = n.Mul(money.Int(12)), o.Digits(n)+" a month × 12"
	case p.Period != pay.NoPeriod && !p.Annual.Empty():
		year, formula = SpreadOf(p.Annual).One().N, o.Digits(n)+" "+Each(p.Period)+", of a year"
	case o.Pay.Period != pay.Year:
		o.list(allowanceName, p.Text, "for no stated period")
		return
	}
	for i := range o.Benefits {
		if b := &o.Benefits[i]; o.isAllowance(b) && b.Value.N.Equal(year) {
			return // the same said again
		}
	}
	o.addAllowance(year, p.Text, o.PayField.At(p.Span.Start), formula)
}

// isAllowanceOfPay reports whether a benefit without an amount is an allowance
// that the pay phrase states with one, with no more than an "of" between.
func (o *Offer) isAllowanceOfPay(b *Found) bool {
	const of = len(": of ")
	return b.Field == o.PayField && slices.ContainsFunc(o.Pay.Parts, func(p pay.Part) bool {
		return p.Kind == pay.Allowance && p.Span.Start < b.Span.End+of && b.Span.Start < p.Span.End+of
	})
}

// isStipend reports whether a benefit that has a formula was read from the words
// of a part of the pay: a meal voucher, a phone allowance.
func (o *Offer) isStipend(p *pay.Part) bool {
	return slices.ContainsFunc(o.Benefits, func(b Found) bool {
		return valuers[b.Kind] != nil && b.Value.Set && b.Field == o.PayField && p.Span.Start < b.Span.End && b.Span.Start < p.Span.End
	})
}
