package pay

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// TestReadings reads testdata/readings.tsv: country, text (\n for a line end),
// what is wanted, and the currency where it is not the country's. Wanted is
// min-max/period with _ for a bound that is not stated, "nd" for no pay, "alt"
// for alternatives, "ote", "total" or "pkg" for such an amount without base
// pay, or several of these behind "any:".
func TestReadings(t *testing.T) {
	f, err := os.Open("testdata/readings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	n := 0
	for in.Scan() {
		p := strings.Split(in.Text(), "\t")
		if n++; n == 1 {
			continue
		}
		if len(p) != 4 {
			t.Fatalf("line %d: %d columns", n, len(p))
		}
		text := strings.ReplaceAll(p[1], `\n`, "\n")
		cur := money.Currency(p[3])
		if c, ok := place.Lookup(p[0]); ok && cur == "" {
			cur = c.Currency
		}
		r := Read(text, Context{Country: p[0]}, DefaultTerms())
		good := false
		for _, want := range strings.Split(strings.TrimPrefix(p[2], "any:"), ",") {
			good = good || fits(r, want, cur)
		}
		if !good {
			t.Errorf("line %d: %s %q: have %s %v, want %s", n, p[0], text, r, r.Flags.Names(), p[2])
		}
		// Lines about something else change nothing, and the phrase alone says
		// what was read, but for what depends on words elsewhere.
		if r.Base.Empty() || r.Currency == "" || r.Flags&(CurrencyAssumedFromCountry|SuperIncluded|OTESplitDerived|CollectiveMinimum) != 0 {
			continue
		}
		same := func(text string) {
			t.Helper()
			if o := Read(text, Context{Country: p[0]}, DefaultTerms()); o.Base.String() != r.Base.String() || o.Currency != r.Currency {
				t.Errorf("line %d: %s %q: have %s, want %s as in %q", n, p[0], text, o, r, p[1])
			}
		}
		same("We look forward to hearing from you.\n\n" + text + "\n\nThe team is in the old town.")
		same(r.Text)
	}
	if n < 700 {
		t.Errorf("%d lines", n)
	}
}

func fits(r Reading, want string, cur money.Currency) bool {
	switch want {
	case "nd":
		return !r.Disclosed
	case "alt":
		return len(r.Alternatives) > 1
	case "ote", "total", "pkg":
		for _, p := range r.Parts {
			if (p.Kind == OTE || p.Kind == Total || p.Kind == Package) && r.Base.Empty() {
				return true
			}
		}
		return false
	}
	bound := func(m money.Maybe) string {
		if !m.Set {
			return "_"
		}
		return m.N.String()
	}
	return r.Disclosed && r.Currency == cur && bound(r.Base.Min)+"-"+bound(r.Base.Max)+"/"+r.Period.String() == want
}
