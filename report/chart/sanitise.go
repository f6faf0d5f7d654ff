package chart

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// functions are the names of the functions of boot.js that options may ask
// for, under the keys where they may.
var functions = map[string][]string{
	"formatter":      {"tick", "tip", "short", "series"},
	"valueFormatter": {"tick"},
	"renderItem":     {"range", "bar", "box", "dots", "cell", "marks", "reference", "target"},
}

// An OptionError says which part of the options of a chart may not leave the
// package.
type OptionError struct {
	Path string // "series/0/renderItem"
	Text string // the offending value
}

func (e *OptionError) Error() string {
	return fmt.Sprintf("chart: option %s: refused %.60q", e.Path, e.Text)
}

// funcMark encloses what go-echarts takes for code.
const funcMark = "__f__"

// fn names a function of boot.js in the way that go-echarts' types take one.
// sanitise turns it into an object, which no text of a posting can become.
func fn(name string, args ...any) string {
	b, err := json.Marshal(args)
	if err != nil || len(args) == 0 {
		b = nil
	}
	return funcMark + "@" + name + ":" + string(b) + funcMark
}

// sanitise walks options as decoded from JSON and returns them with function
// names as objects, the axis interval as a number and text without control
// characters.
func sanitise(v any, path, key string) (any, error) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["$fn"]; ok {
			return nil, &OptionError{path, "$fn"}
		}
		for k, e := range v {
			e, err := sanitise(e, path+"/"+k, k)
			if err != nil {
				return nil, err
			}
			v[k] = e
		}
		return v, nil
	case []any:
		for i, e := range v {
			e, err := sanitise(e, fmt.Sprintf("%s/%d", path, i), "")
			if err != nil {
				return nil, err
			}
			v[i] = e
		}
		return v, nil
	case string:
		if names, ok := functions[key]; ok {
			return function(v, path, names)
		}
		return clean(v), nil
	}
	return v, nil
}

// function returns the object for a name written by fn and refuses all else.
func function(s, path string, names []string) (any, error) {
	body, ok := strings.CutPrefix(s, funcMark+"@")
	if ok {
		body, ok = strings.CutSuffix(body, funcMark)
	}
	name, args, colon := strings.Cut(body, ":")
	if !ok || !colon || !slices.Contains(names, name) {
		return nil, &OptionError{path, s}
	}
	out := map[string]any{"$fn": name}
	if args != "" {
		var list []any
		if err := json.Unmarshal([]byte(args), &list); err != nil {
			return nil, &OptionError{path, s}
		}
		out["args"] = list
	}
	return out, nil
}

// maxText is the most runes of a text that a chart carries.
const maxText = 400

// clean returns s as valid UTF-8 without the characters that XML forbids or
// that would reorder the text around them, as one line of at most maxText
// runes. Lines that the layout broke stay broken.
func clean(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			plain = false
			break
		}
	}
	if plain && len(s) <= maxText {
		return s
	}
	var b strings.Builder
	n := 0
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				continue
			}
		}
		switch {
		case r == '\n':
		case r == '\t' || r == '\r' || r == 0x2028 || r == 0x2029 || r == 0x85:
			r = ' '
		case unicode.IsControl(r), bidi(r), r == 0xfffe, r == 0xffff, r == 0xfeff:
			continue
		}
		if n == maxText {
			b.WriteRune('…')
			break
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// bidi reports whether r overrides or isolates the direction of text: a name
// holding one would turn round the figures written after it.
func bidi(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x061c
}

// oneLine returns s cleaned, its white space in single spaces.
func oneLine(s string) string {
	return strings.Join(strings.Fields(clean(s)), " ")
}
