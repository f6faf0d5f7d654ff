package posting

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// readJSON yields the postings of a JSON source: a list, an object that holds
// one, one object, or an object a line.
func readJSON(name string, in *input, o Options, yield func(*Posting, error) bool) {
	rd := &records{name: name, o: o, yield: yield}
	if jsonLines(in.head) {
		rd.lines(in)
		return
	}
	c := &cutter{name: name, in: in, line: 1, col: 1}
	c.space()
	if c.peek() == '[' {
		c.skip(1)
		rd.list(c)
		return
	}
	for {
		c.space()
		if c.eof() {
			rd.end(c.err)
			return
		}
		pos := c.pos()
		raw, err := c.value(false)
		if err != nil {
			yield(nil, err)
			return
		}
		n, places, err := parse(raw, pos)
		if err != nil {
			yield(nil, err)
			return
		}
		if !rd.top(n, places) {
			return
		}
	}
}

// list takes the values of a list one by one.
func (r *records) list(c *cutter) {
	for {
		c.space()
		switch c.peek() {
		case ',':
			c.skip(1)
			continue
		case ']':
			r.end(nil)
			return
		}
		if c.eof() {
			if errors.Is(c.err, io.EOF) {
				c.err = &SyntaxError{Pos: c.pos(), What: "not JSON: the file ends inside a value"}
			}
			r.end(c.err)
			return
		}
		pos := c.pos()
		raw, err := c.value(true)
		if err != nil {
			r.yield(nil, err)
			return
		}
		if !r.record(raw, pos) {
			return
		}
	}
}

// jsonLines reports whether the head is an object a line: the first line is one
// whole object, and another follows.
func jsonLines(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	line, rest, more := bytes.Cut(head, newline)
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return more && len(rest) > 0 && len(line) > 0 && line[0] == '{' && json.Valid(bytes.TrimSpace(line))
}

// lines takes an object a line; a line that is no JSON is a reject.
func (r *records) lines(in *input) {
	for line := 1; ; line++ {
		raw, err := readLine(in, r.name, line)
		if err != nil && !errors.Is(err, io.EOF) {
			r.yield(nil, err)
			return
		}
		if text := bytes.TrimSpace(raw); len(text) > 0 {
			if !r.record(text, Pos{r.name, line, 1 + bytes.Index(raw, text[:1])}) {
				return
			}
		}
		if err != nil {
			r.end(nil)
			return
		}
	}
}

// readLine returns the next line, of bounded length, which holds until the next
// call, and io.EOF with the last.
func readLine(in *input, name string, line int) ([]byte, error) {
	part, err := in.ReadSlice('\n')
	if err == nil || errors.Is(err, io.EOF) {
		return part, err
	}
	var all []byte
	for {
		all = append(all, part...)
		switch {
		case len(all) > mostRecord:
			return nil, &SyntaxError{Pos: Pos{name, line, 1}, What: "the line is longer than 16 MiB"}
		case err == nil || errors.Is(err, io.EOF):
			return all, err
		case !errors.Is(err, errFull):
			return nil, readError(name, err)
		}
		part, err = in.ReadSlice('\n')
	}
}
