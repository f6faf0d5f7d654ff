package pay

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// shared opens a file of the material beside the project. Without it a test is
// skipped, except under CI=true, where it has to be there.
func shared(t *testing.T, name ...string) *os.File {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "..", "shared"}, name...)...)
	f, err := os.Open(path)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("no shared material: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestCases reads the salary cases of the domain reference and holds the JSON
// record of each against what is expected.
func TestCases(t *testing.T) {
	in := bufio.NewScanner(shared(t, "domain", "cases.jsonl"))
	n := 0
	for in.Scan() {
		var c struct {
			ID, Kind, Text string
			Context        struct{ Country string }
			Expect         map[string]any
		}
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if c.Kind != "salary" {
			continue
		}
		n++
		b, err := json.Marshal(Read(c.Text, Context{Country: c.Context.Country}, DefaultTerms()))
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]any
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatalf("%s: %v in %s", c.ID, err, b)
		}
		t.Run(c.ID, func(t *testing.T) {
			for _, why := range differences(c.Expect, got) {
				t.Errorf("%q: %s", c.Text, why)
			}
		})
	}
	if err := in.Err(); err != nil || n == 0 {
		t.Errorf("%d cases, %v", n, err)
	}
}

func differences(want, got map[string]any) []string {
	var bad []string
	for k, w := range want {
		switch k {
		case "note":
		case "flags", "info":
			have, _ := got[k].([]any)
			for _, f := range w.([]any) {
				if !slices.Contains(have, f) {
					bad = append(bad, fmt.Sprintf("%v is missing", f))
				}
			}
			if k == "flags" && len(have) > len(w.([]any)) {
				bad = append(bad, fmt.Sprintf("flags are %v, want %v", have, w))
			}
		default:
			if !equal(w, got[k]) {
				bad = append(bad, fmt.Sprintf("%s is %v, want %v", k, got[k], w))
			}
		}
	}
	return bad
}

// equal compares what is expected with what there is: decimals by value, an
// object by the keys that are expected.
func equal(want, got any) bool {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		for k, v := range w {
			ok = ok && equal(v, g[k])
		}
		return ok
	case []any:
		g, ok := got.([]any)
		ok = ok && len(g) == len(w)
		for i := range w {
			ok = ok && equal(w[i], g[i])
		}
		return ok
	case string:
		g, ok := got.(string)
		a, err := money.ParseNumber(w)
		b, err2 := money.ParseNumber(g)
		return ok && (w == g || err == nil && err2 == nil && a.Equal(b))
	}
	return want == got
}
