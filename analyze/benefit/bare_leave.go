package benefit

import "github.com/paystat/paystat/analyze/money"

// bareVacation stands for a vacation that no phrase names.
var bareVacation = &entry{kinds: []Kind{PTOVacation}}

// plusOnly reports whether only a plus, or "excluding", stands from token a up to b.
func (s *reading) plusOnly(a, b int) bool {
	plus := false
	for k := a; k < b; k++ {
		switch t := &s.toks[k]; {
		case t.kind == tPlus || t.cue == cuePlus || t.cue == cueExcluding || t.cue == cueEx:
			plus = true
		case s.class(k)&cSkip == 0 && t.kind != tComma:
			return false
		}
	}
	return plus
}

// includingOnly reports whether only "including" stands from token a up to b.
func (s *reading) includingOnly(a, b int) bool {
	including := false
	for k := a; k < b; k++ {
		if s.toks[k].cue == cueIncluding {
			including = true
		} else if s.class(k)&cSkip == 0 && s.toks[k].kind != tComma {
			return false
		}
	}
	return including
}

// wholeLeave gives q to the vacation that the sentence named without a number,
// else to one that no phrase names. first is where the records of the sentence
// begin.
func (s *reading) wholeLeave(q *quantity, first int) {
	if n := len(s.out) - 1; n >= first && s.out[n].Kind == PTOVacation && s.out[n].Flags.Has(NoAmount) {
		v := &s.out[n]
		v.Flags &^= NoAmount
		s.counts(v, q)
		v.Span.End = int(s.toks[q.b-1].end)
		v.Text = s.text[v.Span.Start:v.Span.End]
		return
	}
	v := s.start(PTOVacation, bareVacation)
	s.counts(&v, q)
	s.emit(&v, q.a, q.b)
	s.vacation = true
}

// bareLeave makes vacation of a number of days that is an item of its own, where
// employers write their leave so: "26 days + option to buy 5 more".
func (s *reading) bareLeave() {
	if s.vacation {
		return
	}
	for i := range s.qs {
		if q := &s.qs[i]; q.group < 0 && s.bare(q) {
			v := s.start(PTOVacation, bareVacation)
			s.counts(&v, q)
			s.emit(&v, q.a, q.b)
			s.vacation = true
			return
		}
	}
}

// bare reports whether q is a number of days that a year's leave may have and an
// item of its own.
func (s *reading) bare(q *quantity) bool {
	if s.says.Holidays != "leave" || q.measure != mDay || q.after || q.rising || q.upTo || q.period != cueNone || q.lo.Less(money.Int(20)) || q.hi.Cmp(money.Int(40)) > 0 {
		return false
	}
	parts := func(k int) bool { return s.toks[k].kind == tComma || s.toks[k].kind == tPlus }
	return (q.a == s.a || parts(q.a-1)) && (q.b == s.b || parts(q.b))
}
