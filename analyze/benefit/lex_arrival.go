package benefit

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Texts arrive with marks of the way they came: signs decoded twice, escapes of
// a program or of Markdown, digits of full width. They are read as what they
// stand for.

// twice are signs that were encoded as UTF-8, read as Windows-1252 and encoded
// again, as they then look.
var twice = []struct{ looks, sign string }{
	{"Â£", "£"}, {"Â¥", "¥"}, {"Â·", "·"}, {"Â½", "½"}, {"Â¼", "¼"}, {"Â¾", "¾"}, {"Â\u00A0", "\u00A0"},
	{"â‚¬", "€"}, {"â‚¹", "₹"}, {"â€“", "–"}, {"â€”", "—"}, {"â€™", "’"}, {"â€˜", "’"}, {"â€œ", "\u00A0"}, {"â€¢", "•"}, {"â€¦", "…"}, {"Ã—", "×"},
}

// mended reads a sign that was encoded twice at i.
func (l *lexer) mended(i int) (int, bool) {
	rest := l.text[i:]
	for _, s := range twice {
		if strings.HasPrefix(rest, s.looks) {
			r, _ := utf8.DecodeRuneInString(s.sign)
			return l.sign(r, i, i+len(s.looks)), true
		}
	}
	return i, false
}

// escaped reads "\u00A3" at i, and skips the backslash of "\-".
func (l *lexer) escaped(i int) int {
	text := l.text
	if i+6 <= len(text) && text[i+1] == 'u' {
		if n, err := strconv.ParseUint(text[i+2:i+6], 16, 16); err == nil {
			return l.sign(rune(n), i, i+6)
		}
	}
	return i + 1
}

// fullWidth reads what begins with a character of full width at i: "２０ days",
// "＄５００".
func (l *lexer) fullWidth(r rune, i, n int) int {
	c := byte(r - '！' + '!')
	if c >= '0' && c <= '9' {
		return l.wideNumber(i)
	}
	if c == '$' {
		l.money(i, i+n, "$")
	} else if k, ok := wideSigns[c]; ok {
		l.push(k, i, i+n)
	}
	return i + n
}

// wideSigns are the signs of full width that mean something, by their narrow form.
var wideSigns = map[byte]tokenKind{
	'%': tPercent, '+': tPlus, '/': tSlash, ':': tColon, ',': tComma, '(': tOpen, ')': tClose, ';': tStop, '!': tStop, '?': tStop, '.': tStop,
}

// wideNumber reads the digits of full width at i, with a point or commas
// between them.
func (l *lexer) wideNumber(i int) int {
	var b [2 * maxDigits]byte
	digits := b[:0]
	start, end := i, i
	for i < len(l.text) && len(digits) < maxDigits {
		r, n := utf8.DecodeRuneInString(l.text[i:])
		switch {
		case r >= '０' && r <= '９':
			digits = append(digits, byte(r-'０')+'0')
			end = i + n
		case r == '．' || r == '.':
			digits = append(digits, '.')
		case r == '，' || r == ',':
			digits = append(digits, ',')
		default:
			r = 0
		}
		if r == 0 {
			break
		}
		i += n
	}
	// The same grammar reads them as digits of ASCII.
	sub := lexer{text: strings.TrimRight(string(digits), ".,"), known: l.known}
	sub.number(0)
	t := l.push(tNumber, start, end)
	t.num, t.places, t.id = sub.toks[0].num, sub.toks[0].places, sub.toks[0].id
	return end
}
