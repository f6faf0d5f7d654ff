package offer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
)

const seasonalName = "holiday and Christmas pay"

// readSeasonal adds holiday and Christmas pay that are stated in money to base
// pay, of which they are a part (compensation.md 3.2, rule 2). A year's pay, and
// pay of more than twelve months, hold them already.
func (o *Offer) readSeasonal(c pay.Context, t pay.Terms) {
	if o.Pay.Annual.Empty() || len(o.Pay.Alternatives) > 0 {
		return
	}
	if text := o.PayField.Text; o.Pay.Period == pay.Year && !o.Pay.Structured {
		from, to := sentence(text, o.Pay.Span.Start, o.Pay.Span.End)
		if s := text[from:to]; says(s, "holidaypay") && says(s, "apart") {
			o.note("holiday allowance is said to come on top of a year's pay, and is not counted: a year's pay is never multiplied")
		}
	}
	var sum money.Number
	var seen []string
	for _, s := range o.seasonalSentences() {
		n := seasonalAmount(s, said(s, "seasonal"), c, t)
		key := fmt.Sprint(said(s, "seasonal"), n)
		if slices.Contains(seen, key) {
			continue // the list and the prose say the same
		}
		seen = append(seen, key)
		source := strings.TrimSpace(s)
		switch {
		case !n.Set || n.N.Sign() <= 0 || o.Pay.Currency == "" || SpreadOf(o.Pay.Annual).One().N.Less(n.N.Mul(money.Int(4))):
			o.list(seasonalName, source, "no amount of money stated")
		case o.Pay.Period == pay.Year:
			o.list(seasonalName, source, "inside the year's pay as stated")
		case o.monthsHold(s):
			o.list(seasonalName, source, "inside the months that a year's pay counts")
		default:
			sum = sum.Add(n.N)
		}
	}
	if sum.Sign() <= 0 {
		return
	}
	o.seasonal = sum
	o.Pay.Annual = o.Pay.Annual.Map(func(n money.Number) money.Number { return n.Add(sum) })
}

// monthsHold reports whether the months of a year's pay hold what a sentence
// states: by the custom of the country both, else the 13th is the one at
// Christmas and the 14th the other.
func (o *Offer) monthsHold(s string) bool {
	n := o.Pay.Factor
	return o.Pay.Period == pay.Month && money.Int(12).Less(n) &&
		(o.Pay.Flags.Has(pay.InstallmentsAssumed) || says(s, "christmas") || !n.Less(money.Int(14)))
}

// seasonalSentences returns the sentences that speak of holiday or Christmas
// pay, among the benefits, beside the pay and in the prose.
func (o *Offer) seasonalSentences() []string {
	var all []string
	fields := slices.Concat(o.benefitFields(), prose(o.Posting))
	if !slices.Contains(fields, o.PayField) {
		fields = append(fields, o.PayField)
	}
	for _, f := range fields {
		if !says(f.Text, "seasonal") {
			continue
		}
		for s := range sentences(f) {
			if says(s, "seasonal") {
				all = append(all, s)
			}
		}
	}
	return all
}

// seasonalAmount returns the money that a sentence states for one phrase, read
// as the reader of pay reads a bonus.
func seasonalAmount(s string, phrases []string, c pay.Context, t pay.Terms) money.Maybe {
	low := strings.ToLower(s)
	for _, phrase := range phrases {
		low = strings.Replace(low, phrase, "Bonus", 1)
	}
	var n money.Maybe
	for _, p := range pay.Read("Gehalt 4000 EUR pro Monat; "+low, c, t).Parts {
		if p.Kind == pay.Bonus && !p.Percent {
			n = money.Some(n.N.Add(SpreadOf(p.Amount).One().N))
		}
	}
	return n
}
