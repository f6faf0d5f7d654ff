package analyze

import (
	"sort"
	"strconv"

	"github.com/paystat/paystat/analyze/group"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
)

// A Group is what the offers of one key pay, in one currency.
type Group struct {
	Key       group.Key
	Currency  money.Currency
	N         int          // offers in the group
	Counted   int          // of these, in the statistics
	Employers int          // distinct companies among the counted
	Min       stat.Summary // of the lower ends of base pay
	Mid       stat.Summary // of the middles; a one-sided posting has none
	Max       stat.Summary // of the upper ends
	Excluded  []Excluded
	Warnings  []string
}

// Excluded counts the offers of a group that stay out for one reason.
type Excluded struct {
	Why offer.Exclusion
	N   int
}

// grouper collects the offers of each group.
type grouper struct {
	o     *Options
	r     *Result
	cells map[string]*cell
	order []*cell
}

type cell struct {
	key        group.Key
	n          int
	excluded   map[offer.Exclusion]int
	byCurrency map[money.Currency]*sample
	currencies []money.Currency
}

// sample is the counted base pay of a group in one currency.
type sample struct {
	n             int
	min, mid, max []money.Number
	employers     map[string]int
}

func newGrouper(o *Options, r *Result) *grouper {
	return &grouper{o: o, r: r, cells: map[string]*cell{}}
}

func (g *grouper) add(of *offer.Offer) {
	key := g.o.By.Key(of)
	id := key.ID()
	c := g.cells[id]
	if c == nil {
		c = &cell{key: key, excluded: map[offer.Exclusion]int{}, byCurrency: map[money.Currency]*sample{}}
		g.cells[id] = c
		g.order = append(g.order, c)
	}
	c.n++
	why := of.Excluded
	if g.o.Strict && why == offer.Counted {
		why = of.Strict()
	}
	base, cur := of.Base, of.Currency
	if why == offer.Counted && g.o.Currency != "" && cur != g.o.Currency {
		var ok bool
		if base, ok = g.r.convert(base, cur); !ok {
			why = offer.NoRate
			g.r.noRate(of)
		}
		cur = g.o.Currency
	}
	if why != offer.Counted {
		of.Excluded = why
		c.excluded[why]++
		return
	}
	s := c.byCurrency[cur]
	if s == nil {
		s = &sample{employers: map[string]int{}}
		c.byCurrency[cur] = s
		c.currencies = append(c.currencies, cur)
	}
	s.n++
	for _, e := range []struct {
		to *[]money.Number
		v  money.Maybe
	}{{&s.min, base.Min}, {&s.mid, base.Mid}, {&s.max, base.Max}} {
		if e.v.Set {
			*e.to = append(*e.to, e.v.N)
		}
	}
	s.employers[of.Posting.Company.Text]++
}

// groups returns the groups, the largest first. A group whose offers pay in
// several currencies becomes one group each: amounts of two currencies never
// meet in a statistic.
func (g *grouper) groups() []Group {
	var all []Group
	for _, c := range g.order {
		if len(c.currencies) == 0 {
			all = append(all, Group{Key: c.key, N: c.n, Excluded: counts(c.excluded)})
			continue
		}
		sort.Slice(c.currencies, func(i, j int) bool {
			a, b := c.currencies[i], c.currencies[j]
			if n, m := c.byCurrency[a].n, c.byCurrency[b].n; n != m {
				return n > m
			}
			return a < b
		})
		for i, cur := range c.currencies {
			s := c.byCurrency[cur]
			n := Group{Key: c.key, Currency: cur, Counted: s.n, N: s.n,
				Min: stat.Summarize(s.min), Mid: stat.Summarize(s.mid), Max: stat.Summarize(s.max)}
			if i == 0 { // what is excluded has no currency to go by
				n.Excluded = counts(c.excluded)
				for _, e := range n.Excluded {
					n.N += e.N
				}
			}
			var largest int
			n.Employers, largest = employers(s.employers)
			n.Warnings = warnings(&n, largest, len(c.currencies))
			all = append(all, n)
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Counted != all[j].Counted {
			return all[i].Counted > all[j].Counted
		}
		return less(all[i].Key, all[j].Key)
	})
	return all
}

// less orders keys by their values.
func less(a, b group.Key) bool {
	for i := range a {
		if a[i].Value != b[i].Value {
			return a[i].Value < b[i].Value
		}
	}
	return false
}

// employers returns how many companies are named, and the most postings that
// one of them has.
func employers(m map[string]int) (n, largest int) {
	for name, k := range m {
		if name == "" {
			continue
		}
		n++
		largest = max(largest, k)
	}
	return n, largest
}

func counts(m map[offer.Exclusion]int) []Excluded {
	var all []Excluded
	for _, e := range offer.Exclusions() {
		if n := m[e]; n > 0 {
			all = append(all, Excluded{e, n})
		}
	}
	return all
}

// warnings says what a reader of the figures must know.
func warnings(g *Group, largest, currencies int) []string {
	w := g.Mid.Warnings()
	if currencies > 1 {
		w = append(w, "the group pays in "+strconv.Itoa(currencies)+" currencies and is split by them; --currency converts")
	}
	if g.Counted >= 5 && largest*4 > g.Counted {
		w = append(w, "one employer has "+strconv.Itoa(largest)+" of the "+strconv.Itoa(g.Counted)+" postings")
	}
	return w
}
