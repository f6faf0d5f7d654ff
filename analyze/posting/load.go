package posting

import (
	"bytes"
	"io"
	"iter"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Options say how to read a source. The zero Options read any source that
// names its fields in a way we know.
type Options struct {
	// Map names the column (of JSON: the dotted path) of a field where the
	// header does not tell: "title" -> "Stelle". The fields are FieldNames.
	Map map[string]string
	// Progress, where set, is told how many bytes of the source were read
	// since it was told last.
	Progress func(bytes int)
}

// Read returns the postings of one source, whose name is used in positions.
// What the source is shows in its first bytes: a table (comma, semicolon, tab or
// bar), JSON, JSON Lines, a web page, or a page pasted as text; any of them may
// be compressed with gzip.
//
// A *SyntaxError with Record set spoils one record; any other error is the last
// value of the sequence.
func Read(name string, r io.Reader, o Options) iter.Seq2[*Posting, error] {
	return func(yield func(*Posting, error) bool) {
		in, err := open(name, r, o)
		if err != nil {
			yield(nil, err)
			return
		}
		switch head := bytes.TrimLeft(in.head, " \t\r\n\ufeff"); {
		case len(head) == 0:
			yield(nil, &SyntaxError{Pos: Pos{name, 1, 1}, What: "the file is empty"})
		case head[0] == '{' || head[0] == '[' && jsonList(head):
			readJSON(name, in, o, yield)
		case head[0] == '<':
			readHTML(name, in, o, yield)
		default:
			comma, isTable := tabular(name, in, o)
			if isTable {
				readTable(name, in, comma, o, yield)
			} else {
				readText(name, in, yield)
			}
		}
	}
}

// jsonList reports whether what begins with a bracket is JSON, not a text such
// as "[Remote] Nurse".
func jsonList(head []byte) bool {
	rest := bytes.TrimLeft(head[1:], " \t\r\n")
	for _, word := range []string{"true", "false", "null"} {
		if after, ok := bytes.CutPrefix(rest, []byte(word)); ok {
			return len(after) == 0 || strings.IndexByte(" \t\r\n,]", after[0]) >= 0
		}
	}
	return len(rest) == 0 || strings.IndexByte(`{["]-0123456789`, rest[0]) >= 0
}

// tabular reports whether a source is a table, and what separates its fields: its
// name says so, or its first record holds names of columns that we know.
func tabular(name string, in *input, o Options) (comma byte, ok bool) {
	comma, fields := delimiter(in.head, in.all)
	base := strings.ToLower(strings.TrimSuffix(strings.ToLower(name), ".gz"))
	if strings.HasSuffix(base, ".tsv") || strings.HasSuffix(base, ".tab") {
		return '\t', true
	}
	if strings.HasSuffix(base, ".csv") {
		return comma, true
	}
	header, err := newSplitter(name, bytes.NewReader(in.head), comma).header()
	if err != nil {
		return comma, false
	}
	names := headerNames(header)
	known := 0
	for _, n := range names {
		if _, is := lookup(n); is {
			known++
		}
	}
	mapped := 0
	for _, column := range o.Map {
		if indexOf(names, column) >= 0 {
			mapped++
		}
	}
	if fields == 1 {
		s, _ := lookup(names[0])
		pays := s.field == "pay" || s.field == "min" || s.field == "max"
		return comma, pays && bytes.Count(in.head, newline) > 1 && !strings.HasSuffix(base, ".txt") && !strings.HasSuffix(base, ".md") || mapped > 0
	}
	return comma, known >= 2 || len(o.Map) > 0 || known == 1 && fields == 2
}

// Expand returns the files that the arguments of a command name: a pattern that
// matches files stands for them, in order; "-" is standard input; a name without
// a match stays as it is, for the error that opening it gives.
func Expand(args []string) ([]string, error) {
	var names []string
	for _, a := range args {
		if _, err := os.Lstat(a); a == "-" || err == nil || !strings.ContainsAny(a, "*?[") {
			names = append(names, a)
			continue
		}
		found, err := filepath.Glob(a)
		if err != nil {
			return nil, &SyntaxError{Pos: Pos{a, 1, 1}, What: "bad pattern"}
		}
		if len(found) == 0 {
			names = append(names, a)
			continue
		}
		sort.Strings(found)
		names = append(names, found...)
	}
	return names, nil
}
