package benefit

import "github.com/paystat/paystat/analyze/money"

// build makes the records of the sentence, group by group.
func (s *reading) build() {
	first := len(s.out)
	for g := range s.groups {
		e := s.hits[s.groups[g].first].e
		if e.number && s.groups[g].qs == 0 {
			continue
		}
		switch s.groups[g].family {
		case famDays:
			s.days(g, first)
		case famParental:
			s.parental(g)
		case famRetirement:
			s.retirement(g)
		case famHealth:
			s.health(g)
		case famLife:
			s.life(g)
		case famDisability:
			s.disability(g)
		case famMoney:
			s.stipend(g)
		case famPercent:
			s.bonus(g)
		case famESPP:
			s.purchase(g)
		case famEquity:
			s.equity(g)
		case famRemote:
			s.remote(g)
		case famSabbatical:
			s.sabbatical(g)
		default:
			s.plain(g)
		}
	}
	s.bareLeave()
}

// start returns the record of a kind in group g, with what its phrase says.
func (s *reading) start(k Kind, e *entry) Benefit {
	r := Benefit{Kind: k, Unit: specs[k].unit, Additive: e.additive, Label: e.label, Flags: e.flags}
	if e.hasUnit {
		r.Unit = e.unit
	}
	r.Mode = e.mode
	if r.Unit == InBoolean {
		r.Offered = true
	}
	return r
}

// set gives r the number of q as it stands.
func (r *Benefit) set(q *quantity) { r.setRange(q.lo, q.hi, q.ranged) }

func (r *Benefit) setRange(lo, hi money.Number, ranged bool) {
	r.Value = money.Some(lo)
	if ranged && !lo.Equal(hi) {
		r.Max = money.Some(hi)
	}
}

// numbers calls f for each number of group g, in order.
func (s *reading) numbers(g int, f func(*quantity)) {
	for i := range s.qs {
		if s.qs[i].group == g {
			f(&s.qs[i])
		}
	}
}

// number returns the first number of group g that has one of the measures.
func (s *reading) number(g int, ms ...measure) *quantity {
	for i := range s.qs {
		if q := &s.qs[i]; q.group == g {
			for _, m := range ms {
				if q.measure == m {
					return q
				}
			}
		}
	}
	return nil
}

// eachKind calls f for every kind that the phrases of g mean, once.
func (s *reading) eachKind(g int, f func(Kind, *entry)) {
	var seen uint64
	for i := s.groups[g].first; i <= s.groups[g].last; i++ {
		h := &s.hits[i]
		if h.dead || h.group != g {
			continue
		}
		for _, k := range h.e.kinds {
			if seen&(1<<k) == 0 {
				seen |= 1 << k
				f(k, h.e)
			}
		}
	}
}

// plain makes records of kinds that have no number.
func (s *reading) plain(g int) {
	a, b := s.ends(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		if k == FourDayWeek {
			r.Value = e.value
		}
		if k == FSAPretax {
			r.Flags |= PretaxOnly
		}
		s.emit(&r, a, b)
	})
}

// life makes the record of life cover: a multiple of pay, or a sum.
func (s *reading) life(g int) {
	a, b := s.ends(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		switch q := s.number(g, mTimes, mMoney); {
		case q == nil:
			r.Flags |= NoAmount
		case q.measure == mMoney:
			r.Unit, r.Currency = InCurrencyFlat, q.currency
			r.set(q)
			r.upTo(q)
		default:
			r.set(q)
			r.upTo(q)
		}
		s.emit(&r, a, b)
	})
}

func (r *Benefit) upTo(q *quantity) {
	if q.upTo {
		r.Flags |= UpTo
	}
}

// disability makes the records of cover for lost earnings. Percent of pay is
// the benefit; percent that the employer pays is the premium.
func (s *reading) disability(g int) {
	a, b := s.ends(g)
	lo, hi := s.around(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		s.numbers(g, func(q *quantity) {
			switch {
			case q.measure == mMoney && !r.Value.Set:
				r.Unit, r.Currency = s.moneyUnit(q, InCurrencyPerYear)
				r.setRange(s.yearly(q))
			case q.measure == mMoney:
			case s.cueBehind(q, cueFullPay) || s.cueBehind(q, cuePremium) || s.cueBehind(q, cueEmployer):
				r.details().PremiumPaidPct = money.Some(q.lo)
				b = max(b, q.b+1)
			case !r.Value.Set:
				r.set(q)
				r.upTo(q)
			}
		})
		if s.has(cueFullPay, lo, hi) && (r.More == nil || !r.More.PremiumPaidPct.Set) {
			r.details().PremiumPaidPct = money.Some(hundred)
		}
		if !r.Value.Set {
			r.Flags |= NoAmount
		}
		s.emit(&r, a, min(b, s.b))
	})
}

// cueBehind reports whether c follows q closely, before any other number.
func (s *reading) cueBehind(q *quantity, c cue) bool {
	for k := q.b; k < s.b && k < q.b+4; k++ {
		t := &s.toks[k]
		if t.cue == c {
			return true
		}
		if t.kind == tNumber || t.kind == tComma || t.kind == tPlus {
			return false
		}
	}
	return false
}

// bonus makes the record of variable pay.
func (s *reading) bonus(g int) {
	a, b := s.ends(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		// "£45k + 10% bonus", "£45k + bonus": the money before it is the pay.
		q := s.number(g, mPercent)
		if q == nil {
			q = s.number(g, mMoney)
			if h := &s.hits[s.groups[g].first]; q != nil && q.b < h.a && !s.joined(q.b, h.a) {
				q, a = nil, h.a
			}
		} else {
			a = min(q.a, s.hits[s.groups[g].first].a)
		}
		switch {
		case q == nil:
			r.Flags |= NoAmount
		case q.measure == mPercent && k == Commission:
			r.Flags |= NoAmount // of sales, which nobody knows
		case q.measure == mPercent:
			r.Unit = InPercentOfSalary
			r.set(q)
			r.upTo(q)
		default:
			r.Unit, r.Currency = InCurrencyPerYear, q.currency
			r.setRange(s.yearly(q))
			r.upTo(q)
		}
		s.emit(&r, a, b)
	})
}

// cueAhead reports whether c stands shortly before q, behind any other number.
func (s *reading) cueAhead(q *quantity, c cue) bool {
	for k := q.a - 1; k >= s.a && k >= q.a-5; k-- {
		t := &s.toks[k]
		if t.cue == c {
			return true
		}
		if t.kind == tNumber || t.kind == tComma || t.kind == tPlus {
			return false
		}
	}
	return false
}

// sabbatical makes the record of a long leave and the years that earn it.
func (s *reading) sabbatical(g int) {
	a, b := s.ends(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		if q := s.number(g, mWeek, mMonth, mDay); q != nil {
			lo, hi, f, stated := s.weeks(q)
			r.setRange(lo, hi, q.ranged)
			r.Flags |= f
			r.Stated = stated
			r.upTo(q)
		} else {
			r.Flags |= NoAmount
		}
		for i := range s.qs {
			if q := &s.qs[i]; q.measure == mYear && q.group < 0 && q.lo.IsInt() {
				if !r.Value.Set {
					break // "long service leave after 7 years": how long, it does not say
				}
				r.details().Tenure = append(r.details().Tenure, Tenure{FromYear: int(q.lo.Decimal().IntPart()), Value: r.Value.N})
				b, a = max(b, q.b), min(a, q.a)
				break
			}
		}
		if s.has(cueUnpaid, s.a, s.b) {
			r.Flags |= Unpaid
		}
		s.emit(&r, a, b)
	})
}
