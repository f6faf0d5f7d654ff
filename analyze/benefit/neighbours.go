package benefit

// ends returns the tokens that the group and its numbers cover.
func (s *reading) ends(g int) (int, int) {
	a, b := s.hits[s.groups[g].first].a, s.hits[s.groups[g].last].b
	for i := range s.qs {
		if q := &s.qs[i]; q.group == g {
			a, b = min(a, q.a), max(b, q.b)
		}
	}
	return a, b
}

// has reports whether a cue stands in the tokens from a up to b.
func (s *reading) has(c cue, a, b int) bool {
	for k := max(a, s.a); k < min(b, s.b); k++ {
		if s.toks[k].cue == c {
			return true
		}
	}
	return false
}

// around returns the tokens that speak of group g: from the end of the group
// before it, or the beginning of its piece, to the beginning of the next one.
func (s *reading) around(g int) (int, int) {
	a, b := s.ends(g)
	lo, hi := s.a, s.b
	if g > 0 {
		_, lo = s.ends(g - 1)
		lo = min(lo, a)
	}
	if g+1 < len(s.groups) {
		hi, _ = s.ends(g + 1)
		hi = max(hi, b)
	}
	// What stands before the last comma on the left belongs to something else,
	// and so does what stands behind the last comma before the next group.
	for k := a - 1; k >= lo; k-- {
		if t := &s.toks[k]; g > 0 && (t.kind == tComma || t.kind == tPlus || s.class(k)&cSep != 0) {
			lo = k + 1
			break
		}
	}
	if g+1 < len(s.groups) {
		for k := hi - 1; k >= b; k-- {
			if t := &s.toks[k]; t.kind == tComma || t.kind == tPlus || s.class(k)&cSep != 0 || t.cue == cuePlus {
				hi = k
				break
			}
		}
	}
	return lo, hi
}

// reaches reports whether nothing parts a number from the group behind it.
func (s *reading) reaches(q *quantity, g int) bool {
	for i := s.groups[g].first; i <= s.groups[g].last; i++ {
		if h := &s.hits[i]; h.group == g && !h.dead && h.a >= q.b {
			for k := q.b; k < h.a; k++ {
				if t := &s.toks[k]; t.kind == tComma || t.kind == tPlus || t.kind == tClose || t.cue == cuePlus {
					return false
				}
			}
			return true
		}
	}
	return true
}

// owned reports whether a number stands in front of the group's phrase.
func (s *reading) owned(g int, h *hit) bool {
	for i := range s.qs {
		if q := &s.qs[i]; q.group == g && q.b <= h.a {
			return true
		}
	}
	return false
}

// leads reports whether q stands first in its piece of the sentence, before
// any phrase that takes its measure.
func (s *reading) leads(q *quantity) bool {
	for k := q.a - 1; k >= s.a; k-- {
		t := &s.toks[k]
		if t.hit > 0 {
			h := &s.hits[t.hit-1]
			if !h.dead && s.groups[h.group].family.takes(q.measure) {
				return false
			}
			k = h.a
			continue
		}
		if t.kind == tComma || t.kind == tPlus || t.kind == tSlash || s.class(k)&cSep != 0 {
			return true
		}
	}
	return true
}
