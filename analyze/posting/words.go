package posting

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed headings.csv
var headingsCSV string

//go:embed labels.csv
var labelsCSV string

//go:embed furniture.txt
var furnitureTxt string

//go:embed roles.txt
var rolesTxt string

// pairsOf reads a table of two columns into a map from the second to the first.
func pairsOf(csv string) map[string]string {
	m := map[string]string{}
	for i, line := range strings.Split(strings.TrimSpace(csv), "\n") {
		if kind, name, ok := strings.Cut(line, ","); ok && i > 0 {
			m[name] = kind
		}
	}
	return m
}

// wordsOf reads a list of one entry a line; a line that begins with # is a
// comment.
func wordsOf(text string) []string {
	var all []string
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			all = append(all, l)
		}
	}
	return all
}

var (
	headings = sync.OnceValue(func() map[string]string { return pairsOf(headingsCSV) })
	labels   = sync.OnceValue(func() map[string]string { return pairsOf(labelsCSV) })
	roles    = sync.OnceValue(func() []string { return wordsOf(rolesTxt) })
)

// phrases are lines that a site puts around a posting: whole ones, beginnings
// and ends.
type phrases struct {
	whole    map[string]bool
	starting []string
	ending   []string
}

var furnitureOf = sync.OnceValue(func() phrases {
	p := phrases{whole: map[string]bool{}}
	for _, w := range wordsOf(furnitureTxt) {
		switch {
		case strings.HasSuffix(w, "*"):
			p.starting = append(p.starting, strings.TrimSuffix(w, "*"))
		case strings.HasPrefix(w, "*"):
			p.ending = append(p.ending, strings.TrimPrefix(w, "*"))
		default:
			p.whole[w] = true
		}
	}
	return p
})

// furniture reports whether a line is what sites put around a posting: buttons,
// ratings, notes to the reader.
func furniture(line string) bool {
	if len(line) > 200 {
		return false
	}
	if strings.Trim(line, "0123456789.,/★☆⭐ -–—_=*") == "" && !strings.Contains(line, "000") {
		return true
	}
	key := headingKey(line)
	f := furnitureOf()
	if f.whole[key] {
		return true
	}
	for _, s := range f.starting {
		if strings.HasPrefix(key, s) {
			return true
		}
	}
	// "Berlin, Germany · 2 weeks ago · 40 applicants" says more than that.
	for _, s := range f.ending {
		if strings.HasSuffix(key, s) && !strings.Contains(line, " · ") {
			return true
		}
	}
	return false
}

// headingKey returns a heading as the tables write it: in lower case, without
// signs around it, with straight apostrophes.
func headingKey(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '(' && r != ')' })
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	for _, end := range []string{" include", " includes", " including"} {
		s = strings.TrimSuffix(s, end)
	}
	return s
}

// namesRole reports whether a line names what somebody is employed as: one of
// its words is, or ends with, one of the list.
func namesRole(line string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, role := range roles() {
			if w == role || len(role) >= 5 && (strings.HasSuffix(w, role) || w == role+"s" || strings.HasSuffix(w, role+"in")) {
				return true
			}
		}
	}
	return false
}
