package posting

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// A node is a value of JSON with the names of objects in their order.
type node struct {
	text string // of a string, number or true; "" for null, false and containers
	raw  string // of a string with escapes: as written
	kind byte   // 's' string, 'n' number, 'b' boolean, '{', '[', '0' null
	at   int    // offset of the value's first byte; of a string, of its first letter
	keys []string
	vals []*node // of an object by keys, of a list
}

// get returns the value of a name, nil where there is none.
func (n *node) get(name string) *node {
	if n == nil || n.kind != '{' {
		return nil
	}
	for i, k := range n.keys {
		if k == name {
			return n.vals[i]
		}
	}
	return nil
}

// path returns the value at the end of names; a list on the way stands for its
// first element.
func (n *node) path(names ...string) *node {
	for _, name := range names {
		if n != nil && n.kind == '[' {
			if len(n.vals) == 0 {
				return nil
			}
			n = n.vals[0]
		}
		n = n.get(name)
	}
	return n
}

// string returns the text of a value; of a list, its texts on lines of their own.
func (n *node) string() string {
	if n == nil {
		return ""
	}
	if n.kind == '[' {
		var all []string
		for _, v := range n.vals {
			if s := v.string(); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, "\n")
	}
	return n.text
}

// field returns a value as a field.
func (n *node) field(in *locator) Field {
	if n == nil {
		return Field{}
	}
	f := Field{Text: n.string(), Pos: in.at(n.at)}
	switch {
	case n.kind == '[' && len(n.vals) == 1:
		return n.vals[0].field(in)
	case n.kind == '[':
		f.from = madeUp
	case n.raw != "":
		f.from = &spelling{n.raw, escaped}
	}
	return f
}

// deepest bounds how far values nest.
const deepest = 100

// parse reads one JSON value that begins at a place. Numbers keep the digits
// they are written with.
func parse(raw []byte, begin Pos) (*node, *locator, error) {
	if !json.Valid(raw) {
		return nil, nil, brokenJSON(raw, begin)
	}
	p := parser{s: string(raw)}
	n := p.value(0)
	if p.err != nil {
		return nil, nil, &SyntaxError{Pos: begin, What: p.err.Error()}
	}
	return n, &locator{text: p.s, begin: begin, pos: begin, from: begin}, nil
}

// brokenJSON says where a value is broken.
func brokenJSON(raw []byte, begin Pos) *SyntaxError {
	e := &SyntaxError{Pos: begin, What: "not JSON"}
	var v json.RawMessage
	var syntax *json.SyntaxError
	if errors.As(json.Unmarshal(raw, &v), &syntax) {
		e.What = "not JSON: " + syntax.Error()
		at := min(max(int(syntax.Offset)-1, 0), len(raw))
		in := locator{text: string(raw[:at]), begin: begin, pos: begin, from: begin}
		e.Pos = in.at(at)
		e.Text = clip(valid(string(raw[max(0, at-20):min(len(raw), at+20)])))
	}
	return e
}

// A parser cuts JSON that is known to be valid.
type parser struct {
	s   string
	i   int
	err error
}

// next returns the next byte that is no white space.
func (p *parser) next() byte {
	for {
		switch c := p.s[p.i]; c {
		case ' ', '\t', '\r', '\n':
			p.i++
		default:
			return c
		}
	}
}

func (p *parser) value(depth int) *node {
	if depth > deepest && p.err == nil {
		p.err = fmt.Errorf("values nest deeper than %d", deepest)
	}
	if p.err != nil {
		return nil
	}
	switch c := p.next(); c {
	case '{', '[':
		n := &node{kind: c, at: p.i}
		p.i++
		for {
			if b := p.next(); b == '}' || b == ']' {
				p.i++
				return n
			} else if b == ',' {
				p.i++
				continue
			}
			if c == '{' {
				k, _, _ := p.str()
				p.next()
				p.i++ // the colon
				n.keys = append(n.keys, k)
			}
			v := p.value(depth + 1)
			if p.err != nil {
				return nil
			}
			n.vals = append(n.vals, v)
		}
	case '"':
		text, raw, at := p.str()
		return &node{text: text, raw: raw, kind: 's', at: at}
	}
	start := p.i
	for p.i < len(p.s) && strings.IndexByte(" \t\r\n,]}", p.s[p.i]) < 0 {
		p.i++
	}
	n := &node{text: p.s[start:p.i], kind: 'n', at: start}
	switch n.text {
	case "true":
		n.kind = 'b'
	case "false":
		n.kind, n.text = 'b', ""
	case "null":
		n.kind, n.text = '0', ""
	}
	return n
}

// str reads a string: its text, the text as written where it has escapes, and
// the offset of its first letter.
func (p *parser) str() (text, raw string, at int) {
	p.next()
	start, plain := p.i+1, true
	i := start
	for p.s[i] != '"' {
		if p.s[i] == '\\' {
			plain = false
			i++
		}
		i++
	}
	p.i = i + 1
	text = p.s[start:i]
	if !plain {
		raw = text
		if err := json.Unmarshal([]byte(p.s[start-1:i+1]), &text); err != nil && p.err == nil {
			p.err = err
		}
		return text, raw, start
	}
	return valid(text), "", start
}

// A locator tells the places of offsets in a text that begins at a place. It is
// quick where offsets grow.
type locator struct {
	text  string
	begin Pos
	pos   Pos
	off   int
	mark  int
	from  Pos // the place of mark
}

// at returns the place of an offset.
func (l *locator) at(offset int) Pos {
	switch {
	case offset >= l.off:
	case offset >= l.mark:
		l.off, l.pos = l.mark, l.from
	default:
		l.off, l.pos = 0, l.begin
	}
	between := l.text[l.off:min(offset, len(l.text))]
	if n := strings.Count(between, "\n"); n > 0 {
		l.pos.Line += n
		l.pos.Col = len(between) - strings.LastIndexByte(between, '\n')
	} else {
		l.pos.Col += len(between)
	}
	l.off += len(between)
	return l.pos
}

// record marks an offset as the one that others will lie behind for a while.
func (l *locator) record(offset int) Pos {
	l.from = l.at(offset)
	l.mark = offset
	return l.from
}
