package chart

import (
	"errors"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
)

func TestWidth(t *testing.T) {
	r := defaultRuler()
	check := func(s string, size float64, bold bool, want float64) {
		t.Helper()
		if got := r.width(s, size, bold); math.Abs(got-want) > 0.05 {
			t.Errorf("%q at %g, bold %t: %.3f, want %.3f", s, size, bold, got, want)
		}
	}
	// The advances of Arial, to whose metrics the font is made, in 2048ths.
	check("", 12, false, 0)
	check("0", 20.48, false, 11.39)
	check("W", 20.48, false, 19.33)
	check("W", 20.48, true, 19.33)
	check("i", 20.48, false, 4.55)
	check("i", 20.48, true, 5.69)
	check("Łł", 20.48, false, 11.39+4.55)
	check("Ж", 20.48, false, 18.91)
	check("国", 12, false, 12)
	check("🏦", 12, false, 12)
}

func TestWrap(t *testing.T) {
	r := defaultRuler()
	check := func(s string, w float64, want string) {
		t.Helper()
		if got := strings.Join(r.wrap(s, 12, false, w), "|"); got != want {
			t.Errorf("wrap(%q, %g) = %q, want %q", s, w, got, want)
		}
	}
	check("", 100, "")
	check("one two", 100, "one two")
	check("one two three", 45, "one two|three")
	check("one  two", 25, "one|two")
	check("incomprehensibilities", 60, "incompreh|ensibilities")
	check("WWW", 1, "W|W|W")
	check("a\xffb", 1, "a|\xff|b")
}

// Lines hold all words in order, and none but a single rune is too wide.
func FuzzWrap(f *testing.F) {
	f.Add("a finding in words", 80.0)
	f.Add("國\u00a0x", 3.0)
	r := defaultRuler()
	f.Fuzz(func(t *testing.T, s string, w float64) {
		if !(w >= 0) || len(s) > 200 || !utf8.ValidString(s) {
			t.Skip()
		}
		lines := r.wrap(s, 12, false, w)
		for _, l := range lines {
			if l == "" || r.width(l, 12, false) > w+0.01 && len([]rune(l)) > 1 {
				t.Fatalf("wrap(%q, %g): line %q", s, w, l)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(strings.Join(lines, "")) != squeeze(s) {
			t.Fatalf("wrap(%q, %g) = %q", s, w, lines)
		}
		if b := r.balance(s, 12, false, w); len(b) != len(lines) || squeeze(strings.Join(b, "")) != squeeze(s) {
			t.Fatalf("balance(%q, %g) = %q, wrap %q", s, w, b, lines)
		}
	})
}

func TestExtraFont(t *testing.T) {
	_, err := NewRenderer(liberationmonoregular.TTF, []byte("not a font"))
	var bad *FontError
	if !errors.As(err, &bad) || bad.Index != 1 || errors.Unwrap(err) == nil {
		t.Fatalf("got %v", err)
	}
	r, err := newRuler([][]byte{liberationmonoregular.TTF})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.width("i", 20.48, false); math.Abs(got-4.55) > 0.05 {
		t.Errorf("the extra font took the place of the first: %g", got)
	}
}

func TestParseFont(t *testing.T) {
	check := func(s string, size float64, bold bool) {
		t.Helper()
		if g, b := parseFont(s); g != size || b != bold {
			t.Errorf("parseFont(%q) = %g, %t", s, g, b)
		}
	}
	check("12px sans-serif", 12, false)
	check("normal 13.5px Liberation Sans, Arial", 13.5, false)
	check("bold 17px Liberation Sans", 17, true)
	check("italic 700 11px x", 11, true)
	check("", 12, false)
	check("px", 12, false)
}
