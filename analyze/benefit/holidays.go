package benefit

import "github.com/paystat/paystat/analyze/money"

// besideVacation tells the vacation of the same sentence how the public
// holidays of record i stand to it: "25 days plus bank holidays", "28 days
// including bank holidays".
func (s *reading) besideVacation(i, first int, h *hit) {
	v := -1
	for k := first; k < i; k++ {
		if s.out[k].Kind == PTOVacation && !s.out[k].Additive && s.out[k].Value.Set {
			v = k
		}
	}
	if v < 0 {
		return
	}
	r, p := &s.out[v], &s.out[i]
	for k := h.a - 1; k >= s.a && k >= h.a-7; k-- {
		t := &s.toks[k]
		if t.hit > 0 {
			break
		}
		switch {
		case t.cue == cueIncluding && r.Flags.Has(IncludesPublicHolidays):
			return // splitGB has taken them out
		case t.cue == cueIncluding:
			r.Flags |= IncludesPublicHolidays
			if p.Value.Set && p.Unit == InDaysPerYear && p.Value.N.Less(r.Value.N) {
				r.Stated = r.Value.N.String()
				n := p.Value.N
				r.Value = r.Value.Map(func(v money.Number) money.Number { return v.Sub(n) })
				r.Max = r.Max.Map(func(v money.Number) money.Number { return v.Sub(n) })
			}
			return
		case t.cue == cueExcluding || t.cue == cueEx || t.cue == cuePlus || t.kind == tPlus || s.class(k)&cSep != 0 || t.kind == tComma:
			r.Flags |= PublicHolidaysExtra
			return
		}
	}
}

// splitGB parts the 28 days of the British minimum into 20 of leave and the
// public holidays of the country table.
func (s *reading) splitGB(i int, f Flags) {
	if s.law == nil || !s.law.PublicHolidays.Set {
		return
	}
	r := &s.out[i]
	n := s.law.PublicHolidays.N
	r.Stated = r.Value.N.String()
	r.Value = money.Some(r.Value.N.Sub(n))
	r.Flags |= f
	h := Benefit{
		Kind: PublicHolidays, Unit: InDaysPerYear, Value: money.Some(n), Flags: FromCountryTable,
		Text: r.Text, Span: r.Span, Law: s.law,
	}
	s.out = append(s.out, h)
}
