package chart

import (
	"bytes"
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		i := 0
		for i < len(got) && i < len(want) && got[i] == want[i] {
			i++
		}
		t.Errorf("%s differs at byte %d: got %.80q, want %.80q; go test -update writes it anew", file, i, got[i:], want[i:])
	}
}

func TestOptionsGolden(t *testing.T) {
	for _, c := range samples() {
		first, err := c.Options(Light)
		if err != nil {
			t.Errorf("%s: %v", c.ID, err)
			continue
		}
		second, err := c.Options(Light)
		if err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s: two calls differ: %v", c.ID, err)
		}
		golden(t, c.ID+".json", first)
	}
}

// decoded returns the options of a chart.
func decoded(t *testing.T, c *Chart, theme Theme) map[string]any {
	t.Helper()
	b, err := c.Options(theme)
	if err != nil {
		t.Fatalf("%s: %v", c.ID, err)
	}
	if bytes.ContainsAny(b, "<>&") || bytes.Contains(b, []byte("\u2028")) {
		t.Errorf("%s: unescaped", c.ID)
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatalf("%s: %v", c.ID, err)
	}
	return m
}

func TestOptionsAlways(t *testing.T) {
	for _, c := range samples() {
		m := decoded(t, c, Light)
		for key, want := range map[string]any{"progressive": 0.0, "useUTC": true, "animation": false, "backgroundColor": "transparent"} {
			if !reflect.DeepEqual(m[key], want) {
				t.Errorf("%s: %s is %v", c.ID, key, m[key])
			}
		}
		if _, ok := m["toolbox"]; ok {
			t.Errorf("%s: has a toolbox", c.ID)
		}
		if title := m["title"].(map[string]any); title["show"] != false {
			t.Errorf("%s: the page's title is drawn too", c.ID)
		}
	}
}

// The themes give options that differ in colours and the name of the theme
// alone, each colour at the place of its like: boot.js exchanges them.
func TestOptionsThemes(t *testing.T) {
	light, dark := Light.Colors(), Dark.Colors()
	to := map[string]string{
		light.Background: dark.Background, light.Ink: dark.Ink, light.Quiet: dark.Quiet, light.Faint: dark.Faint,
		light.Grid: dark.Grid, light.Soft: dark.Soft, light.Muted: dark.Muted,
	}
	for i := range light.Palette {
		to[light.Palette[i]] = dark.Palette[i]
	}
	for _, c := range samples() {
		l, d := decoded(t, c, Light), decoded(t, c, Dark)
		var walk func(key string, v any) any
		walk = func(key string, v any) any {
			switch v := v.(type) {
			case map[string]any:
				for k, e := range v {
					if k != "data" && k != "paystat" {
						v[k] = walk(k, e)
					}
				}
			case []any:
				for i, e := range v {
					v[i] = walk("", e)
				}
			case string:
				if other, ok := to[v]; ok && strings.HasSuffix(strings.ToLower(key), "color") {
					return other
				}
			}
			return v
		}
		walk("", l)
		l["paystat"].(map[string]any)["theme"] = "dark"
		if !reflect.DeepEqual(l, d) {
			t.Errorf("%s: more than colours differ between the themes", c.ID)
		}
	}
}

func seriesOf(m map[string]any) []any { return m["series"].([]any) }

func items(t *testing.T, m map[string]any, i int) []any {
	t.Helper()
	return seriesOf(m)[i].(map[string]any)["data"].([]any)
}

func TestRangesData(t *testing.T) {
	c := &Chart{ID: "a", Kind: Ranges, Categories: []string{"x", "y", "z"}, Series: []Series{{Points: []Point{
		{Value: 15, Low: 20, High: 10, Label: "10 to 20"}, {Value: nan, Low: nan, High: math.Inf(1), Label: "up"},
	}}}}
	got := items(t, decoded(t, c, Light), 0)
	if len(got) != 3 {
		t.Fatalf("%d items for 3 categories", len(got))
	}
	check := func(i int, absent bool, want ...any) {
		t.Helper()
		it := got[i].(map[string]any)
		if !reflect.DeepEqual(it["value"], []any(want)) || (it["absent"] == true) != absent {
			t.Errorf("item %d: %v", i, it)
		}
	}
	check(0, false, 15.0, 10.0, 20.0, 0.0) // a range that runs backwards is turned
	check(1, true, nil, nil, nil, 1.0)
	check(2, true, nil, nil, nil, 2.0)
}

func TestStackedData(t *testing.T) {
	c := &Chart{ID: "a", Kind: Stacked, Categories: []string{"x"}, Series: []Series{
		{Name: "a", Points: []Point{{Value: 5}}}, {Name: "b", Points: []Point{{Value: -2}}},
		{Name: "c", Points: []Point{{Value: nan}}}, {Name: "d", Points: []Point{{Value: 3}}}, {Name: "e", Points: []Point{{Value: -1}}},
	}}
	m := decoded(t, c, Light)
	for i, want := range [][]any{{0.0, 5.0, 0.0}, {0.0, -2.0, 0.0}, {0.0, nil, 0.0}, {5.0, 8.0, 0.0}, {-2.0, -3.0, 0.0}} {
		if got := items(t, m, i)[0].(map[string]any)["value"]; !reflect.DeepEqual(got, want) {
			t.Errorf("series %d: %v, want %v", i, got, want)
		}
	}
}

func TestScatterLarge(t *testing.T) {
	points := func(n int) []Point {
		var out []Point
		for i := range n {
			out = append(out, Point{X: float64(i % 97), Value: float64(i * 31 % 1009), Label: "x"})
		}
		return append(out, Point{X: nan, Value: 1}, Point{X: 1, Value: math.Inf(-1)})
	}
	check := func(n int, large any) {
		t.Helper()
		c := &Chart{ID: "a", Kind: Scatter, Series: []Series{{Points: points(n)}}}
		m := decoded(t, c, Light)
		if got := seriesOf(m)[0].(map[string]any)["large"]; got != large {
			t.Errorf("%d points: large is %v", n, got)
		}
		if got := len(items(t, m, 0)); got != n {
			t.Errorf("%d points: %d drawn", n, got)
		}
	}
	check(manyPoints, nil)
	check(manyPoints+1, true)
}

func TestMutedKeepsColours(t *testing.T) {
	c := &Chart{Series: []Series{{}, {Muted: true}, {}}}
	b := newBuilder(c, Light, frame{}, defaultRuler())
	p := Light.Colors()
	for i, want := range []string{p.Palette[0], p.Muted, p.Palette[1]} {
		if got := b.color(i); got != want {
			t.Errorf("series %d: %s, want %s", i, got, want)
		}
	}
}

func TestDescribe(t *testing.T) {
	check := func(c *Chart, want string) {
		t.Helper()
		if got := c.describe(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	check(&Chart{}, "")
	check(&Chart{Title: "Who pays?", Subtitle: "EUR", Categories: []string{"x"}, Series: []Series{{Points: []Point{{Label: "EUR 1"}}}}},
		"Who pays? EUR. x: EUR 1.")
	check(&Chart{Kind: Matrix, Rows: []string{"r"}, Categories: []string{"p", "q"}, Series: []Series{{Points: []Point{{Label: "yes"}, {Label: "no"}, {Label: "over"}}}}},
		"r, p: yes. r, q: no. over.")
	many := &Chart{Kind: Scatter}
	many.Series = []Series{{Points: make([]Point, maxDescribed+2)}}
	for i := range many.Series[0].Points {
		many.Series[0].Points[i].Label = "p"
	}
	check(many, strings.Repeat("p. ", maxDescribed)+"And 2 more.")
}
