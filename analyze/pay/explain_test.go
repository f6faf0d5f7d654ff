package pay

import (
	"fmt"
	"strings"
	"testing"
)

func TestExplain(t *testing.T) {
	check := func(country, text, annual string, pieces ...string) {
		t.Helper()
		s := Explain(text, Context{Country: country}, DefaultTerms())
		var have []string
		for _, p := range s.Pieces {
			have = append(have, p.Kind+" "+p.Text)
		}
		if strings.Join(have, "; ") != strings.Join(pieces, "; ") || s.Annual != annual {
			t.Errorf("%q:\n have %s\n %s", text, strings.Join(have, "; "), s.Annual)
		}
	}
	check("US", "$28.50–$34.75 per hour", "× 2,080 h (40 h × 52 wk, assumed)", "amount $28.50", "currency $", "amount $34.75", "period per hour")
	check("GB", "£12.60 per hour, 37.5 hours per week", "× 1,950 h (37.5 h × 52 wk, as the text says)", "amount £12.60", "currency £", "period per hour", "hours 37.5 hours per week")
	check("AT", "€ 3.500 brutto pro Monat", "× 14 payments a year, the custom of Austria (assumed)", "amount € 3.500", "currency €", "basis brutto", "period pro Monat")
	check("ES", "1.500 € al mes (12 pagas)", "× 12 payments a year, as the text says", "amount 1.500 €", "currency €", "period al mes", "payments 12 pagas")
	check("US", "$120,000", "as written; the period is inferred", "amount $120,000", "currency $")
	check("GB", "£1,950 per year", "none: absurd as pay a year; as pay a month it would be plausible", "amount £1,950", "currency £", "period per year")
	check("GB", "£500 per day outside IR35", "× 220 days that a contractor bills (assumed)", "amount £500", "currency £", "period per day")
	check("GB", "competitive", "none: no pay is stated")
	check("US", "$50,000 a year plus $5,000 sign-on bonus", "as written", "amount $50,000", "currency $", "period a year", "sign_on $5,000")
}

func TestString(t *testing.T) {
	check := func(country, text, want string) {
		t.Helper()
		if s := Read(text, Context{Country: country}, DefaultTerms()).String(); s != want {
			t.Errorf("%q is %q, want %q", text, s, want)
		}
	}
	check("US", "$28.50–$34.75 per hour", "USD 28.5-34.75 per hour")
	check("DE", "Jahresbrutto ab 58.000 €", "from EUR 58000 gross per year")
	check("GB", "Up to £600 per day (Inside IR35)", "up to GBP 600 contractor per day")
	check("GB", "OTE £100,000", "OTE GBP 100000 per year")
	check("", "€70,000 / £60,000 per year", "EUR 70000 per year / GBP 60000 per year")
	check("GB", "competitive", "not stated")
	check("KW", "KWD 12.3456 per hour", "KWD 12.3456 per hour")
}

func TestStructured(t *testing.T) {
	check := func(country, low, high, period, currency, want, flags string) {
		t.Helper()
		r := ReadStructured(low, high, period, currency, Context{Country: country}, DefaultTerms())
		if g := got(r); g != want || strings.Join(r.Flags.Names(), " ") != flags || !r.Structured && r.Disclosed {
			t.Errorf("%q %q %q %q: have %s %v, want %s", low, high, period, currency, g, r.Flags.Names(), want)
		}
	}
	check("US", "106382.000", "138296.000", "Per Year", "USD", "USD year 106382-138296", "")
	check("US", "$105746", "$150000", "Annual", "", "USD year 105746-150000", "CURRENCY_FROM_COUNTRY")
	check("US", "19.25", "25.50", "Hourly", "USD", "USD hour 19.25-25.5", "")
	check("US", "25", "", "HOUR", "USD", "USD hour 25-", "ONE_SIDED_MIN")
	check("US", "", "90000", "YEARLY", "USD", "USD year -90000", "ONE_SIDED_MAX")
	check("US", "2500", "2500", "BIWEEKLY", "USD", "USD biweek 2500", "")
	check("US", "120.50", "350", "Daily", "USD", "USD day 120.5-350", "RANGE_TOO_WIDE")
	check("US", "0", "90000", "PA", "USD", "USD year -90000", "ZERO_MIN_PLACEHOLDER")
	check("US", "0", "0", "Per Year", "USD", "none", "NOT_DISCLOSED ZERO_MIN_PLACEHOLDER")
	check("US", "", "", "Without Compensation", "USD", "none", "NOT_DISCLOSED")
	check("US", "", "", "", "", "none", "NOT_DISCLOSED")
	check("US", "90000", "70000", "year", "USD", "USD year 70000-90000", "RANGE_SWAPPED")
	check("US", "75000", "90000", "", "", "USD year 75000-90000", "CURRENCY_ASSUMED_FROM_COUNTRY PERIOD_INFERRED")
	check("DE", "4000", "5000", "MONTH", "EUR", "EUR month 4000-5000", "")
	check("US", "75000", "90000", "hour", "USD", "USD hour 75000-90000", "PERIOD_MISMATCH_SUSPECT")
	check("", "50000", "60000", "year", "€", "EUR year 50000-60000", "")
	check("US", "80000-100000", "80000-100000", "year", "USD", "USD year 80000-100000", "")
	check("US", "$40 - $50", "$40 - $50", "", "", "USD hour 40-50", "PERIOD_INFERRED CURRENCY_FROM_COUNTRY")
	check("GB", "from 30k", "from 30k", "", "GBP", "GBP year 30000-", "ONE_SIDED_MIN PERIOD_INFERRED")
	check("IN", "12 LPA", "18 LPA", "", "INR", "INR year 1200000-1800000", "")
}

func ExampleRead() {
	r := Read("Up to £600 per day (Inside IR35), 6 month contract", Context{Country: "GB"}, DefaultTerms())
	fmt.Println(r)
	fmt.Println(r.Annual, r.Flags.Names())
	// Output:
	// up to GBP 600 contractor per day
	// -132000 [CONTRACTOR_RATE ONE_SIDED_MAX]
}

func ExampleExplain() {
	s := Explain("12,02 € brut de l'heure", Context{Country: "FR"}, DefaultTerms())
	for _, p := range s.Pieces {
		fmt.Println(p.Kind, p.Text)
	}
	fmt.Println(s.Annual)
	// Output:
	// amount 12,02 €
	// currency €
	// basis brut
	// period de l'heure
	// × 1,820 h (35 h × 52 wk, assumed)
}
