package stat

import (
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

func numbers(vs ...int64) []money.Number {
	var all []money.Number
	for _, v := range vs {
		all = append(all, money.Int(v))
	}
	return all
}

// TestSummarize is the fixture of the domain reference, given out of order.
func TestSummarize(t *testing.T) {
	s := Summarize(numbers(110000, 88000, 92000, 160000, 95000, 101000, 99000, 104000, 125000, 118000))
	check := func(name string, have money.Number, want string) {
		t.Helper()
		if got := have.Fixed(2, money.HalfUp); got != want {
			t.Errorf("%s: have %s, want %s", name, got, want)
		}
	}
	check("P10", s.P10, "91600.00")
	check("P25", s.P25, "96000.00")
	check("P50", s.P50, "102500.00")
	check("P75", s.P75, "116000.00")
	check("P90", s.P90, "128500.00")
	check("mean", s.Mean, "109200.00")
	check("lo", s.Lo, "88000.00")
	check("hi", s.Hi, "160000.00")
	if s.outliers != 1 {
		t.Errorf("outliers: have %d, want 1 (160000)", s.outliers)
	}
	one := Summarize(numbers(7))
	check("P90 of one", one.P90, "7.00")
	check("P50 of two", Summarize(numbers(1, 2)).P50, "1.50")
	check("mean of three", Summarize(numbers(1, 1, 2)).Mean, "1.33")
	if Summarize(nil).N != 0 {
		t.Error("nothing has a size")
	}
}
