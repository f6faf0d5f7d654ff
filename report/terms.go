package report

import (
	"strings"

	"github.com/paystat/paystat/analyze/offer"
)

// A TermValue is a term and the value used.
type TermValue struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// terms returns the terms, with those that moved a figure of the report.
func (v *view) terms() []Term {
	matters := mattering(v.all)
	var all []Term
	for _, t := range v.r.Terms.All() {
		all = append(all, Term{t.Key, t.Value, t.Low, t.High, t.About, t.Source, markWords[t.Mark], matters[t.Key], t.Set})
	}
	sortBy(all, func(a, b Term) bool { return a.Matters && !b.Matters })
	return all
}

// mattering returns the keys of the terms that figures of the offers rest on.
func mattering(all []*seen) map[string]bool {
	matters := map[string]bool{"rounding": true}
	for _, s := range all {
		for _, p := range s.Parts {
			for _, k := range p.Terms {
				matters[k] = true
			}
		}
		for _, k := range s.Memo.Terms {
			matters[k] = true
		}
	}
	return matters
}

// usedTerms returns the keys of the terms that mattered, in the order of the
// file.
func (v *view) usedTerms() []string {
	keys := []string{}
	matters := mattering(v.all)
	for _, t := range v.r.Terms.All() {
		if matters[t.Key] {
			keys = append(keys, t.Key)
		}
	}
	return keys
}

// termsOf returns the terms that the figures of an offer rest on, in the order
// of the file.
func (v *view) termsOf(s *seen) []TermValue {
	all := []TermValue{}
	matters := mattering([]*seen{s})
	for _, t := range v.r.Terms.All() {
		if matters[t.Key] {
			all = append(all, TermValue{t.Key, t.Value})
		}
	}
	return all
}

func termValues(t *offer.Terms) map[string]string {
	m := map[string]string{}
	for _, term := range t.All() {
		m[term.Key] = term.Value
	}
	return m
}

// termList writes terms in one cell: "bonus_payout=1; rounding=half-up".
func termList(terms []TermValue) string {
	all := make([]string, len(terms))
	for i, t := range terms {
		all[i] = t.Key + "=" + t.Value
	}
	return strings.Join(all, "; ")
}
