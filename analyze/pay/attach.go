package pay

// attach finds what belongs to a statement in its zone: period, basis, bounds,
// pay words, and what kind of amount it is.
func (r *reader) attach(s *statement) {
	r.bounds(s)
	if s.period == NoPeriod {
		r.findPeriod(s)
	}
	r.findBasis(s)
	r.classify(s)
	switch s.kind {
	case bonusKind, commissionKind, allowanceKind, signOnKind:
		if s.period == NoPeriod {
			r.partPeriod(s)
		}
		if s.kind == signOnKind && s.period != NoPeriod && s.period != Once {
			s.kind = bonusKind // an annual retention bonus
		}
	}
	r.findCode(s)
}

// partPeriod takes for a part the period of the adjective that names it: the
// monthly of a monthly bonus is not base pay's.
func (r *reader) partPeriod(s *statement) {
	for i := s.before; i+1 < s.after && int(i)+1 < len(r.items); i++ {
		it := &r.items[i]
		if it.has(roleAdverb) && !it.has(roleCue) && it.e.adverb != Once && !r.items[i+1].brk && r.ofPart(int(i)+1, int(s.after)) {
			s.period = it.e.adverb
			s.per = r.words(i, i)
			return
		}
	}
	// "£500 car allowance per month": behind the word of the part.
	for i, named := s.last+1, false; i < s.after && i <= s.last+7; i++ {
		it := &r.items[i]
		if it.brk || it.lines > 0 || it.number() || it.kind == markToken && !it.has(rolePer) {
			return
		}
		if it.has(roleCue) {
			return // paid quarterly: how often, not what for
		}
		if p, n := r.periodAt(int(i)); named && p != NoPeriod && p != Once && it.has(rolePer|roleAdverb) && !it.has(roleCue) {
			s.period = p
			s.per = r.words(i, i+int32(n)-1)
			return
		}
		named = named || it.has(roleBonus|roleCommission|roleAllowance)
	}
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
		if it.has(roleAdverb) && i > s.last+1 && items[i-1].has(roleCue) && r.text[items[i-1].start:items[i-1].end] == "paid" {
			break // how often it is paid, not what for
		}
		if it.lines > 1 {
			break
		}
		if p, n := r.periodAt(int(i)); p != NoPeriod {
			if p == Once || it.lines > 0 && i > s.last+2 {
				break
			}
			// "annual bonus" is the bonus's; "per annum Bonus" is not.
			whole := it.has(rolePer) || r.toks[it.tok].end != it.end || it.end-it.start <= 2
			if !whole && r.ofPart(int(i)+n, int(s.after)) {
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
		if it.brk || it.kind == markToken && !it.has(rolePer) || it.has(rolePlus|roleExcl|roleAlt) {
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
