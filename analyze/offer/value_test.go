package offer

import (
	"testing"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// An offerOf is an offer whose words have been read already: the formulas are
// tested apart from the readers.
func offerOf(country string, cur money.Currency, base string, benefits ...benefit.Benefit) *Offer {
	n := money.MustParse(base)
	o := &Offer{Posting: &posting.Posting{}, Country: country, Pay: pay.Reading{
		Disclosed: true, Currency: cur, Period: pay.Year, Base: money.Point(n), Annual: money.Point(n), Factor: money.Int(1),
	}}
	for _, b := range benefits {
		o.Benefits = append(o.Benefits, Found{Benefit: b})
	}
	return o
}

func num(s string) money.Maybe { return money.Some(money.MustParse(s)) }

// termsWith returns the default terms with some set.
func termsWith(t *testing.T, set ...string) *Terms {
	t.Helper()
	terms := DefaultTerms()
	for i := 0; i < len(set); i += 2 {
		if err := terms.Put(set[i], set[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return &terms
}

func tier(rate, from, to string) benefit.Tier {
	return benefit.Tier{Rate: money.MustParse(rate), From: money.MustParse(from), To: money.MustParse(to)}
}

func matchOf(tiers ...benefit.Tier) benefit.Benefit {
	return benefit.Benefit{Kind: benefit.RetirementMatch, More: &benefit.More{Tiers: tiers}}
}

// TestFormulas has every worked example of the valuation rules, to the cent.
func TestFormulas(t *testing.T) {
	check := func(name string, b benefit.Benefit, country string, cur money.Currency, base, want string, set ...string) {
		t.Helper()
		o := offerOf(country, cur, base, b)
		o.value(termsWith(t, set...))
		got := ""
		for _, p := range o.Parts {
			if p.View&InPackage != 0 || p.Name == "bonus" {
				got = p.Amount.One().N.Fixed(2, money.HalfUp)
			}
		}
		if got != want {
			t.Errorf("%s: have %q, want %q (listed: %v)", name, got, want, o.Listed)
		}
	}
	us := func(name string, b benefit.Benefit, base, want string, set ...string) {
		t.Helper()
		check(name, b, "US", money.USD, base, want, set...)
	}
	B := benefit.Benefit{}
	with := func(k benefit.Kind, u benefit.Unit, v string, f benefit.Flags) benefit.Benefit {
		b := B
		b.Kind, b.Unit, b.Value, b.Flags, b.Currency = k, u, num(v), f, money.USD
		return b
	}

	us("match 100% of 3%, 50% of 2%, election 6%", matchOf(tier("100", "0", "3"), tier("50", "3", "5")), "120000", "4800.00", "match_election", "0.06")
	us("match 50% of 6%, election 6%", matchOf(tier("50", "0", "6")), "120000", "3600.00", "match_election", "0.06")
	us("match 50% of 6%, election 4%", matchOf(tier("50", "0", "6")), "120000", "2400.00", "match_election", "0.04")
	us("match 100% to 5%", matchOf(tier("100", "0", "5")), "120000", "6000.00")
	us("match above the compensation limit", matchOf(tier("100", "0", "5")), "400000", "18000.00")
	us("match above the limit of 2025", matchOf(tier("100", "0", "5")), "400000", "17500.00", "limits_year", "2025")
	us("deferral limit caps the match", matchOf(tier("100", "0", "10")), "400000", "24500.00")
	us("no election, no match", matchOf(tier("100", "0", "5")), "120000", "0.00", "match_election", "0")

	medical := benefit.Benefit{Kind: benefit.HealthMedical, More: &benefit.More{EmployeePct: num("100"), DependantPct: num("75")}}
	us("premium, single", medical, "120000", "9325.00")
	us("premium, family", medical, "120000", "22576.00", "coverage_tier", "family")
	us("HSA deposit", with(benefit.HSASeed, benefit.InCurrencyPerYear, "1500", 0), "120000", "1500.00")
	us("life cover of twice the pay", with(benefit.LifeInsurance, benefit.InMultipleOfSalary, "2", 0), "120000", "259.20")
	us("internet, 75 a month", with(benefit.StipendInternetPhone, benefit.InCurrencyPerYear, "900", 0), "120000", "900.00")
	us("learning, up to", with(benefit.StipendLearning, benefit.InCurrencyPerYear, "1500", benefit.UpTo), "120000", "750.00")
	us("learning, no period: a year's by custom", with(benefit.StipendLearning, benefit.InCurrency, "1000", benefit.PeriodUnknown), "120000", "1000.00")
	us("wellness, no period: a year's by custom", with(benefit.StipendWellness, benefit.InCurrency, "300", benefit.PeriodUnknown), "120000", "300.00")
	us("commuting, 340 a month", with(benefit.Commuter, benefit.InCurrencyPerYear, "4080", 0), "120000", "4080.00")
	us("bonus at target", with(benefit.BonusTarget, benefit.InPercentOfSalary, "10", 0), "120000", "12000.00")
	us("bonus at most", with(benefit.BonusTarget, benefit.InPercentOfSalary, "20", benefit.UpTo), "120000", "12000.00")
	us("ESPP 15%", with(benefit.ESPP, benefit.InPercentDiscount, "15", 0), "120000", "2117.65")
	us("ESPP 10%", with(benefit.ESPP, benefit.InPercentDiscount, "10", 0), "120000", "1333.33")
	us("ESPP at the limit", with(benefit.ESPP, benefit.InPercentDiscount, "15", 0), "900000", "3750.00")
	us("shares", with(benefit.EquityRSU, benefit.InCurrencyTotalGrant, "80000", 0), "120000", "20000.00")
	us("sign-on, spread", with(benefit.SignOn, benefit.InCurrencyOneOff, "20000", 0), "120000", "5000.00")
	us("parental, 16 weeks", with(benefit.ParentalAny, benefit.InWeeks, "16", 0), "120000", "1846.15")
	sabbatical := with(benefit.Sabbatical, benefit.InWeeksPaid, "4", 0)
	sabbatical.More = &benefit.More{Tenure: []benefit.Tenure{{FromYear: 5, Value: money.Int(4)}}}
	us("sabbatical after five years", sabbatical, "120000", "923.08")

	super := benefit.Benefit{Kind: benefit.RetirementNonelective, Unit: benefit.InPercentOfSalary, Value: num("12")}
	check("super", super, "AU", "AUD", "180000", "21600.00")
	check("super above the base", super, "AU", "AUD", "300000", "30000.00")
	auto := benefit.Benefit{Kind: benefit.RetirementNonelective, Unit: benefit.InPercentOfQualifyingEarnings, Value: num("3")}
	check("auto-enrolment", auto, "GB", money.GBP, "45000", "1162.80")
	check("auto-enrolment above the band", auto, "GB", money.GBP, "60000", "1320.90")
	five := super
	five.Value = num("5")
	check("5% of full salary", five, "GB", money.GBP, "45000", "2250.00")
}

// TestTopUp takes off what the law pays during leave: the worked example of
// compensation.md 3.3, and a country of the table.
func TestTopUp(t *testing.T) {
	check := func(base, p, want string, weeks ...string) {
		t.Helper()
		n := make([]money.Number, len(weeks))
		for i, w := range weeks {
			n[i] = money.MustParse(w)
		}
		worth := money.MustParse(base).Mul(topUp(n[0], n[1], n[2], n[3])).Mul(money.MustParse(p)).Quo(money.Int(52))
		if got := worth.Fixed(2, money.HalfUp); got != want {
			t.Errorf("%v: %s, want %s", weeks, got, want)
		}
	}
	check("120000", "0.05", "1246.15", "18", "1", "12", "0.6")
	check("120000", "0.05", "1846.15", "16", "1", "0", "0")
	check("120000", "0.05", "0.00", "12", "0.5", "16", "1")
	check("120000", "0.05", "230.77", "18", "1", "16", "1")

	leave := benefit.Benefit{Kind: benefit.ParentalAny, Unit: benefit.InWeeks, Value: num("18"), More: &benefit.More{PayPct: num("100")}}
	for country, want := range map[string]string{"CA": "1125", "GB": "", "DE": "461.54"} { // 9.75 weeks; a flat rate; 4 weeks
		o := offerOf(country, "CAD", "120000", leave)
		o.value(termsWith(t))
		got := ""
		for _, p := range o.Parts[1:] {
			got = p.Amount.One().N.Round(2, money.HalfUp).String()
		}
		if got != want || (got == "") != (len(o.Listed) == 1) {
			t.Errorf("%s: %s, want %s; listed %v", country, got, want, o.Listed)
		}
	}
}

// TestFourDayWeek is the worked example of compensation.md 3.3.
func TestFourDayWeek(t *testing.T) {
	days := func(k benefit.Kind, v string) benefit.Benefit {
		return benefit.Benefit{Kind: k, Unit: benefit.InDaysPerYear, Value: num(v)}
	}
	o := offerOf("US", money.USD, "120000", benefit.Benefit{Kind: benefit.FourDayWeek, Unit: benefit.InBoolean},
		days(benefit.PTOVacation, "20"), days(benefit.PublicHolidays, "9"))
	o.value(termsWith(t))
	if got := o.Digits(o.Memo.PerDayWorked.One().N); got != "670.39" {
		t.Errorf("a day worked %s, want 670.39", got)
	}
}

// TestMealPerDay leaves the days off out of the days that a meal is paid for.
func TestMealPerDay(t *testing.T) {
	eur := func(k benefit.Kind, u benefit.Unit, v string) benefit.Benefit {
		return benefit.Benefit{Kind: k, Unit: u, Value: num(v), Currency: money.EUR}
	}
	o := offerOf("FR", money.EUR, "50000", eur(benefit.PTOVacation, benefit.InDaysPerYear, "25"),
		eur(benefit.PublicHolidays, benefit.InDaysPerYear, "11"), eur(benefit.Meal, benefit.InCurrencyPerWorkingDay, "6.60"))
	o.value(termsWith(t))
	p := o.Parts[len(o.Parts)-1]
	if got := o.Digits(p.Amount.One().N); p.Name != "meals" || got != "1,478.40" {
		t.Errorf("have %s %s, want meals 1,478.40", p.Name, got)
	}
}

// TestWorkedPackage is the complete example of the domain reference.
func TestWorkedPackage(t *testing.T) {
	usd := func(k benefit.Kind, u benefit.Unit, v string, f benefit.Flags) benefit.Benefit {
		return benefit.Benefit{Kind: k, Unit: u, Value: num(v), Currency: money.USD, Flags: f}
	}
	o := offerOf("US", money.USD, "120000",
		usd(benefit.BonusTarget, benefit.InPercentOfSalary, "10", 0),
		matchOf(tier("100", "0", "5")),
		benefit.Benefit{Kind: benefit.HealthMedical, More: &benefit.More{EmployeePct: num("100")}},
		usd(benefit.HSASeed, benefit.InCurrencyPerYear, "1500", 0),
		usd(benefit.LifeInsurance, benefit.InMultipleOfSalary, "2", 0),
		usd(benefit.StipendLearning, benefit.InCurrencyPerYear, "1500", benefit.UpTo),
		usd(benefit.StipendInternetPhone, benefit.InCurrencyPerYear, "900", 0),
		usd(benefit.ESPP, benefit.InPercentDiscount, "15", 0),
		usd(benefit.EquityRSU, benefit.InCurrencyTotalGrant, "80000", 0),
		usd(benefit.SignOn, benefit.InCurrencyOneOff, "20000", 0),
		usd(benefit.ParentalAny, benefit.InWeeks, "16", 0),
		usd(benefit.PTOVacation, benefit.InDaysPerYear, "20", 0),
		usd(benefit.PublicHolidays, benefit.InDaysPerYear, "11", 0),
	)
	o.value(termsWith(t))
	check := func(name string, s Spread, want string) {
		t.Helper()
		if got := o.Digits(s.One().N); got != want {
			t.Errorf("%s: have %s, want %s", name, got, want)
		}
	}
	check("base", o.Base, "120,000.00")
	check("target cash", o.TargetCash, "132,000.00")
	check("package", o.Package, "179,698.00")
	check("year-one cash", o.YearOneCash, "172,000.00")
	check("paid time off", o.Memo.PTOValue, "9,230.77")
	check("holidays", o.Memo.HolidayValue, "5,076.92")
	check("a day worked", o.Memo.PerDayWorked, "524.02")
}
