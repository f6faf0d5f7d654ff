package benefit

import "slices"

// buySell takes the phrases about buying and selling days out of the sentence.
// Such days are not granted, so that their number counts for nothing; what
// remains is a record without an amount, which settle joins to the vacation of
// the text. Phrases that could be about anything ("option to buy") count beside
// vacation or days only.
func (s *reading) buySell() {
	if s.named&(1<<PTOVacation) == 0 {
		return
	}
	vacation := false
	for i := range s.hits {
		h := &s.hits[i]
		vacation = vacation || !h.dead && h.e.kinds[0] == PTOVacation && !h.e.flags.Has(BuySell)
	}
	for i := range s.qs {
		vacation = vacation || s.bare(&s.qs[i])
	}
	for i := range s.hits {
		h := &s.hits[i]
		if h.dead || !h.e.flags.Has(BuySell) {
			continue
		}
		h.dead = true
		end, days := h.b, false
		for n := range s.qs {
			if q := &s.qs[n]; q.a >= h.b && q.a-h.b <= 4 && (q.measure == mDay || q.measure == mWeek || q.measure == mBare) {
				q.after, days = true, q.measure != mBare
				end = q.b
				break
			}
		}
		if h.e.number && !days && !vacation {
			continue
		}
		r := s.start(PTOVacation, h.e)
		r.Flags |= NoAmount
		s.emit(&r, h.a, end)
	}
}

// joinBuySell moves the flag of a scheme to buy or sell days to the vacation of
// the text, where it states any.
func (s *reading) joinBuySell() {
	any := false
	for i := range s.out {
		any = any || s.out[i].Flags.Has(BuySell)
	}
	if !any {
		return
	}
	v := -1
	for i := range s.out {
		if r := &s.out[i]; r.Kind == PTOVacation && !r.Additive && !r.Flags.Has(BuySell) && (v < 0 || s.out[v].Flags.Has(NoAmount)) {
			v = i
		}
	}
	if v < 0 {
		return
	}
	schemes := func(r Benefit) bool { return r.Kind == PTOVacation && r.Flags.Has(BuySell) }
	if slices.ContainsFunc(s.out, schemes) {
		for i := range s.out[:v] {
			if schemes(s.out[i]) {
				v--
			}
		}
		s.out = slices.DeleteFunc(s.out, schemes)
		s.out[v].Flags |= BuySell
	}
}
