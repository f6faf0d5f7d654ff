// Package analyze takes job postings the whole way from file to figures:
//
//  1. package posting loads the words of each posting and where they stand;
//  2. package pay reads the pay in them and brings it to a year;
//  3. package benefit reads the benefits and brings them to base units;
//  4. package offer values both on stated terms: cash, package, memo;
//  5. package group sorts the offers;
//  6. package stat summarizes the base pay of each group.
//
// Run does all of it. What it returns is exact; package report makes tables,
// charts and pages of it.
package analyze

import (
	"fmt"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/group"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/posting"
)

// Options say how to analyze. The zero Options need Terms; start from
// DefaultOptions.
type Options struct {
	Terms    offer.Terms
	Load     posting.Options
	Benefits *benefit.Reader   // nil: the built-in vocabulary
	Country  string            // of postings that name no place: ISO 3166-1 alpha-2
	By       group.By          // the groups of the statistics
	Where    []group.Where     // all must hold
	Currency money.Currency    // amounts are converted to it; "" keeps each as posted
	Level    *offer.PriceLevel // nil: amounts as posted; not together with Currency
	Rates    *money.Rates      // for Currency; nil: the dated table of the program
	Strict   bool              // nothing that was inferred counts in statistics
	Dedupe   bool              // a repeated posting counts once
	Discard  bool              // Result.Offers stays empty: statistics of any number of postings in little memory
}

// DefaultOptions returns the options that hold where nothing else is said.
func DefaultOptions() Options { return Options{Terms: offer.DefaultTerms()} }

// A Result is what an analysis found. Records = Postings + len(Rejects), and
// Postings = Kept + what Where left out.
type Result struct {
	Terms    offer.Terms
	Currency money.Currency // of converted amounts; "" where each is as posted
	Offers   []*offer.Offer
	Rejects  []Reject
	Groups   []Group
	Records  int
	Postings int
	Kept     int
	Reposts  int // postings that repeat another: same employer, title, place and pay
	Strict   bool
	Deduped  bool
	By       group.By
	Sources  []string
	Rates    *money.Rates
	Used     money.Used // the rates that conversions used
	Level    *offer.PriceLevel
	NoRates  []NoRate // currencies that nothing converts, the most frequent first

	usedRate map[money.Currency]bool
	options  Options // that it was run with
}

// A NothingError tells that no record could be read.
type NothingError struct{ Sources []string }

func (e *NothingError) Error() string {
	return strings.Join(e.Sources, ", ") + ": no posting in it"
}

// Run analyzes the sources. A record that cannot be read is a Reject; any other
// trouble is the error, and then there is no Result.
func Run(sources []Source, o Options) (*Result, error) {
	if o.Rates == nil {
		o.Rates = money.DefaultRates()
	}
	r := &Result{Terms: o.Terms, Currency: o.Currency, By: o.By, Strict: o.Strict, Deduped: o.Dedupe, Rates: o.Rates, Level: o.Level, options: o}
	for _, s := range sources {
		r.Sources = append(r.Sources, s.Name)
	}
	g := newGrouper(&o, r)
	known := make([]bool, len(o.By)+len(o.Where))
	seen := map[string]bool{}
	for it := range understand(sources, &o) {
		if it.err != nil {
			return nil, it.err
		}
		r.Records++
		if it.reject != nil {
			r.Rejects = append(r.Rejects, Reject{it.reject.Pos, it.reject.What, it.reject.Text})
			continue
		}
		r.Postings++
		for i := range known {
			if !known[i] {
				known[i] = has(&o, i, it.offer)
			}
		}
		if !keep(o.Where, it.offer) {
			continue
		}
		r.Kept++
		if k := repostKey(it.offer); k != "" {
			if seen[k] {
				r.Reposts++
				if o.Dedupe && it.offer.Excluded == offer.Counted { // a reason of its own stays
					it.offer.Excluded = offer.Repost
				}
			}
			seen[k] = true
		}
		g.add(it.offer)
		if !o.Discard {
			r.Offers = append(r.Offers, it.offer)
		}
	}
	if r.Postings == 0 {
		if len(r.Rejects) > 0 {
			first := r.Rejects[0]
			return nil, &posting.SyntaxError{Pos: first.Pos, What: first.What, Text: first.Text}
		}
		return nil, &NothingError{r.Sources}
	}
	for i, ok := range known {
		if !ok {
			return nil, unknownField(&o, i)
		}
	}
	if r.Kept == 0 {
		return nil, fmt.Errorf("none of %d postings meets the condition on %s", r.Postings, conditions(o.Where))
	}
	r.Groups = g.groups()
	slices.SortStableFunc(r.NoRates, func(a, b NoRate) int { return b.N - a.N })
	return r, nil
}

// field returns the property that By and Where name in place i.
func field(o *Options, i int) group.Field {
	if i < len(o.By) {
		return o.By[i]
	}
	return o.Where[i-len(o.By)].Field
}

func has(o *Options, i int, of *offer.Offer) bool { _, ok := field(o, i).Of(of); return ok }

func unknownField(o *Options, i int) error {
	return fmt.Errorf("no posting has a column %q; every posting has %s", field(o, i).Name, strings.Join(group.Names(), ", "))
}

// conditions names the properties that conditions are on.
func conditions(where []group.Where) string {
	var names []string
	for _, w := range where {
		names = append(names, w.Field.Name)
	}
	return strings.Join(names, ", ")
}

func keep(where []group.Where, o *offer.Offer) bool {
	for _, w := range where {
		if !w.Match(o) {
			return false
		}
	}
	return true
}

// repostKey returns what two postings of the same job share, "" where the
// posting names no employer or no title: then nothing tells a repost from
// another job.
func repostKey(o *offer.Offer) string {
	p := o.Posting
	if p.Company.Text == "" || p.Title.Text == "" || o.Pay.Base.Empty() {
		return ""
	}
	return strings.Join([]string{p.Company.Text, p.Title.Text, p.Location.Text, p.Employment.Text,
		o.Pay.Base.String(), string(o.Currency), o.Pay.Period.String()}, "\x00")
}
