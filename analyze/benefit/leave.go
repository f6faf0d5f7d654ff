package benefit

import "github.com/paystat/paystat/analyze/money"

// days makes the records of days off. first is where the records of the
// sentence begin.
func (s *reading) days(g, first int) {
	h := &s.hits[s.groups[g].first]
	e := h.e
	k := e.kinds[0]
	q := s.firstDays(g)
	if e.holiday {
		k = s.holidayKind(q)
	}
	a, b := s.ends(g)
	r := s.start(k, e)
	if k == PTOVacation && (e.noLimit || s.unlimitedAt(g)) {
		s.unlimited(&r, g, a, b)
		return
	}
	switch {
	case q != nil:
		s.counts(&r, q)
		s.tenure(&r, g, q, &b)
	case e.value.Set:
		r.Value = e.value
	case k == PTOVacation && s.law != nil && s.law.LeaveDays.Set && s.law.LeaveDays.N.Sign() > 0 && (e.flags.Has(StatutoryOnly) || s.has(cueStatutory, a-2, b+2)):
		r.Value = s.law.LeaveDays
		r.Flags |= FromCountryTable | StatutoryOnly
		r.Law = s.law
	case e.flags.Has(FromCountryTable) && s.law != nil && s.law.PublicHolidays.Set:
		r.Value = s.law.PublicHolidays
		r.Law = s.law
	default:
		r.Flags |= NoAmount
	}
	if q != nil || !r.Value.Set {
		r.Flags &^= FromCountryTable
	}
	if k == PTOVacation && q != nil {
		if s.has(cueStatutory, a-2, b+3) {
			r.Flags |= StatutoryOnly
		}
		if s.has(cueContractor, s.a, s.b) {
			r.Flags |= ContractorPaidBreak
		}
	}
	if s.has(cueUnpaid, a-1, b+1) {
		r.Flags |= Unpaid
	}
	p := s.emit(r, a, b)
	s.severalDays(p, g, q, e, k)
	switch k {
	case PublicHolidays:
		s.besideVacation(len(s.out)-1, first, h)
	case PTOVacation:
		if q != nil && q.measure == mWeek && q.lo.Equal(money.New(56, 1)) && s.c.Country == "GB" {
			s.splitGB(len(s.out)-1, IncludesPublicHolidays)
		}
	}
}

// firstDays returns the number of the group that counts its days: the first
// that is not tied to years of service, else the first.
func (s *reading) firstDays(g int) *quantity {
	var q *quantity
	for i := range s.qs {
		if p := &s.qs[i]; p.group == g && !p.rising {
			if q == nil {
				q = p
			}
		}
	}
	return q
}

// holidayKind tells what "paid holidays" means in the country.
func (s *reading) holidayKind(q *quantity) Kind {
	switch s.c.Country {
	case "US", "CA":
		return PublicHolidays
	case "GB", "IE", "AU", "NZ":
		return PTOVacation
	}
	if q != nil && q.measure == mDay && q.hi.Cmp(money.Int(14)) > 0 || q != nil && q.measure == mWeek {
		return PTOVacation
	}
	return PublicHolidays
}

// counts gives r the number of q in days a year, or in weeks for a leave that
// happens seldom.
func (s *reading) counts(r *Benefit, q *quantity) {
	lo, hi := q.lo, q.hi
	times := func(a, b int64) {
		lo, hi = scaled(lo, a, b), scaled(hi, a, b)
	}
	rare := r.Kind == SickLeave || r.Kind == FamilyCaregiverLeave || r.Kind == StudyLeave || r.Kind == CivicLeave
	switch q.measure {
	case mDay:
		switch {
		case q.calendar && s.law != nil && s.law.LeaveCalendar.Set && lo.Equal(s.law.LeaveCalendar.N) && r.Kind == PTOVacation:
			lo, hi = s.law.LeaveDays.N, s.law.LeaveDays.N
			r.Flags |= CalendarDays
			r.Stated = s.wording(q)
		case q.calendar:
			times(5, 7)
			r.Flags |= CalendarDays
			r.Stated = s.wording(q)
		case q.sixDay:
			times(5, 6)
			r.Flags |= SixDayWeekBasis
			r.Stated = s.wording(q)
		}
	case mWeek:
		if rare {
			r.Unit = InWeeks
		} else {
			times(5, 1)
			r.Stated = s.wording(q)
		}
	case mMonth:
		r.Flags |= MonthsConverted
		r.Stated = s.wording(q)
		if rare {
			r.Unit = InWeeks
			times(52, 12)
		} else {
			times(260, 12)
		}
	case mHour:
		if f, ok := perYear(q.period); ok && q.period != cuePerYear {
			lo, hi = lo.Mul(f), hi.Mul(f)
			r.Flags |= Accrual
		}
		if q.accrued {
			r.Flags |= Accrual
		}
		times(1, 8)
		r.Stated = s.wording(q)
	}
	if q.measure == mDay {
		if f, ok := perYear(q.period); ok && q.period != cuePerYear {
			lo, hi = lo.Mul(f), hi.Mul(f)
			r.Flags |= Accrual
			r.Stated = s.wording(q)
		}
	}
	r.setRange(lo, hi, q.ranged)
	r.upTo(q)
}

// scaled returns n × a ÷ b.
func scaled(n money.Number, a, b int64) money.Number {
	n = n.Mul(money.Int(a))
	if b == 1 {
		return n
	}
	return n.Quo(money.Int(b))
}

// wording returns the text of a quantity.
func (s *reading) wording(q *quantity) string {
	return s.text[s.toks[q.a].start:s.toks[q.b-1].end]
}

// unlimitedAt reports whether the words around the group's phrase say that
// nobody counts the days.
func (s *reading) unlimitedAt(g int) bool {
	gr := &s.groups[g]
	return s.has(cueUnlimited, s.hits[gr.first].a-5, s.hits[gr.last].b+7)
}

// unlimited makes the record of leave that nobody counts. It has no number,
// but a stated minimum is one.
func (s *reading) unlimited(r *Benefit, g, a, b int) {
	r.Unlimited = true
	r.Flags |= Unlimited
	s.numbers(g, func(q *quantity) {
		if r.Value.Set {
			return
		}
		s.counts(r, q)
		r.Flags |= MinimumRecommended
	})
	if k := s.where(cueUnlimited, a-5, b+7); k >= 0 {
		a, b = min(a, k), max(b, k+1)
	}
	s.emit(*r, a, b)
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

// severalDays adds the days that the group states on top: "25 days plus 2 days
// at Christmas".
func (s *reading) severalDays(_ *Benefit, g int, q *quantity, e *entry, k Kind) {
	if q == nil {
		return
	}
	s.numbers(g, func(p *quantity) {
		if p == q || !p.plus || p.rising || p.measure == mMonth {
			return
		}
		r := s.start(k, e)
		r.Additive = true
		s.counts(&r, p)
		s.emit(r, p.a, p.b)
	})
}
