package offer

import (
	"testing"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

func field(s string) posting.Field {
	return posting.Field{Text: s, Pos: posting.Pos{File: "x", Line: 1, Col: 1}}
}

// TestPlace finds the country of a posting from all that names it.
func TestPlace(t *testing.T) {
	check := func(country, location, state, want string) {
		t.Helper()
		p := &posting.Posting{Country: field(country), Location: field(location)}
		if state != "" {
			p.Extra = []posting.Column{{Name: "State", Value: field(state)}}
		}
		terms := DefaultTerms()
		if o := New(p, &terms, "NZ"); o.Country != want {
			t.Errorf("%q %q %q: country %s, want %s", country, location, state, o.Country, want)
		}
	}
	check("Germany", "", "", "DE")
	check("", "Berlin", "", "DE")
	check("", "Paris", "", "FR")
	check("", "Paris", "TX", "US")
	check("", "Melbourne", "Florida", "US")
	check("", "Dublin", "OH", "US")
	check("", "Vancouver", "WA", "US")
	check("", "somewhere", "", "NZ")
	check("GB", "Paris", "TX", "GB")
}

// TestColumnsOfPay reads pay wherever a source keeps it: numbers in columns win
// for the figure, the words are the evidence.
func TestColumnsOfPay(t *testing.T) {
	check := func(name string, p posting.Posting, base, annual string, cur string, flags pay.Flags) {
		t.Helper()
		terms := DefaultTerms()
		o := New(&p, &terms, "")
		if o.Pay.Base.String() != base || o.Pay.Annual.String() != annual || string(o.Currency) != cur {
			t.Errorf("%s: have %s %s, a year %s; want %s %s, %s", name, o.Currency, o.Pay.Base, o.Pay.Annual, cur, base, annual)
		}
		if !o.Pay.Flags.Has(flags) && flags != 0 {
			t.Errorf("%s: flags %v, want %v", name, o.Pay.Flags.Names(), flags.Names())
		}
		if o.Pay.Text == "" {
			t.Errorf("%s: no phrase", name)
		}
	}
	check("min and max", posting.Posting{PayMin: field("106382.000"), PayMax: field("138296.000"), PayPeriod: field("Per Year"), Country: field("US")},
		"106382-138296", "106382-138296", "USD", 0)
	check("hourly", posting.Posting{PayMin: field("$20"), PayMax: field("$25"), PayPeriod: field("Hourly")}, "20-25", "41600-52000", "USD", pay.CurrencyAmbiguous)
	check("a number with its currency beside", posting.Posting{Pay: field("50000"), PayCurrency: field("EUR"), PayPeriod: field("year")}, "50000", "50000", "EUR", 0)
	check("a range with its currency beside", posting.Posting{Pay: field("50000-60000"), PayCurrency: field("EUR"), Country: field("DE")}, "50000-60000", "50000-60000", "EUR", pay.PeriodInferred)
	check("words that say it all", posting.Posting{Pay: field("$84,500 - $102,000 per year"), PayCurrency: field("USD")}, "84500-102000", "84500-102000", "USD", 0)
	check("columns and words differ", posting.Posting{Pay: field("$50,000 - $60,000 a year"), PayMin: field("50000"), PayMax: field("70000"), PayPeriod: field("year"), Country: field("US")},
		"50000-70000", "50000-70000", "USD", pay.StructuredMismatch)
	check("prose", posting.Posting{Description: field("We are 300 people. The salary for this role is $90,000 - $110,000 per year. We raised $20M."), Country: field("US")},
		"90000-110000", "90000-110000", "USD", 0)
}

// TestColumnsOfBenefits reads a column that holds one benefit with its name.
func TestColumnsOfBenefits(t *testing.T) {
	p := &posting.Posting{Pay: field("$100,000 a year"), Country: field("US"), Extra: []posting.Column{
		{Name: "Bonus", Value: field("15%")}, {Name: "Equity", Value: field("$80k RSU over 4 years")},
		{Name: "Signing Bonus", Value: field("$10,000")}, {Name: "PTO", Value: field("20 days")},
		{Name: "401k", Value: field("no")}, {Name: "Dental Insurance", Value: field("yes")},
	}}
	terms := DefaultTerms()
	o := New(p, &terms, "")
	if got := o.Digits(o.TargetCash.One().N); got != "115,000.00" {
		t.Errorf("target cash %s, want 115,000.00", got)
	}
	if got := o.Digits(o.YearOneCash.One().N); got != "145,000.00" {
		t.Errorf("first-year cash %s, want 145,000.00", got)
	}
	if o.Memo.PTODays.String() != "20" {
		t.Errorf("days off %s, want 20", o.Memo.PTODays)
	}
	if o.find(benefit.HealthDental) == nil || o.find(benefit.RetirementPlan) != nil {
		t.Errorf("yes and no: %+v", o.Benefits)
	}
}

// TestRemoteOnce reads remote work once, wherever the posting says it.
func TestRemoteOnce(t *testing.T) {
	p := &posting.Posting{Pay: field("$100,000 a year"), Remote: field("Remote"), Description: field("We offer:\n- fully remote work\n- 20 days of PTO")}
	terms := DefaultTerms()
	n := 0
	for _, b := range New(p, &terms, "US").Benefits {
		if b.Kind == benefit.RemoteWork {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d records of remote work, want 1", n)
	}
}

// TestHolidaysOfItems tells holidays from vacation across the items of a list.
func TestHolidaysOfItems(t *testing.T) {
	terms := DefaultTerms()
	check := func(country, vacation, holidays string, items ...string) {
		t.Helper()
		p := &posting.Posting{Pay: field("50,000 a year")}
		for _, s := range items {
			p.Benefits = append(p.Benefits, field(s))
		}
		o := New(p, &terms, country)
		if o.Memo.PTODays.String() != vacation || o.Memo.HolidayDays.String() != holidays {
			t.Errorf("%s %q: %s and %s days, want %s and %s", country, items, o.Memo.PTODays, o.Memo.HolidayDays, vacation, holidays)
		}
	}
	check("GB", "20", "10", "20 days PTO", "10 paid holidays")
	check("GB", "22", "9", "9 paid holidays", "22 days annual leave")
	check("IE", "24", money.Maybe{}.String(), "24 paid holidays")
	check("US", "15", "10", "15 days PTO", "10 paid holidays")
}
