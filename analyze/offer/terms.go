package offer

import (
	_ "embed"
	"fmt"
	"sort"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
)

// A Term is one assumption that totals rest on.
type Term struct {
	Key    string
	Value  string // a number in plain digits, or a word
	Low    string // the ends that a sensitivity looks at
	High   string
	About  string
	Source string
	Mark   string // V read in the source, K known, U uncertain, A assumed
	Set    bool   // the user chose the value
}

// Terms are all the assumptions that make postings comparable. They are
// printed wherever a figure rests on them. The zero Terms hold nothing; start
// from DefaultTerms.
type Terms struct {
	list []Term
	values
}

// values are the terms as the formulas use them.
type values struct {
	hours                                  money.Maybe // absent: of the posting's or the country's week
	workdays, contractorDays               money.Number
	pBirth, parentalPay                    money.Number
	ptoUnlimited                           money.Maybe
	payout, upTo, discretionary            money.Number
	stipend, reimbursement                 money.Number
	election                               money.Maybe // absent: the least that earns the whole match
	family                                 bool
	premiumSingle, premiumFamily           money.Number
	workerSingle, workerFamily             money.Number
	ageBand                                string
	liquidHaircut, privateHaircut          money.Number
	vestYears, amortYears, retention, espp money.Number
	limitsYear                             string // "" for the posting's own
	auSuperRate, auSuperBase               money.Number
	gbFloor, gbCeiling                     money.Number
	rounding                               money.Rounding
}

//go:embed terms.toml
var termsFile string

// TermsFile returns the file of the default terms, as `paystat terms` prints it.
func TermsFile() string { return termsFile }

var defaultTerms = sync.OnceValue(func() Terms {
	list, _, err := parseTerms("terms.toml", termsFile)
	if err != nil {
		panic(err)
	}
	t := Terms{list: list}
	if err := t.compile(); err != nil {
		panic(err)
	}
	return t
})

// DefaultTerms returns the terms that hold where nothing else is said.
func DefaultTerms() Terms {
	d := defaultTerms()
	d.list = append([]Term(nil), d.list...)
	return d
}

// All returns the terms in the order of the file.
func (t *Terms) All() []Term { return append([]Term(nil), t.list...) }

// Get returns the term of that key.
func (t *Terms) Get(key string) (Term, bool) {
	for _, term := range t.list {
		if term.Key == key {
			return term, true
		}
	}
	return Term{}, false
}

// A TermError tells what is wrong with a term.
type TermError struct {
	Key  string
	What string
}

func (e *TermError) Error() string { return fmt.Sprintf("term %s: %s", e.Key, e.What) }

// Put sets one term. The error is a *TermError; t is unchanged then.
func (t *Terms) Put(key, value string) error {
	next := append([]Term(nil), t.list...)
	for i := range next {
		if next[i].Key != key {
			continue
		}
		next[i].Value, next[i].Set = value, true
		n := Terms{list: next}
		if err := n.compile(); err != nil {
			return err
		}
		*t = n
		return nil
	}
	return &TermError{key, "there is no such term; " + nearest(key, t.list)}
}

// Merge sets the terms that a TOML file names. Name is the file's, for
// messages; the error is one line with the place in the file.
func (t *Terms) Merge(name, text string) error {
	list, lines, err := parseTerms(name, text)
	if err != nil {
		return err
	}
	next := *t
	next.list = append([]Term(nil), t.list...)
	for _, f := range list {
		i := -1
		for j := range next.list {
			if next.list[j].Key == f.Key {
				i = j
			}
		}
		if i < 0 {
			return &FileError{name, f.line(text), fmt.Sprintf("unknown term %q; %s", f.Key, nearest(f.Key, t.list))}
		}
		d := &next.list[i]
		for _, p := range []struct {
			to   *string
			from string
		}{{&d.Value, f.Value}, {&d.Low, f.Low}, {&d.High, f.High}, {&d.About, f.About}, {&d.Source, f.Source}, {&d.Mark, f.Mark}} {
			if p.from != "" {
				if p.to == &d.Value && p.from != d.Value {
					d.Set = true
				}
				*p.to = p.from
			}
		}
		if err := next.compile(); err != nil {
			line := lines[f.Key+".value"]
			if line == 0 {
				line = f.line(text)
			}
			return &FileError{name, line, err.Error()}
		}
		if attr, err := next.ends(i, f); err != nil {
			return &FileError{name, lines[f.Key+"."+attr], err.Error()}
		}
	}
	*t = next
	return nil
}

// ends checks the low and the high end of term i, where f names one of them. It
// returns which of the two is at fault.
func (t *Terms) ends(i int, f Term) (attr string, err error) {
	d := t.list[i]
	for _, end := range []struct{ attr, given, value string }{{"low", f.Low, d.Low}, {"high", f.High, d.High}} {
		if end.given == "" {
			continue
		}
		attr = end.attr
		at := Terms{list: append([]Term(nil), t.list...)}
		at.list[i].Value = end.value
		if err := at.compile(); err != nil {
			return attr, &TermError{d.Key, attr + ": " + strings.TrimPrefix(err.Error(), "term "+d.Key+": ")}
		}
	}
	low, err1 := money.ParseNumber(d.Low)
	high, err2 := money.ParseNumber(d.High)
	if attr != "" && err1 == nil && err2 == nil && high.Less(low) {
		return attr, &TermError{d.Key, fmt.Sprintf("low %s is above high %s", low, high)}
	}
	return "", nil
}

// nearest names the key that is most like a mistaken one, or all keys where none
// is.
func nearest(key string, list []Term) string {
	best, least := "", len(key)/2+1
	all := make([]string, len(list))
	for i, t := range list {
		all[i] = t.Key
		if d := distance(key, t.Key); d < least {
			best, least = t.Key, d
		}
	}
	if best != "" {
		return "did you mean " + best + "?"
	}
	sort.Strings(all)
	return "the terms are " + strings.Join(all, ", ")
}

// distance returns how many letters must be put in, taken out or changed to make
// b of a (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		left, diagonal := i, i-1
		for j := 1; j <= len(b); j++ {
			d := diagonal
			if a[i-1] != b[j-1] {
				d++
			}
			diagonal = row[j]
			left = min(d, left+1, row[j]+1)
			row[j] = left
		}
		row[0] = i
	}
	return row[len(b)]
}

// Pay returns the terms that package pay reads with.
func (t *Terms) Pay() pay.Terms {
	p := pay.DefaultTerms()
	p.WorkdaysPerYear, p.ContractorDays = t.workdays, t.contractorDays
	p.SuperRate, p.SuperBase = t.auSuperRate, t.auSuperBase
	if t.hours.Set {
		p.HoursPerYear, p.FixedHours = t.hours.N, true
	}
	return p
}

// Rounding returns how an exact half is rounded at output.
func (t *Terms) Rounding() money.Rounding { return t.rounding }
