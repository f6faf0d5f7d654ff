package pay

import "github.com/paystat/paystat/analyze/money"

// A share is a part of pay that is stated in percent of base pay: a bonus, a
// commission, superannuation.
type share struct {
	kind     kind
	rng      money.Range
	upTo     bool
	optional bool
	window   int32
	span     Span
}

// share reads the percentages of the window that belong to a part of pay, and
// the split of on-target earnings.
func (r *reader) share() {
	items := r.items
	sc := &r.scenes[len(r.scenes)-1]
	taken := int32(-1) // the word of the percentage before
	for k := 0; k < len(r.pcts); k++ {
		p := r.pcts[k]
		rng := money.Point(p.n)
		first := p.first
		// 10-15%
		if p.first >= 2 && (items[p.first-1].is('-') || items[p.first-1].has(roleRange)) {
			if items[p.first-2].number() {
				t := &r.toks[items[p.first-2].tok]
				rng = ordered(power(t.mant, int(t.scale), 0), p.n)
				first = p.first - 2
			} else if k > 0 && r.pcts[k-1].last == p.first-2 {
				rng = ordered(r.pcts[k-1].n, p.n)
				first = r.pcts[k-1].first
			}
		} else if k+1 < len(r.pcts) && (items[p.last+1].is('-') || items[p.last+1].has(roleRange)) && r.pcts[k+1].first == p.last+2 {
			continue // the next one holds both
		}
		// Behind: "10% annual bonus".
		var found *item
		foundAt := int32(0)
		for i := p.last + 1; int(i) < len(items) && i <= p.last+4; i++ {
			it := &items[i]
			if it.brk || it.number() || it.is(',') || it.is(';') || it.is('+') {
				break
			}
			if it.has(roleBonus|roleCommission|roleSuper|rolePerk|roleOTE|roleEquity|roleVariable|roleHoliday|roleMeal) && !(it.has(rolePerk) && it.has(roleCue)) {
				found, foundAt = it, i
				break
			}
		}
		if found == nil {
			for i := first - 1; i >= 0 && i >= first-5; i-- {
				it := &items[i]
				if it.number() || items[i+1].brk || it.is(';') || it.is('+') || i <= taken {
					break // "10% bonus, 6% pension": the bonus is the first one's
				}
				if it.has(roleBonus | roleCommission | roleSuper | rolePerk | roleEquity | roleVariable | roleHoliday | roleMeal) {
					found, foundAt = it, i
					break
				}
			}
		}
		if found == nil {
			continue
		}
		taken = foundAt
		if found.has(roleHoliday) {
			continue
		}
		s := share{rng: rng, window: r.windows, span: r.words(min(first, foundAt), max(p.last, foundAt))}
		switch {
		case found.has(rolePerk) && !found.has(roleBonus):
			continue
		case found.has(roleSuper):
			s.kind = superKind
		case found.has(roleBonus):
			s.kind = bonusKind
		case found.has(roleCommission):
			s.kind = commissionKind
		case found.has(roleVariable):
			s.kind = variableKind
		default:
			continue
		}
		for i := first - 1; i >= 0 && i >= first-3; i-- {
			s.upTo = s.upTo || items[i].has(roleMax)
		}
		for i := max(0, first-4); int(i) < len(items) && i <= p.last+5; i++ {
			s.optional = s.optional || items[i].has(roleDiscretionary)
		}
		if len(r.shares) < mostStatements {
			r.shares = append(r.shares, s)
		}
	}
	// 60/40: the parts of on-target earnings.
	if !sc.ote && !sc.sales {
		return
	}
	for i := 0; i+2 < len(items); i++ {
		a, b := i, i+2
		if !items[a].number() || !items[b].number() && !(items[a+1].is('%')) {
			continue
		}
		sep := i + 1
		if items[sep].is('%') && i+3 < len(items) {
			sep, b = i+2, i+3
		}
		if !(items[sep].is('/') || items[sep].is('-') || items[sep].is(':')) || !items[b].number() {
			continue
		}
		x, y := r.toks[items[a].tok], r.toks[items[b].tok]
		if x.form == plainNumber && y.form == plainNumber && x.mant+y.mant == 100 && x.mant >= 20 && y.mant > 0 {
			sc.base, sc.vari = money.Some(money.New(x.mant, 2)), money.Some(money.New(y.mant, 2))
			return
		}
	}
}

// ordered returns the range of two numbers, the smaller one first.
func ordered(a, b money.Number) money.Range {
	if b.Less(a) {
		a, b = b, a
	}
	return money.Between(a, b)
}
