package offer

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

var hundred = money.Int(100)

// baseName is the part that base pay makes.
const baseName = "base pay"

// value computes the totals of the offer, part by part.
func (o *Offer) value(t *Terms) {
	o.chooseAlternative()
	o.Currency = o.Pay.Currency
	o.Base = SpreadOf(o.Pay.Annual)
	if !o.Base.Empty() {
		o.Parts = append(o.Parts, Part{
			Name: baseName, View: Cash, Amount: o.Base, Source: o.Pay.Text,
			Pos: o.PayPos(), Formula: o.baseFormula(), Terms: o.baseTerms(),
		})
	}
	if p := o.Pay; p.FTE.Set && !p.Actual.Empty() && p.Actual.String() != p.Annual.String() {
		o.note("part-time, %s%% of full time: %s a year in fact; the totals are of a full-time year", p.FTE.N.Mul(hundred).Round(2, money.HalfUp), o.rangeText(p.Actual))
	}
	o.valueOnTarget()
	o.valueVariable(t)
	o.valueOnce(t)
	for i := range o.Benefits {
		o.valueBenefit(&o.Benefits[i], t)
	}
	o.valueAllowances(t)
	o.valueEquityOfPay(t)
	o.listOptions()
	o.valueSuper(t)
	o.memo(t)
	o.total()
}

// total adds the parts up, view by view.
func (o *Offer) total() {
	if o.ends().Empty() {
		return
	}
	from, within := o.cashFrom()
	o.TargetCash, o.YearOneCash, o.Package = from, from, from
	for _, p := range o.Parts {
		if within(&p) {
			continue
		}
		if p.View&Cash != 0 {
			o.TargetCash = o.TargetCash.Add(p.Amount)
			o.YearOneCash = o.YearOneCash.Add(p.Amount)
			o.Package = o.Package.Add(p.Amount)
		}
		if p.View&YearOne != 0 {
			o.YearOneCash = o.YearOneCash.Add(p.Amount)
		}
		if p.View&InPackage != 0 {
			o.Package = o.Package.Add(p.Amount)
		}
	}
}

// chooseAlternative takes, of several ranges by place, the one whose label
// names the posting's own place.
func (o *Offer) chooseAlternative() {
	loc := strings.ToLower(o.Posting.Location.Text)
	if len(o.Pay.Alternatives) == 0 || loc == "" {
		return
	}
	for _, a := range o.Pay.Alternatives {
		if l := strings.ToLower(strings.TrimSpace(a.Label)); len(l) > 2 && strings.Contains(loc, l) {
			o.note("of %d ranges, the one for %q applies here", len(o.Pay.Alternatives), a.Label)
			o.Pay.Currency, o.Pay.Period, o.Pay.Basis = a.Currency, a.Period, a.Basis
			o.Pay.Base, o.Pay.Annual, o.Pay.Text, o.Pay.Span = a.Base, a.Annual, a.Text, a.Span
			o.Pay.Flags |= a.Flags
			o.Pay.Alternatives = nil
			return
		}
	}
}

// PayPos returns where the phrase that states the pay begins.
func (o *Offer) PayPos() posting.Pos { return o.PayField.At(o.Pay.Span.Start) }

// baseFormula says how the year's base came of the pay as written.
func (o *Offer) baseFormula() string {
	r := o.Pay
	if r.Flags.Has(pay.SuperIncluded) {
		for _, p := range r.Parts {
			if p.Kind == pay.Package && !p.Annual.Empty() {
				return fmt.Sprintf("package of %s a year less superannuation", o.rangeText(p.Annual))
			}
		}
	}
	if r.Period == pay.Year && r.Factor.Equal(money.Int(1)) {
		return "as stated, a year"
	}
	formula := fmt.Sprintf("%s %s × %s", o.rangeText(r.Base), Each(r.Period), r.Factor)
	if o.seasonal.Sign() > 0 {
		formula += fmt.Sprintf(" + %s of %s", o.Digits(o.seasonal), seasonalName)
	}
	return formula
}

func (o *Offer) baseTerms() []string {
	var keys []string
	switch o.Pay.Period {
	case pay.Hour:
		keys = []string{"hours_per_year"}
	case pay.Day:
		keys = []string{"workdays_per_year"}
		if o.Pay.Flags.Has(pay.ContractorRate) {
			keys = []string{"contractor_billable_days"}
		}
	}
	if o.Pay.Flags.Has(pay.SuperIncluded) {
		keys = append(keys, o.packageTerms()...)
	}
	return keys
}

// Used returns the number that a term came to in the offer where its value is a
// word: the hours that hourly pay was counted with. It is absent where nothing
// rests on the term.
func (o *Offer) Used(key string) money.Maybe {
	if key == "hours_per_year" && o.Pay.Period == pay.Hour && !o.Base.Empty() {
		return money.Some(o.Pay.Factor)
	}
	return money.Maybe{}
}

// list records a benefit that enters no total; it returns false.
func (o *Offer) list(name, source, why string) bool {
	o.Listed = append(o.Listed, Listed{name, source, why})
	return false
}

// fit gives s the ends that base has: a point holds at every end.
func fit(base, s Spread) Spread {
	if s.IsPoint() || !s.Mid.Set {
		return base.Flat(s.One().N)
	}
	keep := func(b, v money.Maybe) money.Maybe {
		if !b.Set {
			return money.Maybe{}
		}
		return v
	}
	return Spread{keep(base.Min, s.Min), keep(base.Mid, s.Mid), keep(base.Max, s.Max)}
}

// mulShares multiplies end by end.
func mulShares(a, b Spread) Spread {
	mul := func(x, y money.Maybe) money.Maybe {
		if !x.Set || !y.Set {
			return money.Maybe{}
		}
		return money.Some(x.N.Mul(y.N))
	}
	return Spread{mul(a.Min, b.Min), mul(a.Mid, b.Mid), mul(a.Max, b.Max)}
}

// times writes a factor of a formula, nothing for 1.
func times(n money.Number) string {
	if n.Equal(money.Int(1)) {
		return ""
	}
	return " × " + n.String()
}
