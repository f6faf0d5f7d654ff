package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/place"
	"github.com/paystat/paystat/analyze/posting"
)

// A request is one line of a batch.
type request struct {
	ID      json.RawMessage `json:"id"` // given back as it is
	Kind    string          `json:"kind"`
	Text    *string         `json:"text"`
	Context struct {
		Country string `json:"country"`
	} `json:"context"`
}

// mostLine bounds a line of a batch.
const mostLine = 16 << 20

// readBenefits reads the benefits of a text, with some vocabulary.
type readBenefits func(string, benefit.Context) []benefit.Benefit

// batch reads requests, a JSON object a line, and writes a reading for each, in
// order. A line that is no request is told on stderr and has no reading; at the
// end that is an error.
func batch(name string, r io.Reader, w, stderr io.Writer, terms *offer.Terms, read readBenefits) error {
	in := bufio.NewReaderSize(r, 1<<16)
	out := bufio.NewWriterSize(w, 1<<16)
	bad := 0
	for n := 1; ; n++ {
		line, err := readLine(in)
		if errors.Is(err, io.EOF) && len(line) == 0 {
			break
		}
		if err != nil && !errors.Is(err, io.EOF) {
			out.Flush()
			return fmt.Errorf("%s:%d:1: %w", posting.Printable(name), n, err)
		}
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		answer, what := answerTo(line, terms, read)
		if what != "" {
			bad++
			fmt.Fprintf(stderr, "%s:%d:1: %s\n", posting.Printable(name), n, what)
			continue
		}
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(answer); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if bad > 0 {
		return fmt.Errorf("%s: %s without a reading", posting.Printable(name), count(bad, "line"))
	}
	return nil
}

// answerTo reads what a request asks for; what says why it is none.
func answerTo(line []byte, terms *offer.Terms, read readBenefits) (answer any, what string) {
	var q request
	if err := json.Unmarshal(line, &q); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			return nil, "not JSON: " + syntax.Error()
		}
		return nil, `not a request: want {"id","kind","text","context":{"country"}}`
	}
	if len(q.ID) == 0 || q.Text == nil {
		return nil, "a request has id, kind and text"
	}
	country := strings.ToUpper(q.Context.Country)
	if _, ok := place.Lookup(country); country != "" && !ok {
		return nil, fmt.Sprintf("%q is no country of ISO 3166-1", q.Context.Country)
	}
	switch q.Kind {
	case "salary":
		return struct {
			ID  json.RawMessage `json:"id"`
			Pay pay.Reading     `json:"pay"`
		}{q.ID, pay.Read(*q.Text, pay.Context{Country: country}, terms.Pay())}, ""
	case "benefit":
		found := read(*q.Text, benefit.Context{Country: country})
		if found == nil {
			found = []benefit.Benefit{}
		}
		return struct {
			ID       json.RawMessage   `json:"id"`
			Benefits []benefit.Benefit `json:"benefits"`
		}{q.ID, found}, ""
	}
	return nil, fmt.Sprintf("kind is %q, want salary or benefit", q.Kind)
}

// readLine returns the next line without its end, of bounded length.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > mostLine {
			return nil, fmt.Errorf("the line is longer than %d bytes", mostLine)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		return line, err
	}
}
