package report

import (
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// What the days off of a few offers count. Days compare only with days that
// count the same: vacation with vacation, and never with "unlimited", which is
// neither more nor less than a number.

// withHolidays reports whether public holidays are inside the vacation.
func withHolidays(b *offer.Found) bool {
	return b.Flags.Has(benefit.IncludesPublicHolidays) || b.Flags.Has(benefit.AssumedIncludesPublicHolidays)
}

// byTable reports whether a benefit is the law's word and not the posting's.
func byTable(b *offer.Found) bool { return b.Flags.Has(benefit.FromCountryTable) }

// unlimited reports whether the offer states vacation without an end.
func (s *seen) unlimited() bool {
	for _, b := range s.days {
		if b.Unlimited || b.Flags.Has(benefit.Unlimited) {
			return true
		}
	}
	return false
}

// daysBasis is what the days of vacation count.
func (s *seen) daysBasis() string {
	if s.unlimited() {
		return basisNone
	}
	for _, b := range s.days {
		if withHolidays(b) {
			return "with public holidays"
		}
	}
	return ""
}

// holidayBasis is who says how many holidays there are.
func (s *seen) holidayBasis() string {
	for i := range s.Benefits {
		if b := &s.Benefits[i]; isHoliday(b) && byTable(b) {
			return basisNone
		}
	}
	return ""
}

// mostVacation returns the offer with the most days of vacation; nil where one
// of two does not state a number, has no end, or counts another way.
func mostVacation(all []*seen) *seen {
	basis, n := "", 0
	for _, s := range all {
		if len(s.days) > 0 && (n > 0 && s.daysBasis() != basis || s.unlimited()) {
			return nil
		}
		if s.Memo.PTODays.Set {
			basis, n = s.daysBasis(), n+1
		}
	}
	top, tie := best(all, func(s *seen) money.Maybe { return s.Memo.PTODays })
	if tie || n < 2 {
		return nil
	}
	return top
}

// daysWorked says what base pay is divided by, and what that counts.
func (v *view) daysWorked(s *seen) (what, basis string) {
	what = "(working days"
	if m := s.Memo.PTODays; m.Set {
		what += " − " + v.number(m.N) + " days off"
		basis = "days off" + s.daysBasis()
	}
	if m := s.Memo.HolidayDays; m.Set {
		what += " − " + v.number(m.N) + " holidays"
		basis += ", holidays"
	}
	return what + ")", basis
}

// compDays are the days that make up for longer hours, such as France's RTT:
// no vacation, and in no count of it.
func (s *seen) compDays() (days money.Maybe, found *offer.Found) {
	for i := range s.Benefits {
		b := &s.Benefits[i]
		if b.Kind == benefit.CompTimeDays && b.Value.Set && b.Unit == benefit.InDaysPerYear {
			days, found = money.Some(days.N.Add(b.Value.N)), b
		}
	}
	return days, found
}

func (v *view) compensatory(s *seen) Figure {
	d, b := s.compDays()
	if !d.Set {
		return Figure{}
	}
	return Figure{Text: v.number(d.N), Sort: d.N.String(), Source: b.Text, Pos: position(b.Field.At(b.Span.Start))}
}
