package chart

import (
	"bytes"
	"image/png"
	"reflect"
	"strings"
	"testing"
)

func TestSheet(t *testing.T) {
	needAssets(t)
	r, err := NewRenderer()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	s := Sheet{
		Title: "Offers <1>", Lead: "A & B pay more than C", Text: []string{"In another currency: " + strings.Repeat("much ", 60) + "more", "D < E"}, Facts: [][3]string{{"Median", "USD 90,000", "of 3"}}, Foot: "made by a test",
		Charts: []*Chart{
			{ID: "one", Title: "One", Kind: Grouped, Categories: []string{"a", "b"}, Series: []Series{{Name: "n", Points: []Point{{Value: 1, Label: "1"}, {Value: 2, Label: "2"}}}}},
			{ID: "two", Title: "Two", Kind: Line, Categories: []string{"a", "b"}, Series: []Series{{Name: "n", Points: []Point{{Value: 1, Label: "1"}, {Value: 2, Label: "2"}}}}},
		},
	}
	for _, theme := range []Theme{Light, Dark} {
		s.Theme = theme
		svg, err := r.SheetSVG(s)
		if err != nil {
			t.Fatal(err)
		}
		if err := wellFormed(svg); err != nil {
			t.Errorf("the SVG: %v", err)
		}
		for _, want := range []string{"Offers &lt;1&gt;", "A &amp; B pay", "In another currency: much", "much more<", "D &lt; E", "USD 90,000", "made by a test", `id="one-title"`, `id="two-title"`, theme.Colors().Background} {
			if !bytes.Contains(svg, []byte(want)) {
				t.Errorf("no %q in the sheet", want)
			}
		}
		pic, err := r.SheetPNG(s, 1)
		if err != nil {
			t.Fatal(err)
		}
		c, err := png.DecodeConfig(bytes.NewReader(pic))
		if err != nil || c.Width != sheetWidth || c.Height < 300 {
			t.Errorf("the PNG is %d by %d (%v)", c.Width, c.Height, err)
		}
		again, err := r.SheetPNG(s, 1)
		if err != nil || !bytes.Equal(pic, again) {
			t.Errorf("two pictures of one sheet differ (%v)", err)
		}
	}
	s.Charts[0].ID = "No good"
	if _, err := r.SheetPNG(s, 1); err == nil || !strings.Contains(err.Error(), "No good") {
		t.Errorf("a bad id: %v", err)
	}
}

func TestColumnsOf(t *testing.T) {
	check := func(heights, want []int) {
		t.Helper()
		if got := columnsOf(heights); !reflect.DeepEqual(got, want) {
			t.Errorf("%v stand in %v, want %v", heights, got, want)
		}
	}
	check([]int{300, 480, 360, 620}, []int{0, 1, 1, 0})
	check([]int{100}, []int{0})
	check([]int{100, 100}, []int{0, 1})
	check([]int{}, []int{})
}
