package offer

import (
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/posting"
)

// totals returns the totals of a posting with these words, as "base / target
// cash / first-year cash / package", and the offer.
func totals(country, company, salary, benefits string) (string, *Offer) {
	p := &posting.Posting{Country: field(country), Company: field(company), Pay: field(salary)}
	if benefits != "" {
		for i, b := range strings.Split(benefits, "; ") { // as the readers of postings do
			p.Benefits = append(p.Benefits, posting.Field{Text: b, Pos: posting.Pos{File: "x", Line: 1, Col: 1 + i}})
		}
	}
	terms := DefaultTerms()
	o := New(p, &terms, "")
	return sums(o), o
}

func sums(o *Offer) string {
	var all []string
	for _, s := range []Spread{o.Base, o.TargetCash, o.YearOneCash, o.Package} {
		n := "-"
		if one := s.One(); one.Set {
			n = one.N.Fixed(2, money.HalfUp)
		}
		all = append(all, n)
	}
	return strings.Join(all, " / ")
}

// checker returns a check of the totals of a posting, and of the reason why
// something is in none of them.
func checker(t *testing.T) func(country, salary, benefits, want string, why ...string) {
	return func(country, salary, benefits, want string, why ...string) {
		t.Helper()
		got, o := totals(country, "Acme", salary, benefits)
		if got != want {
			t.Errorf("%q, %q: %s, want %s (listed %v)", salary, benefits, got, want, o.Listed)
		}
		for _, w := range why {
			found := false
			for _, l := range o.Listed {
				found = found || strings.Contains(l.Name+": "+l.Why, w)
			}
			if !found {
				t.Errorf("%q, %q: listed %v, want %q", salary, benefits, o.Listed, w)
			}
		}
		if len(why) == 0 && len(o.Listed) > 0 {
			t.Errorf("%q, %q: listed %v", salary, benefits, o.Listed)
		}
	}
}

// TestRepeats counts once what is said twice (decisions: repeats of the same are
// one record).
func TestRepeats(t *testing.T) {
	check := checker(t)
	check("US", "$100,000 a year", "Annual bonus 10%; 10% bonus scheme", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	check("US", "$100,000 a year", "5% company bonus; 5% personal bonus", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	check("US", "$100,000 a year", "10% bonus; $3,000 retention bonus", "100000.00 / 113000.00 / 113000.00 / 113000.00")
	check("US", "$100,000 + 10% bonus", "10% bonus", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	check("US", "$100,000 + 10% bonus", "10% bonus on top of your salary", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	check("US", "$100,000 + 10% bonus", "additional 5% company bonus", "100000.00 / 115000.00 / 115000.00 / 115000.00")
	check("US", "$100,000 + 10% bonus", "5% company bonus", "100000.00 / 110000.00 / 110000.00 / 110000.00", "bonus: the pay states another")
	check("GB", "£50,000 a year", "£500 wellness allowance per year; wellness allowance (£500)", "50000.00 / 50000.00 / 50000.00 / 50500.00")
	check("GB", "£50,000 a year", "wellness allowance (£500); £500 wellness allowance per year", "50000.00 / 50000.00 / 50000.00 / 50500.00")
	check("US", "$100,000 a year", "401(k) match 4%; 4% 401(k) match", "100000.00 / 100000.00 / 100000.00 / 104000.00")
	check("US", "$100,000 a year", "100% of medical premiums; we pay 80% of health premiums", "100000.00 / 100000.00 / 100000.00 / 109325.00", "medical insurance: other")
	check("US", "$100,000 a year plus $10,000 sign-on bonus", "$10,000 sign-on bonus", "100000.00 / 100000.00 / 110000.00 / 102500.00")
	check("US", "$100,000 a year plus $10,000 sign-on bonus", "$5,000 sign-on bonus", "100000.00 / 100000.00 / 110000.00 / 102500.00", "sign-on bonus: the posting states another")
}

// TestDiscretionary finds the word beside the phrase of the bonus.
func TestDiscretionary(t *testing.T) {
	check := checker(t)
	none, whole := "100000.00 / 100000.00 / 100000.00 / 100000.00", "100000.00 / 110000.00 / 110000.00 / 110000.00"
	check("US", "$100,000 a year", "discretionary bonus of 10%", none)
	check("US", "$100,000 a year", "Annual bonus of 10%, discretionary", none)
	check("US", "$100,000 a year", "Discretionary annual performance bonus, typically 10%", none)
	check("US", "$100,000 a year", "Annual bonus (10%), paid at the discretion of the board", none)
	check("US", "$100,000 a year, bonus of 10%, discretionary", "", none)
	check("US", "$100,000 a year", "10% annual bonus plus discretionary spot bonuses", whole)
	check("US", "$100,000 a year", "10% bonus (non-discretionary)", whole)
	check("US", "$100,000 a year", "10% bonus, discretionary time off", whole, "paid time off")
	check("US", "$100,000 a year", "Discretionary time off; 10% bonus", whole, "paid time off")
}

// TestOwnMoney leaves out what the employee pays (compensation.md 3.2, rule 7).
func TestOwnMoney(t *testing.T) {
	check := checker(t)
	us, gb := "100000.00 / 100000.00 / 100000.00 / 100000.00", "50000.00 / 50000.00 / 50000.00 / 50000.00"
	check("US", "$100,000 a year", "$200 monthly commuter benefit (pre-tax)", us, "own money")
	check("US", "$100,000 a year", "Pre-tax commuter benefits of $200 per month", us, "own money")
	check("US", "$100,000 a year", "$200 monthly commuter stipend", "100000.00 / 100000.00 / 100000.00 / 102400.00")
	check("GB", "£50,000 a year", "Salary sacrifice pension 5%", gb, "own money")
	check("GB", "£50,000 a year", "5% employer pension contribution via salary sacrifice", "50000.00 / 50000.00 / 50000.00 / 52500.00")
	check("GB", "£50,000 a year", "Salary sacrifice for cycle to work; 5% employer pension", "50000.00 / 50000.00 / 50000.00 / 52500.00", "")
}

// TestAllowances counts guaranteed allowances as cash (compensation.md 3.1).
func TestAllowances(t *testing.T) {
	check := checker(t)
	cash := "60000.00 / 66000.00 / 66000.00 / 66000.00"
	none := "60000.00 / 60000.00 / 60000.00 / 60000.00"
	check("GB", "£60,000 per annum", "£6,000 car allowance", cash)
	check("GB", "£60,000 per annum", "Car allowance: £6,000", cash)
	check("GB", "£60,000 per annum", "Car allowance of £500 per month", cash)
	check("GB", "£60,000 per annum", "£6,000 car allowance; £6,000 per year car allowance", cash)
	check("GB", "£60,000 per annum", "Company car worth £6,000", none, "not paid every year")
	check("GB", "£60,000 per annum + £6,000 car allowance", "", cash)
	check("GB", "£60,000 per annum + £6,000 car allowance", "Car allowance £6,000 p.a.", cash)
	check("GB", "£60,000 plus £500 per month car allowance", "", cash)
	check("GB", "£60,000 per annum plus London weighting £6,000", "", cash)
	check("GB", "£60,000 including car allowance of £4,000", "", none, "inside the pay")
	check("GB", "£60,000 plus relocation allowance £5,000", "", none, "not guaranteed")
	check("GB", "£60,000 per annum + £1,200 on call allowance", "", none, "not guaranteed")
	check("GB", "£60,000 per annum + £500 flexible benefits allowance per month", "", cash)
	check("GB", "£60,000 per annum. Flexible benefits allowance of £6,000 per annum", "", cash)
	check("GB", "£60,000 per annum + £1,200 allowance", "", none, "not said to be guaranteed")
	check("AE", "AED 25,000 per month + AED 5,000 housing allowance", "", "300000.00 / 360000.00 / 360000.00 / 360000.00")
	check("US", "$60,000 base, $250,000 total compensation", "", none, "total compensation")
}

// TestInstallments reads a 13th month among the benefits like one in the pay
// (compensation.md 1.2).
func TestInstallments(t *testing.T) {
	check := func(country, salary, benefits, want string, listed int) {
		t.Helper()
		got, o := totals(country, "Acme", salary, benefits)
		if got, _, _ = strings.Cut(got, " "); got != want || len(o.Listed) != listed {
			t.Errorf("%q, %q: base %s, want %s (listed %v)", salary, benefits, got, want, o.Listed)
		}
	}
	check("NL", "€4.500 per maand exclusief 8% vakantiegeld", "13e maand", "62820.00", 0)
	check("NL", "€4.500 per maand exclusief 8% vakantiegeld en 13e maand", "13e maand; 8% vakantiegeld", "62820.00", 0)
	check("NL", "€4.500 per maand", "13e maand; 8% vakantiegeld", "62820.00", 0)
	check("NL", "€4.500 per maand", "8% vakantiegeld", "58320.00", 0)
	check("NL", "€4.500 per maand inclusief 8% vakantiegeld", "8% vakantiegeld", "54000.00", 0)
	check("NL", "€4.500 per maand", "25 vakantiedagen, 13e maand, 8% vakantiegeld", "62820.00", 0)
	check("DE", "4.500 € brutto pro Monat", "13. Gehalt", "58500.00", 0)
	check("DE", "4.500 € brutto pro Monat", "13. Monatsgehalt", "58500.00", 0)
	check("DE", "4.500 € brutto pro Monat", "30 Tage Urlaub; 13. Gehalt", "58500.00", 0)
	check("DE", "4.500 € brutto pro Monat x 13", "13. Monatsgehalt", "58500.00", 0)
	check("DE", "60.000 € brutto pro Jahr", "13. Gehalt", "60000.00", 1)
	check("FR", "3 000 € brut par mois", "13e mois", "39000.00", 0)
	check("BE", "€3.200 per maand", "13de maand", "41600.00", 0)
	check("ES", "2.500 € al mes", "14 pagas", "35000.00", 0)
	for _, b := range []string{"13 days of holiday", "14 weeks of leave", "13 inch laptop", "team of 13"} {
		got, o := totals("DE", "Acme", "4.500 € brutto pro Monat", b)
		if !strings.HasPrefix(got, "54000.00 ") || len(o.Notes) > 0 {
			t.Errorf("%q: %s %v", b, got, o.Notes)
		}
	}
	p := &posting.Posting{Country: field("DE"), PayMin: field("4500"), PayCurrency: field("EUR"), PayPeriod: field("month"), Benefits: []posting.Field{field("13. Gehalt")}}
	terms := DefaultTerms()
	if got := New(p, &terms, "").Base.One().N.String(); got != "58500" {
		t.Errorf("pay in columns: %s, want 58500", got)
	}
}

// TestWithoutBase takes on-target earnings for target cash, and lists what has
// no total to be in.
func TestWithoutBase(t *testing.T) {
	check := checker(t)
	check("US", "$160,000 OTE", "", "- / 160000.00 / 160000.00 / 160000.00")
	check("US", "$160,000 - $200,000 OTE", "$1,000 annual learning stipend", "- / 180000.00 / 180000.00 / 181000.00")
	check("US", "$160,000 OTE", "401k match 4%; $10,000 sign-on bonus", "- / 160000.00 / 170000.00 / 162500.00", "retirement match: no base pay")
	check("US", "$100,000 base, $160,000 OTE", "10% bonus", "100000.00 / 160000.00 / 160000.00 / 160000.00", "bonus: inside the on-target earnings")
	check("US", "$160,000 OTE", "10% bonus", "- / 160000.00 / 160000.00 / 160000.00", "bonus: inside the on-target earnings")
	check("US", "$200,000 total compensation", "$80,000 of RSUs over 4 years", "- / 200000.00 / 200000.00 / 200000.00", "shares: may be inside")
	check("US", "competitive", "10% bonus; $5,000 sign-on bonus; $1,000 learning budget", "- / - / - / -",
		"bonus: no base pay", "sign-on bonus: no base pay", "learning budget: no base pay")
	check("US", "$140,000 per hour", "10% bonus", "- / - / - / -", "bonus: no base pay")
}

// TestPartTimeNote says what the part-timer gets: totals are of a full-time
// year, so that offers compare (compensation.md 3.3: B is the FTE base).
func TestPartTimeNote(t *testing.T) {
	check := func(salary, want string) {
		t.Helper()
		_, o := totals("US", "Acme", salary, "")
		if got := strings.Join(o.Notes, "; "); got != want {
			t.Errorf("%q: notes %q, want %q", salary, got, want)
		}
	}
	check("$42.50 per hour, 30 hours per week", "part-time, 75% of full time: 66,300.00 a year in fact; the totals are of a full-time year")
	check("$42.50 per hour, 40 hours per week", "")
	check("$60,000 a year", "")
}

// TestLimitsYear takes the limits of the posting's year (compensation.md 3.6).
func TestLimitsYear(t *testing.T) {
	check := func(posted, want string, noted bool, set ...string) {
		t.Helper()
		p := &posting.Posting{Country: field("US"), Pay: field("$400,000 a year"), Posted: field(posted),
			Benefits: []posting.Field{field("401(k) 100% match up to 5%")}}
		o := New(p, termsWith(t, set...), "")
		if got := o.Parts[1].Amount.One().N.String(); got != want || (len(o.Notes) > 0) != noted {
			t.Errorf("%q %v: %s, want %s; notes %q", posted, set, got, want, o.Notes)
		}
	}
	check("2026-03-01", "18000", false)
	check("2025-03-01", "17500", false)
	check("2024-03-01", "17250", false)
	check("2027-03-01", "18000", true)
	check("2019-03-01", "17250", true)
	check("", "18000", false)
	check("2025-03-01", "18000", false, "limits_year", "2026")
	check("2026-03-01", "17500", false, "limits_year", "2025")
}

// TestMedical prices US cover that names no share as employers pay it on average
// (compensation.md 3.4: 7,885 and 20,143).
func TestMedical(t *testing.T) {
	check := checker(t)
	check("US", "$100,000 a year", "Medical insurance", "100000.00 / 100000.00 / 100000.00 / 107885.00")
	check("US", "$100,000 a year", "Medical, dental and vision insurance; 80% of medical premiums", "100000.00 / 100000.00 / 100000.00 / 107460.00", "dental", "vision")
	check("US", "$100,000 a year", "$500/month toward health premiums", "100000.00 / 100000.00 / 100000.00 / 106000.00")
	check("US", "$100,000 a year", "Medical insurance (employee pays $120 per month)", "100000.00 / 100000.00 / 100000.00 / 100000.00", "no share of the premium")
	check("GB", "£100,000 a year", "Private medical insurance", "100000.00 / 100000.00 / 100000.00 / 100000.00", "elsewhere")
	p := &posting.Posting{Country: field("US"), Pay: field("$100,000 a year"), Benefits: []posting.Field{field("Health insurance")}}
	if got := New(p, termsWith(t, "coverage_tier", "family"), "").Package.One().N.String(); got != "120143" {
		t.Errorf("family: package %s, want 120143", got)
	}
}

// prosaic checks the totals of a posting that is all prose.
func prosaic(t *testing.T) func(country, text, want string, set ...string) *Offer {
	return func(country, text, want string, set ...string) *Offer {
		t.Helper()
		o := New(&posting.Posting{Country: field(country), Description: field(text)}, termsWith(t, set...), "")
		if got := sums(o); got != want {
			t.Errorf("%s %q: %s, want %s (parts %v, listed %v)", country, text, got, want, o.Parts, o.Listed)
		}
		return o
	}
}

// TestOnePhraseOnce counts a phrase that both readers know once.
func TestOnePhraseOnce(t *testing.T) {
	check := prosaic(t)
	check("GB", "£50k, 10% bonus, 6% pension, 25 days holiday", "50000.00 / 55000.00 / 55000.00 / 58000.00")
	check("GB", "£50k + 8% bonus + 5% pension", "50000.00 / 54000.00 / 54000.00 / 56500.00")
	check("GB", "£60k + up to 20% bonus + 10% pension", "60000.00 / 66000.00 / 66000.00 / 72000.00")
	check("US", "Base salary $150,000 per year. Profit sharing 5%.", "150000.00 / 150000.00 / 150000.00 / 157500.00")
	for _, country := range []string{"CA", "US"} {
		o := check(country, "Salary $100,000 per year. Health spending account of $1,000. 10% target bonus.", "100000.00 / 110000.00 / 110000.00 / 110000.00")
		if len(o.Listed) != 1 || o.Listed[0].Why != "for no stated period" {
			t.Errorf("listed %v", o.Listed)
		}
	}
}

// TestInsidePay adds nothing that the pay holds (compensation.md 3.2, rule 6).
func TestInsidePay(t *testing.T) {
	check := prosaic(t)
	check("IN", "CTC ₹25 LPA - ₹30 LPA. Joining bonus ₹2,00,000.", "2750000.00 / 2750000.00 / 2950000.00 / 2800000.00")
	check("IN", "CTC ₹25 LPA - ₹30 LPA. Joining bonus ₹2,00,000. Health insurance for family.", "2750000.00 / 2750000.00 / 2950000.00 / 2800000.00")
	flat := "1800000.00 / 1800000.00 / 1800000.00 / 1800000.00"
	check("IN", "₹18,00,000 per annum, including employer PF 12% and gratuity", flat)
	check("IN", "CTC ₹18,00,000 per annum. Employer PF 12%.", flat)
	check("IN", "₹18,00,000 per annum plus employer PF 12%", "1800000.00 / 1800000.00 / 1800000.00 / 2016000.00")
	check("GB", "£50,000 per annum plus benefits including 5% employer pension", "50000.00 / 50000.00 / 50000.00 / 52500.00")
	check("GB", "£50,000 per annum, benefits including 5% employer pension", "50000.00 / 50000.00 / 50000.00 / 52500.00")
}

// TestTotalOnly takes a total compensation for target cash where it is cash.
func TestTotalOnly(t *testing.T) {
	check := prosaic(t)
	cash, unknown := "- / 200000.00 / 200000.00 / 200000.00", "- / - / - / -"
	check("US", "Total compensation: $180,000 - $220,000 per year.", cash)
	check("US", "Total compensation $200,000 per year plus equity.", cash)
	check("US", "Total cash compensation of $200,000. We offer equity.", cash)
	for _, text := range []string{"Total compensation: $180,000 - $220,000 per year (base, bonus and equity). 401(k) match 4%.", "Total rewards package of $200,000 a year."} {
		if o := check("US", text, unknown); o.Excluded != TotalOnly {
			t.Errorf("%q: excluded for %q", text, o.Excluded)
		}
	}
}

// TestFreeCover counts the whole premium of cover that is called free.
func TestFreeCover(t *testing.T) {
	check := prosaic(t)
	base, free := "Salary $100,000 per year. ", "Free medical, dental and vision for employees and families"
	check("US", base+free, "100000.00 / 100000.00 / 100000.00 / 109325.00")
	check("US", base+free, "100000.00 / 100000.00 / 100000.00 / 126993.00", "coverage_tier", "family")
	check("US", base+"Free medical insurance", "100000.00 / 100000.00 / 100000.00 / 109325.00", "coverage_tier", "family")
	check("US", base+"Health insurance is free for employees.", "100000.00 / 100000.00 / 100000.00 / 109325.00")
	check("US", base+"Free parking and health insurance.", "100000.00 / 100000.00 / 100000.00 / 107885.00")
	check("US", base+"Free snacks, medical insurance.", "100000.00 / 100000.00 / 100000.00 / 107885.00")
}
