package money

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"time"
)

// MaxRateAge is how many days before the wanted date a rate may be. The longest
// gap in the European Central Bank's rates since 1999 is 5 days.
const MaxRateAge = 7

// A Rates is a dated table of exchange rates: what one euro was worth. It does
// not change once it is made.
type Rates struct {
	date   time.Time // wanted
	source string
	of     map[Currency]rate
	pairs  []pair                 // that no rate joins to the euro yet, the newest first
	direct map[[2]Currency]pair   // a user's, by both currencies in the order of the alphabet
	last   map[Currency]time.Time // of rates left out as too old
}

// rate is the units of a currency per euro.
type rate struct {
	n      Number
	date   time.Time // of the rate itself
	source string    // "" for that of the table
	legacy bool      // fixed for good when the euro replaced the currency
	stale  bool      // older than MaxRateAge
}

// A NoRateError tells that an amount cannot be converted: the table has no
// rate of the currency, or only one that is too old.
type NoRateError struct {
	Currency Currency
	Date     time.Time // wanted
	Last     time.Time // of the newest rate before; zero where there is none
}

func (e *NoRateError) Error() string {
	if e.Last.IsZero() {
		return fmt.Sprintf("rates: no rate of %s on %s; a file of rates can add it", e.Currency, e.Date.Format(time.DateOnly))
	}
	return fmt.Sprintf("rates: the last rate of %s is of %s, more than %d days before %s", e.Currency,
		e.Last.Format(time.DateOnly), MaxRateAge, e.Date.Format(time.DateOnly))
}

// Date returns the day that the table is for.
func (r *Rates) Date() time.Time { return r.date }

// Source names where the rates are from.
func (r *Rates) Source() string { return r.source }

// Has reports whether amounts of c can be converted.
func (r *Rates) Has(c Currency) bool { _, ok := r.lookup(c); return ok }

func (r *Rates) lookup(c Currency) (rate, bool) {
	if c == EUR {
		return rate{n: one, date: r.date}, true
	}
	if x, ok := r.of[c]; ok {
		return x, true
	}
	x, ok := legacyRates()[c]
	return x, ok
}

var one = Int(1)

func (r *Rates) use(c Currency) (Use, error) {
	x, ok := r.lookup(c)
	if !ok {
		c = r.tied(c)
		return Use{}, &NoRateError{Currency: c, Date: r.date, Last: r.last[c]}
	}
	return Use{Base: EUR, Currency: c, Rate: x.n, Date: x.date, Source: r.from(x), Legacy: x.legacy, Stale: x.stale}, nil
}

func (r *Rates) from(x rate) string {
	if x.source != "" {
		return x.source
	}
	return r.source
}

// Convert returns what a is worth in another currency, to Precision decimal
// places: it multiplies by the one rate and divides by the other, once. What
// is shown is rounded at output. The error is a *NoRateError; there is no
// conversion without a rate. Between equal currencies no rate is used.
func (r *Rates) Convert(a Amount, to Currency) (Number, Used, error) {
	if a.cur == to {
		return a.n, nil, nil
	}
	if p, ok := r.between(a.cur, to); ok {
		used := Used{{Base: p.base, Currency: p.quote, Rate: p.n, Date: p.date, Source: p.source, Stale: p.stale}}
		if p.base == to {
			return a.n.Quo(p.n), used, nil
		}
		return a.n.Mul(p.n), used, nil
	}
	y, err := r.use(to) // first: where it is missing, that holds for amounts of every currency
	if err != nil {
		return Number{}, nil, err
	}
	x, err := r.use(a.cur)
	if err != nil {
		return Number{}, nil, err
	}
	return a.n.Mul(y.Rate).Quo(x.Rate), Used{}.Add(Used{x}).Add(Used{y}), nil
}

// Rate returns what one unit of from is worth, to Precision decimal places, to
// be shown. Amounts are converted with Convert, which rounds once less.
func (r *Rates) Rate(from, to Currency) (Number, error) {
	n, _, err := r.Convert(Of(one, from), to)
	return n, err
}

var (
	//go:embed rates.csv
	ratesCSV string
	//go:embed legacy.csv
	legacyCSV string
)

// ECBSource names the rates of the European Central Bank.
const ECBSource = "ECB euro foreign exchange reference rates"

// DefaultRates returns the table of the program. It is as old as the program.
func DefaultRates() *Rates { return defaultRates() }

var defaultRates = sync.OnceValue(func() *Rates {
	h, err := ReadUserRates(strings.NewReader(ratesCSV), "rates.csv")
	if err != nil {
		panic(err) // a test reads the embedded table
	}
	h.source = ECBSource
	r, err := h.On(h.Newest(), false)
	if err != nil {
		panic(err)
	}
	for c, x := range r.of {
		x.source = ""
		r.of[c] = x
	}
	return r
})

// legacyRates are those at which the euro replaced a currency.
var legacyRates = sync.OnceValue(func() map[Currency]rate {
	m := map[Currency]rate{}
	for i, line := range strings.Split(strings.TrimSpace(legacyCSV), "\n") {
		if f := strings.Split(line, ","); i > 0 { // currency,per_euro,as_of,source
			m[Currency(f[0])] = rate{n: MustParse(f[1]), source: f[3], legacy: true}
		}
	}
	return m
})
