package chart

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile are names that have broken charts.
var hostile = []string{
	"Evil </script><script>document.title='X'</script>",
	"__f__(document.title='X','x')__f__", "__f__", "__f__@tick:__f__", "<!--<script>", "<img src=x onerror=alert(1)>",
	"</text><script>alert(1)</script>", "]]>", "<![CDATA[", "&lt;b&gt; & &amp; &#0;", `"quoted" 'single' back\slash`,
	"NUL\x00 and \x1b[31m and \u0085", "\u202egnp.exe\u202c", "bad \xff\xfe UTF-8", "\u2028\u2029", "\ufffe\uffff",
	"🏦👩‍👩‍👧‍👦 emoji", "שלום עולם", "مرحبا", "日本語の会社名", "{b}: {c} {@value} {a|rich}", "%s%d%n", "-0", "NaN", "null",
	"__proto__", "a __proto__ b", "constructor", "toString", "hasOwnProperty", "$fn", `{"$fn":"tick"}`, "\n\n\n", " ", "", strings.Repeat("long name ", 500), strings.Repeat("W", 5000),
	"javascript:alert(1)", "url(#x)", "{}", "[object Object]",
}

// withTexts returns a chart of the kind whose texts are those given, in turn;
// the first is its title.
func withTexts(kind Kind, texts []string) *Chart {
	n := -1
	next := func() string {
		n++
		return texts[n%len(texts)]
	}
	p := func(v float64) Point {
		return Point{Value: v, Low: v - 1, High: v + 1, Q: [3]float64{v - .5, v, v + .5}, X: v, Label: next(), Short: next(), Href: next(),
			Obs: []Point{{Value: v, Label: next(), Href: next()}}}
	}
	ref := p(2)
	c := &Chart{ID: "hostile", Kind: kind, Title: texts[0], Categories: texts, Rows: texts, Reference: &ref}
	c.Subtitle, c.Unit, c.XUnit = next(), next(), next()
	for range 2 {
		s := Series{Name: next()}
		for i := range texts {
			s.Points = append(s.Points, p(float64(i)))
		}
		c.Series = append(c.Series, s)
	}
	c.Lines = []Mark{{Value: 1, Label: next()}, {Value: 1, Label: next()}}
	c.Notes = []string{next(), next()}
	return c
}

var kinds = []Kind{Ranges, Stacked, Grouped, Boxes, Matrix, Scatter, Line}

func TestHostileText(t *testing.T) {
	r := sharedRenderer(t)
	for _, kind := range some(kinds, 1) {
		for texts := range slices.Chunk(hostile, 9) {
			c := withTexts(kind, texts)
			decoded(t, c, Light)
			o := Size{}
			if kind%2 == 1 {
				o = Size{Width: 300, Theme: Dark}
			}
			svg, err := r.SVG(c, o)
			if err != nil {
				t.Errorf("kind %d, %.30q: %v", kind, texts, err)
				continue
			}
			if !utf8.Valid(svg) {
				t.Errorf("kind %d, %.30q: not UTF-8", kind, texts)
			}
			d := parse(t, svg)
			for _, s := range texts {
				// A short name is drawn as it is.
				if want := oneLine(s); want != "" && len(want) < 30 && kind == Ranges && !slices.Contains(d.texts, want) {
					t.Errorf("%q is not in the drawing: %q", want, d.texts)
				}
			}
		}
	}
}

func TestHostileID(t *testing.T) {
	r := sharedRenderer(t)
	for _, id := range append([]string{"A", "a b", `a"b`, "a_b", "1a", "-a", "ä"}, hostile...) {
		if ValidID(id) {
			continue
		}
		_, err := r.SVG(&Chart{ID: id}, Size{})
		var bad *IDError
		var render *RenderError
		if !errors.As(err, &bad) || bad.ID != id || !errors.As(err, &render) {
			t.Errorf("id %.30q: %v", id, err)
		}
	}
}
