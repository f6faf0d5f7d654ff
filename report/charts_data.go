package report

import (
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/report/chart"
)

const mostDoubts = 12 // flags in a chart

// dataCharts draw what the statistics rest on: how many postings count, why the
// others do not, and the doubts that those carry.
func (v *view) dataCharts() []*chart.Chart {
	if v.few() {
		return nil
	}
	var all []*chart.Chart
	if c := v.quality(); c != nil {
		all = append(all, c)
	}
	if c := v.doubtsChart(); c != nil {
		all = append(all, c)
	}
	return all
}

// quality counts the postings in and out of the statistics.
func (v *view) quality() *chart.Chart {
	n := map[string]int{}
	for _, s := range v.all {
		n[v.basics(s)[2]]++
	}
	if n[""] == len(v.all) && len(v.r.Rejects) == 0 {
		return nil
	}
	ch := &chart.Chart{
		ID: "data-quality", Kind: chart.Grouped, Unit: "postings", Title: "What the statistics of base pay rest on",
		Subtitle: "Postings that count, and those that do not by the reason",
	}
	series := chart.Series{Name: "postings"}
	add := func(name string, n int) {
		ch.Categories = append(ch.Categories, sentence(name))
		series.Points = append(series.Points, chart.Point{Value: float64(n), Label: v.integer(n)})
	}
	reasons := []string{""}
	add("in the statistics", n[""])
	for _, e := range offer.Exclusions() {
		if k := n[e.String()]; k > 0 && e != offer.Counted {
			reasons = append(reasons, e.String())
			add(e.String(), k)
		}
	}
	if k := len(v.r.Rejects); k > 0 {
		add("not readable as a posting", k)
	}
	ch.Series = []chart.Series{series}
	v.remember(ch.ID, recipe{Kind: "reasons", Names: reasons})
	return ch
}

// doubtsChart counts the postings that carry each doubt about their pay.
func (v *view) doubtsChart() *chart.Chart {
	n := map[string]int{}
	phrase := map[string]string{}
	var names []string
	for _, s := range v.all {
		for _, f := range payFlags(s.Pay.Flags &^ (pay.Remarks | plainFlags)) {
			if n[f.Name] == 0 {
				names = append(names, f.Name)
				phrase[f.Name] = f.Phrase
			}
			n[f.Name]++
		}
	}
	if len(names) == 0 {
		return nil
	}
	sortBy(names, func(a, b string) bool { return n[a] > n[b] || n[a] == n[b] && a < b })
	ch := &chart.Chart{
		ID: "data-doubts", Kind: chart.Grouped, Unit: "postings", Title: "Doubts and qualifications about the pay",
		Subtitle: "Postings whose reading carries each",
	}
	if left := len(names) - mostDoubts; left > 0 {
		names = names[:mostDoubts]
		ch.Notes = append(ch.Notes, sentence(v.count(left, "rarer doubt"))+" not drawn.")
	}
	series := chart.Series{Name: "postings"}
	for _, name := range names {
		ch.Categories = append(ch.Categories, sentence(phrase[name]))
		series.Points = append(series.Points, chart.Point{Value: float64(n[name]), Label: v.integer(n[name])})
	}
	ch.Series = []chart.Series{series}
	v.remember(ch.ID, recipe{Kind: "doubts", Names: names})
	return ch
}
