package analyze

import (
	"slices"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/posting"
)

// A NoRate is a currency without a rate into that of the result: how many
// postings stay out of statistics for it, the place of the first, and what is
// missing, which may be the rate of the result's own currency.
type NoRate struct {
	Currency money.Currency
	N        int
	First    posting.Pos
	Missing  *money.NoRateError

	at int // which posting the first was, from 1
}

// noRate counts an offer whose currency nothing converts.
func (r *Result) noRate(o *offer.Offer) {
	for i := range r.NoRates {
		if r.NoRates[i].Currency == o.Currency {
			r.NoRates[i].N++
			return
		}
	}
	r.NoRates = append(r.NoRates, NoRate{o.Currency, 1, o.Posting.Pos, r.missing(o.Currency), r.Postings})
}

// MissingRates returns NoRates with one element a rate that is missing: where it
// is that of the result's own currency, the postings of all others lack the same.
func (r *Result) MissingRates() []NoRate {
	var all []NoRate
	for _, x := range r.NoRates {
		if x.Missing != nil {
			x.Currency = x.Missing.Currency
		}
		i := slices.IndexFunc(all, func(y NoRate) bool { return y.Currency == x.Currency })
		if i < 0 {
			all = append(all, x)
			continue
		}
		if all[i].N += x.N; x.at < all[i].at {
			all[i].First, all[i].at = x.First, x.at
		}
	}
	slices.SortStableFunc(all, func(a, b NoRate) int { return b.N - a.N })
	return all
}
