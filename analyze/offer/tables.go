package offer

import (
	_ "embed"
	"encoding/csv"
	"fmt"
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
