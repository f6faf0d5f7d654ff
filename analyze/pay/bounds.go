package pay

// bounds reads the words that make an amount a minimum, a maximum or an
// approximation.
func (r *reader) bounds(s *statement) {
	items := r.items
	start := s.first
	// before
	for i := s.first - 1; i >= s.before && i >= s.first-5; i-- {
		it := &items[i]
		adjacent := i == start-1
		if adjacent && (it.has(roleApprox) || it.is('~')) {
			s.approx = true
			s.flags |= Approximate
			start = i
			continue
		}
		min := it.has(roleMin) || it.is('>') || it.is('≥')
		max := it.has(roleMax) || it.is('<') || it.is('≤') ||
			adjacent && it.has(roleRange) && r.text[it.start:it.end] == "to" && (i == 0 || it.brk || items[i-1].has(roleCue|roleBase))
		if min || max {
			if !adjacent && it.has(roleRange) {
				break
			}
			if !s.ranged && (s.rng.IsPoint()) {
				// "do" after a number is a range word; a maximum needs none.
				if min && !max || min && it.has(roleMin) && !it.has(roleRange) && !it.has(roleMax) {
					s.rng.Max, s.dec.Max = none, none
					s.flags |= OneSidedMin
				} else {
					s.rng.Min, s.dec.Min = none, none
					s.flags |= OneSidedMax
				}
			}
			s.upTo = s.upTo || max
			start = i
			break
		}
		if it.has(roleStarting) {
			s.flags |= StartingPay
		}
		if it.has(roleCue|roleBasis|roleBase|roleAdverb|roleBetween) || it.is(':') || it.is('(') || it.kind == wordToken && it.e == nil && it.end-it.start <= 3 {
			continue
		}
		break
	}
	for i := s.first - 1; i >= s.before; i-- {
		if items[i].has(roleStarting) && !s.flags.Has(OneSidedMin|OneSidedMax) && !s.ranged {
			s.flags |= StartingPay
		}
	}
	if start < s.first {
		s.span.Start = int(items[start].start)
	}
	// behind
	end := s.last
	strange := 0
	for i := s.last + 1; i < s.after && i <= s.last+6 && strange == 0; {
		it := &items[i]
		if it.lines > 0 || it.brk {
			break
		}
		if p, n := r.periodAt(int(i)); p != NoPeriod {
			i += int32(n)
			continue
		}
		switch {
		case it.is('+') && !it.space && r.endsHere(i+1, s.after):
			if s.ranged {
				s.flags |= OpenEndedMax
			} else if s.rng.IsPoint() {
				s.rng.Max, s.dec.Max = none, none
				s.flags |= OneSidedMin
			}
			end, strange = i, 1
		case it.has(roleMinAfter) && (!it.has(rolePlus) || r.endsHere(i+1, s.after)) && !(it.has(roleRange) && !r.endsHere(i+1, s.after)):
			if it.is('+') {
				strange = 1
				break
			}
			if s.ranged {
				if !it.has(roleMin) {
					s.flags |= OpenEndedMax
				}
			} else if s.rng.IsPoint() {
				s.rng.Max, s.dec.Max = none, none
				s.flags |= OneSidedMin
			}
			end, strange = i, 1
		case it.has(roleMaxAfter) && (!it.has(roleMax) || r.endsHere(i+1, s.after)):
			if !s.ranged && s.rng.IsPoint() {
				s.rng.Min, s.dec.Min = none, none
				s.flags |= OneSidedMax
			}
			end, strange = i, 1
		case it.has(roleApprox) && it.kind == wordToken && r.endsHere(i+1, s.after):
			s.flags |= Approximate
			end, strange = i, 1
		case it.is('~') && !s.ranged && r.endsHere(i+1, s.after):
			if s.rng.IsPoint() {
				s.rng.Max, s.dec.Max = none, none
				s.flags |= OneSidedMin
			}
			end, strange = i, 1
		case it.has(roleBasis|roleCurrency|roleNoun) || it.is(',') || it.is('(') || it.is(')') || it.is('-'):
			i++
			continue
		default:
			strange = 1
		}
		i++
	}
	if end > s.last {
		s.span.End = max(s.span.End, int(items[end].end))
	}
	// A "from" before a range says no more than the range does.
}

// endsHere reports whether no amount or part follows at item i, so that a word
// before it is no link to something else.
func (r *reader) endsHere(i, after int32) bool {
	if i >= after || int(i) >= len(r.items) {
		return true
	}
	it := &r.items[i]
	if it.brk || it.lines > 0 {
		return true
	}
	if it.has(partRoles|roleCurrency) || it.number() {
		return false
	}
	return it.kind == markToken || it.has(rolePer|roleAdverb|roleBasis|roleNotDisclosed|roleMin|roleMax|roleCue)
}
