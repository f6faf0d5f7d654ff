package benefit

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

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
