package offer

import (
	"fmt"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
)

// superName is the part that superannuation makes.
const superName = "superannuation"

// valueSuper adds the superannuation that the pay phrase states, so that
// "$140,000 package including super" and "$125,000 plus super" come to the same
// package: what the package holds beside base pay, the rate that is stated, or
// the guarantee (SGAA 1992) where the phrase says no more than "plus super". A
// benefit that states a rate has been valued before and goes first.
func (o *Offer) valueSuper(t *Terms) {
	if o.Base.Empty() || o.Country != "AU" || o.Currency != "AUD" || o.superStated() {
		return
	}
	var stated *pay.Part
	for i := range o.Pay.Parts {
		if p := &o.Pay.Parts[i]; p.Kind == pay.Super && (p.Percent || !p.Annual.Empty()) {
			stated = p
		}
	}
	switch {
	case stated != nil && !stated.Percent && o.Pay.Flags.Has(pay.SuperIncluded):
		o.addSuper(SpreadOf(stated.Annual), stated.Text, "what the package holds beside base pay", o.packageTerms()...)
	case stated != nil && !stated.Percent:
		if stated.Currency == o.Currency {
			o.addSuper(SpreadOf(stated.Annual), stated.Text, "as stated, a year")
		}
	case stated != nil:
		amount, formula := o.superOf(stated.Amount.Mid().N, t)
		o.addSuper(amount, stated.Text, formula, "au_super_base")
	case o.Pay.Flags.Has(pay.SuperExcluded):
		amount, formula := o.superOf(t.auSuperRate.Mul(hundred), t)
		o.addSuper(amount, o.Pay.Text, formula, "au_super_rate", "au_super_base")
	}
}

// superStated reports whether a benefit has given the package an employer's
// contribution already.
func (o *Offer) superStated() bool {
	for _, p := range o.Parts {
		if p.Name == benefit.RetirementNonelective.Title() {
			return true
		}
	}
	return false
}

// superOf is a percentage of base pay up to the maximum contribution base, and
// how it comes about.
func (o *Offer) superOf(pct money.Number, t *Terms) (Spread, string) {
	return o.Base.Map(func(n money.Number) money.Number { return money.Min(n, t.auSuperBase).Mul(percent(pct)) }),
		fmt.Sprintf("%s, at most %s, × %s%%", o.spreadText(o.Base), o.Digits(t.auSuperBase), pct)
}

// packageTerms are the terms that base pay rests on that was taken out of a
// package.
func (o *Offer) packageTerms() []string {
	if o.Country != "AU" {
		return nil // KiwiSaver has the rate of the law, and no base
	}
	for _, p := range o.Pay.Parts {
		if p.Kind == pay.Super && p.Percent {
			return []string{"au_super_base"}
		}
	}
	return []string{"au_super_rate", "au_super_base"}
}

func (o *Offer) addSuper(amount Spread, text, formula string, terms ...string) {
	o.Parts = append(o.Parts, Part{Name: superName, View: InPackage, Amount: amount, Source: text, Pos: o.PayPos(), Formula: formula, Terms: o.onBase(terms...)})
}
