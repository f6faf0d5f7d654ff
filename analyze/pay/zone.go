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
		if d < 0 {
			d = r.lean(s, n, k == 0, k+2 == len(stmts))
		}
		s.after, n.before = d, d
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

// attach finds what belongs to a statement in its zone: period, basis, bounds,
// pay words, and what kind of amount it is.
func (r *reader) attach(s *statement) {
	r.bounds(s)
	if s.period == NoPeriod {
		r.findPeriod(s)
	}
	r.findBasis(s)
	r.classify(s)
	r.findCode(s)
}

// findPeriod looks behind the amount first, then before it.
func (r *reader) findPeriod(s *statement) {
	items := r.items
	strange := 0
	// A period may stand between the two ends of a range.
	for i := s.first; i <= s.last; i++ {
		if p, n := r.periodAt(int(i)); p != NoPeriod && !items[i].has(roleMult) {
			s.period, s.firm = p, true
			s.per = r.words(i, i+int32(n)-1)
			break
		}
	}
	for i := s.last + 1; i < s.after && i <= s.last+10 && strange < 3; i++ {
		it := &items[i]
		if it.lines > 1 {
			break
		}
		if p, n := r.periodAt(int(i)); p != NoPeriod {
			if p == Once || it.lines > 0 && i > s.last+2 {
				break
			}
			if !it.has(rolePer) && r.ofPart(int(i)+n, int(s.after)) {
				break
			}
			s.period, s.firm = p, true
			s.per = r.words(i, i+int32(n)-1)
			return
		}
		if i == s.last+1 && it.has(roleNoun) && it.lines == 0 && (it.end-it.start > 1 || items[i].ch == 'h') && !it.has(roleRange|roleMin|roleMax) && !s.bare {
			s.period, s.firm = it.e.noun, true
			s.per = r.words(i, i)
			return
		}
		switch {
		case it.is(';') || it.is('|') || it.is('•'):
			strange = 3
		case it.has(rolePlus) && !it.has(roleAnd):
			strange = 3
		case it.has(partRoles &^ (roleTotal | roleOTE | roleSuper | rolePackage)):
			strange = 3
		case it.number():
			strange = 3
		case it.e == nil && it.kind == wordToken:
			strange++
		}
	}
	if s.period != NoPeriod {
		return
	}
	for i := s.first - 1; i >= s.before; i-- {
		it := &items[i]
		p, n := r.periodAt(int(i))
		if p == NoPeriod || p == Once {
			continue
		}
		if !it.has(roleCue) && r.ofPart(int(i)+n, int(s.first)) {
			continue
		}
		if it.has(rolePer) && i > 0 && (items[i-1].has(roleHours|roleUncounted) || items[i-1].number()) {
			continue // 40 hours per week
		}
		if i > 0 && !it.has(roleCue|rolePer) && items[i-1].has(roleHours|roleUncounted) {
			continue // 40 hours weekly
		}
		s.period = p
		s.firm = s.first-i <= 6
		s.per = r.words(i, i+int32(n)-1)
		return
	}
}

// ofPart reports whether the next words from item i name something beside base
// pay, so that an adjective before them is theirs: annual bonus.
func (r *reader) ofPart(i, end int) bool {
	for k := i; k < end && k < i+3; k++ {
		it := &r.items[k]
		if it.brk || it.kind == markToken && !it.has(rolePer) {
			return false
		}
		if it.has(roleBonus | roleCommission | roleSignOn | roleEquity | roleAllowance | roleMeal | rolePerk | roleRefer | roleUncounted | roleDisqualify) {
			return !it.has(roleBase|roleCue) || it.has(roleBonus)
		}
		if it.has(roleCue | roleBase) {
			return false
		}
	}
	return false
}

// findBasis looks in the statement, behind it, then before it.
func (r *reader) findBasis(s *statement) {
	items := r.items
	take := func(i int32) bool {
		if it := &items[i]; it.has(roleBasis) && it.e.basis != Unspecified {
			s.basis = it.e.basis
			s.bas = r.words(i, i)
			return true
		}
		return false
	}
	for i := s.first; i <= s.last; i++ {
		if take(i) {
			return
		}
	}
	for i := s.last + 1; i < s.after; i++ {
		if items[i].lines > 1 || items[i].number() && i > s.last+6 {
			break
		}
		if take(i) {
			return
		}
	}
	for i := s.first - 1; i >= s.before; i-- {
		if take(i) {
			return
		}
	}
}

// findCode takes a currency code that stands in the zone without a number of
// its own, where the amount has no currency or a doubtful one.
func (r *reader) findCode(s *statement) {
	if s.sign != nil && s.sign.code != "" && !s.sign.doubt && len(s.sign.choices) == 0 {
		return
	}
	items := r.items
	try := func(i int32) bool {
		it := &items[i]
		if !it.has(roleCurrency) || it.e.sign.code == "" || it.e.sign.doubt || it.has(roleMult) && it.kind != wordToken {
			return false
		}
		if s.sign != nil && !agree(s.sign, it.e.sign) {
			return false
		}
		s.code = it.e.sign.code
		s.cur = r.words(i, i)
		s.bare = false
		return true
	}
	for i := s.last + 1; i < s.after && i <= s.last+8; i++ {
		if items[i].number() || items[i].lines > 1 {
			break
		}
		if try(i) {
			return
		}
	}
	for i := s.first - 1; i >= s.before && i >= s.first-8; i-- {
		if items[i].number() {
			break
		}
		if try(i) {
			return
		}
	}
}

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
		max := it.has(roleMax) || it.is('<') || it.is('≤')
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

// kindOf maps the role of a part word to the kind of amount.
func kindOf(it *item) kind {
	switch {
	case it.has(roleRefer):
		return noKind
	case it.has(roleSignOn):
		return signOnKind
	case it.has(roleOTE):
		return oteKind
	case it.has(roleTotal):
		return totalKind
	case it.has(roleMeal):
		return mealKind
	case it.has(roleAllowance):
		return allowanceKind
	case it.has(roleDisqualify):
		return noKind
	case it.has(roleBonus):
		return bonusKind
	case it.has(roleCommission):
		return commissionKind
	case it.has(roleEquity):
		return equityKind
	case it.has(rolePerk):
		return noKind
	case it.has(roleVariable):
		return variableKind
	case it.has(roleSuper):
		return superKind
	}
	return baseKind
}

// classify decides what the amount is, from the nearest word that says so.
func (r *reader) classify(s *statement) {
	items := r.items
	parts := partRoles
	if !r.super || r.code != "AU" && r.code != "NZ" {
		parts &^= rolePackage
	}
	if r.code == "AU" || r.code == "NZ" {
		parts &^= roleSuper | rolePackage
	}
	const base = roleCue | roleBase | rolePackage
	after, afterAt := (*item)(nil), int32(0)
	d := int32(0)
	for i := s.last + 1; i < s.after && d < 9; {
		it := &items[i]
		if it.brk || it.lines > 1 || it.lines > 0 && d > 0 {
			break
		}
		if p, n := r.periodAt(int(i)); p != NoPeriod && !it.has(roleCue) {
			i += int32(n)
			continue
		}
		if it.is(';') || it.is('|') || it.is('•') || it.is('+') || it.has(rolePlus) && !it.is('(') || it.is(',') {
			break
		}
		if it.has(parts | base) {
			after, afterAt = it, d
			break
		}
		if !it.has(roleBasis|roleCurrency) && !it.is('(') {
			d++
		}
		i++
	}
	before, beforeAt := (*item)(nil), int32(0)
	d = 0
	for i := s.first - 1; i >= s.before; i-- {
		it := &items[i]
		if it.has(parts|base) && !(it.has(roleCue) && it.has(roleRange)) {
			before, beforeAt = it, d
			break
		}
		if it.number() {
			d += 2
		}
		if it.lines > 0 {
			d += 2
		}
		d++
	}
	r.contracts(s)
	isPart := func(it *item) bool {
		return it != nil && it.has(parts) && !(it.has(base) && !it.has(roleBonus|roleOTE|roleTotal))
	}
	for i := s.before; i < s.after && int(i) < len(items); i++ {
		if items[i].has(base) || items[i].has(roleAdverb) && items[i].has(roleCue) {
			s.cue = true
		}
		if items[i].has(roleDiscretionary) {
			s.optional = true
		}
	}
	var pick *item
	switch {
	case isPart(after) && afterAt <= 2 && !(before != nil && !isPart(before) && beforeAt <= 2 && after.has(rolePerk|roleDisqualify|roleSuper) && !after.has(roleBonus|roleRefer)):
		pick = after
	case before != nil && (after == nil || beforeAt <= afterAt+3 || isPart(before)):
		pick = before
	case after != nil:
		pick = after
	}
	if pick == nil || !isPart(pick) {
		s.near = pick != nil && (pick == before && beforeAt <= 4 || pick == after && afterAt <= 3)
		return
	}
	s.kind = kindOf(pick)
	if pick == after && pick.has(rolePerk) && !pick.has(roleRefer) && r.short && (s.period == Year || s.period == NoPeriod) && r.likeYear(s) && s.first <= 6 {
		s.kind = baseKind // £30,000 pension, 25 days
	}
	if s.kind == commissionKind && pick == after && afterAt > 0 {
		s.kind = baseKind
	}
}

// contracts notes the words about contractors in the zone of s.
func (r *reader) contracts(s *statement) {
	for i := s.before; i < s.after && int(i) < len(r.items); i++ {
		it := &r.items[i]
		s.contractor = s.contractor || it.has(roleContractor)
		s.contract = s.contract || it.has(roleContract)
		s.exVAT = s.exVAT || it.has(roleExVAT)
	}
}
