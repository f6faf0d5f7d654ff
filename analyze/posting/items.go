package posting

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// items splits a list of benefits into its items, each with its place: at line
// breaks, bullets, semicolons and bars; at commas only where every piece is
// short and none is part of a number or a bracket. In doubt the text stays
// whole: an item read together with its neighbour loses nothing.
func items(f Field) []Field {
	s := f.Text
	if strings.TrimSpace(s) == "" {
		return nil
	}
	hard := strings.ContainsAny(s, "\n;•|●▪◦·✓✔★") || strings.Contains(s, " * ") || strings.Contains(s, " – - ")
	var out []Field
	parts := cuts{rest: f}
	add := func(start, end int) {
		start, end = trimItem(s, start, end)
		if start < end {
			out = append(out, parts.next(start, end))
		}
	}
	depth, start := 0, 0
	commas := !hard && commaList(s)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '(' || r == '[':
			depth++
		case (r == ')' || r == ']') && depth > 0:
			depth--
		case r == '\n', r == '•', r == '●', r == '▪', r == '◦', r == '✓', r == '✔', r == '★':
			add(start, i)
			start, depth = i+n, 0
		case (r == ';' || r == '|' || r == '·') && depth == 0 && !entityEnd(s, i):
			add(start, i)
			start = i + n
		case r == ',' && commas && depth == 0 && !betweenDigits(s, i):
			add(start, i)
			start = i + n
		}
		i += n
	}
	add(start, len(s))
	return out
}

// entityEnd reports whether the semicolon at i ends an HTML entity: "&amp;".
func entityEnd(s string, i int) bool {
	if s[i] != ';' {
		return false
	}
	for j := i - 1; j >= 0 && i-j < 10; j-- {
		switch c := s[j]; {
		case c == '&':
			return i-j > 2
		case !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#'):
			return false
		}
	}
	return false
}

func betweenDigits(s string, i int) bool {
	return i > 0 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// commaList reports whether commas separate the items of s: three or more
// pieces, each of a few words, none of which leans on its neighbour ("medical,
// dental and vision").
func commaList(s string) bool {
	pieces, words, start, depth := 0, 0, 0, 0
	check := func(piece string) bool {
		piece = strings.TrimSpace(piece)
		n := len(strings.Fields(piece))
		pieces++
		words += n
		return n >= 2 && n <= 9 && !strings.HasPrefix(piece, "and ") && !strings.HasPrefix(piece, "or ")
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '(':
			depth++
		case s[i] == ')' && depth > 0:
			depth--
		case s[i] == ',' && depth == 0 && !betweenDigits(s, i):
			if !check(s[start:i]) {
				return false
			}
			start = i + 1
		case s[i] == '.' && i+1 < len(s) && s[i+1] == ' ':
			return false // sentences
		}
	}
	return check(s[start:]) && pieces >= 3
}

// trimItem takes white space, bullets and numbers of a list off both ends.
func trimItem(s string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:end])
		bullet := r == '-' || r == '*' || r == '–' || r == '—' || r == '•' || r == '+' || r == '>'
		if !unicode.IsSpace(r) && !(bullet && (start+n == end || s[start+n] == ' ' || s[start+n] == '\t' || s[start+n] == '*')) {
			break
		}
		start += n
	}
	start += numeral(s[start:end])
	for start < end {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !unicode.IsSpace(r) && r != ',' {
			break
		}
		end -= n
	}
	return start, end
}

// numeral returns the length of the number of an item: "1. " or "2) ". "13. " and
// "14. " stay: they rather begin "13. Gehalt" than an item of so long a list.
func numeral(s string) int {
	i := 0
	for i < len(s) && i < 2 && digit(s[i]) {
		i++
	}
	if n := s[:i]; (n == "13" || n == "14") && i < len(s) && s[i] == '.' {
		return 0
	}
	if i > 0 && i+2 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' ' {
		return i + 2
	}
	return 0
}
