// Package money computes with amounts of pay exactly.
//
// A Number is an exact decimal; an Amount is a Number of one currency. Values
// of ordinary size are kept as a whole count of ten-thousandths in an int64;
// whatever does not fit that (more than four decimals, or very large) is
// carried by an arbitrary-precision decimal instead. Which of the two holds a
// value is never visible: every operation gives the same result either way.
//
// No floating point is involved in any of this. Float exists for drawing.
package money

import (
	"math/bits"
	"strconv"

	"github.com/shopspring/decimal"
)

const (
	// scale is the number of decimals of the narrow form.
	scale = 4
	// unit is one, in units of the narrow form.
	unit = 10_000
	// limit bounds the narrow form. Two values within it add up to at most
	// 2^63-2, so that a sum can be formed first and checked afterwards.
	limit = 1<<62 - 1
)

// A Number is an exact decimal number. The zero Number is 0.
//
// Compare Numbers with Equal or Cmp, not with ==.
type Number struct {
	u    int64            // the value in units of 10^-4, when wide is nil
	wide *decimal.Decimal // the value, when it does not fit u
}

// Int returns n as a Number.
func Int(n int64) Number { return New(n, 0) }

// New returns m times ten to the power of -places.
func New(m int64, places int) Number {
	if places >= 0 && places <= scale {
		hi, lo := bits.Mul64(magnitude(m), uint64(pow10[scale-places]))
		if hi == 0 && lo <= limit {
			return Number{u: signed(lo, m < 0)}
		}
	}
	return fromDecimal(decimal.New(m, int32(-places)))
}

// FromDecimal returns d as a Number, exactly.
func FromDecimal(d decimal.Decimal) Number { return fromDecimal(d) }

// fromDecimal stores d in the narrow form where it fits, so that a value has
// one representation only.
func fromDecimal(d decimal.Decimal) Number {
	s := d.Shift(scale)
	if s.IsInteger() && s.Abs().LessThanOrEqual(limitDecimal) {
		return Number{u: s.IntPart()}
	}
	return Number{wide: &d}
}

var (
	limitDecimal = decimal.New(limit, 0)
	pow10        = [...]int64{1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
		1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
		100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000}
)

// Decimal returns n as a decimal of the shopspring library.
func (n Number) Decimal() decimal.Decimal {
	if n.wide != nil {
		return *n.wide
	}
	return decimal.New(n.u, -scale)
}

// Float returns the float nearest to n, for drawing. It is not for computing.
func (n Number) Float() float64 {
	if n.wide != nil {
		f, _ := n.wide.Float64()
		return f
	}
	return float64(n.u) / unit
}

// Add returns n + o.
func (n Number) Add(o Number) Number {
	if n.wide == nil && o.wide == nil {
		if s := n.u + o.u; s >= -limit && s <= limit {
			return Number{u: s}
		}
	}
	return fromDecimal(n.Decimal().Add(o.Decimal()))
}

// Sub returns n - o.
func (n Number) Sub(o Number) Number { return n.Add(o.Neg()) }

// Neg returns -n.
func (n Number) Neg() Number {
	if n.wide == nil {
		return Number{u: -n.u}
	}
	return fromDecimal(n.wide.Neg())
}

// Abs returns n without its sign.
func (n Number) Abs() Number {
	if n.Sign() < 0 {
		return n.Neg()
	}
	return n
}

// Mul returns n × o.
func (n Number) Mul(o Number) Number {
	if n.wide == nil && o.wide == nil {
		hi, lo := bits.Mul64(magnitude(n.u), magnitude(o.u))
		if hi < unit { // the quotient fits 64 bits
			if q, r := bits.Div64(hi, lo, unit); r == 0 && q <= limit {
				return Number{u: signed(q, (n.u < 0) != (o.u < 0))}
			}
		}
	}
	return fromDecimal(n.Decimal().Mul(o.Decimal()))
}

// Div returns n ÷ o to so many decimal places, rounded by r. It is the one
// operation that can round: multiply first, divide once. Dividing by zero
// panics, as it does for integers.
func (n Number) Div(o Number, places int, r Rounding) Number {
	if o.IsZero() {
		panic("money: division by zero")
	}
	if n.wide == nil && o.wide == nil && places >= 0 && places < len(pow10) {
		hi, lo := bits.Mul64(magnitude(n.u), uint64(pow10[places]))
		if d := magnitude(o.u); hi < d {
			q, rem := bits.Div64(hi, lo, d)
			if q < limit {
				return New(signed(roundUnits(q, rem, d, r), (n.u < 0) != (o.u < 0)), places)
			}
		}
	}
	return fromDecimal(divDecimal(n.Decimal(), o.Decimal(), int32(places), r))
}

// Precision is the number of decimal places that intermediate quotients keep.
const Precision = 20

// Quo returns n ÷ o to Precision decimal places, half up.
func (n Number) Quo(o Number) Number { return n.Div(o, Precision, HalfUp) }

// Round returns n to so many decimal places. Negative places round to tens,
// hundreds and so on.
func (n Number) Round(places int, r Rounding) Number {
	if n.wide == nil && places >= scale {
		return n
	}
	if n.wide == nil && places >= 0 {
		d := uint64(pow10[scale-places])
		m := magnitude(n.u)
		return New(signed(roundUnits(m/d, m%d, d, r), n.u < 0), places)
	}
	return fromDecimal(roundDecimal(n.Decimal(), int32(places), r))
}

// Cmp returns -1, 0 or +1 as n is less than, equal to or greater than o.
func (n Number) Cmp(o Number) int {
	if n.wide == nil && o.wide == nil {
		switch {
		case n.u < o.u:
			return -1
		case n.u > o.u:
			return +1
		}
		return 0
	}
	return n.Decimal().Cmp(o.Decimal())
}

// Equal reports whether n and o are the same number.
func (n Number) Equal(o Number) bool { return n.Cmp(o) == 0 }

// Less reports whether n is smaller than o.
func (n Number) Less(o Number) bool { return n.Cmp(o) < 0 }

// Sign returns -1, 0 or +1 as n is negative, zero or positive.
func (n Number) Sign() int {
	if n.wide != nil {
		return n.wide.Sign()
	}
	switch {
	case n.u < 0:
		return -1
	case n.u > 0:
		return +1
	}
	return 0
}

// IsZero reports whether n is 0.
func (n Number) IsZero() bool { return n.wide == nil && n.u == 0 }

// IsInt reports whether n has no fraction.
func (n Number) IsInt() bool {
	if n.wide != nil {
		return n.wide.IsInteger()
	}
	return n.u%unit == 0
}

// Min returns the smaller of n and o.
func Min(n, o Number) Number {
	if o.Less(n) {
		return o
	}
	return n
}

// Max returns the greater of n and o.
func Max(n, o Number) Number {
	if n.Less(o) {
		return o
	}
	return n
}

// String returns n in plain digits without trailing zeros: "2080", "0.5".
// ParseNumber reads it back.
func (n Number) String() string { return string(n.Append(nil)) }

// Append appends what String returns to b.
func (n Number) Append(b []byte) []byte {
	if n.wide != nil {
		return append(b, n.wide.String()...)
	}
	if n.u < 0 {
		b = append(b, '-')
	}
	m := magnitude(n.u)
	b = strconv.AppendUint(b, m/unit, 10)
	f := m % unit
	if f == 0 {
		return b
	}
	b = append(b, '.')
	for d := uint64(unit / 10); f > 0; d /= 10 {
		b = append(b, byte('0'+f/d))
		f %= d
	}
	return b
}

// Fixed returns n with exactly so many decimals, rounded by r: "120000.00".
func (n Number) Fixed(places int, r Rounding) string {
	v := n.Round(places, r)
	if v.wide != nil || places > scale {
		return v.Decimal().StringFixed(int32(places))
	}
	b := make([]byte, 0, 24)
	if v.u < 0 {
		b = append(b, '-')
	}
	m := magnitude(v.u)
	b = strconv.AppendUint(b, m/unit, 10)
	if places > 0 {
		b = append(b, '.')
		f := m % unit
		for i := 0; i < places; i++ {
			f *= 10
			b = append(b, byte('0'+f/unit))
			f %= unit
		}
	}
	return string(b)
}

// MarshalText returns what String returns, so that JSON carries the digits.
func (n Number) MarshalText() ([]byte, error) { return n.Append(nil), nil }

// UnmarshalText reads what MarshalText wrote.
func (n *Number) UnmarshalText(b []byte) error {
	v, err := ParseNumber(string(b))
	if err != nil {
		return err
	}
	*n = v
	return nil
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func signed(m uint64, negative bool) int64 {
	if negative {
		return -int64(m)
	}
	return int64(m)
}

// NarrowPlaces is the number of decimals that Narrow counts in.
const NarrowPlaces = scale

// Narrow returns n as a whole count of ten-thousandths, at most 2^62 in size.
// ok is false for a number that is finer or larger. It lets statistics sort
// and add integers.
func (n Number) Narrow() (units int64, ok bool) { return n.u, n.wide == nil }

// FromNarrow returns what Narrow counted.
func FromNarrow(units int64) Number { return New(units, scale) }
