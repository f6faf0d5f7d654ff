package offer

import (
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/pay"
)

// costKinds are the benefits that a cost to company holds already: the
// employer's provident fund and insurance (compensation.md 3.2, rule 6).
var costKinds = map[benefit.Kind]bool{
	benefit.RetirementNonelective: true, benefit.RetirementMatch: true, benefit.HealthMedical: true, benefit.LifeInsurance: true,
}

// holds reports whether the pay as stated holds a benefit: it is what the job
// costs the employer, or says "including" before the benefit. Superannuation
// has been taken out of an Australian package by then and goes on top.
func (o *Offer) holds(b *Found) bool {
	switch {
	case o.Pay.Flags.Has(pay.SuperIncluded):
		return false
	case (o.Pay.Basis == pay.CTC || o.Pay.Basis == pay.EmployerCost) && costKinds[b.Kind]:
		return true
	case b.Field != o.PayField || o.Pay.Structured || b.Span.Start < o.Pay.Span.End:
		return false
	}
	between := strings.TrimLeft(strings.ToLower(o.PayField.Text[o.Pay.Span.End:b.Span.Start]), " ,(-–")
	if _, to := sentence(between, 0, 0); to < len(between) || strings.ContainsRune(between, '+') || saysPhrase(between, "plus") {
		return false
	}
	for _, phrase := range cues()["inside"] {
		if rest, ok := strings.CutPrefix(between, phrase); ok && strings.Trim(rest[:min(1, len(rest))], " .:") == "" {
			return true
		}
	}
	return false
}
