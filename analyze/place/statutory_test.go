package place

import (
	"errors"
	"strings"
	"testing"
)

func TestStatutoryTable(t *testing.T) {
	rows, err := parseStatutory(statutoryCSV)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 45 {
		t.Errorf("%d countries; the table had 45", len(rows))
	}
	for code, s := range rows {
		if len(code) != 2 || strings.ToUpper(code) != code {
			t.Errorf("%q is not an alpha-2 code", code)
		}
		if !s.LeaveDays.Set {
			t.Errorf("%s: no leave days", code)
		}
		if s.Source == "" || len(s.AsOf) != len("2026-01") {
			t.Errorf("%s: source %q, as of %q", code, s.Source, s.AsOf)
		}
		if s.Mark != "V" && s.Mark != "K" && s.Mark != "U" {
			t.Errorf("%s: mark %q", code, s.Mark)
		}
		if s.PensionPct.Set != (s.PensionOf != "") {
			t.Errorf("%s: a pension rate and what it is of belong together", code)
		}
	}
}

func TestStatutoryOf(t *testing.T) {
	check := func(code, leave, holidays, birth, partner string) {
		t.Helper()
		s, ok := StatutoryOf(code)
		if !ok {
			t.Errorf("%s: no row", code)
			return
		}
		got := [4]string{s.LeaveDays.String(), s.PublicHolidays.String(), s.BirthWeeks.String(), s.PartnerWeeks.String()}
		if want := [4]string{leave, holidays, birth, partner}; got != want {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
	}
	check("GB", "20", "8", "39", "2")
	check("IE", "20", "10", "26", "2")
	check("DE", "20", "9", "14", "0")
	check("FR", "25", "11", "16", "4")
	check("ES", "22", "14", "19", "19")
	check("US", "0", "11", "0", "0")
	check("CA", "10", "-", "15", "-")
	check("AU", "20", "8", "26", "-")
	check("AE", "21.43", "-", "8.57", "1")
	check("BR", "21.43", "9", "17.14", "0.71")
	if s, ok := StatutoryOf("XX"); ok {
		t.Errorf("XX has a row: %+v", s)
	}
}

func TestStatutoryErrors(t *testing.T) {
	check := func(table, want string) {
		t.Helper()
		_, err := parseStatutory(table)
		if err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
		var e *StatutoryError
		if !errors.As(err, &e) {
			t.Errorf("%T is not a *StatutoryError", err)
		}
	}
	check("code,leave_days\nGB,2o\n", `statutory.csv:2: leave_days: number: not a plain number in "2o"`)
	check("code,leave_days\nGB,20\nGB,21\n", "statutory.csv:3: country GB twice")
	check("code,days\nGB,20\n", "statutory.csv:1: unknown column days")
}

func TestWording(t *testing.T) {
	gb, us := WordingOf("GB"), WordingOf("US")
	if gb.Holidays != "leave" || gb.WholeLeave.String() != "28" || us.Holidays != "public" || !us.SickInPTO || !us.EmployeeShare || !WordingOf("BR").CalendarParental {
		t.Errorf("GB %+v, US %+v", gb, us)
	}
	if w := WordingOf("DE"); w != (Wording{}) {
		t.Errorf("DE has a row: %+v", w)
	}
	for code, w := range wordings() {
		if _, ok := Lookup(code); !ok || w.Holidays != "" && w.Holidays != "public" && w.Holidays != "leave" {
			t.Errorf("%s: %+v", code, w)
		}
	}
}
