package posting

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed skills.txt
var skillsTxt string

// skills are the keywords that job sites show as chips, in lower case. A chip
// that is not in the list is found only between two that are.
var skills = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range strings.Split(skillsTxt, "\n") {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			m[l] = true
		}
	}
	return m
})

const longestSkill = 40

// chips splits a line of keywords. Pasted chips run together
// ("recruitingpayroll"); they are cut where a capital or a digit follows a small
// letter, and else so that the words of the list cover the most.
func chips(f Field) []Field {
	s := f.Text
	var out []Field
	add := func(from, to int) {
		from, to = trimItem(s, from, to)
		if from < to {
			out = append(out, f.cut(from, to))
		}
	}
	if strings.ContainsAny(s, ",;|•·") {
		start := 0
		for i, r := range s {
			if strings.ContainsRune(",;|•·", r) {
				add(start, i)
				start = i + utf8.RuneLen(r)
			}
		}
		add(start, len(s))
		return out
	}
	start := 0
	for i, r := range s {
		if i == 0 {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsUpper(r) && unicode.IsLower(before) && !inSkill(s, i) {
			runTogether(s, start, i, add)
			start = i
		}
	}
	runTogether(s, start, len(s), add)
	return out
}

// inSkill reports whether the capital at i stands inside a keyword: "JavaScript".
func inSkill(s string, i int) bool {
	low := strings.ToLower(s)
	for from := max(0, i-longestSkill); from < i; from++ {
		for to := i + 1; to <= min(len(s), i+longestSkill); to++ {
			if to-from > 5 && skills()[low[from:to]] && strings.ToLower(s[from:to]) == low[from:to] {
				return true
			}
		}
	}
	return false
}

// runTogether cuts s[from:to] so that the keywords of the list cover the most
// of it in the fewest pieces.
func runTogether(s string, from, to int, add func(from, to int)) {
	text := strings.ToLower(s[from:to])
	n := len(text)
	if n == 0 || n != to-from {
		add(from, to)
		return
	}
	// cost[i] is that of the best cut of text[:i]: a letter outside any keyword
	// costs more than a piece.
	cost := make([]int, n+1)
	back := make([]int, n+1)
	listed := make([]bool, n+1)
	for i := 1; i <= n; i++ {
		cost[i], back[i], listed[i] = cost[i-1]+10, i-1, false
		for j := max(0, i-longestSkill); j < i; j++ {
			if skills()[text[j:i]] && cost[j]+3 < cost[i] {
				cost[i], back[i], listed[i] = cost[j]+3, j, true
			}
		}
	}
	type piece struct {
		from, to int
		listed   bool
	}
	var pieces []piece
	for i := n; i > 0; i = back[i] {
		pieces = append(pieces, piece{back[i], i, listed[i]})
	}
	for k := len(pieces) - 1; k >= 0; k-- {
		p := pieces[k]
		// Letters outside the list that follow each other are one piece.
		for !p.listed && k > 0 && !pieces[k-1].listed {
			k--
			p.to = pieces[k].to
		}
		add(from+p.from, from+p.to)
	}
}
