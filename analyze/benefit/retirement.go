package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// mostOfPay is the greatest share of pay, in percent, that an employer puts in
// for old age whatever the employee does.
var mostOfPay = money.Int(50)

// retirement makes the records of a plan for old age: who puts in how much.
func (s *reading) retirement(g int) {
	var by [kindEnd]*hit
	for i := s.groups[g].first; i <= s.groups[g].last; i++ {
		if h := &s.hits[i]; !h.dead && h.group == g {
			for _, k := range h.e.kinds {
				if by[k] == nil || h.e.flags != 0 || h.e.hasUnit {
					by[k] = h
				}
			}
		}
	}
	a, b := s.ends(g)
	lo, hi := s.around(g)
	if h := by[PensionDefinedBenefit]; h != nil {
		r := s.start(PensionDefinedBenefit, h.e)
		// "pension, and a TSP with a 5% match": two plans.
		two := by[RetirementMatch] != nil || by[RetirementPlan] != nil && s.matched(lo, hi)
		if q := s.share(g, lo, hi); q != nil && !two {
			r.details().MaxEmployerPct = money.Some(q.hi)
		}
		s.emit(r, a, b)
		if !two {
			return
		}
	}
	s.unconditional(g, by[RetirementPlan], a, b)
	fixed := by[RetirementNonelective]
	match := by[RetirementMatch]
	if match == nil && s.matched(lo, hi) {
		match = by[RetirementPlan]
		if match == nil {
			match = fixed
		}
		if fixed != nil && fixed != match && !fixed.e.flags.Has(StatutoryOnly) {
			fixed = nil
		}
		if match == fixed {
			fixed = nil
		}
	}
	if match == nil && fixed == nil {
		h := by[RetirementPlan]
		q := s.share(g, lo, hi)
		if q == nil || !(s.weGive(lo, hi) || s.c.Country != "US") {
			r := s.start(RetirementPlan, h.e)
			s.emit(r, a, b)
			return
		}
		fixed = h
	}
	if fixed != nil && match != nil {
		if s.oneMatched(g, fixed, match) {
			s.matching(match, g, a, b, lo, hi, nil)
			return
		}
		// "4% match and 3% non-elective": the number beside its phrase.
		s.fixed(g, fixed, a, b, lo, hi, match)
		s.matching(match, g, a, b, lo, hi, fixed)
		return
	}
	if match != nil {
		s.matching(match, g, a, b, lo, hi, nil)
		return
	}
	s.fixed(g, fixed, a, b, lo, hi, nil)
}

// oneMatched reports whether the phrases for a contribution and for a match are
// about the one percentage between them: "employer contribution 6% matched".
func (s *reading) oneMatched(g int, fixed, match *hit) bool {
	var one *quantity
	for i := range s.qs {
		if q := &s.qs[i]; q.group == g && q.measure == mPercent {
			if one != nil {
				return false
			}
			one = q
		}
	}
	return one != nil && fixed.b <= one.a && one.b <= match.a
}

// matched reports whether the tokens from a up to b speak of a match, and do not
// deny it: "401(k) (no match yet)".
func (s *reading) matched(a, b int) bool {
	for k := max(a, s.a); k < min(b, s.b); k++ {
		switch s.toks[k].cue {
		case cueFirst:
			// "100% of the first 3%" is a match, whatever it is called.
			if q := s.percentAfter(k); q != nil && s.rateBefore(k) {
				return true
			}
		case cueMatch, cueDouble, cueFull, cueHalf:
			denied := false
			for j := k - 1; j >= s.a && j >= k-3; j-- {
				denied = denied || s.toks[j].cue == cueNo
			}
			if !denied {
				return true
			}
		}
	}
	return false
}

// percentAfter returns the percentage that begins within three tokens behind k.
func (s *reading) percentAfter(k int) *quantity {
	for i := range s.qs {
		if q := &s.qs[i]; q.measure == mPercent && q.a > k && q.a <= k+3 {
			return q
		}
	}
	return nil
}

// rateBefore reports whether a percentage ends within three tokens before k.
func (s *reading) rateBefore(k int) bool {
	for i := range s.qs {
		if q := &s.qs[i]; q.measure == mPercent && q.b <= k && q.b >= k-3 {
			return true
		}
	}
	return false
}

// weGive reports whether the words from a up to b say that the employer puts
// something in: "the company contributes", "we'll put".
func (s *reading) weGive(a, b int) bool {
	for k := max(a, s.a); k < min(b, s.b); k++ {
		t := &s.toks[k]
		if t.cue == cueEmployer {
			return true
		}
		if t.cue == cueOffer && (k == s.a || s.toks[k-1].cue != cueOffer) {
			switch w := s.text[t.start:t.end]; {
			case strings.EqualFold(w, "we"), strings.EqualFold(w, "we'll"), strings.EqualFold(w, "we’ll"), strings.EqualFold(w, "company"):
				return true
			}
		}
	}
	return false
}

// unconditional makes a record of a percentage that is said to be paid whatever
// the employee does, beside a match: "contributes 3% automatically and matches 4%".
func (s *reading) unconditional(g int, h *hit, a, b int) {
	if h == nil {
		return
	}
	for i := range s.qs {
		q := &s.qs[i]
		if q.group != g || q.measure != mPercent || q.b >= s.b || s.toks[q.b].cue != cueFixed || !s.matched(q.b, s.b) {
			continue
		}
		r := s.start(RetirementNonelective, h.e)
		r.Unit, r.Offered = InPercentOfSalary, false
		r.setRange(q.lo, q.hi, q.ranged)
		s.emit(r, a, b)
		q.group = -1
		return
	}
}

// share returns the percentage of group g that the employer pays: the one
// beside a word for the employer, else the first that is not the employee's.
func (s *reading) share(g, lo, hi int) *quantity {
	var first *quantity
	for i := range s.qs {
		q := &s.qs[i]
		if q.group != g || q.measure != mPercent {
			continue
		}
		switch s.payer(q, lo, hi) {
		case cueEmployer:
			return q
		case cueEmployee:
			continue
		}
		if first == nil {
			first = q
		}
	}
	return first
}

// payer returns the cue of who pays the percentage q: the nearest of the words
// for employer and employee, those behind it first. Words that another number
// follows at once are about that number: "we pay 8% if you pay 4%".
func (s *reading) payer(q *quantity, lo, hi int) cue {
	behind, heads := cueNone, false
	if q.b < s.b && s.toks[q.b].hit > 0 && s.hits[s.toks[q.b].hit-1].e.kinds[0] == RetirementNonelective {
		return cueEmployer // "10% employer pension"
	}
	for k := q.b; k < min(hi, q.b+7); k++ {
		t := &s.toks[k]
		if t.kind == tNumber || t.kind == tComma || t.kind == tSlash && k > q.b {
			break
		}
		if t.cue == cueEmployer || t.cue == cueEmployee {
			behind = t.cue
			for k < hi && s.toks[k].cue == behind {
				k++
			}
			heads = k < hi && s.toks[k].kind == tNumber
			break
		}
	}
	if behind != cueNone && !heads {
		return behind
	}
	for k := q.a - 1; k >= lo && k > q.a-8; k-- {
		t := &s.toks[k]
		if t.kind == tNumber {
			break
		}
		if t.cue == cueEmployer || t.cue == cueEmployee {
			return t.cue
		}
		if t.hit > 0 && s.hits[t.hit-1].e.kinds[0] == RetirementNonelective {
			return cueEmployer
		}
	}
	return behind
}

// fixed makes the record of what the employer pays whatever the employee does.
func (s *reading) fixed(g int, h *hit, a, b, lo, hi int, match *hit) {
	r := s.start(RetirementNonelective, h.e)
	if h.e.kinds[0] == RetirementPlan {
		r.Unit, r.Offered = InPercentOfSalary, false
	}
	q := s.share(g, lo, hi)
	if match != nil {
		q = nil
		for i := range s.qs {
			p := &s.qs[i]
			if p.group == g && p.measure == mPercent && (h.a-p.b >= 0 && h.a-p.b <= 2 || p.a-h.b >= 0 && p.a-h.b <= 2) {
				q = p
			}
		}
	}
	if match != nil && (q == nil || q.lo.Cmp(money.Int(20)) > 0) {
		return // "matches contributions 100%": nothing but the match
	}
	law := s.law
	switch {
	case q != nil && q.hi.Cmp(mostOfPay) > 0:
		// "pays 70% of the premium": no share of pay.
		r.details().PremiumPaidPct = money.Some(q.lo)
		r.Flags = r.Flags&^StatutoryOnly | NoAmount
		if r.Unit == InPercentOfQualifyingEarnings {
			r.Unit = InPercentOfSalary
		}
	case q != nil:
		r.set(q)
		r.upTo(q)
		if r.Unit == InPercentOfQualifyingEarnings && !s.has(cueQualifying, lo, hi) {
			r.Unit = InPercentOfSalary
		}
		r.Flags &^= StatutoryOnly
		for i := range s.qs {
			if p := &s.qs[i]; p != q && p.group == g && p.measure == mPercent && s.payer(p, lo, hi) == cueEmployee {
				r.details().EmployeePct = money.Some(p.lo)
				r.Flags |= RequiresEmployeeContribution
			}
		}
	case r.Flags.Has(StatutoryOnly) && law != nil && law.PensionPct.Set:
		r.Value = law.PensionPct
		if law.PensionOf == "qualifying" {
			r.Unit = InPercentOfQualifyingEarnings
		}
		r.Law = law
	default:
		if p := s.number(g, mMoney); p != nil && match == nil {
			r.Unit, r.Currency = s.moneyUnit(p, InCurrency)
			r.setRange(s.yearly(p))
			r.upTo(p)
			break
		}
		r.Flags &^= StatutoryOnly
		if !r.Flags.Has(StatutoryOnly) && r.Unit == InPercentOfQualifyingEarnings {
			r.Unit = InPercentOfSalary
		}
		r.Flags |= NoAmount
	}
	s.emit(r, a, b)
}

// matching makes the record of an employer's match. Its tiers are read from left
// to right: a rate ("50%", "dollar for dollar") and then the stretch of pay
// that it holds for ("up to 6%", "the first 6%", "the next 2%").
func (s *reading) matching(h *hit, g int, a, b, lo, hi int, fixed *hit) {
	r := s.start(RetirementMatch, h.e)
	r.Unit, r.Offered = InPercentOfSalary, false
	var tiers []Tier
	var rate, last money.Number
	haveRate, assumed, double, only := false, false, false, false
	var sum *quantity
	put := func(from, to money.Number) {
		t := Tier{Rate: rate, From: from, To: to}
		if !haveRate {
			t.Rate, assumed = hundred, true
		}
		if double {
			t.Rate = money.Int(200)
			t.To = t.To.Quo(money.Int(2))
		}
		tiers = append(tiers, t)
		last, haveRate = to, false
	}
	for k := max(lo, s.a); k < min(hi, s.b); k++ {
		t := &s.toks[k]
		if k > s.a && t.cue != cueNone && s.toks[k-1].cue == t.cue {
			continue
		}
		switch t.cue {
		case cueFull:
			rate, haveRate = hundred, true
		case cueHalf:
			rate, haveRate = money.Int(50), true
		case cueDouble:
			double = true
		}
		q := s.quantityAt(k)
		if q == nil || q.after {
			continue
		}
		if q.measure == mMoney {
			if p := s.perDollar(q); p != nil {
				rate, haveRate = q.lo.Mul(hundred).Div(p.lo, 2, money.HalfUp), true
				k = p.b - 1
			} else if sum == nil && q.group == g {
				sum = q
			}
		}
		if q.measure != mPercent || fixed != nil && (fixed.a-q.b >= 0 && fixed.a-q.b <= 2) || s.payer(q, lo, hi) == cueEmployee && s.quantitiesOf(g) == 2 && q.group == g && !s.has(cueUpTo, q.a-3, q.a) && !s.has(cueFirst, q.a-3, q.a) && len(tiers) > 0 {
			continue
		}
		n := q.hi
		first, next := s.justBefore(cueFirst, q), s.justBefore(cueNext, q)
		switch {
		case next:
			put(last, last.Add(n))
		case first:
			put(money.Number{}, n)
		case q.ranged && haveRate:
			put(q.lo, q.hi)
		case q.upTo && len(tiers) == 0 && !haveRate && !double && s.beforeMatch(q):
			only = true
			r.details().MaxEmployerPct = money.Some(n)
		case n.Cmp(money.Int(20)) >= 0 && !haveRate:
			rate, haveRate = n, true
		case len(tiers) > 0 && !haveRate && !q.upTo:
			// a repetition, or what the whole comes to
		default:
			put(last, n)
		}
	}
	switch {
	case h.e.hasUnit && sum == nil && (haveRate || len(tiers) > 0):
		// A subsidy in percent of what the employee converts, as in Germany.
		if len(tiers) > 0 {
			rate = tiers[0].To
		}
		r.Unit, r.Value = h.e.unit, money.Some(rate)
	case len(tiers) > 0:
		var most money.Number
		for _, t := range tiers {
			most = most.Add(t.Rate.Mul(t.To.Sub(t.From)).Mul(money.New(1, 2)))
		}
		d := r.details()
		d.Tiers, d.MaxEmployerPct = tiers, money.Some(most)
		if assumed && !double {
			r.Flags |= MatchRateAssumed
		}
	case only:
		r.Flags |= MatchRateAssumed
	case haveRate:
		r.Flags |= CapUnspecified
	case sum != nil:
		r.Unit, r.Currency = s.moneyUnit(sum, InCurrency)
		r.setRange(s.yearly(sum))
		r.upTo(sum)
	default:
		r.Flags |= NoAmount
	}
	s.emit(r, a, b)
}

// perDollar returns the second of two small sums that are a rate, "$0.50 per
// $1.00", nil where q is not the first of such.
func (s *reading) perDollar(q *quantity) *quantity {
	for i := range s.qs {
		p := &s.qs[i]
		if p.measure == mMoney && p.a > q.b && p.a-q.b <= 4 && p.currency == q.currency && p.lo.Sign() > 0 && p.lo.Cmp(money.Int(2)) <= 0 && q.lo.Cmp(money.Int(4)) <= 0 {
			return p
		}
	}
	return nil
}

func (s *reading) quantitiesOf(g int) int { return s.groups[g].qs }

// quantityAt returns the quantity that begins at token k, nil without one.
func (s *reading) quantityAt(k int) *quantity {
	for i := range s.qs {
		if s.qs[i].a == k {
			return &s.qs[i]
		}
	}
	return nil
}

// justBefore reports whether c stands in the three tokens before q.
func (s *reading) justBefore(c cue, q *quantity) bool {
	for k := q.a - 1; k >= s.a && k >= q.a-3; k-- {
		t := &s.toks[k]
		if t.cue == c {
			return true
		}
		if t.kind != tWord || t.hit > 0 {
			return false
		}
	}
	return false
}

// beforeMatch reports whether the match itself follows q, not what it is of.
func (s *reading) beforeMatch(q *quantity) bool {
	for k := q.b; k < s.b && k < q.b+5; k++ {
		t := &s.toks[k]
		if t.kind == tNumber || t.kind == tComma || t.kind == tStop {
			return false
		}
		if t.cue == cueMatch || t.hit > 0 && s.hits[t.hit-1].e.kinds[0] == RetirementMatch {
			return true
		}
	}
	return false
}
