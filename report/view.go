package report

import (
	"strconv"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/place"
)

// view is a result on its way to the page: the offers with their names and
// anchors, and the amounts in the currency of the report.
type view struct {
	format
	r        *analyze.Result
	rounding money.Rounding
	currency money.Currency // amounts are converted to it; "" keeps each as posted
	common   bool           // the currency was chosen here, so that a few offers compare
	all      []*seen
	used     money.Used // the rates of conversions
	here     *Here      // what the charts of pay mark
	recipes  map[string]recipe
	files    map[string]string // the names of files without their folders
	tables   map[string]table  // of the charts whose points are no table
	notes    []string          // footnotes that the charts leave
}

// A table is the figures of a chart.
type table struct {
	head []string
	body [][]string
}

// setTable keeps the table of a chart.
func (v *view) setTable(id string, t table) {
	if v.tables == nil {
		v.tables = map[string]table{}
	}
	v.tables[id] = t
}

// seen is an offer as the page shows it.
type seen struct {
	*offer.Offer
	anchor   string // of the page: "p-17"
	name     string // distinct among the offers of the report: of a bar
	group    string // the values of its key, "" without --by
	currency money.Currency
	base     offer.Spread // in currency
	cash     offer.Spread
	package_ offer.Spread
	rates    *money.Rates
	used     money.Used // the rates that it was converted at
	noRate   bool
	days     []*offer.Found // the benefits that count as paid time off
	weeks    *offer.Found   // the longest parental leave
	month    string         // posted in: "2026-09"
}

func newView(r *analyze.Result) *view {
	v := &view{format: english, r: r, rounding: r.Terms.Rounding(), currency: r.Currency, files: shortNames(r.Sources)}
	anchors := map[string]bool{}
	for i, o := range r.Offers {
		s := &seen{Offer: o, currency: o.Currency, base: o.Base, cash: o.TargetCash, package_: o.Package, rates: r.Rates}
		s.anchor = anchor(o.Posting.ID.Text, i, anchors)
		if len(r.By) > 0 {
			s.group = v.groupName(analyze.Group{Key: r.By.Key(o)})
		}
		v.convert(s)
		s.readLeave()
		v.all = append(v.all, s)
	}
	setNames(v.all)
	return v
}

// pageView is the view of a document: where a few offers pay in several
// currencies, and there are rates for them, it brings them to that of the first,
// so that the page can compare them. One without a rate stays apart and says so.
func pageView(r *analyze.Result, o Options) *view {
	v := newView(r)
	setMonths(v.all)
	v.here = o.Here
	v.format, _ = formatOf(o.Locale) // English where it is not known: CheckLocale says so
	if o.AsPosted || r.Currency != "" || r.Level != nil || r.Rates == nil || !v.few() {
		return v
	}
	cs := v.currencies(v.hasPay)
	if len(cs) < 2 {
		return v
	}
	for _, s := range v.all {
		if v.hasPay(s) && v.currency == "" && joins(r.Rates, s.currency, cs) {
			v.currency = s.currency
		}
	}
	if v.currency == "" {
		return v
	}
	v.common = true
	for _, s := range v.all {
		v.convert(s)
	}
	return v
}

// joins reports whether some other of the currencies has a rate into c.
func joins(rates *money.Rates, c money.Currency, all []money.Currency) bool {
	for _, o := range all {
		if _, err := rates.Rate(o, c); o != c && err == nil {
			return true
		}
	}
	return false
}

// convert brings the totals to the currency of the report. Where there is no
// rate the offer keeps its own currency, and says so.
func (v *view) convert(s *seen) {
	if v.currency == "" || s.Currency == "" || s.Currency == v.currency {
		return
	}
	_, used, err := s.rates.Convert(money.Of(money.Int(1), s.Currency), v.currency)
	if err != nil {
		s.noRate = true
		return
	}
	v.used, s.used = v.used.Add(used), used
	s.currency = v.currency
	s.base, s.cash, s.package_ = s.base.Map(s.by), s.cash.Map(s.by), s.package_.Map(s.by)
}

// by converts an amount of the offer to the currency of the report.
func (s *seen) by(n money.Number) money.Number {
	if s.currency == s.Currency {
		return n
	}
	to, _, err := s.rates.Convert(money.Of(n, s.Currency), s.currency)
	if err != nil {
		return n // convert has tried the rate: it is there
	}
	return to
}

// rate is what one unit of the offer's currency is worth in that of the report.
func (s *seen) rate() money.Number {
	n, err := s.rates.Rate(s.Currency, s.currency)
	if err != nil {
		return money.Int(1)
	}
	return n
}

// readLeave finds the records of time off and of parental leave.
func (s *seen) readLeave() {
	for i := range s.Benefits {
		b := &s.Benefits[i]
		switch b.Kind {
		case benefit.PTOVacation:
			s.days = append(s.days, b)
		case benefit.ParentalAny, benefit.ParentalBirth, benefit.ParentalNonbirth:
			if b.Unit != benefit.InWeeks && b.Unit != benefit.InWeeksPaid {
				continue
			}
			if s.weeks == nil || !s.weeks.Value.Set || b.Value.Set && s.weeks.Value.N.Less(b.Value.N) {
				s.weeks = b
			}
		}
	}
}

// anchor makes an identifier of the page out of the source's own, which may
// hold anything; i is the number of the offer.
func anchor(id string, i int, taken map[string]bool) string {
	var b strings.Builder
	for _, c := range id {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '_':
			b.WriteRune(c)
		default:
			b.WriteByte('-')
		}
		if b.Len() == 60 {
			break
		}
	}
	a := "p-" + b.String()
	if strings.Trim(b.String(), "-") == "" {
		a = "p-" + strconv.Itoa(i+1)
	}
	for n := 2; taken[a]; n++ {
		a = "p-" + b.String() + "-" + strconv.Itoa(i+1)
		if taken[a] {
			a += "-" + strconv.Itoa(n)
		}
	}
	taken[a] = true
	return a
}

// setNames names each offer by its company, or where that does not tell a few
// apart by the title, and at last by both. Among many it is both; those that
// share it have the place besides, and at last their number.
func setNames(all []*seen) {
	company := func(s *seen) string { return clip(s.Posting.Company.Text, 40) }
	title := func(s *seen) string { return clip(s.Posting.Title.Text, 40) }
	job := func(s *seen) string { return both(title(s), clip(s.Posting.Company.Text, 24)) }
	schemes := []func(*seen) string{company, title, job}
	if len(all) > fewOffers { // a company alone says little among many
		schemes = schemes[2:]
	}
	times := map[string]int{}
	count := func() {
		clear(times)
		for _, s := range all {
			times[s.name]++
		}
	}
	for _, f := range schemes {
		for _, s := range all {
			s.name = f(s)
		}
		if count(); len(times) == len(all) && times[""] == 0 {
			return
		}
	}
	for _, s := range all {
		if times[s.name] > 1 {
			s.name = both(s.name, clip(s.Posting.Location.Text, 24))
		}
	}
	count()
	for i, s := range all {
		if s.name == "" {
			s.name = "Posting " + english.integer(i+1)
		} else if times[s.name] > 1 {
			s.name += " (no. " + english.integer(i+1) + ")"
		}
	}
}

func both(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// groupName names a group by its values: a country by its name.
func (v *view) groupName(g analyze.Group) string {
	name := g.Key.String()
	if len(g.Key) != len(v.r.By) {
		return name
	}
	var words []string
	for i, p := range g.Key {
		word := orElse(p.Value, "(none)")
		if v.r.By[i].Name == "country" {
			word = countryName(word)
		}
		words = append(words, word)
	}
	return joinAll(words)
}

// countryName names a country by its code; what is none stays.
func countryName(code string) string {
	if c, ok := place.Lookup(code); ok {
		return c.Name
	}
	return code
}

// currencies returns the currencies of what pick returns, the most frequent
// first.
func (v *view) currencies(pick func(*seen) bool) []money.Currency {
	n := map[money.Currency]int{}
	var order []money.Currency
	for _, s := range v.all {
		if !pick(s) {
			continue
		}
		if n[s.currency] == 0 {
			order = append(order, s.currency)
		}
		n[s.currency]++
	}
	sortBy(order, func(a, b money.Currency) bool {
		if n[a] != n[b] {
			return n[a] > n[b]
		}
		return a < b
	})
	return order
}
