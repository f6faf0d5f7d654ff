package benefit

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// A labelled text is a line of testdata: the country, the text, and what it
// states, parted by tabs. A record is written
//
//	pto_vacation=25 PUBLIC_HOLIDAYS_EXTRA
//	retirement_match tiers:100/0/3,50/3/5 max:4
//	commuter=600 EUR currency_per_year
//
// Records are parted by ";"; "-" stands for none. "=20..25" is a range, "=?"
// no number, "=yes" and "=unlimited" speak for themselves.
type labelled struct {
	where, country, text string
	want                 []recordMap
}

func readLabelled(t testing.TB, pattern string) []labelled {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		t.Fatal("no file ", pattern, err)
	}
	var all []labelled
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		in := bufio.NewScanner(f)
		for n := 1; in.Scan(); n++ {
			if line := in.Text(); line != "" && line[0] != '#' {
				col := strings.Split(line, "\t")
				if len(col) != 3 {
					t.Fatalf("%s:%d: %d columns", name, n, len(col))
				}
				l := labelled{where: fmt.Sprintf("%s:%d", filepath.Base(name), n), country: col[0]}
				l.text = strings.ReplaceAll(col[1], `\n`, "\n")
				if l.want, err = parseWant(col[2]); err != nil {
					t.Fatalf("%s:%d: %v", name, n, err)
				}
				all = append(all, l)
			}
		}
	}
	return all
}

// fieldNames are the short names of fields in testdata.
var fieldNames = map[string]string{
	"emp": "employee_pct", "dep": "dependant_pct", "max": "max_employer_pct", "pay": "pay_pct", "fpe": "fpe_weeks",
	"premium": "premium_paid_pct", "family": "family_value", "office": "office_days", "vest": "vest_years",
	"cliff": "cliff_months", "above_pct": "above_statutory_pct", "above": "above_statutory", "label": "label",
	"mode": "mode", "stated": "stated", "employer": "employer_pct",
}

func parseWant(s string) ([]recordMap, error) {
	var all []recordMap
	if s = strings.TrimSpace(s); s == "-" {
		return nil, nil
	}
	for _, part := range strings.Split(s, ";") {
		words := strings.Fields(part)
		if len(words) == 0 {
			return nil, fmt.Errorf("an empty record in %q", s)
		}
		r, flags := recordMap{}, []any{}
		name, value, has := strings.Cut(words[0], "=")
		if _, ok := ParseKind(name); !ok {
			return nil, fmt.Errorf("unknown kind %q", name)
		}
		r["category"] = name
		if lo, hi, ranged := strings.Cut(value, ".."); has {
			switch value {
			case "?":
				r["value"] = nil
			case "yes":
				r["value"] = true
			case "unlimited":
				r["unlimited"], r["value"] = true, nil
			default:
				r["value"] = lo
				if ranged {
					r["value_max"] = hi
				}
			}
		}
		for _, w := range words[1:] {
			key, v, _ := strings.Cut(w, ":")
			switch {
			case w == "additive":
				r["additive"] = true
			case w == "unlimited":
				r["unlimited"] = true
			case slices.Contains(unitNames[:], w):
				r["unit"] = w
			case slices.Contains(flagNames[:], w):
				flags = append(flags, w)
			case money.Currency(w).Known():
				r["currency"] = w
			case key == "tiers":
				r["tiers"] = parseTiers(v)
			case key == "segments":
				r["segments"] = parseSegments(v)
			case fieldNames[key] != "":
				r[fieldNames[key]] = strings.ReplaceAll(v, "_", " ")
			default:
				return nil, fmt.Errorf("unknown word %q", w)
			}
		}
		r["flags"] = flags
		all = append(all, r)
	}
	return all, nil
}

// parseTiers reads "100/0/3,50/3/5" or, by year, "0/15,1/20".
func parseTiers(s string) (all []any) {
	for _, t := range strings.Split(s, ",") {
		if f := strings.Split(t, "/"); len(f) == 3 {
			all = append(all, map[string]any{"rate_pct": f[0], "from_pct": f[1], "to_pct": f[2]})
		} else {
			all = append(all, map[string]any{"from_year": f[0], "value": f[1]})
		}
	}
	return all
}

// parseSegments reads "26/100,13/statutory,13/0".
func parseSegments(s string) (all []any) {
	for _, t := range strings.Split(s, ",") {
		weeks, pay, _ := strings.Cut(t, "/")
		if pay == "statutory" {
			all = append(all, map[string]any{"weeks": weeks, "pay": pay})
		} else {
			all = append(all, map[string]any{"weeks": weeks, "pay_pct": pay})
		}
	}
	return all
}

// TestRules reads an example of every rule.
func TestRules(t *testing.T) {
	for _, l := range readLabelled(t, "rules.tsv") {
		t.Run(l.country+" "+l.text, func(t *testing.T) {
			if bad := match(l.want, records(t, l.country, l.text)); bad != nil {
				t.Errorf("%s:\n\t%s", l.where, strings.Join(bad, "\n\t"))
			}
		})
	}
}
