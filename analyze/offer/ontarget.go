package offer

import (
	"fmt"

	"github.com/paystat/paystat/analyze/pay"
)

// ends returns the ends that the totals have: base pay's, else those of
// on-target earnings.
func (o *Offer) ends() Spread {
	if o.Base.Empty() {
		return o.onTarget
	}
	return o.Base
}

// valueOnTarget takes on-target earnings, or a total compensation, that is all
// a posting states for target cash: base pay stays unknown (decisions). What a
// total compensation may hold is not added to it.
func (o *Offer) valueOnTarget() {
	const doubtful = pay.PeriodMismatchSuspect | pay.PeriodAmbiguous | pay.SuspectMagnitude | pay.NumberMalformed
	if !o.Base.Empty() || len(o.Pay.Alternatives) > 0 || !o.Pay.Disclosed || o.Pay.Flags.Has(doubtful) {
		return
	}
	for _, p := range o.Pay.Parts {
		if p.Kind != pay.OTE && p.Kind != pay.Total || p.Percent || p.Annual.Empty() || p.Currency != o.Currency || p.Currency == "" {
			continue
		}
		name := "on-target earnings"
		if p.Kind == pay.Total {
			name, o.all = "total compensation", "may be inside the total compensation, which is never summed with its parts"
		}
		formula := "as stated, a year"
		if p.Period != pay.Year {
			formula = fmt.Sprintf("%s by the %s, a year", o.rangeText(p.Amount), p.Period)
		}
		o.onTarget = SpreadOf(p.Annual)
		o.Parts = append(o.Parts, Part{Name: name, View: Cash, Amount: o.onTarget, Source: p.Text,
			Pos: o.PayField.At(p.Span.Start), Formula: formula, Terms: o.baseTerms()})
		return
	}
}

// withoutBase says why variable pay has no value where base pay is unknown.
func (o *Offer) withoutBase() string {
	switch {
	case o.all != "":
		return o.all
	case !o.onTarget.Empty():
		return "inside the on-target earnings"
	}
	return noBase
}
