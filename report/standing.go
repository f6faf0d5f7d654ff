package report

import (
	"slices"
	"strconv"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/stat"
	"github.com/paystat/paystat/report/chart"
)

// Here is a pay among the others: one's own, or that of one of the postings.
type Here struct {
	Name string       // "your pay", "Spotify"
	Pay  money.Amount // a full-time year's base pay; without a currency it is in that of the chart
}

// hereIn returns the pay of Here in a currency, absent where it has another and
// there is no rate.
func (v *view) hereIn(c money.Currency) money.Maybe {
	switch {
	case v.here == nil:
		return money.Maybe{}
	case v.here.Pay.Currency() == c || v.here.Pay.Currency() == "":
		return money.Some(v.here.Pay.Number())
	case v.r.Rates == nil:
		return money.Maybe{}
	}
	n, used, err := v.r.Rates.Convert(v.here.Pay, c)
	if err != nil {
		return money.Maybe{}
	}
	v.used = v.used.Add(used)
	return money.Some(n)
}

// rank returns where x stands among sorted amounts, from 0 to 100: where the
// curve that is drawn comes to x. The curve goes straight from each twentieth of
// the amounts, by stat.Definition, to the next; where it is level at x, its middle
// counts.
func rank(xs []money.Number, x money.Number) int {
	const twenty = 20
	var at [twenty + 1]money.Number
	for t := range at {
		at[t] = stat.Quantile(xs, t)
	}
	first, last := twenty+1, -1 // the twentieths that are x
	below := -1                 // the last that is less
	for t, q := range at {
		switch {
		case q.Less(x):
			below = t
		case q.Equal(x):
			first, last = min(first, t), t
		}
	}
	percent := money.Int(100 / twenty)
	switch {
	case last >= 0:
		percent = percent.Mul(money.Int(int64(first + last))).Quo(money.Int(2))
	case below < 0:
		return 0
	case below == twenty:
		return 100
	default:
		part := x.Sub(at[below]).Quo(at[below+1].Sub(at[below]))
		percent = percent.Mul(money.Int(int64(below)).Add(part))
	}
	p, _ := strconv.Atoi(percent.Round(0, money.HalfUp).String())
	return p
}

// mark draws Here in a chart of pay in currency c.
func (v *view) mark(ch *chart.Chart, c money.Currency) {
	m := v.hereIn(c)
	if !m.Set {
		return
	}
	label := clip(v.here.Name, 40) + " " + v.whole(m.N)
	if xs := amounts(v.charted(c)); len(xs) >= stat.LeastQuartiles {
		label += ", P" + v.integer(rank(xs, m.N))
		if ch.Kind == chart.Line && len(ch.Series) > 1 {
			label += " of all " + v.integer(len(xs))
		}
	}
	ch.Reference = &chart.Point{Value: m.N.Float(), Label: label, Low: nan, High: nan}
}

// standing returns where Here stands among the postings in currency c, absent
// where they are too few or there is no rate.
func (v *view) standing(c money.Currency) (amount string, percent, of int, ok bool) {
	m, xs := v.hereIn(c), amounts(v.charted(c))
	if !m.Set || len(xs) < stat.LeastQuartiles {
		return "", 0, 0, false
	}
	return v.amount(m.N, c), rank(xs, m.N), len(xs), true
}

// sayHere says where Here stands: in its own currency at the head, or where that
// has no standing in the most frequent one that has; then in the others.
func (v *view) sayHere(d *Document, cs []money.Currency) {
	if v.here == nil {
		return
	}
	cs = slices.Clone(cs)
	own := v.here.Pay.Currency()
	slices.SortStableFunc(cs, func(a, b money.Currency) int {
		switch {
		case a == own && b != own:
			return -1
		case b == own && a != own:
			return 1
		}
		return 0
	})
	name := clip(v.here.Name, 60)
	var others []string
	first, without := true, 0
	for _, c := range cs {
		amount, percent, n, ok := v.standing(c)
		switch {
		case !ok:
			without++
		case first:
			first = false
			d.Lead += " " + sentence(name) + ", " + amount + ", stands at P" + v.integer(percent) + " of " + v.count(n, "posting")
			if len(cs) > 1 {
				d.Lead += " in " + string(c)
			}
			d.Lead += "."
		default:
			others = append(others, "P"+v.integer(percent)+" of "+v.count(n, "posting")+" ("+amount+")")
		}
	}
	if len(others) == 0 {
		return
	}
	said := "In other currencies " + name + " stands at " + list(v.first(others, mostMoney))
	if without > 0 {
		said += "; " + v.integer(without) + " more without a rank: too few postings, or no rate"
	}
	d.Sentences = append(d.Sentences, said+".")
}
