package report

import (
	"strings"

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

// daysWithHolidays is the basis of vacation that has public holidays inside.
const daysWithHolidays = "with public holidays"

// daysBasis is what the days of vacation count.
func (s *seen) daysBasis() string {
	if s.unlimited() {
		return basisNone
	}
	for _, b := range s.days {
		if withHolidays(b) || s.holidaysInside() {
			return daysWithHolidays
		}
	}
	return ""
}

// holidayBasis is who says how many holidays there are: what the law's table
// gives is set against none.
func (s *seen) holidayBasis() string {
	for i := range s.Benefits {
		if b := &s.Benefits[i]; isHoliday(b) && byTable(b) {
			return basisNone
		}
	}
	return ""
}

// mostVacation returns the offer with the most days of vacation, of two or more
// that state a number; nil where two have it, or one has no end or counts
// another way.
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

// holidaysInside reports whether the posting states vacation and, apart from it,
// holidays that were read as vacation: "20 days PTO; 10 paid holidays" of a
// country where a holiday is vacation.
func (s *seen) holidaysInside() bool {
	called, other := false, false
	for _, b := range s.days {
		if b.Value.Set && strings.Contains(strings.ToLower(b.Text), "holidays") {
			called = true
		} else if b.Value.Set {
			other = true
		}
	}
	return called && other
}

// calledHolidays says in how many postings holidays are inside the days off, ""
// where in none.
func (v *view) calledHolidays() string {
	n := 0
	for _, s := range v.all {
		if s.Memo.PTODays.Set && s.daysBasis() == daysWithHolidays {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return "Public holidays are not inside, except in " + v.count(n, "posting") + " of which the words put holidays into the days off."
}

func (v *view) compensatory(s *seen) Figure {
	d, b := s.compDays()
	if !d.Set {
		return Figure{}
	}
	return Figure{Text: v.number(d.N), Sort: d.N.String(), Source: b.Text, Pos: v.at(b.Field.At(b.Span.Start))}
}
