package posting

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
)

// rows are the records of a table, made as they are read.
type rows struct {
	left int
	buf  string
}

func (r *rows) Read(p []byte) (int, error) {
	if r.buf == "" {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left--
		r.buf = fmt.Sprintf("a-%d,Backend Engineer,Larkspur Systems,\"Austin, TX\",United States,\"$%d,000 - $178,000 per year\",\"20 days of PTO; 11 paid holidays\"\n", r.left, 100+r.left%70)
	}
	n := copy(p, r.buf)
	r.buf = r.buf[n:]
	return n, nil
}

const rowsHeader = "id,title,company,location,country,salary,benefits\n"

func tableOf(n int) string {
	b, err := io.ReadAll(io.MultiReader(strings.NewReader(rowsHeader), &rows{left: n}))
	if err != nil {
		panic(err)
	}
	return string(b)
}

func BenchmarkRead(b *testing.B) {
	text := tableOf(20000)
	var jsonl strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&jsonl, `{"id":"a-%d","title":"Backend Engineer","company":"Larkspur Systems","location":"Austin, TX","salary":"$142,000 - $178,000 per year","benefits":["20 days of PTO","11 paid holidays"]}`+"\n", i)
	}
	read := func(name, text string) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range Read(name, strings.NewReader(text), Options{}) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
	read("x.csv", text)
	read("x.jsonl", jsonl.String())
	b.Run("encoding-csv", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			r := csv.NewReader(strings.NewReader(text))
			r.ReuseRecord = true
			for {
				if _, err := r.Read(); err != nil {
					break
				}
			}
		}
	})
	b.Run("split", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			s := newSplitter("x", strings.NewReader(text), ',')
			for {
				if _, err := s.next(); err != nil {
					break
				}
			}
		}
	})
}
