package posting

import (
	_ "embed"
	"fmt"
	"sort"
	"strings"
	"sync"
	"unicode"
)

//go:embed columns.csv
var columnsCSV string

// FieldNames are the fields of a posting that a source can have a column for,
// in the order of documentation.
var FieldNames = []string{
	"id", "title", "company", "location", "country", "remote", "employment", "posted", "url",
	"pay", "min", "max", "period", "currency", "benefits", "description",
}

// synonym is a name that sources give a field. Names are ranked as they stand
// in the table: an earlier one says more surely what the column is.
type synonym struct {
	field string
	rank  int
}

var synonyms = sync.OnceValue(func() map[string]synonym {
	m := map[string]synonym{}
	for _, f := range FieldNames { // our own names, as the first of their kind
		m[f] = synonym{f, 0}
	}
	for i, line := range strings.Split(strings.TrimSpace(columnsCSV), "\n") {
		field, name, ok := strings.Cut(line, ",")
		if i == 0 || !ok {
			continue
		}
		key := Plain(name)
		if last, any := strings.CutPrefix(name, "*."); any {
			key = "*" + Plain(last)
		}
		if _, twice := m[key]; !twice {
			m[key] = synonym{field, i}
		}
	}
	return m
})

// Plain returns a name of a column without what sources write differently:
// letters in lower case and digits only.
func Plain(name string) string {
	same := true
	for i := 0; i < len(name); i++ {
		if c := name[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
			same = false
			break
		}
	}
	if same {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// FieldNamed returns the field that a column of that name holds.
func FieldNamed(name string) (field string, ok bool) {
	s, ok := synonyms()[Plain(name)]
	return s.field, ok
}

// lookup returns the synonym of a column, or of a path of nested values.
func lookup(name string) (synonym, bool) {
	if s, ok := synonyms()[Plain(name)]; ok {
		return s, true
	}
	parts := pathWords(name)
	if len(parts) < 2 {
		return synonym{}, false
	}
	if s, ok := synonyms()[Plain(strings.Join(parts, ""))]; ok {
		return s, true
	}
	if s, ok := synonyms()["*"+Plain(parts[len(parts)-1])]; ok {
		return s, true
	}
	return synonym{}, false
}

// pathWords returns the names of a dotted path without the numbers of lists.
func pathWords(path string) []string {
	var words []string
	for _, p := range strings.Split(path, ".") {
		if p != "" && strings.Trim(p, "0123456789") != "" {
			words = append(words, p)
		}
	}
	return words
}

// A layout says which column of a source holds which field.
type layout struct {
	columns []string         // as the source names them
	field   []string         // of each column; "" for one that we do not know
	at      map[string]int   // field -> column
	spare   map[string][]int // field -> columns that could be it too, the likeliest first
}

// newLayout finds the fields among the names of columns. Where several columns
// could be one field, the name that stands first in the table wins; the others
// stay available by their own names, and serve where the first is empty.
func newLayout(columns []string, o Options) (*layout, error) {
	l := &layout{columns: columns, field: make([]string, len(columns)), at: map[string]int{}, spare: map[string][]int{}}
	ranks := map[string]int{}
	rankOf := make([]int, len(columns))
	for i, c := range columns {
		s, ok := lookup(c)
		if !ok {
			continue
		}
		rankOf[i] = s.rank
		l.spare[s.field] = append(l.spare[s.field], i)
		if j, taken := l.at[s.field]; taken {
			if ranks[s.field] <= s.rank {
				continue
			}
			l.field[j] = ""
		}
		l.at[s.field], ranks[s.field], l.field[i] = i, s.rank, s.field
	}
	for _, spare := range l.spare {
		sort.SliceStable(spare, func(a, b int) bool { return rankOf[spare[a]] < rankOf[spare[b]] })
	}
	fields := make([]string, 0, len(o.Map))
	for f := range o.Map {
		fields = append(fields, f)
	}
	sort.Strings(fields)
	for _, f := range fields {
		if !known(f) {
			return nil, fmt.Errorf("no field %q to map; the fields are %s", f, strings.Join(FieldNames, ", "))
		}
		i := indexOf(columns, o.Map[f])
		if i < 0 {
			return nil, fmt.Errorf("no column %q for field %s; the columns are %s", o.Map[f], f, nameSome(columns))
		}
		if j, taken := l.at[f]; taken {
			l.field[j] = ""
		}
		if was := l.field[i]; was != "" {
			delete(l.at, was)
		}
		l.at[f], l.field[i] = i, f
		delete(l.spare, f) // the user named the one column
	}
	return l, nil
}

// columnsOf returns the columns that may hold a field of one record: the
// field's own, then the others that serve where it is empty.
func (l *layout) columnsOf(field string) []int {
	own, ok := l.at[field]
	if !ok {
		return nil
	}
	all := []int{own}
	for _, i := range l.spare[field] {
		if i != own {
			all = append(all, i)
		}
	}
	return all
}

// gather gives a field all columns of the same name in a list: "benefits.0.name"
// and "benefits.1.name".
func (l *layout) gather(field string) {
	own, ok := l.at[field]
	if !ok {
		return
	}
	name := strings.Join(pathWords(l.columns[own]), ".")
	for _, i := range l.spare[field] {
		if strings.Join(pathWords(l.columns[i]), ".") == name {
			l.field[i] = field
		}
	}
}

// has reports whether a column holds the field.
func (l *layout) has(field string) bool { _, ok := l.at[field]; return ok }

// couldPay reports whether any column could state pay.
func (l *layout) couldPay() bool {
	return l.has("pay") || l.has("min") || l.has("max") || l.has("description") || l.has("benefits")
}

func known(field string) bool {
	for _, f := range FieldNames {
		if f == field {
			return true
		}
	}
	return false
}

// indexOf finds a column by its name as written, else by its plain name.
func indexOf(columns []string, name string) int {
	for i, c := range columns {
		if c == name {
			return i
		}
	}
	for i, c := range columns {
		if Plain(c) == Plain(name) {
			return i
		}
	}
	return -1
}

// nameSome lists names for a message.
func nameSome(names []string) string {
	const most = 12
	var quoted []string
	for i, n := range names {
		if i == most {
			quoted = append(quoted, fmt.Sprintf("and %d more", len(names)-most))
			break
		}
		quoted = append(quoted, fmt.Sprintf("%q", clip(n)))
	}
	return strings.Join(quoted, ", ")
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	i := most
	for i > 0 && s[i]&0xC0 == 0x80 {
		i--
	}
	return s[:i] + "…"
}
