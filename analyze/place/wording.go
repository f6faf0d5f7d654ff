package place

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
)

// A Wording is what employers of a country mean by words that elsewhere mean
// something else. The zero Wording is that of a country without a row.
type Wording struct {
	Holidays         string      // what "paid holidays" are: "public" or "leave"; "" where either
	WholeLeave       money.Maybe // days of the least leave when public holidays are counted in
	SickInPTO        bool        // "PTO" may hold the days of sickness
	CalendarParental bool        // leave for parents is counted in calendar days
	EmployeeShare    bool        // a share of pay beside a plan is the employer's only where it says so
}

//go:embed wording.csv
var wordingCSV string

// WordingOf returns the row of a country by ISO 3166-1 alpha-2 code in capitals.
func WordingOf(code string) Wording { return wordings()[code] }

// A test reads the table, so that a bad row cannot reach a user.
var wordings = sync.OnceValue(func() map[string]Wording {
	rows, err := csv.NewReader(strings.NewReader(wordingCSV)).ReadAll()
	if err != nil {
		panic(err)
	}
	all := map[string]Wording{}
	for _, r := range rows[1:] {
		w := Wording{Holidays: r[1], SickInPTO: r[3] == "yes", CalendarParental: r[4] == "calendar", EmployeeShare: r[5] == "employee"}
		if r[2] != "" {
			w.WholeLeave = money.Some(money.MustParse(r[2]))
		}
		all[r[0]] = w
	}
	return all
})
