package place

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
)

var (
	//go:embed find_countries.csv
	findCountriesCSV string
	//go:embed find_regions.csv
	findRegionsCSV string
	//go:embed find_cities.csv
	findCitiesCSV string
)

// A meaning is one of the places that a name or a code can stand for.
type meaning struct {
	country   string // ISO 3166-1 alpha-2
	region    string // postal code of a state; "" of a country
	afterTown bool   // of a state's code: behind an unknown town it means the state
}

// entry is a name or a code with all its meanings, the main one first.
type entry struct {
	cands    []meaning
	level    int
	main     bool // the first is meant where nothing decides
	several  bool // other countries have one too
	word     bool // also a common word: taken only where it stands apart
	long     bool // a code of three letters
	anywhere bool // a code that nothing else looks like: "US"
}

// node is what the names that begin with some words have in common.
type node struct {
	entry   *entry
	longest int // words of the longest name that begins with this word
}

type tables struct {
	names map[string]*node
	codes map[string]*entry
}

// noise are words that are no town.
var noise = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("remote hybrid onsite on site office home based work working in the from anywhere fully only location full part time or and area metro region") {
		m[w] = true
	}
	return m
}()

var table = sync.OnceValue(func() *tables {
	t, err := readTables()
	if err != nil {
		panic(err) // a test reads the embedded tables
	}
	return t
})

func readTables() (*tables, error) {
	t := &tables{names: map[string]*node{}, codes: map[string]*entry{}}
	rows, err := findRows(findCountriesCSV)
	if err != nil {
		return nil, err
	}
	for _, r := range rows { // code,alpha3,names
		m := meaning{country: r[0]}
		t.addCode(r[0], m).anywhere = r[0] == "US"
		t.addCode(r[1], m).long = true
		for _, n := range strings.Split(r[2], "|") {
			t.addName(n, m, country, "main")
		}
	}
	t.addCode("UK", meaning{country: "GB"})
	if rows, err = findRows(findRegionsCSV); err != nil {
		return nil, err
	}
	for _, r := range rows { // country,code,names,after_town
		m := meaning{country: r[0], region: r[1], afterTown: r[3] == "yes"}
		if r[1] != "" {
			e := t.addCode(r[1], m)
			e.long = false
		}
		for _, n := range strings.Split(r[2], "|") {
			t.addName(n, m, region, "")
		}
	}
	if rows, err = findRows(findCitiesCSV); err != nil {
		return nil, err
	}
	for _, r := range rows { // country,region,names,rank
		for _, n := range strings.Split(r[2], "|") {
			t.addName(n, meaning{country: r[0], region: r[1]}, town, r[3])
		}
	}
	return t, nil
}

func findRows(text string) ([][]string, error) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	return rows[1:], nil
}

func (t *tables) addCode(code string, m meaning) *entry {
	k := strings.ToLower(code)
	e := t.codes[k]
	if e == nil {
		e = &entry{}
		t.codes[k] = e
	}
	e.cands = append(e.cands, m)
	return e
}

func (t *tables) addName(name string, m meaning, level int, rank string) {
	var w words
	w.split(name)
	if w.n == 0 {
		return
	}
	t.node(string(w.word(0))).longest = max(t.node(string(w.word(0))).longest, w.n)
	n := t.node(string(w.buf[:w.tok[w.n-1].to]))
	if n.entry == nil {
		n.entry = &entry{}
	}
	e := n.entry
	for _, c := range e.cands {
		if c.country == m.country && c.region == m.region {
			return
		}
	}
	if rank == "main" || level > e.level {
		e.cands = append([]meaning{m}, e.cands...)
	} else {
		e.cands = append(e.cands, m)
	}
	switch {
	case rank == "main" && e.level < country:
		e.main = true
	case level == region && e.level == country: // Georgia
		e.main = false
	}
	e.several = e.several || rank == "several"
	e.word = e.word || rank == "word"
	e.level = max(e.level, level)
}

func (t *tables) node(k string) *node {
	n := t.names[k]
	if n == nil {
		n = &node{}
		t.names[k] = n
	}
	return n
}
