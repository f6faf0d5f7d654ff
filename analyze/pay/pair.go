package pay

import "github.com/paystat/paystat/analyze/money"

// pair joins the amounts of the window into statements: ranges and single
// amounts.
func (r *reader) pair() {
	for i := 0; i < len(r.amts); i++ {
		a := &r.amts[i]
		if i+1 < len(r.amts) && len(r.stmts) < mostStatements {
			b := &r.amts[i+1]
			if r.joined(a, b) {
				r.state(a, b)
				i++
				continue
			}
		}
		if !r.stray(a) {
			r.state(a, nil)
		}
	}
}

// mostStatements bounds what is kept of a text. No posting states more.
const mostStatements = 64

// joined reports whether a and b are the two ends of a range: what stands
// between them is one separator, with at most a period, a basis or a bracket.
func (r *reader) joined(a, b *amount) bool {
	items := r.items
	if a.lpa && !b.lpa && b.mult {
		return false
	}
	if r.middle(a) {
		return false
	}
	if r.twoColumns(a, b) {
		return true
	}
	seps, steps := 0, 0
	between := a.first > 0 && items[a.first-1].has(roleBetween) ||
		a.first > 1 && items[a.first-2].has(roleBetween) && items[a.first-1].kind == wordToken && items[a.first-1].end-items[a.first-1].start <= 3
	capped := false
	for i := a.last + 1; i < b.first; {
		it := &items[i]
		if steps++; steps > 8 || it.brk || it.lines > 1 {
			return false
		}
		if seps == 0 {
			if p, n := r.periodAt(int(i)); p != NoPeriod && !it.has(roleRange) {
				i += int32(n)
				continue
			}
		}
		switch {
		case it.is('-') && seps == 1 && !it.space && items[i-1].is('-'):
			// $45,000 -- $50,000
		case it.is('-') || it.is('~') || it.is('…') || it.is('→'):
			seps++
		case it.has(roleRange) && it.kind == wordToken:
			seps++
		case it.is('/') && b.mult && !b.prefix && i+1 == b.first && (!it.space && !items[b.first].space || a.sign == nil && !a.mult && a.raw().Less(money.Int(1000))) && a.raw().Less(b.raw()):
			seps++ // 30/35k, 28 / 33 K€
		case it.is('/') && a.sign == nil && !b.prefix && b.form == threeDigits && a.form == plainNumber && a.raw().Less(money.Int(1000)) && !it.space && i+1 == b.first && !items[b.first].space &&
			a.raw().Less(b.decimals()):
			seps++ // 28/32.000 €
		case it.is('/') && (r.minMax(a) || a.sign == nil && !b.prefix && b.sign != nil && a.form == b.form && a.form != plainNumber && a.form != fraction && !it.space && !items[b.first].space && a.raw().Less(b.raw())):
			seps++
		case it.has(roleAnd) && seps == 0 && i == a.last+1 && i+1 == b.first && a.sign != nil && a.prefix == b.prefix && a.sign == b.sign && a.raw().Less(b.raw()) && b.raw().Less(a.raw().Add(a.raw())):
			seps++ // $50,000 and $60,000
		case between && it.has(roleAnd):
			seps++
		case it.has(roleMax):
			if seps == 0 {
				seps++
			}
			capped = true
		case it.has(roleMin) && seps == 0 && it.has(roleMinAfter):
			// $80k (min) - $100k (max)
		case it.is('('):
			// A bracket may say who gets the bound: (entry-level).
			j := i + 1
			for j < b.first && j < i+6 && !items[j].is(')') && !items[j].number() {
				j++
			}
			if j < b.first && items[j].is(')') {
				i = j
			}
		case it.has(roleBasis|roleApprox|roleMaxAfter|roleMinAfter|roleNoun) && it.kind == wordToken, it.is(')'), it.is('['), it.is(']'), it.has(roleApprox):
		case it.is(',') && r.startsMin(a):
		case it.is(':') && capped:
		case it.has(roleCue|roleBase) && r.startsMin(a):
		case it.has(roleAnd) && r.startsMin(a) && seps == 0:
		default:
			return false
		}
		i++
	}
	if seps == 0 || seps > 2 {
		return false
	}
	if seps == 2 && !r.plainText() {
		return false
	}
	if a.sign != nil && b.sign != nil && !agree(a.sign, b.sign) {
		return false
	}
	// "7 - £40,000" is a label and an amount; "$45 - $55,000" is doubtful, and
	// stays as written.
	x, y := a.raw(), b.raw()
	if a.sign == nil && b.prefix && !a.mult && x.Less(money.Int(1000)) && money.Int(20).Mul(x).Less(y) {
		return false
	}
	// "£40,000 - £5,000 bonus" is two things.
	if y.Less(x) && !a.mult && !b.mult && a.sign != nil && b.sign != nil && int(b.last)+1 < len(items) && items[b.last+1].has(partRoles) {
		return false
	}
	return true
}

// opening returns the first item of a range that begins with a: the word between
// where it stands before a, or a heading (min - max).
func (r *reader) opening(a *amount) int32 {
	items := r.items
	i := a.first
	switch {
	case i > 0 && items[i-1].has(roleBetween):
		return i - 1
	case i > 1 && items[i-2].has(roleBetween) && items[i-1].kind == wordToken && items[i-1].end-items[i-1].start <= 3:
		return i - 2
	case r.minMax(a):
		for i > 0 && i > a.first-6 && !items[i-1].number() && (items[i-1].has(roleMin|roleMax) || !items[i].has(roleMin) || items[i-1].is('(')) {
			i--
		}
	}
	return i
}

// twoColumns reports whether the field is two amounts side by side, as when
// the columns of a minimum and a maximum are joined: 120000.00 150000.00 USD.
func (r *reader) twoColumns(a, b *amount) bool {
	x, y := a.raw(), b.raw()
	return len(r.amts) == 2 && a.last+1 == b.first && a.form == b.form && a.mult == b.mult && r.items[b.first].lines == 0 &&
		(a.sign == nil || b.sign != nil && a.prefix == b.prefix && agree(a.sign, b.sign)) && x.Less(y) && y.Less(x.Mul(money.Int(3))) && !x.Less(money.Int(1000)) && r.alone(a.first, b.last)
}

// middle reports whether an amount is called the middle of something.
func (r *reader) middle(a *amount) bool {
	for i := a.first - 1; i >= 0 && i >= a.first-2; i-- {
		if r.items[i].has(roleMiddle) {
			return true
		}
		if !r.items[i].is(':') {
			return false
		}
	}
	return false
}

// minMax reports whether a heading such as "(min - max):" stands before a.
func (r *reader) minMax(a *amount) bool {
	lo, hi := false, false
	for i := a.first - 1; i >= 0 && i >= a.first-6 && !r.items[i].number(); i-- {
		lo = lo || r.items[i].has(roleMin)
		hi = hi || r.items[i].has(roleMax)
	}
	return lo && hi
}

// stray reports whether a bare small number has nothing beside it that could
// make it pay: the 1 of "Year 1 OTE".
func (r *reader) stray(a *amount) bool {
	if a.sign != nil || a.mult || a.form != plainNumber || a.mant >= 100 {
		return false
	}
	items := r.items
	if int(a.last)+1 < len(items) {
		n := &items[a.last+1]
		if p, _ := r.periodAt(int(a.last) + 1); p != NoPeriod || n.has(roleCurrency|roleBasis|roleMinAfter) || n.is('-') || n.is('+') {
			return false
		}
	}
	if a.first == 0 || items[a.first].brk {
		return len(items) > 1
	}
	p := &items[a.first-1]
	return !p.has(roleCue|roleBase|roleMin|roleMax|roleRange|roleApprox|roleAnd|roleCurrency) && !p.is(':') && !p.is('-') && !p.is('~')
}

// startsMin reports whether a word that makes a minimum stands before a.
func (r *reader) startsMin(a *amount) bool {
	for i := a.first - 1; i >= 0 && i >= a.first-3; i-- {
		it := &r.items[i]
		if it.has(roleMin | roleBetween) {
			return true
		}
		if !it.has(roleCue|roleBasis|roleBase|roleAdverb) && !it.is(':') {
			return false
		}
	}
	return false
}

// plainText reports whether hardly any word of the window is unknown: a field
// that holds pay and nothing else.
func (r *reader) plainText() bool { return r.unknown <= 3 }

// agree reports whether two signs can stand for one currency.
func agree(a, b *sign) bool {
	if a == b || a.code == b.code && a.code != "" {
		return true
	}
	in := func(c money.Currency, s *sign) bool {
		for _, o := range s.choices {
			if o == c {
				return true
			}
		}
		return false
	}
	return a.code != "" && !a.doubt && in(a.code, b) && (b.doubt || b.code == "") ||
		b.code != "" && !b.doubt && in(b.code, a) && (a.doubt || a.code == "")
}

// state adds the statement of one amount, or of a range.
func (r *reader) state(a, b *amount) {
	if len(r.stmts) == mostStatements {
		return
	}
	r.stmts = append(r.stmts, statement{})
	s := &r.stmts[len(r.stmts)-1]
	s.window = r.windows
	s.first, s.last = a.first, a.last
	s.from = r.words(a.first, a.last)
	cur := a.cur
	if b != nil {
		s.last = b.last
		s.to = r.words(b.first, b.last)
		if s.takes(a, b) {
			cur = b.cur
		}
	} else {
		s.takes(a, nil)
	}
	if cur >= 0 {
		s.cur = r.words(cur, cur)
	}
	s.span = r.words(s.first, s.last)
	if b != nil {
		s.span.Start = int(r.items[r.opening(a)].start)
	}
	s.paren = r.inBrackets(s.first)
	if r.middle(a) {
		s.kind, s.fixed = noKind, true
	}
}

// inBrackets reports whether a bracket before item i is still open.
func (r *reader) inBrackets(i int32) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		if r.items[k].is(')') {
			return false
		}
		if r.items[k].is('(') {
			return true
		}
	}
	return false
}

// takes sets what one amount says, or two of a range, and reports whether the
// currency is that of the second.
func (s *statement) takes(a, b *amount) (second bool) {
	s.sign, s.mult = a.sign, a.mult
	if a.lpa || b != nil && b.lpa {
		s.period, s.firm = Year, true
	}
	s.comma = a.comma || b != nil && b.comma
	if b == nil {
		s.rng = money.Point(a.value())
		if a.form == threeDigits && !a.mult {
			s.dec, s.open = money.Point(a.decimals()), true
		}
		if a.plus {
			s.rng.Max, s.dec.Max = none, none
			s.flags |= OneSidedMin
		}
		s.bare = s.sign == nil
		return false
	}
	s.ranged = true
	s.mult = a.mult || b.mult
	exp1, exp2 := a.exp, b.exp
	// The multiplier of one bound holds for the other.
	switch {
	case b.mult && !a.mult && a.raw().Cmp(b.raw()) <= 0:
		exp1 = b.exp
		s.flags |= MultiplierCarried
	case a.mult && !b.mult && b.raw().Less(money.Int(1000)):
		exp2 = a.exp
		s.flags |= MultiplierCarried
	}
	if s.flags.Has(MultiplierCarried) {
		s.rng = money.Between(a.times(exp1), b.times(exp2))
	} else {
		s.rng = money.Between(a.value(), b.value())
	}
	if b.sign != nil && b.sign != s.sign && (s.sign == nil || s.sign.code == "" || s.sign.doubt) {
		s.sign, second = b.sign, true
	}
	if (a.form == threeDigits || b.form == threeDigits) && !s.mult {
		s.open = true
		s.dec = money.Between(a.smallest(), b.smallest())
	}
	if b.plus {
		s.flags |= OpenEndedMax
	}
	s.bare = s.sign == nil
	return second
}

// mergeBounds joins a minimum and a maximum that are stated apart, with at most
// a middle between them: "Minimum: X. Midpoint: Y. Maximum: Z".
func (r *reader) mergeBounds(at int) {
	for i := at; i+1 < len(r.stmts); i++ {
		a := &r.stmts[i]
		if !a.flags.Has(OneSidedMin) || a.kind != baseKind {
			continue
		}
		for j := i + 1; j <= i+2 && j < len(r.stmts); j++ {
			b := &r.stmts[j]
			if !b.flags.Has(OneSidedMax) || b.kind != baseKind || b.added {
				continue
			}
			if a.sign != b.sign && a.sign != nil && b.sign != nil && !agree(a.sign, b.sign) ||
				a.period != b.period && a.period != NoPeriod && b.period != NoPeriod || b.rng.Max.N.Less(a.rng.Min.N) {
				continue
			}
			if j == i+2 {
				m := &r.stmts[i+1].rng
				if !m.IsPoint() || m.Min.N.Less(a.rng.Min.N) || b.rng.Max.N.Less(m.Min.N) {
					continue
				}
			}
			a.rng.Max, a.dec.Max = b.rng.Max, b.dec.Max
			if !b.open {
				a.dec.Max = b.rng.Max
			}
			a.flags = (a.flags | b.flags) &^ (OneSidedMin | OneSidedMax)
			a.ranged = true
			if a.sign == nil {
				a.sign, a.bare, a.cur = b.sign, b.bare, b.cur
			}
			if a.period == NoPeriod {
				a.period, a.per, a.firm = b.period, b.per, b.firm
			}
			a.cue, a.near = a.cue || b.cue, a.near || b.near
			a.to, a.after, a.last = b.from, b.after, b.last
			a.span.End = b.span.End
			r.stmts = append(r.stmts[:i+1], r.stmts[j+1:]...)
			break
		}
	}
}
