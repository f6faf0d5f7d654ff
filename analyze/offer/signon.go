package offer

import (
	"fmt"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// The names of what is paid once.
const (
	signOnName = "sign-on bonus"
	oneOffName = "one-off bonus"
)

// A single is money that is paid once, or once in parts.
type single struct {
	name     string
	amount   money.Range
	currency money.Currency
	upTo     bool
	text     string
	pos      posting.Pos
	sentence string // around the text
}

// valueOnce adds a sign-on bonus: in the first year's cash, and spread over some
// years in the package, never both in one total. One that the pay states goes
// before one among the benefits.
func (o *Offer) valueOnce(t *Terms) {
	var counted money.Range
	add := func(s single) {
		switch {
		case s.amount.Empty():
		case counted.Empty():
			if o.addOnce(&s, t) {
				counted = s.amount
			}
		case !equal(SpreadOf(s.amount).One(), SpreadOf(counted).One()):
			o.list(s.name, s.text, "the posting states another, which counts")
		}
	}
	for _, p := range o.Pay.Parts {
		if p.Kind == pay.SignOn && !p.Percent {
			from, to := sentence(o.PayField.Text, p.Span.Start, p.Span.End)
			add(single{signOnName, p.Amount, p.Currency, p.UpTo, p.Text, o.PayField.At(p.Span.Start), o.PayField.Text[from:to]})
		}
	}
	for i := range o.Benefits {
		if b := &o.Benefits[i]; b.Kind == benefit.SignOn && b.Value.Set && !o.saidByPay(b) {
			r := money.Range{Min: b.Value, Max: b.Value}
			if b.Max.Set {
				r.Max = b.Max
			}
			add(single{signOnName, r, b.Currency, b.Flags.Has(benefit.UpTo), b.Text, b.Field.At(b.Span.Start), b.around()})
		}
	}
}

// addOnce adds what is paid once: the part of it that the first year pays, and
// each year's share of the whole.
func (o *Offer) addOnce(s *single, t *Terms) bool {
	switch {
	case o.ends().Empty():
		return o.list(s.name, s.text, noBase)
	case o.all != "":
		return o.list(s.name, s.text, o.all)
	case s.currency != o.Currency:
		return o.list(s.name, s.text, "in another currency")
	}
	whole, how := fit(o.ends(), SpreadOf(s.amount)), o.rangeText(s.amount)
	var keys []string
	if s.upTo {
		whole = whole.Map(func(n money.Number) money.Number { return n.Mul(t.upTo) })
		how, keys = o.Digits(SpreadOf(s.amount).One().N)+" at most"+times(t.upTo), []string{"bonus_up_to_share"}
	}
	first, once := whole, how+", once"
	if n := paidOver(s.sentence); n > 1 {
		first = whole.Map(func(m money.Number) money.Number { return m.Quo(money.Int(n)) })
		once = fmt.Sprintf("%s, paid over %d years", how, n)
	}
	o.Parts = append(o.Parts,
		Part{Name: s.name, View: YearOne, Amount: first, Source: s.text, Pos: s.pos, Formula: once, Terms: keys},
		Part{Name: s.name + ", spread", View: InPackage, Source: s.text, Pos: s.pos,
			Amount:  whole.Map(func(n money.Number) money.Number { return n.Quo(t.amortYears) }),
			Formula: fmt.Sprintf("%s ÷ %s years", how, t.amortYears), Terms: append([]string{"sign_on_amort_years"}, keys...)})
	return true
}

// paidOver returns the years over which a sentence says that something is paid,
// 1 where it says nothing of it.
func paidOver(sentence string) int64 {
	if says(sentence, "paid") {
		for n, cue := range []string{"years2", "years3", "years4"} {
			if says(sentence, cue) {
				return int64(n) + 2
			}
		}
	}
	return 1
}

// once reports whether words about an amount of money say that it is paid once:
// "after one year", and not "each year".
func once(words string) bool { return says(words, "once") && !says(words, "yearly") }

// saidByPay reports whether the pay took a part from the words of a benefit: the
// same, said to both readers. A part of another kind has to come to the same
// amount.
func (o *Offer) saidByPay(b *Found) bool {
	if b.Field != o.PayField {
		return false
	}
	for i := range o.Pay.Parts {
		p := &o.Pay.Parts[i]
		if p.Span.Start >= b.Span.End || b.Span.Start >= p.Span.End {
			continue
		}
		variable := p.Kind == pay.Variable || p.Kind == pay.Commission || p.Kind == pay.OTE
		switch {
		case p.Kind == pay.Bonus && b.Kind == benefit.BonusTarget, variable && b.Kind == benefit.Commission, p.Kind == pay.SignOn && b.Kind == benefit.SignOn:
			return true
		case (variable || p.Kind == pay.Bonus || p.Kind == pay.SignOn) && equal(b.Value, SpreadOf(p.Amount).One()):
			return true
		}
	}
	return false
}
