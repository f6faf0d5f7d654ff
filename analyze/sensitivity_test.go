package analyze

import (
	"math/rand/v2"
	"testing"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

const twoOffers = `id,title,company,country,salary,benefits
A,Engineer,Acme,US,"$120,000 a year plus 10% bonus","20 days PTO; 401(k) 100% match up to 4%"
B,Engineer,Beta,US,"$125,000 a year","25 days PTO; 9 holidays"
`

func TestSensitivity(t *testing.T) {
	r := run(t, twoOffers, "", nil)
	s, err := r.Sensitivity(r.Offers, ByCash)
	if err != nil {
		t.Fatal(err)
	}
	if s.Currency != money.USD || s.Totals[0].N.String() != "132000" || s.Totals[1].N.String() != "125000" || s.Order[0] != 0 {
		t.Errorf("%s %v, order %v", s.Currency, s.Totals, s.Order)
	}
	if len(s.Terms) != 1 || s.Terms[0].Key != "bonus_payout" {
		t.Fatalf("terms that move target cash: %v", s.Terms)
	}
	w := s.Terms[0]
	if w.Low[0].N.String() != "120000" || w.High[0].N.String() != "138000" || w.Width.String() != "18000" {
		t.Errorf("bonus_payout: %s to %s, %s", w.Low[0].N, w.High[0].N, w.Width)
	}
	// 120,000 + 12,000 x is 125,000 at 0.41666...
	if len(w.Flips) != 1 || w.Flips[0].At != "0" || w.Flips[0].Over != 1 || w.Flips[0].Under != 0 || w.Flips[0].Even.N.String() != "0.4167" {
		t.Errorf("flips %v", w.Flips)
	}
	// The terms of the result stay what they were.
	if term, _ := r.Terms.Get("bonus_payout"); term.Value != "1" {
		t.Errorf("bonus_payout is %s afterwards", term.Value)
	}
}

// A term whose value is a word has a level too: 126,846.15 + 60,000 x is 130,000
// at 0.05256..., below the 6% that full-match stands for.
func TestSensitivityWord(t *testing.T) {
	r := run(t, `id,company,country,salary,benefits
A,Aco,US,"$120,000 per year","16 weeks fully paid parental leave; $20,000 sign-on bonus; 401(k) match 50% of the first 6%"
B,Bco,US,"$130,000 per year",
`, "", nil)
	s, err := r.Sensitivity(r.Offers, ByPackage)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range s.Terms {
		if w.Key != "match_election" {
			continue
		}
		if len(w.Flips) != 1 || w.Flips[0].At != "0" || w.Flips[0].Even.N.String() != "0.0526" {
			t.Errorf("flips %+v", w.Flips)
		}
		return
	}
	t.Error("match_election moves nothing")
}

// TestSensitivityOfHours starts from the hours that were used, not from those of
// another country: £40 × 1950 passes £80,000 at 2000 hours.
func TestSensitivityOfHours(t *testing.T) {
	r := run(t, "id,title,country,salary\nA,E,GB,£40 per hour\nB,E,GB,\"£80,000 per year\"\nC,E,US,$40 per hour\n", "", nil)
	s, err := r.Sensitivity(r.Offers, ByBase)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range s.Terms {
		for _, f := range w.Flips {
			if w.Key == "hours_per_year" && f.Over == 0 && f.Under == 1 {
				if f.At != "2087" || f.Even.N.String() != "2000" {
					t.Errorf("at %s, level at %s; want 2087 and 2000", f.At, f.Even)
				}
				return
			}
		}
	}
	t.Errorf("no flip in %v", s.Terms)
}

func TestCompare(t *testing.T) {
	r := run(t, twoOffers, "", nil)
	c := r.Compare(r.Offers)
	find := func(name string) Line {
		t.Helper()
		for _, l := range c.Lines {
			if l.Name == name && l.Section != "stated" {
				return l
			}
		}
		t.Fatalf("no line %q", name)
		return Line{}
	}
	base := find("base pay")
	if base.Winner != 1 || base.Cells[1].Difference.N.String() != "5000" || base.Cells[0].Difference.Set {
		t.Errorf("base pay: %+v", base)
	}
	if l := find("holidays"); l.Cells[0].Stated || l.Winner != -1 || l.Cells[1].Difference.Set {
		t.Errorf("holidays: %+v", l)
	}
	if l := find("bonus"); !l.Cells[0].Stated || l.Cells[1].Stated {
		t.Errorf("bonus: %+v", l)
	}
	want := []benefit.Kind{benefit.SickLeave, benefit.ParentalAny, benefit.HealthMedical}
	for _, k := range want {
		found := false
		for _, s := range c.Silent {
			found = found || s == k
		}
		if !found {
			t.Errorf("%s is not among the silent: %v", k, c.Silent)
		}
	}
	if len(c.Silent) != len(want) {
		t.Errorf("silent: %v", c.Silent)
	}
}

func TestFind(t *testing.T) {
	r := run(t, twoOffers+"B,Engineer,Gamma,US,\"$1,000 a week\",\n", "", nil)
	check := func(name, company, problem string) {
		t.Helper()
		o, err := r.Find(name)
		switch {
		case err == nil && o.Posting.Company.Text != company:
			t.Errorf("%q is %s, want %s", name, o.Posting.Company.Text, company)
		case err != nil && err.Error() != problem:
			t.Errorf("%q: %v, want %q", name, err, problem)
		case (err == nil) != (problem == ""):
			t.Errorf("%q: %v", name, err)
		}
	}
	check("A", "Acme", "")
	check("x.csv:3", "Beta", "")
	check("x.csv:3:1", "Beta", "")
	check("3", "Gamma", "")
	check("B", "", `"B" is the id of several postings: x.csv:3:1, x.csv:4:1`)
	check("C", "", `no posting "C"; name one by its id, its place or its number, as "A"`)
	check("0", "", `no posting "0"; name one by its id, its place or its number, as "A"`)
}

// TestConversionKeepsTheOrder converts random amounts of one currency: their
// order never changes.
func TestConversionKeepsTheOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	res := &Result{Currency: money.USD, Rates: money.DefaultRates()}
	for _, c := range []money.Currency{"EUR", "GBP", "JPY", "HUF", "PLN", "INR", "CHF"} {
		for range 2000 {
			a := money.New(r.Int64N(1_000_000_000), 2)
			b := a.Add(money.New(r.Int64N(3), 2))
			x, ok := res.Convert(a, c)
			y, ok2 := res.Convert(b, c)
			if !ok || !ok2 {
				t.Fatalf("no rate for %s", c)
			}
			if a.Cmp(b) != x.Cmp(y) {
				t.Fatalf("%s %s and %s become %s and %s", c, a, b, x, y)
			}
		}
	}
}
