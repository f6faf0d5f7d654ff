package pay

import (
	"strings"
	"testing"
)

// TestTraps reads sentences that speak of money or numbers, but not of pay.
func TestTraps(t *testing.T) {
	check := func(country, text string) {
		t.Helper()
		if r := Read(text, Context{Country: country}, DefaultTerms()); r.Disclosed || !r.Base.Empty() {
			t.Errorf("%s %q: read as %s", country, text, r)
		}
	}
	check("US", "Our customers have saved $3,000 per month on average using our platform.")
	check("US", "You will own a book of business of $2M-$5M annually.")
	check("US", "Annual quota of $1.2M")
	check("US", "We offer a $200 monthly stipend for wellness.")
	check("US", "Company matches donations up to $1,000 per year.")
	check("US", "HSA contribution of $1,500 per year")
	check("US", "$500/year for professional development")
	check("US", "Median home price is $450,000")
	check("US", "Over $100,000 in prizes")
	check("US", "Must lift 50 lbs, travel 25%, and work 8:00-5:00")
	check("US", "A typical shift is 8-12 hours per day")
	check("US", "Team of 10-15 engineers")
	check("US", "1-800-555-1234")
	check("US", "$10M seed round led by Acme")
	check("US", "serving 50,000+ businesses")
	check("US", "Deductible of $500; $25 copay")
	check("US", "Life insurance 2x salary up to $500,000")
	check("US", "$15,000 adoption assistance")
	check("US", "Mileage reimbursement at $0.67 per mile")
	check("US", "$300 cell phone allowance per month")
	check("US", "Tuition: $5,250/year")
	check("US", "Handle transactions worth $10,000 per day")
	check("US", "100,000 sq ft warehouse")
	check("US", "Projects ranging from $1M to $20M")
	check("US", "Cost savings of $50,000 per year for our clients")
	check("US", "Windows 10, Office 365, C# 8.0")
	check("US", "Zip code 94105")
	check("US", "Job ID: 123456")
	check("US", "Posted 30+ days ago")
	check("US", "12-month contract")
	check("US", "3 years' experience and 120 credit hours")
	check("US", "Requirements: 5-7 years experience, $0 down")
	check("US", "This is a 100% commission role")
	check("US", "Salary will be discussed in interview; our ARR is $40M")
	check("US", "Earn $500 for each referral")
	check("US", "New grads get $2,000 relocation")
	check("GB", "25 days annual leave plus £500 training budget")
	check("GB", "£1m turnover")
	check("GB", "cycle to work scheme up to £3,000")
	check("GB", "£250 referral bonus")
	check("GB", "Managing budgets of £250k+")
	check("DE", "30 Tage Urlaub, 50 € Sachbezug, 1.000 € Weiterbildungsbudget")
	check("DE", "über 5.000 Mitarbeiter weltweit")
	check("DE", "Umsatz von 2,5 Mrd. Euro")
	check("DE", "Gründung 1998, 300 Mitarbeitende")
	check("DE", "Zuschuss von 50 € zum Deutschlandticket")
	check("FR", "Tickets restaurant de 9€, mutuelle 60%")
	check("FR", "CA de 12 M€")
	check("FR", "prime de cooptation 1 000 €")
	check("IN", "Work from 9:30 AM to 6:30 PM, 5 days a week")
	check("US", "Responsible for $5 million P&L")
	check("US", "Average deal size $50,000 - $150,000")
	check("US", "Assets under management of $12 billion")
	check("US", "The fund raised $250 million")
	check("US", "$25 gift card for interview")
	check("US", "retirement plan with 3% contribution; $2,500 yearly HSA")
	check("US", "We donate $1 for every order")
	check("US", "You'll save clients $1,000s")
	check("US", "Experience with contracts valued at $100,000 to $1,000,000 per year")
	check("US", "Grant funding of $500,000 per year")
}

// TestTrapsTogether reads all of them as one description, and finds the pay in
// the middle of it.
func TestTrapsTogether(t *testing.T) {
	before := "We raised $50M from investors and serve 2,000,000 users in 45 countries. Founded in 2015, we have 350 employees. " +
		"You will manage a budget of $5M. Work 40 hours per week. Call us at (555) 123-4567. Apply by 12/31/2025.\n\n"
	after := "\n\nBenefits include 401(k) with 4% match, a $1,500 annual learning stipend, 20 days PTO and $75/month for the gym. " +
		"We process $2 billion a year. More than 3,000 customers trust us. Employees get $2,000 for each referral.\n"
	r := Read(before+after, Context{Country: "US"}, DefaultTerms())
	if r.Disclosed || !r.Base.Empty() {
		t.Errorf("read as %s", r)
	}
	r = Read(before+"The annual base salary range for this position is $150,000-$190,000 plus a 10% bonus."+after, Context{Country: "US"}, DefaultTerms())
	if got(r) != "USD year 150000-190000" || r.Flags.Has(PeriodInferred) || len(r.Parts) != 1 || r.Parts[0].Kind != Bonus {
		t.Errorf("read as %s %v, parts %v", r, r.Flags.Names(), r.Parts)
	}
	r = Read(before+"Compensation\n\n$150,000 - $190,000 USD"+after, Context{Country: "US"}, DefaultTerms())
	if got(r) != "USD year 150000-190000" {
		t.Errorf("read as %s %v", r, r.Flags.Names())
	}
	r = Read(before+"Pay range in Colorado:\n$150,000 - $190,000\nPay range in New York:\n$160,000 - $200,000\n"+after, Context{Country: "US"}, DefaultTerms())
	if got(r) != "USD year 150000-190000 | USD year 160000-200000" || !r.Flags.Has(MultiLocationRanges) {
		t.Errorf("read as %s %v", got(r), r.Flags.Names())
	}
}

// TestNextSentence reads pay that a sentence about something else follows.
func TestNextSentence(t *testing.T) {
	check := func(country, text, want string) {
		t.Helper()
		if g := got(Read(text, Context{Country: country}, DefaultTerms())); g != want {
			t.Errorf("%s %q: have %s, want %s", country, text, g, want)
		}
	}
	check("US", "Salary: $120,000. 10% bonus.", "USD year 120000")
	check("US", "Pay: $70 per hour. 10% annual bonus.", "USD hour 70")
	check("US", "Pay: $40/hr. $2,000 sign-on bonus.", "USD hour 40")
	check("US", "$70,000 per year. 5% 401(k) match.", "USD year 70000")
	check("IE", "€70,000 per year. 7% pension contribution.", "EUR year 70000")
	check("US", "Salary: $120,000. $10,000 sign-on bonus.", "USD year 120000")
	check("US", "Salary $125,000 per year. Relocation package up to $8,000.", "USD year 125000")
	check("US", "Salary $120,000 per year. 401(k) match of up to $3,000 per year.", "USD year 120000")
	check("US", "Total rewards package of $200,000. Base $150,000.", "USD year 150000")
	check("AU", "Salary $140,000 per year. Relocation package of $8,000.", "AUD year 140000")
	check("AE", "AED 20,000 per month. Annual flight tickets AED 5,000", "AED month 20000")
	check("DE", "Gehalt: mtl. 3.500 € brutto. 5% Bonus.", "EUR month 3500")
	check("IN", "CTC ₹25 LPA - ₹30 LPA. Joining bonus ₹2,00,000. Health insurance for family.", "INR year 2500000-3000000")
	check("IN", "CTC Rs. 12,00,000 p.a. 10% bonus.", "INR year 1200000")
}

// TestShareOfOne gives a word to one percentage only.
func TestShareOfOne(t *testing.T) {
	check := func(text, want string) {
		t.Helper()
		var all []string
		for _, p := range Read(text, Context{Country: "GB"}, DefaultTerms()).Parts {
			all = append(all, p.Amount.String())
		}
		if g := strings.Join(all, " "); g != want {
			t.Errorf("%q: have %q, want %q", text, g, want)
		}
	}
	check("£50k, 10% bonus, 6% pension, 25 days holiday", "10")
	check("£50k + 8% bonus + 5% pension", "8")
	check("£60k + up to 20% bonus + 10% pension", "20")
	check("£60k, bonus of 10%", "10")
}
