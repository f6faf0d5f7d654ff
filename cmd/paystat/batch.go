package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
)

// A request is one line of a batch.
type request struct {
	ID      *string `json:"id"`
	Kind    string  `json:"kind"`
	Text    *string `json:"text"`
	Context struct {
		Country string `json:"country"`
	} `json:"context"`
}

// mostLine bounds a line of a batch.
const mostLine = 16 << 20

// batch reads requests, a JSON object a line, and writes a reading for each. A
// line that is no request is an error that names the line; the readings before
// it are not written.
func batch(name string, r io.Reader, w io.Writer, terms *offer.Terms) error {
	in := bufio.NewReaderSize(r, 1<<16)
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for n := 1; ; n++ {
		line, err := readLine(in)
		if errors.Is(err, io.EOF) && len(line) == 0 {
			break
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s:%d:1: %w", name, n, err)
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var q request
		if err := json.Unmarshal(line, &q); err != nil {
			return fmt.Errorf("%s:%d:1: not a JSON object of a request: %w", name, n, err)
		}
		if q.ID == nil || q.Text == nil {
			return fmt.Errorf("%s:%d:1: a request has id, kind and text", name, n)
		}
		switch q.Kind {
		case "salary":
			err = enc.Encode(struct {
				ID  string      `json:"id"`
				Pay pay.Reading `json:"pay"`
			}{*q.ID, pay.Read(*q.Text, pay.Context{Country: q.Context.Country}, terms.Pay())})
		case "benefit":
			found := benefit.Read(*q.Text, benefit.Context{Country: q.Context.Country})
			if found == nil {
				found = []benefit.Benefit{}
			}
			err = enc.Encode(struct {
				ID       string            `json:"id"`
				Benefits []benefit.Benefit `json:"benefits"`
			}{*q.ID, found})
		default:
			return fmt.Errorf("%s:%d:1: kind is %q, want salary or benefit", name, n, q.Kind)
		}
		if err != nil {
			return err
		}
	}
	_, err := w.Write(out.Bytes())
	return err
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
