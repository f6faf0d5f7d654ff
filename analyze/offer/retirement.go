package offer

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// valueMatch counts what the employer adds to the employee's own contribution.
// In the US the limits of IRC 402(g), 401(a)(17) and 415(c) hold. The match is
// computed on the year, as if every plan trued up.
func (o *Offer) valueMatch(b *Found, t *Terms) {
	if b.More == nil || len(b.More.Tiers) == 0 {
		if b.More != nil && b.More.MaxEmployerPct.Set {
			pct := percent(b.More.MaxEmployerPct.N)
			o.add(b, o.Base.Map(func(n money.Number) money.Number { return n.Mul(pct) }),
				fmt.Sprintf("%s × %s%%, the most the employer pays", o.spreadText(o.Base), b.More.MaxEmployerPct.N))
			return
		}
		o.skip(b, "no rate of the match stated")
		return
	}
	election, how := t.election.N, "election"
	if !t.election.Set {
		for _, tier := range b.More.Tiers {
			election = money.Max(election, percent(tier.To))
		}
		how = "election that earns the whole match"
	}
	us := o.Country == "US" && o.Currency == money.USD
	var parts []string
	for _, tier := range b.More.Tiers {
		parts = append(parts, fmt.Sprintf("%s%% of %s to %s%%", tier.Rate, tier.From, tier.To))
	}
	formula := fmt.Sprintf("%s × (%s), %s %s%%", o.spreadText(o.Base), strings.Join(parts, " + "), how, election.Mul(hundred))
	terms, year := []string{"match_election"}, ""
	if us {
		_, year = o.limit("compensation", t)
		formula += ", limits of " + year
		terms = append(terms, "limits_year")
	}
	o.add(b, o.Base.Map(func(n money.Number) money.Number { return match(n, election, b.More.Tiers, us, year) }), formula, terms...)
}

// match returns the employer's match on base pay of one year, at an election
// that is a fraction of base pay.
func match(base, election money.Number, tiers []benefit.Tier, us bool, year string) money.Number {
	defer_, comp := base.Mul(election), base
	if us {
		most, _ := limit("elective_deferral", year)
		cap, _ := limit("compensation", year)
		defer_, comp = money.Min(defer_, most), money.Min(base, cap)
	}
	// In money instead of percent, so that nothing is divided: the employee's
	// contribution against each tier's ends in money.
	var sum money.Number
	for _, tier := range tiers {
		from, to := comp.Mul(percent(tier.From)), comp.Mul(percent(tier.To))
		in := money.Min(defer_, to).Sub(from)
		if in.Sign() > 0 {
			sum = sum.Add(in.Mul(percent(tier.Rate)))
		}
	}
	if us {
		all, _ := limit("annual_additions", year)
		sum = money.Max(money.Number{}, money.Min(sum, all.Sub(defer_)))
	}
	return sum
}
