package offer

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/posting"
)

// randomPosting writes a posting at random: pay as a point or a range, and some
// benefits, in words that the readers know.
func randomPosting(r *rand.Rand) *posting.Posting {
	places := []struct{ country, pay string }{
		{"US", "$%s"}, {"GB", "£%s"}, {"DE", "€ %s brutto"}, {"AU", "A$%s"}, {"CA", "CA$%s"}, {"PL", "%s PLN brutto"},
	}
	p := places[r.IntN(len(places))]
	amount := func() string { return fmt.Sprintf("%d,%03d", 20+r.IntN(230), r.IntN(1000)) }
	text := fmt.Sprintf(p.pay, amount())
	if r.IntN(2) == 0 {
		a, b := 30+r.IntN(100), r.IntN(60)
		text = fmt.Sprintf(p.pay, fmt.Sprintf("%d,%03d", a, r.IntN(1000))) + " - " + fmt.Sprintf(p.pay, fmt.Sprintf("%d,%03d", a+1+b, r.IntN(1000)))
	}
	text += " per year"
	switch r.IntN(10) {
	case 0:
		text += " on-target earnings"
	case 1:
		text += " + $40,000 equity"
	case 2, 3:
		text = fmt.Sprintf(p.pay, fmt.Sprint(20+r.IntN(60))) + " per hour"
	}
	for _, extra := range []string{
		fmt.Sprintf(", %d%% bonus", 1+r.IntN(30)), fmt.Sprintf(", bonus up to %d%%", 5+r.IntN(30)), ", $10,000 sign-on bonus",
	} {
		if r.IntN(4) == 0 {
			text += extra
		}
	}
	var benefits []string
	for _, b := range []string{
		"401(k) with 50% match on the first 6%", "100% match up to 4%", "employer pension 7%", "20 days PTO", "12 holidays", "health insurance, 80% of the premium",
		"$1,333 wellness stipend per year", "life insurance 2x salary", "RSUs $77,777 over 4 years", "16 weeks fully paid parental leave", "ESPP 15% discount",
		"$5,250 tuition reimbursement", "4-day week", "unlimited vacation", "medical insurance", "RSUs $60,001 over 4 years (5/15/40/40)",
		"$90,000 in stock options over 4 years", "£6,000 car allowance", "discretionary annual bonus of 7%", "13. Gehalt", "salary sacrifice pension 5%",
	} {
		if r.IntN(3) == 0 {
			benefits = append(benefits, b)
		}
	}
	field := func(s string) posting.Field {
		return posting.Field{Text: s, Pos: posting.Pos{File: "x", Line: 1, Col: 1}}
	}
	return &posting.Posting{Title: field("Job"), Country: field(p.country), Pay: field(text), Benefits: []posting.Field{field(strings.Join(benefits, "; "))}}
}

// sum adds the parts of some views to a spread.
func sum(o *Offer, start Spread, views View) Spread {
	s := start
	for _, p := range o.Parts {
		if p.View&views != 0 {
			s = s.Add(p.Amount)
		}
	}
	return s
}

func same(a, b Spread) bool {
	eq := func(x, y money.Maybe) bool { return x.Set == y.Set && (!x.Set || x.N.Equal(y.N)) }
	return eq(a.Min, b.Min) && eq(a.Mid, b.Mid) && eq(a.Max, b.Max)
}

// TestPartsAddUp holds the totals of random postings against their parts,
// exactly.
func TestPartsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	terms := DefaultTerms()
	paid, onTarget := 0, 0
	for range 3000 {
		p := randomPosting(r)
		o := New(p, &terms, "")
		if o.TargetCash.Empty() {
			if len(o.Parts) > 0 {
				t.Fatalf("%q: parts %v of no total", p.Pay.Text, o.Parts)
			}
			continue
		}
		paid++
		if o.Base.Empty() {
			onTarget++
		}
		zero := o.TargetCash.Flat(money.Number{})
		if got := sum(o, zero, Cash); !same(got, o.TargetCash) {
			t.Fatalf("%q: target cash %v, its parts %v", p.Pay.Text, o.TargetCash, got)
		}
		if got := sum(o, o.TargetCash, YearOne); !same(got, o.YearOneCash) {
			t.Fatalf("%q, %q: first-year cash %v, its parts %v", p.Pay.Text, p.Benefits[0].Text, o.YearOneCash, got)
		}
		if got := sum(o, o.TargetCash, InPackage); !same(got, o.Package) {
			t.Fatalf("%q, %q: package %v, its parts %v", p.Pay.Text, p.Benefits[0].Text, o.Package, got)
		}
		if len(o.Parts) == 0 || !same(o.Parts[0].Amount, o.ends()) {
			t.Fatalf("%q: the first part is not base pay", p.Pay.Text)
		}
		// Nothing that states money vanishes: it is in a total or listed.
		for _, b := range o.Benefits {
			in := slices.ContainsFunc(o.Parts, func(p Part) bool { return p.Source == b.Text }) ||
				slices.ContainsFunc(o.Listed, func(l Listed) bool { return l.Source == b.Text })
			if b.Value.Set && b.Currency != "" && !in {
				t.Fatalf("%q, %q: %q is nowhere", p.Pay.Text, p.Benefits[0].Text, b.Text)
			}
		}
	}
	if paid < 2500 || onTarget < 100 {
		t.Errorf("only %d of 3000 have base pay or on-target earnings, %d the latter", paid, onTarget)
	}
}

// TestTermsMoveOnlyTheirParts changes one term at a time: only parts that name
// it before or after may change, appear or go.
func TestTermsMoveOnlyTheirParts(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var moved []string
	for range 250 {
		p := randomPosting(r)
		terms := DefaultTerms()
		before := New(p, &terms, "")
		for _, term := range terms.All() {
			for _, value := range []string{term.Low, term.High} {
				if value == "" || value == term.Value {
					continue
				}
				changed := DefaultTerms()
				if err := changed.Put(term.Key, value); err != nil {
					t.Fatal(err)
				}
				after := New(p, &changed, "")
				for _, d := range difference(before, after) {
					if !slices.Contains(d.Terms, term.Key) {
						t.Fatalf("%s = %s moves %q of %q, %q, which names %v", term.Key, value, d.Name, p.Pay.Text, p.Benefits[0].Text, d.Terms)
					}
					if !slices.Contains(moved, term.Key) {
						moved = append(moved, term.Key)
					}
				}
			}
		}
	}
	if len(moved) < 8 {
		t.Errorf("only %v moved anything", moved)
	}
}

// difference returns the parts of one offer that the other does not have as
// they are, from both sides.
func difference(a, b *Offer) []Part {
	key := func(p Part) string { return fmt.Sprint(p.Name, p.View, p.Source, p.Amount) }
	in := func(p Part, all []Part) bool {
		return slices.ContainsFunc(all, func(o Part) bool { return key(o) == key(p) })
	}
	var d []Part
	for _, p := range a.Parts {
		if !in(p, b.Parts) {
			d = append(d, p)
		}
	}
	for _, p := range b.Parts {
		if !in(p, a.Parts) {
			d = append(d, p)
		}
	}
	return d
}

// TestHoursOfAYear holds that a number of hours means the same from a file as
// set alone, in every country, and that the number in fact used changes nothing.
func TestHoursOfAYear(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		p := randomPosting(r)
		cents := 1500 + r.IntN(9000)
		symbol := map[string]string{"US": "$", "GB": "£", "AU": "A$", "CA": "CA$", "PL": "PLN ", "DE": "€"}[p.Country.Text]
		p.Pay = field(fmt.Sprintf("%s%d.%02d per hour", symbol, cents/100, cents%100))
		if r.IntN(3) == 0 {
			p.Pay.Text += fmt.Sprintf(", %d hours per week", 34+r.IntN(8))
		}
		terms := DefaultTerms()
		before := New(p, &terms, "")
		used := before.Used("hours_per_year")
		if !used.Set || !before.Base.One().N.Equal(money.New(int64(cents), 2).Mul(used.N)) {
			t.Fatalf("%s %q: base %v on %v hours", p.Country.Text, p.Pay.Text, before.Base, used)
		}
		for _, hours := range []money.Number{used.N, money.Int(2080), money.Int(1600 + r.Int64N(600))} {
			set, file := DefaultTerms(), DefaultTerms()
			if err := set.Put("hours_per_year", hours.String()); err != nil {
				t.Fatal(err)
			}
			if err := file.Merge("f", "hours_per_year = "+hours.String()); err != nil {
				t.Fatal(err)
			}
			a, b := New(p, &set, ""), New(p, &file, "")
			if !same(a.Package, b.Package) || !a.Base.One().N.Equal(money.New(int64(cents), 2).Mul(hours)) {
				t.Fatalf("%q at %s hours: %v set, %v from a file", p.Pay.Text, hours, a.Base, b.Base)
			}
			if hours.Equal(used.N) && (!same(a.Package, before.Package) || len(difference(a, before)) > 0) {
				t.Fatalf("%q: the %s hours that are used change it", p.Pay.Text, hours)
			}
		}
	}
}
