package benefit

import "github.com/paystat/paystat/analyze/money"

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
		if r, ok := s.ratio(q); ok {
			k += 2 // "7% deposit with a 2:1 match"
			if len(tiers) == 1 && assumed {
				tiers[0].Rate, assumed = r, false
			} else {
				rate, haveRate = r, true
			}
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
	s.emit(&r, a, b)
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

// ratio returns the percentage that "2:1" is, where q is its first number.
func (s *reading) ratio(q *quantity) (money.Number, bool) {
	if q.measure != mBare || q.b+1 >= s.b || s.toks[q.b].kind != tColon || !s.toks[q.b].glued {
		return money.Number{}, false
	}
	if p := s.quantityAt(q.b + 1); p != nil && p.measure == mBare && p.lo.Sign() > 0 && s.toks[p.a].glued {
		return q.lo.Mul(hundred).Quo(p.lo), true
	}
	return money.Number{}, false
}
