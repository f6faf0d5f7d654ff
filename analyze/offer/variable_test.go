package offer

import (
	"slices"
	"strings"
	"testing"
)

// TestBonusPeriods counts a bonus as often as it is paid: a monthly one twelve
// times, one after a year once.
func TestBonusPeriods(t *testing.T) {
	check := prosaic(t)
	base := "Salary $100,000 per year. "
	for _, s := range []string{"Monthly bonus of $500.", "$500 monthly bonus.", "Bonus of $500 per month."} {
		check("US", base+s, "100000.00 / 106000.00 / 106000.00 / 106000.00")
	}
	check("US", base+"Quarterly bonus of $2,500.", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	check("US", base+"$2,500 bonus per quarter.", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	check("US", base+"Annual bonus of $2,500.", "100000.00 / 102500.00 / 102500.00 / 102500.00")
	once := "100000.00 / 100000.00 / 115000.00 / 103750.00"
	check("US", base+"Retention bonus of $15,000 after one year", once)
	check("US", base+"retention bonus of $15,000 after one year", once)
	check("US", base+"Annual retention bonus of $15,000.", "100000.00 / 115000.00 / 115000.00 / 115000.00")
	check("US", base+"$5,000 performance bonus paid quarterly.", "100000.00 / 105000.00 / 105000.00 / 105000.00")
	check("US", base+"One-time bonus of $15,000.", once)
	check("US", base+"10% bonus after one year.", "100000.00 / 110000.00 / 110000.00 / 110000.00")
	checker(t)("US", "$100,000 a year", "$15,000 bonus after one year", once)
}

// TestAtMost takes a share of what is stated as a maximum, whatever it is.
func TestAtMost(t *testing.T) {
	check := prosaic(t)
	base := "Salary $100,000 per year. "
	check("US", base+"Commission up to $30,000.", "100000.00 / 115000.00 / 115000.00 / 115000.00")
	check("US", base+"Commission up to $30,000.", "100000.00 / 130000.00 / 130000.00 / 130000.00", "bonus_up_to_share", "1")
	check("US", base+"Sign-on bonus up to $20,000.", "100000.00 / 100000.00 / 110000.00 / 102500.00")
	check("US", base+"Sign-on $20,000 payable over two years ($10,000 each year).", "100000.00 / 100000.00 / 110000.00 / 105000.00")
	check("US", base+"Sign-on bonus of $20,000, to be repaid over two years if you leave.", "100000.00 / 100000.00 / 120000.00 / 105000.00")
}

// TestOpenBaseOnTarget knows target cash where base pay has one end only, and
// says nothing of commission without an amount.
func TestOpenBaseOnTarget(t *testing.T) {
	check := prosaic(t)
	o := check("US", "Salary up to $180,000 per year. OTE $250,000.", "180000.00 / 250000.00 / 250000.00 / 250000.00")
	if !o.TargetCash.IsPoint() || len(o.Listed) > 0 || !strings.HasPrefix(o.Parts[1].Formula, "from 70,000.00") {
		t.Errorf("target cash %v, parts %v, listed %v", o.TargetCash, o.Parts, o.Listed)
	}
	o = check("US", "Salary up to $180,000 per year. OTE $250,000. $10,000 sign-on bonus. 401(k) match 4%.", "180000.00 / 250000.00 / 260000.00 / 259700.00")
	if o.YearOneCash.IsPoint() != true || o.Package.Min.Set {
		t.Errorf("first-year cash %v, package %v", o.YearOneCash, o.Package)
	}
	check("US", "Salary from $100,000 per year. OTE $150,000.", "100000.00 / 150000.00 / 150000.00 / 150000.00")
	check("GB", "Basic up to £40k, OTE £60k-£80k.", "40000.00 / 70000.00 / 70000.00 / 70000.00")
	o = check("US", "Salary of $180,000 plus 10% bonus. OTE $250,000.", "180000.00 / 250000.00 / 250000.00 / 250000.00")
	if len(o.Listed) != 1 || o.Listed[0].Why != "inside the on-target earnings" {
		t.Errorf("listed %v", o.Listed)
	}
	check("US", "Salary up to $180,000 per year. OTE $250,000.", "180000.00 / 215000.00 / 215000.00 / 215000.00", "bonus_payout", "0.5")
	if o := check("US", "Salary $180,000 per year. OTE $250,000.", "180000.00 / 250000.00 / 250000.00 / 250000.00"); len(o.Listed) > 0 {
		t.Errorf("listed %v", o.Listed)
	}
}

// TestTermsOfBase holds that a share of base pay rests on what base pay rests on.
func TestTermsOfBase(t *testing.T) {
	o := prosaic(t)("US", "$42.50 per hour, 36 hours per week. 10% bonus. 403(b) with 50% match on the first 6%. Sign-on bonus of $1,000.",
		"79560.00 / 87516.00 / 88516.00 / 90152.80")
	for _, p := range o.Parts {
		share := p.Name == baseName || p.Name == "bonus" || p.Name == "retirement match"
		if slices.Contains(p.Terms, "hours_per_year") != share {
			t.Errorf("%s rests on %v", p.Name, p.Terms)
		}
	}
}
