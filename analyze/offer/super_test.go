package offer

import (
	"testing"

	"github.com/paystat/paystat/analyze/posting"
)

// TestSuper holds that offers that come to the same are valued the same, however
// they speak of superannuation (compensation.md 1.7, decisions: the stated
// figure of a package stays in the package).
func TestSuper(t *testing.T) {
	check := func(salary, benefits, base, super, pack string) {
		t.Helper()
		p := &posting.Posting{Country: posting.Field{Text: "AU"}, Pay: posting.Field{Text: salary}}
		if benefits != "" {
			p.Benefits = []posting.Field{{Text: benefits}}
		}
		terms := DefaultTerms()
		o := New(p, &terms, "")
		got := ""
		for _, p := range o.Parts {
			if p.Name == superName || p.Name == "employer pension contribution" {
				got = p.Amount.One().N.Fixed(2, terms.Rounding())
			}
		}
		if b := o.Base.One().N.Fixed(2, terms.Rounding()); b != base || got != super || o.Package.One().N.Fixed(2, terms.Rounding()) != pack {
			t.Errorf("%q %q: base %s, super %s, package %s; want %s, %s, %s", salary, benefits, b, got, o.Package.One().N.Fixed(2, terms.Rounding()), base, super, pack)
		}
	}
	check("$140,000 package including super", "", "125000.00", "15000.00", "140000.00")
	check("$125,000 + super", "", "125000.00", "15000.00", "140000.00")
	check("$125,000 plus superannuation", "", "125000.00", "15000.00", "140000.00")
	check("$125,000 + 15% super", "", "125000.00", "18750.00", "143750.00")
	check("$125,000 per annum", "12% superannuation", "125000.00", "15000.00", "140000.00")
	check("$125,000 + super", "15.4% super", "125000.00", "19250.00", "144250.00")
	check("$300,000 plus super", "", "300000.00", "30000.00", "330000.00")                   // the maximum contribution base
	check("$300,000 package incl. super", "", "270000.00", "30000.00", "300000.00")          // the same from the other side
	check("$100,000 total package including super", "", "89285.71", "10714.29", "100000.00") // cents add up
	check("$125,000", "", "125000.00", "", "125000.00")                                      // nothing is said: nothing is made up
}
