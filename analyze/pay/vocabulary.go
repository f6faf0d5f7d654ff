package pay

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
)

// The words that pay is stated in. A line in one of these tables adds a
// currency, a period or a language.
var (
	//go:embed currencies.csv
	currenciesCSV string
	//go:embed periods.csv
	periodsCSV string
	//go:embed words.csv
	wordsCSV string
)

// A sign is what stands for a currency.
type sign struct {
	code    money.Currency   // "" where the country has to decide
	choices []money.Currency // that the sign is used for
	doubt   bool             // without a country, code is a guess
}

// An entry is what one phrase says.
type entry struct {
	roles  role
	adverb Period // of the phrase alone
	noun   Period // of the phrase after per
	basis  Basis
	exp    int8 // power of ten of a multiplier
	months int8 // payments a year
	sign   *sign
	reason int8   // index into reasons
	only   string // countries where the phrase is read, "" for all
	upper  bool   // read in capitals only
	tight  bool   // read without spaces inside only
}

// A vocabulary finds the longest phrase at a token.
type vocabulary struct {
	roots   [1 << 10]uint64 // bits of the hashes that start a phrase
	keys    []uint64        // open addressing: parent and word to node
	nodes   []int32
	mask    uint64
	entries [][]*entry                // of each node, the most special first
	reasons []string                  // why pay is not stated
	homes   map[money.Currency]string // the country whose pay is the yardstick
	// conditional holds the words that start a phrase which is not read
	// everywhere.
	conditional         map[uint64]bool
	dollar, pound, euro *sign
}

// A codeSet holds the currency codes that are read when glued to a word.
type codeSet [26 * 26 * 26 / 64]uint64

func (c *codeSet) index(s string) (int, bool) {
	n := 0
	for i := 0; i < 3; i++ {
		d := int(s[i]) - 'A'
		if d < 0 || d > 25 {
			return 0, false
		}
		n = n*26 + d
	}
	return n, true
}

func (c *codeSet) has(s string) bool {
	n, ok := c.index(s)
	return ok && n/64 < len(c) && c[n/64]>>(n%64)&1 != 0
}

func (c *codeSet) add(s string) {
	if n, ok := c.index(s); ok && n/64 < len(c) {
		c[n/64] |= 1 << (n % 64)
	}
}

// codes is read while phrases are compiled, so it has a table of its own.
var codes = sync.OnceValue(func() *codeSet {
	c := &codeSet{}
	for _, line := range strings.Split(currenciesCSV, "\n") {
		if f := strings.Split(line, ","); len(f) > 5 && f[0] == f[1] && f[5] == "any" && len(f[0]) == 3 {
			c.add(f[0])
		}
	}
	return c
})

// words is compiled once. A bad line is caught by the test of the tables.
var words = sync.OnceValue(func() *vocabulary {
	v, err := compile(currenciesCSV, periodsCSV, wordsCSV)
	if err != nil {
		panic(err)
	}
	return v
})

func edge(parent int32, hash uint64) uint64 {
	return finish(hash ^ uint64(parent)*0x9e3779b97f4a7c15)
}

func (v *vocabulary) child(parent int32, hash uint64) int32 {
	key := edge(parent, hash)
	for i := key & v.mask; v.nodes[i] != 0; i = (i + 1) & v.mask {
		if v.keys[i] == key {
			return v.nodes[i]
		}
	}
	return 0
}

// joins reports whether a mark only holds two words together: the points of
// p.a., the hyphen of semi-monthly, the apostrophe of l'an.
func joins(toks []token, i int) bool {
	t := &toks[i]
	if t.kind != markToken || t.space || i == 0 {
		return false
	}
	switch t.ch {
	case '.':
		return toks[i-1].kind != markToken
	case '\'':
		return true
	case '-':
		return i+1 < len(toks) && !toks[i+1].space && toks[i-1].kind == wordToken && toks[i+1].kind == wordToken
	}
	return false
}

// match returns what the longest phrase at toks[i] says in the country, and
// how many tokens it takes; nil where no phrase stands there.
func (v *vocabulary) match(toks []token, i int, country string) (*entry, int) {
	h := toks[i].hash
	if v.roots[h>>6&(1<<10-1)]&(1<<(h&63)) == 0 {
		return nil, 0
	}
	node := v.child(0, h)
	if node == 0 {
		return nil, 0
	}
	best, length := v.pick(node, toks[i:i+1], country), 1
	if best == nil {
		length = 0
	}
	for k := i + 1; k < len(toks); k++ {
		if toks[k].lines > 1 {
			break
		}
		next := v.child(node, toks[k].hash)
		if next == 0 {
			if !joins(toks, k) {
				break
			}
			continue
		}
		node = next
		if e := v.pick(node, toks[i:k+1], country); e != nil {
			best, length = e, k+1-i
		}
	}
	return best, length
}

// pick chooses the entry of a node whose conditions hold.
func (v *vocabulary) pick(node int32, toks []token, country string) *entry {
	for _, e := range v.entries[node] {
		if e.only != "" && (country == "" || !strings.Contains(e.only, country)) {
			continue
		}
		if e.tight && len(toks) > 1 {
			ok := true
			for i := range toks[1:] {
				ok = ok && !toks[i+1].space
			}
			if !ok {
				continue
			}
		}
		if e.upper {
			ok := true
			for i := range toks {
				ok = ok && (toks[i].upper || toks[i].kind != wordToken)
			}
			if !ok {
				continue
			}
		}
		return e
	}
	return nil
}

// signOf returns what a mark stands for everywhere, nil where the tables do not
// have it.
func (v *vocabulary) signOf(mark string) *sign {
	toks := lex(nil, mark, 0, len(mark))
	if e, n := v.match(toks, 0, ""); n == len(toks) && e != nil && e.roles&roleCurrency != 0 {
		return e.sign
	}
	return nil
}
