package benefit

import (
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// A stretch is one part of parental leave as the sentence states it.
type stretch struct {
	q          *quantity
	lo, hi     money.Number // weeks
	pct        money.Maybe  // of pay
	statutory  bool
	unpaid     bool
	disability bool
	paid       bool // said without a rate
	rest       bool // what the paid parts leave of the whole
	role       Kind // ParentalAny where none is said
	flags      Flags
	stated     string
}

// weeks returns the ends of q in weeks.
func (s *reading) weeks(q *quantity) (lo, hi money.Number, f Flags, stated string) {
	lo, hi = q.lo, q.hi
	by := func(a, b int64) { lo, hi = scaled(lo, a, b), scaled(hi, a, b) }
	switch q.measure {
	case mMonth:
		by(52, 12)
		f, stated = MonthsConverted, s.wording(q)
	case mDay:
		stated = s.wording(q)
		// Long leaves are counted in calendar days: 28, 90, 120.
		if q.calendar || !q.working && (q.lo.Cmp(money.Int(28)) >= 0 || s.c.Country == "BR" || s.c.Country == "PT") {
			by(1, 7)
			f = CalendarDays
		} else {
			by(1, 5)
		}
	}
	return lo, hi, f, stated
}

// parental makes the records of leave for new parents: by role where the
// sentence gives weeks for each, in segments where it gives several rates.
func (s *reading) parental(g int) {
	gr := &s.groups[g]
	e := s.hits[gr.first].e
	for i := gr.first; i <= gr.last; i++ {
		if x := s.hits[i].e; x.label != "" || x.flags != 0 {
			e = x
		}
	}
	k := e.kinds[0]
	a, b := s.ends(g)
	parts := s.stretches(g, e)
	lo, hi := s.around(g)
	if len(parts) == 0 {
		r := s.start(k, e)
		switch {
		case r.Flags.Has(Unpaid) || s.has(cueUnpaid, a-2, b+2):
			r.Value = money.Some(money.Number{})
			r.Flags |= Unpaid
		default:
			r.Flags |= NoAmount
			if q := s.number(g, mPercent); q != nil {
				r.details().PayPct = money.Some(q.lo)
				r.Flags |= s.topUp(lo, hi)
			}
			if s.has(cueStatutory, a-2, b+2) {
				r.Flags |= StatutoryOnly
			}
		}
		if k == ParentalAny && e.label == "" {
			r.Kind = s.roleIn(lo, hi)
		}
		s.emit(r, a, b)
		for _, k := range e.kinds[1:] { // "maternity and paternity leave"
			r.Kind = k
			if r.More != nil {
				more := *r.More
				r.More = &more
			}
			s.emit(r, a, b)
		}
		return
	}
	parts = s.within(parts)
	if len(e.kinds) > 1 {
		for _, k := range e.kinds {
			own := slices.DeleteFunc(slices.Clone(parts), func(p stretch) bool { return p.role != k && p.role != ParentalAny })
			if len(own) == 0 {
				own = parts
			}
			s.leave(k, e, own, a, b, lo, hi)
		}
		return
	}
	roles := [...]Kind{ParentalBirth, ParentalNonbirth, ParentalAny}
	mixed := slices.ContainsFunc(parts, func(p stretch) bool { return p.role != k })
	if k != ParentalAny && !mixed || e.label != "" {
		s.leave(k, e, parts, a, b, lo, hi)
		return
	}
	var by [3][]stretch
	disability := false
	for _, p := range parts {
		for i, role := range roles {
			if p.role == role {
				by[i] = append(by[i], p)
			}
		}
		disability = disability || p.disability
	}
	if disability && len(by[0]) > 0 && len(by[2]) > 0 {
		// Weeks of disability pay come first and only for who gives birth.
		all := by[2]
		for i := range all {
			if !all[i].pct.Set {
				all[i].pct = by[0][0].pct
			}
		}
		s.leave(ParentalBirth, e, append(by[0], all...), a, b, lo, hi)
		s.leave(ParentalNonbirth, e, all, a, b, lo, hi)
		return
	}
	for i, role := range roles {
		if len(by[i]) > 0 {
			s.leave(role, e, by[i], a, b, lo, hi)
		}
	}
}

// disabilityWeeks takes "6 weeks STD", where the sentence is about parental
// leave, for a part of that leave and not for cover of its own.
func (s *reading) disabilityWeeks() {
	parental := false
	for i := range s.hits {
		h := &s.hits[i]
		parental = parental || !h.dead && specs[h.e.kinds[0]].family == famParental
	}
	if !parental {
		return
	}
	for i := range s.hits {
		h := &s.hits[i]
		if h.dead || h.e.kinds[0] != DisabilitySTD {
			continue
		}
		for n := range s.qs {
			if q := &s.qs[n]; (q.measure == mWeek || q.measure == mMonth) && h.a >= q.b && h.a-q.b <= 3 && !s.parted(q.b, h.a) {
				h.dead = true
				for k := h.a; k < h.b; k++ {
					s.toks[k].hit, s.toks[k].cue = 0, cueDisabilityPay
				}
			}
		}
	}
}

// parted reports whether a comma or a bracket stands from token a up to b.
func (s *reading) parted(a, b int) bool {
	for k := a; k < b; k++ {
		if kind := s.toks[k].kind; kind == tComma || kind == tClose {
			return true
		}
	}
	return false
}

// sameUnit gives a bare number that a parent stands behind the unit of the leave
// before it: "14 weeks for birthing parents, 8 for non-birthing parents".
func (s *reading) sameUnit() {
	parental := false
	for i := range s.hits {
		parental = parental || specs[s.hits[i].e.kinds[0]].family == famParental
	}
	if !parental {
		return
	}
	for i := 1; i < len(s.qs); i++ {
		q, before := &s.qs[i], &s.qs[i-1]
		if q.measure != mBare || before.measure != mWeek && before.measure != mMonth {
			continue
		}
		for k := q.b; k < s.b && k < q.b+4; k++ {
			c := s.toks[k].cue
			if c == cueOtherParent || c == cueBirthParent || c == cueAnyParent || c == cueFullPay || c == cueHalfPay || c == cueStatutoryPay {
				q.measure = before.measure
				break
			}
			if s.toks[k].kind == tNumber || s.toks[k].kind == tComma {
				break
			}
		}
	}
}

// roleIn returns the kind of parent that the words from lo to hi name.
func (s *reading) roleIn(lo, hi int) Kind {
	birth, other := s.has(cueBirthParent, lo, hi), s.has(cueOtherParent, lo, hi)
	switch {
	case birth && !other:
		return ParentalBirth
	case other && !birth:
		return ParentalNonbirth
	}
	return ParentalAny
}

// stretches returns the parts of the leave of group g.
func (s *reading) stretches(g int, e *entry) []stretch {
	k := e.kinds[0]
	var parts []stretch
	alo, ahi := s.around(g)
	for i := range s.qs {
		q := &s.qs[i]
		if q.group != g || q.measure == mPercent {
			continue
		}
		// The words of a part reach from the part before it to the next one.
		lo, hi := alo, ahi
		for n := range s.qs {
			p := &s.qs[n]
			if p.measure != mWeek && p.measure != mMonth && p.measure != mDay || p.after && p.measure != mWeek {
				continue
			}
			if n < i {
				lo = max(lo, p.b)
			}
			if n > i {
				hi = min(hi, p.a)
				break
			}
		}
		p := stretch{q: q, role: k}
		p.lo, p.hi, p.flags, p.stated = s.weeks(q)
		s.payOf(&p, q.b, hi)
		if !p.pct.Set && s.fullPhrase(g, q) {
			p.pct = money.Some(hundred)
		}
		if !p.pct.Set && !p.statutory && !p.unpaid {
			s.payOf(&p, s.pieceStart(q.a, lo), q.a)
		}
		switch r := s.roleOf(q, lo, hi); {
		case k == ParentalAny || len(e.kinds) > 1:
			p.role = r
		case r != ParentalAny && r != k && len(parts) > 0: // "... and 12 weeks for partners"
			p.role = r
		}
		if p.disability = s.has(cueDisabilityPay, q.b, hi); p.disability && k == ParentalAny {
			p.role = ParentalBirth
		}
		parts = append(parts, p)
	}
	return parts
}

// within takes the first part for the whole leave where the others are paid
// stretches of it: "up to 52 weeks, with 16 weeks at full pay". What the others
// leave is of unknown pay.
func (s *reading) within(parts []stretch) []stretch {
	if len(parts) < 2 {
		return parts
	}
	first := parts[0]
	if first.pct.Set || first.statutory || first.unpaid || first.disability {
		return parts
	}
	var sum money.Number
	for _, p := range parts[1:] {
		if p.role != first.role || !p.pct.Set && !p.statutory && !p.unpaid {
			return parts
		}
		sum = sum.Add(p.hi)
	}
	if !sum.Less(first.lo) || !s.holds(first.q.b, parts[1].q.a) {
		return parts
	}
	rest := first
	rest.lo, rest.hi, rest.rest = first.lo.Sub(sum), first.hi.Sub(sum), true
	return append(slices.Clone(parts[1:]), rest)
}

// holds reports whether the tokens from a up to b say that what follows is a part
// of what stands before: "of which", "with", "including", a comma.
func (s *reading) holds(a, b int) bool {
	for k := a; k < b; k++ {
		switch t := &s.toks[k]; {
		case t.kind == tPlus || t.kind == tWord && t.id == idAnd:
			return false
		case t.cue == cuePlus && !strings.EqualFold(s.text[t.start:t.end], "with"):
			return false
		}
	}
	return true
}

// pieceStart returns where the piece of the sentence that ends at k begins,
// not before lo.
func (s *reading) pieceStart(k, lo int) int {
	for k > lo && s.toks[k-1].kind != tComma && s.toks[k-1].kind != tPlus {
		k--
	}
	return k
}

// roleOf returns the kind of parent that a part of the leave is for: named
// behind it, or else in front of it.
func (s *reading) roleOf(q *quantity, lo, hi int) Kind {
	for k := q.b; k < hi; k++ {
		switch s.toks[k].cue {
		case cueBirthParent:
			if s.roleIn(k, hi) == ParentalAny || s.has(cueAnyParent, k, hi) {
				return ParentalAny // "for birth and non-birth parents"
			}
			if k+1 < hi && !s.colonBehind(k, hi) {
				return ParentalBirth
			}
			if k+1 >= hi {
				return ParentalBirth
			}
		case cueOtherParent:
			if !s.colonBehind(k, hi) {
				return ParentalNonbirth
			}
		case cueAnyParent:
			return ParentalAny
		}
	}
	for k := q.a - 1; k >= lo; k-- {
		switch s.toks[k].cue {
		case cueBirthParent:
			return ParentalBirth
		case cueOtherParent:
			return ParentalNonbirth
		}
	}
	return ParentalAny
}

// colonBehind reports whether the role at k heads what follows it.
func (s *reading) colonBehind(k, hi int) bool {
	c := s.toks[k].cue
	for k < hi && s.toks[k].cue == c {
		k++
	}
	return k < len(s.toks) && (s.toks[k].kind == tColon || s.toks[k].kind == tDash) || k < hi && s.toks[k].kind == tOpen
}

// payOf reads the pay during a part of the leave from the tokens lo to hi.
func (s *reading) payOf(p *stretch, lo, hi int) {
	for k := max(lo, s.a); k < min(hi, s.b); k++ {
		t := &s.toks[k]
		if t.hit > 0 && s.hits[t.hit-1].e.flags.Has(Unpaid) {
			p.unpaid = true
			return
		}
		if t.kind == tNumber {
			for i := range s.qs {
				if q := &s.qs[i]; q.a == k && q.measure == mPercent && q.lo.Cmp(hundred) <= 0 {
					p.pct = money.Some(q.lo)
					return
				}
			}
		}
		switch t.cue {
		case cueFullPay:
			p.pct = money.Some(hundred)
			return
		case cueHalfPay:
			p.pct = money.Some(money.Int(50))
			return
		case cueStatutoryPay, cueStatutory:
			p.statutory = true
			return
		case cueUnpaid:
			p.unpaid = true
			return
		case cuePaid:
			p.paid = true
		}
	}
}

// fullPhrase reports whether the phrase right behind q itself says full pay:
// "2 weeks' fully paid paternity leave".
func (s *reading) fullPhrase(g int, q *quantity) bool {
	h := &s.hits[s.groups[g].first]
	if h.a < q.b || h.a-q.b > 1 {
		return false
	}
	t := &s.toks[h.a]
	w := s.text[t.start:t.end]
	return strings.EqualFold(w, "fully") || strings.EqualFold(w, "full")
}

// topUp returns TopUp where the words say that a public benefit is filled up.
func (s *reading) topUp(lo, hi int) Flags {
	if s.has(cueTopUp, lo, hi) {
		return TopUp
	}
	return 0
}

// leave makes one record of the parts given.
func (s *reading) leave(k Kind, e *entry, parts []stretch, a, b, lo, hi int) {
	r := s.start(k, e)
	var low, high, fpe money.Number
	known, ranged := true, false
	pct := parts[0].pct
	for _, p := range parts {
		r.Flags |= p.flags
		if p.q.upTo && !p.rest {
			r.Flags |= UpTo
		}
		if p.disability {
			r.Flags |= IncludesSTD
		}
		if r.Stated == "" {
			r.Stated = p.stated
		}
		switch {
		case p.unpaid:
			r.Flags |= UnpaidSegment
		case p.statutory:
			r.Flags |= StatutorySegment
		case p.pct.Set:
			fpe = fpe.Add(p.lo.Mul(p.pct.N).Mul(money.New(1, 2)))
		case p.rest: // most likely without pay
		default:
			known = false
		}
		if !p.unpaid && !p.rest {
			low, high = low.Add(p.lo), high.Add(p.hi)
			ranged = ranged || p.q.ranged
		}
		if !p.pct.Set || !pct.Set || !p.pct.N.Equal(pct.N) {
			pct = money.Maybe{}
		}
	}
	r.setRange(low, high, ranged)
	if len(parts) == 1 && parts[0].unpaid {
		r.Flags = r.Flags&^UnpaidSegment | Unpaid
	}
	if len(parts) == 1 && parts[0].statutory {
		r.Flags = r.Flags&^StatutorySegment | StatutoryOnly
	}
	if pct.Set {
		r.details().PayPct = pct
		r.Flags |= s.topUp(lo, hi)
	}
	switch {
	case known && fpe.Sign() > 0:
		r.details().FPEWeeks = money.Some(fpe)
	case !known:
		r.Flags |= PayUnspecified
	}
	if len(parts) > 1 && !r.Flags.Has(IncludesSTD) {
		for _, p := range parts {
			seg := Segment{Weeks: p.lo, PayPct: p.pct, Statutory: p.statutory}
			if p.unpaid {
				seg.PayPct = money.Some(money.Number{})
			}
			r.details().Segments = append(r.More.Segments, seg)
		}
	}
	s.emit(r, a, b)
}
