package benefit

import "strings"

// ofOther reports whether q stands in a bracket right behind a phrase that has no
// number of its kind.
func (s *reading) ofOther(q *quantity) bool {
	k := q.a - 2
	if k < s.a || s.toks[k+1].kind != tOpen || s.toks[k].hit <= 0 {
		return false
	}
	h := &s.hits[s.toks[k].hit-1]
	return !h.dead && !s.groups[h.group].family.takes(q.measure) && s.groups[h.group].family == famPlain
}

// headed reports whether the first phrase of group g, behind q, has a colon behind
// it: it heads what follows.
func (s *reading) headed(g int, q *quantity) bool {
	h := &s.hits[s.groups[g].first]
	return h.a >= q.b && h.b < s.b && s.toks[h.b].kind == tColon
}

// strangerAfterComma reports whether, between token a and b, a comma stands and
// behind it a word that the grammar does not know.
func (s *reading) strangerAfterComma(a, b int) bool {
	comma := false
	for k := a; k < b; k++ {
		t := &s.toks[k]
		if t.kind == tComma {
			comma = true
		} else if comma && t.kind == tWord && t.hit <= 0 && t.cue == cueNone && s.class(k) == 0 {
			return true
		}
	}
	return false
}

// lastLeave returns the vacation before q that has a number, where public
// holidays stand between the two; -1 else.
func (s *reading) lastLeave(q *quantity) int {
	holidays := false
	for i := len(s.hits) - 1; i >= 0; i-- {
		h := &s.hits[i]
		if h.dead || h.a >= q.a {
			continue
		}
		switch k := h.e.kinds[0]; {
		case k == PublicHolidays && !h.e.holiday:
			holidays = true
		case k == PTOVacation && holidays && s.groups[h.group].qs > 0:
			return h.group
		default:
			return -1
		}
	}
	return -1
}

// discount reports whether q is what something costs less: "a discount of 15%",
// "50% reduction".
func (s *reading) discount(q *quantity) bool {
	is := func(k int) bool {
		if k < s.a || k >= s.b {
			return false
		}
		if t := &s.toks[k]; t.hit > 0 && specs[s.hits[t.hit-1].e.kinds[0]].family != famPlain {
			return false
		}
		switch w := strings.ToLower(s.text[s.toks[k].start:s.toks[k].end]); w {
		case "discount", "discounts", "reduction", "off":
			return true
		}
		return false
	}
	return is(q.b) || is(q.a-1) || is(q.a-2)
}

// noDiscount reports whether the benefits of a family have no discount.
func noDiscount(f family) bool {
	return f == famPercent || f == famRetirement || f == famHealth || f == famDisability || f == famParental
}

// anded reports whether "and" stands from token a up to b.
func (s *reading) anded(a, b int) bool {
	for k := a; k < b; k++ {
		if s.toks[k].id == idAnd && s.toks[k].kind == tWord {
			return true
		}
	}
	return false
}
