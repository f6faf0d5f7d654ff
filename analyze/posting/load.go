package posting

import (
	"io"
	"iter"
)

// Options say how to read a source. The zero Options read any source that
// names its fields in a way we know.
type Options struct {
	// Map names the column of a field where the header does not tell:
	// "title" -> "Stelle". Fields: the names of package documentation.
	Map map[string]string
	// Progress, where set, is told how many bytes of the source were read
	// since it was told last.
	Progress func(bytes int)
}

// Read returns the postings of one source, whose name is used in positions.
// A *SyntaxError with Record set spoils one record; any other error is the
// last value of the sequence.
func Read(name string, r io.Reader, o Options) iter.Seq2[*Posting, error] {
	return func(yield func(*Posting, error) bool) {}
}
