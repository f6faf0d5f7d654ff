package report

import (
	"testing"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/stat"
)

// The rank that is written is where the drawn curve comes to the pay.
func TestRankIsOnTheCurve(t *testing.T) {
	var xs []money.Number
	for i := range 38 {
		xs = append(xs, money.Int(int64(40000+1000*i+i*i*37)))
	}
	xs[20] = xs[19] // a tie
	for x := int64(39000); x < 130000; x += 777 {
		p := rank(xs, money.Int(x))
		for _, q := range twentieths {
			at := stat.Quantile(xs, q)
			if at.Less(money.Int(x)) && p < 5*q || money.Int(x).Less(at) && p > 5*q {
				t.Errorf("%d is written P%d; P%d is %s", x, p, 5*q, at)
			}
			next := stat.Quantile(xs, q+1)
			if at.Less(money.Int(x)) && money.Int(x).Less(next) { // on the line between the two
				drawn := 5 * (float64(q) + (float64(x)-at.Float())/(next.Float()-at.Float()))
				if d := drawn - float64(p); d > 0.51 || d < -0.51 {
					t.Errorf("%d is written P%d and drawn at P%.2f", x, p, drawn)
				}
			}
		}
	}
	check := func(x int64, want int, all ...int64) {
		t.Helper()
		var xs []money.Number
		for _, n := range all {
			xs = append(xs, money.Int(n))
		}
		if got := rank(xs, money.Int(x)); got != want {
			t.Errorf("rank of %d in %v = %d, want %d", x, all, got, want)
		}
	}
	check(20, 50, 10, 20, 30)
	check(15, 25, 10, 20, 30)
	check(9, 0, 10, 20, 30)
	check(10, 0, 10, 20, 30)
	check(30, 100, 10, 20, 30)
	check(31, 100, 10, 20, 30)
	check(20, 50, 20, 20, 20)
	check(5, 50, 5)
}
