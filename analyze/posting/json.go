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

// lines finds the place of offsets that only grow.
type lines struct {
	name  string
	r     io.Reader
	base  int64   // offset of the next byte read
	ends  []int64 // offsets of line breaks not passed yet
	line  int     // of offset start
	start int64   // where that line begins
}

func (l *lines) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, c := range p[:n] {
		if c == '\n' {
			l.ends = append(l.ends, l.base+int64(i))
		}
	}
	l.base += int64(n)
	return n, err
}

// at returns the place of an offset, no smaller than the one before.
func (l *lines) at(offset int64) Pos {
	i := 0
	for i < len(l.ends) && l.ends[i] < offset {
		l.line++
		l.start = l.ends[i] + 1
		i++
	}
	l.ends = l.ends[i:]
	return Pos{l.name, l.line, int(offset-l.start) + 1}
}

// readJSON yields the postings of a JSON source: a list, an object that holds
// one, one object, or an object a line.
func readJSON(name string, in *input, o Options, yield func(*Posting, error) bool) {
	if jsonLines(in.head) {
		readJSONLines(name, in, o, yield)
		return
	}
	src := &lines{name: name, r: in, line: 1}
	d := json.NewDecoder(src)
	d.UseNumber()
	rd := &records{name: name, o: o, yield: yield}
	first, _ := in.Peek(1)
	for len(first) > 0 && strings.IndexByte(" \t\r\n", first[0]) >= 0 {
		in.Discard(1)
		src.base++
		if first[0] == '\n' {
			src.ends = append(src.ends, src.base-1)
		}
		first, _ = in.Peek(1)
	}
	skipped := src.base
	fail := func(err error) { yield(nil, jsonError(src, d, skipped, err)) }
	if len(first) > 0 && first[0] == '[' {
		if _, err := d.Token(); err != nil {
			fail(err)
			return
		}
		for d.More() {
			var raw json.RawMessage
			if err := d.Decode(&raw); err != nil {
				fail(err)
				return
			}
			pos := src.at(skipped + d.InputOffset() - int64(len(raw)))
			if !rd.record(raw, pos) {
				return
			}
		}
		if _, err := d.Token(); err != nil {
			fail(err)
			return
		}
		rd.end(Pos{name, 1, 1})
		return
	}
	for {
		var raw json.RawMessage
		err := d.Decode(&raw)
		if errors.Is(err, io.EOF) {
			rd.end(Pos{name, 1, 1})
			return
		}
		if err != nil {
			fail(err)
			return
		}
		pos := src.at(skipped + d.InputOffset() - int64(len(raw)))
		n, err := parse(raw)
		if err != nil {
			yield(nil, &SyntaxError{Pos: pos, What: "not JSON: " + err.Error()})
			return
		}
		if !rd.top(n, raw, pos) {
			return
		}
	}
}

// jsonError says where JSON is broken.
func jsonError(src *lines, d *json.Decoder, skipped int64, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return &SyntaxError{Pos: src.at(skipped + max(syntax.Offset-1, 0)), What: "not JSON: " + syntax.Error()}
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &SyntaxError{Pos: src.at(src.base), What: "not JSON: the file ends inside a value"}
	}
	var s *SyntaxError
	if errors.As(err, &s) {
		return err
	}
	return readError(src.name, err)
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
