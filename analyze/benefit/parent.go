package benefit

// disabilityWeeks takes "6 weeks STD", where the sentence is about parental
// leave, for a part of that leave and not for cover of its own.
func (s *reading) disabilityWeeks() {
	if s.named&(1<<DisabilitySTD) == 0 {
		return
	}
	parental := false
	for i := range s.hits {
		h := &s.hits[i]
		parental = parental || !h.dead && specs[h.e.kinds[0]].family == famParental
	}
	if !parental {
		return
	}
	for i := range s.hits {
		h := &s.hits[i]
		if h.dead || h.e.kinds[0] != DisabilitySTD {
			continue
		}
		for n := range s.qs {
			if q := &s.qs[n]; (q.measure == mWeek || q.measure == mMonth) && h.a >= q.b && h.a-q.b <= 3 && !s.parted(q.b, h.a) {
				h.dead = true
				for k := h.a; k < h.b; k++ {
					s.toks[k].hit, s.toks[k].cue = 0, cueDisabilityPay
				}
			}
		}
	}
}

// parted reports whether a comma or a bracket stands from token a up to b.
func (s *reading) parted(a, b int) bool {
	for k := a; k < b; k++ {
		if kind := s.toks[k].kind; kind == tComma || kind == tClose || kind == tPlus {
			return true
		}
	}
	return false
}

// sameUnit gives a bare number that a parent stands behind the unit of the leave
// before it: "14 weeks for birthing parents, 8 for non-birthing parents".
func (s *reading) sameUnit() {
	parental := false
	for i := range s.hits {
		parental = parental || specs[s.hits[i].e.kinds[0]].family == famParental
	}
	if !parental {
		return
	}
	for i := 1; i < len(s.qs); i++ {
		q, before := &s.qs[i], &s.qs[i-1]
		if q.measure != mBare || before.measure != mWeek && before.measure != mMonth {
			continue
		}
		for k := q.b; k < s.b && k < q.b+4; k++ {
			c := s.toks[k].cue
			if c == cueOtherParent || c == cueBirthParent || c == cueAnyParent || c == cueFullPay || c == cueHalfPay || c == cueStatutoryPay {
				q.measure = before.measure
				break
			}
			if s.toks[k].kind == tNumber || s.toks[k].kind == tComma {
				break
			}
		}
	}
}

// roleIn returns the kind of parent that the words from lo to hi name.
func (s *reading) roleIn(lo, hi int) Kind {
	birth, other := s.has(cueBirthParent, lo, hi), s.has(cueOtherParent, lo, hi)
	switch {
	case birth && !other:
		return ParentalBirth
	case other && !birth:
		return ParentalNonbirth
	}
	return ParentalAny
}

// roleOf returns the kind of parent that a part of the leave is for: named
// behind it, or else in front of it.
func (s *reading) roleOf(q *quantity, lo, hi int) Kind {
	if r := s.roleBefore(q, lo); r != ParentalAny {
		return r // "birthing parents 14 weeks, non-birthing parents 6 weeks"
	}
	for k := q.b; k < hi; k++ {
		switch s.toks[k].cue {
		case cueBirthParent:
			if s.roleIn(k, hi) == ParentalAny || s.has(cueAnyParent, k, hi) {
				return ParentalAny // "for birth and non-birth parents"
			}
			if k+1 < hi && !s.colonBehind(k, hi) {
				return ParentalBirth
			}
			if k+1 >= hi {
				return ParentalBirth
			}
		case cueOtherParent:
			if !s.colonBehind(k, hi) {
				return ParentalNonbirth
			}
		case cueAnyParent:
			return ParentalAny
		}
	}
	phrase := false
	for k := q.a - 1; k >= lo; k-- {
		phrase = phrase || s.toks[k].hit > 0
		if phrase && s.toks[k].kind == tComma {
			break // "25% off partner brands, paid family leave (4 weeks)"
		}
		switch s.toks[k].cue {
		case cueBirthParent:
			return ParentalBirth
		case cueOtherParent:
			return ParentalNonbirth
		}
	}
	return ParentalAny
}

// colonBehind reports whether the role at k heads what follows it.
func (s *reading) colonBehind(k, hi int) bool {
	c := s.toks[k].cue
	for k < hi && s.toks[k].cue == c {
		k++
	}
	return k < len(s.toks) && (s.toks[k].kind == tColon || s.toks[k].kind == tDash) || k < hi && s.toks[k].kind == tOpen
}

// roleBefore returns the parent that is named right before a number, where a comma
// follows the number, so that what is named behind it has a number of its own.
func (s *reading) roleBefore(q *quantity, lo int) Kind {
	if q.b >= s.b || s.toks[q.b].kind != tComma && s.toks[q.b].kind != tClose || q.a-1 < lo {
		return ParentalAny
	}
	switch s.toks[q.a-1].cue {
	case cueBirthParent:
		return ParentalBirth
	case cueOtherParent:
		return ParentalNonbirth
	}
	return ParentalAny
}

// parentsLeave takes plain "weeks of leave" for that of parents where the sentence
// names them before: "new parents receive 20 weeks of leave at full pay".
func (s *reading) parentsLeave() {
	if s.named&(1<<PTOVacation) == 0 || s.named&(1<<ParentalAny|1<<ParentalBirth|1<<ParentalNonbirth) == 0 {
		return
	}
	parents := false
	for i := range s.hits {
		h := &s.hits[i]
		parents = parents || !h.dead && specs[h.e.kinds[0]].family == famParental
		if !parents || h.dead || h.e.kinds[0] != PTOVacation || s.class(h.a)&cWeek == 0 {
			continue
		}
		h.dead = true
		for k := h.a; k < h.b; k++ {
			s.toks[k].hit = 0
		}
	}
}
