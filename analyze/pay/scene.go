package pay

import "github.com/paystat/paystat/analyze/money"

// A scene is what a stretch of text says about the job beside amounts: hours,
// payments a year, superannuation.
type scene struct {
	hours      money.Maybe // per week
	fullHours  money.Maybe // of a full-time week, where the text says it
	fte        money.Maybe
	months     money.Maybe // payments a year that the text states
	timesForm  bool        // they are a factor: x 13
	yearEnd    money.Maybe // percent of a year's pay at its end
	holiday    bool        // a holiday allowance comes on top
	holidayIn  bool        // it is inside
	partTime   bool
	fullTime   bool
	fteWord    bool
	actual     bool
	superOn    bool // superannuation comes on top
	superIn    bool // it is inside
	pack       bool // the amount is called a package
	bonus      bool
	equity     bool
	ote        bool
	sales      bool
	collective bool
	estimate   bool
	employer   bool // the estimate is the employer's
	contractor bool
	contract   bool
	exVAT      bool
	dayWord    bool
	denied     bool // money of the company is spoken of
	base, vari money.Maybe
	// the words of the week, the payments and the part of full time
	weekWords, monthWords, fteWords Span
}

// hoursFrom takes the hours and the like of another stretch of the text.
func (sc *scene) hoursFrom(o *scene) {
	if !sc.hours.Set {
		sc.hours, sc.fullHours, sc.weekWords = o.hours, o.fullHours, o.weekWords
	}
	if !sc.fte.Set {
		sc.fte, sc.fteWords = o.fte, o.fteWords
	}
	sc.partTime = sc.partTime || o.partTime
	sc.fullTime = sc.fullTime || o.fullTime
	sc.estimate = sc.estimate || o.estimate
	sc.employer = sc.employer || o.employer
}

// factRoles are the roles that a scene takes something from.
const factRoles = rolePartTime | roleFullTime | roleFTE | roleBonus | roleCommission | roleVariable | roleEquity | roleOTE | roleCollective |
	roleEstimate | roleEmployerEst | roleContractor | roleContract | roleExVAT | roleDayWord | roleDisqualify | roleActual | roleInstall |
	roleHoliday | roleYearEnd | roleSuper | rolePackage

// facts reads the items of the window for what a scene holds.
func (r *reader) facts(sc *scene) {
	items := r.items
	for i := range items {
		it := &items[i]
		if it.e == nil {
			if it.number() {
				r.numberFact(sc, i)
			}
			continue
		}
		if it.kind == numberToken {
			r.payments(sc, i)
		}
		ro := it.e.roles
		if ro&factRoles == 0 {
			continue
		}
		sc.partTime = sc.partTime || it.has(rolePartTime)
		sc.fullTime = sc.fullTime || it.has(roleFullTime)
		sc.fteWord = sc.fteWord || it.has(roleFTE)
		sc.bonus = sc.bonus || it.has(roleBonus|roleCommission|roleVariable) && !it.has(roleRefer)
		sc.equity = sc.equity || it.has(roleEquity)
		sc.ote = sc.ote || it.has(roleOTE)
		sc.sales = sc.sales || it.has(roleCommission|roleVariable)
		sc.collective = sc.collective || it.has(roleCollective)
		sc.estimate = sc.estimate || it.has(roleEstimate)
		sc.employer = sc.employer || it.has(roleEmployerEst)
		sc.contractor = sc.contractor || it.has(roleContractor)
		sc.contract = sc.contract || it.has(roleContract)
		sc.exVAT = sc.exVAT || it.has(roleExVAT)
		sc.dayWord = sc.dayWord || it.has(roleDayWord)
		sc.denied = sc.denied || it.has(roleDisqualify)
		sc.actual = sc.actual || it.has(roleActual) && it.end-it.start > 3
		if it.has(roleInstall) {
			r.payments(sc, i)
		}
		if it.has(roleHoliday) {
			r.holiday(sc, i)
		}
		if it.has(roleYearEnd) && i > 1 {
			for _, p := range r.pcts {
				if int(p.last) <= i && i-int(p.last) <= 2 {
					sc.yearEnd = money.Some(p.n)
				}
			}
		}
		if it.has(roleSuper) {
			r.superannuation(sc, i)
		}
		if it.has(rolePackage) && !r.packageOf(int32(i)) {
			sc.pack = true
		}
	}
	r.fraction(sc)
}

// numberFact reads a number that counts hours, payments or a share of full
// time.
func (r *reader) numberFact(sc *scene, i int) {
	items := r.items
	t := &r.toks[items[i].tok]
	v := power(t.mant, int(t.scale), 0)
	at := func(k int) *item {
		if k >= 0 && k < len(items) {
			return &items[k]
		}
		return nil
	}
	n := at(i + 1)
	if n == nil {
		r.payments(sc, i)
		return
	}
	// 40 hours per week
	if (n.has(roleWeekHours) || n.has(roleHours)) && !n.brk && v.Less(money.Int(85)) && money.Int(3).Less(v) && !(i > 0 && items[i-1].has(roleCurrency)) {
		if i > 1 && items[i-1].kind == wordToken && items[i-2].number() && r.text[items[i-1].start:items[i-1].end] == "of" {
			// 22.5 of 37.5 h
			w := &r.toks[items[i-2].tok]
			sc.hours, sc.fullHours = money.Some(power(w.mant, int(w.scale), 0)), money.Some(v)
			sc.weekWords = r.words(int32(i-2), int32(i+1))
			sc.actual = sc.actual || i > 2 && items[i-3].has(roleActual)
			return
		}
		week := n.has(roleWeekHours) && !(n.has(roleHours))
		k := i + 2
		if n.has(roleHours) {
			// "Std." may be followed by a slash or per, then week.
			if p := at(k); p != nil && p.is('-') {
				k++
			}
			if k < len(items) && !items[k].brk {
				if p, _ := r.periodAt(k); p == Week {
					week = true
				} else if items[k].has(roleNoun) && items[k].e.noun == Week {
					week = true
				}
			}
			if !week && n.has(roleWeekHours) {
				week = true
			}
			if !week && sc.partTime && !(i > 0 && items[i-1].has(roleRange|rolePer)) {
				week = true
			}
		}
		if week {
			if i > 1 && (items[i-1].is('-') || items[i-1].has(roleRange)) && items[i-2].number() {
				// 20-25 hours per week: no one figure, but part-time if all is.
				if v.Less(money.Int(35)) {
					sc.partTime = true
				}
				return
			}
			if !sc.hours.Set {
				sc.hours = money.Some(v)
				sc.weekWords = r.words(int32(i), int32(min(k, len(items)-1)))
				sc.actual = sc.actual || i > 0 && items[i-1].has(roleActual)
			}
			return
		}
	}
	if n.has(roleWeekDays) && !n.brk && !v.Less(oneN) && v.Less(money.Int(5)) {
		r.weekDays(sc, i, v)
		return
	}
	if n.has(roleFTE) && !v.Less(money.New(1, 1)) && !money.Int(1).Less(v) && t.form == fraction {
		sc.fte = money.Some(v)
		sc.fteWords = r.words(int32(i), int32(i+1))
		return
	}
	if p := at(i - 1); p != nil && (p.has(roleFTE) || p.is(':') && i > 1 && items[i-2].has(roleFTE)) && t.form == fraction && v.Less(money.Int(1)) && !sc.fte.Set {
		sc.fte = money.Some(v)
		sc.fteWords = r.words(int32(i), int32(i))
		return
	}
	// 1/2 etatu
	if n.is('/') && i+3 < len(items) && items[i+2].number() && items[i+3].has(roleFTE|rolePensum) {
		d := r.toks[items[i+2].tok].mant
		if t.mant > 0 && t.mant < d && d <= 20 {
			sc.fte = money.Some(v.Div(money.Int(d), 4, money.HalfUp))
			return
		}
	}
	r.payments(sc, i)
}

// weekDays reads the days of a part-timer's week: 3 days per week is 0.6 of
// full time where the text says that the pay is shared out. Elsewhere they may
// be days in the office.
func (r *reader) weekDays(sc *scene, i int, days money.Number) {
	if sc.fte.Set || i > 1 && (r.items[i-1].is('-') || r.items[i-1].has(roleRange)) && r.items[i-2].number() {
		return
	}
	for k := range r.items {
		if r.items[k].has(roleFTE) {
			sc.fte = money.Some(days.Div(money.Int(5), 4, money.HalfUp))
			sc.fteWords = r.words(int32(i), int32(i+1))
			return
		}
	}
}

// payments reads how many payments make a year: 14 pagas, 14x, x 13, sur 13
// mois, 13th month.
func (r *reader) payments(sc *scene, i int) {
	items := r.items
	it := &items[i]
	if it.has(roleInstall) {
		m := money.Int(int64(it.e.months))
		if i > 0 && items[i-1].number() && r.toks[items[i-1].tok].mant == 12 {
			m = money.Int(12)
		}
		if !sc.months.Set || sc.months.N.Less(m) {
			sc.months = money.Some(m)
			sc.monthWords = r.words(int32(i), int32(i))
		}
		return
	}
	if !it.number() {
		return
	}
	t := &r.toks[it.tok]
	v := power(t.mant, int(t.scale), 0)
	if v.Less(money.Int(12)) || money.Int(18).Less(v) || t.glued && !(i > 0 && items[i-1].has(roleTimes)) {
		return
	}
	set := func() {
		if !sc.months.Set {
			sc.months = money.Some(v)
			sc.monthWords = r.words(int32(i), int32(min(i+1, len(items)-1)))
		}
	}
	if i+1 < len(items) && !items[i+1].brk {
		n := &items[i+1]
		if n.is('×') || n.has(roleTimes) && !n.space && !n.has(roleRange) && n.end-n.start == 1 {
			sc.timesForm = true
		}
		if n.has(roleInstallNoun) || n.is('×') || n.has(roleTimes) && !n.space && !n.has(roleRange) && n.end-n.start == 1 {
			set()
			return
		}
		if n.is('-') && i+2 < len(items) && items[i+2].has(roleInstallNoun) {
			set()
			return
		}
		if n.has(roleTimes) && n.end-n.start == 1 && r.endsHere(int32(i+2), int32(len(items))) {
			set()
			return
		}
		if n.has(roleMonths) && i > 0 && (items[i-1].has(roleTimes) || items[i-1].is('×')) {
			set()
			sc.timesForm = true
			return
		}
	}
	if i > 0 && (items[i-1].is('×') || items[i-1].has(roleTimes) && items[i-1].end-items[i-1].start == 1 && items[i-1].kind != numberToken && !items[i-1].has(roleRange)) {
		// x 13, but not 2 x 12 hours
		if i+1 < len(items) && items[i+1].has(roleHours|roleUncounted) && !items[i+1].has(roleMonths) {
			return
		}
		set()
		sc.timesForm = true
	}
}

// holiday reads a Dutch holiday allowance: inside the amount or on top.
func (r *reader) holiday(sc *scene, i int) {
	inside := false
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		it := &r.items[k]
		if it.has(roleIncl) {
			inside = true
			break
		}
		if it.has(roleExcl) {
			break
		}
	}
	for k := i + 1; k < len(r.items) && k <= i+1; k++ {
		inside = inside || r.items[k].has(roleIncl)
	}
	if inside {
		sc.holidayIn = true
	} else {
		sc.holiday = true
	}
}

// superannuation reads whether it comes on top of the amount or is inside.
func (r *reader) superannuation(sc *scene, i int) {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		it := &r.items[k]
		if it.has(roleIncl) {
			sc.superIn = true
			return
		}
		if it.has(roleExcl|rolePlus) || it.is('+') {
			if k > 1 && r.items[k-1].has(roleBase|roleCue) && r.items[k-2].is('(') {
				sc.superIn = true // package (base + super)
				return
			}
			sc.superOn = true
			return
		}
	}
	if i+1 < len(r.items) && r.items[i+1].has(roleIncl) {
		sc.superIn = true
		return
	}
	if len(r.amts) > 0 {
		sc.superOn = true
	}
}

// fraction reads percentages that are a share of full time: 60%, 80-100%.
func (r *reader) fraction(sc *scene) {
	if sc.fte.Set {
		return
	}
	items := r.items
	for _, p := range r.pcts {
		if money.Int(100).Less(p.n) || p.n.Less(money.Int(10)) {
			continue
		}
		near := false
		for k := max(0, p.first-2); k <= p.last+2 && int(k) < len(items); k++ {
			near = near || items[k].has(roleFTE|rolePartTime|rolePensum)
		}
		if near && p.n.Less(money.Int(100)) {
			sc.fte = money.Some(p.n.Mul(money.New(1, 2)))
			sc.fteWords = r.words(p.first, p.last)
		} else if near {
			sc.fullTime = true
			return
		}
	}
}
