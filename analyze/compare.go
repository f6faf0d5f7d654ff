package analyze

import (
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
)

// A Comparison sets offers side by side.
type Comparison struct {
	Offers   []*offer.Offer
	Currency money.Currency // of the amounts of money
	Apart    []string       // of each offer: why its money is compared with none, "" where it is
	Lines    []Line
	Silent   []benefit.Kind // common benefits that no offer states
}

// A LineKind says what the cells of a line count.
type LineKind uint8

// The kinds of lines.
const (
	Money LineKind = iota // amounts a year in the currency of the comparison
	Days                  // days a year
	Words                 // what is offered, as stated
)

// A Line is one property of all offers.
type Line struct {
	Section string // "pay", "benefits in the package", "time", "stated"
	Name    string
	Kind    LineKind
	Benefit benefit.Kind // of a line of words
	Cells   []Cell
	Winner  int    // index of the offer with the most, -1 for none or a tie
	Why     string // why there is no winner though amounts are compared; "" for a tie
}

// A Cell is the property of one offer.
type Cell struct {
	Stated     bool
	Value      money.Maybe
	Difference money.Maybe // to the first offer, where both have a value and compare
	Found      []*offer.Found
	End        End
	NoRate     bool   // there is no rate into the currency
	Why        string // why what is stated gives no figure
}

// An End says which end of a range stands for it.
type End uint8

// The ends of a range.
const (
	Middle End = iota // or the amount itself, where there is no range
	Lower             // the upper end is not stated
	Upper             // the lower end is not stated
)

// EndOf returns the end that One of a spread is.
func EndOf(s offer.Spread) End {
	switch {
	case s.Mid.Set || s.Empty():
		return Middle
	case s.Min.Set:
		return Lower
	}
	return Upper
}

// common are the benefits whose absence from every offer is worth a word.
var common = []benefit.Kind{
	benefit.PTOVacation, benefit.PublicHolidays, benefit.SickLeave, benefit.RetirementMatch, benefit.HealthMedical, benefit.ParentalAny, benefit.BonusTarget,
}

// Compare sets the offers side by side: pay and totals at the middle of each
// range, what makes up the package, the days off, and every benefit as stated.
// Amounts are in the currency of the result, which becomes the first offer's
// where it has none. Amounts of an offer that is apart are there, without a
// difference or a winner.
func (r *Result) Compare(offers []*offer.Offer) *Comparison {
	r.inOne(offers)
	c := &Comparison{Offers: offers, Currency: r.Currency, Apart: r.apart(offers)}
	spread := func(section, name string, f func(*offer.Offer) offer.Spread) {
		c.amounts(r, section, name, f)
	}
	spread("pay", "base pay", func(o *offer.Offer) offer.Spread { return o.Base })
	spread("pay", "target cash", func(o *offer.Offer) offer.Spread { return o.TargetCash })
	spread("pay", "first-year cash", func(o *offer.Offer) offer.Spread { return o.YearOneCash })
	spread("pay", "package", func(o *offer.Offer) offer.Spread { return o.Package })
	var names []string
	for _, o := range offers {
		for _, p := range o.Parts {
			if p.Name != "base pay" && p.View&(offer.Cash|offer.InPackage) != 0 && !slices.Contains(names, p.Name) {
				names = append(names, p.Name)
			}
		}
	}
	for _, n := range names {
		c.amounts(r, "in the package", n, func(o *offer.Offer) offer.Spread { return offer.Spread{Mid: part(o, n)} })
	}
	c.days("paid time off", func(o *offer.Offer) money.Maybe { return o.Memo.PTODays })
	c.days("holidays", func(o *offer.Offer) money.Maybe { return o.Memo.HolidayDays })
	c.days("days off in all", func(o *offer.Offer) money.Maybe {
		m := o.Memo
		if !m.PTODays.Set || !m.HolidayDays.Set {
			return money.Maybe{}
		}
		return money.Some(m.PTODays.N.Add(m.HolidayDays.N))
	})
	spread("time", "base pay a day worked", func(o *offer.Offer) offer.Spread { return o.Memo.PerDayWorked })
	c.sameDays()
	c.stated()
	return c
}

// part returns what the parts of one name come to in the package.
func part(o *offer.Offer, name string) money.Maybe {
	var sum money.Maybe
	for _, p := range o.Parts {
		if a := p.Amount.One(); p.Name == name && p.View&(offer.Cash|offer.InPackage) != 0 && a.Set {
			sum = money.Some(sum.N.Add(a.N))
		}
	}
	return sum
}

// amounts adds a line of money, unless no offer has any.
func (c *Comparison) amounts(r *Result, section, name string, f func(*offer.Offer) offer.Spread) {
	l := Line{Section: section, Name: name, Kind: Money}
	for _, o := range c.Offers {
		m := f(o).One()
		if onlyWhole(o) && name != "package" && section == "pay" { // it may hold shares, and more than cash
			m = money.Maybe{}
		}
		cell := Cell{Stated: m.Set, End: EndOf(f(o))}
		if section == "pay" && !m.Set {
			cell.Why = uncounted(o, name)
			cell.Stated = cell.Why != ""
		}
		if m.Set && o.Unleveled != "" { // beside amounts of a price level it would look like one
			m, cell.Why = money.Maybe{}, offer.NoLevel.String()
		}
		if m.Set {
			if n, ok := r.Convert(m.N, o.Currency); ok {
				cell.Value = money.Some(n)
			} else {
				cell.NoRate = true
			}
		}
		l.Cells = append(l.Cells, cell)
	}
	c.add(l)
}

func (c *Comparison) days(name string, f func(*offer.Offer) money.Maybe) {
	l := Line{Section: "time", Name: name, Kind: Days}
	for _, o := range c.Offers {
		m := f(o)
		l.Cells = append(l.Cells, Cell{Stated: m.Set, Value: m})
	}
	c.add(l)
}

// stated adds a line for each benefit that some offer states.
func (c *Comparison) stated() {
	for _, k := range benefit.Kinds() {
		l := Line{Section: "stated", Name: k.Title(), Kind: Words, Benefit: k}
		for _, o := range c.Offers {
			var cell Cell
			for i := range o.Benefits {
				if b := &o.Benefits[i]; b.Kind == k {
					cell.Stated = true
					cell.Found = append(cell.Found, b)
				}
			}
			if len(cell.Found) == 1 {
				cell.Value = cell.Found[0].Value
			}
			l.Cells = append(l.Cells, cell)
		}
		if slices.ContainsFunc(l.Cells, func(x Cell) bool { return x.Stated }) {
			if !alike(l.Cells) {
				for i := range l.Cells {
					l.Cells[i].Value = money.Maybe{}
				}
			}
			c.add(l)
		} else if slices.Contains(common, k) && !c.covered(k) {
			c.Silent = append(c.Silent, k)
		}
	}
}

// covered reports whether an offer states what stands for the kind by another
// name.
func (c *Comparison) covered(k benefit.Kind) bool {
	others := map[benefit.Kind][]benefit.Kind{
		benefit.RetirementMatch: {benefit.RetirementNonelective, benefit.PensionDefinedBenefit, benefit.RetirementPlan},
		benefit.ParentalAny:     {benefit.ParentalBirth, benefit.ParentalNonbirth},
	}[k]
	for _, o := range c.Offers {
		if k == benefit.BonusTarget && o.Pay.Flags.Has(pay.BonusPresent) {
			return true
		}
		for i := range o.Benefits {
			if slices.Contains(others, o.Benefits[i].Kind) {
				return true
			}
		}
	}
	return false
}

// alike reports whether the values of a line of words are of one unit and
// one currency.
func alike(cells []Cell) bool {
	var first *offer.Found
	for _, c := range cells {
		if !c.Value.Set {
			continue
		}
		f := c.Found[0]
		if first == nil {
			first = f
		} else if f.Unit != first.Unit || f.Currency != first.Currency {
			return false
		}
	}
	return first != nil
}
