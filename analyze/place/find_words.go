package place

import (
	"unicode"
	"unicode/utf8"
)

// What stands before a word.
const (
	soft  = iota // the start, a comma, a bracket, a dash between spaces
	space        // nothing but space
	tight        // a hyphen without spaces
	hard         // a mark between places: | ; / & or a new line
)

type token struct {
	from, to int16 // in words.buf
	sep      uint8
	upper    bool // capitals only
	capital  bool // begins with a capital, or has no case
	digit    bool // begins with a digit: a postcode
	dotted   bool // has dots inside: "U.S."
}

// words are the words of a text in small letters without accents, as the keys
// of the tables are, one space between two.
type words struct {
	buf    [512]byte
	tok    [48]token
	n      int
	noCase bool // the text has no capital at all
}

func (w *words) split(text string) {
	var dash, mark, bar, blank bool // in the gap before the next word
	in, joined := false, false
	b := 0
	w.noCase = true
	for i, c := range text {
		switch {
		case unicode.IsLetter(c), unicode.IsMark(c), c >= '0' && c <= '9':
			if b > len(w.buf)-8 {
				return
			}
			if !in {
				if w.n == len(w.tok) {
					return
				}
				if b > 0 {
					w.buf[b] = ' '
					b++
				}
				sep := uint8(space)
				switch {
				case bar:
					sep = hard
				case w.n == 0, mark, dash && blank:
					sep = soft
				case dash:
					sep = tight
				}
				w.tok[w.n] = token{from: int16(b), sep: sep, upper: true, capital: !unicode.IsLower(c), digit: c <= '9'}
				w.n++
				in, joined = true, false
				dash, mark, bar, blank = false, false, false, false
			}
			t := &w.tok[w.n-1]
			if unicode.IsLower(c) {
				t.upper = false
			} else if unicode.IsUpper(c) {
				w.noCase = false
			}
			b += fold(w.buf[b:], c)
			t.to = int16(b)
		case in && (c == '\'' || c == '’'): // within a name
		case in && c == '.' && (joined || w.tok[w.n-1].to-w.tok[w.n-1].from == 1) && letterNext(text[i+1:]):
			joined, w.tok[w.n-1].dotted = true, true // "U.S."
		default:
			in = false
			switch c {
			case '-', '–', '—', '‐':
				dash = true
			case '|', ';', '/', '&', '+':
				bar = true
			case ' ', '\u00a0', '\t', '\n', '\r', '.':
				blank = true
			default:
				mark = true
			}
		}
	}
}

func letterNext(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c)
}

// fold writes c as a small letter without accent.
func fold(b []byte, c rune) int {
	if c < utf8.RuneSelf {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[0] = byte(c)
		return 1
	}
	if c >= 0x300 && c <= 0x36f { // an accent by itself
		return 0
	}
	c = unicode.ToLower(c)
	if c >= foldFrom && int(c-foldFrom) < len(folded) {
		if s := folded[c-foldFrom]; s != "" {
			return copy(b, s)
		}
	}
	return utf8.EncodeRune(b, c)
}

// folded holds what stands for each small letter from foldFrom on.
const foldFrom = 0xdf

var folded = func() (t [0x220 - foldFrom]string) {
	for _, e := range []struct{ to, from string }{
		{"a", "àáâãäåāăą"}, {"ae", "æ"}, {"c", "çćĉċč"}, {"d", "ðďđ"}, {"e", "èéêëēĕėęě"}, {"g", "ĝğġģ"}, {"h", "ĥħ"},
		{"i", "ìíîïĩīĭįı"}, {"j", "ĵ"}, {"k", "ķ"}, {"l", "ĺļľŀł"}, {"n", "ñńņňŉ"}, {"o", "òóôõöøōŏő"}, {"oe", "œ"},
		{"r", "ŕŗř"}, {"s", "śŝşšș"}, {"ss", "ß"}, {"t", "ţťŧț"}, {"u", "ùúûüũūŭůűų"}, {"w", "ŵ"}, {"y", "ýÿŷ"}, {"z", "źżž"},
	} {
		for _, c := range e.from {
			t[c-foldFrom] = e.to
		}
	}
	return t
}()

func (w *words) word(i int) []byte { return w.buf[w.tok[i].from:w.tok[i].to] }

// ends reports whether nothing but a mark, or a postcode, follows word i.
func (w *words) ends(i int) bool {
	return i+1 == w.n || w.tok[i+1].sep != space || w.tok[i+1].digit
}

// name returns the longest name of the tables that begins at word i, and how
// many words it has.
func (w *words) name(i int) (*entry, int) {
	first := table().names[string(w.word(i))]
	if first == nil || !w.tok[i].capital && !w.noCase {
		return nil, 0
	}
	last := i
	for last+1 < w.n && last+1 < i+first.longest && (w.tok[last+1].sep == space || w.tok[last+1].sep == tight) {
		last++
	}
	for ; last > i; last-- {
		if n := table().names[string(w.buf[w.tok[i].from:w.tok[last].to])]; n != nil && n.entry != nil {
			return n.entry, last - i + 1
		}
	}
	e := first.entry
	if e != nil && e.word && !(w.tok[i].sep != space && w.ends(i)) {
		return nil, 0
	}
	if e == nil {
		return nil, 0
	}
	return e, 1
}

// code returns what the capitals of word i stand for, where a code may stand:
// at the end of what a comma or a dash sets apart, or alone.
func (w *words) code(i int) *entry {
	t := w.tok[i]
	n := int(t.to - t.from)
	if n != 2 && n != 3 || t.digit || !t.upper && w.n > 1 {
		return nil
	}
	e := table().codes[string(w.word(i))]
	if e != nil && t.dotted && !dottedCode(string(w.word(i))) {
		return nil // "S.I." is Staten Island, not Slovenia
	}
	if e == nil || w.n == 1 || e.anywhere || w.ends(i) && (!e.long || t.sep != space) {
		return e
	}
	return nil
}

// dottedCode reports whether a code is also written with dots: that of a
// country whose name is two words or more, or of a US state.
func dottedCode(code string) bool {
	switch code {
	case "us", "usa", "uk", "uae", "eu", "dc", "ny", "nj", "nc", "sc", "nd", "sd", "nh", "nm", "ri", "wv", "bc", "pr", "nz", "qc", "pei":
		return true
	}
	return false
}

// conjunction reports whether word i joins two places.
func (w *words) conjunction(i int) bool {
	if w.tok[i].sep != space || i+1 == w.n || w.tok[i+1].sep != space {
		return false
	}
	switch string(w.word(i)) {
	case "or", "and", "und", "oder", "et", "ou", "y", "o", "i", "lub", "en", "of":
		return true
	}
	return false
}
