package money

// A Maybe is a Number that may be absent. Absent means not stated; it is never
// zero. The zero Maybe is absent.
type Maybe struct {
	N   Number
	Set bool
}

// Some returns n as a Maybe that is there.
func Some(n Number) Maybe { return Maybe{n, true} }

// Map returns f of the number, or the absent Maybe.
func (m Maybe) Map(f func(Number) Number) Maybe {
	if !m.Set {
		return m
	}
	return Some(f(m.N))
}

// Mul returns m × n, or the absent Maybe.
func (m Maybe) Mul(n Number) Maybe {
	if !m.Set {
		return m
	}
	return Maybe{m.N.Mul(n), true}
}

// String returns the number, or "-" where there is none.
func (m Maybe) String() string {
	if !m.Set {
		return "-"
	}
	return m.N.String()
}

// A Range is the two ends of a quantity, either of which may be absent. Where
// both are there, Min is not above Max. An end is never made up from the other.
type Range struct{ Min, Max Maybe }

// Point returns the range whose two ends are n.
func Point(n Number) Range { return Range{Some(n), Some(n)} }

// Between returns the range from a to b.
func Between(a, b Number) Range { return Range{Some(a), Some(b)} }

// Empty reports whether neither end is there.
func (r Range) Empty() bool { return !r.Min.Set && !r.Max.Set }

// IsPoint reports whether both ends are there and equal.
func (r Range) IsPoint() bool { return r.Min.Set && r.Max.Set && r.Min.N.Equal(r.Max.N) }

// Mid returns the middle of the range, absent unless both ends are there. It
// is exact: halving adds a decimal place at most.
func (r Range) Mid() Maybe {
	if !r.Min.Set || !r.Max.Set {
		return Maybe{}
	}
	return Some(r.Min.N.Add(r.Max.N).Mul(half))
}

var half = New(5, 1)

// Map returns the range with f applied to each end that is there.
func (r Range) Map(f func(Number) Number) Range { return Range{r.Min.Map(f), r.Max.Map(f)} }

// Mul returns the range with each end multiplied by n, which is not negative.
func (r Range) Mul(n Number) Range { return Range{r.Min.Mul(n), r.Max.Mul(n)} }

// Add returns the range of the sums: an end is there where both have it.
func (r Range) Add(o Range) Range {
	var s Range
	if r.Min.Set && o.Min.Set {
		s.Min = Some(r.Min.N.Add(o.Min.N))
	}
	if r.Max.Set && o.Max.Set {
		s.Max = Some(r.Max.N.Add(o.Max.N))
	}
	return s
}

// String returns the ends in plain digits: "90000-120000", "90000", "90000-",
// "-120000", and "" for the empty range.
func (r Range) String() string {
	switch {
	case r.Empty():
		return ""
	case r.IsPoint():
		return r.Min.N.String()
	case !r.Max.Set:
		return r.Min.N.String() + "-"
	case !r.Min.Set:
		return "-" + r.Max.N.String()
	}
	return r.Min.N.String() + "-" + r.Max.N.String()
}
