package place

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
)

// A Statutory is what the law of a country grants every employee in the first
// full year. Days are working days of a five-day week. A figure that the table
// does not have is absent.
type Statutory struct {
	Code           string      // ISO 3166-1 alpha-2
	LeaveDays      money.Maybe // paid annual leave, without public holidays
	LeaveText      string      // how the law says it
	LeaveCalendar  money.Maybe // the same in calendar days, where the law counts so
	LeaveSixDay    money.Maybe // the same in days of a six-day week, where the law counts so
	PublicHolidays money.Maybe // nominal national public holidays; absent where one figure would mislead
	HolidaysText   string      // what PublicHolidays leaves out
	BirthWeeks     money.Maybe // weeks of maternity leave with pay, whoever pays
	BirthPct       money.Maybe // percent of pay during them; absent for flat rates and steps
	PartnerWeeks   money.Maybe
	PartnerPct     money.Maybe
	PensionPct     money.Maybe // percent that every employer has to pay into a pension
	PensionOf      string      // what of: "salary" or "qualifying" earnings
	AsOf           string      // year and month of the figures: "2026-04"
	Source         string      // the statute
	Mark           string      // V read in the source, K known, U uncertain
	Row            string      // names the row in reports: "GB 2026-04"
}

//go:embed statutory.csv
var statutoryCSV string

// StatutoryOf returns the row of the country with that ISO 3166-1 alpha-2 code
// in capitals. The row is shared and not to be changed.
func StatutoryOf(code string) (*Statutory, bool) {
	s, ok := statutory()[code]
	return s, ok
}

// The table is part of the program and a test reads every row of it, so that
// a bad row cannot reach a user.
var statutory = sync.OnceValue(func() map[string]*Statutory {
	rows, err := parseStatutory(statutoryCSV)
	if err != nil {
		panic(err)
	}
	return rows
})

// A StatutoryError tells which row of an embedded table cannot be read, and why.
type StatutoryError struct {
	File string
	Line int
	Why  string
}

func (e *StatutoryError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why) }

// parseStatutory reads the table. The names of the columns decide which field
// each fills.
func parseStatutory(text string) (map[string]*Statutory, error) {
	const file = "statutory.csv"
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	rows := map[string]*Statutory{}
	for i, record := range records[1:] {
		s := &Statutory{}
		words := map[string]*string{
			"code": &s.Code, "leave_text": &s.LeaveText, "holidays_text": &s.HolidaysText,
			"pension_of": &s.PensionOf, "as_of": &s.AsOf, "source": &s.Source, "mark": &s.Mark,
		}
		numbers := map[string]*money.Maybe{
			"leave_days": &s.LeaveDays, "leave_calendar": &s.LeaveCalendar, "leave_sixday": &s.LeaveSixDay,
			"public_holidays": &s.PublicHolidays, "birth_weeks": &s.BirthWeeks, "birth_pct": &s.BirthPct,
			"partner_weeks": &s.PartnerWeeks, "partner_pct": &s.PartnerPct, "pension_pct": &s.PensionPct,
		}
		for j, column := range records[0] {
			cell := record[j]
			if w := words[column]; w != nil {
				*w = cell
				continue
			}
			m := numbers[column]
			if m == nil {
				return nil, &StatutoryError{file, 1, "unknown column " + column}
			}
			if cell == "" {
				continue
			}
			n, err := money.ParseNumber(cell)
			if err != nil {
				return nil, &StatutoryError{file, i + 2, column + ": " + err.Error()}
			}
			*m = money.Some(n)
		}
		if _, twice := rows[s.Code]; twice {
			return nil, &StatutoryError{file, i + 2, "country " + s.Code + " twice"}
		}
		s.Row = s.Code + " " + s.AsOf
		rows[s.Code] = s
	}
	return rows, nil
}
