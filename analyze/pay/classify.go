package pay

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
		if it.is(';') || it.is('|') || it.is('•') || it.is('+') || it.has(rolePlus|roleIncl|roleExcl) && !it.is('(') || it.is(',') {
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
	comma := false
	for i := s.first - 1; i >= s.before; i-- {
		it := &items[i]
		if comma && s.firm && (it.number() || it.is('%')) {
			break // "401k match up to 4%, $55/hr": the number is the match's
		}
		comma = comma || it.is(',')
		if it.has(parts|base) && !(it.has(roleCue) && (it.has(roleRange) || it.has(roleUncounted) && i > 0 && items[i-1].number())) {
			if it.has(roleDisqualify) && i > s.before && items[i-1].has(roleEquity|roleBonus|roleSignOn|roleMeal|roleAllowance) && !it.brk {
				it = &items[i-1] // stock worth $50k
			}
			if i > s.before && r.packageOf(i) {
				it = &items[i-1]
			}
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
	if s.fixed {
		return
	}
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
		if items[i].has(roleActual) && items[i].end-items[i].start > 3 && (i < s.first || s.paren) ||
			s.paren && i > s.last && (items[i].has(roleActual) || items[i].has(roleFTE) && r.text[items[i].start]|0x20 == 'p') {
			s.actual = true
		}
	}
	var pick *item
	switch {
	case isPart(after) && afterAt <= 2 && !(before != nil && !isPart(before) && beforeAt <= 2 && after.has(rolePerk|roleDisqualify|roleSuper|roleAllowance|roleMeal|roleEquity|roleCommission) && !after.has(roleBonus|roleRefer)):
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
	if pick == after && pick.has(roleBonus|roleCommission) && s.period == Year && s.per.Start >= s.span.End && r.likeYear(s) {
		s.kind = baseKind // £30,000 per annum Bonus
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
		s.dayWord = s.dayWord || it.has(roleDayWord)
	}
}

// packageOf reports whether the word before a package says what is in it, so
// that it is no package of pay: a relocation package, an equity package.
func (r *reader) packageOf(i int32) bool {
	if i == 0 || !r.items[i].has(rolePackage) || r.items[i].has(roleTotal) || r.items[i].brk {
		return false
	}
	p := &r.items[i-1]
	return p.has(partRoles&^(rolePackage|roleSuper|roleTotal)) && !p.has(roleBase|roleCue) || p.has(roleTotal) && !r.isAustralian()
}
