package report

import (
	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// oneSided reports whether a total has one end only. Such a range has no middle,
// so that nothing says how it compares with others.
func oneSided(t offer.Spread) bool { return analyze.EndOf(t) != analyze.Middle }

// larger orders totals by their middles, the largest first; those of one end
// stand behind, by that end.
func larger(a, b offer.Spread) bool {
	if a.Mid.Set != b.Mid.Set {
		return a.Mid.Set
	}
	return b.One().N.Less(a.One().N)
}

// middleOf is the figure by which a total is set against others; absent where
// the pay cannot be compared, or has one end only.
func (s *seen) middleOf(v *view, t offer.Spread) money.Maybe {
	if !v.hasPay(s) {
		return money.Maybe{}
	}
	return t.Mid
}

// open are the offers whose pay could be compared if both its ends were stated.
func (v *view) open(some []*seen) []*seen {
	var all []*seen
	for _, s := range some {
		if v.hasPay(s) && oneSided(s.package_) {
			all = append(all, s)
		}
	}
	return all
}

// one writes the figure that stands for a total: the middle, or its one end with
// the word for it.
func (v *view) one(t offer.Spread, c money.Currency) string {
	if t.Empty() {
		return ""
	}
	return endWord(analyze.EndOf(t)) + v.amount(t.One().N, c)
}

// sayOpen says which offers are in no ranking because they state one end.
func (v *view) sayOpen(open []*seen) string {
	if len(open) == 0 {
		return ""
	}
	var words []string
	for _, s := range open {
		words = append(words, s.name+" ("+v.spread(s.base, s.currency)+")")
	}
	if len(open) == 1 {
		return words[0] + " states one end of its pay only, which has no middle, so it is not ranked."
	}
	return list(words) + " state one end of their pay only, which has no middle, so they are not ranked."
}
