package benefit

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze/money"
)

// A class is what a single word is to the grammar, whatever phrase holds it.
type class uint32

const (
	cDay class = 1 << iota
	cWeek
	cMonth
	cHour
	cYear
	cTimes
	cPercentWord
	cSkip // may stand between a number and its unit
	cTo   // between the ends of a range
	cAbbreviation
	cCalendar
	cWorking
	cSixDay
	cSep // part of a list: and, or, plus
	cThousand
	cMillion
	cLakh
	cReimburse
	cMonthName
	cAccrue
	cHalf
	cJob
	cFortnight
)

var classNames = map[string]class{
	"day": cDay, "week": cWeek, "month": cMonth, "hour": cHour, "year": cYear, "times": cTimes,
	"percent": cPercentWord, "skip": cSkip, "to": cTo, "abbreviation": cAbbreviation,
	"calendar": cCalendar, "working": cWorking, "sixday": cSixDay, "sep": cSep,
	"thousand": cThousand, "million": cMillion, "lakh": cLakh, "reimburse": cReimburse, "monthname": cMonthName, "accrue": cAccrue, "half": cHalf, "job": cJob, "fortnight": cFortnight,
}

// Ids that every vocabulary has.
const (
	idSep = 1 // the edge that any separator of a list takes
	idAnd = 2
	idPer = 3
)

// A wordInfo is what the grammar knows of a word.
type wordInfo struct {
	class    class
	value    int32          // of a number word, plus one
	prefix   money.Currency // of a word in front of a sign: US$
	currency money.Currency
	sign     int32 // index into signs, plus one: its currency depends on the country
}

// A compiled vocabulary finds words by their hash and phrases by walking a
// tree of word ids. Both tables are open hash tables, built once.
type compiled struct {
	hashes   []uint64 // of words; 0 is free
	ids      []int32
	info     []wordInfo // by id
	edges    []uint64   // node<<32 | id, plus one
	targets  []int32
	nodes    []*entry // by node
	starts   []int32  // by id: the node that it leads to from the root, 0 for none
	endings  []ending
	endPairs [26 * 26]bool
	signs    []map[string]money.Currency

	homes   map[string][]string // countries by language, nil for everywhere
	wordMap map[uint64]int32    // while compiling
	edgeMap map[uint64]int32
}

// An ending is the last part of a German compound.
type ending struct {
	text string
	id   int32
}

// compile builds the tables of the vocabularies together; where a phrase is in
// several, the last one wins.
func compile(vs ...*Vocabulary) (*compiled, error) {
	c := &compiled{
		info: make([]wordInfo, 4), nodes: make([]*entry, 1),
		wordMap: map[uint64]int32{}, edgeMap: map[uint64]int32{}, homes: map[string][]string{},
	}
	c.wordMap[hashWord("and")] = idAnd
	c.wordMap[hashWord("per")] = idPer
	c.info[idAnd].class |= cSep
	for pass := 0; pass < 2; pass++ { // word classes first: phrases look at them
		for _, v := range vs {
			for _, l := range v.lines {
				if isWordSection(l.section) == (pass == 0) {
					if err := c.line(l); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	c.freeze()
	return c, nil
}

func isWordSection(s string) bool { return s[0] == '=' || s[0] == '$' || s[0] == '@' }

func hashWord(s string) uint64 {
	h := uint64(hashSeed)
	for i := 0; i < len(s); i++ {
		h = hashByte(h, s[i])
	}
	return h
}

// line compiles one line.
func (c *compiled) line(l phraseLine) error {
	fail := func(why string) error { return &VocabularyError{l.file, l.line, why} }
	unknown := func(what, name string) error {
		return &VocabularyError{l.file, l.head, "unknown " + what + " " + strconv.Quote(name)}
	}
	switch l.section[0] {
	case '=':
		return c.wordLine(l)
	case '$':
		return c.signLine(l)
	case '@':
		c.homes[l.section[1:]] = nil
		if l.phrases[0] != "*" {
			c.homes[l.section[1:]] = l.phrases
		}
		return nil
	}
	home, known := c.homes[l.lang]
	if !known && l.lang != "" {
		return fail("unknown language " + strconv.Quote(l.lang))
	}
	e := entry{}
	switch {
	case l.section[0] == '~':
		k, ok := cueNames[l.section[1:]]
		if !ok {
			return unknown("cue", l.section[1:])
		}
		e.cue = k
	case l.section[0] == '#':
		s, ok := sectionNames[l.section[1:]]
		if !ok {
			return unknown("heading", l.section[1:])
		}
		e.section = s
	case l.section == "none":
		e.none = true
	default:
		for _, name := range strings.Fields(l.section) {
			k, ok := ParseKind(name)
			if !ok {
				return unknown("kind", name)
			}
			e.kinds = append(e.kinds, k)
		}
	}
	if err := e.setAttrs(l); err != nil {
		return err
	}
	for _, p := range l.phrases {
		if strings.HasPrefix(p, "-") {
			p = foldText(p[1:])
			c.endings = append(c.endings, ending{p, c.define(p)})
		}
		if why := c.phrase(p, e, home); why != "" {
			return fail(why)
		}
		if other := c.otherNumber(p); other != "" {
			c.phrase(other, e, home)
		}
	}
	return nil
}

// otherNumber returns phrase p with its last word in the other number where the
// two are two words to the vocabulary, "passes" being the plural of "passe" too;
// "" else.
func (c *compiled) otherNumber(p string) string {
	i := strings.LastIndexByte(p, ' ') + 1
	w := foldText(p[i:])
	if i == 0 {
		return ""
	}
	for _, v := range variants(w) {
		if c.wordMap[hashWord(v)] != c.wordMap[hashWord(w)] {
			return p[:i] + v
		}
	}
	return ""
}

// wordLine compiles a line of single words of one class.
func (c *compiled) wordLine(l phraseLine) error {
	name, arg, _ := strings.Cut(l.section[1:], " ")
	for _, p := range l.phrases {
		id := c.define(foldText(p))
		switch {
		case name == "number":
			n, err := strconv.Atoi(arg)
			if err != nil || n < 0 || n > 1000 {
				return &VocabularyError{l.file, l.line, "a number word stands for 0 to 1000"}
			}
			c.info[id].value = int32(n) + 1
		case name == "currency":
			c.info[id].currency = money.Currency(arg)
		case name == "prefix":
			c.info[id].prefix = money.Currency(arg)
		case classNames[name] != 0:
			c.info[id].class |= classNames[name]
		default:
			return &VocabularyError{l.file, l.line, "unknown class " + strconv.Quote(name)}
		}
	}
	return nil
}

// signLine compiles a line "USD US EC SV": what a sign stands for, by country.
// The countries "*" are all others.
func (c *compiled) signLine(l phraseLine) error {
	sign := strings.TrimSpace(l.section[1:])
	id := c.define(foldText(sign))
	if c.info[id].sign == 0 {
		c.signs = append(c.signs, map[string]money.Currency{})
		c.info[id].sign = int32(len(c.signs))
	}
	for _, p := range l.phrases {
		f := strings.Fields(p)
		if cur := money.Currency(f[0]); cur.Known() {
			for _, country := range f[1:] {
				c.signs[c.info[id].sign-1][country] = cur
			}
			continue
		}
		return &VocabularyError{l.file, l.line, "unknown currency " + strconv.Quote(f[0])}
	}
	return nil
}

// define returns the id of a folded word, with its plural and singular.
func (c *compiled) define(w string) int32 {
	if id, ok := c.wordMap[hashWord(w)]; ok {
		return id
	}
	id := int32(len(c.info))
	c.info = append(c.info, wordInfo{})
	c.wordMap[hashWord(w)] = id
	for _, v := range variants(w) {
		if _, ok := c.wordMap[hashWord(v)]; !ok {
			c.wordMap[hashWord(v)] = id
		}
	}
	return id
}

// variants returns the other number of a folded word: "day" of "days".
func variants(w string) []string {
	n := len(w)
	if n < 3 || w[n-1] < 'a' || w[n-1] > 'z' {
		return nil
	}
	switch {
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return []string{w + "es"}
	case strings.HasSuffix(w, "ies") && n > 4:
		return []string{w[:n-3] + "y"}
	case w[n-1] == 's' && n > 3:
		if strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") {
			return []string{w[:n-2]}
		}
		return []string{w[:n-1]}
	case w[n-1] == 'y' && n > 3 && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return []string{w[:n-1] + "ies", w + "s"}
	case strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh") || w[n-1] == 'x':
		return []string{w + "es"}
	}
	return []string{w + "s"}
}

// phrase adds a phrase to the tree; home is where its language is written, nil
// for everywhere. It returns what is wrong with it, or "".
func (c *compiled) phrase(p string, e entry, home []string) string {
	l := lexer{}
	l.scan(p)
	node := int32(0)
	words, longest, capitals := 0, 0, true
	last := int32(0)
	for _, t := range l.toks {
		var id int32
		switch t.kind {
		case tWord, tNumber, tOrdinal, tMoney:
			w := foldText(p[t.start:t.end])
			if t.kind == tWord && w != "" && w[0] >= '0' && w[0] <= '9' { // 401(k)
				w = w[:3] + strings.Trim(w[3:], " ([)]-s")
			}
			if p[t.start:t.end] == "&" {
				id = idAnd
			} else {
				id = c.define(w)
			}
			words++
			longest = max(longest, int(t.end-t.start))
			capitals = capitals && t.upper && t.kind == tWord
			if e.period == cueNone && len(e.kinds) > 0 {
				e.period = c.periodOf(id)
			}
			e.days |= c.info[id].class & (cCalendar | cWorking | cSixDay)
			if e.count == mNone {
				e.count = countOf(c.info[id].class)
			}
		case tSlash, tComma, tPlus:
			id = idSep
		case tRange, tDash, tBullet, tPercent:
			continue
		default:
			return "punctuation in " + strconv.Quote(p)
		}
		if id == idSep && last == idSep {
			continue // "C++ course"
		}
		last = id
		key := uint64(node)<<32 | uint64(id)
		next, ok := c.edgeMap[key]
		if !ok {
			next = int32(len(c.nodes))
			c.nodes = append(c.nodes, nil)
			c.edgeMap[key] = next
		}
		node = next
	}
	if words == 0 {
		return "no word in " + strconv.Quote(p)
	}
	e.upper = words == 1 && capitals && longest <= 3
	if e.upper && e.in == nil && len(e.kinds) > 0 {
		e.in = home
	}
	if e.count == mNone && len(e.kinds) > 0 && specs[e.kinds[0]].family == famDays {
		e.count = mDay // "10 RTT"
	}
	c.put(node, &e)
	return ""
}

// periodOf returns the period that a word states by itself.
func (c *compiled) periodOf(id int32) cue {
	if n, ok := c.edgeMap[uint64(id)]; ok {
		if e := c.nodes[n]; e != nil && isPeriod(e.cue) {
			return e.cue
		}
	}
	return cueNone
}

// put gives a node its entry. Those that hold in some countries only stand
// before the one that holds elsewhere. A word of the grammar keeps what it says
// there where a phrase of the same words names a benefit.
func (c *compiled) put(node int32, e *entry) {
	old := c.nodes[node]
	if old != nil && (len(e.kinds) > 0 || e.section != sectionNone) && e.cue == cueNone {
		e.cue = old.cue
	}
	switch {
	case e.in != nil || e.notIn != nil:
		e.next = old
	default:
		last := &c.nodes[node]
		for *last != nil && ((*last).in != nil || (*last).notIn != nil) {
			last = &(*last).next
		}
		*last = e
		return
	}
	c.nodes[node] = e
}

func countOf(k class) measure {
	switch {
	case k&cDay != 0:
		return mDay
	case k&cWeek != 0:
		return mWeek
	case k&cHour != 0:
		return mHour
	}
	return mNone
}

// foldText folds a text as the reading of words does.
func foldText(s string) string {
	var b strings.Builder
	for i, r := range strings.ToLower(s) {
		if f := folded(r); f != "" {
			b.WriteString(f)
		} else if (r == '\'' || r == '’') && shallAt(s, i+utf8.RuneLen(r)) {
			b.WriteByte('\'')
		} else if r != '\'' && r != '’' {
			b.WriteRune(r)
		}
	}
	return b.String()
}
