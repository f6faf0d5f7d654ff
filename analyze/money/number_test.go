package money

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func TestParseNumber(t *testing.T) {
	check := func(s, want string) {
		t.Helper()
		n, err := ParseNumber(s)
		if err != nil || n.String() != want {
			t.Errorf("%q is %s, %v; want %s", s, n, err, want)
		}
	}
	check("0", "0")
	check("-0", "0")
	check("007", "7")
	check("2080", "2080")
	check("-12.50", "-12.5")
	check("0.0001", "0.0001")
	check("0.00001", "0.00001")
	check("461168601842738.7903", "461168601842738.7903")
	check("461168601842738.7904", "461168601842738.7904")
	check("999999999999999999999999.5", "999999999999999999999999.5")
	checkErr := func(s, why string) {
		t.Helper()
		var bad *ParseError
		if _, err := ParseNumber(s); !errors.As(err, &bad) || bad.Why != why || bad.Text != s {
			t.Errorf("%q: have %v, want %s", s, err, why)
		}
	}
	checkErr("", "digits are missing")
	checkErr("-", "digits are missing")
	checkErr(".5", "digits are missing")
	checkErr("5.", "digits are missing")
	checkErr("1e5", "not a plain number")
	checkErr("+5", "not a plain number")
	checkErr("--5", "not a plain number")
	checkErr("1,000", "not a plain number")
	checkErr(" 1", "not a plain number")
	checkErr("1.2.3", "not a plain number")
	checkErr("1.-2", "not a plain number")
	checkErr("٣", "not a plain number")
	checkErr("0x1F", "not a plain number")
	checkErr("NaN", "not a plain number")
	checkErr(strings.Repeat("9", 65), "too many digits")
}

func TestRound(t *testing.T) {
	check := func(s string, places int, r Rounding, want string) {
		t.Helper()
		if got := MustParse(s).Fixed(places, r); got != want {
			t.Errorf("%s to %d %s is %s, want %s", s, places, r, got, want)
		}
	}
	check("18.845", 2, HalfUp, "18.85") // the Office of Personnel Management's case
	check("2.345", 2, HalfUp, "2.35")
	check("2.345", 2, HalfEven, "2.34")
	check("2.335", 2, HalfEven, "2.34")
	check("-18.845", 2, HalfUp, "-18.85")
	check("-2.345", 2, HalfEven, "-2.34")
	check("2.34500001", 2, HalfEven, "2.35")
	check("0.5", 0, HalfUp, "1")
	check("0.5", 0, HalfEven, "0")
	check("1250", -2, HalfUp, "1300")
	check("1250", -2, HalfEven, "1200")
	check("7", 6, HalfUp, "7.000000")
}

func TestDiv(t *testing.T) {
	check := func(a, b string, places int, r Rounding, want string) {
		t.Helper()
		if got := MustParse(a).Div(MustParse(b), places, r).String(); got != want {
			t.Errorf("%s / %s is %s, want %s", a, b, got, want)
		}
	}
	check("100", "3", 2, HalfUp, "33.33")
	check("-100", "3", 2, HalfUp, "-33.33")
	check("200", "3", 2, HalfUp, "66.67")
	check("1", "8", 2, HalfUp, "0.13")
	check("1", "8", 2, HalfEven, "0.12")
	check("3", "8", 2, HalfEven, "0.38")
	check("-1", "8", 2, HalfEven, "-0.12")
	check("0.00001", "2", 5, HalfEven, "0")
	check("0.00003", "2", 5, HalfEven, "0.00002")
	defer func() {
		if recover() == nil {
			t.Error("division by zero does not panic")
		}
	}()
	Int(1).Div(Number{}, 2, HalfUp)
}

func TestCurrencyPlaces(t *testing.T) {
	check := func(codes string, places int) {
		t.Helper()
		for _, c := range strings.Fields(codes) {
			if c := Currency(c); c.Places() != places || !c.Known() {
				t.Errorf("%s has %d places, known %v; want %d", c, c.Places(), c.Known(), places)
			}
		}
	}
	check("JPY KRW VND CLP PYG ISK UGX XOF XAF RWF KMF DJF GNF BIF VUV XPF", 0)
	check("BHD IQD JOD KWD LYD OMR TND", 3)
	check("USD EUR GBP HUF CZK IDR COP PKR TWD", 2)
	if Currency("XXQ").Known() || Currency("XXQ").Places() != 2 {
		t.Error("XXQ is known")
	}
}

func TestAmount(t *testing.T) {
	check := func(a Amount, want string) {
		t.Helper()
		if a.String() != want {
			t.Errorf("have %s, want %s", a, want)
		}
	}
	check(Of(MustParse("52.5"), USD), "USD 52.50")
	check(Of(MustParse("8400000.5"), "JPY"), "JPY 8400001")
	check(Of(MustParse("1.2345"), "KWD"), "KWD 1.235")
	check(Amount{}, "0")
	check(Of(Int(100), USD).Div(Int(3), 2, HalfUp), "USD 33.33")
	check(Of(MustParse("2.345"), USD).Round(HalfEven), "USD 2.34")
	sum, err := Amount{}.Add(Of(Int(5), EUR))
	if err != nil {
		t.Error(err)
	}
	check(sum, "EUR 5.00")
	if sum, err = sum.Add(Amount{}); err != nil {
		t.Error(err)
	}
	check(sum.Mul(Int(2)), "EUR 10.00")
	var mixed *MismatchError
	if _, err := sum.Add(Of(Int(1), USD)); !errors.As(err, &mixed) || mixed.Have != USD || mixed.Want != EUR {
		t.Errorf("EUR and USD add up: %v", err)
	}
}

func TestRange(t *testing.T) {
	check := func(r Range, want, mid string) {
		t.Helper()
		if r.String() != want || r.Mid().String() != mid {
			t.Errorf("have %q, middle %s; want %q, %s", r, r.Mid(), want, mid)
		}
	}
	check(Range{}, "", "-")
	check(Point(Int(90000)), "90000", "90000")
	check(Between(Int(90000), Int(120000)), "90000-120000", "105000")
	check(Between(Int(1), MustParse("2.0001")), "1-2.0001", "1.50005")
	check(Range{Min: Some(Int(9))}, "9-", "-")
	check(Range{Max: Some(Int(9))}, "-9", "-")
	check(Between(Int(1), Int(2)).Mul(Int(12)), "12-24", "18")
	check(Between(Int(1), Int(2)).Add(Range{Min: Some(Int(5))}), "6-", "-")
}

func TestNarrow(t *testing.T) {
	for _, u := range []int64{0, 1, -1, limit, -limit} {
		if got, ok := FromNarrow(u).Narrow(); !ok || got != u {
			t.Errorf("%d comes back as %d, %v", u, got, ok)
		}
	}
	for _, n := range []Number{New(1, 5), FromNarrow(limit).Add(New(1, 4)), New(math.MinInt64, 0)} {
		if _, ok := n.Narrow(); ok {
			t.Errorf("%s is narrow", n)
		}
	}
}

// FuzzNumberOps holds every operation against decimals alone.
func FuzzNumberOps(f *testing.F) {
	f.Add(int64(1884500), uint8(5), int64(3), uint8(0), uint8(2))
	f.Add(int64(limit), uint8(4), int64(1), uint8(4), uint8(4))
	f.Add(int64(math.MinInt64), uint8(4), int64(-1), uint8(0), uint8(16))
	f.Add(int64(math.MinInt64), uint8(0), int64(math.MinInt64), uint8(9), uint8(20))
	f.Fuzz(func(t *testing.T, m int64, p uint8, m2 int64, p2, places uint8) {
		d, e := decimal.New(m, -int32(p%10)), decimal.New(m2, -int32(p2%10))
		a, b := New(m, int(p%10)), New(m2, int(p2%10))
		to := int(places % 21)
		same := func(op string, have Number, want decimal.Decimal) {
			t.Helper()
			if !have.Decimal().Equal(want) {
				t.Errorf("%s %s %s is %s, want %s", a, op, b, have, want)
			}
			back, err := ParseNumber(have.String())
			if err != nil && len(have.String()) < maxDigits || err == nil && !back.Equal(have) {
				t.Errorf("%s reads back as %s, %v", have, back, err)
			}
			if have.wide != nil {
				if again := fromDecimal(want); again.wide == nil {
					t.Errorf("%s is kept wide", have)
				}
			}
		}
		same("is", a, d)
		same("+", a.Add(b), d.Add(e))
		same("-", a.Sub(b), d.Sub(e))
		same("×", a.Mul(b), d.Mul(e))
		same("neg", a.Neg(), d.Neg())
		same("abs", a.Abs(), d.Abs())
		same("round", a.Round(to, HalfUp), d.Round(int32(to)))
		same("round even", a.Round(to, HalfEven), d.RoundBank(int32(to)))
		if m2 != 0 {
			same("/", a.Div(b, to, HalfUp), d.DivRound(e, int32(to)))
			// The exact quotient, far enough out, decides the half.
			q, rem := d.QuoRem(e, int32(to))
			want := q.RoundBank(int32(to))
			if !rem.IsZero() {
				two := rem.Abs().Mul(decimal.New(2, 0)).Cmp(e.Abs().Shift(-int32(to)))
				step := decimal.New(int64(d.Sign()*e.Sign()), -int32(to))
				if two > 0 || two == 0 && q.Shift(int32(to)).BigInt().Bit(0) == 1 {
					want = q.Add(step)
				}
			}
			same("/ even", a.Div(b, to, HalfEven), want)
		}
		if a.Cmp(b) != d.Cmp(e) || a.Equal(b) != d.Equal(e) || a.Less(b) != d.LessThan(e) || a.Sign() != d.Sign() ||
			a.IsZero() != d.IsZero() || a.IsInt() != d.IsInteger() || !Min(a, b).Decimal().Equal(decimal.Min(d, e)) || !Max(a, b).Decimal().Equal(decimal.Max(d, e)) {
			t.Errorf("%s and %s compare wrongly", a, b)
		}
		if have, want := a.Fixed(to, HalfUp), d.StringFixed(int32(to)); have != want && have != strings.TrimPrefix(want, "-") {
			t.Errorf("%s fixed to %d is %s, want %s", a, to, have, want)
		}
	})
}

func BenchmarkNumber(b *testing.B) {
	x, y := MustParse("52.5"), Int(2080)
	buf := make([]byte, 0, 32)
	for _, e := range []struct {
		name string
		f    func()
	}{
		{"Add", func() { x.Add(y) }},
		{"Mul", func() { x.Mul(y) }},
		{"Div", func() { x.Div(y, 4, HalfUp) }},
		{"Round", func() { x.Round(2, HalfUp) }},
		{"Append", func() { buf = x.Append(buf[:0]) }},
		{"Parse", func() { _, _ = ParseNumber("120000.50") }},
	} {
		b.Run(e.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.f()
			}
		})
	}
}
