package pay

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// Read returns the pay that text states. The text may be a salary field or a
// whole description. Reading it takes time in proportion to its length, and no
// memory unless the text states more than one amount.
func Read(text string, c Context, t Terms) Reading {
	r := newReader(text, c, t)
	defer r.release()
	if !r.plain() {
		r.scan()
	}
	return r.reading()
}

// reading makes the Reading of the statements that were found.
func (r *reader) reading() Reading {
	var out Reading
	base := r.choose()
	if base < 0 || r.short {
		out.Flags = r.seen
	}
	if base < 0 {
		r.withoutBase(&out)
		r.parts(&out, -1)
		return out
	}
	s := &r.stmts[base]
	sc := &r.scenes[s.window]
	out.Flags |= r.mentions(sc)
	if r.alternatives(&out, base) {
		r.parts(&out, base)
		return out
	}
	f := r.settle(s, sc)
	if f.base.Empty() {
		out.Flags |= f.flags&ZeroMinPlaceholder | NotDisclosed
		r.parts(&out, base)
		return out
	}
	r.fill(&out, s, sc, &f)
	r.partTime(&out, s, sc)
	r.floor(&out)
	r.estimated(&out)
	r.parts(&out, base)
	if r.isAustralian() && (sc.superIn || sc.pack && !sc.superOn) && !out.Annual.Empty() && s.kind == baseKind {
		r.unpack(&out)
	}
	return out
}

// fill writes what was found about base pay.
func (r *reader) fill(out *Reading, s *statement, sc *scene, f *finding) {
	out.Disclosed = true
	out.Currency, out.Period, out.Basis = f.cur, f.period, f.basis
	out.Base, out.Annual, out.Factor = f.base, f.annual, f.factor
	out.Suggested, out.Likely = f.suggested, f.better
	out.Flags |= f.flags
	if sc.collective && out.Base.IsPoint() {
		out.Base.Max, out.Annual.Max = none, none
		out.Flags |= OneSidedMin
	}
	if sc.collective {
		out.Flags |= CollectiveMinimum
	}
	out.Span = r.phrase(s)
	out.Text = r.text[out.Span.Start:out.Span.End]
}

// phrase returns the words that a statement was read from, with its period and
// basis where they stand close by.
func (r *reader) phrase(s *statement) Span {
	const close = 40
	sp := s.span
	for i, o := range [...]Span{s.per, s.bas, s.cur} {
		if o.End == o.Start {
			continue
		}
		if o.Start < sp.Start && (sp.Start-o.End <= close && i != 1 || sp.Start-o.End <= 1) {
			sp.Start = o.Start
		}
		if o.End > sp.End && o.Start-sp.End <= close {
			sp.End = o.End
		}
	}
	return sp
}

// mentions returns the flags for what is spoken of beside the pay.
func (r *reader) mentions(sc *scene) Flags {
	var f Flags
	if sc.bonus {
		f |= BonusPresent
	}
	if sc.equity {
		f |= EquityPresent
	}
	return f
}

// choose returns the statement that is base pay, -1 where there is none.
func (r *reader) choose() int {
	best := -1
	for k := range r.stmts {
		if s := &r.stmts[k]; s.kind == baseKind && (best < 0 || s.score > r.stmts[best].score && s.actual == r.stmts[best].actual || r.stmts[best].actual && !s.actual) {
			best = k
		}
	}
	if best >= 0 {
		if len(r.stmts) > 1 {
			return r.sane(best)
		}
		return best
	}
	// An amount that only a bonus word stands beside is base pay where a pay
	// word does too, and it could be a year's.
	for k := range r.stmts {
		s := &r.stmts[k]
		if (s.kind == bonusKind || s.kind == commissionKind) && s.cue && s.ranged && !s.upTo && r.likeYear(s) {
			s.kind = baseKind
			return k
		}
	}
	return -1
}

// sane returns the statement at best, or where that is absurd as pay, the first
// that is not: what members pay a month is no salary.
func (r *reader) sane(best int) int {
	absurd := func(k int) bool {
		s := &r.stmts[k]
		return r.settle(s, &r.scenes[s.window]).flags.Has(PeriodMismatchSuspect)
	}
	if !absurd(best) {
		return best
	}
	for k := range r.stmts {
		if s := &r.stmts[k]; k != best && s.kind == baseKind && !s.paren && (s.cue || s.firm) && !s.bare && !absurd(k) {
			return k
		}
	}
	return best
}

// estimated marks a figure that a site made, not the employer.
func (r *reader) estimated(out *Reading) {
	if r.whole.estimate && !r.whole.employer {
		out.Flags |= EstimatedBySite
		out.Disclosed = false
	}
}

// withoutBase reads a text that states no base pay: on-target earnings, a
// total, or nothing.
func (r *reader) withoutBase(out *Reading) {
	for k := range r.stmts {
		s := &r.stmts[k]
		if s.kind != oteKind && s.kind != totalKind {
			continue
		}
		sc := &r.scenes[s.window]
		if s.period == NoPeriod {
			s.score = 1 // inferred below
		}
		f := r.settle(s, sc)
		if f.base.Empty() {
			continue
		}
		out.Disclosed = true
		out.Currency, out.Period, out.Basis = f.cur, f.period, f.basis
		out.Flags |= f.flags &^ (OneSidedMin | OneSidedMax)
		out.Flags |= f.flags & (OneSidedMin | OneSidedMax)
		out.Suggested = f.suggested
		out.Span = r.phrase(s)
		out.Text = r.text[out.Span.Start:out.Span.End]
		if s.kind == oteKind {
			if r.isAustralian() && !sc.sales {
				out.Flags |= OTEAmbiguous
			}
			if sc.base.Set {
				out.Base = f.base.Mul(sc.base.N)
				out.Annual = f.annual.Mul(sc.base.N)
				out.Factor = f.factor
				out.Flags |= OTESplitDerived
			} else {
				out.Flags |= OTEOnly
			}
		}
		r.estimated(out)
		return
	}
	out.Flags |= NotDisclosed
	if r.silent {
		out.Reason = r.v.reasons[r.reason]
	}
}

// partTime scales a year's pay by the part of full time.
func (r *reader) partTime(out *Reading, s *statement, sc *scene) {
	w := &r.whole
	fte := w.fte
	if !fte.Set && r.partWeek() {
		fte = money.Some(w.hours.N.Div(r.fullWeek(), 6, money.HalfUp))
	}
	word, actual := sc.fteWord, s.actual || sc.actual
	for k := range r.stmts {
		if o := &r.stmts[k]; o != s && o.actual && !s.actual && o.kind == baseKind && !out.Annual.Empty() {
			// Both are stated: the full-time pay and what comes of it.
			t := *o
			if t.period == NoPeriod {
				t.period = out.Period
			}
			f := r.settle(&t, sc)
			out.Actual = f.annual
			out.FTE = fte
			if !fte.Set && f.annual.Max.Set && out.Annual.Max.Set && !out.Annual.Max.N.IsZero() {
				out.FTE = money.Some(f.annual.Max.N.Div(out.Annual.Max.N, 4, money.HalfUp))
			}
			out.Flags |= FTEScaled
			return
		}
	}
	if !fte.Set {
		if w.partTime && !w.fullTime && !word && out.Period != Hour && !out.Annual.Empty() {
			out.Flags |= PartTimeUnknownFTE
		}
		return
	}
	if fte.N.Cmp(oneN) >= 0 {
		return
	}
	out.FTE = fte
	if out.Annual.Empty() {
		return
	}
	switch {
	case out.Period == Hour || word && !actual || w.fte.Set && !actual:
		out.Actual = r.scaled(out.Annual, fte.N)
		out.Flags |= FTEScaled
	case actual:
		out.Actual = out.Annual
		full, part := oneN, fte.N
		if !w.fte.Set {
			full, part = r.fullWeek(), w.hours.N
		}
		div := func(n money.Number) money.Number { return n.Mul(full).Quo(part) }
		out.Annual = out.Annual.Map(div)
		out.Factor = out.Factor.Mul(full).Quo(part)
		out.Flags |= FTEScaled
	default:
		out.Flags |= PartTimeUnknownFTE
	}
}

// floor remarks on full-time pay below the statutory minimum of the country.
func (r *reader) floor(out *Reading) {
	c := r.country
	if c == nil || c.MonthlyFloor.IsZero() || c.Currency != out.Currency || !out.Annual.Max.Set || out.Flags.Has(PartTimeUnknownFTE) ||
		out.Basis != Unspecified && out.Basis != Gross {
		return
	}
	if out.Annual.Max.N.Less(twelve.Mul(c.MonthlyFloor)) {
		out.Flags |= BelowMinimumWage
	}
}

// scaled returns the part of a year's pay; exact where hours give the part.
func (r *reader) scaled(annual money.Range, fte money.Number) money.Range {
	w := &r.whole
	if w.fte.Set {
		return annual.Mul(fte)
	}
	full := r.fullWeek()
	return annual.Map(func(n money.Number) money.Number { return n.Mul(w.hours.N).Quo(full) })
}

// placeOf reports whether a label names a place.
func placeOf(label string) bool {
	if label == "" {
		return false
	}
	_, ok := place.Find(label)
	return ok || place.Region(label) != ""
}
