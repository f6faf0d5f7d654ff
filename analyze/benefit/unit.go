package benefit

// A Unit is what the value of a benefit counts.
type Unit uint8

// The units of benefits.
const (
	InDaysPerYear Unit = iota
	InWeeks
	InWeeksPaid
	InPercentOfSalary
	InPercentOfQualifyingEarnings
	InPercentOfPremium
	InPercentOfEmployeeContribution
	InPercentDiscount
	InPercentOfCompany
	InPercentReimbursed
	InMultipleOfSalary
	InCurrency
	InCurrencyFlat
	InCurrencyPerYear
	InCurrencyOneOff
	InCurrencyPerEvent
	InCurrencyLifetime
	InCurrencyTotalGrant
	InCurrencyPerWorkingDay
	InDaysPerWeek
	InRemoteDaysPerWeek
	InWFADaysPerYear
	InBoolean
)

var unitNames = [...]string{
	"days_per_year",
	"weeks",
	"weeks_paid",
	"percent_of_salary",
	"percent_of_qualifying_earnings",
	"percent_of_premium",
	"percent_of_employee_contribution",
	"percent_discount",
	"percent_of_company",
	"percent_reimbursed",
	"multiple_of_salary",
	"currency",
	"currency_flat",
	"currency_per_year",
	"currency_one_off",
	"currency_per_event",
	"currency_lifetime",
	"currency_total_grant",
	"currency_per_working_day",
	"days_per_week",
	"remote_days_per_week",
	"wfa_days_per_year",
	"boolean",
}

// String returns the name of the unit in a record: "days_per_year".
func (u Unit) String() string { return unitNames[u] }
