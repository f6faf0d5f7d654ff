package posting

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A spelling is how the source writes a text that it cannot hold as it is: with
// escapes, say. It is kept so that every byte of the text has its true place.
type spelling struct {
	raw  string // from the first byte of the text on
	form form
}

// form is a way to write a text.
type form uint8

const (
	rewritten form = iota // put together from pieces or markup: no byte has a place of its own
	quoted                // in a table: a quote stands twice, a line may end with CR LF
	escaped               // in JSON: escapes begin with a backslash
)

// madeUp marks texts that stand nowhere as they are.
var madeUp = &spelling{}

// At returns the place of the byte of f.Text at offset. It is the place in the
// source however the source spells the text; where the text was made from
// markup or from several values, it is the place of the whole.
func (f Field) At(offset int) Pos {
	if offset <= 0 || offset > len(f.Text) {
		return f.Pos
	}
	before := f.Text[:offset]
	if f.from != nil {
		before = f.from.raw[:f.from.length(offset)]
	}
	p := f.Pos
	if n := strings.Count(before, "\n"); n > 0 {
		p.Line += n
		p.Col = len(before) - strings.LastIndexByte(before, '\n')
		return p
	}
	p.Col += len(before)
	return p
}

// cut returns a part of a field as a field.
func (f Field) cut(from, to int) Field {
	part := Field{Text: f.Text[from:to], Pos: f.At(from), from: f.from}
	if f.from != nil && f.from.form != rewritten && from > 0 {
		part.from = &spelling{f.from.raw[f.from.length(from):], f.from.form}
	}
	return part
}

// cuts takes parts of a field one after the other. Each costs what lies between
// it and the one before, where cut would count from the beginning.
type cuts struct {
	rest Field
	off  int // of rest in the field
}

// next returns the part between two offsets, no smaller than those before.
func (c *cuts) next(from, to int) Field {
	c.rest = c.rest.cut(from-c.off, len(c.rest.Text))
	c.off = from
	part := c.rest
	part.Text = part.Text[:to-from]
	return part
}

// length returns how many bytes of the source spell the first n of the text.
func (s *spelling) length(n int) int {
	raw, i := s.raw, 0
	switch s.form {
	case quoted:
		for n > 0 && i < len(raw) {
			if pair := raw[i:min(i+2, len(raw))]; pair == `""` || pair == "\r\n" {
				i++
			}
			i++
			n--
		}
	case escaped:
		for n > 0 && i < len(raw) {
			if raw[i] != '\\' || i+1 == len(raw) {
				i++
				n--
				continue
			}
			if raw[i+1] != 'u' {
				i += 2
				n--
				continue
			}
			r, size := escapedRune(raw[i:])
			i += size
			n -= utf8.RuneLen(r)
		}
	}
	return i
}

// escapedRune reads "\u00e9" or a pair of surrogates, and returns how long it is
// as written.
func escapedRune(s string) (rune, int) {
	unit := func(at int) (rune, bool) {
		if len(s) < at+6 || s[at] != '\\' || s[at+1] != 'u' {
			return 0, false
		}
		var r rune
		for _, c := range []byte(s[at+2 : at+6]) {
			switch {
			case c >= '0' && c <= '9':
				r = r<<4 | rune(c-'0')
			case c >= 'a' && c <= 'f':
				r = r<<4 | rune(c-'a'+10)
			case c >= 'A' && c <= 'F':
				r = r<<4 | rune(c-'A'+10)
			default:
				return 0, false
			}
		}
		return r, true
	}
	r, ok := unit(0)
	if !ok {
		return utf8.RuneError, min(len(s), 2)
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := unit(6); ok {
		if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
			return both, 12
		}
	}
	return utf8.RuneError, 6
}
