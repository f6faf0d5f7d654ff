package report

import (
	"strconv"
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// templates pack texts with figures: "USD 54,400 to 66,100" becomes a template
// with two places. What differs from row to row are few numbers, most of which
// the row has already: its columns and the phrase of its pay. A place is
// "\x01", how the number is written, the number of a number that the row has or
// nothing for the next new one, and "\x01". The ways to write: p plain, g in
// groups, d in groups of English with two decimals, r rounded and in groups.
type templates struct {
	format
	rounding money.Rounding
	at       map[string]int
	texts    []string
	known    []string // the numbers of the row
	rounded  []string // the same as r writes them, "" where not yet
	fresh    []string // the new numbers of all rows
	buf      []byte
}

func newTemplates(f format, even bool) *templates {
	if f.rest == 0 {
		f = english
	}
	t := &templates{format: f, rounding: money.HalfUp, at: map[string]int{"": 0}, texts: []string{""}}
	if even {
		t.rounding = money.HalfEven
	}
	return t
}

// begin starts a row: it knows the numbers of its columns and those of the
// phrase of its first line.
func (t *templates) begin(r *Row, columns int) {
	t.known, t.rounded = t.known[:0], t.rounded[:0]
	for k := range columns {
		s := ""
		if k < len(r.Figures) {
			s = r.Figures[k].Sort
		}
		t.learn(s)
	}
	if len(r.Lines) == 0 {
		return
	}
	for s := r.Lines[0].Source; ; {
		i, j := token(s, "")
		if i < 0 {
			return
		}
		t.learn(trimZeros(strings.ReplaceAll(s[i:j], ",", "")))
		s = s[j:]
	}
}

func (t *templates) learn(s string) {
	t.known, t.rounded = append(t.known, s), append(t.rounded, "")
}

// token finds the next number in s: digits, and between digits a comma, a point
// or what group is.
func token(s, group string) (from, to int) {
	from = strings.IndexAny(s, "0123456789")
	if from < 0 {
		return -1, -1
	}
	for to = from; to < len(s); {
		switch c := s[to]; {
		case c >= '0' && c <= '9':
			to++
			continue
		case (c == ',' || c == '.') && to+1 < len(s) && s[to+1] >= '0' && s[to+1] <= '9':
			to++
			continue
		}
		if n := len(group); n > 0 && strings.HasPrefix(s[to:], group) && to+n < len(s) && s[to+n] >= '0' && s[to+n] <= '9' {
			to += n
			continue
		}
		break
	}
	return from, to
}

// trimZeros drops what does not count after the point.
func trimZeros(s string) string {
	if strings.IndexByte(s, '.') < 0 {
		return s
	}
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// add returns the number of the template of a text of the row.
func (t *templates) add(s string) int {
	if s == "" {
		return 0
	}
	if strings.IndexByte(s, 1) >= 0 {
		s = strings.ReplaceAll(s, "\x01", "\uFFFD")
	}
	b := t.buf[:0]
	for rest := s; ; {
		i, j := token(rest, t.group)
		if i < 0 {
			b = append(b, rest...)
			break
		}
		b = t.place(append(b, rest[:i]...), rest[i:j])
		rest = rest[j:]
	}
	t.buf = b
	n, ok := t.at[string(b)]
	if !ok {
		n = len(t.texts)
		text := string(b)
		t.at[text] = n
		t.texts = append(t.texts, text)
	}
	return n
}

// place appends a number, as a place of the template where that saves something.
func (t *templates) place(b []byte, s string) []byte {
	if len(s) < 3 || s == "100" || len(s) == 4 && (s[:2] == "20" || s[:2] == "19") {
		return append(b, s...) // a share, a year: the same in many rows
	}
	how, plain := byte(0), ""
	if local := trimZeros(strings.Replace(strings.ReplaceAll(s, t.group, ""), t.decimal, ".", 1)); t.group != "" && t.digits(local) == s {
		how, plain = 'g', local
	} else if n := len(s) - 3; n > 0 && s[n] == '.' && english.digits(strings.ReplaceAll(s[:n], ",", "")) == s[:n] {
		how, plain = 'd', trimZeros(strings.ReplaceAll(s, ",", ""))
	} else if asNumber(s) {
		how, plain = 'p', s
	}
	if how == 0 || !asNumber(plain) {
		return append(b, s...)
	}
	b = append(b, 1)
	for i, k := range t.known {
		if k == plain {
			return append(strconv.AppendInt(append(b, how), int64(i), 10), 1)
		}
	}
	if how == 'g' {
		for i, k := range t.known {
			if strings.IndexByte(k, '.') >= 0 && t.round(i) == plain {
				return append(strconv.AppendInt(append(b, 'r'), int64(i), 10), 1)
			}
		}
	}
	t.learn(plain)
	t.fresh = append(t.fresh, plain)
	return append(b, how, 1)
}

// round returns a number of the row in whole units.
func (t *templates) round(i int) string {
	if t.rounded[i] == "" {
		t.rounded[i] = "-"
		if n, err := money.ParseNumber(t.known[i]); err == nil && asNumber(t.known[i]) && n.Equal(n.Round(2, t.rounding)) {
			t.rounded[i] = n.Round(0, t.rounding).String()
		}
	}
	return t.rounded[i]
}
