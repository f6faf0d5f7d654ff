package pay

import (
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a mark of the text.
type token struct {
	hash       uint64 // of the folded word, the digits, or the mark
	mant       int64  // the digits of a number
	start, end int32  // bytes of the text
	kind       tokenKind
	scale      uint8 // decimals of mant
	form       numberForm
	space      bool  // a space or the start of the text stands before
	lines      uint8 // line ends before: 0, 1, 2 for more
	upper      bool  // a word in capitals
	title      bool  // a word with a capital first
	glued      bool  // a number that follows a letter without a space
	ch         rune  // the mark
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	markToken
)

const (
	hashStart = 0xcbf29ce484222325
	hashPrime = 0x100000001b3
)

// byteClass sorts the ASCII bytes that the lexer meets.
var byteClass = func() (t [256]uint8) {
	for c := range t {
		b := byte(c)
		switch {
		case isDigit(b):
			t[c] = classDigit
		case isLetter(b):
			t[c] = classLetter
		case b == ' ' || b == '\t' || b == '*' || b == '_' || b == '`' || b < ' ' && b != '\n':
			t[c] = classSpace
		case b == '\n':
			t[c] = classLine
		case b == '&' || b == '\\' || b == '<' || b >= utf8.RuneSelf:
			t[c] = classOdd
		default:
			t[c] = classMark
		}
	}
	return t
}()

const (
	classMark uint8 = iota
	classDigit
	classLetter
	classSpace
	classLine
	classOdd
)

// lex appends the tokens of text[from:to] to toks.
func lex(toks []token, text string, from, to int) []token {
	space, lines := true, uint8(0)
	s := text[:to]
	afterLetter := false
	for i := from; i < len(s); {
		c := s[i]
		switch byteClass[c] {
		case classSpace:
			space, afterLetter = true, false
			i++
		case classLine:
			space, afterLetter = true, false
			if lines < 2 {
				lines++
			}
			i++
		case classDigit:
			var t token
			t, i = lexNumber(s, i)
			t.space, t.lines, t.glued = space, lines, afterLetter
			toks = append(toks, t)
			space, lines, afterLetter = false, 0, false
		case classLetter:
			var t token
			t, i = lexWord(s, i)
			t.space, t.lines = space, lines
			toks = append(toks, t)
			space, lines, afterLetter = false, 0, true
		case classMark:
			if c == '.' && i+1 < len(s) && isDigit(s[i+1]) && space {
				t, next := lexNumber(s, i)
				t.space, t.lines = space, lines
				toks = append(toks, t)
				i, space, lines, afterLetter = next, false, 0, false
				continue
			}
			if c == '?' && !space && lostDash(s, i) {
				c = '-'
			}
			toks = append(toks, mark(rune(c), i, 1, space, lines))
			space, lines, afterLetter = false, 0, false
			i++
		default:
			r, n := decode(s, i)
			switch {
			case r == 0:
			case r == ' ':
				space, afterLetter = true, false
			case r == '\n':
				space, afterLetter = true, false
				if lines < 2 {
					lines++
				}
			case r >= '0' && r <= '9':
				var t token
				t, n = lexNumber(s, i)
				n -= i
				t.space, t.lines, t.glued = space, lines, afterLetter
				toks = append(toks, t)
				space, lines, afterLetter = false, 0, false
			case alone(r):
				toks = append(toks, token{hash: hashRune(r), start: int32(i), end: int32(i + n), kind: wordToken, space: space, lines: lines})
				space, lines, afterLetter = false, 0, false
			case r < 0x80 && isLetter(byte(r)) || r >= 0x80 && unicode.IsLetter(r):
				var t token
				t, n = lexWord(s, i)
				n -= i
				t.space, t.lines = space, lines
				toks = append(toks, t)
				space, lines, afterLetter = false, 0, true
			case r < 0x80 || kept(r):
				toks = append(toks, mark(r, i, n, space, lines))
				space, lines, afterLetter = false, 0, false
			default:
				space, afterLetter = true, false
			}
			i += n
		}
	}
	return toks
}

// lostDash reports whether the question mark at i stands where a dash was that
// some program could not write: $127K?$143K.
func lostDash(s string, i int) bool {
	if i == 0 || i+1 >= len(s) || !(isDigit(s[i-1]) || s[i-1]|0x20 == 'k') {
		return false
	}
	c := s[i+1]
	return c == '$' || isDigit(c) || c == 0xC2 && i+2 < len(s) && s[i+2] == 0xA3 || c == 0xE2 // $, £, €
}

// kept reports whether a character that is neither letter nor digit nor space
// says something. Pictures and the like do not.
func kept(r rune) bool {
	switch r {
	case '•', '×', '≥', '≤', '≈', '±', '½', '¼', '¾', '…', '→', '§', '°', '¢':
		return true
	}
	return unicode.Is(unicode.Sc, r)
}

func hashRune(r rune) uint64 { return finish((hashStart ^ uint64(r)) * hashPrime) }

// finish spreads a hash, so that its low bits depend on all of the word.
func finish(h uint64) uint64 {
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

func mark(r rune, i, n int, space bool, lines uint8) token {
	return token{hash: hashRune(r), start: int32(i), end: int32(i + n), kind: markToken, ch: r, space: space, lines: lines}
}

// lexWord reads the word at s[i]: letters, up to a change from small to
// capital, which is where words were glued together.
func lexWord(s string, i int) (token, int) {
	t := token{start: int32(i), kind: wordToken, upper: true}
	h := uint64(hashStart)
	small, count := false, 0
	for i < len(s) {
		c := s[i]
		if byteClass[c] == classLetter {
			if c < 'a' {
				if small {
					break
				}
				t.title = t.title || count == 0
				c |= 0x20
			} else {
				small = true
				t.upper = false
			}
			h = (h ^ uint64(c)) * hashPrime
			count++
			i++
			if count == 3 && t.upper && i < len(s) && isLetter(s[i]) && codes().has(s[i-3:i]) && !allCapitals(s[i:]) {
				break // GBPBy
			}
			continue
		}
		if byteClass[c] != classOdd {
			break
		}
		r, n := decode(s, i)
		if r == 0 {
			i += n
			continue
		}
		if r < 0x80 && !isLetter(byte(r)) || alone(r) || r >= 0x80 && !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		if unicode.IsUpper(r) {
			if small {
				break
			}
			t.title = t.title || count == 0
		} else {
			small = true
			t.upper = false
		}
		if f := fold(r); f != 0 {
			h = (h ^ uint64(f)) * hashPrime
		}
		count++
		i += n
	}
	t.end = int32(i)
	t.hash = finish(h)
	return t, i
}

// allCapitals reports whether the letters at the start of s are capitals.
func allCapitals(s string) bool {
	for i := 0; i < len(s) && isLetter(s[i]); i++ {
		if s[i] >= 'a' {
			return false
		}
	}
	return true
}
