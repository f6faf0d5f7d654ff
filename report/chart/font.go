package chart

import (
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
)

// The first of the Fonts.
const (
	Regular = iota
	Bold
)

// Fonts returns the TrueType files that the renderer draws with: Regular, Bold,
// and the extra ones, which stand in for what those lack.
func (r *Renderer) Fonts() [][]byte {
	return append([][]byte{liberationsansregular.TTF, liberationsansbold.TTF}, r.fonts...)
}

// Font returns which of Fonts draws c, -1 where none has it.
func (r *Renderer) Font(c rune, bold bool) int {
	r.ruler.mu.Lock()
	defer r.ruler.mu.Unlock()
	f, first := r.ruler.regular, Regular
	if bold {
		f, first = r.ruler.bold, Bold
	}
	for i, fnt := range f.fonts {
		if g, err := fnt.GlyphIndex(&f.buf, c); err == nil && g != 0 {
			if i == 0 {
				return first
			}
			return Bold + i
		}
	}
	return -1
}

// Width returns the width of a text in units of its size.
func (r *Renderer) Width(s string, size float64, bold bool) float64 {
	return r.ruler.width(s, size, bold)
}

// Wrap breaks a text into lines of at most the width: between words, and within
// a word that is wider than a line.
func (r *Renderer) Wrap(s string, size float64, bold bool, width float64) []string {
	return r.ruler.wrap(s, size, bold, width)
}
