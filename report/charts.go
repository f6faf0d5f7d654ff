package report

import (
	"math"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/report/chart"
)

// The sizes that decide which charts a result supports.
const (
	fewOffers    = 8  // so many stand side by side
	leastMoney   = 3  // postings of a currency that gets charts of its own
	mostMoney    = 6  // such currencies
	mostBars     = 40 // more postings than this are drawn by group
	mostKinds    = 24 // benefits in a chart of prevalence
	mostPackages = 15 // stacked bars among many postings: the largest
	mostParts    = 7  // series of a stacked bar: the colours of a theme
)

var nan = math.NaN()

// Charts returns the charts that the data of a result supports, in the order
// of the page; none for nil.
func Charts(r *analyze.Result, o Options) []*chart.Chart {
	return pageView(resultOr(r), o).charts()
}

func (v *view) charts() []*chart.Chart {
	var all []*chart.Chart
	all = append(all, v.groupCharts()...)
	all = append(all, v.rangeCharts()...)
	all = append(all, v.curves()...)
	all = append(all, v.trends()...)
	all = append(all, v.packageCharts()...)
	all = append(all, v.sensitivityChart()...)
	all = append(all, v.leaveCharts()...)
	all = append(all, v.benefitCharts()...)
	all = append(all, v.dataCharts()...)
	if v.format != english {
		for _, c := range all {
			c.Group, c.Decimal = v.separators()
		}
	}
	return all
}

// few reports whether the offers stand side by side.
func (v *view) few() bool { return len(v.all) <= fewOffers }

// suffix makes the id of a chart distinct where there is one per currency.
func suffix(cs []money.Currency, c money.Currency) string {
	if len(cs) < 2 {
		return ""
	}
	return "-" + strings.ToLower(orElse(string(c), "none"))
}

// inCurrency is the tail of a title where there is a chart per currency.
func inCurrency(cs []money.Currency, c money.Currency) string {
	if len(cs) < 2 {
		return ""
	}
	return ", postings in " + string(c)
}

// drawable keeps the currencies that have bars enough to compare: every one
// among a few offers, else the most frequent of those of at least three postings.
func (v *view) drawable(cs []money.Currency, n func(money.Currency) int) []money.Currency {
	if v.few() {
		return cs
	}
	var some []money.Currency
	for _, c := range cs {
		if n(c) >= leastMoney && len(some) < mostMoney {
			some = append(some, c)
		}
	}
	return some
}

// leftOut says which currencies have no chart of their own.
func (v *view) leftOut(cs, drawn []money.Currency, n func(money.Currency) int) []string {
	if len(cs) == len(drawn) {
		return nil
	}
	var words []string
	for _, c := range cs {
		if !slices.Contains(drawn, c) {
			words = append(words, string(c)+" ("+v.integer(n(c))+")")
		}
	}
	return []string{"Not drawn, with the number of postings: " + list(v.first(words, 12)) + ". A chart needs three postings of a currency, and the " + v.integer(mostMoney) +
		" most frequent have one. Amounts of different currencies are never mixed."}
}

// charted are the offers in currency c whose base pay a chart may show.
func (v *view) charted(c money.Currency) []*seen {
	var some []*seen
	for _, s := range v.all {
		if v.hasPay(s) && s.currency == c {
			some = append(some, s)
		}
	}
	return some
}

// hasPay reports whether base pay can be set against that of others: it counts
// in the statistics, or stays out for no reason of its own. The pay of a lone
// offer is set against nothing.
func (v *view) hasPay(s *seen) bool {
	if s.base.Empty() || s.noRate {
		return false
	}
	switch s.Excluded {
	case offer.Counted:
		return true
	case offer.Inferred, offer.Repost:
		return v.few()
	}
	return len(v.all) == 1
}

// rangeCharts draw the range of each posting, one chart a currency. Postings
// of a currency that has more than mostBars are drawn by group instead.
func (v *view) rangeCharts() []*chart.Chart {
	cs := v.currencies(v.hasPay)
	n := func(c money.Currency) int { return len(v.charted(c)) }
	drawn := v.drawable(cs, n)
	var all []*chart.Chart
	for _, c := range drawn {
		some := v.charted(c)
		if len(some) > mostBars {
			continue
		}
		sortBy(some, func(a, b *seen) bool { return larger(a.base, b.base) })
		ch := &chart.Chart{
			ID: "pay-ranges" + suffix(cs, c), Kind: chart.Ranges, Unit: string(c) + " a year",
			Title:    "What each posting pays" + inCurrency(cs, c),
			Subtitle: "Base pay of a full-time year in " + string(c) + ", the highest middle first",
			Reading:  []string{"A bar goes from the lower end of a range to the upper, the mark on it is the middle."},
		}
		if len(v.all) == 1 {
			ch.Title = "Base pay"
		}
		if v.few() && len(some) > 1 && len(v.open(some)) == 0 && some[1].base.Mid.N.Less(some[0].base.Mid.N) {
			ch.Title = some[0].name + " has the highest base pay" + inCurrency(cs, c)
		}
		series := chart.Series{Name: "base pay"}
		open := false
		for _, s := range some {
			ch.Categories = append(ch.Categories, s.name)
			series.Points = append(series.Points, chart.Point{
				Low: float(s.base.Min), Value: float(s.base.Mid), High: float(s.base.Max),
				Label: v.spread(s.base, c), Short: v.spread(s.base, ""), Href: s.anchor,
			})
			open = open || !s.base.Min.Set || !s.base.Max.Set
		}
		ch.Series = []chart.Series{series}
		if m := median(some); m.Set && len(some) >= 5 {
			ch.Lines = append(ch.Lines, chart.Mark{Value: m.N.Float(), Label: "median of middles " + v.whole(m.N)})
		}
		v.mark(ch, c)
		if open {
			ch.Reading = append(ch.Reading, "A bar that fades out at one end states only the other end; it has no middle, and stands last.")
		}
		all = append(all, ch)
	}
	if len(all) > 0 {
		last := all[len(all)-1]
		last.Notes = append(last.Notes, v.leftOut(cs, drawn, n)...)
		if out := v.uncharted(); out != "" {
			last.Notes = append(last.Notes, out)
		}
	}
	return all
}

// uncharted says how many postings have no bar.
func (v *view) uncharted() string {
	n := 0
	for _, s := range v.all {
		if !v.hasPay(s) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return sentence(v.count(n, "posting")) + " without comparable pay not drawn."
}

// median returns the median of the middles by Hyndman and Fan's type 7.
func median(some []*seen) money.Maybe {
	var all []money.Number
	for _, s := range some {
		if m := s.base.Mid; m.Set {
			all = append(all, m.N)
		}
	}
	return middle(all)
}

func middle(all []money.Number) money.Maybe {
	if len(all) == 0 {
		return money.Maybe{}
	}
	sortBy(all, money.Number.Less)
	k := len(all) / 2
	if len(all)%2 == 1 {
		return money.Some(all[k])
	}
	return money.Some(all[k-1].Add(all[k]).Mul(money.New(5, 1)))
}

// float is a figure for drawing, NaN where it is absent.
func float(m money.Maybe) float64 {
	if !m.Set {
		return nan
	}
	return m.N.Float()
}
