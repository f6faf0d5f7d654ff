// Package place knows countries: their currency, their full-time week, how
// many monthly payments make a year there, and what the law grants everybody.
// All of it is data, with its date and its source.
package place

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
)

// A Country is what the reading and the valuing of a posting need to know of
// where the job is. A field that the tables do not have is its zero value.
type Country struct {
	Code         string         // ISO 3166-1 alpha-2: "DE"
	Name         string         // in English: "Germany"
	Currency     money.Currency // EUR
	WeekHours    money.Number   // hours of a full-time week: 40
	Installments money.Number   // monthly payments that make a year: 12, 13, 14, 12.5
	Customary    string         // the period that advertisements there mean when they name none: "year", "month" or ""
	DecimalComma bool           // numbers are written 1.234,56 there
	Anchor       money.Number   // a rough full-time average of annual pay in Currency; it only tells plausible from absurd
	AnchorWeak   bool           // the anchor is the 45,000 intl$ fallback: wider bands
	MonthlyFloor money.Number   // statutory minimum pay a month in Currency; zero where there is none or it is not known
	AsOf         string         // year and month of the row: "2026-04"
	Source       string         // of the anchor
	Mark         string         // V read in the source, K known, A assumed
}

//go:embed countries.csv
var countriesCSV string

// Lookup returns the country with that ISO 3166-1 alpha-2 code in capitals.
// The row is shared and not to be changed.
func Lookup(code string) (*Country, bool) {
	if len(code) != 2 {
		return nil, false
	}
	i, j := code[0]-'A', code[1]-'A'
	if i >= 26 || j >= 26 {
		return nil, false
	}
	c := countries().byCode[int(i)*26+int(j)]
	return c, c != nil
}

// All returns every country in the order of its code. The rows are shared and
// not to be changed.
func All() []*Country { return countries().all }

// A countryTable finds rows by the two letters of their code, without hashing.
type countryTable struct {
	all    []*Country
	byCode [26 * 26]*Country
}

// A bad row is caught by the test that reads the whole table.
var countries = sync.OnceValue(func() *countryTable {
	t, err := parseCountries(countriesCSV)
	if err != nil {
		panic(err)
	}
	return t
})

// A CountryError tells which row of the table of countries is wrong, and why.
type CountryError struct {
	Line int
	Why  string
}

func (e *CountryError) Error() string { return fmt.Sprintf("countries.csv:%d: %s", e.Line, e.Why) }

// parseCountries reads the table. Its columns are code, name, currency,
// week_hours, installments, customary, decimal, anchor, anchor_weak,
// monthly_floor, as_of, source and mark.
func parseCountries(table string) (*countryTable, error) {
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		return nil, err
	}
	t := &countryTable{}
	for i, f := range rows {
		if i == 0 {
			continue
		}
		c := &Country{Code: f[0], Name: f[1], Currency: money.Currency(f[2]), Customary: f[5],
			DecimalComma: f[6] == "comma", AnchorWeak: f[8] == "yes", AsOf: f[10], Source: f[11], Mark: f[12]}
		number := func(to *money.Number, s string) {
			if s == "" || err != nil {
				return
			}
			*to, err = money.ParseNumber(s)
		}
		number(&c.WeekHours, f[3])
		number(&c.Installments, f[4])
		number(&c.Anchor, f[7])
		number(&c.MonthlyFloor, f[9])
		switch {
		case err != nil:
			return nil, &CountryError{i + 1, err.Error()}
		case len(c.Code) != 2 || c.Code != strings.ToUpper(c.Code):
			return nil, &CountryError{i + 1, "code is no pair of capitals"}
		case c.Currency != "" && !c.Currency.Known():
			return nil, &CountryError{i + 1, "no currency: " + f[2]}
		case f[6] != "comma" && f[6] != "point":
			return nil, &CountryError{i + 1, "decimal is neither comma nor point"}
		case c.Customary != "" && c.Customary != "year" && c.Customary != "month":
			return nil, &CountryError{i + 1, "customary is neither year nor month"}
		}
		at := &t.byCode[int(c.Code[0]-'A')*26+int(c.Code[1]-'A')]
		if *at != nil {
			return nil, &CountryError{i + 1, "two rows " + c.Code}
		}
		*at = c
		t.all = append(t.all, c)
	}
	return t, nil
}
