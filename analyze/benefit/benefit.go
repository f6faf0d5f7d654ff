package benefit

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// A Context is what is known of a posting besides the text that is read.
type Context struct {
	Country string // ISO 3166-1 alpha-2 of the place of work, or "" where it is not known
	List    bool   // the text is a list of benefits, an item a line: what it names is offered
}

// A Span is a piece of the text that was read: the bytes from Start up to, not
// including, End. Both lie on rune boundaries.
type Span struct{ Start, End int }

// A Benefit is one benefit that a text states, in the base unit of its kind.
type Benefit struct {
	Kind      Kind
	Unit      Unit
	Mode      Mode // of remote work
	Offered   bool // a boolean kind: the value is "yes"
	Unlimited bool
	Additive  bool           // comes on top of the other records of its kind
	Value     money.Maybe    // absent where no number is stated: the phrase alone says that it is offered
	Max       money.Maybe    // the upper end, where a range is stated
	Currency  money.Currency // of a unit that is money
	Label     string         // "birthday", "adoption": what the record is besides its kind
	Stated    string         // the quantity as written, where it was converted: "30 calendar days"
	More      *More          // details that few records have; nil without any
	Flags     Flags
	Text      string           // the phrase
	Span      Span             // where Text lies in the text given
	Law       *place.Statutory // the row of the country table that was used; nil without one
}

// AboveStatutory returns by how many days a year of vacation exceeds what the
// law of the country grants, absent where nothing was compared.
func (b *Benefit) AboveStatutory() money.Maybe {
	if b.Kind != PTOVacation || b.Law == nil || !b.Law.LeaveDays.Set || !b.Value.Set || b.Unit != InDaysPerYear || b.Additive {
		return money.Maybe{}
	}
	above := b.Value.N.Sub(b.Law.LeaveDays.N)
	if above.Abs().Less(money.New(1, 2)) {
		above = money.Number{} // the table has two decimals
	}
	return money.Some(above)
}

// A Mode is where the work is done.
type Mode uint8

const (
	NoMode Mode = iota
	Remote
	Hybrid
	OnSite
	FromAnywhere // for some days or weeks a year
)

var modeNames = [...]string{NoMode: "", Remote: "remote", Hybrid: "hybrid", OnSite: "onsite", FromAnywhere: "wfa"}

// String returns "remote", "hybrid", "onsite" or "wfa", "" for NoMode.
func (m Mode) String() string { return modeNames[m] }

// More holds the details of leave with pay, of employer matches and of premiums.
type More struct {
	Tiers             []Tier      // employer match, in order
	Tenure            []Tenure    // by years of service, in order
	Segments          []Segment   // leave that is paid in stretches
	PayPct            money.Maybe // percent of pay during leave
	FPEWeeks          money.Maybe // weeks at full pay that the leave is worth
	MaxEmployerPct    money.Maybe // the most that the employer puts in, percent of pay
	EmployeePct       money.Maybe
	DependantPct      money.Maybe
	PremiumPaidPct    money.Maybe
	FamilyValue       money.Maybe
	AboveStatutoryPct money.Maybe
	OfficeDays        money.Maybe
	VestYears         money.Maybe
	CliffMonths       money.Maybe
}

// A Tier is a stretch of an employer match: Rate percent of what the employee
// puts in between From and To percent of pay.
type Tier struct{ Rate, From, To money.Number }

// A Tenure is the value from so many years of service on.
type Tenure struct {
	FromYear int
	Value    money.Number
}

// A Segment is a stretch of leave at one rate of pay.
type Segment struct {
	Weeks     money.Number
	PayPct    money.Maybe // absent where Statutory
	Statutory bool
}
