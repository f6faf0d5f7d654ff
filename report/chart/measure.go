package chart

import (
	"strings"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// FontFamily is the font of every chart, with its likes where it is absent:
// they have the same widths. It stands without quotes, for echarts writes them
// unescaped into attributes.
const FontFamily = "Liberation Sans, Arial, Helvetica, sans-serif"

// A face measures text of one font, falling back on others for what it lacks.
type face struct {
	fonts []*sfnt.Font
	buf   sfnt.Buffer
	known map[rune]float64 // advances in em
}

// advance returns the width of r in em.
func (f *face) advance(r rune) float64 {
	if w, ok := f.known[r]; ok {
		return w
	}
	w := f.look(r)
	f.known[r] = w
	return w
}

func (f *face) look(r rune) float64 {
	for i, fnt := range f.fonts {
		g, err := fnt.GlyphIndex(&f.buf, r)
		if err != nil || g == 0 && i < len(f.fonts)-1 {
			continue
		}
		if g == 0 && wide(r) {
			return 1
		}
		em := fnt.UnitsPerEm()
		a, err := fnt.GlyphAdvance(&f.buf, g, fixed.I(int(em)), 0)
		if err != nil {
			continue
		}
		return float64(a) / 64 / float64(em)
	}
	return 1
}

// wide reports whether r is as wide as it is high in every font: ideographs,
// kana, hangul and pictographs.
func wide(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0x1f300
}

// A ruler measures text as the renderer draws it. It is safe for concurrent
// use.
type ruler struct {
	mu            sync.Mutex
	regular, bold *face
}

// newRuler returns a ruler over the embedded fonts, and over extra TrueType
// fonts for what those lack.
func newRuler(extra [][]byte) (*ruler, error) {
	var spare []*sfnt.Font
	for i, b := range extra {
		f, err := sfnt.Parse(b)
		if err != nil {
			return nil, &FontError{Index: i, Err: err}
		}
		spare = append(spare, f)
	}
	load := func(ttf []byte) *face {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			panic(err) // embedded
		}
		return &face{fonts: append([]*sfnt.Font{f}, spare...), known: map[rune]float64{}}
	}
	return &ruler{regular: load(liberationsansregular.TTF), bold: load(liberationsansbold.TTF)}, nil
}

var defaultRuler = sync.OnceValue(func() *ruler {
	r, err := newRuler(nil)
	if err != nil {
		panic(err) // no extra fonts: cannot fail
	}
	return r
})

// width returns the width of s in px at the given size of font.
func (r *ruler) width(s string, size float64, bold bool) float64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := r.regular
	if bold {
		f = r.bold
	}
	var w float64
	for _, c := range s {
		w += f.advance(c)
	}
	return w * size
}

// widest returns the width of the widest of the texts, rounded up.
func (r *ruler) widest(texts []string, size float64) int {
	var w float64
	for _, s := range texts {
		w = max(w, r.width(s, size, false))
	}
	return ceil(w)
}

func ceil(v float64) int {
	n := int(v)
	if float64(n) < v {
		n++
	}
	return n
}

// wrap breaks s into lines of at most w px: between words, and within a word
// that is wider than a line.
func (r *ruler) wrap(s string, size float64, bold bool, w float64) []string {
	var lines []string
	var line string
	for _, word := range strings.Fields(s) {
		if line != "" {
			if r.width(line+" "+word, size, bold) <= w {
				line += " " + word
				continue
			}
			lines = append(lines, line)
			line = ""
		}
		for r.width(word, size, bold) > w {
			n := r.fits(word, size, bold, w)
			lines = append(lines, word[:n])
			word = word[n:]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// balance breaks s into as few lines as wrap does, of like widths.
func (r *ruler) balance(s string, size float64, bold bool, w float64) []string {
	lines := r.wrap(s, size, bold, w)
	if len(lines) < 2 {
		return lines
	}
	low, high := w/float64(len(lines)), w
	for high-low > 1 {
		mid := (low + high) / 2
		if try := r.wrap(s, size, bold, mid); len(try) <= len(lines) {
			lines, high = try, mid
		} else {
			low = mid
		}
	}
	return lines
}

// fits returns the length in bytes of the longest start of s, of one rune at
// least, that is at most w px wide.
func (r *ruler) fits(s string, size float64, bold bool, w float64) int {
	var sum float64
	for i, c := range s {
		sum += r.width(string(c), size, bold)
		if i > 0 && sum > w {
			return i
		}
	}
	return len(s)
}
