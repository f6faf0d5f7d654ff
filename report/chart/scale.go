package chart

import "math"

// A scale is the extent of a value axis: round ends and the step between its
// ticks.
type scale struct {
	min, max, step float64
}

// newScale returns round ends around lo and hi with about n steps. From zero
// is for lengths; places along an axis may start anywhere.
func newScale(lo, hi float64, n int, fromZero bool) scale {
	if !finite(lo) || !finite(hi) || lo > hi {
		return scale{0, 1, 0.5}
	}
	if fromZero {
		lo, hi = math.Min(lo, 0), math.Max(hi, 0)
	}
	if lo == hi {
		pad := math.Max(math.Abs(lo)*0.1, 1)
		if fromZero {
			pad = 1
		}
		lo, hi = lo-pad, hi+pad
		if fromZero {
			lo = 0
		}
	}
	// A start near zero is drawn as zero: the reader takes it for one anyway.
	if lo > 0 && lo < 0.25*hi {
		lo = 0
	}
	step := niceStep((hi - lo) / float64(n))
	return scale{tidy(math.Floor(lo/step) * step), tidy(math.Ceil(hi/step) * step), step}
}

// niceStep returns the least of 1, 2, 2.5 and 5 times a power of ten that is
// not below v.
func niceStep(v float64) float64 {
	if !finite(v) || v <= 0 {
		return 1
	}
	p := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{1, 2, 2.5, 5, 10} {
		if m*p >= v*(1-1e-9) {
			return tidy(m * p)
		}
	}
	return tidy(10 * p)
}

// tidy rounds v to 12 significant digits, away from the dust of binary
// fractions.
func tidy(v float64) float64 {
	if v == 0 || !finite(v) {
		return 0
	}
	p := math.Pow(10, 11-math.Floor(math.Log10(math.Abs(v))))
	if math.IsInf(p, 0) {
		return v
	}
	return math.Round(v*p) / p
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// An extent gathers the least and the greatest of the finite values it sees.
type extent struct {
	lo, hi float64
	n      int
	broken bool // some value is no whole number
}

func (e *extent) add(vs ...float64) {
	for _, v := range vs {
		if !finite(v) {
			continue
		}
		if e.n == 0 || v < e.lo {
			e.lo = v
		}
		if e.n == 0 || v > e.hi {
			e.hi = v
		}
		e.broken = e.broken || v != math.Trunc(v)
		e.n++
	}
}

// scale returns the round extent of what e saw.
func (e *extent) scale(n int, fromZero bool) scale {
	if e.n == 0 {
		return scale{0, 1, 0.5}
	}
	s := newScale(e.lo, e.hi, n, fromZero)
	if !e.broken && s.step != math.Trunc(s.step) { // whole numbers have no tick between them
		step := 1.0
		if s.step > 1 {
			step = 5 // in place of 2.5
		}
		s = scale{math.Floor(s.min/step) * step, math.Ceil(s.max/step) * step, step}
	}
	return s
}

// apart returns the round extent with room at its ends, so that no mark lies on
// the frame; not below zero where no value is.
func (e *extent) apart(n int) scale {
	s := e.scale(n, false)
	if e.n == 0 {
		return s
	}
	room := 0.02 * (s.max - s.min)
	if e.lo-s.min < room && s.min > 0 {
		s.min = tidy(s.min - s.step)
	}
	if s.max-e.hi < room {
		s.max = tidy(s.max + s.step)
	}
	return s
}
