package benefit

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// shared opens a file of the reference data that lies beside the project. It
// may be absent, but not where the project is checked for release.
func shared(t *testing.T, elem ...string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join(append([]string{"..", "..", "..", "shared"}, elem...)...))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// record is a record as programs see it.
type recordMap map[string]any

// records returns what Read makes of a text, by way of JSON.
func records(t testing.TB, country, text string) []recordMap {
	t.Helper()
	b, err := json.Marshal(Read(text, Context{Country: country}))
	if err != nil {
		t.Fatal(err)
	}
	var all []recordMap
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// equal compares a wanted value with the one read: numbers as numbers.
func equal(want, got any) bool {
	if want == nil || got == nil {
		return want == got
	}
	switch w := want.(type) {
	case []any:
		g, ok := got.([]any)
		if !ok || len(w) != len(g) {
			return false
		}
		for i := range w {
			if !equal(w[i], g[i]) {
				return false
			}
		}
		return true
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return false
		}
		for k, v := range w {
			if !equal(v, g[k]) {
				return false
			}
		}
		return true
	}
	a, errA := money.ParseNumber(fmt.Sprint(want))
	b, errB := money.ParseNumber(fmt.Sprint(got))
	if errA == nil && errB == nil {
		return a.Sub(b).Abs().Less(money.New(5, 3))
	}
	return want == got
}

// differences lists the fields of want that got does not have.
func differences(want, got recordMap) (bad []string) {
	have := map[any]bool{}
	if flags, ok := got["flags"].([]any); ok {
		for _, f := range flags {
			have[f] = true
		}
	}
	for k, v := range want {
		switch k {
		case "flags":
			for _, f := range v.([]any) {
				if !have[f] {
					bad = append(bad, fmt.Sprintf("no flag %v", f))
				}
			}
		case "exact", "note": // remarks for the reader
		default:
			if !equal(v, got[k]) {
				bad = append(bad, fmt.Sprintf("%s is %v, not %v", k, got[k], v))
			}
		}
	}
	return bad
}

// match pairs the wanted records with those read and lists what differs.
func match(want, got []recordMap) (bad []string) {
	left := append([]recordMap(nil), got...)
	for _, w := range want {
		best, fewest := -1, []string(nil)
		for i, g := range left {
			if g["category"] != w["category"] {
				continue
			}
			if d := differences(w, g); best < 0 || len(d) < len(fewest) {
				best, fewest = i, d
			}
		}
		if best < 0 {
			bad = append(bad, fmt.Sprintf("missing: %v %v", w["category"], w["value"]))
			continue
		}
		left = append(left[:best], left[best+1:]...)
		for _, d := range fewest {
			bad = append(bad, fmt.Sprintf("%v: %s", w["category"], d))
		}
	}
	for _, g := range left {
		bad = append(bad, fmt.Sprintf("beyond: %v %v %v", g["category"], g["value"], g["source"]))
	}
	return bad
}

func TestSharedCases(t *testing.T) {
	n := 0
	for in := bufio.NewScanner(shared(t, "domain", "cases.jsonl")); in.Scan(); {
		var c struct {
			ID, Kind, Text string
			Context        struct{ Country string }
			Expect         struct{ Items []recordMap }
		}
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if c.Kind != "benefit" {
			continue
		}
		n++
		if bad := match(c.Expect.Items, records(t, c.Context.Country, c.Text)); bad != nil {
			t.Errorf("%s %q\n\t%s", c.ID, c.Text, strings.Join(bad, "\n\t"))
		}
	}
	if n < 30 {
		t.Errorf("only %d cases about benefits", n)
	}
}
