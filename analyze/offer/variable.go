package offer

import (
	"fmt"
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// A bonus is what a posting states of one, in the pay or among the benefits.
type bonus struct {
	amount        money.Range // in percent of base pay, or in money
	percent       bool
	upTo          bool
	discretionary bool
	currency      money.Currency
	annual        money.Range // of a year, where it is money
	text          string
	pos           posting.Pos
}

func (b *bonus) sameAs(c *bonus) bool {
	x, y := b.amount, c.amount
	if !b.percent {
		x, y = b.annual, c.annual
	}
	return !otherSort(b.text, c.text) && b.percent == c.percent && b.currency == c.currency && equal(x.Min, y.Min) && equal(x.Max, y.Max)
}

// valueVariable adds bonus and commission. A figure that the pay states goes
// before one among the benefits: that is the same said again, or counts where
// its words say that it comes on top, or is listed.
func (o *Offer) valueVariable(t *Terms) {
	var stated []bonus
	var variable bool
	onTarget := !o.Base.Empty() && slices.ContainsFunc(o.Pay.Parts, func(p pay.Part) bool { // base and all variable pay are stated as one
		return p.Kind == pay.OTE && !p.Annual.Empty() && p.Currency == o.Currency
	})
	for _, p := range o.Pay.Parts {
		pos := o.PayField.At(p.Span.Start)
		switch p.Kind {
		case pay.Bonus:
			if o.isBenefit(&p) {
				continue
			}
			b := bonus{p.Amount, p.Percent, p.UpTo, p.Discretionary, p.Currency, p.Annual, p.Text, pos}
			near := nearPart(o.PayField, p.Span.Start, p.Span.End)
			if !p.Percent && p.Period != pay.Month && p.Period != pay.Quarter && once(near) {
				o.addOnce(&single{oneOffName, p.Amount, p.Currency, p.UpTo, p.Text, pos, near}, t)
				continue
			}
			if onTarget {
				o.list("bonus", p.Text, "inside the on-target earnings")
				continue
			}
			b.discretionary = b.discretionary || discretionary(near)
			stated = append(stated, b)
			o.addBonus(&b, t)
		case pay.Variable, pay.Commission:
			if !p.Percent && !p.Annual.Empty() && !variable {
				variable = o.addCommission(p.Annual, p.UpTo, p.Currency, p.Text, pos, t)
				if variable && o.ofOnTarget(&p) {
					o.lastOnBase()
				}
			}
		case pay.OTE:
			if onTarget {
				o.closeOnTarget(&p, t)
			}
			if !variable && !o.Base.Empty() && !p.Annual.Empty() && p.Currency == o.Currency {
				if d, ok := subtract(p.Annual, o.Pay.Annual); ok {
					if variable = o.addCommission(d, false, p.Currency, p.Text, pos, t); variable {
						o.lastOnBase()
					}
				}
			}
		}
	}
	for i := range o.Benefits {
		b := &o.Benefits[i]
		if !b.Value.Set || b.Kind != benefit.BonusTarget && b.Kind != benefit.Commission || o.saidByPay(b) {
			continue
		}
		r := money.Range{Min: b.Value, Max: b.Value}
		if b.Max.Set {
			r.Max = b.Max
		}
		pos := b.Field.At(b.Span.Start)
		if b.Kind == benefit.Commission {
			switch {
			case variable:
				o.skip(b, "the pay states variable pay already")
			case b.Unit != benefit.InCurrencyPerYear:
				o.skip(b, "no amount of a year stated")
			default:
				o.addCommission(r, b.Flags.Has(benefit.UpTo), b.Currency, b.Text, pos, t)
			}
			continue
		}
		x := bonus{r, b.Unit == benefit.InPercentOfSalary, b.Flags.Has(benefit.UpTo), false, b.Currency, r, b.Text, pos}
		near := o.near(b)
		if !x.percent && once(near) {
			o.addOnce(&single{oneOffName, r, b.Currency, x.upTo, b.Text, pos, near}, t)
			continue
		}
		x.discretionary = discretionary(near)
		again := false
		for j := range stated {
			again = again || x.sameAs(&stated[j])
		}
		switch {
		case onTarget:
			o.skip(b, "inside the on-target earnings")
		case len(stated) == 0, says(near, "further"):
			o.addBonus(&x, t)
		case !again:
			o.skip(b, anotherBonus)
		}
	}
}

// isBenefit reports whether a benefit of another kind was read from the words
// that the pay takes for a bonus: profit sharing, say. That reader knows more
// kinds, and nothing counts twice.
func (o *Offer) isBenefit(p *pay.Part) bool {
	for i := range o.Benefits {
		b := &o.Benefits[i]
		if b.Kind != benefit.BonusTarget && b.Kind != benefit.Commission && b.Kind != benefit.SignOn && b.Field == o.PayField && b.Value.Set &&
			b.Span.Start < p.Span.End && p.Span.Start < b.Span.End && b.Value.N.Equal(SpreadOf(p.Amount).One().N) {
			return true
		}
	}
	return false
}

func discretionary(near string) bool { return says(near, "discretionary") && !says(near, "firm") }

// subtract returns a - b end by end, where both have both ends and nothing
// becomes negative.
func subtract(a, b money.Range) (money.Range, bool) {
	var d money.Range
	if !a.Min.Set || !a.Max.Set || !b.Min.Set || !b.Max.Set {
		return d, false
	}
	d = money.Between(a.Min.N.Sub(b.Min.N), a.Max.N.Sub(b.Max.N))
	if d.Min.N.Sign() < 0 || d.Max.N.Less(d.Min.N) {
		return d, false
	}
	return d, d.Max.N.Sign() > 0
}

// addBonus adds a bonus as a share of base pay or as money a year.
func (o *Offer) addBonus(b *bonus, t *Terms) bool {
	if b.amount.Empty() {
		return false
	}
	if o.Base.Empty() {
		return o.list("bonus", b.text, o.withoutBase())
	}
	share, key, why := t.payout, "bonus_payout", ""
	switch {
	case b.discretionary:
		share, key, why = t.discretionary, "discretionary_bonus", ", discretionary"
	case b.upTo:
		share, key, why = t.upTo, "bonus_up_to_share", " at most"
	}
	p := Part{Name: "bonus", View: Cash, Source: b.text, Pos: b.pos, Terms: []string{key}}
	if b.percent {
		p.Terms = o.onBase(key)
		pct := SpreadOf(b.amount)
		if b.amount.IsPoint() || !pct.Mid.Set {
			pct = o.Base.Flat(pct.One().N)
		}
		p.Amount = mulShares(o.Base, pct).Map(func(n money.Number) money.Number { return n.Mul(share).Mul(money.New(1, 2)) })
		p.Formula = fmt.Sprintf("%s × %s%%%s%s", o.spreadText(o.Base), b.amount, why, times(share))
	} else {
		if b.currency != o.Currency || b.annual.Empty() {
			return o.list("bonus", b.text, "in another currency, or for no stated period")
		}
		p.Amount = fit(o.Base, SpreadOf(b.annual)).Map(func(n money.Number) money.Number { return n.Mul(share) })
		amount := o.rangeText(b.annual)
		if b.upTo && !b.annual.Min.Set {
			amount = o.Digits(SpreadOf(b.annual).One().N)
		}
		p.Formula = fmt.Sprintf("%s a year%s%s", amount, why, times(share))
	}
	o.Parts = append(o.Parts, p)
	return true
}

// variableName is the part that commission, or what on-target earnings are above
// base pay, makes.
const variableName = "variable pay at target"

// noBase is why what is a share of base pay, or comes on top of it, is in no
// total.
const noBase = "no base pay to value it with"

// addCommission adds variable pay at target.
func (o *Offer) addCommission(r money.Range, upTo bool, c money.Currency, text string, pos posting.Pos, t *Terms) bool {
	if o.Base.Empty() {
		return o.list("commission", text, o.withoutBase())
	}
	if c != o.Currency {
		return o.list("commission", text, "in another currency")
	}
	share, key, how := t.payout, "bonus_payout", o.rangeText(r)+" a year"
	if upTo {
		share, key, how = t.upTo, "bonus_up_to_share", o.Digits(SpreadOf(r).One().N)+" a year at most"
	}
	o.Parts = append(o.Parts, Part{
		Name: variableName, View: Cash, Source: text, Pos: pos,
		Amount:  fit(o.Base, SpreadOf(r)).Map(func(n money.Number) money.Number { return n.Mul(share) }),
		Formula: how + times(share),
		Terms:   []string{key},
	})
	return true
}
