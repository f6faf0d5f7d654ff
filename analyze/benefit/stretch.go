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
		if q.calendar || !q.working && (q.lo.Cmp(money.Int(28)) >= 0 || s.says.CalendarParental) {
			by(1, 7)
			f = CalendarDays
		} else {
			by(1, 5)
		}
	}
	return lo, hi, f, stated
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
		if p.pct.Set && s.forAll(q.b, hi) {
			for i := range parts {
				if !parts[i].pct.Set && !parts[i].statutory && !parts[i].unpaid {
					parts[i].pct = p.pct
				}
			}
		}
		parts = append(parts, p)
	}
	return parts
}

// forAll reports whether the pay between token a and b is said of every part:
// "20 weeks for birthing parents and 12 for others, all at 100%".
func (s *reading) forAll(a, b int) bool {
	for k := a; k < b; k++ {
		t := &s.toks[k]
		if w := s.text[t.start:t.end]; strings.EqualFold(w, "all") || strings.EqualFold(w, "both") {
			return k > a && s.toks[k-1].kind == tComma
		}
	}
	return false
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
