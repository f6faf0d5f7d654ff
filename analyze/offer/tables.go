package offer

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
)

//go:embed limits.csv
var limitsCSV string

//go:embed life_rates.csv
var lifeRatesCSV string

// limits maps an item and a year to dollars.
var limits = sync.OnceValue(func() map[string]map[string]money.Number {
	m := map[string]map[string]money.Number{}
	for _, r := range table(limitsCSV, "limits.csv") {
		if m[r[0]] == nil {
			m[r[0]] = map[string]money.Number{}
		}
		m[r[0]][r[1]] = money.MustParse(r[2])
	}
	return m
})

// limit returns a US limit of the year, or of the newest year before it that
// the table has, and says which year that was.
func limit(item, year string) (n money.Number, used string) {
	for y, v := range limits()[item] {
		if y <= year && y > used {
			n, used = v, y
		}
	}
	if used == "" { // the year lies before the table
		for y, v := range limits()[item] {
			if used == "" || y < used {
				n, used = v, y
			}
		}
	}
	return n, used
}

// limitsYear returns the tax year of the US limits that hold for the offer.
func (o *Offer) limitsYear(t *Terms) string {
	if t.limitsYear != "" {
		return t.limitsYear
	}
	if d := o.Posted(); !d.IsZero() {
		return strconv.Itoa(d.Year)
	}
	newest := ""
	for y := range limits()["compensation"] {
		newest = max(newest, y)
	}
	return newest
}

// limit returns a US limit for the offer and the year that it is of, and notes
// once where that is another year than wanted.
func (o *Offer) limit(item string, t *Terms) (money.Number, string) {
	year := o.limitsYear(t)
	n, used := limit(item, year)
	if used != year {
		note := fmt.Sprintf("the US limits of %s are used: the table has none for %s (LIMIT_YEAR_FALLBACK)", used, year)
		if !slices.Contains(o.Notes, note) {
			o.note("%s", note)
		}
	}
	return n, used
}

// lifeRates maps an age band to dollars per 1,000 of cover and month.
var lifeRates = sync.OnceValue(func() map[string]money.Number {
	m := map[string]money.Number{}
	for _, r := range table(lifeRatesCSV, "life_rates.csv") {
		m[r[0]] = money.MustParse(r[1])
	}
	return m
})

// lifeBands returns the age bands in order.
func lifeBands() []string {
	var bands []string
	for _, r := range table(lifeRatesCSV, "life_rates.csv") {
		bands = append(bands, r[0])
	}
	return bands
}

// table returns the rows of an embedded table below its header.
func table(text, name string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) < 2 {
		panic(fmt.Sprintf("%s: %v", name, err))
	}
	return rows[1:]
}
