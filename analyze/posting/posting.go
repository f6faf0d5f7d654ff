// Package posting loads job postings, word for word.
package posting

import (
	"fmt"
	"strings"
)

// A Pos is a place in a source: the line and the column, both from 1. The
// column counts bytes of the line as UTF-8.
type Pos struct {
	File string
	Line int
	Col  int
}

// String returns "file:line:col". Control characters of the name, which would
// move the cursor of a terminal, are replaced.
func (p Pos) String() string { return fmt.Sprintf("%s:%d:%d", Printable(p.File), p.Line, p.Col) }

// Printable returns s with each control character replaced.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, s)
}

// A Field is a text of a posting and the place where it begins.
type Field struct {
	Text string
	Pos  Pos
	from *spelling // nil where the source holds the text as it is
}

// A Section is a part of a posting page under its own heading, such as
// "Benefits" or "Requirements".
type Section struct {
	Title Field
	Lines []Field
}

// A Column is a named value that the schema below has no place for. It can be
// grouped and filtered by.
type Column struct {
	Name  string
	Value Field
}

// A Posting is one advertisement, word for word. A field that the source does
// not have is empty. Nothing in it is understood yet.
type Posting struct {
	Pos          Pos   // where the record begins
	Row          int   // its number in its file, from 1
	ID           Field // the source's own identifier
	Title        Field
	Company      Field
	Location     Field // as written: "Berlin, Germany"
	Country      Field // a column of its own: a name or a code
	Remote       Field
	Employment   Field // full-time, part-time, contract...
	Posted       Field // the date, as written
	URL          Field
	Pay          Field // what the salary field says, in words
	PayMin       Field // structured pay, where the source has columns for it
	PayMax       Field
	PayPeriod    Field
	PayCurrency  Field
	PayEstimated bool    // the structured pay is a guess of the site
	Benefits     []Field // one each line or item of a benefits field
	Description  Field
	Sections     []Section
	Keywords     []Field
	Extra        []Column // in the order of the source
}

// A SyntaxError tells what is wrong with a source, and where. It spoils one
// record where Record is set, else the source from there on.
type SyntaxError struct {
	Pos    Pos
	What   string
	Text   string // the culprit, as written; may be empty
	Record bool
}

func (e *SyntaxError) Error() string {
	if e.Text == "" {
		return fmt.Sprintf("%s: %s", e.Pos, e.What)
	}
	return fmt.Sprintf("%s: %s in %q", e.Pos, e.What, e.Text)
}
