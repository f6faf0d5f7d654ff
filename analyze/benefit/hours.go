package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

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
