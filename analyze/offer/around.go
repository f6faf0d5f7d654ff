package offer

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze/posting"
)

//go:embed cues.csv
var cuesCSV string

// cues maps a meaning to the phrases, in small letters, that carry it.
var cues = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, r := range table(cuesCSV, "cues.csv") {
		m[r[0]] = append(m[r[0]], r[1])
	}
	return m
})

// says reports whether a text has a phrase of the cue, as whole words. What a
// reader cuts out as the phrase of a benefit is shorter than what the posting
// says of it: "discretionary" or "private company" may stand beside it.
func says(text, cue string) bool {
	text = strings.ToLower(text)
	for _, phrase := range cues()[cue] {
		if saysPhrase(text, phrase) {
			return true
		}
	}
	return false
}

// said returns the phrases of the cue that a text has.
func said(text, cue string) []string {
	text = strings.ToLower(text)
	var all []string
	for _, phrase := range cues()[cue] {
		if saysPhrase(text, phrase) {
			all = append(all, phrase)
		}
	}
	return all
}

func saysPhrase(text, phrase string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(phrase)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !inWord(before) && !inWord(after) {
			return true
		}
		at = end
	}
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// sentence returns where the sentence, or the item of a list, lies that has the
// bytes from start to end.
func sentence(text string, start, end int) (from, to int) {
	start, end = min(start, len(text)), min(end, len(text))
	for from = start; from > 0 && !ends(text, from-1); from-- {
	}
	for to = end; to < len(text) && !ends(text, to); to++ {
	}
	return from, to
}

// ends reports whether a sentence ends at byte i. A point ends one only before
// a space and a capital letter, and not behind an ordinal: "approx. 10%" and "13.
// Gehalt" go on.
func ends(text string, i int) bool {
	switch text[i] {
	case ';', '\n', '\r', '|', '!', '?':
		return true
	case '.':
		digits := i
		for digits > 0 && text[digits-1] >= '0' && text[digits-1] <= '9' {
			digits--
		}
		if n := i - digits; (n == 1 || n == 2) && (digits == 0 || text[digits-1] == ' ') {
			return false
		}
		rest := strings.TrimLeft(text[i+1:], " \t")
		r, _ := utf8.DecodeRuneInString(rest)
		return rest == "" || len(rest) < len(text)-i-1 && unicode.IsUpper(r)
	}
	return false
}

// around returns the sentence around the phrase of a benefit.
func (b *Found) around() string {
	from, to := sentence(b.Field.Text, b.Span.Start, b.Span.End)
	if from >= to { // a benefit that no text states
		return b.Text
	}
	return b.Field.Text[from:to]
}

// near returns the part of the sentence around b that no other benefit has and
// that no "and" or "plus" parts from it: the words that can only be about b.
func (o *Offer) near(b *Found) string {
	from, to := sentence(b.Field.Text, b.Span.Start, b.Span.End)
	if from >= to {
		return b.Text
	}
	for i := range o.Benefits {
		c := &o.Benefits[i]
		if c.Field.Pos != b.Field.Pos || c.Field.Text != b.Field.Text {
			continue
		}
		if c.Span.End <= b.Span.Start {
			from = max(from, c.Span.End)
		}
		if c.Span.Start >= b.Span.End {
			to = min(to, c.Span.Start)
		}
	}
	return within(b.Field.Text, from, b.Span.Start, b.Span.End, to)
}

// nearPart is near for an amount in the text that states the pay.
func nearPart(f posting.Field, start, end int) string {
	from, to := sentence(f.Text, start, end)
	start, end = min(start, len(f.Text)), min(end, len(f.Text))
	return within(f.Text, from, start, end, to)
}

// nearBefore is what nearPart has before the amount.
func nearBefore(f posting.Field, start int) string {
	from, _ := sentence(f.Text, start, start)
	start = min(start, len(f.Text))
	return within(f.Text, from, start, start, start)
}

// joiners part what is said of one benefit from what is said of the next.
var joiners = []string{" plus ", " and ", " + ", " & ", " und ", " et "}

// within narrows text[from:to] to what stands between joiners around
// text[start:end]; before the phrase a comma parts too.
func within(text string, from, start, end, to int) string {
	for _, j := range append(joiners, ", ") {
		if i := strings.LastIndex(text[from:start], j); i >= 0 {
			from += i + len(j)
		}
	}
	for _, j := range joiners {
		if i := strings.Index(text[end:to], j); i >= 0 {
			to = end + i
		}
	}
	return text[from:to]
}
