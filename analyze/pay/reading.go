package pay

import "github.com/paystat/paystat/analyze/money"

// A Context is what is known of a posting besides the text that is read.
type Context struct {
	Country string // ISO 3166-1 alpha-2 of the place of work, or "" where it is not known
}

// A Span is a piece of the text that was read: the bytes from Start up to, not
// including, End. Both lie on rune boundaries. The zero Span is no piece.
type Span struct{ Start, End int }

// A Reading is the pay that one text states, as written and as a year's pay.
type Reading struct {
	Disclosed    bool           // an amount of base pay, package or OTE is stated by the employer
	Currency     money.Currency // "" where it is not known
	Period       Period         // that Base is for, stated or (with PeriodInferred) inferred
	Basis        Basis
	Base         money.Range  // base pay as written, per Period
	Annual       money.Range  // base pay of a full-time year; empty where no honest figure can be given
	Factor       money.Number // Annual = Base × Factor, where Annual stands
	FTE          money.Maybe  // the part of full time that the job is: 0.6
	Actual       money.Range  // a year's pay of the part-timer: Annual × FTE
	Suggested    Period       // the period that would make an absurd figure plausible
	Flags        Flags
	Parts        []Part        // the other amounts that the text states, in the order written
	Alternatives []Alternative // several ranges, by place, level or contract; Base is empty then
	Text         string        // the phrase that Base was read from
	Span         Span          // where Text lies in the text given
	Reason       string        // why nothing is disclosed: "competitive", "negotiable"; "" where the text gives no reason
	Likely       money.Range   // what Base would be with the zeros that a bound seems to lack; only with SuspectMagnitude
	Structured   bool          // the amounts come from columns, not from words
}

// A Part is an amount beside base pay.
type Part struct {
	Kind          PartKind
	Amount        money.Range // in Currency per Period, or in percent of base pay where Percent is set
	Percent       bool
	UpTo          bool // the amount is a maximum
	Discretionary bool
	Currency      money.Currency
	Period        Period
	Annual        money.Range // the amount of a year, where it recurs; empty for a percentage
	Text          string
	Span          Span
}

// An Alternative is one of several ranges of which only one will apply.
type Alternative struct {
	Label    string // "San Francisco", "Level 2", "B2B": the words beside it
	Currency money.Currency
	Period   Period
	Basis    Basis
	Base     money.Range
	Annual   money.Range
	Flags    Flags
	Text     string
	Span     Span
}
