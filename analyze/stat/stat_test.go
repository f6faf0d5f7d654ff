package stat

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
	"github.com/shopspring/decimal"
)

func parsed(t testing.TB, s string) []money.Number {
	t.Helper()
	var xs []money.Number
	for _, f := range strings.Fields(s) {
		n, err := money.ParseNumber(f)
		if err != nil {
			t.Fatal(err)
		}
		xs = append(xs, n)
	}
	return xs
}

const ten = "160000 92000 95000 99000 88000 101000 104000 110000 118000 125000"

func TestSummarizeText(t *testing.T) {
	check := func(xs, want string) {
		t.Helper()
		s := Summarize(parsed(t, xs))
		var b []string
		for _, n := range []money.Number{s.P10, s.P25, s.P50, s.P75, s.P90, s.Mean, s.Lo, s.Hi} {
			b = append(b, n.Fixed(2, money.HalfUp))
		}
		got := strconv.Itoa(s.N) + " " + strings.Join(b, " ") + " " + strconv.Itoa(s.outliers)
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", xs, got, want)
		}
	}
	check(ten, "10 91600.00 96000.00 102500.00 116000.00 128500.00 109200.00 88000.00 160000.00 1")
	check("", "0 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0")
	check("7.5", "1 7.50 7.50 7.50 7.50 7.50 7.50 7.50 7.50 0")
	check("1 2", "2 1.10 1.25 1.50 1.75 1.90 1.50 1.00 2.00 0")
	check("0 0 1", "3 0.00 0.00 0.00 0.50 0.80 0.33 0.00 1.00 0")
	check("1 1 1 1 1 1 1 1 100", "9 1.00 1.00 1.00 1.00 20.80 12.00 1.00 100.00 1")
	check("400000000000000 400000000000000 400000000000000", "3 400000000000000.00 400000000000000.00 400000000000000.00 400000000000000.00 400000000000000.00 400000000000000.00 400000000000000.00 400000000000000.00 0")
	// The mean of 100/3 keeps the places it is given.
	if got := Summarize(parsed(t, "33 33 34")).Mean.String(); got != "33.33333333333333333333" {
		t.Errorf("mean of 33 33 34 is %s", got)
	}
}

func TestQuantile(t *testing.T) {
	if got := Quantile(parsed(t, "1 2 3 4"), 6); got.String() != "1.9" {
		t.Errorf("P30 of 1 2 3 4 = %s, want 1.9", got)
	}
	if got := Quantile(parsed(t, "1.2345 1.2346"), 5); got.String() != "1.234525" {
		t.Errorf("P25 = %s, want 1.234525 exactly", got)
	}
}

// plain is the percentile in decimals alone, as the oracle.
func plain(ds []decimal.Decimal, p int64) decimal.Decimal {
	h := (int64(len(ds)) - 1) * p
	i, r := h/100, h%100
	q := ds[i]
	if r > 0 {
		q = q.Add(ds[i+1].Sub(ds[i]).Mul(decimal.New(r, -2)))
	}
	return q
}

func FuzzSummarize(f *testing.F) {
	f.Add(uint64(1), uint8(10), uint8(2))
	f.Add(uint64(7), uint8(33), uint8(6))
	f.Add(uint64(9), uint8(250), uint8(0))
	f.Fuzz(func(t *testing.T, seed uint64, n, places uint8) {
		if n == 0 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 1))
		var xs []money.Number
		var ds []decimal.Decimal
		sum := decimal.Zero
		for range n {
			m := r.Int64() >> r.IntN(63)
			if r.IntN(4) == 0 {
				m = -m
			}
			d := decimal.New(m, -int32(places%9))
			xs, ds, sum = append(xs, money.FromDecimal(d)), append(ds, d), sum.Add(d)
		}
		s := Summarize(xs)
		for i := range ds { // insertion sort
			for j := i; j > 0 && ds[j].LessThan(ds[j-1]); j-- {
				ds[j], ds[j-1] = ds[j-1], ds[j]
			}
		}
		for _, e := range []struct {
			p    int64
			have money.Number
		}{{0, s.Lo}, {10, s.P10}, {25, s.P25}, {50, s.P50}, {75, s.P75}, {90, s.P90}, {100, s.Hi}} {
			if want := plain(ds, e.p); !e.have.Decimal().Equal(want) {
				t.Errorf("P%d = %s, want %s", e.p, e.have, want)
			}
		}
		if want := sum.DivRound(decimal.New(int64(n), 0), money.Precision); !s.Mean.Decimal().Equal(want) {
			t.Errorf("mean = %s, want %s", s.Mean, want)
		}
	})
}

func BenchmarkSummarize(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	src := make([]money.Number, 10_000)
	for i := range src {
		src[i] = money.New(r.Int64N(20_000_000), 2)
	}
	xs := make([]money.Number, len(src))
	b.ReportAllocs()
	for b.Loop() {
		copy(xs, src)
		Summarize(xs)
	}
}
