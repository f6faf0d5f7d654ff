package benefit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func (l *lexer) push(k tokenKind, start, end int) *token {
	glued := false
	if n := len(l.toks); n > 0 {
		glued = int(l.toks[n-1].end) == start
	}
	l.toks = append(l.toks, token{start: uint32(start), end: uint32(end), kind: k, glued: glued})
	return &l.toks[len(l.toks)-1]
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
