package money

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// A ParseError tells that a text is not a number as ParseNumber wants it.
type ParseError struct {
	Text string // the whole text
	Why  string
}

func (e *ParseError) Error() string { return fmt.Sprintf("number: %s in %q", e.Why, clip(e.Text)) }

// maxDigits bounds what ParseNumber takes: nothing that is money is longer,
// and the cost of exact arithmetic grows with the length.
const maxDigits = 64

// ParseNumber reads a number in plain digits:
//
//	number = ["-"] digits ["." digits] .
//
// Nothing else is taken: no exponent, no plus, no separators, no spaces. (The
// numbers that postings write are read by package pay.) The error is a
// *ParseError.
func ParseNumber(s string) (Number, error) {
	t := strings.TrimPrefix(s, "-")
	whole, frac, dot := strings.Cut(t, ".")
	switch {
	case whole == "" || dot && frac == "":
		return Number{}, &ParseError{s, "digits are missing"}
	case len(whole)+len(frac) > maxDigits:
		return Number{}, &ParseError{s, "too many digits"}
	case !allDigits(whole) || !allDigits(frac):
		return Number{}, &ParseError{s, "not a plain number"}
	}
	if len(whole)+len(frac) <= 18 {
		var m int64
		for i := 0; i < len(whole); i++ {
			m = m*10 + int64(whole[i]-'0')
		}
		for i := 0; i < len(frac); i++ {
			m = m*10 + int64(frac[i]-'0')
		}
		if len(t) != len(s) {
			m = -m
		}
		return New(m, len(frac)), nil
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return Number{}, &ParseError{s, "not a plain number"}
	}
	return fromDecimal(d), nil
}

// MustParse is ParseNumber for numbers that stand in the program. It panics
// where ParseNumber returns an error.
func MustParse(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	i := most
	for i > 0 && s[i]&0xC0 == 0x80 {
		i--
	}
	return s[:i] + "…"
}
