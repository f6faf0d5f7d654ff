package pay

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// alternatives lists the ranges of which only one will apply, and reports
// whether there are several. Saying the same pay twice is no alternative.
func (r *reader) alternatives(out *Reading, base int) bool {
	if len(r.stmts) < 2 {
		return false
	}
	return r.several(out, base)
}

// several does the work of alternatives where there is more than one statement.
func (r *reader) several(out *Reading, base int) bool {
	b := &r.stmts[base]
	var keep [mostStatements]int
	n := 0
	for k := range r.stmts {
		s := &r.stmts[k]
		if s.kind != baseKind {
			continue
		}
		if k != base && !r.rival(s, b) {
			continue
		}
		if k != base && (!r.short && (s.score < 5 || !s.cue && !s.firm || s.score+4 < b.score) || s.bare && !b.bare && !s.firm || s.added && !s.near || s.actual) {
			continue
		}
		keep[n] = k
		n++
	}
	n = r.likely(keep[:n], base)
	if n < 2 {
		return false
	}
	m := 0
	for _, k := range keep[:n] {
		s := &r.stmts[k]
		if dup := r.same(keep[:m], s, k, base); dup >= 0 {
			// The base keeps its place among those that say the same.
			if k == base {
				keep[dup] = k
			}
			continue
		}
		keep[m] = k
		m++
	}
	if m < 2 {
		return false
	}
	first := &r.stmts[keep[0]]
	places, currencies := false, false
	var common Period
	var shared Flags
	for i, k := range keep[:m] {
		s := &r.stmts[k]
		if s.period == NoPeriod {
			if p := r.sharedPeriod(keep[:m], s); p != NoPeriod && r.bears(s, p) {
				s.period = p
			}
		}
		sc := &r.scenes[s.window]
		if s.basis == Unspecified && s.window == first.window {
			s.basis = r.lastBasis(keep[i+1:m], s)
		}
		f := r.settle(s, sc)
		if f.base.Empty() {
			continue
		}
		a := Alternative{
			Label: r.labelOf(s, i, m), Currency: f.cur, Period: f.period, Basis: f.basis, Base: f.base, Annual: f.annual, Flags: f.flags,
		}
		a.Span = r.phrase(s)
		a.Text = r.text[a.Span.Start:a.Span.End]
		places = places || placeOf(a.Label)
		if len(out.Alternatives) > 0 {
			currencies = currencies || out.Alternatives[0].Currency != a.Currency
			if common != a.Period {
				common = NoPeriod
			}
		} else {
			common = a.Period
		}
		shared |= a.Flags
		out.Alternatives = append(out.Alternatives, a)
	}
	if len(out.Alternatives) < 2 {
		out.Alternatives = nil
		return false
	}
	out.Disclosed = true
	out.Period = common
	if !currencies {
		out.Currency = out.Alternatives[0].Currency
	}
	out.Basis = out.Alternatives[0].Basis
	for _, a := range out.Alternatives {
		if a.Basis != out.Basis {
			out.Basis = Unspecified
		}
	}
	out.Flags |= shared
	if places || currencies {
		out.Flags |= MultiLocationRanges
	} else {
		out.Flags |= MultipleRanges
	}
	out.Span = out.Alternatives[0].Span
	for _, a := range out.Alternatives { // a label may stand behind its range
		out.Span = Span{min(out.Span.Start, a.Span.Start), max(out.Span.End, a.Span.End)}
	}
	out.Text = r.text[out.Span.Start:out.Span.End]
	r.estimated(out)
	return true
}

// likely keeps in list the statements that can be alternatives to the base: a
// price, a perk or the money of the company is far from its pay.
func (r *reader) likely(list []int, base int) int {
	b := &r.stmts[base]
	fb := r.settle(b, &r.scenes[b.window])
	n := 0
	for _, k := range list {
		if k == base || r.likelyBeside(&r.stmts[k], b, &fb) {
			list[n] = k
			n++
		}
	}
	return n
}

func (r *reader) likelyBeside(s, b *statement, fb *finding) bool {
	if fb.annual.Empty() {
		return true
	}
	if s.period == NoPeriod && alike(s.rng, b.rng) {
		return true
	}
	f := r.settle(s, &r.scenes[s.window])
	switch {
	case f.base.Empty():
		return false
	case f.annual.Empty():
		return s.or || s.period == NoPeriod && s.cue
	case f.cur == fb.cur:
		x, y := tested(f.annual), tested(fb.annual)
		return !x.Mul(money.Int(5)).Less(y) && !y.Mul(money.Int(5)).Less(x)
	}
	y := r.yardstick(f.cur)
	return y == nil || y.normalYear(tested(f.annual))
}

// alike reports whether two amounts are of one size, so that the period of the
// one can be the other's.
func alike(a, b money.Range) bool {
	x, y := tested(a), tested(b)
	return !x.Mul(money.Int(5)).Less(y) && !y.Mul(money.Int(5)).Less(x)
}

// sharedPeriod returns the period that another statement of list states for an
// amount of the size of s, NoPeriod for none.
func (r *reader) sharedPeriod(list []int, s *statement) Period {
	p := NoPeriod
	for _, k := range list {
		if t := &r.stmts[k]; t.period != NoPeriod && alike(t.rng, s.rng) {
			p = t.period
		}
	}
	return p
}

// same returns the index in list of a statement that says what s says, -1 for
// none: the same amounts again, or the same pay for another period.
func (r *reader) same(list []int, s *statement, k, base int) int {
	for i, o := range list {
		t := &r.stmts[o]
		ca, _ := r.currency(s)
		cb, _ := r.currency(t)
		if ca != cb {
			if s.paren && s.approx {
				return i // converted for the reader's convenience
			}
			continue
		}
		if sameRange(s.rng, t.rng) {
			if t.period == NoPeriod && s.period != NoPeriod {
				t.period, t.per = s.period, Span{}
			}
			return i
		}
		// Net pay beside gross pay is the same pay, unless it is the higher one
		// or one of the two is a contractor's.
		if s.contractor == t.contractor && s.exVAT == t.exVAT && (s.basis == Net) == tested(s.rng).Less(tested(t.rng)) && (s.basis == Net && t.basis != Net || s.basis != Net && t.basis == Net && s.window == t.window && s.paren) {
			return i
		}
		if s.period != t.period {
			fa := r.settle(s, &r.scenes[s.window])
			fb := r.settle(t, &r.scenes[t.window])
			if close(fa.annual, fb.annual) {
				return i
			}
		}
		// The same in brackets, for another period.
		if s.paren && s.window == t.window && s.period != t.period && s.period != NoPeriod && t.period != NoPeriod {
			return i
		}
		// A bound that is part of the other range, in brackets: "from £40,000".
		if s.window == t.window && !s.ranged && s.paren && !s.cue && t.ranged && s.period == NoPeriod {
			return i
		}
	}
	return -1
}

// rival reports whether s can be an alternative to the base: something has to
// say so, a label, an "or", another currency, or that both have one shape.
func (r *reader) rival(s, b *statement) bool {
	if s.or || b.or || s.label.End > s.label.Start && !s.paren || s.contractor != b.contractor {
		return true
	}
	ca, _ := r.currency(s)
	cb, _ := r.currency(b)
	if ca != cb {
		return true
	}
	if s.paren {
		// Pay for another period in brackets may be the same pay.
		return false
	}
	oneSided := Flags(OneSidedMin | OneSidedMax)
	return s.ranged == b.ranged && s.flags&oneSided == b.flags&oneSided && (s.period == b.period || s.period == NoPeriod || b.period == NoPeriod) && !s.added
}

// bears reports whether the period of another alternative is plausible for s.
func (r *reader) bears(s *statement, p Period) bool {
	cur, _ := r.currency(s)
	y := r.yardstick(cur)
	if y == nil {
		return true
	}
	n, known := r.factor(p, s, &r.scenes[s.window])
	return known && y.normalYear(tested(s.rng).Mul(n))
}

func sameRange(a, b money.Range) bool {
	eq := func(x, y money.Maybe) bool { return x.Set == y.Set && (!x.Set || x.N.Equal(y.N)) }
	return eq(a.Min, b.Min) && eq(a.Max, b.Max)
}

// close reports whether two years' pay are the same but for rounding and the
// hours assumed.
func close(a, b money.Range) bool {
	near := func(x, y money.Maybe) bool {
		if !x.Set || !y.Set {
			return x.Set == y.Set
		}
		lo, hi := money.Min(x.N, y.N), money.Max(x.N, y.N)
		return !lo.Mul(money.New(112, 2)).Less(hi)
	}
	return !a.Empty() && !b.Empty() && near(a.Min, b.Min) && near(a.Max, b.Max)
}

// lastBasis returns the basis that a later alternative of the same window
// states for all of them.
func (r *reader) lastBasis(rest []int, s *statement) Basis {
	for _, k := range rest {
		t := &r.stmts[k]
		if t.window == s.window && t.basis != Unspecified && t.basis != Net && !t.contractor {
			return t.basis
		}
	}
	return Unspecified
}

// labelOf returns the words beside an alternative: those before it up to the
// mark that parts it from what comes before, or those in brackets behind.
func (r *reader) labelOf(s *statement, i, n int) string {
	if s.label.End > s.label.Start {
		return strings.TrimSpace(r.text[s.label.Start:s.label.End])
	}
	return ""
}

// findLabel notes the words that name an alternative. It runs while the items
// of the window stand.
func (r *reader) findLabel(s *statement) {
	items := r.items
	// In brackets behind, or behind "for" and "in".
	for i := s.last + 1; i < s.after && i <= s.last+8; i++ {
		it := &items[i]
		if it.is('(') {
			j := i + 1
			for j < int32(len(items)) && !items[j].is(')') && !items[j].brk && j < i+8 {
				j++
			}
			if j < int32(len(items)) && items[j].is(')') && j > i+1 && !items[i+1].has(roleBasis|roleAdverb|rolePer|roleApprox|roleIncl|roleExcl|roleNotDisclosed) && !items[i+1].number() {
				s.label = Span{int(items[i+1].start), int(items[j-1].end)}
				return
			}
			break
		}
		if it.kind == wordToken && (r.text[it.start:it.end] == "in" || r.text[it.start:it.end] == "for") {
			j := i + 1
			for j < s.after && items[j].kind == wordToken && !items[j].brk && items[j].lines == 0 && (items[j].title || items[j].e == nil) && j < i+6 {
				j++
			}
			if j > i+1 && items[i+1].title {
				s.label = Span{int(items[i+1].start), int(items[j-1].end)}
				return
			}
		}
	}
	// Before, up to a colon or a dash.
	end := s.first
	for end > s.before && (items[end-1].has(roleMin|roleMax|roleApprox|roleBetween|roleCue|roleAdverb|roleBasis|roleBase) && !items[end-1].has(roleContractor) || items[end-1].is(':') || items[end-1].is('-') || items[end-1].is('(')) {
		end--
	}
	start := end
	for start > s.before && start > end-8 {
		it := &items[start-1]
		if it.brk && start-1 < s.before || it.is(',') && start == end || it.is(';') || it.is('|') || it.is('•') || it.is('/') && it.space || it.is('+') || it.is(':') || it.is(')') {
			break
		}
		if it.has(roleCue|rolePlus|roleAlt|roleAdverb|roleBasis) && it.e.roles&roleContractor == 0 {
			break
		}
		start--
		if it.lines > 0 {
			break
		}
	}
	start, end = r.trimLabel(start, end)
	for start < end && (items[start].is(',') || items[start].is('-') || items[start].is(')')) {
		start++
	}
	if start < end && int(items[end-1].end)-int(items[start].start) <= 60 {
		s.label = Span{int(items[start].start), int(items[end-1].end)}
	}
}

// trimLabel keeps of the words from start to end the name in them: what stands
// behind "in" or "for" where that is a name, without small words at its end.
func (r *reader) trimLabel(start, end int32) (int32, int32) {
	items := r.items
	named := func(it *item) bool {
		return it.title || it.number() || it.has(roleContractor|roleContract|roleFullTime|rolePartTime) || it.kind == wordToken && it.end-it.start > 2 && r.text[it.start] >= 0x80
	}
	for end > start && !named(&items[end-1]) && !(int(end) < len(items) && items[end].is(':') && end-start <= 2) {
		end--
	}
	for k := end - 1; k > start; k-- {
		w := r.text[items[k-1].start:items[k-1].end]
		if (w == "in" || w == "for" || w == "at" || w == "im" || w == "en" || w == "à") && items[k].title {
			return k, end
		}
	}
	return start, end
}
