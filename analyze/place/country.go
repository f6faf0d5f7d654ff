// Package place knows countries: their currency, their full-time week, how
// many monthly payments make a year there, and what the law grants everybody.
// All of it is data, with its date and its source.
package place

import "github.com/paystat/paystat/analyze/money"

// A Country is what the reading and the valuing of a posting need to know of
// where the job is. A field that the tables do not have is its zero value.
type Country struct {
	Code         string         // ISO 3166-1 alpha-2: "DE"
	Name         string         // in English: "Germany"
	Currency     money.Currency // EUR
	WeekHours    money.Number   // hours of a full-time week: 40
	Installments money.Number   // monthly payments that make a year: 12, 13, 14, 12.5
	Customary    string         // the period that advertisements there mean when they name none: "year", "month" or ""
	Anchor       money.Number   // a rough full-time average of annual pay in Currency; it only tells plausible from absurd
	AnchorWeak   bool           // the anchor is the 45,000 intl$ fallback: wider bands
	MonthlyFloor money.Number   // statutory minimum pay a month in Currency; zero where there is none or it is not known
}
