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
	comma       bool        // and the separator is a comma
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
	dayWord     bool // a word that goes with day rates
	optional    bool // discretionary
	firm        bool // the period directly follows or precedes
	paren       bool // stands in brackets
	added       bool // stands behind a plus
	actual      bool // what a part-timer gets
	fixed       bool // kind is settled
	or          bool // an "or" or a stroke stands before
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
