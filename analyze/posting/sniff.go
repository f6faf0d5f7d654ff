package posting

import (
	"bytes"
	"strings"

	"golang.org/x/text/language"
)

// delimiters are those that tables use, the likeliest first.
var delimiters = []byte{',', ';', '\t', '|'}

// delimiter returns what separates the fields of a table, judged by its first
// records: the one that cuts them into the most fields, equally many in each.
func delimiter(head []byte, all bool) (comma byte, fields int) {
	best := 0
	for _, d := range delimiters {
		s := newSplitter("", bytes.NewReader(head), d)
		var counts []int
		for len(counts) < 12 {
			cells, err := s.next()
			if err != nil {
				break
			}
			counts = append(counts, len(cells))
		}
		if len(counts) == 0 || counts[0] < 2 {
			continue
		}
		same := 0
		for _, n := range counts[1:] {
			if n == counts[0] {
				same++
			}
		}
		score := counts[0]*2 + 100*same/max(1, len(counts)-1)
		if score > best {
			best, comma, fields = score, d, counts[0]
		}
	}
	if comma == 0 {
		return ',', 1
	}
	return comma, fields
}

// separatorLine reports whether a first record is the line "sep=;" by which
// spreadsheets tell each other what separates the fields.
func separatorLine(header []cell) bool {
	t, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(header[0].text)), "sep=")
	return ok && len(t) <= 1 && len(header) <= 2
}

// sample returns the texts of the first records after the header.
func sample(name string, head []byte, comma byte) [][]string {
	const most = 200
	s := newSplitter(name, bytes.NewReader(head), comma)
	if _, err := s.header(); err != nil {
		return nil
	}
	var all [][]string
	for len(all) < most {
		cells, err := s.next()
		if err != nil {
			break
		}
		texts := make([]string, len(cells))
		for i, c := range cells {
			texts[i] = c.text
		}
		all = append(all, texts)
	}
	return all
}

// codeColumn reports whether a column of locations holds countries, judged by
// its name.
func codeColumn(name string) bool {
	switch Plain(name) {
	case "companylocation", "employeeresidence", "employeelocation":
		return true
	}
	return false
}

// codes reports whether a column holds codes of countries: each value is one,
// and there are several. States of the USA look like them ("CA", "DE"), but some
// of those that stand beside are no country ("NY", "TX").
func codes(sample [][]string, column int) bool {
	const several = 3
	seen := map[string]bool{}
	for _, r := range sample {
		if column >= len(r) {
			continue
		}
		t := strings.TrimSpace(r[column])
		if t == "" || seen[t] {
			continue
		}
		if len(t) != 2 || !upper(t[0]) || !upper(t[1]) {
			return false
		}
		region, err := language.ParseRegion(t)
		if err != nil || !region.IsCountry() {
			return false
		}
		seen[t] = true
	}
	return len(seen) >= several
}

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }
