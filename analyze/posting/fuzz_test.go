package posting

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// FuzzSplit holds the splitter to encoding/csv: whatever that accepts, this
// reads alike, however the bytes arrive; and every place lies in the text.
// Lines of white space alone are the one difference: we skip them.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{
		"a,b\nc,d\n", "\"a\"\"b\",c\n", "a,\"b\nc\"\r\nd", "\"", "a\r\n\r\nb,", ",,\n", "\"a\" ,b\n", "é,\"ü\"\n",
		"a b, c\r\n", "\"x\r\ny\",z\r\n", "a\rb\n", "\r", "\"\r\n\r\n\"\r\n", "\"5\" pipe\nfitter\",b\n", " a,\"b\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		// Sources are UTF-8 when they come here.
		text = strings.ToValidUTF8(text, "?")
		want, stdErr := stdRecords(text)
		got, err := ourRecords(t, strings.NewReader(text), text)
		slow, slowErr := ourRecords(t, &oneByte{strings.NewReader(text)}, text)
		if (err == nil) != (slowErr == nil) || !slices.EqualFunc(got, slow, slices.Equal[[]string]) {
			t.Fatalf("%q: have %q, %v; a byte at a time %q, %v", text, got, err, slow, slowErr)
		}
		if stdErr != nil {
			return
		}
		if err != nil {
			t.Fatalf("%q: %v, but encoding/csv reads %q", text, err, want)
		}
		if !slices.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Fatalf("%q: have %q, want %q", text, got, want)
		}
	})
}

func spaceOnly(rec []string) bool { return len(rec) == 1 && strings.Trim(rec[0], " \t\r") == "" }

func stdRecords(text string) (all [][]string, err error) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	for {
		rec, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			return all, nil
		case err != nil:
			return all, err
		case !spaceOnly(rec):
			all = append(all, rec)
		}
	}
}

func ourRecords(t *testing.T, r io.Reader, text string) (all [][]string, err error) {
	lines := strings.Split(text, "\n")
	s := newSplitter("f", r, ',')
	for {
		cells, err := s.next()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		var rec []string
		for _, c := range cells {
			rec = append(rec, c.text)
			if c.line < 1 || c.line > len(lines) || c.col < 1 || c.col > len(lines[c.line-1])+1 {
				t.Fatalf("%q: %q stands at %d:%d", text, c.text, c.line, c.col)
			}
			if c.text != "" && c.from == nil && !strings.HasPrefix(lines[c.line-1][c.col-1:], firstLine(c.text)) {
				t.Fatalf("%q: %q does not stand at %d:%d", text, c.text, c.line, c.col)
			}
		}
		if !spaceOnly(rec) {
			all = append(all, rec)
		}
	}
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return s
}

// oneByte gives a byte at a time, so that every place is a boundary.
type oneByte struct{ r io.Reader }

func (o *oneByte) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return o.r.Read(p[:1])
}
