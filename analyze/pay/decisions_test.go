package pay

import (
	"strings"
	"testing"
)

// reads holds a reading against its pay as written, its year's pay and all of
// its flags but the remarks among those that want names with a leading "+".
func reads(t *testing.T, country, text, want, annual, flags string) Reading {
	t.Helper()
	r := Read(text, Context{Country: country}, DefaultTerms())
	if g := got(r); g != want {
		t.Errorf("%s %q: have %s, want %s", country, text, g, want)
	}
	if a := r.Annual.String(); a != annual {
		t.Errorf("%s %q: a year is %q, want %q", country, text, a, annual)
	}
	if f := strings.Join(r.Flags.Names(), " "); f != flags {
		t.Errorf("%s %q: flags are %s, want %s", country, text, f, flags)
	}
	return r
}

func TestNoPeriodStated(t *testing.T) {
	reads(t, "US", "$120,000 - $150,000", "USD year 120000-150000", "120000-150000", "PERIOD_INFERRED CURRENCY_FROM_COUNTRY")
}

func TestBareDollar(t *testing.T) {
	reads(t, "", "$90,000 per year", "USD year 90000", "90000", "CURRENCY_AMBIGUOUS")
	reads(t, "CA", "$90,000 per year", "CAD year 90000", "90000", "CURRENCY_FROM_COUNTRY")
	reads(t, "AU", "$90,000 per year", "AUD year 90000", "90000", "CURRENCY_FROM_COUNTRY")
	reads(t, "MX", "$30,000 al mes", "MXN month 30000", "375000", "INSTALLMENTS_ASSUMED CURRENCY_FROM_COUNTRY")
	reads(t, "DE", "$90,000 per year", "USD year 90000", "90000", "CURRENCY_AMBIGUOUS")
	for _, s := range []string{"USD$", "$USD ", "US $", "US$"} {
		reads(t, "CA", s+"90,000 a year", "USD year 90000", "90000", "")
	}
}

func TestOtherAmbiguousSigns(t *testing.T) {
	reads(t, "", "45 000 kr per month", " month 45000", "540000", "CURRENCY_AMBIGUOUS")
	reads(t, "", "¥500,000 per month", " month 500000", "6000000", "CURRENCY_AMBIGUOUS")
	reads(t, "", "Rs 50,000 per month", " month 50000", "600000", "CURRENCY_AMBIGUOUS")
	reads(t, "NO", "45 000 kr per month", "NOK month 45000", "540000", "CURRENCY_FROM_COUNTRY")
	reads(t, "PK", "Rs 50,000 per month", "PKR month 50000", "600000", "CURRENCY_FROM_COUNTRY")
	reads(t, "CN", "¥50,000 per month", "CNY month 50000", "600000", "CURRENCY_FROM_COUNTRY")
}

func TestAbsurdPeriod(t *testing.T) {
	r := reads(t, "US", "$140,000 per hour", "USD hour 140000", "", "PERIOD_MISMATCH_SUSPECT CURRENCY_FROM_COUNTRY")
	if r.Suggested != Year {
		t.Errorf("suggested is %s", r.Suggested)
	}
	r = reads(t, "GB", "£1,950 per year", "GBP year 1950", "", "PERIOD_MISMATCH_SUSPECT")
	if r.Suggested != Month {
		t.Errorf("suggested is %s", r.Suggested)
	}
	r = reads(t, "DE", "4.500 € pro Jahr", "EUR year 4500", "", "PERIOD_MISMATCH_SUSPECT")
	if r.Suggested != Month {
		t.Errorf("suggested is %s", r.Suggested)
	}
}

func TestReversedRange(t *testing.T) {
	reads(t, "US", "$150,000 - $120,000 a year", "USD year 120000-150000", "120000-150000", "RANGE_SWAPPED CURRENCY_FROM_COUNTRY")
}

func TestOneSided(t *testing.T) {
	check := func(country, text, want, annual string, f Flags) {
		t.Helper()
		r := Read(text, Context{Country: country}, DefaultTerms())
		if got(r) != want || r.Annual.String() != annual || !r.Flags.Has(f) {
			t.Errorf("%q: have %s, %s, %v", text, got(r), r.Annual, r.Flags.Names())
		}
	}
	for _, s := range []string{"up to $60,000 a year", "$60,000 or less per year", "max. $60,000 per year", "upto $60,000 p.a.", "$60,000 per year maximum", "no more than $60,000 a year", "≤ $60,000 per year"} {
		check("US", s, "USD year -60000", "-60000", OneSidedMax)
	}
	for _, s := range []string{"from $60,000 a year", "$60,000+ a year", "$60,000 a year or more", "no less than $60,000 per year", "at least $60,000 annually", "$60,000 plus", "starting at $60,000 per year", "minimum $60,000 per annum", ">$60,000 per year", "$60K+/yr"} {
		check("US", s, "USD year 60000-", "60000-", OneSidedMin)
	}
	check("JP", "月給250,000円以上", "JPY month 250000-", "3000000-", OneSidedMin)
	check("JP", "年収600万円以下", "JPY year -6000000", "-6000000", OneSidedMax)
	check("RU", "100 000 руб. и выше", "RUB month 100000-", "1200000-", OneSidedMin)
	check("RU", "от 100 000 руб.", "RUB month 100000-", "1200000-", OneSidedMin)
	check("RU", "до 100 000 руб.", "RUB month -100000", "-1200000", OneSidedMax)
	check("BR", "acima de R$ 5.000", "BRL month 5000-", "65000-", OneSidedMin)
	check("FR", "à partir de 35 000 € par an", "EUR year 35000-", "35000-", OneSidedMin)
	check("DE", "mindestens 35.000 € pro Jahr", "EUR year 35000-", "35000-", OneSidedMin)
}

func TestPoint(t *testing.T) {
	reads(t, "GB", "£30,000 - £30,000 per annum", "GBP year 30000", "30000", "")
	reads(t, "GB", "£30,000 per annum", "GBP year 30000", "30000", "")
}

func TestApproximate(t *testing.T) {
	for _, s := range []string{"approximately £40,000 per annum", "circa £40,000 p.a.", "c. £40,000 pa", "around £40,000 per year", "~£40,000 per annum"} {
		reads(t, "GB", s, "GBP year 40000", "40000", "APPROXIMATE")
	}
}

func TestZeroBound(t *testing.T) {
	reads(t, "US", "$0 - $100,000 per year", "USD year -100000", "-100000", "ZERO_MIN_PLACEHOLDER CURRENCY_FROM_COUNTRY")
	reads(t, "US", "$0 - $0", "none", "", "NOT_DISCLOSED ZERO_MIN_PLACEHOLDER")
	reads(t, "US", "$0.00", "none", "", "NOT_DISCLOSED ZERO_MIN_PLACEHOLDER")
}

func TestNotDisclosed(t *testing.T) {
	check := func(text, reason string) {
		t.Helper()
		r := Read(text, Context{Country: "US"}, DefaultTerms())
		if r.Disclosed || !r.Base.Empty() || !r.Flags.Has(NotDisclosed) || r.Reason != reason {
			t.Errorf("%q: %s, reason %q", text, got(r), r.Reason)
		}
	}
	check("six figures", "six figures")
	check("Competitive", "competitive")
	check("DOE", "depends on experience")
	check("Salary: negotiable", "negotiable")
	check("A combinar", "by agreement")
	check("nach Vereinbarung", "by agreement")
	check("selon profil", "by profile")
	check("do uzgodnienia", "by agreement")
	check("по договорённости", "by agreement")
	check("marktconform", "by agreement")
	check("dohodou", "by agreement")
	check("面议", "by agreement")
	check("Without Compensation", "without pay")
	check("NA", "to be confirmed")
	check("", "")
	check("Great team, free coffee", "")
}

func TestNotPay(t *testing.T) {
	for _, s := range []string{
		"401(k) with 4% match", "We raised $50M in Series B funding", "500 employees", "40 hours per week", "2024", "15%",
		"Call (555) 123-4567", "Apply by 12/31/2025", "$1,000 learning stipend", "$75/month gym reimbursement", "over 2,000,000 users",
		"Manage a budget of $500,000", "$2 billion in revenue", "5+ years of experience", "25 days holiday", "24/7 support", "Level 3",
		"Fortune 500 company", "ISO 27001", "a $50 gift card", "life insurance of $100,000", "Ref 123456", "founded in 1998",
		"growing from $1M to $10M ARR", "10,000 customers", "$1,500 referral bonus", "tuition reimbursement up to $5,250 per year",
	} {
		if r := Read(s, Context{Country: "US"}, DefaultTerms()); r.Disclosed || !r.Base.Empty() {
			t.Errorf("%q is read as %s", s, got(r))
		}
	}
}

func TestSeveralAmounts(t *testing.T) {
	r := reads(t, "US", "$120,000 base, 15% annual bonus, $20,000 sign-on bonus, $50,000 in RSUs", "USD year 120000", "120000",
		"BONUS_PRESENT EQUITY_PRESENT PERIOD_INFERRED CURRENCY_FROM_COUNTRY")
	var kinds []string
	for _, p := range r.Parts {
		kinds = append(kinds, p.Kind.String()+" "+p.Amount.String())
	}
	if s := strings.Join(kinds, ", "); s != "bonus 15, sign_on 20000, equity 50000" {
		t.Errorf("parts are %s", s)
	}
	reads(t, "GB", "£30,000 basic, £60,000 OTE", "GBP year 30000", "30000", "OTE_INCLUDES_VARIABLE PERIOD_INFERRED")
}

func TestAlternatives(t *testing.T) {
	check := func(country, text, want string, f Flags, labels ...string) {
		t.Helper()
		r := Read(text, Context{Country: country}, DefaultTerms())
		if got(r) != want || !r.Flags.Has(f) || !r.Base.Empty() || !r.Annual.Empty() || !r.Disclosed {
			t.Errorf("%q: have %s %v, want %s", text, got(r), r.Flags.Names(), want)
		}
		for i, l := range labels {
			if i < len(r.Alternatives) && r.Alternatives[i].Label != l {
				t.Errorf("%q: label %d is %q, want %q", text, i, r.Alternatives[i].Label, l)
			}
		}
	}
	check("", "€70,000 / £60,000 per year", "EUR year 70000 | GBP year 60000", MultiLocationRanges)
	check("US", "San Francisco: $180,000 - $200,000; New York: $170,000 - $190,000", "USD year 180000-200000 | USD year 170000-190000", MultiLocationRanges, "San Francisco", "New York")
	check("US", "Level 1: $90,000; Level 2: $110,000", "USD year 90000 | USD year 110000", MultipleRanges, "Level 1", "Level 2")
	check("PL", "20 000 zł + VAT (B2B), 16 000 zł brutto (UoP)", "PLN month 20000 | PLN month 16000", MultipleRanges, "B2B", "UoP")
}

func TestKeptOutOfGross(t *testing.T) {
	check := func(country, text string, b Basis, f Flags) {
		t.Helper()
		r := Read(text, Context{Country: country}, DefaultTerms())
		if r.Basis != b || !r.Flags.Has(f) {
			t.Errorf("%q: %s %v", text, r.Basis, r.Flags.Names())
		}
	}
	check("ES", "1.500 € netos al mes", Net, NetPay)
	check("PL", "7 000 zł na rękę", Net, NetPay)
	check("PL", "15 000 zł netto + VAT, B2B", ContractorExVAT, VATExcluded)
	check("PL", "15 000 zł netto (+ VAT)", ContractorExVAT, ContractorRate)
	check("GB", "£500 per day outside IR35", ContractorGross, ContractorRate)
	check("GB", "£500 per day, contract", ContractorGross, ContractorRate)
	check("DE", "Tagessatz 700 € zzgl. MwSt.", ContractorExVAT, VATExcluded)
	check("FR", "TJM 500 € HT", ContractorExVAT, VATExcluded)
	check("IN", "₹18,00,000 CTC", CTC, CTCBasis)
	check("ZA", "R600 000 per annum cost to company", CTC, CTCBasis)
}

func TestPayments(t *testing.T) {
	reads(t, "AT", "€ 3.500 brutto pro Monat", "EUR month 3500", "49000", "INSTALLMENTS_ASSUMED")
	reads(t, "AT", "€ 3.500 brutto pro Monat, 12x", "EUR month 3500", "42000", "INSTALLMENTS_STATED")
	reads(t, "ES", "2.000 € al mes", "EUR month 2000", "28000", "INSTALLMENTS_ASSUMED")
	reads(t, "ES", "2.000 € al mes en 12 pagas", "EUR month 2000", "24000", "INSTALLMENTS_STATED")
	reads(t, "ES", "28.000 € brutos al año en 14 pagas", "EUR year 28000", "28000", "INSTALLMENTS_STATED")
	reads(t, "IT", "RAL 30.000 € per 14 mensilità", "EUR year 30000", "30000", "INSTALLMENTS_STATED")
	reads(t, "PT", "1.200 € por mês", "EUR month 1200", "16800", "INSTALLMENTS_ASSUMED")
	reads(t, "FR", "2 000 € brut par mois sur 13 mois", "EUR month 2000", "26000", "INSTALLMENTS_STATED")
	reads(t, "CH", "CHF 6'000 pro Monat x 13", "CHF month 6000", "78000", "INSTALLMENTS_STATED")
	reads(t, "DE", "3.000 € brutto/Monat + 13. Monatsgehalt", "EUR month 3000", "39000", "INSTALLMENTS_STATED")
	reads(t, "BR", "R$ 8.000 por mês, PJ", "BRL month 8000", "96000", "CONTRACTOR_RATE")
}

func TestCountryOfPeriods(t *testing.T) {
	check := func(country, text string, want Period, f Flags) {
		t.Helper()
		r := Read(text, Context{Country: country}, DefaultTerms())
		if r.Period != want || !r.Flags.Has(PeriodInferred) || r.Flags.Has(PeriodAmbiguous) != f.Has(PeriodAmbiguous) {
			t.Errorf("%s %q: %s %v", country, text, r.Period, r.Flags.Names())
		}
	}
	check("US", "$110,000", Year, 0)
	check("US", "$45", Hour, 0)
	check("PL", "6 500 zł", Month, 0)
	check("PL", "30 000 zł", Month, PeriodAmbiguous)
	check("DE", "20.000 €", Year, 0)
	check("CZ", "50 000 Kč", Month, 0)
	check("GB", "£500 contract", Day, 0)
	check("GB", "£450 freelance", Day, 0)
	check("RU", "150 000 ₽", Month, 0)
	check("KZ", "400 000 тенге", Month, 0)
	check("RS", "120.000 RSD", Month, 0)
}

func TestUnusual(t *testing.T) {
	reads(t, "US", "$1,200,000 per year", "USD year 1200000", "1200000", "CURRENCY_FROM_COUNTRY UNUSUAL_AMOUNT")
}

func TestSuspectMagnitude(t *testing.T) {
	r := reads(t, "US", "$54,000 to 61 per year", "USD year 61-54000", "61-54000", "RANGE_SWAPPED RANGE_TOO_WIDE SUSPECT_MAGNITUDE CURRENCY_FROM_COUNTRY")
	if r.Likely.String() != "54000-61000" {
		t.Errorf("likely is %s", r.Likely)
	}
	r = reads(t, "DE", "30-45000 € pro Jahr", "EUR year 30-45000", "30-45000", "RANGE_TOO_WIDE SUSPECT_MAGNITUDE")
	if r.Likely.String() != "30000-45000" {
		t.Errorf("likely is %s", r.Likely)
	}
	reads(t, "DE", "30-45k € pro Jahr", "EUR year 30000-45000", "30000-45000", "MULTIPLIER_CARRIED")
	reads(t, "US", "$45 - $55,000 per year", "USD year 45-55000", "45-55000", "RANGE_TOO_WIDE SUSPECT_MAGNITUDE CURRENCY_FROM_COUNTRY")
	reads(t, "US", "$50,000 - $120,000 per year", "USD year 50000-120000", "50000-120000", "RANGE_TOO_WIDE CURRENCY_FROM_COUNTRY")
}

func TestEstimates(t *testing.T) {
	r := reads(t, "US", "$80K - $95K a year (Glassdoor est.)", "USD year 80000-95000", "80000-95000", "ESTIMATED_BY_SITE CURRENCY_FROM_COUNTRY")
	if r.Disclosed {
		t.Error("an estimate counts as disclosed")
	}
	r = reads(t, "US", "$80K - $95K a year (Employer est.)", "USD year 80000-95000", "80000-95000", "CURRENCY_FROM_COUNTRY")
	if !r.Disclosed {
		t.Error("the employer's figure does not count as disclosed")
	}
}

func TestMultiplierWords(t *testing.T) {
	reads(t, "CO", "3 millones mensuales", "COP month 3000000", "39000000", "CURRENCY_ASSUMED_FROM_COUNTRY INSTALLMENTS_ASSUMED")
	reads(t, "RU", "1,2 млн руб. в год", "RUB year 1200000", "1200000", "")
	reads(t, "PL", "15 tys. zł miesięcznie", "PLN month 15000", "180000", "")
	reads(t, "US", "$1.2 million per year", "USD year 1200000", "1200000", "CURRENCY_FROM_COUNTRY UNUSUAL_AMOUNT")
	reads(t, "DE", "0,08 Mio. € pro Jahr", "EUR year 80000", "80000", "")
}

func TestHowTextArrives(t *testing.T) {
	for _, s := range []string{
		"£45,000 - £52,000 per annum", "&pound;45,000 &ndash; &pound;52,000 per annum", "&#163;45,000 &#8211; &#xA3;52,000 per annum",
		"&amp;pound;45,000 - &amp;pound;52,000 per annum", "Â£45,000 - Â£52,000 per annum", "\\u00a345,000 - \\u00a352,000 per annum",
		"£45,000\u00a0-\u00a0£52,000 per\u00a0annum", "£45\\,000 \\- £52\\,000 per annum", "**£45,000** - **£52,000** per annum",
		"<b>£45,000</b> - <b>£52,000</b><br>per annum", "£４５，０００ － £５２，０００ per annum", "£45,000 - £52,000\nper annum",
		"£45,000 -\n£52,000 per annum", "￡45,000 - ￡52,000 per annum", "£45,000 â€“ £52,000 per annum", "\xa345,000 - \xa352,000 per annum",
		"45,000 - 52,000 GBPPer annum", "GBP45,000-GBP52,000 per annum", "£45\u202f000 - £52\u202f000 per annum",
	} {
		reads(t, "GB", s, "GBP year 45000-52000", "45000-52000", "")
	}
	reads(t, "DE", "â‚¬ 48.000 pro Jahr", "EUR year 48000", "48000", "")
	reads(t, "IN", "\\u20B915,000 per month", "INR month 15000", "180000", "")
	reads(t, "GB", "40000 GBPBy agreement", "GBP year 40000", "40000", "PERIOD_INFERRED")
}

func TestDisclosed(t *testing.T) {
	check := func(text string, want bool) {
		t.Helper()
		if r := Read(text, Context{Country: "US"}, DefaultTerms()); r.Disclosed != want {
			t.Errorf("%q: %v", text, r.Disclosed)
		}
	}
	check("$50,000", true)
	check("OTE $150,000", true)
	check("total compensation $200,000 - $250,000", true)
	check("up to 20% bonus", false)
	check("$5,000 sign-on bonus", false)
	check("0.5% equity", false)
	check("$1,200 wellness stipend", false)
}

func TestTrailingPlus(t *testing.T) {
	reads(t, "US", "$54,599.00+ per year", "USD year 54599-", "54599-", "ONE_SIDED_MIN CURRENCY_FROM_COUNTRY")
	reads(t, "US", "$60,000 - $80,000+ per year", "USD year 60000-80000", "60000-80000", "OPEN_ENDED_MAX CURRENCY_FROM_COUNTRY")
}

func TestOnlyTargetEarnings(t *testing.T) {
	r := reads(t, "GB", "£80,000 - £100,000 OTE per annum", "ote GBP year 80000-100000", "", "OTE_ONLY")
	if !r.Disclosed || len(r.Parts) != 1 || r.Parts[0].Annual.String() != "80000-100000" {
		t.Errorf("parts are %v", r.Parts)
	}
	reads(t, "US", "Total compensation: $250,000 - $300,000 per year", "total USD year 250000-300000", "", "CURRENCY_FROM_COUNTRY")
}

func TestStartingPay(t *testing.T) {
	reads(t, "US", "Starting salary $52,000 per year", "USD year 52000", "52000", "CURRENCY_FROM_COUNTRY STARTING_PAY")
	reads(t, "BR", "Salário inicial R$ 2.500 por mês", "BRL month 2500", "32500", "INSTALLMENTS_ASSUMED STARTING_PAY")
}
