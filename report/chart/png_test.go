package chart

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
)

func pngOf(t testing.TB, r *Renderer, c *Chart, o Size) ([]byte, image.Image) {
	t.Helper()
	b, err := r.PNG(c, o)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return b, img
}

// inked returns the number of pixels of a part of an image that are not of the
// colour of its corner.
func inked(img image.Image, part image.Rectangle) int {
	at := func(x, y int) color.RGBA { return color.RGBAModel.Convert(img.At(x, y)).(color.RGBA) }
	back := at(0, 0)
	n := 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if at(x, y) != back {
				n++
			}
		}
	}
	return n
}

func TestPNG(t *testing.T) {
	r := sharedRenderer(t)
	for _, c := range some(samples(), 3) {
		_, w, h, err := r.svg(c, Size{})
		if err != nil {
			t.Fatal(err)
		}
		b, img := pngOf(t, r, c, Size{})
		if got := img.Bounds().Size(); got != image.Pt(2*w, 2*h) {
			t.Errorf("%s: %v pixels for %d by %d px", c.ID, got, w, h)
		}
		// The title stands in the uppermost lines and the figures below.
		if n := inked(img, image.Rect(2*margin, 2*margin, w, 2*margin+2*titleLine)); n < 500 {
			t.Errorf("%s: %d pixels of title", c.ID, n)
		}
		if again, _ := pngOf(t, r, c, Size{}); !bytes.Equal(b, again) {
			t.Errorf("%s: two renderings differ", c.ID)
		}
	}
}

// Without its font a rasteriser leaves all text out and says nothing: each
// name and each figure must be there.
func TestPNGText(t *testing.T) {
	r := sharedRenderer(t)
	c := samples()[0]
	_, with := pngOf(t, r, c, Size{Scale: 1})
	for i := range c.Categories {
		c.Categories[i] = ""
	}
	for i := range c.Series[0].Points {
		c.Series[0].Points[i].Short = " "
		c.Series[0].Points[i].Label = ""
	}
	_, without := pngOf(t, r, c, Size{Scale: 1, Width: with.Bounds().Dx(), Height: with.Bounds().Dy()})
	names := image.Rect(margin, 120, margin+200, 380)
	if a, b := inked(with, names), inked(without, names); a < 1500 || a < b+1000 {
		t.Errorf("%d pixels where names are, %d where none are", a, b)
	}
}

func TestPNGThemes(t *testing.T) {
	r := sharedRenderer(t)
	for theme, want := range map[Theme]color.RGBA{Light: {255, 255, 255, 255}, Dark: {0x16, 0x1a, 0x1f, 255}} {
		for _, bare := range []bool{false, true} {
			_, img := pngOf(t, r, samples()[0], Size{Scale: 1, Theme: theme, Bare: bare})
			if got := color.RGBAModel.Convert(img.At(0, 0)); got != want {
				t.Errorf("%v, bare %t: corner %v", theme, bare, got)
			}
		}
	}
}

func TestPNGTwoRenderers(t *testing.T) {
	needAssets(t)
	a, _ := pngOf(t, sharedRenderer(t), samples()[3], Size{})
	other, err := NewRenderer(liberationmonoregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	pngOf(t, other, samples()[0], Size{})
	if b, _ := pngOf(t, other, samples()[3], Size{}); !bytes.Equal(a, b) {
		t.Error("an extra font that nothing needs, or what was drawn before, changes the bytes")
	}
}

func TestPNGErrors(t *testing.T) {
	r := sharedRenderer(t)
	check := func(o Size) {
		t.Helper()
		_, err := r.PNG(samples()[0], o)
		var e *RenderError
		if !errors.As(err, &e) || e.ID != samples()[0].ID {
			t.Errorf("%+v: %v", o, err)
		}
	}
	check(Size{Scale: -1})
	check(Size{Scale: nan})
	check(Size{Scale: 1e6})
	check(Size{Width: maxWidth, Height: maxHeight})
	if _, err := newRasterAndDraw("<svg"); err == nil {
		t.Error("broken XML is drawn")
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	pngOf(t, r, samples()[0], Size{}) // Close is not the end
}

func newRasterAndDraw(svg string) ([]byte, error) {
	r, err := newRaster(nil)
	if err != nil {
		return nil, err
	}
	defer r.close()
	return r.png([]byte(svg), 1, "")
}

func BenchmarkPNG(b *testing.B) {
	r := sharedRenderer(b)
	c := samples()[0]
	pngOf(b, r, c, Size{})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.PNG(c, Size{}); err != nil {
			b.Fatal(err)
		}
	}
}
