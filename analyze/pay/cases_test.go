package pay

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestSharedCases(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "domain", "cases.jsonl")
	f, err := os.Open(path)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	out, _ := os.Create("/tmp/pay2/readings.jsonl")
	defer out.Close()
	in := bufio.NewScanner(f)
	for in.Scan() {
		var c struct {
			ID, Kind, Text string
			Context        struct{ Country string }
		}
		json.Unmarshal(in.Bytes(), &c)
		if c.Kind != "salary" {
			continue
		}
		r := Read(c.Text, Context{Country: c.Context.Country}, DefaultTerms())
		b, err := json.Marshal(r)
		if err != nil {
			t.Error(err)
		}
		fmt.Fprintf(out, "{\"id\":%q,\"pay\":%s}\n", c.ID, b)
	}
}

func BenchmarkRead(b *testing.B) {
	terms := DefaultTerms()
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		Read("$164,448 - $234,926 per year", Context{Country: "US"}, terms)
	}
}
