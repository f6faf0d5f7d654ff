package posting

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// shared opens a file of the real data that the project is tried on. It lies
// beside the project and is no part of it: without it the test skips, in CI it
// must be there.
func shared(t testing.TB, name string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", name))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("no real data beside the project: ", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// load reads a whole source.
func load(t testing.TB, name string) (all []*Posting, rejects []error) {
	t.Helper()
	for p, err := range Read(name, shared(t, name), Options{}) {
		var s *SyntaxError
		switch {
		case err == nil:
			all = append(all, p)
		case errors.As(err, &s) && s.Record:
			rejects = append(rejects, err)
		default:
			t.Fatal(err)
		}
	}
	return all, rejects
}

// TestRealTables loads tables as their publishers wrote them, without a map.
func TestRealTables(t *testing.T) {
	check := func(name string, n int, look func(p *Posting) []string, want ...string) {
		t.Helper()
		all, rejects := load(t, name)
		if len(all)+len(rejects) != n || len(rejects) > 0 {
			t.Errorf("%s: %d postings and %d rejects, want %d records: %v", name, len(all), len(rejects), n, rejects)
			return
		}
		got := look(all[0])
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: have %q, want %q", name, got, want)
				return
			}
		}
	}
	check("usajobs-2009.csv", 4950, func(p *Posting) []string {
		return []string{p.Title.Text, p.Pay.Text, p.Location.Text, p.Pos.String(), p.Pay.Pos.String()}
	}, "Nurse Practitioner", "From $54,599.00 to $95,005.00 USD per\nyear", "US-KS-Throughout\nKansas", "usajobs-2009.csv:2:1", "usajobs-2009.csv:4:25")
	check("nyc-jobs.csv", 5197, func(p *Posting) []string {
		return []string{p.ID.Text, p.PayMin.Text, p.PayMax.Text, p.PayPeriod.Text, p.Company.Text, p.Posted.Text}
	}, "637698", "$105746", "$150000", "Annual", "DEPT OF HEALTH/MENTAL HYGIENE", "7/10/2024")
	check("ai-jobs-salaries.csv", 74301, func(p *Posting) []string {
		return []string{p.Title.Text, p.Pay.Text, p.PayCurrency.Text, p.Country.Text}
	}, "Consultant", "120000", "USD", "PL")
	check("usajobs-product-managers.csv", 537, func(p *Posting) []string {
		return []string{p.Title.Text, p.PayMin.Text, p.PayMax.Text, p.PayPeriod.Text, p.Posted.Text}
	}, "Program Analyst (Product Manager)", "106382.000", "138296.000", "Per Year", "2025-04-28")
}

// TestRealFeeds loads what job boards serve.
func TestRealFeeds(t *testing.T) {
	check := func(name string, n int, look func(p *Posting) []string, want ...string) {
		t.Helper()
		all, rejects := load(t, filepath.Join("feeds", name))
		if len(all) != n || len(rejects) > 0 {
			t.Errorf("%s: %d postings, want %d; rejects %v", name, len(all), n, rejects)
			return
		}
		got := look(all[0])
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: have %q, want %q", name, got, want)
				return
			}
		}
	}
	check("ashby-jobs.json", 4, func(p *Posting) []string {
		return []string{p.Title.Text, p.PayMin.Text, p.PayMax.Text, p.PayCurrency.Text, p.PayPeriod.Text, p.Location.Text, p.Country.Text, p.Pos.String(), p.PayMin.Pos.String()}
	}, "Senior Backend Engineer", "150000", "190000", "USD", "YEAR", "New York", "United States", "feeds/ashby-jobs.json:4:5", "feeds/ashby-jobs.json:33:30")
	check("solidjobs-jobs.json", 3, func(p *Posting) []string {
		return []string{p.Title.Text, p.Company.Text, p.PayMin.Text, p.PayMax.Text, p.PayCurrency.Text, p.PayPeriod.Text, p.Location.Text}
	}, "Java Developer", "Click IT Group", "16800.00000", "21000.00000", "PLN", "Month", "Warszawa")
	check("manatal-jobs.json", 6, func(p *Posting) []string { return []string{p.Title.Text} }, "Administrative Support")
	check("paylocity-jsonld.html", 1, func(p *Posting) []string { return []string{p.Title.Text} }, "Production Technician - Swing Shift")
}

// TestRealPage loads a posting as it is pasted from a job site.
func TestRealPage(t *testing.T) {
	all, rejects := load(t, "posting-page.txt")
	if len(all) != 1 || len(rejects) > 0 {
		t.Fatalf("%d postings, rejects %v", len(all), rejects)
	}
	p := all[0]
	check := func(name string, f Field, want string) {
		t.Helper()
		if f.Text != want {
			t.Errorf("%s: have %q, want %q", name, f.Text, want)
		}
	}
	check("title", p.Title, "Machine Learning Engineering Manager – Surfaces Music")
	check("company", p.Company, "Spotify")
	check("employment", p.Employment, "full-time")
	check("remote", p.Remote, "Remote")
	check("location", p.Location, "New York • United States")
	check("pay", p.Pay, "💰 $164,448 - $234,926 per year")
	if got := p.Pay.Pos.String(); got != "posting-page.txt:10:1" {
		t.Errorf("pay stands at %s", got)
	}
	benefits := []string{"health insurance", "six month paid parental leave", "401(k) retirement plan", "monthly meal allowance", "23 paid days off", "13 paid flexible holidays", "paid sick leave"}
	for i, want := range benefits {
		if i >= len(p.Benefits) {
			t.Fatalf("%d benefits, want %d", len(p.Benefits), len(benefits))
		}
		check("benefit", p.Benefits[i], want)
	}
	chips := []string{
		"software engineering", "machine learning", "recommendation systems", "ranking systems", "retrieval systems",
		"embedding systems", "deep learning", "large language models", "production monitoring", "AI-assisted development tools",
		"team leadership", "collaboration", "trust", "inclusion", "problem-solving", "communication",
		"supportive environment", "curiosity", "data-driven decision making", "engineering practices",
	}
	if len(p.Keywords) != len(chips) {
		t.Fatalf("keywords: have %v, want %v", p.Keywords, chips)
	}
	for i, want := range chips {
		check("keyword", p.Keywords[i], want)
	}
	var names []string
	for _, s := range p.Sections {
		names = append(names, s.Title.Text)
	}
	if len(names) < 5 {
		t.Errorf("sections: %q", names)
	}
}
