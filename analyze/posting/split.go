package posting

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

// cell is a field of a record: its text and where it begins.
type cell struct {
	text string
	line int
	col  int
	from *spelling // where the source spells it otherwise
}

// A splitter cuts delimited text into records. Unlike encoding/csv it knows
// where every field begins, takes a quote inside a field as a character, and
// bounds the length of a record.
//
//	record = field { delimiter field } newline .
//	field  = [ spaces ] quoted | { any but delimiter and newline } .
//	quoted = '"' { any but '"' | '""' } '"' .
//
// Inside quotes a line break is part of the field, CRLF read as LF.
type splitter struct {
	r     io.Reader
	name  string
	comma byte
	buf   []byte
	start int // of the record in buf
	end   int // of what is read
	eof   bool
	line  int // of buf[start], from 1
	cells []cell
}

func newSplitter(name string, r io.Reader, comma byte) *splitter {
	return &splitter{r: r, name: name, comma: comma, buf: make([]byte, sniffSize), line: 1}
}

// fill reads more; it reports whether anything came.
func (s *splitter) fill() (bool, error) {
	if s.eof {
		return false, nil
	}
	if s.start > 0 && s.end == len(s.buf) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= mostRecord {
			return false, &SyntaxError{Pos: Pos{s.name, s.line, 1}, What: "the record is longer than 16 MiB; is a quote not closed?"}
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for tries := 0; ; tries++ {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if errors.Is(err, io.EOF) {
			s.eof = true
			return n > 0, nil
		}
		if err != nil {
			return false, readError(s.name, err)
		}
		if n > 0 {
			return true, nil
		}
		if tries == 100 {
			return false, io.ErrNoProgress
		}
	}
}

// next returns the cells of the next record, which hold until the next call,
// and io.EOF after the last. Blank lines are skipped.
func (s *splitter) next() ([]cell, error) {
	for {
		end, next, quote, err := s.record()
		if err != nil {
			return nil, err
		}
		if quote >= 0 {
			line, col := s.place(quote)
			return nil, &SyntaxError{Pos: Pos{s.name, line, col}, What: "the quote is not closed", Text: clip(string(s.buf[quote:min(s.end, quote+80)]))}
		}
		if end < 0 {
			return nil, io.EOF
		}
		raw := s.buf[s.start:end]
		if len(bytes.Trim(raw, " \t\r")) == 0 {
			s.line += bytes.Count(s.buf[s.start:next], newline)
			s.start = next
			continue
		}
		s.cut(raw)
		s.line += bytes.Count(s.buf[s.start:next], newline)
		s.start = next
		return s.cells, nil
	}
}

var newline = []byte("\n")

// header returns the first record that holds names of columns: spreadsheets may
// put a line before it.
func (s *splitter) header() ([]cell, error) {
	cells, err := s.next()
	if err == nil && separatorLine(cells) {
		return s.next()
	}
	return cells, err
}

// place returns the line and column of buf[i].
func (s *splitter) place(i int) (line, col int) {
	before := s.buf[s.start:i]
	line = s.line + bytes.Count(before, newline)
	return line, len(before) - bytes.LastIndexByte(before, '\n')
}

// record finds the end of the record that begins at start, and where the next
// one begins. End is -1 at the end of the source; quote is the place of a quote
// that the source ends without closing, else -1.
func (s *splitter) record() (end, next, quote int, err error) {
	i := 0 // relative to start: filling moves the buffer
	fieldStart := true
	opened := -1
	for {
		b := s.buf[s.start:s.end]
	scan:
		for i < len(b) {
			if opened >= 0 {
				j := bytes.IndexByte(b[i:], '"')
				if j < 0 {
					i = len(b)
					break
				}
				i += j + 1
				if !s.eof && len(bytes.TrimLeft(b[i:], " ")) == 0 {
					i-- // what follows the quote tells what it is: look again with more
					break
				}
				if i < len(b) && b[i] == '"' {
					i++
					continue
				}
				// A quote that the field goes on after is a character.
				after := bytes.TrimLeft(b[i:], " ")
				if len(after) == 0 && !s.eof {
					i-- // what follows the spaces decides: look again with more
					break
				}
				if trailing(after, s.comma) {
					opened = -1
					continue
				}
				switch goesOn(b[i:], s.eof) {
				case undecided:
					i-- // the end of the line decides: look again with more
					break scan
				case no:
					opened = -1
				}
				continue
			}
			switch c := b[i]; {
			case c == '\n':
				stop := i
				if stop > 0 && b[stop-1] == '\r' {
					stop--
				}
				return s.start + stop, s.start + i + 1, -1, nil
			case c == s.comma:
				fieldStart = true
			case c == '"' && fieldStart:
				opened, fieldStart = i, false
			case c == ' ' && fieldStart:
			default:
				fieldStart = false
			}
			i++
		}
		more, err := s.fill()
		if err != nil {
			return 0, 0, -1, err
		}
		if more {
			continue
		}
		if !s.eof {
			continue
		}
		b = s.buf[s.start:s.end]
		switch {
		case len(b) == 0:
			return -1, -1, -1, nil
		case i < len(b): // a closing quote is the last byte: look at it again
			continue
		case opened >= 0:
			return 0, 0, s.start + opened, nil
		}
		stop := len(b)
		if b[stop-1] == '\r' {
			stop--
		}
		return s.start + stop, s.end, -1, nil
	}
}

// What goesOn can tell.
const (
	undecided = iota
	yes
	no
)

// goesOn tells whether a quoted field goes on behind a quote that text follows:
// it does where the line has another quote that can close it. Else the quote was
// the closing one and the text behind it still belongs to the field, which then
// ends in this line: "$70,000" per year.
func goesOn[T []byte | string](b T, whole bool) int {
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			return yes
		case '\n':
			return no
		}
	}
	if whole {
		return no
	}
	return undecided
}

// trailing reports whether only spaces stand before the end of the field, which
// the end of b is too.
func trailing[T []byte | string](b T, comma byte) bool {
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == ' ':
		case c == comma || c == '\n' || c == '\r':
			return true
		default:
			return false
		}
	}
	return true
}

// cut splits a whole record into cells. The record becomes one string; fields
// are parts of it but where quotes or line ends must go.
func (s *splitter) cut(raw []byte) {
	text := valid(string(raw))
	s.cells = s.cells[:0]
	line, lineStart := s.line, 0
	for i := 0; ; {
		j := i
		for j < len(text) && text[j] == ' ' {
			j++
		}
		if j < len(text) && text[j] == '"' {
			c := cell{line: line, col: j + 1 - lineStart + 1}
			k, dirty := j+1, false
			for {
				n := strings.IndexByte(text[k:], '"')
				if n < 0 { // cannot be: record found the end
					k = len(text)
					break
				}
				k += n
				if k+1 < len(text) && text[k+1] == '"' {
					k, dirty = k+2, true
					continue
				}
				rest := text[k+1:]
				if rest == "" || trailing(rest, s.comma) || goesOn(rest, true) == no {
					break
				}
				k++
			}
			body := text[j+1 : min(k, len(text))]
			tail := ""
			if k+1 < len(text) && !trailing(text[k+1:], s.comma) {
				tail = text[k+1:]
				if n := strings.IndexByte(tail, s.comma); n >= 0 {
					tail = tail[:n]
				}
			}
			if n := strings.Count(body, "\n"); n > 0 {
				line += n
				lineStart = j + 1 + strings.LastIndexByte(body, '\n') + 1
				if strings.Contains(body, "\r\n") {
					c.from = &spelling{body, quoted}
					body = strings.ReplaceAll(body, "\r\n", "\n")
				}
			}
			if dirty {
				if c.from == nil {
					c.from = &spelling{body, quoted}
				}
				body = strings.ReplaceAll(body, `""`, `"`)
			}
			c.text = body + tail
			if tail != "" && c.from == nil {
				c.from = &spelling{text[j+1 : k+1+len(tail)], quoted}
			}
			s.cells = append(s.cells, c)
			i = min(k+1, len(text))
			for i < len(text) && text[i] != s.comma {
				i++
			}
			if i >= len(text) {
				return
			}
			i++
			if i == len(text) { // the record ends with a delimiter: one field more
				s.cells = append(s.cells, cell{line: line, col: i - lineStart + 1})
				return
			}
			continue
		}
		n := strings.IndexByte(text[i:], s.comma)
		if n < 0 {
			s.cells = append(s.cells, cell{text: text[i:], line: line, col: i - lineStart + 1})
			return
		}
		s.cells = append(s.cells, cell{text: text[i : i+n], line: line, col: i - lineStart + 1})
		i += n + 1
	}
}
