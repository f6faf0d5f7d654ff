package report

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
	"github.com/paystat/paystat/report/chart"
)

// A recipe tells the script of the page how to draw a chart of many postings
// anew from the rows that the filters leave. The chart as written has the
// program's own figures; the script computes only what it filters.
type recipe struct {
	Kind       string       `json:"kind"`                 // "count", "boxes", "curve", "trend", "share", "shares", "scatter", "reasons", "doubts", "packages"
	Column     string       `json:"column,omitempty"`     // of the table: where the quantity stands
	Counted    bool         `json:"counted,omitempty"`    // only postings that the statistics count
	Currency   string       `json:"currency,omitempty"`   // only postings in it
	Bounds     [][2]*string `json:"bounds,omitempty"`     // count: from and up to, of each bar; null: no end
	Names      []string     `json:"names,omitempty"`      // boxes, shares: the groups; trend: the months; share, shares: the kinds; reasons: the reasons
	Groups     []string     `json:"groups,omitempty"`     // shares, curve: the groups
	Twentieths []int        `json:"twentieths,omitempty"` // curve: the percentiles
	Least      [3]int       `json:"least"`                // the fewest postings for a median, for quartiles, for tails
	Most       int          `json:"most,omitempty"`       // boxes, curve, shares: groups; packages: postings
	Dots       int          `json:"dots,omitempty"`       // boxes: postings of a group that are drawn one by one
	Fewest     int          `json:"fewest,omitempty"`     // shares: postings of a group
	Parts      int          `json:"parts,omitempty"`      // packages: parts that have a name of their own
}

// basics say what a page gives the script of a row beside its figures: whether
// the middle counts in the statistics, the month it was posted in, and why it is
// left out.
func (v *view) basics(s *seen) [3]string {
	mid := ""
	if s.Excluded == offer.Counted && !s.noRate && s.base.Mid.Set {
		mid = "1"
	}
	why := ""
	if s.Excluded != offer.Counted {
		why = s.Excluded.String()
	} else if s.noRate {
		why = offer.NoRate.String()
	}
	return [3]string{mid, s.month, why}
}

// ends gives the script of a page the two ends of base pay: "" where they follow
// from the middle and the upper end, which stand in the row; -1 and 1 where one
// alone is stated, the lower or the upper; else both in plain digits.
func (v *view) ends(s *seen) any {
	b := s.base
	switch {
	case b.Empty():
		return ""
	case !b.Max.Set:
		return -1
	case !b.Min.Set:
		return 1
	case b.Mid.Set:
		round := func(m money.Maybe) money.Number { return m.N.Round(2, v.rounding) }
		if round(b.Mid).Mul(money.Int(2)).Sub(round(b.Max)).Equal(round(b.Min)) {
			return ""
		}
	}
	return v.digits(b.Min) + " " + v.digits(b.Max)
}

// remember keeps the recipe of a chart.
func (v *view) remember(id string, r recipe) {
	if v.recipes == nil {
		v.recipes = map[string]recipe{}
	}
	r.Least = [3]int{stat.LeastMedian, stat.LeastQuartiles, stat.LeastTails}
	switch r.Kind {
	case "boxes":
		r.Most, r.Dots = mostBoxes, mostPoints
	case "curve":
		r.Most = mostCurves
	case "shares":
		r.Most, r.Fewest = mostColumns, leastColumn
	}
	v.recipes[id] = r
}

// complete keeps the recipe of a chart of the largest packages: which they are
// depends on what the filters leave. A few offers are all drawn.
func (v *view) complete(ch *chart.Chart) {
	currency, ok := strings.CutSuffix(ch.Unit, " a year")
	if !strings.HasPrefix(ch.ID, "total-compensation") || v.few() || !ok {
		return
	}
	total := ""
	for _, c := range v.columns() {
		if c.Name == "Target cash" || c.Name == "Package" {
			total = c.Name // the last holds all parts
		}
	}
	if total != "" {
		v.remember(ch.ID, recipe{Kind: "packages", Column: total, Currency: currency, Most: mostPackages, Parts: mostParts})
	}
}

func bound(n money.Number) *string {
	s := n.String()
	return &s
}
