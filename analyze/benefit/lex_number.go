package benefit

import "strings"

// maxDigits bounds the digits of a number: nothing that a benefit counts is
// longer, and so many fit an int64.
const maxDigits = 15

// number reads the number at i. Which of "." and "," groups and which is the
// decimal sign is decided by the digits around it: the rightmost of two kinds
// is the decimal sign; a comma before three digits groups; a point before
// three digits groups beside a currency only.
func (l *lexer) number(i int) int {
	text, start := l.text, i
	var m int64
	digits, places := 0, 0
	h := uint64(hashSeed)
	take := func(from, to int) {
		for ; from < to; from++ {
			m = m*10 + int64(text[from]-'0')
			h = hashByte(h, text[from])
			digits++
		}
	}
	end := run(text, i)
	if end-i > maxDigits {
		l.push(tOrdinal, start, end)
		return end
	}
	take(i, end)
	if j, ok := l.planName(start, end, m); ok {
		return j
	}
	i = end
	for i < len(text) {
		sep, n := separator(text, i)
		if n == 0 {
			break
		}
		stop := run(text, i+n)
		size := stop - i - n
		if size == 0 || digits+size > maxDigits {
			break
		}
		if sep == ' ' && (size != 3 || places > 0 || n == 1 && !l.moneyAround(stop)) {
			break
		}
		more, moreN := separator(text, stop)
		group := size == 3 || size == 2 && sep == ',' && more == ',' && run(text, stop+moreN)-stop-moreN <= 3 && run(text, stop+moreN) > stop+moreN+1
		if group && size == 3 && sep == '.' && !l.moneyAround(stop) && more != '.' && !(more == ',' && run(text, stop+moreN) > stop+moreN) {
			group = false
		}
		if m == 0 {
			group = false
		}
		if group {
			take(i+n, stop)
			i = stop
			continue
		}
		if sep == ' ' || sep == '\'' || (more == sep && run(text, stop+moreN) > stop+moreN) || sep == ',' && size > 2 {
			break // a list or a date
		}
		take(i+n, stop)
		places = size
		i = stop
		break
	}
	if i == start { // a point and more digits than a number has: ".99999999999999999"
		end := run(text, start+1)
		l.push(tOrdinal, start, end)
		return end
	}
	for places > 4 { // finer than any benefit; the narrow form keeps four
		m, places = m/10, places-1
	}
	t := l.push(tNumber, start, i)
	t.num, t.places = m, uint8(places)
	t.id = l.id(h)
	if i < len(text) && isLetter(text[i]) {
		i = l.suffix(i, t)
	}
	return i
}

// run returns where the digits that begin at i end.
func run(text string, i int) int {
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	return i
}

// separator returns the sign that may group digits at i, and its length.
func separator(text string, i int) (byte, int) {
	if i >= len(text) {
		return 0, 0
	}
	switch c := text[i]; c {
	case '.', ',', '\'', ' ':
		return c, 1
	case '\\': // Markdown: "4\.5"
		if i+1 < len(text) && (text[i+1] == '.' || text[i+1] == ',') {
			return text[i+1], 2
		}
	case 0xC2:
		if strings.HasPrefix(text[i:], "\u00A0") {
			return ' ', 2
		}
	case 0xE2:
		for _, s := range [...]string{"\u202F", "\u2009", "\u2007"} {
			if strings.HasPrefix(text[i:], s) {
				return ' ', 3
			}
		}
		if strings.HasPrefix(text[i:], "’") {
			return '\'', 3
		}
	}
	return 0, 0
}

// moneyAround reports whether the number that ends at i has a currency beside
// it.
func (l *lexer) moneyAround(i int) bool {
	if n := len(l.toks); n > 0 {
		if k := l.toks[n-1].kind; k == tMoney || k == tRange {
			return true
		}
		if t := l.toks[n-1]; t.kind == tWord && t.upper && t.end-t.start == 3 {
			return true
		}
	}
	rest := strings.TrimLeft(l.text[i:min(len(l.text), i+12)], " \u00A0\u202F")
	for _, s := range [...]string{"€", "EUR", "eur", "Eur", "zł", "PLN", "zl", "kr", "CHF", "₹", "Kč", "£", "SEK", "NOK", "DKK", "$"} {
		if strings.HasPrefix(rest, s) {
			return true
		}
	}
	return false
}

// planName reads "401(k)", "403b", "457 (b)" and so on as one word.
func (l *lexer) planName(start, end int, m int64) (int, bool) {
	if m != 401 && m != 403 && m != 457 && m != 408 {
		return 0, false
	}
	text, i := l.text, end
	skip := func(set string) {
		if i < len(text) && strings.IndexByte(set, text[i]) >= 0 {
			i++
		}
	}
	skip(" -")
	open := i
	skip("([")
	if i >= len(text) {
		return 0, false
	}
	c := text[i] | 0x20
	if c != 'k' && c != 'a' && c != 'b' {
		return 0, false
	}
	i++
	if open+2 == i && i < len(text) && (text[i] == ')' || text[i] == ']') {
		i++
	}
	if i < len(text) && (text[i] == 's' || text[i] == 'S') {
		i++
	}
	if i < len(text) && text[i] >= 'a' && text[i] <= 'z' {
		return 0, false
	}
	h := uint64(hashSeed)
	for _, d := range text[start:end] {
		h = hashByte(h, byte(d))
	}
	t := l.push(tWord, start, i)
	t.id = l.id(hashByte(h, c))
	return i, true
}

// suffix reads the letters glued to a number: k for thousands, the ending of
// an ordinal. Any other letters are a word of their own.
func (l *lexer) suffix(i int, t *token) int {
	text, j := l.text, i
	for j < len(text) && isLetter(text[j]) {
		j++
	}
	switch s := text[i:j]; s {
	case "k", "K":
		if t.num < 1_000_000_000_000 {
			t.num, t.thousands, t.end = t.num*1000, true, uint32(j)
			return j
		}
	case "st", "nd", "rd", "th":
		t.kind, t.end = tOrdinal, uint32(j)
		return j
	}
	return i
}
