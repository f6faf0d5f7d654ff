package posting

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
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

// FuzzRead reads anything under any name. Nothing makes it panic; records are
// postings and rejects, numbered without a gap; an error that ends the sequence
// is its last value; every place lies in the source.
func FuzzRead(f *testing.F) {
	names := []string{"x.csv", "x.tsv", "x.json", "x.jsonl", "x.txt", "x.html", "x"}
	for i, s := range []string{
		"title,salary,benefits\nNurse,$50,\"a; b\"\"c\r\nd\"\n,,,\nx,y,z,w\n", "title\tsalary\nNurse\t$50\n",
		`{"jobs":[{"title":"K\u00f6chin \"x\"","salary":"$50","benefits":["a\nb","c"]},7]}`, "{\"title\":\"a\",\"salary\":\"1\"}\n{\n{\"x\":[[1]]}\n",
		"Nurse\nWard 7\n\nSalary: $50\n## Benefits\n- 1. dental\n• b\nHard Skills\npythonsql\n",
		"<h1>Nurse</h1><p>Pay: &euro;50<ul><li>a<li>b</ul><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"A&amp;B\"}</script>",
		"[{\"text\":\"Engineer\",\"hostedUrl\":\"u\",\"categories\":{\"location\":\"T\"},\"lists\":[{\"text\":\"Benefits\",\"content\":\"<li>a\"}]}]",
	} {
		f.Add(i, s)
	}
	f.Fuzz(func(t *testing.T, which int, text string) {
		if !utf8.ValidString(text) || strings.HasPrefix(text, "\ufeff") || guess([]byte(text)) != nil {
			return // other encodings have other places
		}
		lines := strings.Split(text, "\n")
		if len(lines) == 1 {
			lines = strings.Split(text, "\r")
		}
		in := func(what string, p Pos) {
			if p.Line == 0 && p.Col == 0 {
				return // a field that is not there
			}
			if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col > len(lines[p.Line-1])+1 {
				t.Fatalf("%q: %s stands at %s", text, what, p)
			}
		}
		n, ended := 0, false
		for p, err := range Read(names[uint(which)%uint(len(names))], strings.NewReader(text), Options{}) {
			if ended {
				t.Fatalf("%q: more follows the error", text)
			}
			var s *SyntaxError
			if errors.As(err, &s) {
				in(s.What, s.Pos)
				if strings.Contains(s.Error(), "\n") {
					t.Fatalf("%q: an error of several lines: %v", text, s)
				}
			}
			if err != nil && (s == nil || !s.Record) {
				ended = true
				continue
			}
			n++
			if err != nil {
				continue
			}
			if p.Row != n {
				t.Fatalf("%q: record %d is row %d", text, n, p.Row)
			}
			in("the record", p.Pos)
			everyField(p, func(f Field) {
				for i := 0; i <= len(f.Text); i += 1 + len(f.Text)/8 {
					in(f.Text, f.At(i))
				}
			})
		}
	})
}

// everyField shows all fields of a posting.
func everyField(p *Posting, show func(Field)) {
	for i := range FieldNames {
		if f := p.slot(i); f != nil {
			show(*f)
		}
	}
	for _, list := range [][]Field{p.Benefits, p.Keywords} {
		for _, f := range list {
			show(f)
		}
	}
	for _, s := range p.Sections {
		show(s.Title)
		for _, f := range s.Lines {
			show(f)
		}
	}
	for _, c := range p.Extra {
		show(c.Value)
	}
}
