package posting

import (
	"slices"
	"strings"
	"testing"
)

func TestColumnNames(t *testing.T) {
	check := func(header, row, field, want string) {
		t.Helper()
		all, rejects, err := readAll("x.csv", header+"\n"+row+"\n", Options{})
		if len(all) != 1 || len(rejects) > 0 || err != nil {
			t.Errorf("%s: %d postings, %q, %v", header, len(all), rejects, err)
			return
		}
		p := all[0]
		got := map[string]string{
			"id": p.ID.Text, "title": p.Title.Text, "company": p.Company.Text, "location": p.Location.Text,
			"country": p.Country.Text, "remote": p.Remote.Text, "employment": p.Employment.Text, "posted": p.Posted.Text,
			"pay": p.Pay.Text, "min": p.PayMin.Text, "max": p.PayMax.Text, "period": p.PayPeriod.Text, "currency": p.PayCurrency.Text,
		}[field]
		if got != want {
			t.Errorf("%s: %s = %q, want %q", header, field, got, want)
		}
	}
	check("Business Title,Salary", "a,b", "title", "a")
	check("Stellenbezeichnung;Gehalt", "a;b", "pay", "b")
	check("Intitulé du poste;Rémunération", "a;b", "title", "a")
	check("puesto,salario", "a,b", "pay", "b")
	check("stanowisko,wynagrodzenie", "a,b", "pay", "b")
	check("Salary_Range_From,Salary_Range_To", "1,2", "max", "2")
	check("salary_min,salary_max,salary_currency,pay_period", "1,2,EUR,year", "currency", "EUR")
	check("salary_min,salary_max,salary_currency,pay_period", "1,2,EUR,year", "period", "year")
	check("salary_short,salary_range_text", "b,a", "pay", "a")
	check("salary_short,salary_range_text", "b,", "pay", "b")
	check("area,city,salary", "US-KS,,b", "location", "US-KS")
	check("company_location,salary", "DE,b", "country", "DE")
	check("Full-Time/Part-Time indicator,salary", "F,b", "employment", "F")
	check("hiring_agency_name,salary", "a,b", "company", "a")
	check("salary,salary_in_usd", "1,2", "pay", "1")
	check("title,title,salary", "a,b,c", "title", "a")
}

func TestExtraColumns(t *testing.T) {
	all, _, err := readAll("x.csv", "title,grade,grade,salary,\nNurse,7,8,$50,x\n", Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all[0].Extra {
		got = append(got, c.Name+"="+c.Value.Text)
	}
	if want := []string{"grade=7", "grade (2)=8", "column 5=x"}; !slices.Equal(got, want) {
		t.Errorf("have %q, want %q", got, want)
	}
}

func TestMap(t *testing.T) {
	text := "Wer,Was\nNurse,$50\n"
	all, _, err := readAll("x.csv", text, Options{Map: map[string]string{"title": "Wer", "pay": "was"}})
	if got := summary(all); err != nil || got != "Nurse|$50@2:7" {
		t.Errorf("have %q, %v", got, err)
	}
	checkErr := func(m map[string]string, want string) {
		t.Helper()
		if _, _, err := readAll("x.csv", text, Options{Map: m}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: error %v, want %q", m, err, want)
		}
	}
	checkErr(map[string]string{"pay": "Wie"}, `no column "Wie" for field pay; the columns are "Wer", "Was"`)
	checkErr(map[string]string{"lohn": "Was"}, `no field "lohn" to map; the fields are id, title`)
}
