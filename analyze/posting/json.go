package posting

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A node is a value of JSON with the names of objects in their order.
type node struct {
	text string // of a string, number or true; "" for null, false and containers
	kind byte   // 's' string, 'n' number, 'b' boolean, '{', '[', '0' null
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

// deepest bounds how far values nest.
const deepest = 100

// parse reads one JSON value. Numbers keep the digits they are written with.
func parse(raw []byte) (*node, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	n, err := parseValue(d, 0)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("more follows the value")
	}
	return n, nil
}

func parseValue(d *json.Decoder, depth int) (*node, error) {
	if depth > deepest {
		return nil, fmt.Errorf("values nest deeper than %d", deepest)
	}
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch v := t.(type) {
	case json.Delim:
		n := &node{kind: byte(v)}
		for d.More() {
			if v == '{' {
				k, err := d.Token()
				if err != nil {
					return nil, err
				}
				n.keys = append(n.keys, k.(string))
			}
			e, err := parseValue(d, depth+1)
			if err != nil {
				return nil, err
			}
			n.vals = append(n.vals, e)
		}
		_, err := d.Token()
		return n, err
	case string:
		return &node{text: v, kind: 's'}, nil
	case json.Number:
		return &node{text: v.String(), kind: 'n'}, nil
	case bool:
		if v {
			return &node{text: "true", kind: 'b'}, nil
		}
		return &node{kind: 'b'}, nil
	}
	return &node{kind: '0'}, nil
}

// readJSON yields the postings of a JSON source: a list, an object that holds
// one, one object, or an object a line.
func readJSON(name string, in *input, o Options, yield func(*Posting, error) bool) {
	if jsonLines(in.head) {
		readJSONLines(name, in, o, yield)
		return
	}
	rd := &records{name: name, o: o, yield: yield}
	c := &cutter{name: name, in: in, line: 1, col: 1}
	c.space()
	list := c.peek() == '['
	if list {
		c.next()
	}
	for {
		c.space()
		if list {
			switch c.peek() {
			case ',':
				c.next()
				continue
			case ']':
				c.next()
				rd.end(Pos{name, 1, 1})
				return
			}
		}
		if c.eof() {
			if list {
				yield(nil, &SyntaxError{Pos: c.pos(), What: "not JSON: the file ends inside a value"})
				return
			}
			rd.end(Pos{name, 1, 1})
			return
		}
		pos := c.pos()
		raw, err := c.value(list)
		if err != nil {
			yield(nil, err)
			return
		}
		if list {
			if !rd.record(raw, pos) {
				return
			}
			continue
		}
		n, err := parse(raw)
		if err != nil {
			yield(nil, brokenJSON(raw, pos, err))
			return
		}
		if !rd.top(n, raw, pos) {
			return
		}
	}
}

// brokenJSON says where a value that begins at pos is broken.
func brokenJSON(raw []byte, pos Pos, err error) *SyntaxError {
	e := &SyntaxError{Pos: pos, What: "not JSON: " + err.Error()}
	var v any
	var syntax *json.SyntaxError
	if errors.As(json.Unmarshal(raw, &v), &syntax) {
		e.What = "not JSON: " + syntax.Error()
		before := raw[:min(max(int(syntax.Offset)-1, 0), len(raw))]
		if n := bytes.Count(before, newline); n > 0 {
			e.Pos.Line += n
			e.Pos.Col = len(before) - bytes.LastIndexByte(before, '\n')
		} else {
			e.Pos.Col += len(before)
		}
		e.Text = clip(string(raw[max(0, len(before)-20):min(len(raw), len(before)+20)]))
	}
	return e
}

// jsonLines reports whether the head is an object a line: the first line is one
// whole object, and another follows.
func jsonLines(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	line, rest, more := bytes.Cut(head, newline)
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return more && len(rest) > 0 && len(line) > 0 && line[0] == '{' && json.Valid(bytes.TrimSpace(line))
}

// readJSONLines yields a posting a line; a line that is no JSON is a reject.
func readJSONLines(name string, in *input, o Options, yield func(*Posting, error) bool) {
	rd := &records{name: name, o: o, yield: yield}
	for line := 1; ; line++ {
		raw, err := readLine(in, name, line)
		if err != nil && !errors.Is(err, io.EOF) {
			yield(nil, err)
			return
		}
		if text := bytes.TrimSpace(raw); len(text) > 0 {
			pos := Pos{name, line, 1 + bytes.Index(raw, text[:1])}
			if !rd.record(text, pos) {
				return
			}
		}
		if err != nil {
			rd.end(Pos{name, 1, 1})
			return
		}
	}
}

// readLine returns the next line, of bounded length, and io.EOF with the last.
func readLine(in *input, name string, line int) ([]byte, error) {
	var all []byte
	for {
		part, err := in.ReadSlice('\n')
		all = append(all, part...)
		if len(all) > mostRecord {
			return nil, &SyntaxError{Pos: Pos{name, line, 1}, What: "the line is longer than 16 MiB"}
		}
		if err == nil || errors.Is(err, io.EOF) {
			return all, err
		}
		if len(part) == 0 || !errors.Is(err, errFull) {
			return nil, readError(name, err)
		}
	}
}
