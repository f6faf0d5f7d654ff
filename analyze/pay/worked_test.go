package pay

import (
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// TestWorked holds the worked examples of the domain reference to the cent.
func TestWorked(t *testing.T) {
	checkWith := func(terms Terms, country, text, want string) {
		t.Helper()
		r := Read(text, Context{Country: country}, terms)
		if a := cents(r.Annual); a != want {
			t.Errorf("%s %q: have %s %v, want %s", country, text, a, r.Flags.Names(), want)
		}
	}
	check := func(country, text, want string) {
		t.Helper()
		checkWith(DefaultTerms(), country, text, want)
	}
	check("US", "$28.50–$34.75/hour", "59280.00-72280.00")
	federal := DefaultTerms()
	federal.HoursPerYear = money.Int(2087)
	checkWith(federal, "US", "$28.50–$34.75/hour", "59479.50-72523.25")
	check("US", "$28.50–$34.75/hour, 37.5 hours per week", "55575.00-67762.50")
	check("GB", "£450/day", "117000.00")
	terms := DefaultTerms()
	terms.WorkdaysPerYear = money.Int(261)
	checkWith(terms, "GB", "£450/day", "117450.00")
	check("GB", "£450/day outside IR35", "99000.00")
	check("GB", "£1,150/week", "59800.00")
	check("US", "$2,500 semi-monthly", "60000.00")
	check("GB", "£1,900 4-weekly", "24700.00")
	check("AT", "€ 3.500 brutto im Monat", "49000.00")
	check("NL", "€ 3.500 per maand excl. vakantiegeld", "45360.00")
	check("NL", "€ 3.500 per maand excl. 8% vakantiegeld en 8,33% eindejaarsuitkering", "48858.60")
	check("NL", "€ 3.500 per maand incl. vakantiegeld", "42000.00")
	check("NL", "€ 3.500 per maand", "42000.00")
	check("BE", "€ 3.200 per maand x 13,92", "44544.00")
	check("BR", "R$ 8.000 por mês", "104000.00")
	check("MX", "$30,000 mensuales", "375000.00")
	check("AT", "EUR 2.891,50 brutto pro Monat", "40481.00")
	check("DE", "14,50 € – 17 €/Stunde, 20 Std./Woche", "30160.00-35360.00")
	check("FR", "12,02 € brut de l'heure", "21876.40")
	check("AU", "$140,000 incl. super", "125000.00")
	check("AU", "$300,000 package incl. super", "270000.00")
	check("GB", "£24,000 actual for 22.5 of 37.5 h", "40000.00")
	check("DK", "200 kr. i timen", "384800.00")
	check("CH", "CHF 40 pro Stunde", "87360.00")
	check("IE", "€20 per hour", "40560.00")
	check("BE", "€ 20 per uur", "39520.00")
	check("AU", "$40 per hour", "79040.00")
	fixed := DefaultTerms()
	fixed.FixedHours = true
	checkWith(fixed, "AU", "$40 per hour", "83200.00")
}

func cents(r money.Range) string {
	f := func(n money.Number) string { return n.Fixed(2, money.HalfUp) }
	switch {
	case r.Empty():
		return ""
	case r.IsPoint():
		return f(r.Min.N)
	case !r.Max.Set:
		return f(r.Min.N) + "-"
	case !r.Min.Set:
		return "-" + f(r.Max.N)
	}
	return f(r.Min.N) + "-" + f(r.Max.N)
}

func TestActual(t *testing.T) {
	check := func(country, text, fte, annual, actual string) {
		t.Helper()
		r := Read(text, Context{Country: country}, DefaultTerms())
		if r.FTE.String() != fte || cents(r.Annual) != annual || cents(r.Actual) != actual || !r.Flags.Has(FTEScaled) {
			t.Errorf("%q: %s of %s is %s %v", text, r.FTE, cents(r.Annual), cents(r.Actual), r.Flags.Names())
		}
	}
	check("GB", "£42,000 FTE at 0.6 FTE", "0.6", "42000.00", "25200.00")
	check("GB", "£42,000 pro rata (0.6 FTE)", "0.6", "42000.00", "25200.00")
	check("DE", "14,50 € – 17 €/Stunde, 20 Std./Woche", "0.5", "30160.00-35360.00", "15080.00-17680.00")
	check("GB", "£24,000 actual for 22.5 of 37.5 h", "0.6", "40000.00", "24000.00")
	check("GB", "£26,000 FTE (actual £15,600)", "0.6", "26000.00", "15600.00")
	r := Read("Part-time, £18,000 per annum", Context{Country: "GB"}, DefaultTerms())
	if !r.Flags.Has(PartTimeUnknownFTE) || r.FTE.Set {
		t.Errorf("part-time without hours: %v %s", r.Flags.Names(), r.FTE)
	}
}

// TestNumbers holds the test vectors of the number procedure.
func TestNumbers(t *testing.T) {
	check := func(text, want string) {
		t.Helper()
		toks := lex(nil, text, 0, len(text))
		if len(toks) != 1 || toks[0].kind != numberToken || toks[0].form == malformed {
			t.Errorf("%q: %+v", text, toks)
			return
		}
		if n := money.New(toks[0].mant, int(toks[0].scale)); n.String() != want {
			t.Errorf("%q is %s, want %s", text, n, want)
		}
	}
	check("1,234.56", "1234.56")
	check("1.234,56", "1234.56")
	check("1 234,56", "1234.56")
	check("1'234.50", "1234.5")
	check("1’234.50", "1234.5")
	check("12,34,567", "1234567")
	check("45.000", "45000")
	check("45,000", "45000")
	check("45 000", "45000")
	check("45\u00a0000", "45000")
	check("45\u202f000", "45000")
	check("1.250.000", "1250000")
	check("3.500,-", "3500")
	check("3’500.–", "3500")
	check("3500,--", "3500")
	check("17,50", "17.5")
	check("17,5", "17.5")
	check("0.750", "0.75")
	check("1,23,456.5", "123456.5")
	check("1234.5678", "1234.5678")
	check("２５，０００", "25000")
	check("٢٥٠٠", "2500")
	for _, s := range []string{"1,2,3", "1.2.3", "1,23,45", "12.34,567.8", "1234567890123456789"} {
		if toks := lex(nil, s, 0, len(s)); toks[0].form != malformed {
			t.Errorf("%q is %+v", s, toks[0])
		}
	}
	kilo := func(text, want string) {
		t.Helper()
		if r := Read(text, Context{Country: "DE"}, DefaultTerms()); r.Base.String() != want {
			t.Errorf("%q is %s, want %s", text, r.Base, want)
		}
	}
	kilo("45,5k €", "45500")
	kilo("45.5k €", "45500")
	kilo("1.250k €", "1250")
}
