package benefit

import "github.com/paystat/paystat/analyze/money"

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
		case !q.working && s.law != nil && s.law.LeaveCalendar.Set && lo.Equal(s.law.LeaveCalendar.N) && r.Kind == PTOVacation:
			// "30 días de vacaciones" in Spain are the law's calendar days.
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
			times(s.weekDays(), 1)
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
		lo, hi = lo.Quo(s.dayHours()), hi.Quo(s.dayHours())
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

// dayHours returns the hours of a day of leave: a fifth of the week that the
// sentence states, "150 hours of PTO based on a 37.5 hour week", else 8.
func (s *reading) dayHours() money.Number {
	for i := range s.qs {
		if q := &s.qs[i]; q.measure == mHour && q.after && !q.ranged && !q.lo.Less(money.Int(30)) && q.lo.Cmp(money.Int(48)) <= 0 && q.b < s.b && (s.class(q.b)&cWeek != 0 || q.period == cuePerWeek) {
			return q.lo.Quo(five)
		}
	}
	return money.Int(8)
}

// weekDays returns the days of a week of leave: those of the four-day week that
// the sentence states, else 5.
func (s *reading) weekDays() int64 {
	for i := range s.hits {
		if h := &s.hits[i]; !h.dead && h.e.kinds[0] == FourDayWeek && h.e.value.Set && h.e.value.N.Equal(money.Int(4)) {
			return 4
		}
	}
	return 5
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
