package benefit

import "github.com/paystat/paystat/analyze/money"

// equity makes the record of shares or options. Plain "equity" is options, the
// usual form of a share in a young company, unless a value in money is stated
// or a phrase beside it tells more.
func (s *reading) equity(g int) {
	a, b := s.ends(g)
	if s.precise(g) {
		for i := s.groups[g].first; i <= s.groups[g].last; i++ {
			h := &s.hits[i]
			h.dead = h.dead || h.e.hasUnit
		}
	}
	s.eachKind(g, func(k Kind, e *entry) {
		q := s.number(g, mMoney, mPercent)
		if e.hasUnit && q != nil && q.measure == mMoney {
			h := &s.hits[s.groups[g].first]
			if k = EquityRSU; q.b < h.a && !s.joined(q.b, h.a) { // "$150k plus equity"
				k, q, a = EquityOptions, nil, h.a
			}
		}
		r := s.start(k, e)
		if e.number && k == EquityOptions && (q == nil || q.measure != mPercent || q.lo.Cmp(five) > 0) {
			return // "30% of the company works from home"
		}
		switch {
		case q == nil:
			r.Flags |= NoAmount
		case q.measure == mMoney:
			r.Unit, r.Currency = InCurrencyTotalGrant, q.currency
			if q.period == cuePerYear {
				r.Unit = InCurrencyPerYear
			}
			r.set(q)
			r.upTo(q)
		default:
			r.Unit = InPercentOfCompany
			r.set(q)
			r.upTo(q)
		}
		if k == EquityOptions {
			r.Flags |= NotValued
		}
		s.vesting(&r)
		s.emit(&r, a, b)
	})
}

// precise reports whether a phrase of the group is more than "equity".
func (s *reading) precise(g int) bool {
	for i := s.groups[g].first; i <= s.groups[g].last; i++ {
		if h := &s.hits[i]; h.group == g && !h.dead && !h.e.hasUnit {
			return true
		}
	}
	return false
}

// vesting gives r the years and the cliff that the sentence states.
func (s *reading) vesting(r *Benefit) {
	for i := range s.qs {
		q := &s.qs[i]
		if q.measure != mYear && q.measure != mMonth {
			continue
		}
		switch {
		case s.cueBehind(q, cueCliff):
			n := q.lo
			if q.measure == mYear {
				n = n.Mul(money.Int(12))
			}
			r.details().CliffMonths = money.Some(n)
		case q.measure == mYear && (s.cueBehind(q, cueVest) || s.cueAhead(q, cueVest)):
			r.details().VestYears = money.Some(q.hi)
		}
	}
}

// purchase makes the record of a stock purchase plan.
func (s *reading) purchase(g int) {
	a, b := s.ends(g)
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		if q := s.number(g, mPercent); q != nil && q.lo.Cmp(money.Int(50)) < 0 {
			r.set(q)
			r.upTo(q)
		} else {
			r.Flags |= NoAmount
		}
		s.emit(&r, a, b)
	})
}
