package report

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
)

// A recipe tells the script of the page how to draw a chart of many postings
// anew from the rows that the filters leave. The chart as written has the
// program's own figures; the script computes only what it filters.
type recipe struct {
	Kind       string       `json:"kind"`                 // "count", "boxes", "curve", "trend", "share", "shares", "scatter", "reasons", "doubts"
	Column     string       `json:"column,omitempty"`     // of the table: where the quantity stands
	Counted    bool         `json:"counted,omitempty"`    // only postings that the statistics count
	Currency   string       `json:"currency,omitempty"`   // only postings in it
	Bounds     [][2]*string `json:"bounds,omitempty"`     // count: from and up to, of each bar; null: no end
	Names      []string     `json:"names,omitempty"`      // boxes, shares: the groups; trend: the months; share, shares: the kinds; reasons: the reasons
	Groups     []string     `json:"groups,omitempty"`     // shares, curve: the groups
	Twentieths []int        `json:"twentieths,omitempty"` // curve: the percentiles
	Least      [3]int       `json:"least"`                // the fewest postings for a median, for quartiles, for tails
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

// remember keeps the recipe of a chart.
func (v *view) remember(id string, r recipe) {
	if v.recipes == nil {
		v.recipes = map[string]recipe{}
	}
	r.Least = [3]int{stat.LeastMedian, stat.LeastQuartiles, stat.LeastTails}
	v.recipes[id] = r
}

func bound(n money.Number) *string {
	s := n.String()
	return &s
}
