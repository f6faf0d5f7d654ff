package money

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed ppp.csv
var pppCSV string

// PPPLabel says what PPP is, beside any figure that it made.
const PPPLabel = "2024 PPP (World Bank, GDP basis)"

// PPP returns the purchasing power parity of a country (ISO 3166-1 alpha-2):
// the units of its currency that buy what one international dollar buys.
// An amount divided by it is in international dollars; no exchange rate is
// applied as well. Parities are yearly, revised, and national averages.
func PPP(country string) (Number, bool) { n, ok := ppp()[country]; return n, ok }

// Comparable returns the pay in country to that buys what n, in the currency
// of country from, buys there, to Precision decimal places.
func Comparable(n Number, from, to string) (Number, bool) {
	a, ok := PPP(from)
	b, ok2 := PPP(to)
	if !ok || !ok2 {
		return Number{}, false
	}
	return n.Mul(b).Quo(a), true
}

var ppp = sync.OnceValue(func() map[string]Number {
	m := map[string]Number{}
	for i, line := range strings.Split(strings.TrimSpace(pppCSV), "\n") {
		if f := strings.Split(line, ","); i > 0 { // country,ppp,as_of,source
			m[f[0]] = MustParse(f[1])
		}
	}
	return m
})
