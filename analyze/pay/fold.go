package pay

import "unicode"

// accents lists letters with the letter that they are compared as. Advertisers
// drop accents as they like, so no reading depends on them.
var accents = [...]string{
	"aàáâãäåāăąǎạảấầẩẫậắằẳẵặαά", "aæ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ",
	"iìíîïĩīĭįıǐịỉ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "oœ", "rŕŗř",
	"sśŝşšșß", "tţťŧțþ", "uùúûüũūŭůűųưụủứừửữựǔ", "wŵ", "yýÿŷỳỵỷỹ", "zźżž",
	"εέ", "ηή", "ιίϊΐ", "οό", "υύϋΰ", "ωώ", "σς", "её", "иѝ", "оº", "oº",
}

// foldLow holds the fold of every character below its length; foldHigh that of
// U+1E00 to U+1EFF, where the letters of Vietnamese are.
var foldLow, foldHigh = foldTables()

func foldTables() (low [0x530]rune, high [0x100]rune) {
	base := map[rune]rune{}
	for _, group := range accents {
		var to rune
		for i, r := range group {
			if i == 0 {
				to = r
				if r == 'α' || r == 'о' {
					continue
				}
			}
			if _, ok := base[r]; !ok {
				base[r] = to
			}
		}
	}
	base['α'], base['ά'] = 'α', 'α'
	one := func(r rune) rune {
		if r >= 0x300 && r < 0x370 {
			return 0 // a combining accent
		}
		l := unicode.ToLower(r)
		if l == 'i'+0x307 || r == 'İ' {
			l = 'i'
		}
		if b, ok := base[l]; ok {
			return b
		}
		return l
	}
	for i := range low {
		low[i] = one(rune(i))
	}
	for i := range high {
		high[i] = one(rune(0x1E00 + i))
	}
	return low, high
}

// fold returns the letter that r is compared as, 0 for a mark that is dropped.
func fold(r rune) rune {
	switch {
	case int(r) < len(foldLow):
		return foldLow[r]
	case r >= 0x1E00 && r < 0x1F00:
		return foldHigh[r-0x1E00]
	}
	return unicode.ToLower(r)
}

// alone reports whether r is a letter of a script that writes no spaces
// between words, so that every character is a word of its own.
func alone(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r < 0x0E60, // Thai
		r >= 0x1100 && r < 0x1200,   // Hangul
		r >= 0x1780 && r < 0x1800,   // Khmer
		r >= 0x3040 && r < 0x3100,   // kana
		r >= 0x3400 && r < 0xA000,   // Han
		r >= 0xAC00 && r < 0xD7B0,   // Hangul
		r >= 0xF900 && r < 0xFB00,   // Han
		r >= 0x20000 && r < 0x30000: // Han
		return true
	}
	return false
}
