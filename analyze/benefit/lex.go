package benefit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenKind tells what a token is. The order matters: everything from
// tComma on is punctuation.
type tokenKind uint8

const (
	tWord    tokenKind = iota
	tNumber            // digits, with separators and decimals
	tOrdinal           // 1st, 2nd
	tMoney             // a currency sign
	tPercent           // %
	tTimes             // ×
	tRange             // a dash glued between two numbers
	tComma             // also …
	tSlash
	tPlus
	tColon
	tOpen
	tClose
	tDash // a dash that parts words
	tStop // the end of a sentence, also ; and |
	tBullet
	tLine
	tBlank // a blank line
)

// A token is a piece of the text that was read, in bytes from start to end.
type token struct {
	start, end uint32
	id         int32 // of the word in the vocabulary; 0 where it has none
	kind       tokenKind
	upper      bool // letters are capitals, but for a plural s
	glued      bool // nothing stands between this token and the one before
	thousands  bool // a number with k behind it
	places     uint8
	num        int64 // a number's digits; the number is num / 10^places
	cue        cue   // of the cue phrase that covers the token
	hit        int32 // index of the phrase that covers the token, plus one
}

// scan splits text into tokens, all of them at once: a sentence is understood
// from both of its ends.
func (l *lexer) scan(text string) {
	l.text, l.toks, l.open = text, l.toks[:0], [3]bool{}
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case isLetter(c):
			i = l.word(i)
		case c == ' ' || c == '\t':
			i++
		case c >= '0' && c <= '9':
			i = l.number(i)
		case c >= utf8.RuneSelf:
			i = l.wide(i)
		default:
			i = l.punctuation(i, c)
		}
	}
}

type lexer struct {
	text  string
	toks  []token
	known *compiled // nil while the vocabulary itself is compiled
	open  [3]bool   // pieces that no one sees (lex_html.go) of which the text lacks the end
}

// id returns the id of the word with a hash, 0 where it has none.
func (l *lexer) id(h uint64) int32 {
	if l.known == nil {
		return 0
	}
	return l.known.word(h)
}

// short reports whether a word is an abbreviation, behind which a point ends
// nothing.
func (l *lexer) short(id int32) bool {
	return l.known == nil || l.known.info[id].class&cAbbreviation != 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func (l *lexer) push(k tokenKind, start, end int) *token {
	glued := false
	if n := len(l.toks); n > 0 {
		glued = int(l.toks[n-1].end) == start
	}
	l.toks = append(l.toks, token{start: uint32(start), end: uint32(end), kind: k, glued: glued})
	return &l.toks[len(l.toks)-1]
}

func (l *lexer) last() tokenKind {
	if len(l.toks) == 0 {
		return tBlank
	}
	return l.toks[len(l.toks)-1].kind
}

// lineStart reports whether no token stands before i on its line.
func (l *lexer) lineStart() bool {
	k := l.last()
	return k == tLine || k == tBlank || k == tBullet
}

const (
	hashSeed  = 0xcbf29ce484222325
	hashPrime = 0x9e3779b97f4a7c15
)

func hashByte(h uint64, c byte) uint64 {
	h = (h ^ uint64(c)) * hashPrime
	return h ^ h>>29
}

// word reads a word at i. Letters are folded to lower case and lose their
// accents, so that "congés" and "conges" are one word. A change from lower to
// upper case ends the word, because lists lose their line breaks
// ("holidaysCompany Pension"). An apostrophe is skipped ("carer's"), but ends
// an article of one letter ("l'employeur").
func (l *lexer) word(i int) int {
	text, start := l.text, i
	h := uint64(hashSeed)
	letters, capitals := 0, 0
	lower := false // the letter before is a small one
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if isLetter(c) {
				if c < 'a' {
					if lower {
						break
					}
					capitals++
				} else {
					lower = true
				}
				letters++
				h = hashByte(h, c|0x20)
				i++
				continue
			}
			if c == '\'' && letters > 1 && i+1 < len(text) && isLetter(text[i+1]) {
				if shallAt(text, i+1) {
					h = hashByte(h, '\'')
				}
				i++
				continue
			}
			break
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == '’' && letters > 1 && i+n < len(text) && isLetter(text[i+n]) {
			if shallAt(text, i+n) {
				h = hashByte(h, '\'')
			}
			i += n
			continue
		}
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		if unicode.IsUpper(r) {
			if lower {
				break
			}
			capitals++
			r = unicode.ToLower(r)
		} else {
			lower = true
		}
		letters++
		i += n
		if f := folded(r); f != "" {
			for k := 0; k < len(f); k++ {
				h = hashByte(h, f[k])
			}
		} else if !unicode.Is(unicode.Mn, r) {
			var b [utf8.UTFMax]byte
			for _, x := range b[:utf8.EncodeRune(b[:], r)] {
				h = hashByte(h, x)
			}
		}
	}
	t := l.push(tWord, start, i)
	t.upper = capitals == letters || capitals == letters-1 && capitals > 1 && text[i-1] == 's'
	if l.known != nil {
		if t.id = l.known.word(h); t.id == 0 && letters > 8 {
			t.id = l.known.compound(text[start:i])
		}
	}
	return i
}

// shallAt reports whether "ll" ends a word at i: "we'll" is not "well".
func shallAt(text string, i int) bool {
	return i+1 < len(text) && text[i]|0x20 == 'l' && text[i+1]|0x20 == 'l' && (i+2 >= len(text) || !isLetter(text[i+2]))
}

// folded returns the letters without accents that stand for r, "" for r itself.
func folded(r rune) string {
	if r < 0xC0 || int(r) >= len(folds) {
		return ""
	}
	return folds[r]
}

var folds = foldTable()

func foldTable() (t [0x250]string) {
	for _, group := range strings.Fields("aàáâãäåāăą cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņň oòóôõöøōŏő rŕŗř sśŝşšș tţťŧț uùúûüũūŭůűų wŵ yýÿŷ zźżž") {
		for _, r := range group[1:] {
			t[r] = group[:1]
		}
	}
	t['ß'], t['æ'], t['œ'], t['þ'] = "ss", "ae", "oe", "th"
	return t
}

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

// punctuation reads the ASCII character c at i, which is neither letter nor
// digit.
func (l *lexer) punctuation(i int, c byte) int {
	text := l.text
	switch c {
	case '\n', '\r':
		return l.newline(i)
	case ',':
		l.push(tComma, i, i+1)
	case ';', '!', '?':
		l.push(tStop, i, i+1)
	case '|':
		l.push(tBullet, i, i+1)
	case '.':
		if i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' && (i == 0 || !isLetter(text[i-1]) && (text[i-1] < '0' || text[i-1] > '9')) {
			return l.number(i) // ".5"
		}
		if l.endsSentence(i) {
			l.push(tStop, i, i+1)
		}
	case ':':
		l.push(tColon, i, i+1)
	case '(', '[':
		l.push(tOpen, i, i+1)
	case ')', ']':
		l.push(tClose, i, i+1)
	case '/':
		l.push(tSlash, i, i+1)
	case '+':
		l.push(tPlus, i, i+1)
	case '%':
		l.push(tPercent, i, i+1)
	case '$':
		l.money(i, i+1, "$")
	case '-':
		return l.dash(i, 1, true)
	case '*':
		if l.lineStart() || i+1 < len(text) && text[i+1] == ' ' && i > 0 && text[i-1] == ' ' {
			l.push(tBullet, i, i+1)
		}
	case '&':
		return l.ampersand(i)
	case '<':
		return l.tag(i)
	case '\\':
		if i+1 < len(text) && (text[i+1] == 'n' || text[i+1] == 'r') && (i+2 >= len(text) || text[i+2] < 'a' || text[i+2] > 'z') {
			l.push(tLine, i, i+2)
			return i + 2
		}
		return l.escaped(i)
	}
	return i + 1
}

// newline reads line ends and the white space around them: one token, whatever
// their number.
func (l *lexer) newline(i int) int {
	start, lines := i, 0
	end := i
	for i < len(l.text) {
		switch c := l.text[i]; {
		case c == '\n':
			lines++
		case c == '\r':
			if i+1 >= len(l.text) || l.text[i+1] != '\n' {
				lines++
			}
		case c == ' ' || c == '\t':
		default:
			goto done
		}
		i++
		if c := l.text[i-1]; c == '\n' || c == '\r' {
			end = i
		}
	}
done:
	k := tLine
	if lines > 1 {
		k = tBlank
	}
	l.push(k, start, end)
	return i
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

// endsSentence reports whether the point at i ends a sentence. It does not
// after a single letter or an abbreviation, nor inside a name such as
// "company.com".
func (l *lexer) endsSentence(i int) bool {
	text := l.text
	if n := len(l.toks); n > 0 && int(l.toks[n-1].end) == i && l.toks[n-1].kind == tWord {
		t := l.toks[n-1]
		if t.end-t.start == 1 || l.short(t.id) {
			return false
		}
	}
	if l.last() == tNumber && i+2 < len(text) && text[i+1] == ' ' && text[i+2] >= 'a' && text[i+2] <= 'z' {
		return false // "24. und 31. Dezember"
	}
	if i+1 >= len(text) {
		return true
	}
	switch c := text[i+1]; {
	case c >= 'a' && c <= 'z':
		return false
	case c == '.':
		return false
	}
	return true
}

// money pushes the sign of a currency.
func (l *lexer) money(start, end int, sign string) {
	t := l.push(tMoney, start, end)
	t.id = l.id(hashWord(sign))
}
