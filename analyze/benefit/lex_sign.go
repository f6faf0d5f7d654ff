package benefit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wide reads what begins with a byte outside ASCII.
func (l *lexer) wide(i int) int {
	if c := l.text[i]; c == 0xC3 { // Â, Ã, â
		if end, ok := l.mended(i); ok {
			return end
		}
	}
	r, n := utf8.DecodeRuneInString(l.text[i:])
	switch {
	case r >= '！' && r <= '～' && !unicode.IsLetter(r):
		return l.fullWidth(r, i, n)
	case unicode.IsLetter(r):
		return l.word(i)
	}
	return l.sign(r, i, i+n)
}

// sign reads the rune r, no letter, that stands from i up to end.
func (l *lexer) sign(r rune, i, end int) int {
	switch r {
	case '–', '—', '−', '‑', '‐':
		return l.dash(i, end-i, r == '‑' || r == '‐')
	case '€', '£', '¥', '₹', '₩', '₪', '₺', '₱', '฿', '₫', '₴', '₦':
		l.money(i, end, string(r))
	case '×':
		l.push(tTimes, i, end)
	case '½', '¼', '¾':
		t := l.push(tNumber, i, end)
		t.num, t.places = map[rune]int64{'½': 50, '¼': 25, '¾': 75}[r], 2
		if k := len(l.toks) - 2; k >= 0 && t.glued && l.toks[k].kind == tNumber && l.toks[k].places == 0 && l.toks[k].num < 1_000_000_000_000 {
			l.toks[k].num, l.toks[k].places, l.toks[k].end = l.toks[k].num*100+t.num, 2, t.end
			l.toks = l.toks[:k+1]
		}
	case '…':
		l.push(tComma, i, end)
	case '|', '¦', '•', '·', '●', '▪', '■', '◦', '‣', '∙':
		l.push(tBullet, i, end)
	case '\u2028', '\u2029', '\u0085':
		l.push(tLine, i, end)
	default:
		// Pictures and ticks stand in front of the items of a list. Arrows and
		// what modifies a picture part nothing by themselves.
		if r >= 0x2460 && r != 0xFE0F && r != 0xFEFF && r != 0xFFFD && unicode.IsSymbol(r) && l.last() != tBullet {
			l.push(tBullet, i, end)
		}
	}
	return end
}

// dash reads a hyphen or dash of n bytes. Between two numbers it makes a
// range; a hyphen between letters only joins a compound; everything else parts
// what is left of it from what is right.
func (l *lexer) dash(i, n int, hyphen bool) int {
	text, end := l.text, i+n
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = text[i-1]
	}
	if end < len(text) {
		after = text[end]
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	money := after == '$' || strings.HasPrefix(text[end:], "£") || strings.HasPrefix(text[end:], "€") || strings.HasPrefix(text[end:], "₹")
	switch {
	case (digit(before) || before == '%' || before|0x20 == 'k' && l.last() == tNumber) && (digit(after) || money):
		l.push(tRange, i, end)
	case l.lineStart():
		if l.last() != tBullet {
			l.push(tBullet, i, end)
		}
	case hyphen && before != ' ' && after != ' ' && after != '\n' && after != '\t':
		// a compound
	default:
		l.push(tDash, i, end)
	}
	return end
}

// money pushes the sign of a currency.
func (l *lexer) money(start, end int, sign string) {
	t := l.push(tMoney, start, end)
	t.id = l.id(hashWord(sign))
}
