package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestWorkbook holds the workbook against the CSV, cell by cell, and hostile
// text stays text.
func TestWorkbook(t *testing.T) {
	r := run(t, "", "", source("offers.csv", offers+"=1+1,@SUM(A1),\"=cmd|' /C calc'!A0\",\"$50,000 a year\",\n"))
	one, two := written(t, r, WriteOffersXLSX), written(t, r, WriteOffersXLSX)
	if one != two {
		t.Error("two workbooks of one result differ")
	}
	f, err := excelize.OpenReader(bytes.NewReader([]byte(one)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), " "); got != "Totals Parts Benefits Terms" {
		t.Fatalf("sheets %s", got)
	}
	sheet, err := f.GetRows("Totals", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	lines := readCSV(t, written(t, r, WriteOffersCSV))
	if len(sheet) != len(lines) {
		t.Fatalf("%d rows, %d lines of CSV", len(sheet), len(lines))
	}
	for _, pair := range [][2]string{
		{"base pay, low end", "base_min"}, {"base pay, middle", "base_mid"}, {"base pay, high end", "base_max"}, {"target cash, middle", "target_cash_mid"},
		{"first-year cash, high end", "year_one_cash_max"}, {"package, low end", "package_min"}, {"days of paid time off", "pto_days"}, {"currency", "currency"}, {"pay as written", "pay_source"},
	} {
		seen := false
		for i := 1; i < len(lines); i++ {
			have, want := at(sheet, i, pair[0]), cellOf(lines, i, pair[1])
			if have != want {
				t.Errorf("row %d, %s: %q in the workbook, %q in the CSV", i+1, pair[0], have, want)
			}
			seen = seen || want != ""
		}
		if !seen {
			t.Errorf("%s is empty in every row", pair[0])
		}
	}
	for _, s := range f.GetSheetList() {
		rows, err := f.GetRows(s)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for k := range row {
				name, _ := excelize.CoordinatesToCellName(k+1, i+1)
				if formula, err := f.GetCellFormula(s, name); err != nil || formula != "" {
					t.Errorf("%s!%s has a formula %q (%v)", s, name, formula, err)
				}
			}
		}
	}
}

// at returns a cell of a sheet whose rows end with their last text.
func at(rows [][]string, row int, column string) string {
	for i, c := range rows[0] {
		if c == column && i < len(rows[row]) {
			return rows[row][i]
		}
	}
	return ""
}
