package benefit

import "strings"

// deny marks the phrases that the sentence denies or asks of the employee.
//
// A denial reaches from its word to the end of the sentence or to "but"; one
// that stands behind ("is not covered") reaches back to the last "but" or the
// beginning. A requirement ("experience with", "ability to") reaches forward,
// unless the sentence offers something first.
func (s *reading) deny() {
	offered := s.section == sectionOffer
	denied, asked := s.denied, s.section == sectionDemand
	from := 0 // the first phrase that a word behind it can deny
	next := 0
	for i := s.a; i < s.b; i++ {
		for next < len(s.hits) && s.hits[next].a <= i {
			if denied || asked && !offered {
				s.hits[next].dead = true
			}
			next++
		}
		t := &s.toks[i]
		if i > s.a && s.toks[i-1].cue == t.cue {
			continue
		}
		switch t.cue {
		case cueNo:
			if i == s.a && i+1 < s.b && s.toks[i+1].kind == tComma {
				continue // "No, we do offer 20 days"
			}
			if i > s.a && s.toks[i-1].kind == tColon && next > from && (i+1 >= s.b || s.toks[i+1].kind == tComma) {
				s.hits[next-1].dead = true // "Remote: no"
				continue
			}
			denied = true
		case cueInstead:
			denied = denied || !s.moneyBefore(i) // "€6,000 a year in lieu of a company car"
		case cueExcluding:
			// "excluding bank holidays" says that they come on top.
			if h := s.hitAfter(i); h < 0 || s.hits[h].e.kinds[0] != PublicHolidays {
				denied = true
			}
		case cueDenied:
			if s.othersOnly(i) {
				continue
			}
			if next == from && s.namesAfter(i) {
				denied = true // "The following are not offered: dental, vision"
			}
			for k := from; k < next; k++ {
				s.hits[k].dead = true
			}
		case cueBut:
			denied, from = false, next
		case cueOffer:
			offered, asked = true, false
		case cueOffers:
			if e := s.endOfCue(i); !asked && (e >= s.b || s.class(e)&cJob == 0) {
				offered = true
			}
		case cueWanted:
			if s.section != sectionOffer && !offered {
				for k := from; k < next; k++ {
					s.hits[k].dead = true // "work at a health plan is a plus"
				}
			}
		case cueDemand:
			if s.yours(i) {
				offered = offered || i == s.a // "develop your career with tuition reimbursement"
				continue
			}
			if s.section != sectionOffer && !offered {
				asked = true
			}
		case cueDuty:
			if i == s.a && s.section != sectionOffer && !s.yours(i) {
				asked = true
			}
		case cueOvertime:
			for k := range s.hits {
				if h := &s.hits[k]; h.e.kinds[0] == PublicHolidays && (h.a == s.a || s.toks[h.a-1].kind != tNumber) && !s.parted(min(h.b, i), max(h.a, i)) {
					h.dead = true // "time and a half on company holidays"
				}
			}
		case cueDemanded:
			if i == s.a && s.section != sectionOffer && !offered && (i+1 >= s.b || s.toks[i+1].kind != tColon) {
				asked = true
			}
			if s.section != sectionOffer {
				for k := from; k < next; k++ {
					if i-s.hits[k].b <= 3 && s.joined(s.hits[k].b, i) {
						s.hits[k].dead = true
					}
				}
			}
		}
	}
	s.denied = denied
	s.weigh(offered)
}

// moneyBefore reports whether an amount stands within six tokens before token i.
func (s *reading) moneyBefore(i int) bool {
	for k := i - 1; k >= s.a && k >= i-6; k-- {
		if s.toks[k].kind == tMoney {
			return true
		}
	}
	return false
}

// othersOnly reports whether the denial at token i is for others than the
// reader of the posting: "(not available for interns)".
func (s *reading) othersOnly(i int) bool {
	open := false
	for k := i - 1; k >= s.a && k >= i-3; k-- {
		open = open || s.toks[k].kind == tOpen
	}
	e := s.endOfCue(i)
	if !open || e+1 >= s.b {
		return false
	}
	t := &s.toks[e]
	w := s.text[t.start:t.end]
	return t.kind == tWord && (strings.EqualFold(w, "for") || strings.EqualFold(w, "to"))
}

// namesAfter reports whether a colon follows the denial at token i.
func (s *reading) namesAfter(i int) bool {
	e := s.endOfCue(i)
	return e < s.b && s.toks[e].kind == tColon
}

// endOfCue returns where the cue phrase that covers token i ends.
func (s *reading) endOfCue(i int) int {
	c := s.toks[i].cue
	for i < s.b && s.toks[i].cue == c {
		i++
	}
	return i
}

// yours reports whether the verb at token i is about what the reader has, or
// heads a list: "develop your career with", "support your family:".
func (s *reading) yours(i int) bool {
	e := s.endOfCue(i)
	if e >= s.b {
		return false
	}
	if t := &s.toks[e]; strings.EqualFold(s.text[t.start:t.end], "your") {
		return true
	}
	for k := e; k < s.b && k < e+4; k++ {
		if s.toks[k].kind == tColon {
			return true
		}
	}
	return false
}

// listed reports whether only what joins the items of a list stands from token a
// up to b.
func (s *reading) listed(a, b int) bool {
	for k := a; k < b; k++ {
		if !s.parts(k) && !s.light(k) {
			return false
		}
	}
	return true
}

// joined reports whether nothing parts the tokens from a up to b.
func (s *reading) joined(a, b int) bool {
	for k := a; k < b; k++ {
		if s.toks[k].kind >= tComma || s.class(k)&cSep != 0 {
			return false
		}
	}
	return true
}

// hitAfter returns the index of the phrase that begins within four tokens
// after i, -1 without one.
func (s *reading) hitAfter(i int) int {
	for k := i + 1; k < s.b && k < i+6; k++ {
		if t := &s.toks[k]; t.hit > 0 {
			return int(t.hit - 1)
		}
	}
	return -1
}
