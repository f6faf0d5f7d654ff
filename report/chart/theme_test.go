package chart

import (
	"fmt"
	"math"
	"strconv"
	"testing"
)

// rgb returns the linear components of a colour.
func rgb(t *testing.T, hex string) [3]float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil || len(hex) != 7 {
		t.Fatalf("colour %q", hex)
	}
	var c [3]float64
	for i := range c {
		v := float64(n>>(16-8*i)&255) / 255
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return c
}

// contrast is that of WCAG 2.
func contrast(a, b [3]float64) float64 {
	lum := func(c [3]float64) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }
	x, y := lum(a), lum(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// visions are how colours reach the eye: as they are, and at full severity of
// the two common deficiencies (Machado, Oliveira and Fernandes 2009).
var visions = map[string][3][3]float64{
	"normal":       {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

func multiply(m [3][3]float64, v [3]float64) [3]float64 {
	var out [3]float64
	for i := range out {
		for j := range v {
			out[i] += m[i][j] * v[j]
		}
	}
	return out
}

// oklab returns the colour in the space of Ottosson (2020).
func oklab(c [3]float64) [3]float64 {
	lms := multiply([3][3]float64{
		{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566}, {0.0883024619, 0.2817188376, 0.6299787005},
	}, c)
	for i := range lms {
		lms[i] = math.Cbrt(lms[i])
	}
	return multiply([3][3]float64{
		{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099}, {0.0259040371, 0.7827717662, -0.8086757660},
	}, lms)
}

func TestThemes(t *testing.T) {
	for _, theme := range []Theme{Light, Dark} {
		c := theme.Colors()
		check := func(name, color string, least float64) {
			t.Helper()
			if got := contrast(rgb(t, color), rgb(t, c.Background)); got < least {
				t.Errorf("%v: %s %s: contrast %.2f, want %.1f", theme, name, color, got, least)
			}
		}
		check("ink", c.Ink, 7)
		check("quiet", c.Quiet, 4.5)
		check("muted", c.Muted, 3)
		for i, p := range c.Palette {
			check(fmt.Sprint("palette ", i), p, 3)
		}
		seen := map[string]bool{}
		for _, s := range append([]string{c.Background, c.Ink, c.Quiet, c.Faint, c.Grid, c.Soft, c.Muted}, c.Palette...) {
			if seen[s] {
				t.Errorf("%v: %s has two roles", theme, s)
			}
			seen[s] = true
		}
		for name, m := range visions {
			for i, a := range c.Palette {
				for _, b := range c.Palette[i+1:] {
					p, q := oklab(multiply(m, rgb(t, a))), oklab(multiply(m, rgb(t, b)))
					if d := math.Sqrt(math.Pow(p[0]-q[0], 2) + math.Pow(p[1]-q[1], 2) + math.Pow(p[2]-q[2], 2)); d < 0.09 {
						t.Errorf("%v, %s: %s and %s are %.3f apart", theme, name, a, b, d)
					}
				}
			}
		}
	}
	if len(Light.Colors().Palette) != len(Dark.Colors().Palette) {
		t.Error("the palettes are not of one length")
	}
	if Light.Colors().Background == Theme(7).Colors().Ink || Theme(7).Colors().Ink != Light.Colors().Ink {
		t.Error("an unknown theme is not Light")
	}
}
