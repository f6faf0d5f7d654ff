package offer

import (
	"strings"
	"testing"
)

func TestTermsFile(t *testing.T) {
	check := func(text, key, want string) {
		t.Helper()
		terms := DefaultTerms()
		if err := terms.Merge("my.toml", text); err != nil {
			t.Errorf("%q: %v", text, err)
			return
		}
		if term, _ := terms.Get(key); term.Value != want {
			t.Errorf("%q: %s = %q, want %q", text, key, term.Value, want)
		}
	}
	checkErr := func(text, want string) {
		t.Helper()
		terms := DefaultTerms()
		err := terms.Merge("my.toml", text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q in it", text, err, want)
		}
		if term, _ := terms.Get("p_birth"); term.Value != "0.05" {
			t.Errorf("%q: terms changed in spite of the error", text)
		}
	}
	check("p_birth = 0.1", "p_birth", "0.1")
	check("p_birth = 0.10000000000000000000001", "p_birth", "0.10000000000000000000001")
	check("[p_birth]\nvalue = 0", "p_birth", "0")
	check("p_birth.value = 0", "p_birth", "0")
	check("p_birth = { value = 1, source = \"me\" }", "p_birth", "1")
	check("hours_per_year = 1_820", "hours_per_year", "1820")
	check("coverage_tier = \"family\"", "coverage_tier", "family")
	check("[p_birth]\nlow = 0.01\nhigh = 0.09", "p_birth", "0.05")
	check("match_election = \"full-match\"", "match_election", "full-match")
	check("# nothing\n", "p_birth", "0.05")
	check(TermsFile(), "vest_years", "4")

	checkErr("\n\np_brith = 0.1", "my.toml:3: unknown term \"p_brith\"")
	checkErr("\np_birth = 2", "my.toml:2: term p_birth: 2 is above 1")
	checkErr("p_birth = -0.1", "is below 0")
	checkErr("p_birth = \"often\"", "want a number")
	checkErr("p_birth = 1e-2", "want a number")
	checkErr("p_birth = 0.1\np_birth = 0.2", "my.toml:2: p_birth stands twice")
	checkErr("p_birth = [1]", "must be a number or a text")
	checkErr("[p_birth]\nworth = 1", "my.toml:2: p_birth: unknown attribute \"worth\"")
	checkErr("[p_birth]\nvalue = 0.1\n[p_birth]\nvalue = 0.2", "my.toml:3:")
	checkErr("p_birth = ", "my.toml:1:")
	checkErr("coverage_tier = \"couple\"", "want one of [single family]")
	checkErr("workdays_per_year = 0", "must be above 0")
	checkErr("[p_birth]\nvalue = 0.1\nlow = \"x\"", "my.toml:3: term p_birth: low: want a number, have \"x\"")
	checkErr("[p_birth]\nhigh = 1.1", "my.toml:2: term p_birth: high: 1.1 is above 1")
	checkErr("[p_birth]\nlow = 0.9\nhigh = 0.1", "my.toml:3: term p_birth: low 0.9 is above high 0.1")
	checkErr("[p_birth]\nlow = 0.2", "my.toml:2: term p_birth: low 0.2 is above high 0.1") // high stays
	checkErr("[coverage_tier]\nhigh = \"couple\"", "my.toml:2: term coverage_tier: high: want one of")
	checkErr("\np_birth = { value = 0.1, value = 0.2 }", "my.toml:2: p_birth.value stands twice")
	checkErr("p_birth = { low = 0, low = 0.01 }", "my.toml:1: p_birth.low stands twice")
	checkErr("p_birth = { value = 0.1 }\np_birth.value = 0.2", "my.toml:2: p_birth.value stands twice")
	checkErr("p_birth = {}", "my.toml:1: p_birth: nothing in it")
	checkErr("\np_birth = \"\"", "my.toml:2: p_birth: value is empty")
	checkErr("[p_birth]\nlow = \" \"", "my.toml:2: p_birth: low is empty")
	check("\ufeffp_birth = 0.1\r\n", "p_birth", "0.1")
	check("\ufeff[p_birth]\nvalue = 0.1", "p_birth", "0.1")
	checkErr("\ufeff\np_birth = 2", "my.toml:2: term p_birth: 2 is above 1")
	checkErr("[p_birth]\nvalue = 5", "my.toml:2: term p_birth: 5 is above 1")
	checkErr("[p_birth]\nlow = 0.01\n\nvalue = 5", "my.toml:4: term p_birth: 5 is above 1")
	checkErr("p_birth = 0.1\nvest_years.value = 0", "my.toml:2: term vest_years: must be above 0")
	checkErr("coverage_tier = family", `my.toml:1: coverage_tier: a word stands in quotes: coverage_tier = "family"`)
	checkErr("p_birth = 0.1\r\ncoverage_tier = family # us\r\n", `my.toml:2: coverage_tier: a word stands in quotes`)
	checkErr("match_election = full-match", `my.toml:1: match_election: a word stands in quotes: match_election = "full-match"`)
	checkErr("[rounding]\nvalue = half-even", `my.toml:2: value: a word stands in quotes: value = "half-even"`)
	checkErr("hours_per_year = 0", "must be above 0")
	checkErr("hours_per_year = \"month\"", "want a number")
}

func TestPut(t *testing.T) {
	terms := DefaultTerms()
	if err := terms.Put("p_birth", "0.2"); err != nil {
		t.Fatal(err)
	}
	if other := DefaultTerms(); func() string { x, _ := other.Get("p_birth"); return x.Value }() != "0.05" {
		t.Error("Put changed the defaults")
	}
	if err := terms.Put("p_birht", "0"); err == nil || !strings.Contains(err.Error(), "p_birth") {
		t.Errorf("error %v, want one that names p_birth", err)
	}
}

// TestDefaultTermsAreWhole holds every term to have what a reader needs.
func TestDefaultTermsAreWhole(t *testing.T) {
	terms := DefaultTerms()
	for _, term := range terms.All() {
		if term.Value == "" || term.Low == "" || term.High == "" || term.About == "" || term.Source == "" || !strings.Contains("VKUA", term.Mark) {
			t.Errorf("%s is not whole: %+v", term.Key, term)
		}
		for _, v := range []string{term.Low, term.High} {
			low := DefaultTerms()
			if err := low.Put(term.Key, v); err != nil {
				t.Errorf("%s at %s: %v", term.Key, v, err)
			}
		}
	}
}
