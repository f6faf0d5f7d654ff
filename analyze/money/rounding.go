package money

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// A Rounding says what happens to a digit that is cut off.
type Rounding uint8

const (
	// HalfUp rounds an exact half away from zero: 18.845 to 18.85, as the
	// US Office of Personnel Management and Regulation (EC) 1103/97 do.
	HalfUp Rounding = iota
	// HalfEven rounds an exact half to the even neighbour: 2.345 to 2.34.
	HalfEven
)

func (r Rounding) String() string {
	if r == HalfEven {
		return "half-even"
	}
	return "half-up"
}

// ParseRounding reads "half-up" or "half-even".
func ParseRounding(s string) (Rounding, error) {
	switch s {
	case "half-up":
		return HalfUp, nil
	case "half-even":
		return HalfEven, nil
	}
	return 0, fmt.Errorf("rounding: want half-up or half-even, have %q", clip(s))
}

// roundUnits rounds q + rem/d to a whole number.
func roundUnits(q, rem, d uint64, r Rounding) uint64 {
	switch twice := d - rem; {
	case rem > twice, rem == twice && rem != 0 && (r == HalfUp || q&1 == 1):
		return q + 1
	}
	return q
}

func roundDecimal(d decimal.Decimal, places int32, r Rounding) decimal.Decimal {
	if r == HalfEven {
		return d.RoundBank(places)
	}
	return d.Round(places)
}

// divDecimal divides exactly to places, deciding halves by the remainder.
func divDecimal(a, b decimal.Decimal, places int32, r Rounding) decimal.Decimal {
	if r == HalfUp {
		return a.DivRound(b, places)
	}
	q, rem := a.QuoRem(b, places) // truncated toward zero
	step := decimal.New(1, -places)
	if a.Sign()*b.Sign() < 0 {
		step = step.Neg()
	}
	twice := rem.Abs().Mul(decimal.New(2, 0)).Cmp(b.Abs().Shift(-places))
	odd := q.Shift(places).Mod(decimal.New(2, 0)).Sign() != 0
	if twice > 0 || twice == 0 && odd {
		return q.Add(step)
	}
	return q
}
