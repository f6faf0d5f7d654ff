package report

import (
	"github.com/paystat/paystat/analyze/offer"
)

// markWords say how sure the value of a term is.
var markWords = map[string]string{
	"V": "read in the source", "K": "known from the statute or standard", "U": "uncertain", "A": "an assumption with no authority",
}

// excluded counts what stays out of the statistics, reason by reason.
func (v *view) excluded() []Count {
	n := map[offer.Exclusion]int{}
	for _, g := range v.r.Groups {
		for _, e := range g.Excluded {
			n[e.Why] += e.N
		}
	}
	var all []Count
	for _, e := range offer.Exclusions() {
		if n[e] > 0 {
			all = append(all, Count{v.integer(n[e]), e.String()})
		}
	}
	return all
}

// mostPlaces is how many places the filter offers; the text finds the others.
const mostPlaces = 200

// frequent returns the values of the rows that come most often, in order of
// their letters; none where there is but one.
func frequent(rows []Row, of func(*Row) string, most int) []string {
	n := map[string]int{}
	var all []string
	for i := range rows {
		v := of(&rows[i])
		if v == "" {
			continue
		}
		if n[v] == 0 {
			all = append(all, v)
		}
		n[v]++
	}
	if len(all) < 2 {
		return nil
	}
	sortBy(all, func(a, b string) bool { return n[a] > n[b] })
	all = all[:min(len(all), most)]
	sortBy(all, func(a, b string) bool { return a < b })
	return all
}
