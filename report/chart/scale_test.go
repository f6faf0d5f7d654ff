package chart

import (
	"math"
	"testing"
)

func TestNewScale(t *testing.T) {
	check := func(lo, hi float64, n int, zero bool, want scale) {
		t.Helper()
		if got := newScale(lo, hi, n, zero); got != want {
			t.Errorf("newScale(%g, %g, %d, %t) = %v, want %v", lo, hi, n, zero, got, want)
		}
	}
	check(52000, 104000, 6, false, scale{50000, 110000, 10000})
	check(0, 30, 5, true, scale{0, 30, 10})
	check(20, 30, 5, true, scale{0, 30, 10})
	check(-3, 7, 5, true, scale{-4, 8, 2})
	check(1, 100, 5, false, scale{0, 100, 20}) // near zero is zero
	check(0.1, 0.3, 4, false, scale{0.1, 0.3, 0.05})
	check(5, 5, 4, false, scale{4, 6, 0.5})
	check(0, 0, 4, true, scale{0, 1, 0.25})
	check(math.NaN(), 1, 4, true, scale{0, 1, 0.5})
	check(2, 1, 4, true, scale{0, 1, 0.5})
	check(math.Inf(-1), 1, 4, true, scale{0, 1, 0.5})
}

// The ends enclose the values and are whole steps; the steps are few.
func FuzzNewScale(f *testing.F) {
	f.Add(1.0, 2.0)
	f.Add(-1e9, 3.5)
	f.Add(0.0, 0.0)
	f.Fuzz(func(t *testing.T, lo, hi float64) {
		if !finite(lo) || !finite(hi) || math.Abs(lo) > 1e15 || math.Abs(hi) > 1e15 || lo > hi || lo != 0 && math.Abs(lo) < 1e-6 || hi != 0 && math.Abs(hi) < 1e-6 {
			t.Skip()
		}
		// Closer together than doubles of their size have digits to spare.
		if d := hi - lo; d != 0 && d < 1e-6*math.Max(math.Abs(lo), math.Abs(hi)) {
			t.Skip()
		}
		for _, zero := range []bool{false, true} {
			s := newScale(lo, hi, 5, zero)
			eps := s.step * 1e-6
			if s.min > lo+eps || s.max < hi-eps || !(s.step > 0) || s.min >= s.max {
				t.Fatalf("newScale(%g, %g) = %v", lo, hi, s)
			}
			if n := (s.max - s.min) / s.step; n > 9 {
				t.Fatalf("newScale(%g, %g) = %v: %g steps", lo, hi, s, n)
			}
		}
	})
}

func TestExtent(t *testing.T) {
	var e extent
	e.add(math.NaN(), math.Inf(1))
	if e.n != 0 {
		t.Errorf("counted %d", e.n)
	}
	e.add(3, -1, 2)
	if e.lo != -1 || e.hi != 3 || e.n != 3 {
		t.Errorf("%+v", e)
	}
}

// Counts have whole ticks, and no point lies on the frame.
func TestWholeTicksAndRoom(t *testing.T) {
	check := func(want scale, n int, apart bool, vs ...float64) {
		t.Helper()
		var e extent
		e.add(vs...)
		got := e.scale(n, true)
		if apart {
			got = e.apart(n)
		}
		if got != want {
			t.Errorf("%v: %v, want %v", vs, got, want)
		}
	}
	check(scale{0, 1, 1}, 5, false, 0, 1)
	check(scale{0, 2, 1}, 5, false, 0, 2)
	check(scale{0, 1, 0.2}, 5, false, 0, 0.9)
	check(scale{15, 35, 5}, 4, true, 20, 30)
	check(scale{0, 60, 10}, 5, true, 0, 50)
}
