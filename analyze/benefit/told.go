package benefit

// told reports whether the sentence tells of something else than what it names:
// it has words of its own, more than the phrases have, no number of a benefit,
// and neither begins with a phrase nor has them for items of a list. "You will
// update records of annual leave and TOIL for the team" grants nothing; "Annual
// leave, TOIL and a pension" is a list.
func (s *reading) told() bool {
	const few = 5
	own, named, begun := 0, 0, false
	for k := s.a; k < s.b; k++ {
		t := &s.toks[k]
		switch {
		case t.kind == tColon && k-s.a <= 4, t.kind == tPercent, t.kind == tMoney:
			return false // "Time off: ..."
		case t.hit > 0:
			h := &s.hits[t.hit-1]
			if h.b < s.b && s.class(h.b)&cJob != 0 {
				own, begun = own+1, true // "tuition coordinator"
				continue
			}
			if !begun || h.a == k && s.numbered(h) || named == 0 && s.toks[k-1].kind == tComma && s.alone(h) {
				return false
			}
			named++
		case t.kind != tWord:
		case s.class(k)&cSep != 0 || s.class(k)&(cDay|cWeek|cMonth|cYear|cHour) != 0:
		case s.class(k)&cSkip != 0 || t.cue != cueNone && t.cue != cueDemand && t.cue != cueDuty:
			own++
		default:
			own, begun = own+1, true
		}
	}
	return own >= few && own > named
}

// granted reports whether words beside a phrase say that it is given: "paid",
// "generous", "free".
func (s *reading) granted(h *hit) bool {
	if k := h.e.kinds[0]; k == RemoteWork || k == FlexibleHours {
		return true // how the work itself is done
	}
	for k := h.a - 1; k >= s.a && k >= h.a-4; k-- {
		t := &s.toks[k]
		switch {
		case t.cue == cuePaid || t.cue == cueFullPay || t.cue == cueUnlimited || t.cue == cueEmployer || t.cue == cueUpTo || t.cue == cuePraise:
			return true
		case t.kind >= tComma || t.hit > 0:
			k = s.a
		}
	}
	for k := h.b; k < s.b && k < h.b+4; k++ {
		t := &s.toks[k]
		switch {
		case t.cue == cueMatch || t.cue == cueUnlimited:
			return true
		case t.kind >= tComma && t.kind != tOpen || t.hit > 0:
			return false
		}
	}
	return false
}

// numbered reports whether a number stands beside a phrase.
func (s *reading) numbered(h *hit) bool {
	for k := h.a - 1; k >= s.a && k >= h.a-4; k-- {
		t := &s.toks[k]
		if t.kind == tNumber || s.v.info[t.id].value > 1 {
			return true
		}
		if t.kind >= tComma || t.hit > 0 {
			break
		}
	}
	for k := h.b; k < s.b && k < h.b+4; k++ {
		t := &s.toks[k]
		if t.kind == tNumber {
			return true
		}
		if t.kind >= tComma && t.kind != tOpen && t.kind != tColon || t.hit > 0 {
			break
		}
	}
	return false
}
