package analyze

import (
	"errors"
	"io"
	"iter"

	"github.com/paystat/paystat/analyze/posting"
)

// A Source is a file of postings. Open is called once, when its turn comes.
type Source struct {
	Name string // for positions: "offers.csv"
	Open func() (io.ReadCloser, error)
}

// A Reject is a record that could not be read as a posting.
type Reject struct {
	Pos  posting.Pos
	What string
	Text string
}

// A SourceError tells that a source could not be read at all, or not to its
// end.
type SourceError struct {
	Name string
	Err  error
}

func (e *SourceError) Error() string {
	var s *posting.SyntaxError
	if errors.As(e.Err, &s) {
		return e.Err.Error()
	}
	return posting.Printable(e.Name) + ": " + e.Err.Error()
}

func (e *SourceError) Unwrap() error { return e.Err }

// postings returns the postings of all sources, one source after the other. A
// spoilt record is a *posting.SyntaxError with Record set; any other error is a
// *SourceError and the last value.
func postings(sources []Source, o posting.Options) iter.Seq2[*posting.Posting, error] {
	return func(yield func(*posting.Posting, error) bool) {
		for _, s := range sources {
			r, err := s.Open()
			if err != nil {
				yield(nil, &SourceError{s.Name, err})
				return
			}
			for p, err := range posting.Read(s.Name, r, o) {
				var syntax *posting.SyntaxError
				if err != nil && !(errors.As(err, &syntax) && syntax.Record) {
					r.Close()
					yield(nil, &SourceError{s.Name, err})
					return
				}
				if !yield(p, err) {
					r.Close()
					return
				}
			}
			if err := r.Close(); err != nil {
				yield(nil, &SourceError{s.Name, err})
				return
			}
		}
	}
}
