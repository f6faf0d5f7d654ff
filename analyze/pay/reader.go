package pay

import (
	"sync"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

var none money.Maybe

// A reader holds what is read of one text. Its slices are used again for the
// next one.
type reader struct {
	text    string
	code    string // of the country, "" where it is not known
	country *place.Country
	terms   Terms
	v       *vocabulary
	toks    []token
	items   []item
	amts    []amount
	pcts    []percent
	stmts   []statement
	scenes  []scene // of each window that has a statement
	whole   scene   // hours and the like, of all windows
	seen    Flags   // doubts that belong to no statement
	windows int32
	counted int32 // the item behind the last number that is no money
	unknown int   // words of the window that the vocabulary does not have
	short   bool  // the text is a field, not prose
	super   bool  // superannuation is spoken of
	reason  int8  // why pay is not stated, in reasons
	silent  bool  // such a reason was found
	shares  []share
}

var readers = sync.Pool{New: func() any {
	return &reader{toks: make([]token, 0, 64), items: make([]item, 0, 64), amts: make([]amount, 0, 8), stmts: make([]statement, 0, 8), scenes: make([]scene, 0, 4)}
}}

func newReader(text string, c Context, t Terms) *reader {
	r := readers.Get().(*reader)
	r.text, r.code, r.terms, r.v = text, "", t, words()
	r.country = nil
	if p, ok := place.Lookup(c.Country); ok {
		r.country, r.code = p, p.Code
	}
	r.stmts, r.scenes, r.shares = r.stmts[:0], r.scenes[:0], r.shares[:0]
	r.whole = scene{}
	r.seen, r.windows, r.super, r.silent, r.reason = 0, 0, false, false, 0
	r.short = len(text) <= fieldLength
	return r
}

func (r *reader) release() {
	r.text, r.country = "", nil
	readers.Put(r)
}

// fieldLength bounds a text that is read as a whole, as a field that is there
// to state pay.
const fieldLength = 400

// scan reads the text: a field as a whole, prose by the sentences that hold a
// number.
func (r *reader) scan() {
	if r.short {
		r.window(0, len(r.text))
		return
	}
	for i := 0; i < len(r.text); {
		d := nextDigit(r.text, i)
		if d < 0 {
			break
		}
		from := lineStart(r.text, i, d)
		to := lineEnd(r.text, d)
		r.window(from, to)
		i = to
	}
}

// window reads one stretch of the text.
func (r *reader) window(from, to int) {
	r.toks = lex(r.toks[:0], r.text, from, to)
	r.group()
	r.unknown = 0
	r.super = false
	for i := range r.items {
		it := &r.items[i]
		if it.e == nil {
			if it.kind == wordToken && it.end-it.start > 1 {
				r.unknown++
			}
			continue
		}
		if it.has(roleSuper) {
			r.super = true
		}
		if it.has(roleNotDisclosed) && !r.silent {
			r.silent, r.reason = true, it.e.reason
		}
	}
	r.amounts()
	at := len(r.stmts)
	r.pair()
	r.zones(at)
	var sc scene
	r.facts(&sc)
	r.whole.hoursFrom(&sc)
	for k := at; k < len(r.stmts); k++ {
		r.attach(&r.stmts[k])
	}
	r.scenes = append(r.scenes, sc)
	r.mergeBounds(at)
	if len(r.pcts) > 0 || sc.ote || sc.sales {
		r.share()
	}
	r.accept(at)
	r.windows++
}

// accept drops the statements from at on that are no pay.
func (r *reader) accept(at int) {
	kept := r.stmts[:at]
	for k := at; k < len(r.stmts); k++ {
		s := &r.stmts[k]
		if s.paren && k > at && !s.cue && s.kind == baseKind && s.period == NoPeriod && r.stmts[k-1].kind == noKind {
			s.kind = noKind // $1,500 a year into the savings account ($3,000 for a family)
		}
		if r.isPay(s) {
			s.score = rate(s)
			if len(r.stmts) > 1 {
				r.findLabel(s)
			}
			if len(kept) == k {
				kept = kept[:k+1]
				continue
			}
			kept = append(kept, *s)
		}
	}
	r.stmts = kept
}

// isPay reports whether what a statement says can be pay.
func (r *reader) isPay(s *statement) bool {
	if s.kind == noKind {
		return false
	}
	if !s.bare {
		if r.short || s.kind != baseKind || s.cue || s.firm {
			return true
		}
		return s.period != NoPeriod || s.sign != nil && (s.ranged || s.mult) && !r.scenes[len(r.scenes)-1].denied && r.likeYear(s)
	}
	if !s.near && s.kind == baseKind && !s.mult && int(s.last)+1 < len(r.items) {
		if n := &r.items[s.last+1]; n.e == nil && n.kind == wordToken && !n.brk && n.lines == 0 && !n.title &&
			(!s.cue && s.period == NoPeriod || s.per.Start >= int(n.end)) {
			return false // 50,000 of something, 500 of something a week
		}
	}
	t := &r.toks[r.items[s.first].tok]
	if !s.cue && s.period == NoPeriod && !s.ranged && t.form == plainNumber && t.mant >= 1000 && t.mant < 100_000 && s.first > 0 && r.items[s.first-1].is(',') &&
		int(s.last)+1 < len(r.items) && r.items[s.last+1].title && r.items[s.last+1].e == nil {
		return false // a postcode: Hauptstraße 120, 10115 Berlin
	}
	// A number of four digits without separator may be a year of the calendar.
	if t.form == plainNumber && t.mant >= 1900 && t.mant <= 2100 && !s.mult && !s.firm && !(s.near && r.beside(s)) {
		return false
	}
	if s.kind != baseKind {
		return s.mult || s.firm || s.rng.Max.Set && money.Int(100).Less(s.rng.Max.N)
	}
	big := s.mult || t.form == grouped || t.form == threeDigits || t.mant >= 1000 || s.rng.Max.Set && !s.rng.Max.N.Less(money.Int(1000))
	if s.firm && s.period != Project && (big || s.near || s.cue || r.plainText()) {
		return true
	}
	if s.firm && s.period == Hour && s.flags.Has(OneSidedMin|OneSidedMax) && r.country != nil && r.opens(s) {
		// "up to 90 an hour"
		if y := yardsticks().of[r.country]; y != nil && y.normalYear(tested(s.rng).Mul(money.Int(2080))) {
			return true
		}
	}
	if s.near && (big || s.ranged || t.form == fraction) {
		return true
	}
	if (s.mult || s.firm && s.period != Project) && r.alone(s.first, s.last) || s.basis == CTC && s.mult {
		return true
	}
	if r.short && r.unknown <= 3 {
		return big || r.unknown == 0 && (s.ranged || t.form == fraction) && !(r.whole.hours.Set && !s.ranged)
	}
	return r.short && s.cue && big
}

// beside reports whether a pay word, or a colon, stands right before the amount.
func (r *reader) beside(s *statement) bool {
	return s.first > 0 && (r.items[s.first-1].has(roleCue|roleBase|roleMin|roleMax|roleApprox) || r.items[s.first-1].is(':'))
}

// opens reports whether the amount, with the words that make it a bound, begins
// a line or stands behind a mark.
func (r *reader) opens(s *statement) bool {
	i := s.first
	for i > 0 && r.items[i].lines == 0 && r.items[i-1].has(roleMin|roleMax) {
		i--
	}
	return i == 0 || r.items[i].lines > 0 || r.items[i-1].kind == markToken
}

// alone reports whether the line of the items from first to last holds nothing
// that is not about pay: a field among other fields of a page.
func (r *reader) alone(first, last int32) bool {
	known := func(it *item) bool { return it.e != nil || it.kind != wordToken }
	for i := first; ; i-- {
		if i < first && !known(&r.items[i]) {
			return false
		}
		if i == 0 || r.items[i].lines > 0 {
			break
		}
	}
	for i := last + 1; int(i) < len(r.items) && r.items[i].lines == 0; i++ {
		if !known(&r.items[i]) {
			return false
		}
	}
	return true
}

// rate says how sure it is that a statement is base pay.
func rate(s *statement) int8 {
	n := int8(0)
	if s.cue {
		n += 2
	}
	if s.near {
		n += 3
	}
	if s.period != NoPeriod {
		n += 2
	}
	if s.firm {
		n++
	}
	if !s.bare {
		n++
	}
	if s.ranged {
		n++
	}
	if s.paren {
		n -= 4
	}
	if s.period == Project {
		n -= 3
	}
	return n
}

// likeYear reports whether the amount could be a year's pay in its currency.
func (r *reader) likeYear(s *statement) bool {
	cur, _ := r.currency(s)
	y := r.yardstick(cur)
	if y == nil {
		return true
	}
	return y.normalYear(tested(s.rng))
}
