package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

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
	for i := s.a; i < s.b; {
		if t := &s.toks[i]; t.hit != 0 || t.cue == cueHalf || t.cue == cueFull || t.cue == cueDouble {
			i++
			continue
		}
		q, end, ok := s.halfOf(i)
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
}

var yearDays = money.Int(366)

// comesBack reports whether the weeks of q are those of coming back from leave.
func (s *reading) comesBack(q *quantity) bool {
	for k := q.a; k < s.b && k < q.b+3; k++ {
		if s.toks[k].cue == cueRamp {
			return true
		}
	}
	return false
}

// served reports whether years of service were read in the sentence.
func (s *reading) served() bool {
	for i := range s.qs {
		if s.qs[i].after && s.qs[i].measure == mYear {
			return true
		}
	}
	return false
}

// halfOf reads "half" where it is a share of a premium: "half the premium for
// families", "half for dependents".
func (s *reading) halfOf(i int) (quantity, int, bool) {
	if s.class(i)&cHalf == 0 {
		return quantity{}, 0, false
	}
	for k := i + 1; k < s.b && k < i+5; k++ {
		if c := s.toks[k].cue; c == cuePremium || c == cueDependant {
			n := money.Int(50)
			return quantity{lo: n, hi: n, measure: mPercent, a: i, b: i + 1, group: -1, forced: -1}, i + 1, true
		}
		if s.toks[k].kind != tWord {
			break
		}
	}
	return quantity{}, 0, false
}

// earned finishes leave that is earned by time at work: "1 hour for every 30
// hours worked" becomes what a year of full time earns, and the period behind
// the last of several amounts holds for all of them: "accrue 10 hours of
// vacation and 8 hours of sick time per month".
func (s *reading) earned() {
	for i := range s.qs {
		q := &s.qs[i]
		if q.measure != mHour || q.after || i+1 >= len(s.qs) {
			continue
		}
		n := &s.qs[i+1]
		if n.measure != mHour || n.after && n.period != cuePerWeek {
			continue
		}
		if s.perHours(q, n) && n.lo.Sign() > 0 {
			year := yearHours(s.c.Country)
			q.lo, q.hi = q.lo.Mul(year).Quo(n.lo), q.hi.Mul(year).Quo(n.lo)
			q.period, q.accrued = cuePerYear, true
			n.after = true
		}
	}
	for i := len(s.qs) - 2; i >= 0; i-- {
		q, n := &s.qs[i], &s.qs[i+1]
		if q.measure == n.measure && (q.measure == mHour || q.measure == mDay) && q.period == cueNone && n.period != cueNone && n.period != cuePerYear &&
			(s.accrues(q.a) || q.measure == mHour && !q.after && !n.after && q.lo.Cmp(mostMonthly) <= 0) && n.a-q.b < 8 {
			q.period = n.period
		}
	}
}

// mostMonthly is the most hours of leave that a month is said to earn.
var mostMonthly = money.Int(20)

// perHours reports whether n is the hours of work that earn q: "per", "for
// every" or "for each" stands before it, and work behind it or nothing.
func (s *reading) perHours(q, n *quantity) bool {
	if n.a-q.b > 10 || n.a < 1 {
		return false
	}
	t := &s.toks[n.a-1]
	if !(t.id == idPer || t.cue == cueService || t.kind == tSlash || s.class(n.a-1)&cSkip != 0 && strings.EqualFold(s.text[t.start:t.end], "every")) {
		return false
	}
	return q.lo.Mul(money.Int(5)).Less(n.lo)
}

// accrues reports whether a word before token i, or the sentence's first words,
// says that leave is earned bit by bit.
func (s *reading) accrues(i int) bool {
	for k := s.a; k < i; k++ {
		if s.class(k)&cAccrue != 0 {
			return true
		}
	}
	return false
}

// yearHours returns the hours of a full-time year in the country: 52 of its
// weeks, 2,080 where it is not known.
func yearHours(country string) money.Number {
	if c, ok := place.Lookup(country); ok && c.WeekHours.Sign() > 0 {
		return c.WeekHours.Mul(money.Int(52))
	}
	return money.Int(2080)
}

// working reports whether hours are those of the working week: "40 hours per
// week, 25 days holiday", "a 37.5 hour week".
func (s *reading) working(q *quantity) bool {
	if q.b < s.b && strings.HasPrefix(strings.ToLower(s.text[s.toks[q.b].start:s.toks[q.b].end]), "shift") {
		return true // "12-hour shifts"
	}
	if q.lo.Less(money.Int(10)) {
		return false
	}
	if q.period == cuePerWeek {
		return true
	}
	if q.b >= s.b || s.toks[q.b].kind == tComma && !q.lo.Less(money.Int(30)) {
		// "guaranteed 40 hours, 2 weeks paid vacation"
		for k := q.a - 1; k >= s.a && k >= q.a-4; k-- {
			if s.toks[k].hit > 0 {
				return false
			}
		}
		return q.b < s.b
	}
	t := &s.toks[q.b]
	return t.hit == 0 && strings.EqualFold(s.text[t.start:t.end], "week")
}

// value returns the number that begins at i, and its end.
func (s *reading) value(i int) (money.Number, int, bool) {
	t := &s.toks[i]
	switch t.kind {
	case tNumber:
		n := money.New(t.num, int(t.places))
		j := i + 1
		if j+2 < s.b && s.toks[j].kind == tNumber && s.toks[j+1].kind == tSlash && s.toks[j+2].kind == tNumber &&
			s.toks[j].num < s.toks[j+2].num && s.toks[j+2].num < 10 && s.toks[j+2].num > 0 {
			d := money.Int(s.toks[j+2].num) // 66 2/3
			return n.Mul(d).Add(money.Int(s.toks[j].num)).Div(d, 4, money.HalfUp), j + 3, true
		}
		return s.multiplied(n, j)
	case tWord:
		v := s.v.info[t.id].value
		if v == 0 || t.cue != cueNone {
			return money.Number{}, 0, false
		}
		v--
		j := i + 1
		if v >= 20 && v < 100 && j < s.b && s.toks[j].kind == tWord && s.toks[j].hit == 0 {
			if u := s.v.info[s.toks[j].id].value; u > 1 && u <= 10 {
				v += u - 1
				j++
			}
		}
		// "twelve (12)"
		if j+2 < s.b && s.toks[j].kind == tOpen && s.toks[j+1].kind == tNumber && s.toks[j+2].kind == tClose &&
			s.toks[j+1].num == int64(v) && s.toks[j+1].places == 0 {
			j += 3
		}
		return money.Int(int64(v)), j, true
	}
	return money.Number{}, 0, false
}

// multiplied applies a word such as "thousand" that follows a number.
func (s *reading) multiplied(n money.Number, j int) (money.Number, int, bool) {
	if j < s.b && s.toks[j].kind == tWord {
		switch c := s.class(j); {
		case c&cThousand != 0:
			return n.Mul(money.Int(1000)), j + 1, true
		case c&cLakh != 0:
			return n.Mul(money.Int(100_000)), j + 1, true
		case c&cMillion != 0:
			return n.Mul(money.Int(1_000_000)), j + 1, true
		}
	}
	return n, j, true
}

// quantity reads the quantity whose number begins at i.
func (s *reading) quantity(i int) (quantity, int, bool) {
	q := quantity{a: i, measure: mBare, group: -1, forced: -1}
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

// dated reports whether the number of tokens i to j is the day of a month that
// is named beside it.
func (s *reading) dated(i, j int) bool {
	t := &s.toks[i]
	if t.kind != tNumber || t.places > 0 || t.num < 1 || t.num > 31 {
		return false
	}
	return i > s.a && s.class(i-1)&cMonthName != 0 || j < s.b && s.class(j)&cMonthName != 0
}

// rangeSign reports whether token k stands between the ends of a range that
// begins at i.
func (s *reading) rangeSign(k, i int) bool {
	t := &s.toks[k]
	if t.hit != 0 {
		return false
	}
	if t.kind == tRange || t.kind == tDash {
		return true
	}
	if t.kind != tWord {
		return false
	}
	if s.class(k)&cTo != 0 {
		return true
	}
	return t.id == idAnd && i > s.a && s.toks[i-1].cue == cueAtLeast // "between 3 and 5"
}

// currencyBefore returns the currency that stands before token i, and where it
// begins; i itself without one.
func (s *reading) currencyBefore(i int) (money.Currency, int) {
	if i == s.a {
		return "", i
	}
	t := &s.toks[i-1]
	if t.hit > 0 {
		return "", i
	}
	switch {
	case t.kind == tMoney:
		if i-2 >= s.a && t.glued && s.toks[i-2].kind == tWord && s.toks[i-2].upper {
			if c := s.v.info[s.toks[i-2].id].prefix; c != "" {
				return c, i - 2
			}
		}
		return s.currencyOf(i - 1), i - 1
	case t.kind == tWord && t.id != 0:
		if info := &s.v.info[t.id]; info.currency != "" || info.sign != 0 {
			return s.currencyOf(i - 1), i - 1
		}
	}
	return "", i
}

// currencyOf returns the currency of the sign or word at i, "" where it stands
// for several and the country does not tell which.
func (s *reading) currencyOf(i int) money.Currency {
	info := &s.v.info[s.toks[i].id]
	if info.currency != "" {
		return info.currency
	}
	if info.sign == 0 {
		return ""
	}
	m := s.v.signs[info.sign-1]
	if c, ok := m[s.c.Country]; ok {
		return c
	}
	return m["*"]
}

// measured reads what the number of q counts from the tokens at j on, and
// returns where it ends.
func (s *reading) measured(q *quantity, j int) int {
	if j < s.b && s.toks[j].kind == tPlus && s.toks[j].glued && j+1 < s.b && !s.toks[j+1].glued {
		j++ // "10+ days"
	}
	if j >= s.b || s.toks[j].kind >= tComma && s.toks[j].kind != tOpen {
		return j
	}
	t := &s.toks[j]
	info := &s.v.info[t.id]
	switch {
	case t.kind == tPercent || info.class&cPercentWord != 0 && t.hit == 0:
		q.measure = mPercent
		return j + 1
	case q.measure == mMoney:
		return j
	case t.hit == 0 && (t.kind == tMoney || t.kind == tWord && (info.currency != "" || info.sign != 0 && t.glued)):
		if t.kind == tMoney && j+1 < s.b && s.toks[j+1].kind == tNumber && s.toks[j+1].glued {
			return j // the sign of the next number
		}
		q.measure, q.currency = mMoney, s.currencyOf(j)
		return j + 1
	case t.hit == 0 && (t.kind == tTimes || info.class&cTimes != 0):
		q.measure = mTimes
		return j + 1
	}
	return s.counted(q, j)
}

// counted looks for the unit of time that the number of q counts. A few words
// may stand between: "25 paid working days".
func (s *reading) counted(q *quantity, j int) int {
	for k := j; k < s.b && k < j+5; k++ {
		t := &s.toks[k]
		if t.hit > 0 {
			h := &s.hits[t.hit-1]
			if h.a == k && h.e.count != mNone {
				q.measure, q.forced = h.e.count, int(t.hit-1)
				s.dayKind(q, h.e.days)
			}
			return j
		}
		c := s.class(k)
		switch {
		case t.kind == tOpen && k == j && k+1 < s.b && s.toks[k+1].kind == tNumber:
			return j
		case c&cDay != 0:
			q.measure = mDay
		case c&cWeek != 0:
			q.measure = mWeek
		case c&cMonth != 0:
			q.measure = mMonth
		case c&cHour != 0:
			q.measure = mHour
		case c&cYear != 0:
			q.measure = mYear
		case t.kind == tWord && (c&(cSkip|cCalendar|cWorking|cSixDay) != 0 || t.cue == cuePaid || t.cue == cueFullPay || t.cue == cueUnpaid):
			s.dayKind(q, c)
			continue
		default:
			return j
		}
		s.dayKind(q, c)
		if k+1 < s.b && s.toks[k+1].hit == 0 {
			s.dayKind(q, s.class(k+1)) // "30 días naturales"
		}
		return k + 1
	}
	return j
}

func (s *reading) dayKind(q *quantity, c class) {
	q.calendar = q.calendar || c&cCalendar != 0
	q.working = q.working || c&cWorking != 0
	q.sixDay = q.sixDay || c&cSixDay != 0
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
