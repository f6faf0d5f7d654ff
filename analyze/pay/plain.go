package pay

import (
	"strings"
	"sync"
)

// longestPlain bounds the texts that plain looks at.
const longestPlain = 64

// plain reads a text of the commonest form at once: one amount or two, with a
// sign before the first or behind the last, and a period or nothing after them.
// It reports false for every other text, and then has left no trace. What it
// makes is what the general way makes; a fuzz test compares the two.
func (r *reader) plain() bool {
	s := r.text
	if len(s) > longestPlain {
		return false
	}
	i := 0
	for i < len(s) && s[i] == ' ' {
		i++
	}
	start := i
	var a, b amount
	var g *sign
	if g, i = r.plainSign(s, i); g != nil {
		a.prefix = true
		if i < len(s) && s[i] == ' ' {
			i++
		}
	}
	a.sign = g
	if i, _ = r.plainAmount(s, i, &a); i < 0 {
		return false
	}
	end := i
	two := false
	k := i
	for k < len(s) && s[k] == ' ' {
		k++
	}
	switch {
	case k >= len(s):
	case s[k] == '-':
		k, two = k+1, true
	case strings.HasPrefix(s[k:], "–") || strings.HasPrefix(s[k:], "—"):
		k, two = k+len("–"), true
	case k > i && strings.HasPrefix(s[k:], "to "):
		k, two = k+2, true
	}
	if two {
		for k < len(s) && s[k] == ' ' {
			k++
		}
		var h *sign
		if h, k = r.plainSign(s, k); h != nil {
			b.prefix = true
			if k < len(s) && s[k] == ' ' {
				k++
			}
		}
		b.sign = h
		if k, _ = r.plainAmount(s, k, &b); k < 0 {
			return false
		}
		end = k
		switch {
		case a.sign == nil && (b.sign == nil || b.prefix), a.sign != nil && !a.prefix && b.sign == nil:
			return false
		case a.sign != nil && b.sign != nil && a.sign != b.sign:
			return false
		}
	} else if a.sign == nil {
		return false
	}
	tail := strings.TrimRight(s[end:], " ")
	t, ok := plainTail{}, true
	if tail != "" {
		if t, ok = lookTail(tail); !ok {
			return false
		}
	}
	var st statement
	if two {
		st.takes(&a, &b)
	} else {
		st.takes(&a, nil)
	}
	st.span = Span{start, end}
	if t.period != NoPeriod {
		st.period, st.firm = t.period, true
		st.per = Span{end + int(t.from), end + int(t.to)}
	}
	r.stmts = append(r.stmts, st)
	r.scenes = append(r.scenes, scene{})
	r.windows++
	return true
}

// plainSign returns the sign at s[i] and what is behind it.
func (r *reader) plainSign(s string, i int) (*sign, int) {
	if i >= len(s) {
		return nil, i
	}
	switch s[i] {
	case '$':
		return r.v.dollar, i + 1
	case 0xC2:
		if strings.HasPrefix(s[i:], "£") {
			return r.v.pound, i + len("£")
		}
	case 0xE2:
		if strings.HasPrefix(s[i:], "€") {
			return r.v.euro, i + len("€")
		}
	}
	return nil, i
}

// plainAmount reads the number at s[i], a k behind it, and a sign where none
// stands before. It returns what is behind, -1 where that is not all.
func (r *reader) plainAmount(s string, i int, a *amount) (int, *sign) {
	if i >= len(s) || !isDigit(s[i]) {
		return -1, nil
	}
	if s[i] == '0' && i+1 < len(s) && isDigit(s[i+1]) {
		return -1, nil // a code
	}
	t, i := lexNumber(s, i)
	if t.form == malformed {
		return -1, nil
	}
	a.mant, a.scale, a.form, a.comma = t.mant, t.scale, t.form, t.ch == ','
	if i < len(s) && s[i]|0x20 == 'k' {
		if i+1 < len(s) && isLetter(s[i+1]) || a.mant == 401 {
			return -1, nil // 401k is a plan for the old days
		}
		i++
		a.exp, a.mult = 3, true
		if a.form == threeDigits {
			a.scale, a.form = 3, fraction
		}
	}
	if a.sign == nil {
		k := i
		if k < len(s) && s[k] == ' ' {
			k++
		}
		if g, n := r.plainSign(s, k); g != nil {
			if n < len(s) && (isDigit(s[n]) || s[n] == ' ' && n+1 < len(s) && isDigit(s[n+1])) {
				return -1, nil
			}
			a.sign = g
			return n, g
		}
	}
	return i, a.sign
}

// A plainTail is a period behind an amount, and where its words stand.
type plainTail struct {
	period   Period
	from, to uint8
}

// lookTail finds a tail in small letters, in capitals, or with a capital before
// small letters. Other mixtures may be several words that are stuck together.
func lookTail(tail string) (plainTail, bool) {
	var buf [longestPlain]byte
	big, run := false, 0
	for i := 0; i < len(tail); i++ {
		c := tail[i]
		capital := c-'A' < 26
		switch {
		case !isLetter(c):
			run = 0
		case run == 1 && !big && capital, run > 1 && big != capital:
			return plainTail{}, false
		default:
			run++
		}
		big = capital
		if capital {
			c |= 0x20
		}
		buf[i] = c
	}
	t, ok := plainTails()[string(buf[:len(tail)])]
	return t, ok
}

// plainTails are the period words that mean the same in every country. Each is
// read once by the general way, which says what it means.
var plainTails = sync.OnceValue(func() map[string]plainTail {
	m := map[string]plainTail{}
	for i, line := range strings.Split(periodsCSV, "\n") {
		f := strings.SplitN(strings.TrimSpace(line), ",", 6)
		if i == 0 || len(f) < 6 || f[3] != "" {
			continue
		}
		for _, p := range strings.Split(f[5], "|") {
			switch f[0] {
			case "adverb":
				tryTail(m, " "+p)
				if p != "" && (p[0] == '/' || p[0] == 'p' && len(p) == 2) {
					tryTail(m, p)
				}
			case "noun":
				for _, per := range [...]string{"/", " / ", " per ", " a "} {
					tryTail(m, per+p)
				}
			}
		}
	}
	return m
})

// tryTail adds a tail where the general way reads a period out of all of it,
// and no country could read it differently.
func tryTail(m map[string]plainTail, tail string) {
	const amount = "€50.000"
	if len(tail) > longestPlain/2 {
		return
	}
	key := []byte(tail)
	for i, c := range key {
		if c-'A' < 26 {
			key[i] = c | 0x20
		}
	}
	if _, ok := m[string(key)]; ok {
		return
	}
	r := newReader(amount+string(key), Context{}, DefaultTerms())
	defer r.release()
	r.scan()
	if len(r.stmts) != 1 || r.silent || r.unknown > 0 || len(r.shares) > 0 || r.scenes[0] != (scene{}) || r.whole != (scene{}) {
		return
	}
	for i := range r.toks {
		if r.v.conditional[r.toks[i].hash] {
			return
		}
	}
	s := &r.stmts[0]
	s.from, s.cur = Span{}, Span{}
	end := int(r.toks[len(r.toks)-1].end)
	if s.kind != baseKind || s.period == NoPeriod || s.flags != 0 || s.basis != Unspecified || s.cue || s.contractor || s.contract || s.exVAT || s.dayWord ||
		s.per.Start < len(amount) || s.per.End < end-1 || s.span.End != len(amount) {
		return
	}
	m[string(key)] = plainTail{s.period, uint8(s.per.Start - len(amount)), uint8(s.per.End - len(amount))}
}
