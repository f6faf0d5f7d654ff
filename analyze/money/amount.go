package money

import "fmt"

// An Amount is an exact amount of one currency, such as 52.50 USD. Amounts are
// values: no method changes one.
//
// The zero Amount has no currency. It starts a sum: adding it to any Amount
// gives that Amount.
type Amount struct {
	n   Number
	cur Currency
}

// Of returns n units of the currency c.
func Of(n Number, c Currency) Amount { return Amount{n, c} }

// Number returns how many units of its currency a is.
func (a Amount) Number() Number { return a.n }

// Currency returns the currency of a, "" for the zero Amount.
func (a Amount) Currency() Currency { return a.cur }

// IsZero reports whether a is nothing, of whatever currency.
func (a Amount) IsZero() bool { return a.n.IsZero() }

// A MismatchError tells that two currencies met where one was needed.
type MismatchError struct{ Have, Want Currency }

func (e *MismatchError) Error() string {
	return fmt.Sprintf("amount: %s and %s do not add up without an exchange rate", e.Want, e.Have)
}

// Add returns a + b. Two currencies are a *MismatchError.
func (a Amount) Add(b Amount) (Amount, error) {
	switch {
	case a.cur == "" && a.n.IsZero():
		return b, nil
	case b.cur == "" && b.n.IsZero():
		return a, nil
	case a.cur != b.cur:
		return Amount{}, &MismatchError{Have: b.cur, Want: a.cur}
	}
	return Amount{a.n.Add(b.n), a.cur}, nil
}

// Mul returns a × n.
func (a Amount) Mul(n Number) Amount { return Amount{a.n.Mul(n), a.cur} }

// Div returns a ÷ n to so many decimal places, rounded by r.
func (a Amount) Div(n Number, places int, r Rounding) Amount {
	return Amount{a.n.Div(n, places, r), a.cur}
}

// Round returns a in whole minor units of its currency (ISO 4217): cents for
// USD, whole yen for JPY.
func (a Amount) Round(r Rounding) Amount { return Amount{a.n.Round(a.cur.Places(), r), a.cur} }

// Digits returns the amount alone, in minor units of its currency, rounded
// half up: "120000.00".
func (a Amount) Digits() string { return a.n.Fixed(a.cur.Places(), HalfUp) }

// String returns the currency and the digits: "USD 120000.00".
func (a Amount) String() string {
	if a.cur == "" {
		return a.n.String()
	}
	return string(a.cur) + " " + a.Digits()
}
