package pay

// A Period is the time that an amount of pay is for.
type Period uint8

// The periods of pay. NoPeriod means that none is stated.
const (
	NoPeriod Period = iota
	Hour
	Day
	Week
	Biweek    // every two weeks: 26 a year
	FourWeek  // every four weeks: 13 a year
	SemiMonth // twice a month: 24 a year
	Month
	Quarter
	HalfYear
	Year
	Once
	Project
)

var periodNames = [...]string{"", "hour", "day", "week", "biweek", "fourweek", "semimonth", "month", "quarter", "halfyear", "year", "once", "project"}

// String returns the name of the period in the record of a reading: "hour".
func (p Period) String() string { return periodNames[p] }

// ParsePeriod returns the period of that name, NoPeriod where there is none.
func ParsePeriod(name string) Period {
	for i, n := range periodNames {
		if n == name {
			return Period(i)
		}
	}
	return NoPeriod
}

// A Basis says what an amount of pay is measured before or after.
type Basis uint8

// The bases of pay.
const (
	Unspecified      Basis = iota
	Gross                  // of an employee, before tax
	Net                    // take-home
	ContractorGross        // what a contractor is paid
	ContractorExVAT        // what a contractor invoices, without value added tax
	CTC                    // cost to company: with the employer's contributions
	EmployerCost           // all that the job costs the employer
	PackageInclSuper       // with superannuation or pension inside
)

var basisNames = [...]string{"unspecified", "gross", "net", "contractor_gross", "contractor_ex_vat", "ctc", "employer_cost", "package_incl_super"}

// String returns the name of the basis in the record of a reading.
func (b Basis) String() string { return basisNames[b] }

// A PartKind says what an amount beside base pay is.
type PartKind uint8

// The kinds of amounts beside base pay.
const (
	Bonus      PartKind = iota // bonus at target, or up to (UpTo)
	OTE                        // on-target earnings: base and variable pay
	Variable                   // the variable part of OTE, or commission at target
	Commission                 // commission without a target amount of OTE
	SignOn                     // once
	Equity                     // grant value
	Allowance                  // car, housing, transport...
	Meal                       // meal allowance, often per working day
	Super                      // superannuation or pension on top, percent or amount
	Package                    // a stated package that contains base and super
	Total                      // a stated total compensation
)

var partNames = [...]string{"bonus", "ote", "variable", "commission", "sign_on", "equity", "allowance", "meal_allowance", "super", "package", "total"}

// String returns the name of the kind in the record of a reading.
func (k PartKind) String() string { return partNames[k] }
