package stat

import (
	"math/big"
	"slices"

	"github.com/paystat/paystat/analyze/money"
)

// An Interval is a confidence interval, with the exact probability that it
// covers what it is of.
type Interval struct {
	Lo, Hi   money.Number
	Coverage *big.Rat
}

var (
	level   = big.NewRat(95, 100)
	oneTail = big.NewRat(25, 1000)
)

// MedianInterval returns the order-statistic interval of the median of sorted
// xs: the narrowest that covers it with probability 0.95 at least. ok is false
// below 6 amounts, which have no such interval.
func MedianInterval(xs []money.Number) (iv Interval, ok bool) {
	n := len(xs)
	whole := new(big.Int).Lsh(big.NewInt(1), uint(n))
	tail, c := new(big.Int), big.NewInt(1) // c = C(n, k-1)
	for k := 1; 2*k <= n; k++ {
		tail.Add(tail, c)
		c.Mul(c, big.NewInt(int64(n-k+1)))
		c.Quo(c, big.NewInt(int64(k)))
		inside := new(big.Int).Sub(whole, new(big.Int).Lsh(tail, 1))
		cover := new(big.Rat).SetFrac(inside, whole)
		if cover.Cmp(level) < 0 {
			break
		}
		iv, ok = Interval{xs[k-1], xs[n-k], cover}, true
	}
	return iv, ok
}

// A Comparison is how the amounts of B differ from those of A. Amounts that
// are advertised differ; why is not in it.
type Comparison struct {
	NA, NB  int
	UA, UB  money.Number // Mann-Whitney: in how many pairs A, or B, is more; a tie counts half
	P       *big.Rat     // exact, two-sided; nil with ties, or beyond 50 amounts on a side
	Shift   money.Number // Hodges-Lehmann: the median of all b - a
	CI      Interval     // of Shift, where Bounded
	Bounded bool         // there are enough amounts for CI, and at most 50 on a side
}

// exactMost is the largest side whose distribution is counted out.
const exactMost = 50

// Compare compares two sets of amounts of one currency, both of which it
// sorts. ok is false where one is empty.
func Compare(a, b []money.Number) (c Comparison, ok bool) {
	if len(a) == 0 || len(b) == 0 {
		return Comparison{}, false
	}
	order(a)
	order(b)
	c.NA, c.NB = len(a), len(b)
	diffs := make([]money.Number, 0, len(a)*len(b))
	twice, ties := 0, repeats(a) || repeats(b) // twice UA
	for _, x := range a {
		for _, y := range b {
			d := y.Sub(x)
			switch d.Sign() {
			case -1:
				twice += 2
			case 0:
				twice++
				ties = true
			}
			diffs = append(diffs, d)
		}
	}
	c.UA = money.New(int64(twice)*5, 1)
	c.UB = money.Int(int64(len(diffs))).Sub(c.UA)
	order(diffs)
	c.Shift = Quantile(diffs, 10)
	if len(a) > exactMost || len(b) > exactMost {
		return c, true
	}
	counts, total := distribution(len(a), len(b))
	if !ties {
		c.P = twoSided(counts, total, min(twice, 2*len(diffs)-twice)/2)
	}
	c.CI, c.Bounded = shiftInterval(diffs, counts, total)
	return c, true
}

// Superiority returns the probability that an amount of B is more than one of
// A, to money.Precision places; a tie counts half.
func (c Comparison) Superiority() money.Number {
	return c.UB.Quo(money.Int(int64(c.NA) * int64(c.NB)))
}

// Significant reports whether P is known and at most 0.05.
func (c Comparison) Significant() bool {
	return c.P != nil && c.P.Cmp(big.NewRat(5, 100)) <= 0
}

func repeats(xs []money.Number) bool {
	return len(slices.CompactFunc(slices.Clone(xs), money.Number.Equal)) != len(xs)
}

// distribution counts the orders of n and m amounts that have each U, and all
// orders. The counts are the coefficients of the Gaussian binomial, the product
// over i of (1-q^(m+i)) / (1-q^i).
func distribution(n, m int) ([]*big.Int, *big.Int) {
	c := make([]*big.Int, n*m+1)
	for i := range c {
		c[i] = new(big.Int)
	}
	c[0].SetInt64(1)
	for i := 1; i <= n; i++ {
		for k := len(c) - 1; k >= m+i; k-- {
			c[k].Sub(c[k], c[k-m-i])
		}
		for k := i; k < len(c); k++ {
			c[k].Add(c[k], c[k-i])
		}
	}
	return c, new(big.Int).Binomial(int64(n+m), int64(n))
}

// twoSided returns twice the probability of a U of at most u, at most 1.
func twoSided(counts []*big.Int, total *big.Int, u int) *big.Rat {
	sum := new(big.Int)
	for _, x := range counts[:u+1] {
		sum.Add(sum, x)
	}
	if p := new(big.Rat).SetFrac(sum.Lsh(sum, 1), total); p.Cmp(one) < 0 {
		return p
	}
	return new(big.Rat).Set(one)
}

var one = big.NewRat(1, 1)

// shiftInterval returns the k-th difference from each end, for the largest k
// with P(U <= k-1) <= 0.025.
func shiftInterval(diffs []money.Number, counts []*big.Int, total *big.Int) (iv Interval, ok bool) {
	sum := new(big.Int)
	for k := 1; 2*k <= len(diffs); k++ {
		sum.Add(sum, counts[k-1])
		tail := new(big.Rat).SetFrac(sum, total)
		if tail.Cmp(oneTail) > 0 {
			break
		}
		cover := new(big.Rat).Sub(one, tail.Add(tail, tail))
		iv, ok = Interval{diffs[k-1], diffs[len(diffs)-k], cover}, true
	}
	return iv, ok
}
