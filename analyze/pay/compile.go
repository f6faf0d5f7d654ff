package pay

import (
	"encoding/csv"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// A compiler collects phrases before the tables are laid out.
type compiler struct {
	v    *vocabulary
	kids map[uint64]int32
	toks []token
	file string
	line int
}

func compile(currencies, periods, phrases string) (*vocabulary, error) {
	v := &vocabulary{entries: make([][]*entry, 1), homes: map[money.Currency]string{}, conditional: map[uint64]bool{}}
	c := &compiler{v: v, kids: map[uint64]int32{}}
	var wrong []error
	for _, part := range []struct {
		name, table string
		columns     int
		add         func(f []string) error
	}{
		{"currencies.csv", currencies, 8, c.addCurrency},
		{"periods.csv", periods, 6, c.addPeriod},
		{"words.csv", phrases, 6, c.addWords},
	} {
		r := csv.NewReader(strings.NewReader(part.table))
		r.FieldsPerRecord = -1
		r.LazyQuotes = true
		rows, err := r.ReadAll()
		if err != nil {
			return nil, err
		}
		c.file = part.name
		for i, f := range rows {
			c.line = i + 1
			if i == 0 {
				continue
			}
			if len(f) < part.columns {
				return nil, c.wrong("%d columns, want %d", len(f), part.columns)
			}
			if err := part.add(f); err != nil {
				wrong = append(wrong, err)
			}
		}
	}
	if len(wrong) > 0 {
		return nil, errors.Join(wrong...)
	}
	v.lay(c.kids)
	v.dollar, v.pound, v.euro = v.signOf("$"), v.signOf("£"), v.signOf("€")
	return v, nil
}

func (c *compiler) wrong(format string, args ...any) error {
	return &TableError{c.file, c.line, fmt.Sprintf(format, args...)}
}

func (c *compiler) addCurrency(f []string) error {
	s := &sign{code: money.Currency(f[1]), doubt: f[3] == "yes"}
	if s.code != "" && !s.code.Known() {
		return c.wrong("no currency: %s", f[1])
	}
	for _, code := range strings.Fields(f[2]) {
		if !money.Currency(code).Known() {
			return c.wrong("no currency: %s", code)
		}
		s.choices = append(s.choices, money.Currency(code))
	}
	if s.code == "" && len(s.choices) == 0 {
		return c.wrong("%q stands for no currency", f[0])
	}
	if f[6] != "" {
		c.v.homes[s.code] = f[6]
	}
	return c.add(f[0], entry{roles: roleCurrency, sign: s, only: f[4], upper: f[5] == "upper",
		tight: !strings.Contains(f[0], " ") && len(f[0]) > 1})
}

func (c *compiler) addPeriod(f []string) error {
	var e entry
	e.only = f[3]
	p := ParsePeriod(f[1])
	if p == NoPeriod && f[0] != "per" {
		return c.wrong("no period: %s", f[1])
	}
	switch f[0] {
	case "per":
		e.roles = rolePer
	case "noun":
		e.roles, e.noun = roleNoun, p
	case "adverb":
		e.roles, e.adverb = roleAdverb, p
	case "cue":
		e.roles, e.adverb = roleCue|roleAdverb, p
	default:
		return c.wrong("no form: %s", f[0])
	}
	return c.addAll(f[5:], e)
}

func (c *compiler) addWords(f []string) error {
	r, ok := roleNames[f[0]]
	if !ok {
		return c.wrong("no role: %s", f[0])
	}
	e := entry{roles: r, only: f[3]}
	value := f[1]
	var err error
	number := func(s string) int8 {
		var n int
		if n, err = strconv.Atoi(s); err != nil {
			err = c.wrong("no number: %s", s)
		}
		return int8(n)
	}
	switch f[0] {
	case "gross":
		e.basis = Gross
	case "net":
		e.basis = Net
	case "ctc":
		e.basis = CTC
	case "employercost":
		e.basis = EmployerCost
	case "mult":
		e.exp = number(value)
	case "lpa":
		e.exp = number(value)
		e.adverb = Year
		e.roles |= roleAdverb
	case "multcur":
		exp, code, ok := strings.Cut(value, " ")
		if !ok || !money.Currency(code).Known() {
			return c.wrong("no multiplier and currency: %s", value)
		}
		e.exp = number(exp)
		e.roles |= roleCurrency
		e.sign = &sign{code: money.Currency(code)}
	case "install":
		e.months = number(value)
	case "notdisclosed":
		e.reason = c.reason(value)
	}
	if err != nil {
		return err
	}
	return c.addAll(f[5:], e)
}

func (c *compiler) reason(why string) int8 {
	for i, r := range c.v.reasons {
		if r == why {
			return int8(i)
		}
	}
	c.v.reasons = append(c.v.reasons, why)
	return int8(len(c.v.reasons) - 1)
}

func (c *compiler) addAll(fields []string, e entry) error {
	var wrong []error
	// A comma within a phrase has split the line.
	for _, p := range strings.Split(strings.Join(fields, ","), "|") {
		if p == "" {
			continue
		}
		wrong = append(wrong, c.add(p, e))
	}
	return errors.Join(wrong...)
}

// add enters one phrase.
func (c *compiler) add(phrase string, e entry) error {
	c.toks = lex(c.toks[:0], phrase, 0, len(phrase))
	node, n := int32(0), 0
	for i := range c.toks {
		if joins(c.toks, i) {
			continue
		}
		key := edge(node, c.toks[i].hash)
		if node == 0 {
			h := c.toks[i].hash
			if e.only != "" || e.upper {
				c.v.conditional[h] = true
			}
			c.v.roots[h>>6&(1<<10-1)] |= 1 << (h & 63)
		}
		kid, ok := c.kids[key]
		if !ok {
			kid = int32(len(c.v.entries))
			c.v.entries = append(c.v.entries, nil)
			c.kids[key] = kid
		}
		node = kid
		n++
	}
	if n == 0 {
		return c.wrong("no word in %q", phrase)
	}
	return c.merge(node, e, phrase)
}

// merge adds what a phrase says to what it says already under the same
// condition; a condition's entry also says what holds without it.
func (c *compiler) merge(node int32, e entry, phrase string) error {
	var same *entry
	for _, o := range c.v.entries[node] {
		if o.only == e.only && o.upper == e.upper && o.tight == e.tight {
			same = o
		}
	}
	if same == nil {
		n := e
		c.v.entries[node] = append(c.v.entries[node], &n)
		return nil
	}
	return c.join(same, &e, phrase)
}

func (c *compiler) join(to, from *entry, phrase string) error {
	clash := from.adverb != NoPeriod && to.adverb != NoPeriod && from.adverb != to.adverb ||
		from.noun != NoPeriod && to.noun != NoPeriod && from.noun != to.noun ||
		from.basis != Unspecified && to.basis != Unspecified && from.basis != to.basis ||
		from.exp != 0 && to.exp != 0 && from.exp != to.exp ||
		from.sign != nil && to.sign != nil && from.sign.code != to.sign.code
	if clash {
		return c.wrong("%q means two things", phrase)
	}
	to.take(from)
	return nil
}

// take adds what from says where e says nothing.
func (e *entry) take(from *entry) {
	e.roles |= from.roles
	if e.adverb == NoPeriod {
		e.adverb = from.adverb
	}
	if e.noun == NoPeriod {
		e.noun = from.noun
	}
	if e.basis == Unspecified {
		e.basis = from.basis
	}
	if e.exp == 0 {
		e.exp = from.exp
	}
	if e.months == 0 {
		e.months = from.months
	}
	if e.sign == nil {
		e.sign = from.sign
	}
	if e.reason == 0 {
		e.reason = from.reason
	}
}

// lay builds the hash table of the edges, and orders the entries of a phrase.
func (v *vocabulary) lay(kids map[uint64]int32) {
	size := 1
	for size < 2*len(kids) {
		size *= 2
	}
	v.keys, v.nodes, v.mask = make([]uint64, size), make([]int32, size), uint64(size-1)
	for key, node := range kids {
		i := key & v.mask
		for v.nodes[i] != 0 {
			i = (i + 1) & v.mask
		}
		v.keys[i], v.nodes[i] = key, node
	}
	special := func(e *entry) int {
		n := 0
		if e.only != "" {
			n += 2
		}
		if e.upper {
			n++
		}
		if e.tight {
			n++
		}
		return n
	}
	for _, es := range v.entries {
		sort.SliceStable(es, func(i, j int) bool { return special(es[i]) > special(es[j]) })
		for i, e := range es {
			for _, o := range es[i+1:] {
				if (o.only == "" || o.only == e.only) && (!o.upper || e.upper) && (!o.tight || e.tight) {
					e.take(o)
				}
			}
		}
	}
}

// A TableError tells which line of an embedded table is wrong, and why.
type TableError struct {
	File string
	Line int
	Why  string
}

func (e *TableError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why) }
