package benefit

// A group is one benefit, or several that share their numbers: phrases of the
// same kind ("paid time off (PTO)"), or of the same family in a list
// ("medical, dental and vision").
type group struct {
	first, last int // hits
	family      family
	qs          int // how many numbers it has
}

// join puts the phrases of the sentence into groups.
func (s *reading) join() {
	prev := -1
	for i := range s.hits {
		h := &s.hits[i]
		if h.dead {
			h.group = -1
			continue
		}
		f := specs[h.e.kinds[0]].family
		if prev >= 0 && s.together(&s.hits[prev], h, f) {
			h.group = len(s.groups) - 1
			s.groups[h.group].last = i
		} else {
			h.group = len(s.groups)
			s.groups = append(s.groups, group{first: i, last: i, family: f})
		}
		prev = i
	}
}

func (s *reading) together(a, b *hit, f family) bool {
	if specs[a.e.kinds[0]].family != f || a.e.label != b.e.label || a.e.additive || b.e.additive || b.b-a.a > 30 {
		return false
	}
	same := a.e.kinds[0] == b.e.kinds[0]
	switch {
	case f == famRetirement:
		// A plan, its match and who pays are one statement.
		for k := a.b; k < b.a; k++ {
			if t := &s.toks[k]; t.kind == tComma && !same {
				return b.b-a.a < 12
			}
		}
		return true
	case f == famHealth || f == famDisability || f == famLife || f == famEquity:
	case f == famParental:
		return same && s.near(a, b, 3)
	default:
		return same && s.near(a, b, 4)
	}
	for k := a.b; k < b.a; k++ {
		t := &s.toks[k]
		if !s.separates(k) && t.kind != tColon && t.kind != tOpen && t.kind != tClose && s.class(k)&cSkip == 0 && t.cue != cuePaid && t.cue != cueFullPay {
			return false
		}
	}
	return true
}

// near reports whether no number and at most n tokens stand between a and b.
func (s *reading) near(a, b *hit, n int) bool {
	if b.a-a.b > n {
		return false
	}
	for k := a.b; k < b.a; k++ {
		if t := &s.toks[k]; t.kind == tNumber || s.v.info[t.id].value > 0 || t.kind == tPlus || t.cue == cuePlus {
			return false
		}
	}
	return true
}

// attach gives each number to the group that it most likely belongs to: the
// nearest that can have such a number, where words count little and the marks
// that part a sentence much.
func (s *reading) attach() {
	const far = 14
	for i := range s.qs {
		q := &s.qs[i]
		if q.after {
			continue
		}
		if q.forced >= 0 && !s.hits[q.forced].dead {
			if g := s.hits[q.forced].group; s.groups[g].family.takes(q.measure) {
				s.give(q, g)
				continue
			}
		}
		if q.measure == mPercent && s.ofOther(q) {
			q.after = true // "colleague discount (10%), pension"
			continue
		}
		if g := s.lastLeave(q); g >= 0 && q.rising {
			s.give(q, g) // "25 days (plus bank holidays), increasing to 28"
			continue
		}
		right, rightCost := s.look(q, +1)
		// Money and then a comma, a plus or an "and" is the pay, and the benefit
		// is the next thing: "£28,000, life assurance", "$20/hr plus free lunch".
		if q.measure == mMoney && right >= 0 && !s.reaches(q, right) {
			right = -1
		}
		left, leftCost := s.look(q, -1)
		// A percentage and then a comma belongs to what stands before it.
		if q.measure == mPercent && right >= 0 && left >= 0 && leftCost <= far && !s.reaches(q, right) {
			right = -1
		}
		if q.b < s.b && s.toks[q.b].hit < 0 && q.measure == mPercent && left >= 0 && s.parted(s.hits[s.groups[left].last].b, q.a) {
			left = -1 // "dental after 90 days, 6% vacation pay"
		}
		if k := q.a - 1; q.measure == mMoney && left >= 0 && k >= s.a && s.toks[k].hit > 0 && s.hits[s.toks[k].hit-1].group != left {
			left = -1 // "free parking, refer a friend bonus €250"
		}
		if right >= 0 && left >= 0 && s.headed(right, q) {
			right = -1 // "10 weeks half pay, paternity: 4 weeks"
		}
		if q.measure == mMoney && left >= 0 && s.strangerAfterComma(s.hits[s.groups[left].last].b, q.a) {
			left = -1 // "fuel card, orientation pay $500"
		}
		if q.measure == mPercent && s.discount(q) {
			if left >= 0 && (noDiscount(s.groups[left].family) || s.anded(s.hits[s.groups[left].last].b, q.a)) {
				left = -1
			}
			if right >= 0 && (noDiscount(s.groups[right].family) || !s.reaches(q, right)) {
				right = -1 // "staff discount of 30%, pension"
			}
		}
		if q.measure == mPercent && left >= 0 && s.groups[left].family == famMoney && s.parted(s.hits[s.groups[left].last].b, q.a) {
			left = -1 // "cycle to work, 50% off school fees"
		}
		switch {
		case left < 0 && right < 0:
		case left < 0 && rightCost <= far, right >= 0 && rightCost <= far && rightCost < leftCost:
			s.give(q, right)
		case left >= 0 && leftCost <= far:
			s.give(q, left)
		}
	}
}

func (s *reading) give(q *quantity, g int) {
	q.group = g
	s.groups[g].qs++
}

// look returns the nearest group on one side of q that takes it, and how far
// away it is.
func (s *reading) look(q *quantity, side int) (int, int) {
	cost := 0
	k := q.b
	if side < 0 {
		k = q.a - 1
		cost = 1
		if !s.leads(q) {
			cost = -1
		}
	}
	for steps := 0; k >= s.a && k < s.b && steps < 26; steps++ {
		t := &s.toks[k]
		if t.hit > 0 {
			h := &s.hits[t.hit-1]
			if !h.dead {
				if s.groups[h.group].family.takes(q.measure) && !(h.e.kinds[0] == PublicHolidays && !h.e.holiday && q.measure != mDay) || q.measure == mBare && s.groups[h.group].family == famDays && h.e.count == mDay && cost <= 1 && !yearDays.Less(q.lo) {
					if side < 0 && s.groups[h.group].qs > 0 && s.owned(h.group, h) {
						cost += 2
					}
					return h.group, cost
				}
				cost += 3
			}
			if side > 0 {
				k = h.b
			} else {
				k = h.a - 1
			}
			continue
		}
		cost += s.distance(k, side)
		k += side
	}
	return -1, 99
}

func (s *reading) distance(k, side int) int {
	t := &s.toks[k]
	switch t.kind {
	case tComma:
		if side < 0 {
			return 3
		}
		return 4
	case tPlus, tSlash:
		return 3
	case tColon, tDash:
		if side < 0 {
			return 0
		}
		return 6
	case tOpen:
		if side < 0 {
			return 0
		}
		return 4
	case tClose:
		if side < 0 {
			return 4
		}
		return 2
	case tNumber, tPercent, tMoney, tRange:
		return 1
	}
	switch {
	case t.hit < 0:
		return 2
	case t.cue == cuePlus || s.class(k)&cSep != 0:
		return 3
	case t.cue != cueNone || s.class(k)&cSkip != 0:
		return 0
	}
	return 1
}
