package benefit

import "github.com/paystat/paystat/analyze/money"

// continuedTenure reads a sentence that goes on with the steps of vacation:
// "PTO: 0-2 years 15 days; 3-5 years 20 days; 6+ years 25 days".
func (s *reading) continuedTenure() {
	r := &s.out[len(s.out)-1]
	if r.Kind != PTOVacation || !r.Value.Set || r.Unlimited || len(s.qs) < 2 {
		return
	}
	year, days := &s.qs[0], &s.qs[1]
	if year.measure != mYear {
		year, days = days, year
	}
	if year.measure != mYear || days.measure != mDay && days.measure != mWeek && days.measure != mHour || !year.lo.IsInt() {
		return
	}
	one := *r
	one.Max = money.Maybe{}
	s.counts(&one, days)
	d := r.details()
	if len(d.Tenure) == 0 {
		d.Tenure = append(d.Tenure, Tenure{FromYear: 0, Value: r.Value.N})
	}
	from := int(year.lo.Decimal().IntPart())
	if last := d.Tenure[len(d.Tenure)-1]; from <= last.FromYear || !last.Value.Less(one.Value.N) {
		return
	}
	d.Tenure = append(d.Tenure, Tenure{FromYear: from, Value: one.Value.N})
	r.Flags |= TenureTiers
	r.Span.End = int(s.toks[s.qs[1].b-1].end)
	if e := int(s.toks[s.qs[0].b-1].end); e > r.Span.End {
		r.Span.End = e
	}
	r.Text = s.text[r.Span.Start:r.Span.End]
}

// tenure reads the steps of leave that grows with years of service. The value
// of the record is that of the first year.
func (s *reading) tenure(r *Benefit, g int, q *quantity, end *int) {
	var steps []Tenure
	plain := true // q itself is tied to no year
	add := func(p *quantity, year int) {
		one := *r
		one.Max = money.Maybe{}
		if p != q {
			m := *p
			if m.measure == mBare {
				m.measure = q.measure
			}
			s.counts(&one, &m)
		}
		steps = append(steps, Tenure{FromYear: year, Value: one.Value.N})
		*end = max(*end, p.b)
	}
	for i := range s.qs {
		p := &s.qs[i]
		if p.b <= q.a-6 || p.after || p != q && p.group != g && (p.measure != mBare || p.group >= 0) {
			continue
		}
		lo, hi := max(p.a-3, s.a), s.b
		if i > 0 {
			lo = max(lo, s.qs[i-1].b)
		}
		for k := i + 1; k < len(s.qs); k++ {
			if !s.qs[k].after {
				hi = s.qs[k].a
				break
			}
		}
		switch {
		case s.has(cueFirstYear, p.b, hi) || s.has(cueFirstYear, s.pieceStart(p.a, lo), p.a):
			add(p, 0)
			if p == q {
				plain = false
			}
		case p != q && p.rising || p != q && s.yearsIn(i, hi) > 0:
			year := s.yearsIn(i, hi)
			if year == 0 {
				// Grows with service, nobody says when.
				m := *p
				if m.measure == mBare {
					m.measure = q.measure
				}
				one := *r
				s.counts(&one, &m)
				if one.Value.N.Cmp(r.Value.N) > 0 {
					r.Max = one.Value
					r.Flags |= TenureTiers
					*end = max(*end, p.b)
				}
				continue
			}
			add(p, year)
		}
	}
	if len(steps) == 0 {
		return
	}
	if plain {
		at := 0
		for _, t := range steps {
			if t.FromYear == 0 {
				at = 1
			}
		}
		steps = append(steps, Tenure{FromYear: at, Value: r.Value.N})
	}
	if len(steps) < 2 {
		return
	}
	sortTenure(steps)
	r.details().Tenure = steps
	r.Value, r.Max = money.Some(steps[0].Value), money.Maybe{}
	r.Flags |= TenureTiers
}

func sortTenure(t []Tenure) {
	for i := 1; i < len(t); i++ {
		for k := i; k > 0 && t[k].FromYear < t[k-1].FromYear; k-- {
			t[k], t[k-1] = t[k-1], t[k]
		}
	}
}

// yearsIn returns the years of service that stand between quantity i and the
// token hi, 0 without any.
func (s *reading) yearsIn(i, hi int) int {
	for k := i + 1; k < len(s.qs) && s.qs[k].a < hi; k++ {
		if q := &s.qs[k]; q.after && q.measure == mYear && q.lo.IsInt() {
			return int(q.lo.Decimal().IntPart())
		}
	}
	if i > 0 {
		if q := &s.qs[i-1]; q.after && q.measure == mYear && q.lo.IsInt() {
			return int(q.lo.Decimal().IntPart())
		}
	}
	return 0
}
