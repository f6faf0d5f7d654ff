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
// that is not in the list is found only beside one that is.
var skills = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range wordsOf(skillsTxt) {
		m[w] = true
	}
	return m
})

const longestSkill = 40

// longestChips bounds a line of chips: a longer one is something else.
const longestChips = 4000

// chips splits a line of keywords. Pasted chips run together
// ("recruitingpayroll"); they are cut where a capital or a digit follows a small
// letter, and else so that the words of the list cover the most.
func chips(f Field) []Field {
	s := f.Text
	var out []Field
	parts := cuts{rest: f}
	add := func(from, to int) {
		from, to = trimItem(s, from, to)
		if from < to {
			out = append(out, parts.next(from, to))
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
	if len(s) > longestChips {
		return append(out, f)
	}
	low := strings.ToLower(s)
	start := 0
	for i, r := range s {
		if i == 0 {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsUpper(r) && unicode.IsLower(before) && !inSkill(s, low, i) {
			runTogether(s, start, i, add)
			start = i
		}
	}
	runTogether(s, start, len(s), add)
	return out
}

// inSkill reports whether the capital at i stands inside a keyword: "JavaScript".
func inSkill(s, low string, i int) bool {
	if len(low) != len(s) {
		return false // letters whose small form is of another length
	}
	for from := max(0, i-longestSkill); from < i; from++ {
		for to := i + 1; to <= min(len(s), i+longestSkill); to++ {
			if to-from > 5 && skills()[low[from:to]] && strings.ToLower(s[from:to]) == low[from:to] {
				return true
			}
		}
	}
	return false
}

// What the pieces of a cut cost. A keyword of a few letters is found inside
// other words by chance, so it costs more; a stretch that is no keyword costs so
// much that a word is not cut for the sake of a part of it.
const (
	keywordCost = 3
	shortCost   = 5
	shortest    = 6 // letters that make a keyword a sure one
	otherCost   = 20
	letterCost  = 1
)

// runTogether cuts s[from:to] into keywords of the list and stretches of other
// text, so that the pieces cost the least. Chips run together without a space,
// so no cut is beside one.
func runTogether(s string, from, to int, add func(from, to int)) {
	text := strings.ToLower(s[from:to])
	n := len(text)
	if n == 0 || n != to-from {
		add(from, to)
		return
	}
	joint := func(i int) bool {
		return i == 0 || i == n || text[i-1] != ' ' && text[i] != ' ' && utf8.RuneStart(text[i])
	}
	// best[i] is the cost of text[:i] where a piece ends at i, open[i] where a
	// stretch of other text goes on.
	const never = 1 << 30
	best, back := make([]int, n+1), make([]int, n+1)
	open, openAt := never, 0
	for i := 1; i <= n; i++ {
		if joint(i-1) && best[i-1] < never && best[i-1]+otherCost < open {
			open, openAt = best[i-1]+otherCost, i-1
		}
		open += letterCost
		best[i] = never
		if !joint(i) {
			continue
		}
		best[i], back[i] = open, openAt
		for j := max(0, i-longestSkill); j < i; j++ {
			cost := keywordCost
			if i-j < shortest {
				cost = shortCost
			}
			if best[j] < never && best[j]+cost < best[i] && skills()[text[j:i]] {
				best[i], back[i] = best[j]+cost, j
			}
		}
	}
	var ends []int
	for i := n; i > 0; i = back[i] {
		ends = append(ends, i)
	}
	for k := len(ends) - 1; k >= 0; k-- {
		add(from+back[ends[k]], from+ends[k])
	}
}
