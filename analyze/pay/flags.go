package pay

import "math/bits"

// Flags are the doubts and remarks that travel with a Reading.
type Flags uint64

// The flags. Those in Remarks inform only; all others qualify
// the figure.
const (
	BonusPresent Flags = 1 << iota
	CollectiveMinimum
	ContractorRate
	CTCBasis
	CurrencyAmbiguous
	CurrencyAssumedFromCountry
	EquityPresent
	EstimatedBySite
	FTEScaled
	HolidayAllowanceAdded
	InstallmentsAssumed
	InstallmentsStated
	MultiLocationRanges
	MultipleRanges
	NetPay
	NotDisclosed
	NumberFormatAmbiguous
	NumberMalformed
	OneSidedMin
	OneSidedMax
	OpenEndedMax
	OTEIncludesVariable
	OTESplitDerived
	OTEOnly
	OTEAmbiguous
	PartTimeUnknownFTE
	PeriodAmbiguous
	PeriodInferred
	PeriodMismatchSuspect
	RangeSwapped
	RangeTooWide
	StructuredMismatch
	SuperIncluded
	SuperExcluded
	SuspectMagnitude
	VATExcluded
	ZeroMinPlaceholder
	// remarks
	Approximate
	BelowMinimumWage
	BiweeklyReadAsEveryTwoWeeks
	CurrencyFromCountry
	MultiplierCarried
	StartingPay
	UnusualAmount
	flagEnd
)

// Remarks are the flags that inform only: they put no doubt on the figure.
const Remarks = Approximate | BelowMinimumWage | BiweeklyReadAsEveryTwoWeeks | CurrencyFromCountry | MultiplierCarried | StartingPay | UnusualAmount

var flagNames = [...]string{
	"BONUS_PRESENT", "COLLECTIVE_MINIMUM", "CONTRACTOR_RATE", "CTC_BASIS", "CURRENCY_AMBIGUOUS",
	"CURRENCY_ASSUMED_FROM_COUNTRY", "EQUITY_PRESENT", "ESTIMATED_BY_SITE", "FTE_SCALED", "HOLIDAY_ALLOWANCE_ADDED",
	"INSTALLMENTS_ASSUMED", "INSTALLMENTS_STATED", "MULTI_LOCATION_RANGES", "MULTIPLE_RANGES", "NET_PAY", "NOT_DISCLOSED",
	"NUMBER_FORMAT_AMBIGUOUS", "NUMBER_MALFORMED", "ONE_SIDED_MIN", "ONE_SIDED_MAX", "OPEN_ENDED_MAX",
	"OTE_INCLUDES_VARIABLE", "OTE_SPLIT_DERIVED", "OTE_ONLY", "OTE_AMBIGUOUS", "PART_TIME_UNKNOWN_FTE",
	"PERIOD_AMBIGUOUS", "PERIOD_INFERRED", "PERIOD_MISMATCH_SUSPECT", "RANGE_SWAPPED", "RANGE_TOO_WIDE",
	"STRUCTURED_MISMATCH", "SUPER_INCLUDED", "SUPER_EXCLUDED", "SUSPECT_MAGNITUDE", "VAT_EXCLUDED", "ZERO_MIN_PLACEHOLDER",
	"APPROXIMATE", "BELOW_MINIMUM_WAGE", "BIWEEKLY_READ_AS_EVERY_TWO_WEEKS", "CURRENCY_FROM_COUNTRY",
	"MULTIPLIER_CARRIED", "STARTING_PAY", "UNUSUAL_AMOUNT",
}

// Has reports whether any flag of g is in f.
func (f Flags) Has(g Flags) bool { return f&g != 0 }

// Names returns the names of the flags, in the order of their constants.
func (f Flags) Names() []string {
	names := make([]string, 0, bits.OnesCount64(uint64(f)))
	for i, n := range flagNames {
		if f&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return names
}
