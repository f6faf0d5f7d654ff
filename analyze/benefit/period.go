package benefit

import "github.com/paystat/paystat/analyze/money"

// salary reports whether q is pay and not a benefit: "base salary $90,000",
// "$120k base".
func (s *reading) salary(q *quantity) bool {
	for k := q.a - 1; k >= s.a && k >= q.a-4; k-- {
		t := &s.toks[k]
		if t.cue == cueOfSalary && t.kind == tWord {
			return true
		}
		if t.hit > 0 || t.kind == tNumber || t.kind == tComma {
			break
		}
	}
	return q.b < s.b && s.toks[q.b].cue == cueOfSalary
}

// periodOf returns the period that a quantity is for. It follows the number,
// perhaps behind the phrase, or stands in front of either.
func (s *reading) periodOf(q *quantity) cue {
	phrases, from := 0, q.b
	if q.forced >= 0 {
		from = max(from, s.hits[q.forced].a)
	}
	for k := from; k < s.b && k < from+10; k++ {
		t := &s.toks[k]
		if c := s.periodAt(k); c != cueNone {
			if c == cuePerPayPeriod {
				return s.payPeriod(k)
			}
			return c
		}
		if t.kind == tNumber || t.kind == tPlus || t.kind == tMoney || t.cue == cuePlus || s.v.info[t.id].value > 2 || // "over four years"
			(t.kind == tComma || t.id == idAnd) && !s.closes(k+1) ||
			t.kind == tOpen && k+1 < s.b && s.toks[k+1].kind >= tNumber {
			break
		}
		if t.hit > 0 && s.hits[t.hit-1].a == k {
			if phrases++; phrases > 1 {
				break
			}
		}
	}
	for k := q.a - 1; k >= s.a && k >= q.a-8; k-- {
		t := &s.toks[k]
		if q.forced >= 0 && (t.kind == tDash || t.hit > 0 && t.hit-1 != int32(q.forced)) {
			break // monthly meal allowance - 23 paid days off
		}
		if c := s.periodAt(k); c != cueNone {
			return c
		}
		if t.kind == tNumber || t.kind == tComma || t.kind == tPlus || t.id == idAnd || t.kind == tClose || t.kind == tPercent {
			break
		}
	}
	return cueNone
}

// closes reports whether a period begins at token k and nothing follows it that it
// could be said of: "$500, monthly", but not "$500, weekly pay".
func (s *reading) closes(k int) bool {
	if k >= s.b || !isPeriod(s.toks[k].cue) {
		return false
	}
	for c := s.toks[k].cue; k < s.b && s.toks[k].cue == c; k++ {
	}
	return k >= s.b || s.toks[k].kind != tWord
}

// payPeriod returns how long the pay period at token k is, where words beside it
// say: "per pay period (semi-monthly)".
func (s *reading) payPeriod(k int) cue {
	for ; k < s.b && s.toks[k].cue == cuePerPayPeriod; k++ {
	}
	for end := min(k+3, s.b); k < end; k++ {
		switch c := s.toks[k].cue; {
		case c == cuePerWeek || c == cuePerFortnight || c == cuePerSemimonth || c == cuePerMonth:
			return c
		case s.toks[k].kind == tNumber || s.toks[k].kind == tComma:
			return cuePerPayPeriod
		}
	}
	return cuePerPayPeriod
}

// periodAt returns the period that token k states, by itself or as a part of the
// phrase that covers it: "annual bonus".
func (s *reading) periodAt(k int) cue {
	t := &s.toks[k]
	if isPeriod(t.cue) {
		return t.cue
	}
	if t.hit > 0 {
		return s.hits[t.hit-1].e.period
	}
	return cueNone
}

func isPeriod(c cue) bool { return c >= cuePerHour && c <= cuePerEvent }

// perYear returns how often a period comes in a year, and whether it does.
func perYear(c cue) (money.Number, bool) {
	switch c {
	case cuePerWeek:
		return money.Int(52), true
	case cuePerFortnight, cuePerPayPeriod:
		return money.Int(26), true
	case cuePerSemimonth:
		return money.Int(24), true
	case cuePerMonth:
		return money.Int(12), true
	case cuePerQuarter:
		return money.Int(4), true
	}
	return money.Int(1), c == cuePerYear
}
