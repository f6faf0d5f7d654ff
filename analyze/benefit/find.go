package benefit

// find walks the tokens of the sentence and notes phrases and cues.
func (s *reading) find() {
	for i := s.a; i < s.b; {
		t := &s.toks[i]
		if t.kind == tSlash || t.kind < tPercent && s.v.starts[t.id] != 0 {
			if e, end := s.match(i); e != nil {
				if e.section > sectionOffer && e.cue == cueNone && !s.heading(i, end) {
					i++ // "the company contributes": no heading
					continue
				}
				s.note(e, i, end)
				for ; i < end; i++ {
					s.numeric = s.numeric || s.toks[i].hit == 0 && s.counting(i)
				}
				continue
			}
		}
		s.numeric = s.numeric || s.counting(i)
		i++
	}
}

func (s *reading) note(e *entry, i, end int) {
	c, h := e.cue, int32(-1)
	switch {
	case e.section != sectionNone:
		h = 0
		if s.heading(i, end) {
			if h = -1; !s.c.List {
				s.section = e.section
			}
		}
		if e.section == sectionOffer && (e.cue != cueOffers || h < 0) {
			c = cueOffer
		}
	case len(e.kinds) == 0 && c != cueNone:
		h = 0
		s.placed = s.placed || c == cueInOffice || c == cueAtHome
	case !e.none:
		s.hits = append(s.hits, hit{e: e, a: i, b: end})
		s.named |= e.named
		h = int32(len(s.hits))
	}
	for ; i < end; i++ {
		s.toks[i].cue, s.toks[i].hit = c, h
	}
}

// heading reports whether the phrase of the tokens i to end is a heading: it
// opens a line or sentence, and a colon or the end of the line follows closely.
func (s *reading) heading(i, end int) bool {
	if i != s.a {
		return false
	}
	for k := end; k < end+5; k++ {
		if k >= len(s.toks) {
			return true
		}
		if s.class(k)&cJob != 0 {
			return false // Benefits Analyst
		}
		switch s.toks[k].kind {
		case tColon, tLine, tBlank:
			return true
		case tStop, tBullet, tDash, tComma:
			return k == end
		}
	}
	return false
}

// match returns the longest phrase that begins at token i, and its end.
func (s *reading) match(i int) (*entry, int) {
	var best *entry
	end := 0
	if s.toks[i].kind == tSlash {
		if i+1 < s.b {
			if next := s.v.starts[idPer]; next != 0 {
				s.walk(next, i, i+1, &best, &end)
			}
		}
	} else if node := s.v.starts[s.toks[i].id]; node != 0 {
		// Words one after the other need no other way through the tree.
		for j := i + 1; ; j++ {
			for e := s.v.nodes[node]; e != nil; e = e.next {
				if (!e.upper || s.toks[i].upper) && e.holds(s.c.Country) {
					best, end = e, j
					break
				}
			}
			if j >= s.b {
				return best, end
			}
			t := &s.toks[j]
			if t.kind >= tPercent || s.v.info[t.id].class&cSep != 0 {
				s.walk(node, i, j, &best, &end)
				return best, end
			}
			if t.id == 0 {
				return best, end
			}
			if node = s.v.child(node, t.id); node == 0 {
				return best, end
			}
		}
	}
	return best, end
}

func (s *reading) walk(node int32, i, j int, best **entry, end *int) {
	for e := s.v.nodes[node]; e != nil; e = e.next {
		if j > *end && (!e.upper || s.toks[i].upper) && e.holds(s.c.Country) {
			*best, *end = e, j
			break
		}
	}
	if j >= s.b {
		return
	}
	t := &s.toks[j]
	if t.kind < tPercent && t.id != 0 {
		if next := s.v.child(node, t.id); next != 0 {
			s.walk(next, i, j+1, best, end)
		}
	}
	switch {
	case t.kind == tRange || t.kind == tPercent || t.kind == tDash && t.glued: // "100% remote", "Urlaubs- und"
		s.walk(node, i, j+1, best, end)
	case s.separates(j):
		if next := s.v.child(node, idSep); next != 0 {
			k := j + 1
			for k < s.b && k < j+3 && s.separates(k) {
				k++
			}
			if k < s.b {
				s.walk(next, i, k, best, end)
			}
		}
		if t.kind == tSlash {
			if next := s.v.child(node, idPer); next != 0 {
				s.walk(next, i, j+1, best, end)
			}
		}
	}
}

// separates reports whether the token parts the items of a list.
func (s *reading) separates(i int) bool {
	t := &s.toks[i]
	return t.kind == tComma || t.kind == tSlash || t.kind == tPlus ||
		t.kind == tWord && s.v.info[t.id].class&cSep != 0
}

func (s *reading) class(i int) class { return s.v.info[s.toks[i].id].class }

// emit adds a record whose phrase lies in the tokens from a up to b.
func (s *reading) emit(r *Benefit, a, b int) *Benefit {
	r.Span = Span{int(s.toks[a].start), int(s.toks[b-1].end)}
	r.Text = s.text[r.Span.Start:r.Span.End]
	s.out = append(s.out, *r)
	return &s.out[len(s.out)-1]
}
