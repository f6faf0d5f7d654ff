package benefit

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
			e.beside && !s.beside(h), e.lone && s.beside(h), e.alone && !s.alone(h) && !(e.upper && s.percents()) && !(k == RetirementNonelective && s.numbered(h)):
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
