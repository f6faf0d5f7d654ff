package benefit

import (
	"strconv"
	"strings"

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
	cTwice
)

var classNames = map[string]class{
	"day": cDay, "week": cWeek, "month": cMonth, "hour": cHour, "year": cYear, "times": cTimes,
	"percent": cPercentWord, "skip": cSkip, "to": cTo, "abbreviation": cAbbreviation,
	"calendar": cCalendar, "working": cWorking, "sixday": cSixDay, "sep": cSep,
	"thousand": cThousand, "million": cMillion, "lakh": cLakh, "reimburse": cReimburse, "monthname": cMonthName, "accrue": cAccrue, "half": cHalf, "job": cJob, "fortnight": cFortnight, "twice": cTwice,
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
			e.kinds, e.named = append(e.kinds, k), e.named|1<<k
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
