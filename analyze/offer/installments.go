package offer

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/pay"
)

// readInstallments reads a 13th month or a holiday allowance that stands among
// the benefits behind the pay, as if the pay said it: it is base pay
// (compensation.md 3.2, rule 2). It counts only where the pay is by the month
// and does not settle it; a year's pay holds it already (1.2).
func (o *Offer) readInstallments(c pay.Context, t pay.Terms) {
	if o.Pay.Base.Empty() {
		return
	}
	items := o.installmentItems(c, t)
	if len(items) == 0 {
		return
	}
	if o.Pay.Period != pay.Month {
		why := "inside the year's pay as stated"
		if o.Pay.Period != pay.Year {
			why = "not counted on pay " + Each(o.Pay.Period)
		}
		for _, i := range items {
			o.list("13th month", i, why)
		}
		return
	}
	text := o.PayField.Text
	if o.Pay.Structured {
		text = fmt.Sprintf("%s %s per month", o.Pay.Currency, SpreadOf(o.Pay.Base).One().N)
	} else {
		text = behind(behind(text, o.Posting.PayCurrency.Text), o.Posting.PayPeriod.Text)
	}
	r := pay.Read(text+"; "+strings.Join(items, "; "), c, t)
	const settled = pay.InstallmentsStated | pay.HolidayAllowanceAdded
	if r.Period != pay.Month || r.Currency != o.Pay.Currency || !o.Pay.Structured && r.Base.String() != o.Pay.Base.String() || r.Annual.Empty() || r.Factor.Less(o.Pay.Factor) {
		for _, i := range items {
			o.list("13th month", i, "the pay as stated does not take it up")
		}
		return
	}
	if !r.Factor.Equal(o.Pay.Factor) {
		o.note("the benefits state %s: counted as pay", quoted(items))
	}
	o.Pay.Factor = r.Factor
	if o.Pay.Structured { // the text stood for one of its ends
		o.Pay.Annual = o.Pay.Base.Mul(r.Factor)
	} else {
		o.Pay.Annual, o.Pay.Actual = r.Annual, r.Actual
	}
	o.Pay.Flags = o.Pay.Flags&^pay.InstallmentsAssumed | r.Flags&(settled|pay.InstallmentsAssumed)
}

// installmentItems returns the items of the benefits that state payments beside
// the twelve of a year: those that change what a month's pay comes to.
func (o *Offer) installmentItems(c pay.Context, t pay.Terms) []string {
	var items []string
	for _, f := range o.benefitFields() {
		if !says(f.Text, "months") {
			continue
		}
		for at := 0; at < len(f.Text); {
			from, to := sentence(f.Text, at, at)
			for _, item := range strings.Split(f.Text[from:to], ", ") {
				item = strings.TrimSpace(item)
				if says(item, "months") && pay.Read(monthsPay+item, c, t).Flags.Has(pay.InstallmentsStated|pay.HolidayAllowanceAdded) {
					items = append(items, item)
				}
			}
			at = to + 1
		}
	}
	return items
}

// monthsPay is pay of which an item may say how often it comes.
const monthsPay = "EUR 3000 per month; "

func quoted(items []string) string {
	var all []string
	for _, i := range items {
		all = append(all, fmt.Sprintf("%q", i))
	}
	return strings.Join(all, ", ")
}
