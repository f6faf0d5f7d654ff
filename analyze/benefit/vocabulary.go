package benefit

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// A Vocabulary is a set of phrases and what they mean, as a file states them.
//
// A file is read line by line. A line "[pto_vacation]" names the kind that the
// phrases below it mean; several kinds are parted by spaces, and [none] holds
// phrases that look like benefits and are none. A line of phrases is
//
//	en: paid time off; vacation days {weak label=vacation}
//
// with an optional language in front, and optional attributes at the end, which
// hold for every phrase of the line. "/" in a phrase stands for any of "," "/"
// "&" "+" "and" "or". A phrase of one word of up to three capitals is met in
// capitals only and, but for English, in the countries of its language.
// "-urlaub" is the ending of a compound. "#" begins a comment.
//
// Attributes: weak (counts only where benefits are listed), alone (weak, and
// only as a whole item), number (only with a number), beside (only beside another
// phrase of such benefits), lone (only without one), holiday (public holidays or
// vacation, as the country has it), additive, unlimited, value=N, label=W
// (with _ for spaces), flag=NAME, unit=NAME, mode=NAME, says=CUE (what the
// phrase tells of other benefits), in=US,CA (only there), notin=US.
type Vocabulary struct{ lines []phraseLine }

// A phraseLine is one line of a vocabulary file.
type phraseLine struct {
	file    string
	line    int
	section string
	head    int    // line of the section
	lang    string // ISO 639-1, "" where none is given
	phrases []string
	attrs   []string
}

// A VocabularyError tells which line of a vocabulary cannot be read, and why.
type VocabularyError struct {
	File string
	Line int
	Why  string
}

func (e *VocabularyError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why) }

// The built-in vocabulary: the grammar, then the phrases, file by file in the
// order of their names.
//
//go:embed grammar phrases
var builtInFiles embed.FS

// LoadVocabulary reads phrases of a user's own, to be given to NewReader. The
// name stands for the file in errors, which are *VocabularyError or come from
// the reader.
func LoadVocabulary(r io.Reader, name string) (*Vocabulary, error) {
	v, err := loadLines(r, name)
	if err != nil {
		return nil, err
	}
	for _, l := range v.lines {
		if strings.ContainsAny(l.section[:1], "~=$#@") {
			return nil, &VocabularyError{name, l.head, "unknown kind " + strconv.Quote(l.section)}
		}
	}
	if err := v.twice(); err != nil {
		return nil, err
	}
	// Compiling finds every other mistake.
	if _, err := compile(builtIn(), v); err != nil {
		return nil, err
	}
	return v, nil
}

// twice returns an error for a phrase that stands under two kinds.
func (v *Vocabulary) twice() error {
	under := map[string]phraseLine{}
	for _, l := range v.lines {
		for _, p := range l.phrases {
			p := foldText(p)
			if o, ok := under[p]; ok && o.section != l.section {
				return &VocabularyError{l.file, l.line, fmt.Sprintf("%q stands under [%s] too, line %d", p, o.section, o.line)}
			}
			under[p] = l
		}
	}
	return nil
}

func loadLines(r io.Reader, name string) (*Vocabulary, error) {
	v := &Vocabulary{}
	section, head := "", 0
	in := bufio.NewReader(r) // not a Scanner: a line may be of any length
	for n, more := 1, true; more; n++ {
		text, err := in.ReadString('\n')
		if err != nil && err != io.EOF {
			return nil, err
		}
		more = err == nil
		if n == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		text = strings.TrimSpace(text)
		if text == "" || text[0] == '#' {
			continue
		}
		if text[0] == '[' {
			inner, ok := strings.CutSuffix(text[1:], "]")
			if section = strings.TrimSpace(inner); !ok || section == "" {
				return nil, &VocabularyError{name, n, "a section is written [kind]"}
			}
			head = n
			continue
		}
		if section == "" {
			return nil, &VocabularyError{name, n, "phrases before the first section"}
		}
		l := phraseLine{file: name, line: n, section: section, head: head}
		if lang, rest, ok := strings.Cut(text, ":"); ok && len(lang) == 2 {
			text, l.lang = rest, lang
		}
		if body, attrs, ok := strings.Cut(text, "{"); ok {
			inner, closed := strings.CutSuffix(strings.TrimSpace(attrs), "}")
			if !closed {
				return nil, &VocabularyError{name, n, "attributes end with }"}
			}
			text, l.attrs = body, strings.Fields(inner)
		}
		for _, p := range strings.Split(text, ";") {
			if p = strings.TrimSpace(p); p != "" {
				l.phrases = append(l.phrases, p)
			}
		}
		if len(l.phrases) == 0 {
			return nil, &VocabularyError{name, n, "no phrase"}
		}
		v.lines = append(v.lines, l)
	}
	return v, nil
}

// An entry is what a phrase means.
type entry struct {
	kinds    []Kind
	named    uint64 // the kinds, a bit each
	cue      cue
	section  section
	none     bool // looks like a benefit and is none
	upper    bool // only in capitals
	weak     bool
	alone    bool
	number   bool
	beside   bool
	lone     bool // only where the sentence has no other phrase of such benefits
	holiday  bool
	additive bool
	noLimit  bool
	hasUnit  bool
	unit     Unit
	count    measure // what a bare number before the phrase counts
	days     class   // what days a word of the phrase says: working, calendar, of a six-day week
	period   cue     // that a word of the phrase states: "annual bonus"
	value    money.Maybe
	label    string
	mode     Mode
	flags    Flags
	in       []string
	notIn    []string
	next     *entry // the same phrase elsewhere
}

// setAttrs reads the attributes of a line into e.
func (e *entry) setAttrs(l phraseLine) error {
	fail := func(format string, args ...any) error {
		return &VocabularyError{l.file, l.line, fmt.Sprintf(format, args...)}
	}
	for _, a := range l.attrs {
		key, value, _ := strings.Cut(a, "=")
		switch key {
		case "weak":
			e.weak = true
		case "alone":
			e.alone, e.weak = true, true
		case "number":
			e.number = true
		case "beside":
			e.beside = true
		case "lone":
			e.lone = true
		case "holiday":
			e.holiday = true
		case "additive":
			e.additive = true
		case "unlimited":
			e.noLimit = true
		case "label":
			e.label = strings.ReplaceAll(value, "_", " ")
		case "mode":
			i := slices.Index(modeNames[:], value)
			if i <= 0 {
				return fail("unknown mode %q", value)
			}
			e.mode = Mode(i)
		case "says":
			c, ok := cueNames[value]
			if !ok {
				return fail("unknown cue %q", value)
			}
			e.cue = c
		case "in":
			e.in = strings.Split(value, ",")
		case "notin":
			e.notIn = strings.Split(value, ",")
		case "value":
			n, err := money.ParseNumber(value)
			if err != nil {
				return fail("%v", err)
			}
			e.value = money.Some(n)
		case "flag":
			i := slices.Index(flagNames[:], value)
			if i < 0 {
				return fail("unknown flag %q", value)
			}
			e.flags |= 1 << i
		case "unit":
			i := slices.Index(unitNames[:], value)
			if i < 0 {
				return fail("unknown unit %q", value)
			}
			e.unit, e.hasUnit = Unit(i), true
		default:
			return fail("unknown attribute %q", a)
		}
	}
	return nil
}

// holds reports whether the entry means anything in a country.
func (e *entry) holds(country string) bool {
	if e.in == nil && e.notIn == nil {
		return true
	}
	return (e.in == nil || slices.Contains(e.in, country)) && !slices.Contains(e.notIn, country)
}
