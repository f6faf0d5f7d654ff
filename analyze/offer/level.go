package offer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// A PriceLevel brings pay to the price level of one place, so that equal
// amounts buy equally much. It is made of purchasing power parities or of a
// user's price parities by area, and stands in place of exchange rates.
type PriceLevel struct {
	to    string                  // country whose level it is, of PPP
	areas map[string]money.Number // price level of an area, 100 for the average of all
	line  string
}

// PPP returns the level of a country (ISO 3166-1 alpha-2): pay elsewhere becomes
// the pay there that buys the same, in its currency.
func PPP(country string) (*PriceLevel, error) {
	if _, ok := money.PPP(country); !ok {
		return nil, fmt.Errorf("no purchasing power parity of %q", country)
	}
	c, _ := place.Lookup(country)
	return &PriceLevel{to: country, line: "Amounts are what buys the same in " + c.Name + ": " + money.PPPLabel + ", not exchange rates; national averages, revised every year."}, nil
}

// A ParityFileError tells which line of a file of price parities cannot be
// read, and why.
type ParityFileError struct {
	File string
	Line int
	Why  string
}

func (e *ParityFileError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why) }

// ReadParities reads a CSV file with the columns area, year and rpp_all: the
// price level of each US state or other area in percent of the national level.
// All lines are of one year; levels of different years must not be compared.
// Pay becomes what buys the same at the national level: × 100 ÷ level. The
// error is a *ParityFileError, or one of reading r.
func ReadParities(r io.Reader, name string) (*PriceLevel, error) {
	in := csv.NewReader(r)
	in.TrimLeadingSpace = true
	l := &PriceLevel{areas: map[string]money.Number{}}
	at, year := map[string]int{}, ""
	for {
		f, err := in.Read()
		line, _ := 1, 0
		var syntax *csv.ParseError
		switch {
		case err == io.EOF:
			if len(l.areas) == 0 {
				return nil, &ParityFileError{name, 1, "no price level in it"}
			}
			l.line = "Amounts are what buys the same at the national price level: regional price parities of " + year + " from " + name + ", × 100 ÷ the parity of the place."
			return l, nil
		case errors.As(err, &syntax):
			return nil, &ParityFileError{name, syntax.Line, syntax.Err.Error()}
		case err != nil:
			return nil, err
		}
		line, _ = in.FieldPos(0)
		bad := func(why string, args ...any) error { return &ParityFileError{name, line, fmt.Sprintf(why, args...)} }
		if len(at) == 0 {
			for i, c := range f {
				at[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(c, "\ufeff")))] = i
			}
			for _, c := range []string{"area", "year", "rpp_all"} {
				if _, ok := at[c]; !ok {
					return nil, bad("no column %s; want area,year,rpp_all", c)
				}
			}
			continue
		}
		area, y, v := strings.TrimSpace(f[at["area"]]), strings.TrimSpace(f[at["year"]]), strings.TrimSpace(f[at["rpp_all"]])
		n, err := money.ParseNumber(v)
		switch {
		case area == "":
			return nil, bad("no area")
		case err != nil || n.Sign() <= 0:
			return nil, bad("no price level: %q", v)
		case year != "" && y != year:
			return nil, bad("of %s, the lines before of %s: levels of two years cannot be compared", y, year)
		}
		year = y
		key := areaKey(area)
		if _, ok := l.areas[key]; ok {
			return nil, bad("a second level of %q", area)
		}
		l.areas[key] = n
	}
}

// areaKey is what an area and a place of work are compared by: the code of a US
// state, else the words.
func areaKey(s string) string {
	if code := place.Region(s); code != "" {
		return code
	}
	return strings.ToLower(s)
}

// Line says what was done to the amounts, in the words that must stand wherever
// they do.
func (l *PriceLevel) Line() string { return l.line }

// Currency returns the currency of the country whose level it is, "" for
// price parities by area, which leave each amount in its own.
func (l *PriceLevel) Currency() money.Currency {
	if c, ok := place.Lookup(l.to); ok {
		return c.Currency
	}
	return ""
}

// scale returns what amounts of o are multiplied and divided by, and the
// currency that they are in then; or why there is no level for them. A parity
// is of a country's own currency. Another is not brought to it at an exchange
// rate first: then the amount would be at a rate and at a parity at once.
func (l *PriceLevel) scale(o *Offer) (over, under money.Number, cur money.Currency, why string) {
	if l.to == "" {
		n, ok := l.areas[o.Region]
		if !ok {
			n, ok = l.areas[areaKey(o.Posting.Location.Text)]
		}
		if !ok {
			return over, under, cur, "no price parity of its place"
		}
		return money.Int(100), n, o.Currency, ""
	}
	c, known := place.Lookup(o.Country)
	under, ok := money.PPP(o.Country)
	switch {
	case !known:
		return over, under, cur, "the country of the work is not known"
	case !ok:
		return over, under, cur, "no purchasing power parity of " + c.Name
	case c.Currency != o.Currency:
		return over, under, cur, fmt.Sprintf("paid in %s, and the parity of %s is of %s; no exchange rate is applied as well", o.Currency, c.Name, c.Currency)
	}
	over, _ = money.PPP(l.to)
	return over, under, l.Currency(), ""
}

// apply brings the amounts of o to the level. Where there is none for them they
// stay as they are, out of statistics, and it returns the reason.
func (l *PriceLevel) apply(o *Offer) (why string) {
	over, under, cur, why := l.scale(o)
	if why != "" {
		return why
	}
	scale := func(s Spread) Spread {
		return s.Map(func(n money.Number) money.Number { return n.Mul(over).Quo(under) })
	}
	words := " × " + over.String() + " ÷ " + under.String() + " (price level)"
	o.Base, o.TargetCash, o.YearOneCash, o.Package = scale(o.Base), scale(o.TargetCash), scale(o.YearOneCash), scale(o.Package)
	for i := range o.Parts {
		p := &o.Parts[i]
		p.Amount = scale(p.Amount)
		p.Formula += words
	}
	m := &o.Memo
	m.PTOValue, m.HolidayValue, m.PerDayWorked = scale(m.PTOValue), scale(m.HolidayValue), scale(m.PerDayWorked)
	o.Currency = cur
	return ""
}
