package benefit

import "github.com/paystat/paystat/analyze/money"

// A measure is what a number in the text counts.
type measure uint8

const (
	mNone measure = iota
	mBare         // nothing is said
	mDay
	mWeek
	mMonth
	mHour
	mYear
	mPercent
	mTimes
	mMoney
)

// A quantity is a number of the text with what it counts.
type quantity struct {
	lo, hi   money.Number
	ranged   bool
	measure  measure
	a, b     int // tokens
	currency money.Currency
	period   cue // perDay to perEvent, or none
	upTo     bool
	atLeast  bool
	after    bool // a waiting time or years of service
	rising   bool
	plus     bool // stands behind "plus"
	calendar bool
	working  bool
	sixDay   bool
	accrued  bool // earned by hours of work
	group    int  // that it belongs to, -1 for none
	forced   int  // hit that it stands right before, -1 for none
}

// quantities finds the numbers of the sentence that no phrase contains.
func (s *reading) quantities() {
	s.qs = s.qs[:0]
	if !s.numeric {
		return
	}
	for i := s.a; i < s.b; {
		if !s.counting(i) {
			i++
			continue
		}
		if t := &s.toks[i]; t.hit != 0 || t.cue == cueHalf && (i == s.a || !s.paysShare(i-1)) || t.cue == cueFull || t.cue == cueDouble {
			i++
			continue
		}
		var q quantity
		var end int
		ok := false
		if s.toks[i].kind == tWord {
			q, end, ok = s.halfOf(i)
		}
		if !ok {
			q, end, ok = s.quantity(i)
		}
		if !ok {
			i++
			continue
		}
		s.before(&q)
		if q.measure == mBare && q.a > s.a && s.toks[q.a-1].cue == cueAfter && s.served() {
			q.measure, q.after = mYear, true // "20 after 3 years, 25 after 5"
		}
		if k := q.a - 1; q.measure == mBare && k >= s.a && s.toks[k].hit == 0 && (s.toks[k].kind == tTimes || s.v.info[s.toks[k].id].class&cTimes != 0) {
			q.measure, q.a = mTimes, k // "x4"
		}
		if k := q.a - 1; q.measure == mBare && k >= s.a && s.class(k)&cYear != 0 && s.toks[k].hit <= 0 {
			q.measure, q.after = mYear, true // "by year 10"
		}
		if q.measure == mDay && q.b < s.b && s.class(q.b)&cMonth != 0 {
			q.after = true // "a 19 day month"
		}
		if q.measure == mWeek && s.comesBack(&q) {
			q.after = true // "plus a four-week return at 80% time"
		}
		if q.measure == mMoney && s.salary(&q) {
			q.after = true
		}
		if q.measure == mMoney || q.measure == mDay || q.measure == mHour || q.measure == mWeek {
			q.period = s.periodOf(&q)
		}
		if q.measure == mHour && s.working(&q) {
			q.after = true
		}
		if q.measure == mDay && q.lo.Cmp(yearDays) > 0 {
			i = end // "CP 75001": no number of days off
			continue
		}
		s.qs = append(s.qs, q)
		i = end
	}
	s.earned()
	s.sameUnit()
	s.samePeriod()
}

var yearDays = money.Int(366)

// quantity reads the quantity whose number begins at i.
func (s *reading) quantity(i int) (quantity, int, bool) {
	q := quantity{a: i, measure: mBare, group: -1, forced: -1}
	if c := s.class(i); c&(cDay|cWeek|cMonth) != 0 && s.oneOf(i) {
		q.lo, q.hi, q.b = money.Int(1), money.Int(1), i+1
		switch {
		case c&cWeek != 0:
			q.measure = mWeek
		case c&cMonth != 0:
			q.measure = mMonth
		default:
			q.measure = mDay
		}
		return q, q.b, true
	}
	if s.class(i)&cTwice != 0 && i+1 < s.b {
		q.lo, q.hi, q.measure, q.b = money.Int(2), money.Int(2), mTimes, i+1 // "twice your salary"
		return q, q.b, true
	}
	if s.class(i)&cFortnight != 0 && (s.toks[i].cue == cueNone || i <= s.a+1) {
		q.lo, q.hi, q.measure, q.b = money.Int(2), money.Int(2), mWeek, i+1
		return q, q.b, true
	}
	n, j, ok := s.value(i)
	if !ok {
		return q, 0, false
	}
	if s.toks[i].kind == tNumber && s.toks[i].places == 0 && s.toks[i].num >= 1900 && s.toks[i].num <= 2100 && s.toks[i].end-s.toks[i].start == 4 && (i == s.a || s.toks[i-1].kind != tMoney) {
		return q, 0, false // a year
	}
	if s.dated(i, j) {
		return q, 0, false // December 24
	}
	q.lo, q.hi = n, n
	cur, from := s.currencyBefore(i)
	if from < i {
		q.measure, q.currency, q.a = mMoney, cur, from
	}
	lakhs := s.class(j-1)&cLakh != 0
	j = s.measured(&q, j)
	if lakhs && q.measure == mBare {
		q.measure, q.currency = mMoney, inr // nothing else is counted in lakhs
	}
	// the other end of a range
	if k := j; k+1 < s.b && s.rangeSign(k, i) {
		k++
		if s.toks[k].kind == tMoney && k+1 < s.b {
			k++
		}
		if m, e, ok := s.value(k); ok && s.toks[k].hit == 0 {
			r := quantity{a: k, measure: mBare, group: -1, forced: -1}
			if cur, from := s.currencyBefore(k); from < k {
				r.measure, r.currency = mMoney, cur
			}
			e = s.measured(&r, e)
			if r.measure == mBare || q.measure == mBare || r.measure == q.measure {
				if q.measure == mBare {
					q.measure, q.currency, q.forced = r.measure, r.currency, r.forced
				} else if r.measure == mBare && q.measure == mMoney && q.hi.Cmp(money.Int(1000)) >= 0 && m.Less(money.Int(1000)) {
					m = m.Mul(money.Int(1000)) // "$10k-15"
				}
				if q.measure == mMoney && s.toks[k].thousands && q.lo.Less(money.Int(1000)) {
					q.lo = q.lo.Mul(money.Int(1000)) // "$5-10k"
				}
				q.hi, q.ranged = m, true
				q.calendar, q.working, q.sixDay = q.calendar || r.calendar, q.working || r.working, q.sixDay || r.sixDay
				if q.hi.Less(q.lo) {
					q.lo, q.hi = q.hi, q.lo
				}
				j = e
			}
		}
	}
	q.b = j
	return q, j, true
}

// before reads the words in front of a quantity.
func (s *reading) before(q *quantity) {
	for k := q.a - 1; k >= s.a && k >= q.a-4; k-- {
		t := &s.toks[k]
		if t.kind == tPlus {
			q.plus = true
			return
		}
		if t.kind != tWord && t.kind != tOpen || t.hit > 0 {
			return
		}
		switch t.cue {
		case cueUpTo:
			q.upTo = true
		case cueAtLeast, cueMinimum:
			q.atLeast = true
		case cueAfter:
			q.after = q.measure >= mDay && q.measure <= mYear
		case cueService:
			q.after = q.measure == mYear
		case cueRising:
			q.rising = true
		case cuePlus:
			q.plus = true
			return
		case cueNone:
			if s.class(k)&cSkip == 0 {
				return
			}
		}
	}
}
