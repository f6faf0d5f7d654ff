package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

func newTestRenderer(t testing.TB) *Renderer {
	t.Helper()
	needAssets(t)
	r, err := NewRenderer()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

var shared = sync.OnceValues(func() (*Renderer, error) { return NewRenderer() })

// sharedRenderer returns the renderer of the tests that need none of their
// own: what it drew before must not matter.
func sharedRenderer(t testing.TB) *Renderer {
	t.Helper()
	needAssets(t)
	r, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// some returns all of a list, or its first part where the race detector makes
// drawing slow.
func some[T any](all []T, part int) []T {
	if raced {
		return all[:min(part, len(all))]
	}
	return all
}

func svgOf(t testing.TB, r *Renderer, c *Chart, o Size) []byte {
	t.Helper()
	svg, err := r.SVG(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return svg
}

// A doc is what tests look for in a drawing.
type doc struct {
	texts []string        // of text elements
	ids   map[string]bool // of all elements
	count map[string]int  // elements by name
}

// parse reads a drawing as XML and refuses what no drawing may hold.
func parse(t testing.TB, svg []byte) doc {
	t.Helper()
	d := doc{ids: map[string]bool{}, count: map[string]int{}}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	var text *strings.Builder
	for {
		tok, err := dec.Token()
		if tok == nil {
			return d
		}
		if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			d.count[tok.Name.Local]++
			switch tok.Name.Local {
			case "script", "style", "foreignObject", "image", "a", "use":
				t.Errorf("holds <%s>", tok.Name.Local)
			case "text":
				text = &strings.Builder{}
			}
			for _, a := range tok.Attr {
				n := strings.ToLower(a.Name.Local)
				if strings.HasPrefix(n, "on") || n == "href" || n == "class" || strings.HasPrefix(n, "ecmeta") {
					t.Errorf("holds %s=%q", a.Name.Local, a.Value)
				}
				if n == "id" {
					if d.ids[a.Value] {
						t.Errorf("two elements have the id %s", a.Value)
					}
					d.ids[a.Value] = true
				}
			}
		case xml.CharData:
			if text != nil {
				text.Write(tok)
			}
		case xml.EndElement:
			if tok.Name.Local == "text" && text != nil {
				d.texts = append(d.texts, text.String())
				text = nil
			}
		}
	}
}

func TestSVGGolden(t *testing.T) {
	r := sharedRenderer(t)
	for _, c := range samples() {
		svg := svgOf(t, r, c, Size{})
		golden(t, c.ID+".svg", svg)
		d := parse(t, svg)
		for id := range d.ids {
			if !strings.HasPrefix(id, c.ID+"-") {
				t.Errorf("%s: id %s", c.ID, id)
			}
		}
		for _, want := range []string{"<title id=", "<desc id=", ` role="img"`} {
			if !bytes.Contains(svg, []byte(want)) {
				t.Errorf("%s: no %s", c.ID, want)
			}
		}
	}
}

// The bytes depend neither on what was drawn before nor on the engine.
func TestSVGOrder(t *testing.T) {
	first, second := sharedRenderer(t), newTestRenderer(t)
	cs := some(samples(), 3)
	sizes := []Size{{}, {Theme: Dark, Bare: true}, {Width: 400}}
	want := make([][]byte, len(cs))
	for i, c := range cs {
		want[i] = svgOf(t, first, c, sizes[i%3])
	}
	for _, r := range []*Renderer{first, second} {
		for i, c := range slices.Backward(cs) {
			if !bytes.Equal(svgOf(t, r, c, sizes[i%3]), want[i]) {
				t.Errorf("%s %+v: other bytes in another order", c.ID, sizes[i%3])
			}
		}
	}
}

func TestSVGTogether(t *testing.T) {
	r := sharedRenderer(t)
	cs := some(samples(), 4)
	want := make([][]byte, len(cs))
	for i, c := range cs {
		want[i] = svgOf(t, r, c, Size{})
	}
	var wg sync.WaitGroup
	for i, c := range cs {
		wg.Go(func() {
			if got, err := r.SVG(c, Size{}); err != nil || !bytes.Equal(got, want[i]) {
				t.Errorf("%s: %v", c.ID, err)
			}
		})
	}
	wg.Wait()
}

// Height is what a wide chart takes on a page.
func TestHeight(t *testing.T) {
	r := sharedRenderer(t)
	for _, c := range some(samples(), 5) {
		_, _, h, err := r.svg(c, Size{Width: 1000, Bare: true})
		if err != nil {
			t.Fatal(err)
		}
		if c.Kind == Matrix {
			continue // the heads of its columns take what the width asks
		}
		if got := c.Height(); got != h {
			t.Errorf("%s: Height %d, drawn %d", c.ID, got, h)
		}
	}
}

func TestSizes(t *testing.T) {
	r := sharedRenderer(t)
	c := samples()[0]
	check := func(o Size, w, h int) {
		t.Helper()
		_, gw, gh, err := r.svg(c, o)
		if err != nil || gw != w || h != 0 && gh != h {
			t.Errorf("%+v: %d by %d, %v", o, gw, gh, err)
		}
	}
	check(Size{}, defaultWidth, 0)
	check(Size{Width: minWidth}, minWidth, 0)
	check(Size{Width: maxWidth, Height: maxHeight}, maxWidth, maxHeight)
	check(Size{Width: 900, Height: 500}, 900, 500)
	check(Size{Width: 900, Height: 500, Bare: true}, 900, 500)
	refuse := func(o Size, want string) {
		t.Helper()
		_, _, _, err := r.svg(c, o)
		var e *SizeError
		if !errors.As(err, &e) || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", o, err, want)
		}
	}
	refuse(Size{Width: 10}, "width 10 px: want 200 to 8000")
	refuse(Size{Width: 1e9}, "width 1000000000 px: want 200 to 8000")
	refuse(Size{Height: 1e9}, "height 1000000000 px: want 0 to 32000")
	refuse(Size{Width: 400, Height: 20}, " at a width of 400")
	refuse(Size{Height: -1}, "height -1")
}

// A drawing that is lower than its rows need keeps every label off the next.
func TestLowRows(t *testing.T) {
	r := sharedRenderer(t)
	c := &Chart{ID: "low", Kind: Grouped, Unit: "postings", Title: "Low", Series: []Series{{Name: "n"}}}
	for i := range 28 {
		c.Categories = append(c.Categories, fmt.Sprintf("%d,000–%d,999", i, i))
		c.Series[0].Points = append(c.Series[0].Points, Point{Value: float64(i), Label: fmt.Sprint(i)})
	}
	for _, o := range []Size{{Width: 400, Height: 300}, {Width: 800, Height: 400}, {Width: 400, Height: 700}, {Width: 400, Height: 1000}} {
		svg, err := r.SVG(c, o)
		if err != nil {
			t.Fatalf("%+v: %v", o, err)
		}
		var last float64
		n := 0
		for _, m := range regexp.MustCompile(`<text [^>]*?\by="(-?[\d.]+)"(?: transform="translate\([-\d.]+ ([-\d.]+)\)")?[^>]*>[^<]*?000–`).FindAllSubmatch(svg, -1) {
			y, _ := strconv.ParseFloat(string(m[1]), 64)
			moved, _ := strconv.ParseFloat(string(m[2]), 64) // 0 where it is not
			y += moved
			if n > 0 && y-last < 12 {
				t.Errorf("%+v: labels at %g and %g", o, last, y)
			}
			last, n = y, n+1
		}
		if n < 5 {
			t.Errorf("%+v: %d labels", o, n)
		}
	}
}

func TestSVGLabels(t *testing.T) {
	r := sharedRenderer(t)
	check := func(id string, o Size, want ...string) {
		t.Helper()
		for _, c := range samples() {
			if c.ID != id {
				continue
			}
			d := parse(t, svgOf(t, r, c, o))
			for _, w := range want {
				if !slices.Contains(d.texts, w) {
					t.Errorf("%s %+v: no text %q in %q", id, o, w, d.texts)
				}
			}
		}
	}
	check("pay-ranges", Size{}, "Half of the senior postings start above EUR 70,000", "EUR a year", "Nordlicht Software GmbH",
		"Gesellschaft für angewandte", "EUR 82,000 to 104,000", "from EUR 70,000", "up to EUR 66,000", "no pay stated",
		"median EUR 72,000", "100k", "Kestrel Data and Quiet Harbour state one end only. Vela states no pay.")
	check("pay-ranges", Size{Width: 400}, "Nordlicht Software GmbH", "EUR 82,000 to 104,000", "no pay stated")
	check("packages", Size{}, "Base pay", "Allowances", "93,000", "18,000")
	check("by-level", Size{}, "30 days", "not stated", "EU minimum, 20 days", "median, 24 days")
	check("by-city", Size{}, "median 81,000", "5 postings", "all postings EUR 71,500")
	check("leave-matrix", Size{}, "Annual leave", "112", "–", "Ostrava Works")
	check("experience", Size{}, "years of experience asked for", "EUR a year", "your offer", "Kestrel Data")
	check("by-month", Size{}, "Munich", "All postings", "Aug", "70k")
	bare := parse(t, svgOf(t, r, samples()[0], Size{Bare: true}))
	if slices.Contains(bare.texts, samples()[0].Title) {
		t.Error("a bare chart has its title")
	}
}

func TestEmpty(t *testing.T) {
	r := sharedRenderer(t)
	inf := math.Inf(1)
	none := Point{Value: nan, Low: nan, High: nan, Q: [3]float64{nan, nan, nan}, X: nan}
	odd := Point{Value: inf, Low: -inf, High: inf, Q: [3]float64{inf, nan, -inf}, X: inf}
	for _, kind := range some(kinds, 2) {
		for name, c := range map[string]*Chart{
			"nothing":     {},
			"no series":   {Categories: []string{"a"}, Rows: []string{"r"}},
			"no points":   {Categories: []string{"a"}, Rows: []string{"r"}, Series: []Series{{Name: "s"}, {}}},
			"no category": {Series: []Series{{Points: []Point{none, odd}}}},
			"NaN":         {Categories: []string{"a"}, Rows: []string{"r"}, Series: []Series{{Points: []Point{none, none}}}},
			"infinite":    {Categories: []string{"a"}, Rows: []string{"r"}, Series: []Series{{Points: []Point{odd}}}, Lines: []Mark{{Value: inf}}, Reference: &odd},
		} {
			c.ID, c.Kind, c.Title = "empty", kind, "Nothing here"
			d := parse(t, svgOf(t, r, c, Size{}))
			if !slices.Contains(d.texts, "No figures to show") {
				t.Errorf("kind %d, %s: %q", kind, name, d.texts)
			}
			if c.Height() <= 0 {
				t.Errorf("kind %d, %s: height %d", kind, name, c.Height())
			}
		}
	}
}

func TestLargeScatter(t *testing.T) {
	r := sharedRenderer(t)
	c := &Chart{ID: "many", Kind: Scatter, Series: []Series{{}}}
	for i := range 5000 {
		c.Series[0].Points = append(c.Series[0].Points, Point{X: float64(i % 211), Value: float64(i * 31 % 1009), Label: "p"})
	}
	svg := svgOf(t, r, c, Size{})
	parse(t, svg)
	// In bulk each point is a subpath: none may be missing.
	if n := bytes.Count(svg, []byte("M")); n < 5000 {
		t.Errorf("%d subpaths for 5000 points", n)
	}
}

// A chart that fails leaves the engine fit for the next one.
func TestEngineAfterError(t *testing.T) {
	r := sharedRenderer(t)
	want := svgOf(t, r, samples()[0], Size{})
	for _, options := range []string{"{", "{}", `{"paystat":{"kind":"rows","theme":"light"}}`} {
		if _, err := r.engine.draw([]byte(options), "light", 500, 0, "x"); err == nil {
			t.Errorf("%s is drawn", options)
		}
	}
	if got := svgOf(t, r, samples()[0], Size{}); !bytes.Equal(got, want) {
		t.Error("other bytes after an error")
	}
	options, err := samples()[0].Options(Light)
	if err != nil {
		t.Fatal(err)
	}
	bad := bytes.Replace(options, []byte(`"$fn":"range"`), []byte(`"$fn":"toString"`), 1)
	if _, err := r.engine.draw(bad, "light", 500, 0, "x"); err == nil || !strings.Contains(err.Error(), "no function toString") {
		t.Errorf("an unknown function: %v", err)
	}
	// A misspelt series type is silent in echarts: the count tells.
	bad = bytes.Replace(options, []byte(`"type":"custom"`), []byte(`"type":"custon"`), 1)
	d, err := r.engine.draw(bad, "light", 500, 0, "x")
	if n, _ := seriesCount(bad); err == nil && d.Series == n && len(d.Log) == 0 {
		t.Error("a misspelt series type goes unseen")
	}
}

func BenchmarkOptions(b *testing.B) {
	c := samples()[0]
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Options(Light); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSVG(b *testing.B) {
	r := sharedRenderer(b)
	c := samples()[0]
	svgOf(b, r, c, Size{})
	b.ReportAllocs()
	for b.Loop() {
		svgOf(b, r, c, Size{})
	}
}

// A narrow range is a bar that can be seen, and no dot of one figure.
func TestNarrowRange(t *testing.T) {
	r := sharedRenderer(t)
	dots := func(low, high float64) int {
		t.Helper()
		c := &Chart{ID: "narrow", Kind: Ranges, Title: "Narrow", Categories: []string{"a", "b"}, Series: []Series{{Name: "pay", Points: []Point{
			{Low: low, High: high, Value: (low + high) / 2, Label: "narrow"}, {Low: 20000, High: 900000, Value: 460000, Label: "wide"},
		}}}}
		svg, err := r.SVG(c, Size{})
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Count(svg, []byte("A")) - bytes.Count(svg, []byte("Arial")) // arcs
	}
	if point, narrow := dots(24595, 24595), dots(24595, 24600); point == narrow {
		t.Errorf("one figure and a narrow range both have %d arcs", point)
	}
}

// The message of a line chart lies over its context.
func TestMessageOverMuted(t *testing.T) {
	c := &Chart{ID: "over", Kind: Line, Title: "Over", Categories: []string{"a"}, Series: []Series{
		{Name: "median", Points: []Point{{Value: 1, Label: "1"}}}, {Name: "P25", Muted: true, Points: []Point{{Value: 1, Label: "1"}}},
	}}
	o := decoded(t, c, Light)
	series := o["series"].([]any)
	if z := series[0].(map[string]any)["z"]; fmt.Sprint(z) != "4" || series[1].(map[string]any)["z"] != nil {
		t.Errorf("z %v and %v", z, series[1].(map[string]any)["z"])
	}
}
