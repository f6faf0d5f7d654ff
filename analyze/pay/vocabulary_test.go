package pay

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

func TestTables(t *testing.T) {
	v, err := compile(currenciesCSV, periodsCSV, wordsCSV)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(v.entries); n < 3000 {
		t.Errorf("%d nodes", n)
	}
	for name, table := range map[string]string{"currencies.csv": currenciesCSV, "periods.csv": periodsCSV, "words.csv": wordsCSV, "super.csv": superCSV} {
		r := csv.NewReader(strings.NewReader(table))
		r.LazyQuotes = true
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		head := strings.Join(rows[0], ",")
		if !strings.Contains(head, "source") {
			t.Errorf("%s: no column source", name)
		}
		for i, f := range rows[1:] {
			if len(f) < len(rows[0]) {
				t.Errorf("%s:%d: %d columns", name, i+2, len(f))
			}
			only := -1
			for k, h := range rows[0] {
				if h == "only" {
					only = k
				}
			}
			if only >= 0 {
				for _, cc := range strings.Fields(f[only]) {
					if _, ok := place.Lookup(cc); !ok {
						t.Errorf("%s:%d: no country %s", name, i+2, cc)
					}
				}
			}
		}
	}
	for cur, home := range v.homes {
		if c, ok := place.Lookup(home); !ok || c.Currency != cur && c.Currency != money.EUR {
			t.Errorf("%s is not the currency of %s", cur, home)
		}
	}
	if g := guarantee(); !g.rate.Equal(money.New(12, 2)) || !g.most.Equal(money.Int(250000)) {
		t.Errorf("the guarantee is %v", g)
	}
	for _, line := range strings.Split(strings.TrimSpace(superCSV), "\n")[1:] {
		f := strings.Split(line, ",")
		if _, err := money.ParseNumber(f[1]); err != nil || len(f) < 5 {
			t.Errorf("super.csv: %s", line)
		}
	}
}

// TestWordsAreFound looks up every phrase of the tables in the compiled
// vocabulary: the lexer that cuts texts also cuts the phrases.
func TestWordsAreFound(t *testing.T) {
	v := words()
	check := func(file, phrase, only string) {
		t.Helper()
		if phrase == "" {
			return
		}
		toks := lex(nil, phrase, 0, len(phrase))
		country, _, _ := strings.Cut(only, " ")
		i := 0
		for i < len(toks) && joins(toks, i) {
			i++
		}
		e, n := v.match(toks, i, country)
		if e == nil {
			t.Errorf("%s: %q is not found", file, phrase)
			return
		}
		for k := i + n; k < len(toks); k++ {
			if toks[k].kind != markToken || toks[k].ch != '.' && toks[k].ch != '\'' {
				t.Errorf("%s: of %q only %d words are found", file, phrase, n)
				return
			}
		}
	}
	for _, f := range rowsOf(t, periodsCSV) {
		for _, p := range strings.Split(strings.Join(f[5:], ","), "|") {
			check("periods.csv", p, f[3])
		}
	}
	for _, f := range rowsOf(t, wordsCSV) {
		for _, p := range strings.Split(strings.Join(f[5:], ","), "|") {
			check("words.csv", p, f[3])
		}
	}
	for _, f := range rowsOf(t, currenciesCSV) {
		check("currencies.csv", f[0], f[4])
	}
}

func rowsOf(t *testing.T, table string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(table))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func TestBadTables(t *testing.T) {
	const c, p, w = "symbol,currency,choices,doubt,only,written,home,source\n", "form,period,language,only,source,phrases\n", "role,value,language,only,source,phrases\n"
	check := func(currencies, periods, words, want string) {
		t.Helper()
		_, err := compile(c+currencies, p+periods, w+words)
		var bad *TableError
		if !errors.As(err, &bad) || !strings.Contains(bad.Error(), want) {
			t.Errorf("have %v, want %s", err, want)
		}
	}
	check("$,QQQ,,,,any,,x\n", "", "", "currencies.csv:2: no currency: QQQ")
	check("$,,,,,any,,x\n", "", "", `currencies.csv:2: "$" stands for no currency`)
	check("$,USD\n", "", "", "2 columns")
	check("", "noun,moon,en,,x,moon\n", "", "periods.csv:2: no period: moon")
	check("", "verb,year,en,,x,year\n", "", "no form: verb")
	check("", "noun,year,en,,x,year\nnoun,month,en,,x,year\n", "", `periods.csv:3: "year" means two things`)
	check("", "", "noise,,en,,x,noise\n", "words.csv:2: no role: noise")
	check("", "", "mult,many,en,,x,k\n", "no number: many")
	check("", "", "multcur,3,en,,x,k\n", "no multiplier and currency")
	check("", "", "cue,,en,,x,***\n", `no word in "***"`)
}
