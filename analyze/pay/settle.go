package pay

import (
	"github.com/paystat/paystat/analyze/money"
)

// A finding is a statement brought to a year's pay.
type finding struct {
	cur       money.Currency
	period    Period
	basis     Basis
	base      money.Range
	annual    money.Range
	factor    money.Number
	suggested Period
	better    money.Range // what the amounts may have been meant to be
	flags     Flags
	contract  bool
}

// currency returns the currency of a statement and the flag that says how it
// was come by.
func (r *reader) currency(s *statement) (money.Currency, Flags) {
	g := s.sign
	if s.code != "" {
		return s.code, 0
	}
	if g == nil {
		if r.country != nil && r.country.Currency != "" {
			return r.country.Currency, CurrencyAssumedFromCountry
		}
		return "", CurrencyAmbiguous
	}
	if len(g.choices) == 0 {
		return g.code, 0
	}
	if r.country != nil {
		for _, c := range g.choices {
			if c == r.country.Currency {
				if c == g.code && !g.doubt {
					return c, 0
				}
				return c, CurrencyFromCountry
			}
		}
	}
	if g.doubt {
		return g.code, CurrencyAmbiguous
	}
	return g.code, 0
}

// settle decides what was left open in a statement and brings it to a year's
// pay.
func (r *reader) settle(s *statement, sc *scene) (f finding) {
	f.base, f.flags, f.basis = s.rng, s.flags, s.basis
	cur, how := r.currency(s)
	f.cur = cur
	f.flags |= how
	y := r.yardstick(cur)
	f.period = s.period
	f.contract = r.isContractor(s.period, s, sc)
	if s.open {
		r.thousands(s, &f, y, sc)
	}
	zeroes(&f)
	if f.base.Empty() {
		return f
	}
	r.order(s, &f)
	if f.period == NoPeriod && sc.timesForm && y != nil {
		// What is paid 13 times a year is a month's pay.
		v := tested(f.base)
		n, _ := r.payMonths(s, sc)
		if all := v.Mul(n); y.normalYear(all) && y.distance(all) < y.distance(v) {
			f.period = Month
		}
	}
	if f.period == NoPeriod {
		p, open, ok := r.infer(s, f.base, y, sc)
		if ok {
			f.period = p
			f.flags |= PeriodInferred
			if open {
				f.flags |= PeriodAmbiguous
			}
			f.contract = r.isContractor(p, s, sc)
		} else if y != nil {
			f.flags |= SuspectMagnitude
		}
	}
	r.basisOf(s, sc, &f)
	factor, known := r.factor(f.period, s, sc)
	if f.period == Month {
		_, how := r.payMonths(s, sc)
		f.flags |= how
	} else if sc.months.Set {
		f.flags |= InstallmentsStated
	}
	if f.period == Biweek && r.text != "" && s.per.End > s.per.Start && startsWithBi(r.text[s.per.Start:s.per.End]) {
		f.flags |= BiweeklyReadAsEveryTwoWeeks
	}
	if !known {
		return f
	}
	if y != nil && !f.flags.Has(PeriodInferred) {
		switch v := tested(f.base).Mul(factor); {
		case !y.possibleYear(v):
			f.flags |= PeriodMismatchSuspect
			t := *s
			t.period = f.period
			f.suggested = r.suggest(&t, f.base, y, sc)
			if f.suggested == NoPeriod {
				f.flags |= SuspectMagnitude
			}
			return f
		case y.normalHi.Less(v):
			f.flags |= UnusualAmount
		}
	}
	f.factor = factor
	f.annual = f.base.Mul(factor)
	return f
}

func startsWithBi(s string) bool { return len(s) > 2 && s[0]|0x20 == 'b' && s[1]|0x20 == 'i' }

// thousands decides whether one separator with three digits behind it groups
// thousands. It does, unless that is absurd for the period and decimals are not.
func (r *reader) thousands(s *statement, f *finding, y *yard, sc *scene) {
	if s.period == NoPeriod || y == nil || s.comma && (r.country == nil || !r.country.DecimalComma) {
		return
	}
	factor, known := r.factor(s.period, s, sc)
	if !known || y.possibleYear(tested(s.rng).Mul(factor)) || !y.possibleYear(tested(s.dec).Mul(factor)) {
		return
	}
	f.base = s.dec
	f.flags |= NumberFormatAmbiguous
}

// zeroes takes away a bound of zero: it states nothing.
func zeroes(f *finding) {
	if f.base.Min.Set && f.base.Min.N.IsZero() {
		f.base.Min = none
		f.flags |= ZeroMinPlaceholder
	}
	if f.base.Max.Set && f.base.Max.N.IsZero() {
		f.base.Max = none
		f.flags |= ZeroMinPlaceholder
	}
	if f.base.Empty() {
		f.flags &^= OneSidedMin | OneSidedMax | OpenEndedMax
	}
}

// order puts the ends of a range in order and remarks on what is odd about them.
func (r *reader) order(s *statement, f *finding) {
	lo, hi := f.base.Min, f.base.Max
	if !lo.Set || !hi.Set || !s.ranged {
		return
	}
	swapped := false
	if hi.N.Less(lo.N) {
		f.base = money.Range{Min: hi, Max: lo}
		f.flags |= RangeSwapped
		lo, hi = hi, lo
		swapped = true
	}
	switch {
	case lo.N.Mul(money.Int(10)).Less(hi.N):
		f.flags |= SuspectMagnitude | RangeTooWide
		if big := lo.N.Mul(money.Int(1000)); lo.N.Less(money.Int(1000)) {
			if swapped {
				f.better = money.Between(money.Min(big, hi.N), money.Max(big, hi.N))
			} else if !hi.N.Less(big) {
				f.better = money.Between(big, hi.N)
			}
		}
	case lo.N.Mul(money.Int(2)).Less(hi.N):
		f.flags |= RangeTooWide
	}
}

// basisOf decides what the amount is measured before or after.
func (r *reader) basisOf(s *statement, sc *scene, f *finding) {
	switch {
	case f.contract:
		f.flags |= ContractorRate
		if s.exVAT || sc.exVAT && len(r.stmts) <= 1 {
			f.basis = ContractorExVAT
			f.flags |= VATExcluded
		} else {
			f.basis = ContractorGross
		}
	case f.basis == Net:
		f.flags |= NetPay
	case f.basis == CTC:
		f.flags |= CTCBasis
	case f.basis == Unspecified && sc.superOn && r.isAustralian():
		f.basis = Gross
	}
	if r.isAustralian() && sc.superOn && !sc.superIn {
		f.flags |= SuperExcluded
	}
}

func (r *reader) isAustralian() bool {
	return r.country != nil && (r.country.Code == "AU" || r.country.Code == "NZ")
}
