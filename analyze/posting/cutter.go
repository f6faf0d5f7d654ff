package posting

import (
	"bytes"
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
	raw  []byte
}

// mostValue bounds one value at the top: an object that holds the whole list.
const mostValue = 256 << 20

func (c *cutter) pos() Pos { return Pos{c.name, c.line, c.col} }

// window returns the bytes at hand, at least one unless the source ends.
func (c *cutter) window() []byte {
	if _, err := c.in.Peek(1); err != nil {
		c.err = err
		return nil
	}
	b, _ := c.in.Peek(c.in.Buffered())
	return b
}

// peek returns the next byte, 0 at the end.
func (c *cutter) peek() byte {
	if b := c.window(); len(b) > 0 {
		return b[0]
	}
	return 0
}

func (c *cutter) eof() bool { c.peek(); return c.err != nil }

// skip passes n bytes of the window.
func (c *cutter) skip(n int) {
	b, _ := c.in.Peek(n)
	if k := bytes.Count(b, newline); k > 0 {
		c.line += k
		c.col = len(b) - bytes.LastIndexByte(b, '\n')
	} else {
		c.col += n
	}
	c.in.Discard(n)
}

// space passes white space.
func (c *cutter) space() {
	for {
		b := c.window()
		n := len(b) - len(bytes.TrimLeft(b, " \t\r\n"))
		c.skip(n)
		if n == 0 || n < len(b) {
			return
		}
	}
}

// value returns the bytes of the next value, which hold until the next call. In
// a list it ends before the comma or bracket that follows.
func (c *cutter) value(list bool) ([]byte, error) {
	start := c.pos()
	c.raw = c.raw[:0]
	depth, inString, slash, letters := 0, false, false, 0
	most := mostValue
	if list {
		most = mostRecord
	}
	for {
		b := c.window()
		if len(b) == 0 {
			switch {
			case !errors.Is(c.err, io.EOF):
				return nil, readError(c.name, c.err)
			case depth > 0 || inString:
				return nil, &SyntaxError{Pos: c.pos(), What: "not JSON: the file ends inside a value"}
			}
			return c.raw, nil
		}
		i, done := 0, false
		for i < len(b) && !done {
			if inString {
				letters++
				switch {
				case slash:
					slash = false
				case b[i] == '\\':
					slash = true
				case b[i] == '"':
					inString = false
				}
				i++
				continue
			}
			switch x := b[i]; x {
			case '"':
				inString, letters = true, 0
			case '{', '[':
				depth++
			case '}', ']':
				if depth == 0 && list && x == ']' {
					done = true
					continue
				}
				depth--
				done = depth <= 0
			case ',':
				if depth == 0 && list {
					done = true
					continue
				}
			case ' ', '\n', '\r', '\t':
				if depth == 0 && len(c.raw)+i > 0 {
					done = true
					continue
				}
			}
			i++
		}
		c.raw = append(c.raw, b[:i]...)
		c.skip(i)
		switch {
		case done:
			return c.raw, nil
		case letters > mostRecord && inString:
			return nil, &SyntaxError{Pos: start, What: "a text of JSON is longer than 16 MiB; is a quote not closed?"}
		case len(c.raw) > most:
			return nil, &SyntaxError{Pos: start, What: "the value is longer than a posting can be"}
		}
	}
}
