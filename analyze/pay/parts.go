package pay

import "github.com/paystat/paystat/analyze/money"

var partOf = [...]PartKind{
	bonusKind: Bonus, oteKind: OTE, variableKind: Variable, commissionKind: Commission, signOnKind: SignOn,
	equityKind: Equity, allowanceKind: Allowance, mealKind: Meal, superKind: Super, packageKind: Package, totalKind: Total,
}

// parts adds the amounts beside base pay, in the order written. base is the
// statement of base pay, or -1.
func (r *reader) parts(out *Reading, base int) {
	share := 0
	for k := range r.stmts {
		s := &r.stmts[k]
		for share < len(r.shares) && r.shares[share].span.Start < s.span.Start {
			r.addShare(out, &r.shares[share])
			share++
		}
		if k == base || s.kind == baseKind || s.kind == noKind {
			continue
		}
		r.addPart(out, s)
	}
	for ; share < len(r.shares); share++ {
		r.addShare(out, &r.shares[share])
	}
	r.derive(out)
}

func (r *reader) addShare(out *Reading, s *share) {
	if out.Disclosed && out.Span.End > out.Span.Start && s.window != r.windowOf(out.Span) {
		return
	}
	p := Part{Kind: partOf[s.kind], Amount: s.rng, Percent: true, UpTo: s.upTo, Discretionary: s.optional, Span: s.span, Text: r.text[s.span.Start:s.span.End]}
	switch p.Kind {
	case Bonus, Commission, Variable:
		out.Flags |= BonusPresent
	}
	out.Parts = append(out.Parts, p)
}

// windowOf returns the window of the statement that lies in the span.
func (r *reader) windowOf(sp Span) int32 {
	for k := range r.stmts {
		if s := &r.stmts[k]; s.span.Start >= sp.Start && s.span.End <= sp.End {
			return s.window
		}
	}
	return -1
}

func (r *reader) addPart(out *Reading, s *statement) {
	cur, _ := r.currency(s)
	p := Part{Kind: partOf[s.kind], Amount: s.rng, UpTo: s.upTo, Discretionary: s.optional, Currency: cur, Period: s.period}
	p.Span = r.phrase(s)
	p.Text = r.text[p.Span.Start:p.Span.End]
	sc := &r.scenes[s.window]
	switch p.Kind {
	case SignOn:
		p.Period = Once
	case OTE, Total:
		if p.Period == NoPeriod {
			p.Period = out.Period
			if p.Period != Year || out.Flags.Has(PeriodInferred) {
				if y := r.yardstick(cur); y != nil {
					if q, _, ok := r.infer(s, s.rng, y, sc); ok {
						p.Period = q
					}
				}
			}
		}
	case Bonus, Commission, Variable:
		out.Flags |= BonusPresent
		if p.Period == NoPeriod {
			p.Period = Year
		}
	case Equity:
		out.Flags |= EquityPresent
	}
	if s.ranged {
		p.Amount = ordered(s.rng.Min.N, s.rng.Max.N)
		if !s.rng.Min.Set || !s.rng.Max.Set {
			p.Amount = s.rng
		}
	}
	if f, ok := r.factor(p.Period, s, sc); ok && p.Kind != Equity {
		if p.Period == Month && p.Kind != OTE && p.Kind != Total {
			f = twelve
		}
		p.Annual = p.Amount.Mul(f)
	}
	out.Parts = append(out.Parts, p)
}

// derive completes on-target earnings: the variable part is what they are
// above base pay.
func (r *reader) derive(out *Reading) {
	var ote, variable *Part
	for k := range out.Parts {
		switch out.Parts[k].Kind {
		case OTE:
			ote = &out.Parts[k]
		case Variable:
			variable = &out.Parts[k]
		}
	}
	if ote == nil {
		return
	}
	if out.Flags.Has(OTESplitDerived) || !out.Flags.Has(OTEOnly) && !out.Annual.Empty() {
		out.Flags |= OTEIncludesVariable
	}
	if out.Flags.Has(OTESplitDerived) {
		out.Flags &^= OTEIncludesVariable
	}
	if variable != nil || out.Annual.Empty() || ote.Annual.Empty() || ote.Currency != out.Currency {
		return
	}
	less := func(a, b money.Maybe) money.Maybe {
		if !a.Set || !b.Set || a.N.Less(b.N) {
			return none
		}
		return money.Some(a.N.Sub(b.N))
	}
	v := money.Range{Min: less(ote.Annual.Min, out.Annual.Min), Max: less(ote.Annual.Max, out.Annual.Max)}
	if ote.Annual.Min.Set && ote.Annual.Max.Set && out.Annual.Min.Set != out.Annual.Max.Set {
		// Base pay up to an amount leaves at least the rest to the variable part.
		v = money.Range{Min: less(ote.Annual.Min, out.Annual.Max), Max: less(ote.Annual.Max, out.Annual.Min)}
	}
	if v.Empty() || v.Min.Set && v.Max.Set && v.Max.N.Less(v.Min.N) {
		return
	}
	out.Parts = append(out.Parts, Part{Kind: Variable, Amount: v, Currency: out.Currency, Period: Year, Annual: v, Text: ote.Text, Span: ote.Span})
}
