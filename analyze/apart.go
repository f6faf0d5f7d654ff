package analyze

import (
	"fmt"
	"time"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
)

// A kind of pay says what amounts may be set against each other: a net, a
// contractor's and an employee's gross amount never are, since what lies
// between them is not stated.
type kind uint8

const (
	gross kind = iota
	net
	contractor
	costToCompany
	employerCost
	whole // a total compensation, which holds what others state in parts
	kindEnd
)

var kindNames = [...]string{"gross pay", "net pay", "a contractor's rate", "cost to company", "cost to the employer", "a total compensation"}

func (k kind) String() string { return kindNames[k] }

func kindOf(o *offer.Offer) kind {
	if onlyWhole(o) {
		return whole
	}
	switch o.Pay.Basis {
	case pay.Net:
		return net
	case pay.ContractorGross, pay.ContractorExVAT:
		return contractor
	case pay.CTC:
		return costToCompany
	case pay.EmployerCost:
		return employerCost
	}
	return gross
}

// onlyWhole reports whether a total compensation is all that an offer states of
// pay. What others state in parts is inside it, so of its totals the package alone
// is a figure.
func onlyWhole(o *offer.Offer) bool {
	if !o.Base.Empty() {
		return false
	}
	for _, p := range o.Pay.Parts {
		switch {
		case p.Kind == pay.OTE:
			return false
		case p.Kind == pay.Total && !p.Annual.Empty():
			return true
		}
	}
	return false
}

// paid returns the total that stands for an offer: base pay, else what it states
// in place of it.
func paid(o *offer.Offer) offer.Spread {
	if o.Base.Empty() {
		return o.Package
	}
	return o.Base
}

// apart says of each offer why its amounts of money are set against none of the
// others, "" where they are. Those of the kind of pay that most offers have are
// compared, of equally many gross pay first; total compensations only where no two
// others compare.
func (r *Result) apart(offers []*offer.Offer) []string {
	why := make([]string, len(offers))
	var n [kindEnd]int
	for i, o := range offers {
		if why[i] = r.alone(o); why[i] == "" && !paid(o).Empty() {
			n[kindOf(o)]++
		}
	}
	most := gross
	for k := range whole {
		if n[k] > n[most] {
			most = k
		}
	}
	if n[most] < 2 && n[whole] > n[most] { // two that state base pay have more to compare
		most = whole
	}
	for i, o := range offers {
		if k := kindOf(o); why[i] == "" && !paid(o).Empty() && k != most {
			why[i] = fmt.Sprintf("%s, which is never set against %s", k, most)
		}
	}
	return why
}

// What has one end alone is apart, but may be more than what is compared.
const (
	onlyLower = "only a lower end is stated, so there is no middle"
	onlyUpper = "only an upper end is stated, so there is no middle"
)

// alone says why an offer compares with none, whatever the others are; "" where
// nothing of its own stands against it, and where it has no total.
func (r *Result) alone(o *offer.Offer) string {
	switch {
	case paid(o).Empty():
		return ""
	case o.Currency == "":
		return offer.NoCurrency.String()
	case o.Unleveled != "":
		return "no price level: " + o.Unleveled
	case r.Level != nil && o.Currency != r.Currency:
		return fmt.Sprintf("in %s; price levels of two currencies are not compared", o.Currency)
	case o.Pay.Flags.Has(pay.PartTimeUnknownFTE):
		return "part-time without hours, so no figure of a full-time year"
	}
	switch o.Excluded {
	case offer.OTEOnly, offer.TotalOnly, offer.NotAnnual: // of base pay, in place of which another total stands
	case offer.Counted, offer.NetPay, offer.Contractor, offer.CostToCompany, offer.Inferred, offer.Repost, offer.NoRate:
	default:
		return o.Excluded.String()
	}
	if _, ok := r.Convert(money.Int(1), o.Currency); !ok {
		return r.noRateWords(o.Currency)
	}
	switch {
	case paid(o).Mid.Set:
	case paid(o).Min.Set:
		return onlyLower
	default:
		return onlyUpper
	}
	return ""
}

// noRateWords says that amounts of c cannot be converted.
func (r *Result) noRateWords(c money.Currency) string {
	if e := r.missing(c); e != nil && !e.Last.IsZero() {
		return fmt.Sprintf("the last rate of %s is of %s, more than %d days before %s; --allow-stale uses it", e.Currency,
			e.Last.Format(time.DateOnly), money.MaxRateAge, e.Date.Format(time.DateOnly))
	}
	return fmt.Sprintf("no rate from %s to %s", c, r.Currency)
}

// insideWhole is why a total compensation gives no figure of what it holds.
const insideWhole = "inside the total compensation"

// uncounted says why an offer that states something about pay has no figure of
// that total, "" where it states none.
func uncounted(o *offer.Offer, total string) string {
	switch {
	case onlyWhole(o) && total != "package":
		return insideWhole
	case o.Base.Empty() && o.Excluded != offer.NotDisclosed:
		return o.Excluded.String()
	}
	return ""
}
