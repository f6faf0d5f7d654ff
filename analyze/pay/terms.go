package pay

import "github.com/paystat/paystat/analyze/money"

// Terms are the assumptions that turn pay per period into a year's pay. Each
// holds where the text does not say otherwise.
type Terms struct {
	HoursPerYear    money.Number // of a full-time employee whose country sets no other week: 2080
	WorkdaysPerYear money.Number // 260
	ContractorDays  money.Number // days a contractor bills in a year: 220
	// FixedHours makes HoursPerYear hold in every country.
	FixedHours bool
	// Superannuation that a package holds where no rate is stated: the rate of
	// base pay, of 1, and the base above which it grows no more, a year.
	SuperRate, SuperBase money.Number
}

// DefaultTerms returns the terms that the domain reference recommends.
func DefaultTerms() Terms {
	g := guarantee()
	return Terms{HoursPerYear: money.Int(2080), WorkdaysPerYear: money.Int(260), ContractorDays: money.Int(220), SuperRate: g.rate, SuperBase: g.most}
}
