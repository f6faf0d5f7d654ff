package pay

import "github.com/paystat/paystat/analyze/money"

// kind says what a statement's amount is: base pay, one of the parts beside
// it, or nothing that is pay.
type kind uint8

const (
	baseKind kind = iota
	bonusKind
	oteKind
	variableKind
	commissionKind
	signOnKind
	equityKind
	allowanceKind
	mealKind
	superKind
	packageKind
	totalKind
	noKind
)

// A percent is a share that the text states.
type percent struct {
	n           money.Number
	first, last int32 // items
}

// A statement is one amount or range of money in the text with what belongs to
// it. Items are those of its window; they are gone when the next is read.
type statement struct {
	rng         money.Range // as written, by thousands where a separator leaves it open
	dec         money.Range // the same with the separator setting off decimals
	open        bool        // dec is another reading of rng
	sign        *sign
	code        money.Currency // a code elsewhere in the sentence
	period      Period
	basis       Basis
	flags       Flags
	kind        kind
	upTo        bool
	ranged      bool // two amounts
	bare        bool // no currency
	mult        bool
	cue         bool // a pay word belongs to it
	near        bool // the pay word is close
	contractor  bool
	contract    bool
	exVAT       bool
	optional    bool // discretionary
	firm        bool // the period directly follows or precedes
	paren       bool // stands in brackets
	approx      bool
	window      int32
	first, last int32 // items
	from, to    Span  // the words of each bound
	span        Span
	cur, per    Span // the words of the currency, the period and the basis
	bas         Span
	label       Span
	before      int32 // zone of items that belong to it
	after       int32
	score       int8
}

const partRoles = roleBonus | roleOTE | roleVariable | roleCommission | roleSignOn | roleRefer | roleEquity | roleTotal |
	roleAllowance | roleMeal | rolePerk | roleDisqualify | rolePackage | roleSuper

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
		r.state(a, nil)
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
	seps, steps := 0, 0
	between := a.first > 0 && items[a.first-1].has(roleBetween)
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
		case it.is('-') || it.is('~') || it.is('…') || it.is('→'):
			seps++
		case it.has(roleRange) && it.kind == wordToken:
			seps++
		case between && it.has(roleAnd):
			seps++
		case it.has(roleMax):
			if seps == 0 {
				seps++
			}
			capped = true
		case it.has(roleMin) && seps == 0 && it.has(roleMinAfter):
			// $80k (min) - $100k (max)
		case it.has(roleBasis|roleApprox|roleMaxAfter|roleMinAfter|roleNoun) && it.kind == wordToken, it.is('('), it.is(')'), it.is('['), it.is(']'), it.has(roleApprox):
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
	s.sign = a.sign
	s.mult = a.mult
	curItem := a.cur
	if a.lpa {
		s.period, s.firm = Year, true
	}
	lo := *a
	s.from = r.words(a.first, a.last)
	if b == nil {
		v := lo.value()
		s.rng = money.Point(v)
		if lo.form == threeDigits && !lo.mult {
			s.dec, s.open = money.Point(lo.decimals()), true
		}
		if a.plus {
			s.rng.Max = money.Maybe{}
			s.dec.Max = money.Maybe{}
			s.flags |= OneSidedMin
		}
	} else {
		hi := *b
		s.ranged = true
		s.last = b.last
		s.to = r.words(b.first, b.last)
		s.mult = a.mult || b.mult
		// The multiplier of one bound holds for the other.
		switch {
		case hi.mult && !lo.mult && lo.raw().Cmp(hi.raw()) <= 0:
			lo.exp, lo.mult = hi.exp, true
			s.flags |= MultiplierCarried
		case lo.mult && !hi.mult && hi.raw().Less(money.Int(1000)):
			hi.exp, hi.mult = lo.exp, true
			s.flags |= MultiplierCarried
		}
		if s.flags.Has(MultiplierCarried) {
			for _, x := range []*amount{&lo, &hi} {
				if x.form == threeDigits {
					x.scale, x.form = 3, fraction
				}
			}
		}
		if b.sign != nil && (s.sign == nil || s.sign.code == "" || s.sign.doubt) {
			s.sign, curItem = b.sign, b.cur
		}
		if b.lpa {
			s.period, s.firm = Year, true
		}
		s.rng = money.Between(lo.value(), hi.value())
		if (lo.form == threeDigits || hi.form == threeDigits) && !s.mult {
			s.open = true
			d := func(x *amount) money.Number {
				if x.form == threeDigits {
					return x.decimals()
				}
				return x.value()
			}
			s.dec = money.Between(d(&lo), d(&hi))
		}
		if b.plus || a.plus && b == nil {
			s.flags |= OpenEndedMax
		}
	}
	if curItem >= 0 {
		s.cur = r.words(curItem, curItem)
	}
	s.bare = s.sign == nil
	s.span = r.words(s.first, s.last)
	s.paren = s.first > 0 && r.items[s.first-1].is('(')
}

// words returns the bytes of the items from to last.
func (r *reader) words(from, last int32) Span {
	return Span{int(r.items[from].start), int(r.items[last].end)}
}

// periodAt returns the period that the words at item i say, and how many items
// they take.
func (r *reader) periodAt(i int) (Period, int) {
	items := r.items
	it := &items[i]
	if it.e == nil {
		return NoPeriod, 0
	}
	if it.e.adverb != NoPeriod {
		return it.e.adverb, 1
	}
	if !it.has(rolePer) {
		return NoPeriod, 0
	}
	for j := i + 1; j < len(items) && j <= i+3; j++ {
		n := &items[j]
		if n.lines > 1 {
			break
		}
		if n.has(roleNoun) {
			return n.e.noun, j - i + 1
		}
		if n.has(roleAdverb) && n.e.adverb != NoPeriod && !n.has(roleCue) {
			return n.e.adverb, j - i + 1
		}
		if n.number() && r.toks[n.tok].mant == 1 || n.has(rolePer) && n.kind == wordToken {
			continue
		}
		if n.kind != wordToken || n.e != nil || n.end-n.start > 9 {
			break
		}
	}
	return NoPeriod, 0
}
