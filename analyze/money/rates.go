package money

import (
	_ "embed"
	"fmt"
	"slices"
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
	pairs  []pair // that no rate joins to the euro yet, the newest first
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

// A Use is a rate that a conversion used.
type Use struct {
	Currency Currency
	PerEuro  Number
	Date     time.Time // zero for a rate fixed for good
	Source   string
	Legacy   bool // flag LEGACY_EURO_RATE: the currency gave way to the euro
	Stale    bool // flag FX_STALE: older than MaxRateAge
}

// Used are the rates that conversions used, by currency.
type Used []Use

// Add returns the uses of both, each currency once.
func (u Used) Add(o Used) Used {
	for _, x := range o {
		i, ok := slices.BinarySearchFunc(u, x.Currency, func(a Use, c Currency) int { return strings.Compare(string(a.Currency), string(c)) })
		if !ok {
			u = slices.Insert(u, i, x)
		}
	}
	return u
}

func (r *Rates) use(c Currency) (Use, error) {
	x, ok := r.lookup(c)
	if !ok {
		return Use{}, &NoRateError{Currency: c, Date: r.date}
	}
	if x.stale {
		return Use{c, x.n, x.date, r.from(x), x.legacy, true}, nil
	}
	return Use{Currency: c, PerEuro: x.n, Date: x.date, Source: r.from(x), Legacy: x.legacy}, nil
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
	x, err := r.use(a.cur)
	if err != nil {
		return Number{}, nil, err
	}
	y, err := r.use(to)
	if err != nil {
		return Number{}, nil, err
	}
	return a.n.Mul(y.PerEuro).Quo(x.PerEuro), Used{}.Add(Used{x}).Add(Used{y}), nil
}

// Rate returns what one unit of from is worth, to Precision decimal places, to
// be shown. Amounts are converted with Convert, which rounds once less.
func (r *Rates) Rate(from, to Currency) (Number, error) {
	n, _, err := r.Convert(Of(one, from), to)
	return n, err
}

// With returns the rates of user, and those of r where user has none.
func (r *Rates) With(user *Rates) *Rates {
	w := &Rates{date: r.date, source: r.source, of: map[Currency]rate{}, pairs: slices.Concat(user.pairs, r.pairs)}
	for c, x := range r.of {
		w.of[c] = x
	}
	for c, x := range user.of {
		if x.source == "" {
			x.source = user.source
		}
		w.of[c] = x
	}
	w.join()
	return w
}

// join gives a rate to each currency that a pair ties to one that has a rate,
// until no pair adds any.
func (r *Rates) join() {
	for added := true; added; {
		added = false
		rest := r.pairs[:0:0]
		for _, p := range r.pairs {
			base, ok := r.lookup(p.base)
			quote, ok2 := r.lookup(p.quote)
			x := rate{date: p.date, source: p.source}
			switch {
			case ok && ok2: // both have one already
			case ok:
				x.n, x.stale = base.n.Mul(p.n), base.stale || p.stale
				r.of[p.quote], added = x, true
			case ok2:
				x.n, x.stale = quote.n.Quo(p.n), quote.stale || p.stale
				r.of[p.base], added = x, true
			default:
				rest = append(rest, p)
			}
		}
		r.pairs = rest
	}
}

// Line says which rates were used, in the words that must stand wherever a
// converted figure does. It is "" where none was used.
func (r *Rates) Line(used Used) string {
	if len(used) == 0 {
		return ""
	}
	var b strings.Builder
	date, dated := commonDate(used)
	if dated {
		fmt.Fprintf(&b, "Converted at %s of %s (EUR 1", r.source, date.Format("2 January 2006"))
	} else {
		fmt.Fprintf(&b, "Converted at %s (EUR 1", r.source)
	}
	for _, u := range used {
		if u.Currency == EUR {
			continue
		}
		fmt.Fprintf(&b, " = %s %s", u.Currency, u.PerEuro)
		switch {
		case u.Legacy:
			b.WriteString(" fixed for good")
		case !dated:
			b.WriteString(" of " + u.Date.Format("2 January 2006"))
		}
		if u.Stale {
			b.WriteString(", stale")
		}
		if u.Source != r.source && !u.Legacy {
			b.WriteString(", from " + u.Source)
		}
	}
	b.WriteString("); cross rates via EUR; rates for information only.")
	return b.String()
}

// commonDate returns the date of all rates but the fixed ones.
func commonDate(used Used) (time.Time, bool) {
	var date time.Time
	for _, u := range used {
		switch {
		case u.Currency == EUR || u.Legacy:
		case date.IsZero():
			date = u.Date
		case !date.Equal(u.Date):
			return date, false
		}
	}
	return date, !date.IsZero()
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
