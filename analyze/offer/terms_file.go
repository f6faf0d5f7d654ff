package offer

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A FileError tells what is wrong with a terms file, and in which line.
type FileError struct {
	Name string
	Line int
	What string
}

func (e *FileError) Error() string { return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, e.What) }

// attrLines are the lines of a file in which the attributes of terms stand, by
// term and attribute: "p_birth.low".
type attrLines map[string]int

// parseTerms reads the terms that a TOML file names, in its order, and in which
// lines. Numbers are taken as they are written, never as floats: that is why this
// walks the syntax tree instead of decoding.
func parseTerms(name, text string) ([]Term, attrLines, error) {
	text = strings.TrimPrefix(text, "\ufeff") // as editors of Windows write it
	var p unstable.Parser
	data := []byte(text)
	p.Reset(data)
	lineOf := func(b []byte) int {
		defer func() { recover() }() // a node without a place in the text
		return 1 + strings.Count(text[:p.Range(b).Offset], "\n")
	}
	var list []Term
	index := map[string]int{}
	at := func(key string) *Term {
		i, ok := index[key]
		if !ok {
			i = len(list)
			index[key] = i
			list = append(list, Term{Key: key})
		}
		return &list[i]
	}
	section := ""
	seen, lines := map[string]bool{}, attrLines{}
	for p.NextExpression() {
		e := p.Expression()
		var path []string
		line := 1
		for it := e.Key(); it.Next(); {
			path = append(path, string(it.Node().Data))
			line = max(line, lineOf(it.Node().Data))
		}
		fail := func(what string, args ...any) error { return &FileError{name, line, fmt.Sprintf(what, args...)} }
		full := strings.Join(path, ".")
		switch e.Kind {
		case unstable.Table:
			if len(path) != 1 {
				return nil, nil, fail("a term is a table of one name, not %q", full)
			}
			section = path[0]
			if seen[section] {
				return nil, nil, fail("%s stands twice", section)
			}
			seen[section] = true
			at(section)
		case unstable.KeyValue:
			key, attr := section, full
			if section == "" {
				key, attr = path[0], "value"
				if len(path) == 2 {
					attr = path[1]
				}
			}
			if seen[key+"."+attr] || section == "" && seen[key] {
				return nil, nil, fail("%s stands twice", full)
			}
			seen[key+"."+attr] = true
			v, before := e.Value(), len(lines)
			if v.Kind == unstable.InlineTable && section == "" {
				for it := v.Children(); it.Next(); {
					kv := it.Node()
					k := kv.Key()
					k.Next()
					attr := string(k.Node().Data)
					if full := key + "." + attr; lines[full] > 0 {
						return nil, nil, fail("%s stands twice", full)
					}
					seen[key+"."+attr], lines[key+"."+attr] = true, line
					if err := setAttr(at(key), attr, kv.Value()); err != "" {
						return nil, nil, fail("%s: %s", key, err)
					}
				}
				if len(lines) == before {
					return nil, nil, fail("%s: nothing in it", key)
				}
				continue
			}
			lines[key+"."+attr] = line
			if err := setAttr(at(key), attr, v); err != "" {
				return nil, nil, fail("%s: %s", key, err)
			}
		default:
			return nil, nil, fail("%q: want key = value or [term]", full)
		}
	}
	if err := p.Error(); err != nil {
		line := 1
		if pe, ok := err.(*unstable.ParserError); ok && len(pe.Highlight) > 0 {
			line = lineOf(pe.Highlight)
		}
		line, what := max(line, 1), err.Error()
		if key, word, ok := bareWord(strings.Split(text, "\n")[line-1]); ok {
			what = fmt.Sprintf("%s: a word stands in quotes: %s = %q", key, key, word)
		}
		return nil, nil, &FileError{name, line, what}
	}
	return list, lines, nil
}

// bareWord reads a line whose value is a word without quotes, which the parser
// takes for the beginning of true, false or a number.
func bareWord(line string) (key, word string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	key, word, ok = strings.Cut(line, "=")
	key, word = strings.TrimSpace(key), strings.TrimSpace(word)
	if !ok || key == "" || word == "" || !letter(rune(word[0])) {
		return "", "", false
	}
	part := func(r rune) bool { return letter(r) || r >= '0' && r <= '9' || r == '-' }
	return key, word, !strings.ContainsFunc(word, func(r rune) bool { return !part(r) })
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' }

// setAttr stores one attribute of a term; it returns what is wrong.
func setAttr(t *Term, attr string, v *unstable.Node) string {
	text := string(v.Data)
	switch v.Kind {
	case unstable.Integer, unstable.Float:
		text = strings.ReplaceAll(strings.TrimPrefix(text, "+"), "_", "")
	case unstable.String, unstable.Bool:
	default:
		return fmt.Sprintf("%s must be a number or a text", attr)
	}
	if strings.TrimSpace(text) == "" {
		return attr + " is empty"
	}
	switch attr {
	case "value":
		t.Value = text
	case "low":
		t.Low = text
	case "high":
		t.High = text
	case "about":
		t.About = text
	case "source":
		t.Source = text
	case "mark":
		t.Mark = text
	default:
		return fmt.Sprintf("unknown attribute %q; a term has value, low, high, about, source and mark", attr)
	}
	return ""
}

// line returns where the term stands in the text it was read from.
func (t Term) line(text string) int {
	for i, l := range strings.Split(text, "\n") {
		l = strings.TrimLeft(l, " \t[\"")
		if rest, ok := strings.CutPrefix(l, t.Key); ok && (rest == "" || strings.ContainsRune(" \t=]\".", rune(rest[0]))) {
			return i + 1
		}
	}
	return 1
}
