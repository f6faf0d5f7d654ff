package posting

import (
	"errors"
	"io"
)

// A cutter cuts the values of a JSON list apart by their brackets and strings,
// without looking into them: a broken value spoils itself only, and the place of
// each is known.
type cutter struct {
	name string
	in   *input
	line int
	col  int
	err  error
}

func (c *cutter) pos() Pos { return Pos{c.name, c.line, c.col} }

// peek returns the next byte, 0 at the end.
func (c *cutter) peek() byte {
	b, err := c.in.Peek(1)
	if err != nil {
		c.err = err
		return 0
	}
	return b[0]
}

func (c *cutter) eof() bool { c.peek(); return c.err != nil }

func (c *cutter) next() byte {
	b, err := c.in.ReadByte()
	if err != nil {
		c.err = err
		return 0
	}
	c.col++
	if b == '\n' {
		c.line, c.col = c.line+1, 1
	}
	return b
}

func (c *cutter) space() {
	for {
		switch c.peek() {
		case ' ', '\t', '\r', '\n':
			c.next()
		default:
			return
		}
	}
}

// value returns the bytes of the next value. In a list it ends before the comma
// or bracket that follows.
func (c *cutter) value(list bool) ([]byte, error) {
	start := c.pos()
	var raw []byte
	depth, quoted := 0, false
	for {
		if c.eof() {
			if !errors.Is(c.err, io.EOF) {
				return nil, readError(c.name, c.err)
			}
			if depth > 0 || quoted {
				return nil, &SyntaxError{Pos: c.pos(), What: "not JSON: the file ends inside a value"}
			}
			return raw, nil
		}
		if !quoted && depth == 0 {
			b := c.peek()
			if list && (b == ',' || b == ']') || len(raw) > 0 && (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
				return raw, nil
			}
		}
		b := c.next()
		raw = append(raw, b)
		if len(raw) > mostValue {
			return nil, &SyntaxError{Pos: start, What: "a value of JSON is longer than 256 MiB"}
		}
		switch {
		case quoted && b == '\\':
			if !c.eof() {
				raw = append(raw, c.next())
			}
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '{' || b == '[':
			depth++
		case b == '}' || b == ']':
			depth--
			if depth <= 0 {
				return raw, nil
			}
		}
	}
}

// mostValue bounds one value at the top: an object that holds the whole list.
const mostValue = 256 << 20
