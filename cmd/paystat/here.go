package main

import (
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/report"
)

// hereUsage describes the flag.
const hereUsage = "mark a pay in the charts: an `amount` such as '$95,000', or the id, employer or title of a posting"

// hereOf returns the pay that the charts mark: that of the one posting whose id,
// employer or title the text is, or else what the text states. Nil for "".
func hereOf(text string, r *analyze.Result, j *job) (*report.Here, error) {
	if text = strings.TrimSpace(text); text == "" {
		return nil, nil
	}
	for _, of := range []func(*offer.Offer) string{
		(*offer.Offer).ID,
		func(o *offer.Offer) string { return o.Posting.Company.Text },
		func(o *offer.Offer) string { return o.Posting.Title.Text },
	} {
		var found *offer.Offer
		n := 0
		for _, o := range r.Offers {
			if strings.EqualFold(strings.TrimSpace(of(o)), text) {
				n++
				if found == nil {
					found = o
				}
			}
		}
		switch {
		case n > 1:
			return nil, usage("--here: %d postings are %q; give the id of one", n, text)
		case n == 1 && !found.Base.One().Set:
			return nil, usage("--here: the posting %q states no pay that can be compared", text)
		case n == 1:
			name := found.Posting.Company.Text
			if name == "" {
				name = text
			}
			return &report.Here{Name: name, Pay: money.Of(found.Base.One().N, found.Currency)}, nil
		}
	}
	read := pay.Read(text, pay.Context{Country: j.country}, r.Terms.Pay())
	one := offer.SpreadOf(read.Annual).One()
	if !one.Set {
		return nil, usage("--here: %q is no pay, and no posting's id, employer or title", text)
	}
	return &report.Here{Name: "your pay", Pay: money.Of(one.N, read.Currency)}, nil
}
