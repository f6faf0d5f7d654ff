package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// moneyUnit returns the unit and currency of an amount, by its period; none is
// the unit where no period is stated.
func (s *reading) moneyUnit(q *quantity, none Unit) (Unit, money.Currency) {
	switch q.period {
	case cueNone:
		return none, q.currency
	case cueOnce:
		return InCurrencyOneOff, q.currency
	case cueLifetime:
		return InCurrencyLifetime, q.currency
	case cuePerEvent:
		return InCurrencyPerEvent, q.currency
	case cuePerDay, cuePerWorkday, cuePerHour:
		return InCurrencyPerWorkingDay, q.currency
	}
	return InCurrencyPerYear, q.currency
}

// yearly returns the ends of an amount of money a year.
func (s *reading) yearly(q *quantity) (money.Number, money.Number, bool) {
	if f, ok := perYear(q.period); ok {
		return q.lo.Mul(f), q.hi.Mul(f), q.ranged
	}
	return q.lo, q.hi, q.ranged
}

// stipend makes the record of money for a purpose.
func (s *reading) stipend(g int) {
	a, b := s.ends(g)
	lo, hi := s.around(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		var more []Benefit
		s.numbers(g, func(q *quantity) {
			switch {
			case q.measure == mPercent && !r.Value.Set:
				r.Unit = InPercentReimbursed
				if s.cueBehind(q, cueDiscount) || s.cueAhead(q, cueDiscount) || s.discounted(g) || strings.EqualFold(s.text[s.toks[q.b-1].start:s.toks[q.b-1].end], "price") {
					r.Unit = InPercentDiscount
				}
				r.set(q)
				r.upTo(q)
			case q.measure != mMoney:
			case !r.Value.Set || r.Unit == InPercentReimbursed:
				s.amount(&r, k, q)
			case s.dependants(q):
				n, _, _ := s.yearly(q)
				r.details().FamilyValue = money.Some(n)
			case q.plus:
				m := s.start(k, e)
				s.amount(&m, k, q)
				m.Additive = true
				more = append(more, m)
			}
		})
		if s.reimbursed(a, b) || s.has(cueReimburse, lo, hi) {
			r.Flags |= Reimbursement
		}
		if s.has(cuePretax, lo, hi) {
			r.Flags |= PretaxOnly
			r.Flags &^= PretaxAssumed
		}
		if r.Value.Set {
			r.Flags &^= PretaxAssumed
		} else if r.Unit != InBoolean {
			r.Flags |= NoAmount
		}
		s.emit(&r, a, b)
		for _, m := range more {
			s.emit(&m, a, b)
		}
	})
}

// amount gives r the money of q.
func (s *reading) amount(r *Benefit, k Kind, q *quantity) {
	none := InCurrency
	switch specs[k].unit {
	case InCurrencyOneOff, InCurrencyPerEvent:
		none = specs[k].unit
	}
	r.Unit, r.Currency = s.moneyUnit(q, none)
	if k == SignOn {
		r.Unit = InCurrencyOneOff // "who start before the end of the month get a $3,000 sign-on bonus"
		r.setRange(q.lo, q.hi, q.ranged)
	} else {
		r.setRange(s.yearly(q))
	}
	r.upTo(q)
	switch r.Unit {
	case InCurrency:
		r.Flags |= PeriodUnknown
	case InCurrencyOneOff:
		r.Flags |= OneOff
	case InCurrencyLifetime:
		r.Flags |= LifetimeCap
	case InCurrencyPerWorkingDay:
		r.Flags |= PerWorkingDay
	}
}

// reimbursed reports whether a word of the tokens says that costs are paid
// back.
func (s *reading) reimbursed(a, b int) bool {
	for k := a; k < b; k++ {
		if s.class(k)&cReimburse != 0 {
			return true
		}
	}
	return false
}

// dependants reports whether q is for the family.
func (s *reading) dependants(q *quantity) bool {
	return s.cueBehind(q, cueDependant) || s.cueAhead(q, cueDependant)
}

// discounted reports whether the last phrase of group g says discount itself:
// "child care discount of 20%".
func (s *reading) discounted(g int) bool {
	t := &s.toks[s.hits[s.groups[g].last].b-1]
	w := s.text[t.start:t.end]
	return strings.EqualFold(w, "discount") || strings.EqualFold(w, "discounts") || strings.EqualFold(w, "price")
}
