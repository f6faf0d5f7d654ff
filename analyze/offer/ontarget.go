package offer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
)

// onTargetName is the part that on-target earnings make without base pay.
const onTargetName = "on-target earnings"

// ends returns the ends that the totals have: those of on-target earnings that
// stand in place of base pay or close what it leaves open, else base pay's.
func (o *Offer) ends() Spread {
	if !o.onTarget.Empty() {
		return o.onTarget
	}
	return o.Base
}

// closeOnTarget keeps on-target earnings beside base pay of which one end only
// is stated: up to 180,000, and 250,000 at target, is 250,000 at target. Where
// less or more than the target is paid, what base pay is matters again.
func (o *Offer) closeOnTarget(p *pay.Part, t *Terms) {
	if p.Annual.Min.Set && p.Annual.Max.Set && o.Base.Min.Set != o.Base.Max.Set && t.payout.Equal(money.Int(1)) {
		o.onTarget = SpreadOf(p.Annual)
	}
}

// cashFrom returns what target cash begins with, and whether a part is in it.
func (o *Offer) cashFrom() (from Spread, within func(*Part) bool) {
	if o.Base.Empty() || o.onTarget.Empty() {
		return o.ends().Flat(money.Number{}), func(*Part) bool { return false }
	}
	return o.onTarget, func(p *Part) bool { return p.Name == baseName || p.Name == variableName }
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
		name := onTargetName
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

// hasPart reports whether a part of one of the names is there.
func (o *Offer) hasPart(names ...string) bool {
	return slices.ContainsFunc(o.Parts, func(p Part) bool { return slices.Contains(names, p.Name) })
}

// ofOnTarget reports whether a variable part is what on-target earnings are
// above base pay.
func (o *Offer) ofOnTarget(v *pay.Part) bool {
	return slices.ContainsFunc(o.Pay.Parts, func(p pay.Part) bool { return p.Kind == pay.OTE && p.Span == v.Span })
}

// lastOnBase makes the last part rest on what base pay rests on.
func (o *Offer) lastOnBase() {
	p := &o.Parts[len(o.Parts)-1]
	p.Terms = o.onBase(p.Terms...)
}
