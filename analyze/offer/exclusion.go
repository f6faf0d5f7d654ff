package offer

import "github.com/paystat/paystat/analyze/pay"

// An Exclusion says why a posting's base pay stays out of statistics.
type Exclusion uint8

// The reasons, in the order in which they are looked at.
const (
	Counted Exclusion = iota
	NotDisclosed
	Estimated
	OTEOnly
	TotalOnly
	SeveralRanges
	SuspectPeriod
	AmbiguousPeriod
	NoCurrency
	NetPay
	Contractor
	CostToCompany
	UnknownFTE
	SuspectAmount
	NotAnnual
	Inferred // with Strict only
	NoRate   // no exchange rate into the currency of the report
	NoLevel  // no price level for the place of work
	Repost   // with Dedupe only
	exclusionEnd
)

var exclusionNames = [...]string{
	"", "pay not stated", "estimated by the site", "on-target earnings only", "total compensation only", "several ranges",
	"period looks wrong", "period unclear", "currency unknown", "net pay", "contractor rate",
	"cost to company", "part-time without hours", "amount looks wrong", "no yearly figure",
	"period or currency inferred", "no exchange rate", "no price level", "repost",
}

// String returns the reason in words: "pay not stated".
func (e Exclusion) String() string { return exclusionNames[e] }

// Exclusions returns every reason, in order.
func Exclusions() []Exclusion {
	var all []Exclusion
	for e := NotDisclosed; e < exclusionEnd; e++ {
		all = append(all, e)
	}
	return all
}

// exclusion returns why a reading stays out of statistics of gross base pay.
func exclusion(r pay.Reading) Exclusion {
	f := r.Flags
	switch {
	case f.Has(pay.EstimatedBySite):
		return Estimated
	case !r.Disclosed:
		return NotDisclosed
	case f.Has(pay.OTEOnly):
		return OTEOnly
	case r.Base.Empty() && totalOf(r) != nil:
		return TotalOnly
	case len(r.Alternatives) > 0:
		return SeveralRanges
	case f.Has(pay.PeriodMismatchSuspect):
		return SuspectPeriod
	case f.Has(pay.PeriodAmbiguous):
		return AmbiguousPeriod
	case r.Currency == "":
		return NoCurrency
	case r.Basis == pay.Net:
		return NetPay
	case r.Basis == pay.ContractorGross || r.Basis == pay.ContractorExVAT:
		return Contractor
	case r.Basis == pay.CTC || r.Basis == pay.EmployerCost:
		return CostToCompany
	case f.Has(pay.PartTimeUnknownFTE):
		return UnknownFTE
	case f.Has(pay.SuspectMagnitude | pay.NumberMalformed):
		return SuspectAmount
	case r.Annual.Empty():
		return NotAnnual
	}
	return Counted
}

// totalOf returns the total compensation that a reading states, nil where it
// states none.
func totalOf(r pay.Reading) *pay.Part {
	for i := range r.Parts {
		if p := &r.Parts[i]; p.Kind == pay.Total && !p.Percent {
			return p
		}
	}
	return nil
}

// Strict returns the reason why the offer stays out of strict statistics, in
// which nothing that was inferred counts.
func (o *Offer) Strict() Exclusion {
	if o.Excluded == Counted && o.Pay.Flags.Has(pay.PeriodInferred|pay.CurrencyAmbiguous|pay.CurrencyAssumedFromCountry) {
		return Inferred
	}
	return o.Excluded
}
