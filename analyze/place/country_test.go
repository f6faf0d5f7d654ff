package place

import (
	"sort"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

func TestLookup(t *testing.T) {
	check := func(code string, cur money.Currency, week, installments, customary string) {
		t.Helper()
		c, ok := Lookup(code)
		if !ok || c.Currency != cur || c.WeekHours.String() != week || c.Installments.String() != installments || c.Customary != customary {
			t.Errorf("%s: have %+v, %v", code, c, ok)
		}
	}
	check("US", "USD", "40", "12", "year")
	check("GB", "GBP", "37.5", "12", "year")
	check("IE", "EUR", "39", "12", "year")
	check("FR", "EUR", "35", "12", "year")
	check("BE", "EUR", "38", "12", "month")
	check("CH", "CHF", "42", "12", "year")
	check("DK", "DKK", "37", "12", "month")
	check("AU", "AUD", "38", "12", "year")
	check("BR", "BRL", "44", "13", "month")
	check("MX", "MXN", "48", "12.5", "month")
	check("ES", "EUR", "40", "14", "year")
	check("IT", "EUR", "40", "13", "year")
	check("PT", "EUR", "40", "14", "month")
	check("AT", "EUR", "40", "14", "")
	check("BG", "EUR", "40", "12", "month")
	check("PE", "PEN", "40", "14", "month")
	check("UA", "UAH", "40", "12", "month")
	for _, code := range []string{"", "U", "us", "USA", "ZZ", "[]", "\xff\xff"} {
		if c, ok := Lookup(code); ok {
			t.Errorf("%q is %v", code, c)
		}
	}
}

func TestCountriesTable(t *testing.T) {
	all := All()
	if len(all) < 240 {
		t.Fatalf("%d countries", len(all))
	}
	if !sort.SliceIsSorted(all, func(i, j int) bool { return all[i].Code < all[j].Code }) {
		t.Error("the rows are not in the order of their codes")
	}
	for _, c := range all {
		if c.Name == "" || c.AsOf == "" || c.Source == "" || c.Mark == "" {
			t.Errorf("%s: a column is empty", c.Code)
		}
		if w := c.WeekHours; w.Less(money.Int(30)) || money.Int(48).Less(w) {
			t.Errorf("%s: a week of %s hours", c.Code, w)
		}
		if n := c.Installments; n.Less(money.Int(12)) || money.Int(14).Less(n) {
			t.Errorf("%s: %s payments", c.Code, n)
		}
		if got, ok := Lookup(c.Code); !ok || got != c {
			t.Errorf("%s is not found", c.Code)
		}
		if !c.Anchor.IsZero() && money.Int(12).Mul(c.MonthlyFloor).Cmp(c.Anchor) > 0 {
			t.Errorf("%s: the minimum is above the average", c.Code)
		}
	}
	for _, bad := range []string{
		"US,x,USD,a,12,,point,,,,,,\n", "us,x,USD,40,12,,point,,,,,,\n", "US,x,QQQ,40,12,,point,,,,,,\n", "US,x,USD,40,12,week,point,,,,,,\n",
		"US,x,USD,40,12,,dot,,,,,,\n", "US,x,USD,40,12,,point,,,,,,\nUS,x,USD,40,12,,point,,,,,,\n",
	} {
		if _, err := parseCountries("code,name,currency,week_hours,installments,customary,decimal,anchor,anchor_weak,monthly_floor,as_of,source,mark\n" + bad); err == nil {
			t.Errorf("no error for %q", bad)
		}
	}
}
