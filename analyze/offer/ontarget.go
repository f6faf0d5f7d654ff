package offer

import (
	"fmt"
	"strings"

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
// total compensation may hold is not added to it; one that is said to hold
// equity or benefits is no cash, and is listed.
func (o *Offer) valueOnTarget() {
	const doubtful = pay.PeriodMismatchSuspect | pay.PeriodAmbiguous | pay.SuspectMagnitude | pay.NumberMalformed
	if !o.Base.Empty() || len(o.Pay.Alternatives) > 0 || !o.Pay.Disclosed || o.Pay.Flags.Has(doubtful) {
		return
	}
	for _, p := range o.Pay.Parts {
		if p.Kind != pay.OTE && p.Kind != pay.Total || p.Percent || p.Annual.Empty() || p.Currency != o.Currency || p.Currency == "" {
			continue
		}
		if p.Kind == pay.Total && o.inKind(&p) {
			o.list("total compensation", p.Text, "holds more than cash, so that neither base pay nor target cash is known")
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

// inKind reports whether the words around a total compensation put equity or
// benefits into it. What stands behind a plus comes on top.
func (o *Offer) inKind(p *pay.Part) bool {
	text := o.PayField.Text
	from, to := sentence(text, p.Span.Start, p.Span.End)
	end := min(p.Span.End, len(text))
	if rest := strings.TrimLeft(text[end:to], " "); strings.HasPrefix(rest, "(") { // (base plus equity)
		if in, _, ok := strings.Cut(rest, ")"); ok && says(in, "inkind") {
			return true
		}
	}
	for _, j := range said(text[end:to], "ontop") {
		if i := strings.Index(strings.ToLower(text[end:to]), j); i >= 0 {
			to = min(to, end+i)
		}
	}
	return says(text[from:to], "inkind")
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
