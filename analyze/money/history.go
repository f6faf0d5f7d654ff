package money

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// A History is exchange rates of many days.
type History struct {
	source string
	of     map[Currency][]dated // by date, the oldest first
	pairs  []pair               // of two currencies of which neither is the euro
	user   bool
	newest time.Time
	oldest time.Time
}

type dated struct {
	date   time.Time
	n      Number
	source string
}

// User reports whether the rates are a user's own, which stand beside a table
// instead of in its place.
func (h *History) User() bool { return h.user }

// A RateFileError tells which line of a file of rates cannot be read, and why.
type RateFileError struct {
	File string
	Line int
	Why  string
}

func (e *RateFileError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why) }

// A DateError tells that a file has no rates for the wanted date.
type DateError struct{ Want, Oldest, Newest time.Time }

func (e *DateError) Error() string {
	return fmt.Sprintf("rates: no rates for %s; the file is of %s to %s", e.Want.Format(time.DateOnly),
		e.Oldest.Format(time.DateOnly), e.Newest.Format(time.DateOnly))
}

// Newest returns the last day of the file.
func (h *History) Newest() time.Time { return h.newest }

// On returns the rates of a day: of each currency the newest one that is not
// younger. One older than MaxRateAge is left out, so that converting is a
// *NoRateError, unless stale is true; then its use is marked. A day before the
// file, or later than MaxRateAge after it, is a *DateError.
func (h *History) On(day time.Time, stale bool) (*Rates, error) {
	if day.Before(h.oldest) || !stale && day.After(h.newest.AddDate(0, 0, MaxRateAge)) {
		return nil, &DateError{day, h.oldest, h.newest}
	}
	r := &Rates{date: day, source: h.source, of: map[Currency]rate{}}
	for _, p := range h.pairs {
		p.stale = r.old(p.date)
		switch {
		case p.date.After(day):
		case p.stale && !stale:
			r.leaveOut(p.base, p.date)
			r.leaveOut(p.quote, p.date)
		default:
			r.pairs = append(r.pairs, p)
		}
	}
	r.direct = directOf(r.pairs)
	for c, ds := range h.of {
		i, found := slices.BinarySearchFunc(ds, day, func(d dated, t time.Time) int { return d.date.Compare(t) })
		if !found {
			i--
		}
		if i < 0 {
			continue
		}
		d := ds[i]
		old := r.old(d.date)
		if _, replaced := legacyRates()[c]; old && (replaced || !stale) {
			r.leaveOut(c, d.date)
			continue
		}
		r.of[c] = rate{n: d.n, date: d.date, source: d.source, stale: old}
	}
	r.join()
	return r, nil
}

// ReadRates reads a file of rates, which may be the European Central Bank's
// history or daily file, as CSV or zipped, or a CSV file with the columns of
// ReadUserRates. The error is a *RateFileError, or one of reading r.
func ReadRates(r io.Reader, name string) (*History, error) {
	b := bufio.NewReader(r)
	head, _ := b.Peek(8)
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	switch {
	case bytes.HasPrefix(head, []byte("PK")):
		return readZip(b, name)
	case bytes.HasPrefix(bytes.ToLower(head), []byte("base")):
		return ReadUserRates(b, name)
	}
	return ReadECB(b, name)
}

// mostZip bounds what is read of a zipped file; the history is under 2 MB.
const mostZip = 64 << 20

func readZip(r io.Reader, name string) (*History, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostZip))
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &RateFileError{name, 1, "not a zip file: " + err.Error()}
	}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, ".csv") {
			in, err := f.Open()
			if err != nil {
				return nil, &RateFileError{name, 1, err.Error()}
			}
			defer in.Close()
			return ReadECB(io.LimitReader(in, mostZip), name+"/"+f.Name)
		}
	}
	return nil, &RateFileError{name, 1, "no .csv file in it"}
}

// ReadECB reads eurofxref-hist.csv or eurofxref.csv of the European Central
// Bank: units of each currency per euro, a line a day, columns by name.
func ReadECB(r io.Reader, name string) (*History, error) {
	h := &History{source: ECBSource, of: map[Currency][]dated{}}
	var cols []Currency
	days := map[time.Time]bool{}
	err := eachLine(r, name, func(f []string, bad func(string) error) error {
		if cols == nil {
			if !strings.EqualFold(f[0], "Date") {
				return bad("the first column is not Date")
			}
			cols = make([]Currency, len(f))
			for i, c := range f[1:] {
				if c != "" && slices.Contains(cols, Currency(c)) {
					return bad("two columns " + c)
				}
				cols[i+1] = Currency(c)
			}
			return nil
		}
		day, err := time.Parse(time.DateOnly, f[0])
		if err != nil {
			if day, err = time.Parse("2 January 2006", f[0]); err != nil {
				return bad("no date: " + clip(f[0]))
			}
		}
		if days[day] {
			return bad("a second line of " + day.Format(time.DateOnly))
		}
		days[day] = true
		for i, v := range f[1:] {
			if v == "" || v == "N/A" {
				continue
			}
			if i+1 >= len(cols) || cols[i+1] == "" {
				return bad("a value without a column: " + clip(v))
			}
			n, err := ParseNumber(v)
			if err != nil || n.Sign() <= 0 {
				return bad("no rate of " + string(cols[i+1]) + ": " + clip(v))
			}
			h.add(cols[i+1], dated{day, n, ""})
		}
		return nil
	})
	return h.done(err, name)
}

func (h *History) add(c Currency, d dated) {
	h.of[c] = append(h.of[c], d)
	h.span(d.date)
}

// span widens the days of the file to that one.
func (h *History) span(day time.Time) {
	if day.After(h.newest) {
		h.newest = day
	}
	if h.oldest.IsZero() || day.Before(h.oldest) {
		h.oldest = day
	}
}

func (h *History) done(err error, name string) (*History, error) {
	if err != nil {
		return nil, err
	}
	if len(h.of) == 0 && len(h.pairs) == 0 {
		return nil, &RateFileError{name, 1, "no rate in it"}
	}
	slices.SortStableFunc(h.pairs, func(a, b pair) int { return b.date.Compare(a.date) }) // the newest first
	for _, ds := range h.of {
		slices.SortStableFunc(ds, func(a, b dated) int { return a.date.Compare(b.date) })
	}
	return h, nil
}

// eachLine calls f with the trimmed fields of each line of a CSV file.
func eachLine(r io.Reader, name string, f func(fields []string, bad func(string) error) error) error {
	b := bufio.NewReader(r)
	if c, _, err := b.ReadRune(); err == nil && c != '\ufeff' {
		if err := b.UnreadRune(); err != nil {
			return err
		}
	}
	in := csv.NewReader(b)
	in.FieldsPerRecord = -1
	in.TrimLeadingSpace = true
	in.ReuseRecord = true
	for {
		fields, err := in.Read()
		var syntax *csv.ParseError
		switch {
		case err == io.EOF:
			return nil
		case errors.As(err, &syntax):
			return &RateFileError{name, syntax.Line, syntax.Err.Error()}
		case err != nil:
			return err
		}
		line, _ := in.FieldPos(0)
		for i := range fields {
			fields[i] = strings.Clone(strings.TrimSpace(fields[i]))
		}
		if err := f(fields, func(why string) error { return &RateFileError{name, line, why} }); err != nil {
			return err
		}
	}
}
