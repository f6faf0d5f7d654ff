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
		if q := s.share(g, lo, hi); q != nil && !two && q.hi.Cmp(mostOfPay) <= 0 {
			r.details().MaxEmployerPct = money.Some(q.hi)
		}
		s.emit(&r, a, b)
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
		if q == nil || !(s.weGive(lo, hi) || !s.says.EmployeeShare) {
			r := s.start(RetirementPlan, h.e)
			s.emit(&r, a, b)
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

// weGive reports whether the words from a up to b say that the employer puts
// something in: "the company contributes", "we'll put".
func (s *reading) weGive(a, b int) bool {
	for k := max(a, s.a); k < min(b, s.b); k++ {
		t := &s.toks[k]
		if t.cue == cueEmployer || t.cue == cueNone && t.kind == tWord && strings.EqualFold(s.text[t.start:t.end], "contributes") {
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
		s.emit(&r, a, b)
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
	if k := q.a - 1; k >= lo && s.toks[k].kind == tWord && s.toks[k].cue == cueNone {
		// "the firm contributes 3%", "contribute 5% and we add 10%"
		switch w := s.text[s.toks[k].start:s.toks[k].end]; {
		case strings.EqualFold(w, "contributes"):
			return cueEmployer
		case strings.EqualFold(w, "contribute") && (k == lo || s.toks[k-1].kind != tWord):
			return cueEmployee
		}
	}
	for k := q.a - 1; k >= lo && k >= q.a-2 && s.toks[k].kind == tWord; k-- {
		if c := s.toks[k].cue; c == cueEmployer || c == cueEmployee {
			if c == cueEmployer && s.toks[q.a-1].kind == tWord {
				return cueEmployer // "the hospital contributes 3% to your 401(k)"
			}
			break
		}
	}
	if q.b < s.b && s.toks[q.b].hit > 0 && (s.hits[s.toks[q.b].hit-1].e.kinds[0] == RetirementNonelective || strings.EqualFold(s.text[s.toks[q.b].start:s.toks[q.b].end], "employer")) {
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
			for n := 0; n < 3 && k < hi && s.toks[k].kind == tWord && s.toks[k].hit <= 0; n++ {
				k++ // "if you contribute at least 4%"
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
		if t.hit > 0 {
			h := &s.hits[t.hit-1]
			if w := &s.toks[h.a]; h.e.kinds[0] == RetirementNonelective || strings.EqualFold(s.text[w.start:w.end], "employer") {
				return cueEmployer
			}
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
	s.emit(&r, a, b)
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
