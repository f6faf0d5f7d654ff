package offer

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// valueMedical counts the employer's share of a typical US premium, once: the
// share or the amount that is stated, else what employers pay on average
// (compensation.md 3.4). Elsewhere private cover supplements a public system
// and has no price here.
func (o *Offer) valueMedical(b *Found, t *Terms) {
	for _, p := range o.Parts {
		if p.Name == b.Kind.Title() {
			o.skip(b, "other medical cover of this posting counts")
			return
		}
	}
	share := b.More != nil && b.More.EmployeePct.Set
	switch {
	case o.Country != "US" || o.Currency != money.USD:
		o.skip(b, "US premiums do not price cover elsewhere")
	case share:
		o.addPremium(b, t)
	case b.Value.Set && b.Unit == benefit.InCurrencyPerYear && b.Currency == o.Currency:
		o.flat(b, b.Value.N, o.Digits(b.Value.N)+" a year")
	case o.isFree(b):
		whole := *b
		whole.More = &benefit.More{EmployeePct: money.Some(hundred)}
		if says(b.around(), "dependants") {
			whole.More.DependantPct = money.Some(hundred)
		}
		o.addPremium(&whole, t)
	case b.Value.Set || strings.ContainsAny(b.Text, "0123456789"):
		o.skip(b, "no share of the premium stated")
	default:
		premium, worker := t.premiumSingle, t.workerSingle
		terms := []string{"us_premium_single", "us_worker_contribution_single", "coverage_tier"}
		if t.family {
			premium, worker = t.premiumFamily, t.workerFamily
			terms = []string{"us_premium_family", "us_worker_contribution_family", "coverage_tier"}
		}
		o.flat(b, money.Max(money.Number{}, premium.Sub(worker)),
			fmt.Sprintf("%s − %s that employees pay on average, no share stated", o.Digits(premium), o.Digits(worker)), terms...)
	}
}

// isFree reports whether the words right before the cover, or a verb behind it,
// say that the employee pays nothing for it: "free medical", not "free parking
// and medical".
func (o *Offer) isFree(b *Found) bool {
	return says(nearBefore(b.Field, b.Span.Start), "free") || says(o.near(b), "isfree")
}

// addPremium adds the share of the premium that the employer is said to pay:
// one for the employee, one for what a family costs above that.
func (o *Offer) addPremium(b *Found, t *Terms) {
	n := t.premiumSingle.Mul(percent(b.More.EmployeePct.N))
	formula := fmt.Sprintf("%s × %s%%", o.Digits(t.premiumSingle), b.More.EmployeePct.N)
	terms := []string{"us_premium_single", "coverage_tier"}
	if t.family {
		rest := t.premiumFamily.Sub(t.premiumSingle)
		pct := b.More.DependantPct.N // not stated: nothing for dependants
		n = n.Add(rest.Mul(percent(pct)))
		formula += fmt.Sprintf(" + (%s − %s) × %s%%", o.Digits(t.premiumFamily), o.Digits(t.premiumSingle), pct)
		terms = append(terms, "us_premium_family")
	}
	o.flat(b, n, formula, terms...)
}
