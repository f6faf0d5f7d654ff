package report

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/paystat/paystat/analyze/money"
)

// TestWorkbook holds the workbook against the CSV, cell by cell, and hostile
// text stays text.
func TestWorkbook(t *testing.T) {
	r := run(t, "", "EUR", source("offers.csv", offers+"=1+1,@SUM(A1),\"=cmd|' /C calc'!A0\",\"$50,000 a year\",\n"))
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
	if len(sheet[0]) != len(lines[0]) {
		t.Fatalf("%d columns, %d of the CSV", len(sheet[0]), len(lines[0]))
	}
	for i := 1; i < len(lines); i++ {
		for k, want := range lines[i] {
			have := ""
			if k < len(sheet[i]) {
				have = sheet[i][k]
			}
			if have != want {
				t.Errorf("row %d, %s: %q in the workbook, %q in the CSV column %s", i+1, sheet[0][k], have, want, lines[0][k])
			}
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

// TestFiguresAgree holds every cell of the CSV against the JSON: all forms carry
// the same figures, converted or not, with what they rest on.
func TestFiguresAgree(t *testing.T) {
	posts := `id,title,company,country,salary,benefits
A,Engineer,Acme,GB,"£80,000 - £90,000 a year plus 10% bonus, £5,000 sign-on",25 days holiday; 8 bank holidays; 5% employer pension
B,Engineer,Beta,US,"$120,000 a year","401(k) 50% match on the first 6%; 20 days PTO"
C,Engineer,Ceta,BG,"BGN 60,000 a year",
`
	r := run(t, "", "USD", source("o.csv", posts))
	var got struct {
		Used      []string `json:"terms_used"`
		RatesLine string   `json:"rates_line"`
		Offers    []Total
	}
	if err := json.Unmarshal([]byte(written(t, r, WriteOffersJSON)), &got); err != nil {
		t.Fatal(err)
	}
	if got.RatesLine == "" || !slices.Contains(got.Used, "match_election") || slices.Contains(got.Used, "p_birth") {
		t.Errorf("terms used %v, rates %q", got.Used, got.RatesLine)
	}
	lines := readCSV(t, written(t, r, WriteOffersCSV))
	filled := map[string]bool{}
	for i := range got.Offers {
		o := &got.Offers[i]
		c := o.Converted
		if c == nil {
			c = &Conversion{}
		}
		want := map[string]string{
			"id": o.ID, "pos": o.Pos, "title": o.Title, "company": o.Company, "location": o.Location, "country": o.Country, "currency": o.Currency,
			"converted_currency": c.Currency, "converted_rate": c.Rate, "rates_date": c.RatesDate, "rates_source": c.RatesSources, "rates": c.Rates, "price_level": o.PriceLevel,
			"pto_days": text(o.Memo.PTODays), "holiday_days": text(o.Memo.HolidayDays), "pay_source": o.PaySource, "terms": termList(o.Terms),
			"flags": strings.Join(o.Flags, " "), "notes": strings.Join(o.Notes, "; "), "excluded": o.Excluded,
		}
		for name, e := range map[string]Ends{
			"base": o.Base, "target_cash": o.TargetCash, "year_one_cash": o.YearOneCash, "package": o.Package,
			"converted_base": c.Base, "converted_target_cash": c.TargetCash, "converted_year_one_cash": c.YearOneCash, "converted_package": c.Package,
			"pto_value": o.Memo.PTOValue, "holiday_value": o.Memo.HolidayValue, "per_day_worked": o.Memo.PerDayWorked,
		} {
			want[name+"_min"], want[name+"_mid"], want[name+"_max"] = text(e.Min), text(e.Mid), text(e.Max)
		}
		for k, name := range lines[0] {
			w, ok := want[name]
			if !ok {
				t.Fatalf("the JSON has nothing for the column %s", name)
			}
			if lines[i+1][k] != w {
				t.Errorf("%s, %s: %q in the CSV, %q in the JSON", o.ID, name, lines[i+1][k], w)
			}
			filled[name] = filled[name] || w != ""
		}
	}
	for _, name := range lines[0] {
		if !filled[name] && name != "location" && name != "price_level" && name != "excluded" {
			t.Errorf("no offer has %s", name)
		}
	}
	if have := cellOf(lines, 1, "converted_year_one_cash_mid"); have != "132196.24" { // (85,000 × 1.1 + 5,000) × 1.1684 ÷ 0.87058
		t.Errorf("converted first-year cash %s", have)
	}
	if have := cellOf(lines, 3, "flags") + cellOf(lines, 3, "rates_date"); !strings.Contains(have, "LEGACY_EURO_RATE") || !strings.Contains(have, "2026-04-13") {
		t.Errorf("a replaced currency has %q", have)
	}
}

// The parts of an offer, with that of rounding, add up to each total, to the cent.
func TestRounding(t *testing.T) {
	posts := `id,country,salary,benefits
a,US,"$193,289 - $201,659 per year","3.8% target bonus; sabbatical of 4 weeks after 7 years; 401(k): 50% match on the first 6%; Life insurance 2x salary; $27094 sign-on bonus; ESPP with a 15% discount"
b,US,"$138,765 - $144,203 per year","6 weeks fully paid parental leave; 16.1% target bonus; $164001 in RSUs vesting over 3 years"
c,US,"$90,000 per year",
d,US,"$100,000.10 per year","5.05% annual bonus; RSUs worth $100,000.10 vesting over 3 years; $10,000.01 sign-on bonus"
`
	r := run(t, "", "", source("r.csv", posts))
	rounded := map[string]int{}
	for _, o := range Totals(r) {
		for name, total := range map[string]Ends{"target_cash": o.TargetCash, "year_one_cash": o.YearOneCash, "package": o.Package} {
			for k, want := range three(total) {
				var sum money.Number
				for _, p := range o.Parts {
					if slices.Contains(p.In, name) {
						sum = sum.Add(mustParse(t, three(p.Amount)[k]))
					}
				}
				if got := sum.Fixed(2, money.HalfUp); got != want {
					t.Errorf("%s, %s: the parts come to %s, the total is %s", o.ID, name, got, want)
				}
			}
		}
		for _, p := range o.Parts {
			if p.Part == roundingName {
				rounded[o.ID]++
			}
		}
	}
	if rounded["a"] == 0 || rounded["c"] > 0 || rounded["d"] != 2 {
		t.Errorf("parts of rounding: %v", rounded)
	}
	text := written(t, r, WriteOffersText)
	for _, want := range []string{`(?m)^  rounding of the parts +USD -0\.01 +first year only$`, `(?m)^  rounding of the parts +USD -0\.01 +package only$`} {
		if !regexp.MustCompile(want).MatchString(text) {
			t.Errorf("no line %s in\n%s", want, text)
		}
	}
}

func mustParse(t *testing.T, s string) money.Number {
	t.Helper()
	sign := money.Int(1)
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s, sign = rest, money.Int(-1)
	}
	n, err := money.ParseNumber(s)
	if err != nil {
		t.Fatal(err)
	}
	return n.Mul(sign)
}
