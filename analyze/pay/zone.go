package pay

// zones gives each statement of the window the words that belong to it: those
// between two statements go to the one or the other.
func (r *reader) zones(from int) {
	items := r.items
	stmts := r.stmts[from:]
	for k := range stmts {
		s := &stmts[k]
		if k == 0 {
			s.before = 0
		}
		if k+1 == len(stmts) {
			s.after = int32(len(items))
			continue
		}
		n := &stmts[k+1]
		d := r.divider(s.last+1, n.first)
		if d < 0 && items[n.first].brk {
			d = n.first
		}
		if d < 0 {
			d = r.lean(s, n, k == 0, k+2 == len(stmts))
		}
		s.after, n.before = d, d
		if it := &items[d]; d < n.first && (it.is('+') || it.has(rolePlus) && !it.has(roleAnd)) {
			n.added = true
		}
		for i := s.last + 1; i < n.first; i++ {
			if items[i].has(roleAlt) || items[i].is('/') || items[i].is('|') {
				n.or = true
			}
		}
	}
	for k := range stmts {
		s := &stmts[k]
		// No sentence reaches over its end.
		for i := s.first; i > s.before; i-- {
			if items[i].brk {
				s.before = i
				break
			}
		}
		for i := s.last + 1; i < s.after; i++ {
			if items[i].brk {
				s.after = i
				break
			}
		}
	}
}

// divider returns the first item from i up to, not including, end that parts
// two statements, or -1.
func (r *reader) divider(i, end int32) int32 {
	items := r.items
	for first := i; i < end; {
		it := &items[i]
		if it.brk || it.lines > 0 && i > first {
			return i
		}
		if p, n := r.periodAt(int(i)); p != NoPeriod && i+int32(n) <= end {
			if int(i)+n < len(items) && items[int(i)+n].is(':') {
				return i
			}
			i += int32(n)
			continue
		}
		if it.is('(') {
			// A bracket without an amount belongs to what stands before it.
			j := i + 1
			for j < end && !items[j].is(')') {
				j++
			}
			if j >= end {
				return i
			}
			i = j + 1
			continue
		}
		if it.lines > 0 || it.is(',') || it.is(';') || it.is('|') || it.is('•') || it.is('+') || it.is('/') || it.has(rolePlus|roleAlt) || it.is('-') && it.space {
			return i
		}
		i++
	}
	return -1
}

// lean decides where the words between two statements belong when nothing
// parts them: with the one behind them where a label stands before the first
// one too, or a colon follows, else with the one before.
func (r *reader) lean(s, n *statement, first, last bool) int32 {
	items := r.items
	for i := n.first - 1; i > s.last; i-- {
		if items[i].is(':') {
			// The words before the colon are the label; periods and bases right
			// behind the first amount stay with it.
			j := s.last + 1
			for j < i {
				if p, k := r.periodAt(int(j)); p != NoPeriod && items[j].has(rolePer) && j+int32(k) < i {
					j += int32(k)
					continue
				}
				if items[j].has(roleBasis) && j+1 < i {
					j++
					continue
				}
				break
			}
			return j
		}
	}
	labels := func(from, to int32) bool {
		for i := from; i < to; i++ {
			if items[i].has(partRoles | roleCue | roleBase) {
				return true
			}
		}
		return false
	}
	end := s.last + 1
	for end < n.first {
		p, k := r.periodAt(int(end))
		if p != NoPeriod && end+int32(k) <= n.first {
			end += int32(k)
			continue
		}
		if items[end].has(roleBasis) {
			end++
			continue
		}
		break
	}
	if first && !labels(s.before, s.first) && last && labels(n.last+1, int32(len(items))) {
		return n.first
	}
	if labels(end, n.first) && !labels(s.before, s.first) && !last {
		return n.first
	}
	return end
}
