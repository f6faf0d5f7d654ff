package pay

import (
	"strings"
	"unicode/utf8"
)

// decode returns the character that stands at s[i], and how many bytes of s it
// takes. It reads what text has been through on its way: HTML entities and
// tags, backslash escapes of JSON and markdown, full-width forms, UTF-8 that
// was taken for Windows-1252 and encoded again. Kinds of dashes, spaces and
// apostrophes come back as '-', ' ' and '\”; what stands for nothing (a zero
// width space) is 0.
func decode(s string, i int) (r rune, n int) {
	switch c := s[i]; {
	case c == '&':
		if r, n := entity(s[i:]); n > 0 {
			if r == '<' {
				return escapedTag(s[i:], n)
			}
			return plain(r), n
		}
		return '&', 1
	case c == '\\':
		return escape(s[i:])
	case c == '<':
		return tag(s[i:])
	case c == '\r':
		return ' ', 1
	case c < utf8.RuneSelf:
		return rune(c), 1
	}
	r, n = utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && n <= 1 {
		return latin1(s[i]), 1
	}
	if r >= 0xC2 && r <= 0xE2 {
		if m, w := mojibake(s[i:], r, n); w > 0 {
			return plain(m), w
		}
	}
	return plain(r), n
}

// latin1 reads a byte that is no UTF-8: a file in Windows-1252.
func latin1(c byte) rune {
	switch c {
	case 0x80:
		return '€'
	case 0x96, 0x97:
		return '-'
	case 0x91, 0x92:
		return '\''
	case 0xA0:
		return ' '
	}
	if c >= 0xA1 {
		return rune(c)
	}
	return ' '
}

// plain maps the variants of a character to one of them.
func plain(r rune) rune {
	if r < 0xA0 {
		if r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}
	switch r {
	case 0xA0, 0x1680, 0x202F, 0x205F, 0x3000:
		return ' '
	case 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFE0F:
		return 0
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－', 'ｰ':
		return '-'
	case '〜', '～', '∼', '˜', '∽':
		return '~'
	case '’', '‘', 'ʼ', '′', '´', '＇', 'ʻ':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '•', '·', '‣', '▪', '●', '◦', '・', '■', '►':
		return '•'
	case '✕', '✖', '×':
		return '×'
	case '。', '｡':
		return '.'
	case '、', '٬':
		return ','
	case '٫':
		return '.'
	case '￥':
		return '¥'
	case '￡':
		return '£'
	case '￦':
		return '₩'
	case '⁄', '∕':
		return '/'
	case '₨':
		return '₨'
	}
	switch {
	case r >= 0x2000 && r <= 0x200A:
		return ' '
	case r >= 0x2028 && r <= 0x2029:
		return '\n'
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r >= 0x0660 && r <= 0x0669:
		return r - 0x0660 + '0'
	case r >= 0x06F0 && r <= 0x06F9:
		return r - 0x06F0 + '0'
	}
	return r
}

var entityNames = map[string]rune{
	"nbsp": ' ', "amp": '&', "pound": '£', "euro": '€', "yen": '¥', "ndash": '–', "mdash": '—', "minus": '−',
	"hyphen": '-', "thinsp": ' ', "ensp": ' ', "emsp": ' ', "rsquo": '’', "lsquo": '‘', "apos": '\'', "quot": '"',
	"lt": '<', "gt": '>', "bull": '•', "middot": '·', "hellip": '…', "plus": '+', "dollar": '$', "comma": ',',
	"period": '.', "percnt": '%', "sol": '/', "colon": ':', "lpar": '(', "rpar": ')', "times": '×', "shy": 0xAD,
	"zwnj": 0x200C, "zwj": 0x200D, "newline": '\n', "le": '≤', "ge": '≥', "rarr": '→', "ldquo": '"', "rdquo": '"',
	"frac12": '½', "eacute": 'é', "egrave": 'è', "agrave": 'à', "ccedil": 'ç', "uuml": 'ü', "ouml": 'ö', "auml": 'ä',
	"aring": 'å', "oslash": 'ø', "ntilde": 'ñ', "atilde": 'ã', "otilde": 'õ', "szlig": 'ß', "oacute": 'ó',
	"iacute": 'í', "aacute": 'á', "ocirc": 'ô', "ecirc": 'ê', "Uuml": 'Ü', "Eacute": 'É', "ugrave": 'ù',
}

// entity reads an HTML entity at the start of s; n is 0 where there is none.
// An entity that was escaped twice (&amp;pound;) is read through.
func entity(s string) (r rune, n int) {
	const longest = 12
	end := -1
	for i := 1; i < len(s) && i < longest; i++ {
		if s[i] == ';' {
			end = i
			break
		}
		if c := s[i]; c != '#' && !isLetter(c) && !isDigit(c) {
			break
		}
	}
	if end < 2 {
		return 0, 0
	}
	name := s[1:end]
	if name == "amp" {
		// The rest may be an entity once more.
		if len(s) > end+1 {
			if r, n := entity("&" + clipString(s[end+1:], longest)); n > 0 {
				return r, end + n
			}
		}
		return '&', end + 1
	}
	if name[0] != '#' {
		if r, ok := entityNames[name]; ok {
			return r, end + 1
		}
		return 0, 0
	}
	digits, base := name[1:], rune(10)
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	if digits == "" {
		return 0, 0
	}
	for i := 0; i < len(digits); i++ {
		d := hexValue(digits[i])
		if d < 0 || rune(d) >= base {
			return 0, 0
		}
		if r = r*base + rune(d); r > utf8.MaxRune {
			return 0, 0
		}
	}
	return r, end + 1
}

func clipString(s string, n int) string {
	if len(s) > n {
		return s[:n]
	}
	return s
}

// escape reads what follows a backslash: \u20B9, \n, or a mark that markdown
// would take for its own.
func escape(s string) (rune, int) {
	if len(s) < 2 {
		return '\\', 1
	}
	switch c := s[1]; {
	case c == 'u' && len(s) >= 6:
		var r rune
		for _, h := range []byte(s[2:6]) {
			d := hexValue(h)
			if d < 0 {
				return '\\', 1
			}
			r = r<<4 | rune(d)
		}
		return plain(r), 6
	case c == 'n' || c == 'r':
		return '\n', 2
	case c == 't':
		return ' ', 2
	case c == '\\':
		r, n := escape(s[1:])
		return r, n + 1
	case c > ' ' && c < utf8.RuneSelf && !isLetter(c) && !isDigit(c):
		return rune(c), 2
	}
	return '\\', 1
}

// tag reads an HTML tag. One that starts a block or a line ends the line.
func tag(s string) (rune, int) {
	const longest = 1024
	if len(s) < 3 || !isLetter(s[1]) && s[1] != '/' && s[1] != '!' {
		return '<', 1
	}
	end := strings.IndexByte(clipString(s, longest), '>')
	if end < 0 {
		return '<', 1
	}
	return tagBreak(s[1:end]), end + 1
}

// escapedTag reads a tag whose brackets were escaped: &lt;b&gt;. The entity of
// the opening one takes n bytes.
func escapedTag(s string, n int) (rune, int) {
	const longest = 256
	if n >= len(s) || !isLetter(s[n]) && s[n] != '/' {
		return '<', n
	}
	clip := clipString(s, longest)
	for i := n + 1; i < len(clip); i++ {
		switch c := clip[i]; {
		case c == '&':
			if r, w := entity(s[i:]); r == '>' {
				return tagBreak(s[n:i]), i + w
			}
		case c == '\n' || c == '<' || i == n+1 && s[n] == '/' && !isLetter(c):
			return '<', n
		}
	}
	return '<', n
}

// tagBreak returns what a tag with this name stands for: the end of a line, or a
// space where it only marks words.
func tagBreak(name string) rune {
	if name[0] == '/' {
		name = name[1:]
	}
	k := 0
	for k < len(name) && (isLetter(name[k]) || isDigit(name[k])) {
		k++
	}
	switch strings.ToLower(name[:k]) {
	case "b", "i", "u", "em", "strong", "span", "font", "a", "sup", "sub", "small", "mark", "code":
		return ' '
	}
	return '\n'
}

// cp1252 holds what Windows-1252 shows for the bytes 0x80 to 0x9F.
const cp1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// trailByte returns the continuation byte of UTF-8 that r is the wrong reading of.
func trailByte(r rune) (byte, bool) {
	if r >= 0x80 && r < 0xC0 {
		return byte(r), true
	}
	k := 0
	for _, c := range cp1252 {
		if c == r {
			return byte(0x80 + k), true
		}
		k++
	}
	return 0, false
}

// mojibake reads a character that was encoded twice, such as Â£ for £ and â‚¬
// for €. The first character of it is r, n bytes long. w is 0 for other text.
func mojibake(s string, r rune, n int) (m rune, w int) {
	size := 0
	switch r {
	case 0xC2, 0xC3, 0xC4, 0xC5:
		size = 2
	case 0xE2:
		size = 3
	default:
		return 0, 0
	}
	var b [3]byte
	b[0], w = byte(r), n
	for k := 1; k < size; k++ {
		if w >= len(s) {
			return 0, 0
		}
		c, cn := utf8.DecodeRuneInString(s[w:])
		t, ok := trailByte(c)
		if !ok || cn == 1 {
			return 0, 0
		}
		b[k] = t
		w += cn
	}
	m, mn := utf8.DecodeRune(b[:size])
	if m == utf8.RuneError || mn != size {
		return 0, 0
	}
	return m, w
}

func isDigit(c byte) bool  { return c-'0' < 10 }
func isLetter(c byte) bool { return c|0x20-'a' < 26 }

func hexValue(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
