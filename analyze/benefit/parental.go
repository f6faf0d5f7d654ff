package benefit

import (
	"slices"

	"github.com/paystat/paystat/analyze/money"
)

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
		s.emit(&r, a, b)
		for _, k := range e.kinds[1:] { // "maternity and paternity leave"
			r.Kind = k
			if r.More != nil {
				more := *r.More
				r.More = &more
			}
			s.emit(&r, a, b)
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
	s.emit(&r, a, b)
}
