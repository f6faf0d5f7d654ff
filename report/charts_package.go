package report

import (
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/report/chart"
)

// packageCharts stack what the package adds up from, at the middle of each
// range: cash first, then what else the employer puts in. One chart a currency;
// none where nothing comes on top of base pay.
func (v *view) packageCharts() []*chart.Chart {
	more := false
	for _, s := range v.all {
		more = more || v.hasPay(s) && len(s.Parts) > 1
	}
	if !more {
		return nil
	}
	cs := v.currencies(v.hasPay)
	n := func(c money.Currency) int { return len(v.charted(c)) }
	var all []*chart.Chart
	for _, c := range v.drawable(cs, n) {
		some := v.charted(c)
		if len(withMore(some)) == 0 {
			continue
		}
		all = append(all, v.packageChart(cs, c, some))
	}
	return all
}

// withMore keeps the offers that have parts beside base pay.
func withMore(all []*seen) []*seen {
	var some []*seen
	for _, s := range all {
		if len(s.Parts) > 1 {
			some = append(some, s)
		}
	}
	return some
}

func (v *view) packageChart(cs []money.Currency, c money.Currency, some []*seen) *chart.Chart {
	open, again := v.open(some), 0
	if !v.few() {
		some = slices.DeleteFunc(some, func(s *seen) bool { return oneSided(s.package_) })
		every := len(some)
		some = v.once(some)
		again = every - len(some)
	}
	sortBy(some, func(a, b *seen) bool { return larger(a.package_, b.package_) })
	ch := &chart.Chart{
		ID: "total-compensation" + suffix(cs, c), Kind: chart.Stacked, Unit: string(c) + " a year",
		Title:    "What the package adds up from" + inCurrency(cs, c),
		Subtitle: "Middle of each range in " + string(c) + " a year, the total before the name: cash first, then what else the employer puts in, on the terms assumed",
		Notes:    []string{"A benefit whose amount is not stated adds nothing here, but for US medical cover; nor does leave for parents of which the law pays a part that is not known. Paid time off is in no total."},
	}
	if v.few() && len(some) > 1 && len(open) == 0 && some[1].package_.Mid.N.Less(some[0].package_.Mid.N) {
		ch.Title = some[0].name + " has the largest package" + inCurrency(cs, c)
	}
	if left := len(some) - mostPackages; left > 0 {
		some = some[:mostPackages]
		ch.Title = "The largest packages" + inCurrency(cs, c)
		ch.Notes = append(ch.Notes, sentence(v.count(left, "posting"))+" with packages that are no larger not drawn.")
	}
	if again > 0 {
		ch.Notes = append(ch.Notes, "Of what repeats another posting (same employer, title, place and pay) one is drawn: "+v.integer(again)+" left out.")
	}
	switch n := len(open); {
	case n == 0:
	case v.few():
		ch.Notes = append(ch.Notes, v.sayOpen(open)+" A bar of such an offer is drawn at that end.")
	default:
		ch.Notes = append(ch.Notes, sentence(v.count(n, "posting"))+" with one end only not drawn: such a range has no middle.")
	}
	names := partNames(some)
	for _, s := range some { // the total, which no bar shows, goes first: a long name may be cut
		ch.Categories = append(ch.Categories, v.ofTotal(s.package_)+" · "+s.name)
	}
	rest := map[string]bool{}
	if len(names) > mostParts {
		for _, n := range names[mostParts-1:] {
			rest[n] = true
		}
		names = append(names[:mostParts-1:mostParts-1], restName)
	}
	for _, name := range names {
		series := chart.Series{Name: name}
		for _, s := range some {
			sum, any := money.Number{}, false
			for _, p := range s.Parts {
				a := p.Amount.One()
				if p.View&(offer.Cash|offer.InPackage) == 0 || !a.Set || p.Name != name && !(name == restName && rest[p.Name]) {
					continue
				}
				sum, any = sum.Add(s.by(a.N)), true
			}
			pt := chart.Point{Value: nan, Href: s.anchor}
			if any && !sum.IsZero() {
				pt.Value, pt.Label, pt.Short = sum.Float(), v.amount(sum, c), v.whole(sum)
			}
			series.Points = append(series.Points, pt)
		}
		ch.Series = append(ch.Series, series)
	}
	return ch
}

// ofTotal writes a total without its currency.
func (v *view) ofTotal(t offer.Spread) string { return v.one(t, "") }

// once leaves out what repeats another posting: the same employer, title, place
// and pay. The script of the page knows no more of them when a filter is on.
func (v *view) once(all []*seen) []*seen {
	have := map[string]bool{}
	return slices.DeleteFunc(all, func(s *seen) bool {
		p := s.Posting
		if p.Company.Text == "" || p.Title.Text == "" {
			return false
		}
		key := strings.Join([]string{p.Company.Text, p.Title.Text, p.Location.Text, v.spread(s.base, s.currency)}, "\x00")
		again := have[key]
		have[key] = true
		return again
	})
}

const restName = "other employer contributions"

// partNames returns the names of the parts of the package that are worth
// something in some offer: base pay, other cash, then the largest first.
func partNames(some []*seen) []string {
	sums := map[string]money.Number{}
	cash := map[string]bool{}
	var names []string
	for _, s := range some {
		for _, p := range s.Parts {
			a := p.Amount.One()
			if p.View&(offer.Cash|offer.InPackage) == 0 || !a.Set || a.N.IsZero() {
				continue
			}
			if _, have := sums[p.Name]; !have {
				names = append(names, p.Name)
			}
			sums[p.Name] = sums[p.Name].Add(a.N)
			cash[p.Name] = cash[p.Name] || p.View&offer.Cash != 0
		}
	}
	rank := func(n string) int {
		switch {
		case n == "base pay":
			return 0
		case cash[n]:
			return 1
		}
		return 2
	}
	sortBy(names, func(a, b string) bool {
		if rank(a) != rank(b) {
			return rank(a) < rank(b)
		}
		return sums[b].Less(sums[a])
	})
	return names
}
