package offer

import (
	"testing"

	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// TestSuper holds that offers that come to the same are valued the same, however
// they speak of superannuation (compensation.md 1.7, decisions: the stated
// figure of a package stays in the package).
func TestSuper(t *testing.T) {
	check := func(salary, benefits, base, super, pack string, set ...string) {
		t.Helper()
		p := &posting.Posting{Country: posting.Field{Text: "AU"}, Pay: posting.Field{Text: salary}}
		if benefits != "" {
			p.Benefits = []posting.Field{{Text: benefits}}
		}
		terms := termsWith(t, set...)
		o := New(p, terms, "")
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
	for _, plus := range []string{"plus super", "+ super", "plus statutory super"} {
		check("$140,000 "+plus, "", "140000.00", "15400.00", "155400.00", "au_super_rate", "0.11")
	}
	check("$140,000 plus 15% super", "", "140000.00", "21000.00", "161000.00", "au_super_rate", "0.11")
	check("$140,000 package including super", "", "126126.13", "13873.87", "140000.00", "au_super_rate", "0.11")
	check("$300,000 package including super", "", "276000.00", "24000.00", "300000.00", "au_super_base", "200000")
	check("$250,000 TEC inclusive of 11.5% superannuation", "", "224215.25", "25784.75", "250000.00")
	check("$125,000", "", "125000.00", "", "125000.00") // nothing is said: nothing is made up
}

// TestKiwiSaver takes the rate of New Zealand's law out of a package there.
func TestKiwiSaver(t *testing.T) {
	check := prosaic(t)
	check("NZ", "$120,000 total remuneration including KiwiSaver", "115942.03 / 115942.03 / 115942.03 / 120000.00")
	check("NZ", "$120,000 total remuneration including KiwiSaver", "115942.03 / 115942.03 / 115942.03 / 120000.00", "au_super_rate", "0.11")
	check("NZ", "$120,000 total remuneration including 4% KiwiSaver", "115384.62 / 115384.62 / 115384.62 / 120000.00")
}

// TestSuperTerms holds that both packages start from one rate and one base.
func TestSuperTerms(t *testing.T) {
	ours, theirs := termsWith(t).Pay(), pay.DefaultTerms()
	if !ours.SuperRate.Equal(theirs.SuperRate) || !ours.SuperBase.Equal(theirs.SuperBase) {
		t.Errorf("%s of %s, %s of %s", ours.SuperRate, ours.SuperBase, theirs.SuperRate, theirs.SuperBase)
	}
}
