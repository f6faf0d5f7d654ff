package stat

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/paystat/paystat/analyze/money"
)

// order sorts xs, as integers where all of them are narrow.
func order(xs []money.Number) {
	for _, x := range xs {
		if _, ok := x.Narrow(); !ok {
			slices.SortFunc(xs, money.Number.Cmp)
			return
		}
	}
	slices.SortFunc(xs, func(a, b money.Number) int {
		x, _ := a.Narrow()
		y, _ := b.Narrow()
		return cmp.Compare(x, y)
	})
}

// Sum returns the exact sum of xs. Narrow values are added in 128 bits, which
// no number of them overflows.
func Sum(xs []money.Number) money.Number {
	var hi, lo uint64 // two's complement
	var rest money.Number
	for _, x := range xs {
		u, ok := x.Narrow()
		if !ok {
			rest = rest.Add(x)
			continue
		}
		var carry uint64
		lo, carry = bits.Add64(lo, uint64(u), 0)
		hi, _ = bits.Add64(hi, uint64(u>>63), carry)
	}
	if int64(lo)>>63 == int64(hi) && lo != 1<<63 { // fits 64 bits
		return money.FromNarrow(int64(lo)).Add(rest)
	}
	// hi·2^64 + lo, the low half in two parts that fit an int64 each.
	n := money.Int(int64(hi)).Mul(two32).Mul(two32).
		Add(money.Int(int64(lo >> 32)).Mul(two32)).Add(money.Int(int64(lo & (1<<32 - 1))))
	return n.Mul(money.New(1, money.NarrowPlaces)).Add(rest)
}

var two32 = money.Int(1 << 32)
