package posting

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// sniffSize is how much of a source decides what it is.
const sniffSize = 64 << 10

// mostRecord bounds one record, so that a broken source cannot take all memory.
const mostRecord = 16 << 20

// counted tells progress how many bytes of the source were read.
type counted struct {
	r    io.Reader
	tell func(int)
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if n > 0 {
		c.tell(n)
	}
	return n, err
}

// input is a source as UTF-8 without a byte order mark, with its beginning to
// look at.
type input struct {
	*bufio.Reader
	head []byte // the first bytes, at most sniffSize
	all  bool   // head is the whole source
}

// open makes UTF-8 of a source: gzip is unpacked; UTF-16 is known by its mark or
// its zero bytes; what is not UTF-8 is read as Windows-1252, of which ISO 8859-1
// text is a part.
func open(name string, r io.Reader, o Options) (*input, error) {
	if o.Progress != nil {
		r = &counted{r, o.Progress}
	}
	b := bufio.NewReaderSize(r, sniffSize)
	if magic, _ := b.Peek(2); len(magic) == 2 && magic[0] == 0x1f && magic[1] == 0x8b {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, &SyntaxError{Pos: Pos{name, 1, 1}, What: "damaged gzip: " + err.Error()}
		}
		b = bufio.NewReaderSize(z, sniffSize)
	}
	head, err := b.Peek(sniffSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, readError(name, err)
	}
	if len(bytes.TrimSpace(head)) == 0 && err != nil {
		return nil, &SyntaxError{Pos: Pos{name, 1, 1}, What: "the file is empty"}
	}
	enc := guess(head)
	if kind := binary(head, enc == nil || enc == charmap.Windows1252); kind != "" {
		return nil, &SyntaxError{Pos: Pos{name, 1, 1}, What: "not a file of postings: " + kind}
	}
	if enc != nil {
		b = bufio.NewReaderSize(transform.NewReader(b, enc.NewDecoder()), sniffSize)
		head, err = b.Peek(sniffSize)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, readError(name, err)
		}
	} else if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		b.Discard(3)
		head, err = b.Peek(sniffSize)
	}
	if bytes.IndexByte(head, '\r') >= 0 && bytes.IndexByte(head, '\n') < 0 {
		b = bufio.NewReaderSize(&oldLines{b}, sniffSize)
		head, err = b.Peek(sniffSize)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, readError(name, err)
		}
	}
	in := &input{Reader: b, head: head, all: err != nil}
	if i := bytes.IndexByte(head, 0); i >= 0 {
		return nil, &SyntaxError{Pos: Pos{name, 1 + bytes.Count(head[:i], []byte("\n")), i - bytes.LastIndexByte(head[:i], '\n')}, What: "not a file of postings: binary data"}
	}
	return in, nil
}

// oldLines makes LF of every CR: the lines of a source that has no LF at all, as
// old spreadsheets write.
type oldLines struct{ r io.Reader }

func (o *oldLines) Read(p []byte) (int, error) {
	n, err := o.r.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

func readError(name string, err error) error {
	if errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, io.ErrUnexpectedEOF) {
		return &SyntaxError{Pos: Pos{name, 1, 1}, What: "damaged or cut off: " + err.Error()}
	}
	return fmt.Errorf("reading: %w", err)
}

// binary names what a file is that is no text, "" for text. Where a byte
// is no character (UTF-16), control characters tell nothing.
func binary(head []byte, bytesAreText bool) string {
	for _, m := range []struct{ magic, name string }{
		{"%PDF", "a PDF document"}, {"PK\x03\x04", "a zip archive or an office document"},
		{"\x89PNG", "a PNG picture"}, {"\xff\xd8\xff", "a JPEG picture"}, {"GIF8", "a GIF picture"},
		{"\xd0\xcf\x11\xe0", "an old office document"}, {"\x7fELF", "a program"},
		{"SQLite format 3", "a database"}, {"PAR1", "a Parquet file"}, {"BZh", "a bzip2 archive"},
		{"\xfd7zXZ", "an xz archive"}, {"(\xb5/\xfd", "a zstd archive"}, {"{\\rtf", "an RTF document"},
	} {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return m.name
		}
	}
	if !bytesAreText {
		return ""
	}
	control := 0
	for _, c := range head {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0 && c != 0x1b {
			control++
		}
	}
	if control*50 > len(head) {
		return "binary data"
	}
	return ""
}

// guess returns the encoding of a source, nil for UTF-8.
func guess(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	// Without a mark, UTF-16 of Latin text has a zero in every other byte.
	if n := min(len(head), 256) &^ 1; n >= 8 {
		var even, odd int
		for i := 0; i < n; i += 2 {
			if head[i] == 0 {
				even++
			}
			if head[i+1] == 0 {
				odd++
			}
		}
		switch {
		case odd*3 > n/2*2 && even == 0:
			return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
		case even*3 > n/2*2 && odd == 0:
			return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
		}
	}
	if !mostlyUTF8(head) {
		return charmap.Windows1252
	}
	return nil
}

// mostlyUTF8 reports whether head is UTF-8 but for a rune that its end cuts and
// for a few damaged places in much multi-byte text.
func mostlyUTF8(head []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(head); {
		if head[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(head[i:])
		if r == utf8.RuneError && n == 1 {
			if !utf8.FullRune(head[i:]) {
				break
			}
			bad++
		} else {
			good++
		}
		i += n
	}
	return bad == 0 || good > 10*bad
}

// valid returns s as UTF-8. Bytes of another encoding that begins late in a
// source, where its head did not show it, are read as Windows-1252.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(s[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}
