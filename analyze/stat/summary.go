// Package stat summarizes sets of amounts exactly, and compares two of them.
package stat

import (
	"fmt"

	"github.com/paystat/paystat/analyze/money"
)

// Definition names how the percentiles are defined.
const Definition = "Hyndman-Fan type 7"

// A Summary is what a set of amounts of one currency looks like. With N = 0 the
// figures are zero and mean nothing.
type Summary struct {
	N                       int
	P10, P25, P50, P75, P90 money.Number // exact, by Definition
	Mean                    money.Number // to money.Precision places
	Lo, Hi                  money.Number // the smallest and the largest
	outliers                int
}

// Summarize returns the summary of xs, which it sorts.
func Summarize(xs []money.Number) Summary {
	n := len(xs)
	if n == 0 {
		return Summary{}
	}
	order(xs)
	s := Summary{
		N: n, Lo: xs[0], Hi: xs[n-1], Mean: Sum(xs).Quo(money.Int(int64(n))),
		P10: Quantile(xs, 2), P25: Quantile(xs, 5), P50: Quantile(xs, 10), P75: Quantile(xs, 15), P90: Quantile(xs, 18),
	}
	// Tukey's inner fences: one and a half interquartile ranges beyond the
	// quartiles.
	reach := s.P75.Sub(s.P25).Mul(money.New(15, 1))
	low, high := s.P25.Sub(reach), s.P75.Add(reach)
	for i := 0; i < n && xs[i].Less(low); i++ {
		s.outliers++
	}
	for i := n - 1; i >= 0 && high.Less(xs[i]); i-- {
		s.outliers++
	}
	return s
}

// Quantile returns the quantile at p = twentieths/20 of sorted xs, by the
// definition of Hyndman and Fan (1996), type 7, which is also Excel's
// PERCENTILE.INC: with h = (n-1)p, the value h of the way along the sorted
// amounts. It is exact: h is a whole number of twentieths.
func Quantile(xs []money.Number, twentieths int) money.Number {
	h := (len(xs) - 1) * twentieths
	i, r := h/20, h%20
	if r == 0 {
		return xs[i]
	}
	return xs[i].Add(xs[i+1].Sub(xs[i]).Mul(money.New(int64(5*r), 2)))
}

// The least numbers of amounts that a figure is shown for. They are a
// convention: fewer amounts let one employer's pay be told, and move a
// percentile by much.
const (
	LeastMedian    = 5
	LeastQuartiles = 10
	LeastTails     = 20
)

// ShowMedian reports whether there are enough amounts to show a median.
func (s Summary) ShowMedian() bool { return s.N >= LeastMedian }

// ShowQuartiles reports whether there are enough amounts to show P25 and P75.
func (s Summary) ShowQuartiles() bool { return s.N >= LeastQuartiles }

// ShowTails reports whether there are enough amounts to show P10 and P90.
func (s Summary) ShowTails() bool { return s.N >= LeastTails }

// Warnings says what a reader of the figures must know.
func (s Summary) Warnings() []string {
	var w []string
	switch {
	case s.N == 0:
	case !s.ShowMedian():
		w = append(w, fmt.Sprintf("n = %d: fewer than %d amounts, too few for percentiles", s.N, LeastMedian))
	case !s.ShowQuartiles():
		w = append(w, fmt.Sprintf("n = %d: fewer than %d amounts, too few for P25 and P75", s.N, LeastQuartiles))
	case !s.ShowTails():
		w = append(w, fmt.Sprintf("n = %d: fewer than %d amounts, too few for P10 and P90", s.N, LeastTails))
	}
	if s.outliers > 0 && s.ShowQuartiles() {
		w = append(w, fmt.Sprintf("%d of %d lie beyond Tukey's inner fences (P25 − 1.5 IQR, P75 + 1.5 IQR)", s.outliers, s.N))
	}
	return w
}
