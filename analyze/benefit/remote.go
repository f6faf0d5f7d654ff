package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// remote makes the record of where the work is done: remote days a week, or
// days a year from anywhere.
func (s *reading) remote(g int) {
	a, b := s.ends(g)
	e := s.hits[s.groups[g].first].e
	for i := s.groups[g].first; i <= s.groups[g].last; i++ {
		if h := &s.hits[i]; h.e.mode != NoMode && (e.mode == NoMode || e.mode == Hybrid && h.e.mode == Remote && h.e.value.Set || h.e.mode == FromAnywhere) {
			e = h.e
		}
	}
	if e.mode == FromAnywhere && s.groups[g].qs == 0 { // "fully remote, work from anywhere"
		for i := s.groups[g].first; i <= s.groups[g].last; i++ {
			if h := &s.hits[i]; h.group == g && !h.dead && h.e.value.Set {
				e = h.e
			}
		}
	}
	r := s.start(RemoteWork, e)
	mode := e.mode
	var days *quantity
	office := false
	s.numbers(g, func(q *quantity) {
		if days != nil || q.measure == mMonth && mode != FromAnywhere {
			return
		}
		days = q
		office = s.cueBehind(q, cueInOffice) || s.cueAhead(q, cueInOffice) || q.period == cuePerWeek && s.inOffice(q)
		if office && (s.cueBehind(q, cueAtHome)) {
			office = !s.cueBehind(q, cueAtHome)
		}
	})
	switch {
	case mode == FromAnywhere:
		r.Unit = InWFADaysPerYear
		if days != nil {
			f := money.Int(1)
			switch days.measure {
			case mWeek:
				f = five
			case mMonth:
				f = money.New(65, 0).Quo(money.Int(3))
				r.Flags |= MonthsConverted
			}
			r.setRange(days.lo.Mul(f), days.hi.Mul(f), days.ranged)
			r.upTo(days)
		}
	case days != nil && days.measure == mPercent && days.lo.Cmp(hundred) <= 0:
		if days.lo.Less(hundred) {
			mode = Hybrid
		}
		r.setRange(days.lo.Quo(money.Int(20)), days.hi.Quo(money.Int(20)), days.ranged)
		if office {
			r.setRange(five.Sub(days.hi.Quo(money.Int(20))), five.Sub(days.lo.Quo(money.Int(20))), days.ranged)
			r.Flags |= DerivedFromOfficeDays
		}
	case days != nil && days.measure == mDay && days.hi.Cmp(five) <= 0:
		if days.period == cuePerMonth { // a month has 52/12 weeks
			f := money.Int(12)
			days.lo, days.hi = days.lo.Mul(f).Quo(money.Int(52)), days.hi.Mul(f).Quo(money.Int(52))
		}
		if office || mode == OnSite {
			r.setRange(five.Sub(days.hi), five.Sub(days.lo), days.ranged)
			r.Flags |= DerivedFromOfficeDays
			r.details().OfficeDays = money.Some(days.lo)
			if mode = Hybrid; days.lo.Equal(five) {
				mode = OnSite
			}
		} else {
			r.set(days)
			r.upTo(days)
			if mode == NoMode || mode == Remote && days.hi.Less(five) {
				mode = Hybrid
			}
		}
	case e.value.Set:
		r.Value = e.value
	case mode != Remote && days == nil:
		if n := s.officeWeekdays(); n > 0 {
			r.setRange(five.Sub(money.Int(n)), five.Sub(money.Int(n)), false)
			r.Flags |= DerivedFromOfficeDays
			r.details().OfficeDays = money.Some(money.Int(n))
			mode = Hybrid
		}
	}
	if mode == NoMode {
		mode = Remote
	}
	r.Mode = mode
	if !r.Value.Set {
		r.Flags |= NoAmount
	}
	s.emit(&r, a, b)
}

// inOffice reports whether the words behind q end with the office: "2 days a week
// in our London office".
func (s *reading) inOffice(q *quantity) bool {
	for k := q.b; k < s.b && k < q.b+9; k++ {
		switch t := &s.toks[k]; {
		case t.cue == cueInOffice:
			return true
		case t.kind != tWord || t.cue == cueAtHome || t.hit > 0:
			return false
		}
	}
	return false
}

// officeWeekdays counts the days of the week that are named beside the office: "in
// the office on Tuesdays and Thursdays", "Tues-Thurs in office"; 0 without.
func (s *reading) officeWeekdays() int64 {
	if !s.has(cueInOffice, s.a, s.b) || s.has(cueAtHome, s.a, s.b) {
		return 0
	}
	var on [6]bool
	last := 0
	for k := s.a; k < s.b; k++ {
		d := weekday(s.text[s.toks[k].start:s.toks[k].end])
		if d == 0 {
			continue
		}
		on[d] = true
		if last > 0 && last < d && k >= 1 && k-s.a >= 2 && (s.toks[k-1].kind == tDash || s.toks[k-1].kind == tRange || s.class(k-1)&cTo != 0) {
			for i := last; i < d; i++ {
				on[i] = true
			}
		}
		last = d
	}
	n := int64(0)
	for _, yes := range on {
		if yes {
			n++
		}
	}
	return n
}

// weekday returns 1 for Monday to 5 for Friday, 0 for any other word.
func weekday(w string) int {
	if len(w) < 3 {
		return 0
	}
	switch strings.TrimSuffix(strings.ToLower(w), "s") {
	case "monday", "mon":
		return 1
	case "tuesday", "tue":
		return 2
	case "wednesday", "wed":
		return 3
	case "thursday", "thu", "thur":
		return 4
	case "friday", "fri":
		return 5
	}
	return 0
}
