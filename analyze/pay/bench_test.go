package pay

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"
)

// BenchmarkRead reads the salary of an ordinary posting. Beside the time it
// tells the ratio to what encoding/csv takes to split the same line.
func BenchmarkRead(b *testing.B) { benchmark(b, "$164,448 - $234,926 per year", "US") }

func BenchmarkReadShort(b *testing.B) { benchmark(b, "£45k-£55k", "GB") }

func BenchmarkReadGerman(b *testing.B) { benchmark(b, "55.000 € - 65.000 € brutto pro Jahr", "DE") }

func BenchmarkReadJapanese(b *testing.B) { benchmark(b, "月給25万円～30万円", "JP") }

func benchmark(b *testing.B, text, country string) {
	terms, c := DefaultTerms(), Context{Country: country}
	Read(text, c, terms) // compiles the tables
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		Read(text, c, terms)
	}
	b.StopTimer()
	ours := b.Elapsed()
	rows := csv.NewReader(&repeat{line: "\"" + text + "\"\n"})
	rows.ReuseRecord = true
	start := time.Now()
	for range b.N {
		if _, err := rows.Read(); err != nil {
			b.Fatal(err)
		}
	}
	if theirs := time.Since(start); theirs > 0 {
		b.ReportMetric(float64(ours)/float64(theirs), "x-csv")
	}
}

// repeat reads the same line for ever.
type repeat struct {
	line string
	at   int
}

func (r *repeat) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		k := copy(p[n:], r.line[r.at:])
		n += k
		r.at = (r.at + k) % len(r.line)
	}
	return n, nil
}

func BenchmarkReadProse(b *testing.B) {
	text := strings.Repeat("We build tools that people like to use, and we look for somebody who enjoys that as much as we do. ", 40) +
		"The base salary range for this position is $150,000 - $190,000 per year. " +
		strings.Repeat("You will work with a team of engineers across several time zones and help them to do their best work. ", 10)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for range b.N {
		Read(text, Context{Country: "US"}, DefaultTerms())
	}
}

// TestNoAllocations holds the common path free of allocations.
func TestNoAllocations(t *testing.T) {
	if raced {
		t.Skip("the race detector empties the pool; make test runs this without it too")
	}
	for _, s := range seeds[:8] {
		if n := testing.AllocsPerRun(200, func() { Read(s, Context{Country: "IN"}, DefaultTerms()) }); n > 0 {
			t.Errorf("%q: %v allocations", s, n)
		}
	}
}
