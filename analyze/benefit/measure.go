package benefit

import "strings"

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
	if t.id == idPer && j+1 < s.b && strings.EqualFold(s.text[s.toks[j+1].start:s.toks[j+1].end], "cent") {
		q.measure = mPercent
		return j + 2
	}
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

// oneOf reports whether the unit at token i is one of its kind: "a week's paid
// vacation".
func (s *reading) oneOf(i int) bool {
	t := &s.toks[i]
	w := s.text[t.start:t.end]
	if !strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "’s") || i == s.a {
		return false
	}
	before := s.text[s.toks[i-1].start:s.toks[i-1].end]
	return strings.EqualFold(before, "a") || strings.EqualFold(before, "an") || strings.EqualFold(before, "another")
}

// samePeriod gives money the period that stands behind the sum beside it:
// "$5,000 full time / $2,500 part time per year".
func (s *reading) samePeriod() {
	for i := len(s.qs) - 2; i >= 0; i-- {
		q, n := &s.qs[i], &s.qs[i+1]
		if q.measure != mMoney || n.measure != mMoney || q.period != cueNone || n.period == cueNone || n.a-q.b > 5 {
			continue
		}
		for k := q.b; k < n.a; k++ {
			if t := &s.toks[k]; t.hit > 0 || t.kind == tComma {
				break
			} else if t.kind == tSlash {
				q.period = n.period
			}
		}
	}
}

// counting reports whether token i may begin a quantity.
func (s *reading) counting(i int) bool {
	switch t := &s.toks[i]; t.kind {
	case tNumber:
		return true
	case tWord:
		info := &s.v.info[t.id]
		return info.value > 0 || info.class&(cHalf|cFortnight|cTwice|cDay|cWeek|cMonth) != 0
	}
	return false
}
