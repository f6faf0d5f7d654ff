package stat

import (
	"math/big"
	"strconv"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

func TestMedianInterval(t *testing.T) {
	check := func(n, k int, cover string) {
		t.Helper()
		var xs []money.Number
		for i := range n {
			xs = append(xs, money.Int(int64(i+1)))
		}
		iv, ok := MedianInterval(xs)
		if ok != (k > 0) || ok && (iv.Lo.String() != strconv.Itoa(k) || iv.Hi.String() != strconv.Itoa(n+1-k) || iv.Coverage.FloatString(4) != cover) {
			t.Errorf("n=%d: %v %v %v, want k=%d %s", n, iv.Lo, iv.Hi, iv.Coverage, k, cover)
		}
	}
	check(0, 0, "")
	check(5, 0, "")
	check(6, 1, "0.9688")
	check(7, 1, "0.9844")
	check(8, 1, "0.9922")
	check(9, 2, "0.9609")
	check(10, 2, "0.9785")
	check(11, 2, "0.9883")
	check(12, 3, "0.9614")
	check(13, 3, "0.9775")
	check(14, 3, "0.9871")
	check(15, 4, "0.9648")
	check(16, 4, "0.9787")
	check(17, 5, "0.9510")
	check(18, 5, "0.9691")
	check(19, 5, "0.9808")
	check(20, 6, "0.9586")
	check(25, 8, "0.9567")
	check(30, 10, "0.9572")
}

func TestCompare(t *testing.T) {
	c, ok := Compare(parsed(t, "92000 95000 99000 101000 104000 110000 118000"),
		parsed(t, "105000 108000 112000 116000 121000 125000 131000 140000"))
	if !ok || c.UA.String() != "6" || c.UB.String() != "50" || c.P.RatString() != "4/429" || c.Shift.String() != "16500" || !c.Significant() ||
		!c.Bounded || c.CI.Lo.String() != "4000" || c.CI.Hi.String() != "30000" || c.CI.Coverage.FloatString(4) != "0.9599" ||
		c.Superiority().Fixed(3, money.HalfUp) != "0.893" {
		t.Errorf("have %+v", c)
	}
	c, ok = Compare(parsed(t, "100 100 110"), parsed(t, "100 120 130 130"))
	if !ok || c.UA.String() != "2" || c.P != nil || c.Significant() {
		t.Errorf("with ties: %+v", c)
	}
	smallest := func(n int, want string, significant bool) {
		t.Helper()
		var a, b []money.Number
		for i := range n {
			a, b = append(a, money.Int(int64(i))), append(b, money.Int(int64(i+100)))
		}
		if c, _ := Compare(a, b); c.P.FloatString(4) != want || c.Significant() != significant {
			t.Errorf("n=%d: p=%s, want %s", n, c.P.FloatString(4), want)
		}
	}
	smallest(2, "0.3333", false)
	smallest(3, "0.1000", false)
	smallest(4, "0.0286", true)
	smallest(5, "0.0079", true)
	if _, ok := Compare(nil, parsed(t, "1")); ok {
		t.Error("an empty set compares")
	}
}

// TestDistribution holds the counts against their total.
func TestDistribution(t *testing.T) {
	for n := 1; n <= 9; n++ {
		for m := 1; m <= 9; m++ {
			counts, total := distribution(n, m)
			sum := new(big.Int)
			for i, c := range counts {
				sum.Add(sum, c)
				if c.Cmp(counts[len(counts)-1-i]) != 0 {
					t.Errorf("%d, %d: not symmetric at %d", n, m, i)
				}
			}
			if sum.Cmp(total) != 0 {
				t.Errorf("%d, %d: counts add up to %s, want %s", n, m, sum, total)
			}
		}
	}
}
