package pay

import "github.com/paystat/paystat/analyze/money"

var (
	twelve = money.Int(12)
	weeks  = money.Int(52)
	forty  = money.Int(40)
	oneN   = money.Int(1)
)

// fixedFactors are the periods of which a year has so many everywhere.
var fixedFactors = [...]money.Number{
	Week: weeks, Biweek: money.Int(26), FourWeek: money.Int(13), SemiMonth: money.Int(24),
	Quarter: money.Int(4), HalfYear: money.Int(2), Year: oneN,
}

// partTimeShare is the part of a full-time week below which stated hours mean
// part-time work; above it they are the full-time week.
var partTimeShare = money.New(85, 2)

// fullWeek returns the hours of a full-time week: those of the text, else the
// country's, else what the terms imply.
func (r *reader) fullWeek() money.Number {
	w := &r.whole
	if w.fullHours.Set {
		return w.fullHours.N
	}
	if r.country != nil {
		return r.country.WeekHours
	}
	return forty
}

// partWeek reports whether the text states the hours of a part-time week.
func (r *reader) partWeek() bool {
	w := &r.whole
	if !w.hours.Set {
		return false
	}
	full := r.fullWeek()
	return w.hours.N.Less(full.Mul(partTimeShare)) || w.partTime && w.hours.N.Less(full) || w.fullHours.Set && w.hours.N.Less(full)
}

// hoursPerYear returns the hours of a full-time year.
func (r *reader) hoursPerYear() money.Number {
	t, w := r.terms, &r.whole
	switch {
	case t.FixedHours:
		return t.HoursPerYear
	case w.fullHours.Set:
		return weeks.Mul(w.fullHours.N)
	case w.hours.Set && !r.partWeek() && !money.Int(60).Less(w.hours.N):
		return weeks.Mul(w.hours.N)
	case r.country != nil && !r.country.WeekHours.Equal(forty):
		return weeks.Mul(r.country.WeekHours)
	}
	return t.HoursPerYear
}

// factor returns how many of the period make a full-time year for the
// statement; false where no number does.
func (r *reader) factor(p Period, s *statement, sc *scene) (money.Number, bool) {
	switch p {
	case Hour:
		return r.hoursPerYear(), true
	case Day:
		if r.isContractor(p, s, sc) {
			return r.terms.ContractorDays, true
		}
		return r.terms.WorkdaysPerYear, true
	case Month:
		n, _ := r.payMonths(s, sc)
		return n, true
	case NoPeriod, Once, Project:
		return money.Number{}, false
	}
	return fixedFactors[p], true
}

// payMonths returns how many months' pay make a year, and the flag that says
// where the number comes from.
func (r *reader) payMonths(s *statement, sc *scene) (money.Number, Flags) {
	if s.contractor || s.exVAT || sc.contractor && len(r.stmts) == 1 {
		return twelve, 0
	}
	n, flags := twelve, Flags(0)
	dutch := r.country != nil && r.country.Code == "NL"
	switch {
	case sc.months.Set:
		n, flags = sc.months.N, InstallmentsStated
	case r.country != nil && !r.country.Installments.Equal(twelve):
		n, flags = r.country.Installments, InstallmentsAssumed
	}
	if (dutch || r.country == nil) && sc.holiday && !sc.holidayIn {
		// 8% of the year's pay; a thirteenth month adds one.
		base := twelve
		n = n.Add(base.Mul(money.New(8, 2)))
		flags |= HolidayAllowanceAdded
	}
	if dutch && sc.yearEnd.Set {
		n = n.Add(twelve.Mul(sc.yearEnd.N.Mul(money.New(1, 2))))
	}
	return n, flags
}

// isContractor reports whether the pay is that of a contractor. The bare word
// contract says so only beside a day rate.
func (r *reader) isContractor(p Period, s *statement, sc *scene) bool {
	if s.contractor || s.exVAT {
		return true
	}
	alone := len(r.stmts) <= 1
	if alone && (sc.contractor || sc.exVAT) {
		return true
	}
	return p == Day && (s.contract || alone && sc.contract)
}
