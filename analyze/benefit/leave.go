package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// days makes the records of days off. first is where the records of the
// sentence begin.
func (s *reading) days(g, first int) {
	h := &s.hits[s.groups[g].first]
	e := h.e
	k := e.kinds[0]
	q := s.firstDays(g)
	if q != nil && k == ShutdownDays && q.forced >= 0 && s.times(h) {
		q = nil // "two company shutdowns"
	}
	if e.holiday {
		k = s.holidayKind(q)
	}
	a, b := s.ends(g)
	r := s.start(k, e)
	if q != nil && k == PublicHolidays && e.flags.Has(FromCountryTable) && q.b <= h.a && s.plusOnly(q.b, h.a) {
		// "25 days + bank holidays": the number is of the leave.
		v := s.start(PTOVacation, bareVacation)
		s.counts(&v, q)
		v.Flags |= PublicHolidaysExtra
		s.emit(&v, q.a, q.b)
		q, a = nil, h.a
	} else if q != nil && k == PublicHolidays && e.flags.Has(FromCountryTable) && s.includingOnly(q.b, h.a) {
		// "Annual leave of 32 days including bank holidays": of the leave too.
		s.wholeLeave(q, first)
		q, a = nil, h.a
	}
	accrues := q != nil && q.measure == mHour && q.period != cueNone // "4 hours biweekly with no cap"
	if (k == PTOVacation || k == SickLeave) && (e.noLimit || !accrues && s.unlimitedAt(g)) {
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
	p := s.emit(&r, a, b)
	s.severalDays(p, g, q, e, k)
	switch k {
	case PublicHolidays:
		s.besideVacation(len(s.out)-1, first, h)
	case PTOVacation:
		s.vacation = s.vacation || q != nil && !r.Additive
		if q != nil && q.hi.Cmp(mostHolidays) > 0 && !e.holiday {
			s.earlierHolidays(len(s.out) - 1)
		}
		if q != nil && q.measure == mWeek && s.says.WholeLeave.Set && q.lo.Mul(five).Equal(s.says.WholeLeave.N) {
			s.splitGB(len(s.out)-1, IncludesPublicHolidays)
		}
	}
}

// mostHolidays is the most public holidays that "paid holidays" counts; more are
// vacation.
var mostHolidays = money.Int(14)

// firstDays returns the number of the group that counts its days: the first
// that is not tied to years of service, else the first.
func (s *reading) firstDays(g int) *quantity {
	for i := range s.qs {
		q := &s.qs[i]
		if q.group != g || q.rising || (q.measure == mMonth || q.measure == mHour && q.period == cueNone) && s.others(g, i) || s.nearer(g, i) {
			continue // "for six months and you'll earn a week's vacation"
		}
		if i+2 < len(s.qs) && q.b < s.b && s.toks[q.b].kind == tOpen {
			if p, r := &s.qs[i+1], &s.qs[i+2]; p.group == g && r.group != g && p.lo.Add(r.lo).Equal(q.lo) {
				return p // "33 days (25 days + 8 bank holidays)"
			}
		}
		return q
	}
	return nil
}

// holidayKind tells what "paid holidays" means in the country.
func (s *reading) holidayKind(q *quantity) Kind {
	switch s.says.Holidays {
	case "public":
		return PublicHolidays
	case "leave":
		if q != nil && q.measure == mDay && q.hi.Cmp(mostHolidays) <= 0 && s.vacation {
			return PublicHolidays // "20 days PTO; 10 paid holidays"
		}
		return PTOVacation
	}
	if q != nil && q.measure == mDay && q.hi.Cmp(mostHolidays) > 0 || q != nil && q.measure == mWeek {
		return PTOVacation
	}
	return PublicHolidays
}

// unlimitedAt reports whether the words around the group's phrase say that
// nobody counts the days.
func (s *reading) unlimitedAt(g int) bool {
	gr := &s.groups[g]
	first, last := &s.hits[gr.first], &s.hits[gr.last]
	for k := first.a - 1; k >= s.a && k >= first.a-5; k-- {
		if s.toks[k].cue == cueUnlimited {
			return true
		}
		if h := s.toks[k].hit; h > 0 && !s.hits[h-1].dead || s.toks[k].kind == tNumber {
			break // "unlimited sick days, pawternity leave"
		}
	}
	for k := first.a; k < s.b && k < last.b+7; k++ {
		if s.toks[k].cue == cueUnlimited {
			return true
		}
		if k >= last.b && (s.toks[k].hit > 0 || s.toks[k].kind == tComma) {
			break // "4 weeks of vacation, unlimited sick days"
		}
	}
	return false
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
	s.emit(r, a, b)
}

// byService reports whether p is what every year of service adds.
func (s *reading) byService(p *quantity) bool {
	each := false
	for k := p.b; k < s.b && k < p.b+6; k++ {
		t := &s.toks[k]
		each = each || t.cue == cueService || t.cue == cuePerYear || t.id == idPer
		if t.kind == tNumber || t.kind == tComma {
			return false
		}
		if each && strings.HasPrefix(s.text[t.start:], "service") {
			return true
		}
	}
	return false
}

// severalDays adds the days that the group states on top: "25 days plus 2 days
// at Christmas".
func (s *reading) severalDays(_ *Benefit, g int, q *quantity, e *entry, k Kind) {
	if q == nil {
		return
	}
	s.numbers(g, func(p *quantity) {
		if p == q || !p.plus || p.rising || p.measure == mMonth || s.yearBehind(p) {
			return
		}
		if s.byService(p) {
			// "25 days plus 1 day for every year of service, up to 30"
			if r := &s.out[len(s.out)-1]; r.Kind == k {
				r.Flags |= TenureTiers
				for i := range s.qs {
					if m := &s.qs[i]; m.a >= p.b && m.upTo && !m.after && (m.measure == mBare || m.measure == q.measure) && q.lo.Less(m.lo) && m.lo.Less(q.lo.Mul(money.Int(3))) {
						r.Max = money.Some(m.lo)
					}
				}
			}
			return
		}
		r := s.start(k, e)
		r.Additive = true
		s.counts(&r, p)
		s.emit(&r, p.a, p.b)
	})
}

// others reports whether group g has a number of days or weeks behind quantity i.
func (s *reading) others(g, i int) bool {
	for i++; i < len(s.qs); i++ {
		if q := &s.qs[i]; q.group == g && !q.rising && (q.measure == mDay || q.measure == mWeek) {
			return true
		}
	}
	return false
}

// yearBehind reports whether a year of service stands right behind p: "and 2 weeks
// after year three".
func (s *reading) yearBehind(p *quantity) bool {
	for i := range s.qs {
		if y := &s.qs[i]; y.after && y.measure == mYear && y.a >= p.b && y.a-p.b <= 3 {
			return true
		}
	}
	return false
}

// times reports whether the phrase of h counts how often, not how long: "two
// company shutdowns".
func (s *reading) times(h *hit) bool {
	w := strings.ToLower(s.text[s.toks[h.b-1].start:s.toks[h.b-1].end])
	return w == "shutdowns" || w == "closures" || w == "closedowns"
}

// earlierHolidays takes "9 paid holidays" for public holidays where the vacation,
// record i, is stated behind it: alone the words may mean the vacation.
func (s *reading) earlierHolidays(i int) {
	const far = 40 // records: the cost stays linear
	for k := max(s.part, i-far); k < i; k++ {
		r := &s.out[k]
		if r.Kind == PTOVacation && r.Value.Set && !r.Additive && r.Value.N.Cmp(mostHolidays) <= 0 && strings.Contains(strings.ToLower(r.Text), "holidays") {
			r.Kind = PublicHolidays
		}
	}
}

// nearer reports whether another number of group g stands right before its phrase,
// and quantity i far from it: "after 90 days you can enroll, and get two weeks of
// vacation".
func (s *reading) nearer(g, i int) bool {
	h := &s.hits[s.groups[g].first]
	if q := &s.qs[i]; q.b > h.a || h.a-q.b <= 6 {
		return false
	}
	for i++; i < len(s.qs); i++ {
		if q := &s.qs[i]; q.group == g && q.b <= h.a && h.a-q.b <= 2 && !q.rising {
			return true
		}
	}
	return false
}
