package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// health makes the records of medical, dental and vision cover. A percentage
// is the share of the premium that the employer pays, for the employee or for
// the family, and holds for every cover of the group.
func (s *reading) health(g int) {
	a, b := s.ends(g)
	lo, hi := s.around(g)
	var employee, dependant money.Maybe
	var sum *quantity
	s.numbers(g, func(q *quantity) {
		if q.measure == mMoney {
			if sum == nil && !s.workersCost(q, lo, hi) {
				sum = q
			}
			return
		}
		if q.lo.Cmp(hundred) > 0 {
			return
		}
		emp, dep := s.covered(q)
		if dep && !dependant.Set {
			dependant = money.Some(q.lo)
		}
		if (emp || !dep) && !employee.Set {
			employee = money.Some(q.lo)
		}
	})
	if !employee.Set && s.has(cueFullPay, lo, hi) {
		employee = money.Some(hundred)
		if k := s.where(cueFullPay, lo, hi); k >= 0 {
			if s.has(cueDependant, k, hi) && !dependant.Set {
				dependant = money.Some(hundred)
			}
			a, b = min(a, k), max(b, k+1)
		}
	}
	if k := s.hits[s.groups[g].first].a - 1; !employee.Set && sum == nil && k >= s.a && strings.EqualFold(s.text[s.toks[k].start:s.toks[k].end], "free") {
		employee = money.Some(hundred) // "free medical and dental for employees and families"
		if s.has(cueDependant, lo, hi) && !dependant.Set {
			dependant = employee
		}
		a = k
	}
	s.eachKind(g, func(k Kind, e *entry) {
		r := s.start(k, e)
		switch {
		case employee.Set || dependant.Set:
			d := r.details()
			d.EmployeePct, d.DependantPct = employee, dependant
			r.Value = employee
		case sum != nil:
			r.Unit, r.Currency = s.moneyUnit(sum, InCurrency)
			r.setRange(s.yearly(sum))
			r.upTo(sum)
			if r.Unit == InCurrency && r.Currency == inr {
				r.Unit = InCurrencyFlat // in India, the sum insured
			}
			if r.Unit == InCurrency {
				r.Flags |= PeriodUnknown
			}
			sum = nil // one sum for all of them
		default:
			r.Flags |= NoAmount
		}
		s.emit(&r, a, b)
	})
}

// workersCost reports whether the money of q is what the employee pays: the words
// say so, or it is counted by the week or pay period and no word gives it to the
// employer.
func (s *reading) workersCost(q *quantity, lo, hi int) bool {
	if s.has(cueWorkersCost, lo, hi) {
		return true
	}
	switch q.period {
	case cuePerWeek, cuePerPayPeriod, cuePerFortnight:
		return !s.has(cueEmployer, lo, hi) && !s.has(cueReimburse, lo, hi) && !s.has(cueOffer, lo, hi) && !s.has(cueUpTo, lo, hi)
	}
	return false
}

// covered tells whom the percentage of q covers, from the words around it.
func (s *reading) covered(q *quantity) (employee, dependant bool) {
	for k := q.b; k < s.b; k++ {
		t := &s.toks[k]
		if t.kind == tNumber || s.class(k)&cHalf != 0 || t.kind == tComma && s.heads(k+1) {
			break
		}
		employee = employee || t.cue == cueEmployee || strings.EqualFold(s.text[t.start:t.end], "you") // "for you and your family"
		dependant = dependant || t.cue == cueDependant || t.cue == cueOtherParent                      // "for spouses"
	}
	if !employee && !dependant { // "employees 100%, dependents 75%"
		for k := q.a - 1; k >= s.a && k >= q.a-4; k-- {
			t := &s.toks[k]
			if t.kind == tNumber || t.kind == tPercent || t.kind == tComma {
				break
			}
			employee = employee || t.cue == cueEmployee
			dependant = dependant || t.cue == cueDependant || t.cue == cueOtherParent
		}
	}
	return employee, dependant
}

// heads reports whether the words from token k on say whom the next number is
// for: "90% covered, dependents 60%".
func (s *reading) heads(k int) bool {
	for ; k < s.b; k++ {
		t := &s.toks[k]
		switch {
		case t.cue == cueEmployee || t.cue == cueDependant:
			for k < s.b && (s.toks[k].cue == t.cue || s.class(k)&cSkip != 0 || s.toks[k].kind == tColon || s.toks[k].kind == tDash) {
				k++
			}
			return k < s.b && (s.toks[k].kind == tNumber || s.class(k)&cHalf != 0)
		case t.kind != tWord:
			return false
		}
	}
	return false
}

// where returns the first token from a up to b that the cue c covers, or -1.
func (s *reading) where(c cue, a, b int) int {
	for k := max(a, s.a); k < min(b, s.b); k++ {
		if s.toks[k].cue == c {
			return k
		}
	}
	return -1
}

// goesOn reports whether the sentence has no phrase but those that only say
// whom the benefit before is for: "...; three months for non-birthing parents".
func (s *reading) goesOn() bool {
	if len(s.hits) == 0 || len(s.out) == s.part {
		return false
	}
	f := specs[s.out[len(s.out)-1].Kind].family
	for i := range s.hits {
		if e := s.hits[i].e; !e.lone || specs[e.kinds[0]].family != f {
			return false
		}
	}
	return true
}

// continued reads a sentence without a benefit of its own that goes on about
// the one before it: "...for employees; 75% for dependents", "...for birthing
// parents; three months for all others".
func (s *reading) continued() {
	if len(s.out) == s.part { // nothing since the last blank line
		return
	}
	switch specs[s.out[len(s.out)-1].Kind].family {
	case famHealth:
		s.quantities()
		s.continuedHealth()
	case famParental:
		s.quantities()
		s.continuedLeave()
	case famDays:
		s.quantities()
		s.continuedTenure()
	}
}

func (s *reading) continuedHealth() {
	for i := range s.qs {
		q := &s.qs[i]
		if q.measure != mPercent || q.lo.Cmp(hundred) > 0 {
			continue
		}
		employee, dependant := s.covered(q)
		for k := len(s.out) - 1; k >= s.part && specs[s.out[k].Kind].family == famHealth && s.out[k].More != nil; k-- {
			d := s.out[k].More
			if dependant && !d.DependantPct.Set {
				d.DependantPct = money.Some(q.lo)
			}
			if employee && !d.EmployeePct.Set {
				d.EmployeePct = money.Some(q.lo)
				s.out[k].Value = d.EmployeePct
			}
		}
	}
}

// continuedLeave makes a record of weeks that are said to be for another parent
// than the record before.
func (s *reading) continuedLeave() {
	before := s.out[len(s.out)-1]
	if before.Label != "" {
		return
	}
	for i := range s.qs {
		q := &s.qs[i]
		if q.measure != mWeek && q.measure != mMonth || q.after {
			continue
		}
		role := s.roleOf(q, s.a, s.b)
		if role == ParentalAny || role == before.Kind {
			continue
		}
		p := stretch{q: q, role: role}
		p.lo, p.hi, p.flags, p.stated = s.weeks(q)
		if s.payOf(&p, s.a, s.b); !p.pct.Set && before.More != nil {
			p.pct = before.More.PayPct
		}
		s.leave(role, &entry{}, []stretch{p}, q.a, q.b, s.a, s.b)
	}
}
