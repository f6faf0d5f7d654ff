package report

import (
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/place"
	"github.com/paystat/paystat/report/chart"
)

// lawName names the ticks that mark what the law grants.
const lawName = "least by law"

// lawDays marks the paid leave that the law of the offer's country grants every
// employee; no mark where the country is not known or grants none.
func (v *view) lawDays(s *seen) chart.Point {
	law, ok := place.StatutoryOf(s.Country)
	if !ok || !law.LeaveDays.Set || law.LeaveDays.N.IsZero() {
		return chart.Point{Value: nan}
	}
	return chart.Point{Value: law.LeaveDays.N.Float(), Label: "paid leave by law, " + lawOf(law.Row) + ": " + v.number(law.LeaveDays.N) + " days (" + law.LeaveText + ")",
		Short: v.number(law.LeaveDays.N) + " days (" + lawOf(law.Row) + ")", Href: s.anchor}
}

// lawWeeks marks the weeks that the law grants a parent.
func (v *view) lawWeeks(s *seen, k benefit.Kind) chart.Point {
	law, ok := place.StatutoryOf(s.Country)
	if !ok {
		return chart.Point{Value: nan}
	}
	weeks, who := law.BirthWeeks, "maternity leave"
	if k == benefit.ParentalNonbirth {
		weeks, who = law.PartnerWeeks, "partner's leave"
	}
	if k == benefit.ParentalAny || !weeks.Set || weeks.N.IsZero() {
		return chart.Point{Value: nan}
	}
	return chart.Point{Value: weeks.N.Float(), Label: who + " by law, " + lawOf(law.Row) + ": " + v.number(weeks.N) + " weeks",
		Short: v.number(weeks.N) + " weeks (" + lawOf(law.Row) + ")", Href: s.anchor}
}

// lawOf names the law of a row, "GB 2026-04", by its country and month.
func lawOf(row string) string {
	code, month, _ := strings.Cut(row, " ")
	return join(countryName(code), month)
}

// lawNote says where the figures of the law come from.
const lawNote = "What is least by law comes from the program's country table, for the first full year; it stands where the country is known and grants any."

// lawsOf says what the law grants in the countries of some offers, the most
// frequent first.
func (v *view) lawsOf(some []*seen) []string {
	n := map[string]int{}
	var codes []string
	for _, s := range some {
		if n[s.Country] == 0 {
			codes = append(codes, s.Country)
		}
		n[s.Country]++
	}
	sortBy(codes, func(a, b string) bool { return n[a] > n[b] })
	var words []string
	for _, c := range codes {
		if law, ok := place.StatutoryOf(c); ok && law.LeaveDays.Set && len(words) < 6 {
			words = append(words, countryName(c)+" "+v.number(law.LeaveDays.N))
		}
	}
	if len(words) == 0 {
		return nil
	}
	return []string{"The least paid leave by law, in days: " + list(words) + "."}
}
