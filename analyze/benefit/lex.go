package benefit

import "unicode/utf8"

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
	hit        int32 // index of the phrase that covers the token, plus one
	num        int64 // a number's digits; the number is num / 10^places
	kind       tokenKind
	upper      bool // letters are capitals, but for a plural s
	glued      bool // nothing stands between this token and the one before
	thousands  bool // a number with k behind it
	places     uint8
	cue        cue // of the cue phrase that covers the token
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
