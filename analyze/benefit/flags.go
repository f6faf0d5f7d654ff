package benefit

import "math/bits"

// Flags are the doubts and remarks that travel with a Benefit.
type Flags uint64

// The flags of benefits.
const (
	AboveStatutory Flags = 1 << iota
	Accrual
	AssumedIncludesPublicHolidays
	BelowStatutory
	BirthdayDay
	BuySell
	CalendarDays
	CapUnspecified
	Compressed
	ContractorPaidBreak
	DerivedFromOfficeDays
	FromCountryTable
	IncludesPublicHolidays
	IncludesSTD
	KindUnspecified
	LifetimeCap
	MatchRateAssumed
	MinimumRecommended
	MonthsConverted
	NoAmount
	NotValued
	OneOff
	PayUnspecified
	PeriodUnknown
	PerWorkingDay
	PretaxAssumed
	PretaxOnly
	PTOMayIncludeSick
	PublicHolidaysExtra
	Reimbursement
	RequiresEmployeeContribution
	SixDayWeekBasis
	StatutoryOnly
	StatutorySegment
	Suspect
	TenureTiers
	TopUp
	Unlimited
	Unpaid
	UnpaidSegment
	UpTo
)

var flagNames = [...]string{
	"ABOVE_STATUTORY",
	"ACCRUAL",
	"ASSUMED_INCLUDES_PUBLIC_HOLIDAYS",
	"BELOW_STATUTORY",
	"BIRTHDAY_DAY",
	"BUY_SELL",
	"CALENDAR_DAYS",
	"CAP_UNSPECIFIED",
	"COMPRESSED",
	"CONTRACTOR_PAID_BREAK",
	"DERIVED_FROM_OFFICE_DAYS",
	"FROM_COUNTRY_TABLE",
	"INCLUDES_PUBLIC_HOLIDAYS",
	"INCLUDES_STD",
	"KIND_UNSPECIFIED",
	"LIFETIME_CAP",
	"MATCH_RATE_ASSUMED",
	"MINIMUM_RECOMMENDED",
	"MONTHS_CONVERTED",
	"NO_AMOUNT",
	"NOT_VALUED",
	"ONE_OFF",
	"PAY_UNSPECIFIED",
	"PERIOD_UNKNOWN",
	"PER_WORKING_DAY",
	"PRETAX_ASSUMED",
	"PRETAX_ONLY",
	"PTO_MAY_INCLUDE_SICK",
	"PUBLIC_HOLIDAYS_EXTRA",
	"REIMBURSEMENT",
	"REQUIRES_EMPLOYEE_CONTRIBUTION",
	"SIX_DAY_WEEK_BASIS",
	"STATUTORY_ONLY",
	"STATUTORY_SEGMENT",
	"SUSPECT",
	"TENURE_TIERS",
	"TOP_UP",
	"UNLIMITED",
	"UNPAID",
	"UNPAID_SEGMENT",
	"UP_TO",
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
