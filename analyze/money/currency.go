package money

import (
	_ "embed"
	"strings"
	"sync"
)

// A Currency is an ISO 4217 code in capitals, or "" where it is not known.
type Currency string

// Currencies that the rules of the program name.
const (
	USD Currency = "USD"
	EUR Currency = "EUR"
	GBP Currency = "GBP"
)

//go:embed currencies.csv
var currenciesCSV string

// currencies maps each ISO 4217 code to its decimal places.
var currencies = sync.OnceValue(func() map[Currency]int {
	m := map[Currency]int{}
	for i, line := range strings.Split(currenciesCSV, "\n") {
		if i == 0 || line == "" {
			continue
		}
		f := strings.Split(line, ",")
		m[Currency(f[0])] = int(f[1][0] - '0')
	}
	return m
})

// Known reports whether c is a code of ISO 4217, in use or replaced by the euro.
func (c Currency) Known() bool { _, ok := currencies()[c]; return ok }

// Places returns the decimal places of the minor unit of c by ISO 4217: 2 for
// most, 0 for yen and won, 3 for the dinars. It is 2 for an unknown currency.
func (c Currency) Places() int {
	if n, ok := currencies()[c]; ok {
		return n
	}
	return 2
}
