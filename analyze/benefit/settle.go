package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// settle compares the records of the whole text with each other and with the
// law of the country.
func (s *reading) settle() {
	if len(s.out) == 0 {
		return
	}
	var have, amount [kindEnd]bool
	for i := range s.out {
		r := &s.out[i]
		have[r.Kind] = true
		if !r.Flags.Has(NoAmount) && r.Label == "" {
			amount[r.Kind] = true
		}
	}
	funded := have[RetirementMatch] || have[RetirementNonelective] || have[PensionDefinedBenefit]
	parents := amount[ParentalBirth] || amount[ParentalNonbirth]
	s.joinBuySell()
	kept := s.out[:0]
	for i := range s.out {
		r := &s.out[i]
		switch {
		case r.Kind == RetirementPlan && funded:
		case r.Kind == ParentalAny && r.Flags.Has(NoAmount) && parents && r.Label == "":
		case r.Flags.Has(NoAmount) && amount[r.Kind] && r.Label == "" && !r.Additive:
		case s.repeats(kept, r):
		case len(kept) == i:
			kept = s.out[:i+1]
		default:
			kept = append(kept, *r)
		}
	}
	s.out = kept
	n := len(s.out)
	for i := 0; i < n; i++ {
		if r := &s.out[i]; r.Kind == PTOVacation && !r.Additive {
			s.judgeVacation(i, have[SickLeave], have[PublicHolidays])
		}
		if r := &s.out[i]; r.Kind == RetirementNonelective && r.Value.Set && r.Unit == InPercentOfSalary && s.law != nil && s.law.PensionOf == "salary" {
			r.details().AboveStatutoryPct = money.Some(r.Value.N.Sub(s.law.PensionPct.N))
			r.Law = s.law
			r.compare(r.More.AboveStatutoryPct.N)
		}
	}
}

// compare sets the flag for a figure above or below the statutory one.
func (r *Benefit) compare(above money.Number) {
	switch above.Sign() {
	case 1:
		r.Flags |= AboveStatutory
	case -1:
		r.Flags |= BelowStatutory
	}
}

// repeats reports whether kept has a record that says the same as r.
func (s *reading) repeats(kept []Benefit, r *Benefit) bool {
	for i := len(kept) - 1; i >= 0; i-- {
		k := &kept[i]
		if k.Kind != r.Kind || k.Label != r.Label || r.Kind == BonusTarget && own(k.Text) != own(r.Text) {
			continue
		}
		if !r.Value.Set && !r.Max.Set && !hasDetails(r) || same(k.Value, r.Value) && same(k.Max, r.Max) && k.Unit == r.Unit && !r.Additive && !(hasDetails(r) && !hasDetails(k)) {
			return true
		}
	}
	return false
}

// own reports whether a bonus is for what one person does: beside a company's
// bonus it is another.
func own(text string) bool {
	t := strings.ToLower(text)
	return strings.Contains(t, "personal") || strings.Contains(t, "individual")
}

func hasDetails(r *Benefit) bool {
	m := r.More
	return m != nil && (m.Tiers != nil || m.Tenure != nil || m.Segments != nil || m.MaxEmployerPct.Set || m.EmployeePct.Set || m.FPEWeeks.Set || m.PayPct.Set || m.PremiumPaidPct.Set)
}

func same(a, b money.Maybe) bool {
	return a.Set == b.Set && (!a.Set || a.N.Equal(b.N))
}

// judgeVacation sets what the law of the country says of vacation record i.
func (s *reading) judgeVacation(i int, sick, holidays bool) {
	r := &s.out[i]
	if s.says.SickInPTO && !sick && !r.Unlimited {
		r.Flags |= PTOMayIncludeSick
	}
	if !r.Value.Set || r.Unlimited && !r.Flags.Has(MinimumRecommended) || r.Unit != InDaysPerYear {
		return
	}
	if !holidays && s.says.WholeLeave.Set && r.Value.N.Equal(s.says.WholeLeave.N) && !r.Flags.Has(IncludesPublicHolidays|PublicHolidaysExtra) {
		s.splitGB(i, AssumedIncludesPublicHolidays)
		r = &s.out[i]
	}
	if r.Value.N.Cmp(money.Int(60)) > 0 || r.Value.N.Cmp(five) < 0 {
		r.Flags |= Suspect
	}
	if s.law == nil || !s.law.LeaveDays.Set {
		return
	}
	r.Law = s.law
	above := r.AboveStatutory().N
	if r.Flags.Has(StatutoryOnly) && above.Sign() > 0 {
		r.Flags &^= StatutoryOnly
	}
	r.compare(above)
}
