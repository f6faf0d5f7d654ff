package offer

import (
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// dropRepeats keeps one record of what a posting says twice. What is joined by
// a plus is additive and stays.
func (o *Offer) dropRepeats() {
	kept := o.Benefits[:0]
	for _, b := range o.Benefits {
		i := slices.IndexFunc(kept, func(k Found) bool { return repeats(&k, &b) })
		switch {
		case i < 0:
			kept = append(kept, b)
		case kept[i].Flags.Has(benefit.PeriodUnknown) && !b.Flags.Has(benefit.PeriodUnknown):
			kept[i] = b // the one that says for how long
		}
	}
	o.Benefits = kept
}

// repeats reports whether two records state the same of the same kind. An
// amount without a period repeats the same amount with one.
func repeats(a, b *Found) bool {
	if a.Kind != b.Kind || a.Additive || b.Additive || a.Label != b.Label || a.Currency != b.Currency || a.Unlimited != b.Unlimited ||
		!equal(a.Value, b.Value) || !equal(a.Max, b.Max) ||
		a.Unit != b.Unit && !(a.Flags|b.Flags).Has(benefit.PeriodUnknown) ||
		a.Kind == benefit.BonusTarget && otherSort(a.Text, b.Text) {
		return false
	}
	if a.Value.Set {
		return true
	}
	return a.More != nil && b.More != nil && len(a.More.Tiers) > 0 && equalTiers(a.More.Tiers, b.More.Tiers)
}

// otherSort reports whether two bonuses are called by different words: "5%
// company bonus", "5% personal bonus".
func otherSort(a, b string) bool {
	x, y := said(a, "sort"), said(b, "sort")
	return len(x) > 0 && len(y) > 0 && !slices.Equal(x, y)
}

func equal(a, b money.Maybe) bool { return a.Set == b.Set && (!a.Set || a.N.Equal(b.N)) }

func equalTiers(a, b []benefit.Tier) bool {
	return slices.EqualFunc(a, b, func(x, y benefit.Tier) bool {
		return x.Rate.Equal(y.Rate) && x.From.Equal(y.From) && x.To.Equal(y.To)
	})
}
