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
	denied, asked := false, s.section == sectionDemand
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
				if h := &s.hits[k]; h.e.kinds[0] == PublicHolidays && (h.a == s.a || s.toks[h.a-1].kind != tNumber) {
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
	s.weigh(offered)
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

// weigh drops the phrases that mean a benefit only where benefits are listed,
// where nothing tells that they are.
func (s *reading) weigh(offered bool) {
	strong := false
	for i := range s.hits {
		if h := &s.hits[i]; !h.dead && !h.e.weak && !h.e.number {
			strong = true
		}
	}
	short := s.b-s.a <= 9 && s.section != sectionDemand
	told := !offered && s.told()
	given := false
	for i := range s.hits {
		h := &s.hits[i]
		e := h.e
		if h.dead {
			continue
		}
		k := e.kinds[0]
		if told {
			given = s.granted(h) || given && i > 0 && s.listed(s.hits[i-1].b, h.a)
		}
		switch {
		case told && !given:
			h.dead = true // "review vacation requests for the team"
		case e.weak && !(offered || strong || short || e.alone && specs[k].family == famParental && s.numbered(h) || s.added(h) || (k == RetirementMatch || k == RetirementNonelective) && s.percents()),
			e.beside && !s.beside(h), e.lone && s.beside(h), e.alone && !s.alone(h) && !(e.upper && s.percents()):
			h.dead = true
		case k == RemoteWork && i > 0 && s.hits[i-1].e.kinds[0] == CompanyCar && h.a-s.hits[i-1].b == 1 && s.toks[h.a-1].kind == tOpen:
			h.dead = true // "company car (hybrid)"
		case e.weak && k == EquityOptions && h.a > s.a && (s.toks[h.a-1].hit > 0 || s.toks[h.a-1].cue == cuePretax):
			h.dead = true // "leave options", "salary sacrifice options"
		case h.b < s.b && s.class(h.b)&cJob != 0 && s.toks[h.b].hit <= 0 && !offered:
			h.dead = true // "the tuition coordinator reviews"
		case k == FlexibleHours && e.alone && s.leaveFollows(h.b):
			h.dead = true // "flexible, untracked PTO"
		}
	}
}

// percents reports whether the sentence has a percentage.
func (s *reading) percents() bool {
	for i := s.a; i < s.b; i++ {
		if s.toks[i].kind == tPercent {
			return true
		}
	}
	return false
}

// discounts drops the word "discount" where it tells what a number is of ("an
// employee stock purchase plan with a 15% discount") and "salary sacrifice"
// where it tells how something else is paid.
func (s *reading) discounts() {
	for i := range s.hits {
		h := &s.hits[i]
		if h.dead || len(s.hits) < 2 {
			continue
		}
		if h.e.cue == cuePretax {
			h.dead = i > 0 && s.joined(s.hits[i-1].b, h.a) || i+1 < len(s.hits) && s.joined(h.b, s.hits[i+1].a)
			continue
		}
		if h.e.cue != cueDiscount {
			continue
		}
		for n := range s.qs {
			if q := &s.qs[n]; q.measure == mPercent && q.b == h.a {
				h.dead = true
			}
		}
	}
}

// beside reports whether the sentence has another phrase of the family of h.
func (s *reading) beside(h *hit) bool {
	for i := range s.hits {
		if o := &s.hits[i]; o.a != h.a && !o.dead && !o.e.beside && !o.e.lone && specs[o.e.kinds[0]].family == specs[h.e.kinds[0]].family {
			return true
		}
	}
	return false
}

// added reports whether a plus stands before a phrase: "$150k plus equity".
func (s *reading) added(h *hit) bool {
	return h.a > s.a && h.e.hasUnit && (s.toks[h.a-1].kind == tPlus || s.toks[h.a-1].cue == cuePlus && s.class(h.a-1)&cSep != 0)
}

// leaveFollows reports whether a phrase for vacation stands within three tokens
// behind token i.
func (s *reading) leaveFollows(i int) bool {
	for k := i; k < s.b && k < i+3; k++ {
		if t := &s.toks[k]; t.hit > 0 {
			return s.hits[t.hit-1].e.kinds[0] == PTOVacation
		}
	}
	return false
}

// alone reports whether a phrase is a whole item of a list: separators or the
// ends of the sentence stand around it, apart from words that say how much of
// it is offered.
func (s *reading) alone(h *hit) bool {
	k := h.a - 1
	for k >= s.a && s.light(k) && s.toks[k].cue != cuePlus {
		k--
	}
	if k >= s.a && !s.parts(k) {
		return false
	}
	k = h.b
	for k < s.b && s.light(k) && s.toks[k].cue != cuePlus {
		k++
	}
	return k >= s.b || s.parts(k)
}

func (s *reading) light(k int) bool {
	t := &s.toks[k]
	return t.kind == tNumber || t.kind == tPercent || t.kind == tMoney || t.cue == cueOffer || t.cue == cuePaid ||
		t.cue == cueFullPay || t.cue == cueUpTo || t.cue == cuePremium || t.cue == cueEmployer || isPeriod(t.cue) || s.class(k)&(cSkip|cDay|cWeek) != 0
}

func (s *reading) parts(k int) bool {
	t := &s.toks[k]
	return t.hit > 0 || t.kind >= tComma && t.kind <= tDash || s.class(k)&cSep != 0
}
