package offer

import (
	"slices"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/posting"
)

// TestEquity keeps what cannot be sold out of the totals, and follows a
// schedule of vesting (compensation.md 3.3).
func TestEquity(t *testing.T) {
	check := checker(t)
	none := "150000.00 / 150000.00 / 150000.00 / 150000.00"
	even := "150000.00 / 150000.00 / 170000.00 / 170000.00"
	pay := "$150,000 a year"
	check("US", pay, "$80,000 RSU grant vesting over 4 years", even)
	check("US", pay, "$80,000 RSU grant vesting over 4 years (5/15/40/40)", "150000.00 / 150000.00 / 154000.00 / 170000.00")
	check("US", pay, "RSUs: $80,000 over 4 years with 5%/15%/40%/40% vesting", "150000.00 / 150000.00 / 154000.00 / 170000.00")
	check("US", pay, "RSUs: $80,000 over 4 years, 40/30/20/10", "150000.00 / 150000.00 / 182000.00 / 170000.00")
	check("US", pay, "$80,000 of RSUs, vesting 40%, 30%, 20% and 10%", "150000.00 / 150000.00 / 182000.00 / 170000.00")
	check("US", pay, "$80,000 of RSUs vesting 10/20/30", even)                                                            // not 100
	check("US", pay, "$80,000 of RSUs over 2 years vesting 25/25/25/25", "150000.00 / 150000.00 / 190000.00 / 190000.00") // half-years
	check("US", pay, "$100,000 in stock options over 4 years", none, "options have no value")
	check("US", pay, "$100,000 in options vesting over 4 years", none, "options have no value")
	check("US", pay, "Stock options worth $100,000", none, "options have no value")
	check("US", pay, "ISO grant of $120,000 over 4 years", none, "options have no value")
	check("US", pay, "Equity: $100,000 in RSUs (private company) vesting over 4 years", none, "private company")
	check("US", pay, "$100,000 in private company RSUs vesting over 4 years", none, "private company")
	check("US", pay, "Equity worth $100,000; pre-IPO", none, "private company")
	check("US", pay, "$80,000 of RSUs; private health cover", "150000.00 / 150000.00 / 170000.00 / 177885.00")
	check("US", pay+" + $80,000 equity", "", even)
	check("US", pay+" + $80,000 equity", "$80,000 of RSUs over 4 years", even)
	check("US", pay+" + $50,000 equity", "$80,000 of RSUs over 4 years", even, "shares: the benefits state")
	check("US", pay+" + stock options worth $80,000", "", none, "options have no value")
	check("US", pay+" + $80,000 equity (pre-IPO)", "", none, "private company")
	for _, company := range []string{"Xi (Series B startup)", "Xi (privately held)", "Xi Private Company"} {
		if got, o := totals("US", company, pay, "$100,000 in RSUs vesting over 4 years"); got != none || len(o.Listed) != 1 {
			t.Errorf("%s: %s, listed %v", company, got, o.Listed)
		}
	}
	p := &posting.Posting{Country: field("US"), Pay: field(pay), Benefits: []posting.Field{field("$80,000 of RSUs")}}
	for text, want := range map[string]string{"We are a Series B company.": "150000", "We invest in Series B companies.": "170000"} {
		p.Description = field("About us. " + text + " You write Go.")
		terms := DefaultTerms()
		if got := New(p, &terms, "").Package.One().N.String(); got != want {
			t.Errorf("%q: package %s, want %s", text, got, want)
		}
	}
	p.Description, p.Company = field(""), field("Xi (pre-IPO)")
	if got := New(p, termsWith(t, "equity_private_haircut", "0.5"), "").Package.One().N.String(); got != "160000" {
		t.Errorf("half taken off: package %s, want 160000", got)
	}
}

func TestVesting(t *testing.T) {
	check := func(s, want string) {
		t.Helper()
		var all []string
		for _, n := range vesting(s) {
			all = append(all, n.String())
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	check("$80,000 RSU grant vesting over 4 years (5/15/40/40)", "5 15 40 40")
	check("5% / 15% / 40% / 40%", "5 15 40 40")
	check("33.3, 33.3 and 33.4 %", "33.3 33.3 33.4")
	check("40 %, 30 %, 20 %, and 10 %", "40 30 20 10")
	check("$100,000 over 4 years", "")
	check("50/50", "")
	check("10/20/30", "")
	check("1,250 shares, 25, 25, 50", "25 25 50")
	check("5/15/40/40/40", "5 15 40 40") // the first hundred
	check("", "")
}

// TestUnlisted values no shares of a company that says it is not listed, and
// says where it takes shares for sellable.
func TestUnlisted(t *testing.T) {
	check := func(about string, private, noted bool) {
		t.Helper()
		o := New(&posting.Posting{Country: field("US"), Description: field(about + " Salary $125,000 per year. RSUs worth $160,000")}, termsWith(t), "")
		want := "165000"
		if private {
			want = "125000"
		}
		if got := o.Package.One().N.String(); got != want || slices.Contains(o.Notes, liquidNote) != noted {
			t.Errorf("%q: package %s, want %s; notes %q", about, got, want, o.Notes)
		}
	}
	for _, about := range []string{
		"Private, Series B startup.", "Pre-IPO company.", "We raised $50M in our Series C.", "We recently closed our Series A.",
		"We are an early-stage startup.", "We are a Series B startup.", "Acme is a privately held company.",
	} {
		check(about, true, false)
	}
	check("We help Series B startups grow.", false, true)
	check("Experience at a Series A company is a plus.", false, true)
	check("We are a public company.", false, false)
	check("Acme (NASDAQ: ACME) raised its Series C in 2015.", false, false)
	check("We write Go.", false, true)
}
