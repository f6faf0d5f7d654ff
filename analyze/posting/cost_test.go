package posting

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestCost reads what would take minutes if a part of it cost the square of its
// length. The bound is far above what it takes and far below the square.
func TestCost(t *testing.T) {
	const most = 10 * time.Second
	check := func(what, name, text string) {
		t.Helper()
		start := time.Now()
		for _, err := range Read(name, strings.NewReader(text), Options{}) {
			_ = err
		}
		if took := time.Since(start); took > most {
			t.Errorf("%s: %d KB took %v", what, len(text)>>10, took)
		}
	}
	many := func(n int, s string) string { return strings.Repeat(s, n) }
	check("items of a cell", "x.csv", "title,salary,benefits\nx,1,"+many(200000, "a;")+"\n")
	check("items of a quoted cell", "x.csv", "title,salary,benefits\nx,1,\""+many(200000, "a\"\"\r\n")+"\"\n")
	check("items with escapes", "x.json", `[{"title":"x","salary":"1","benefits":"`+many(200000, `a\n`)+`"}]`)
	check("a list of items", "x.json", `[{"title":"x","salary":"1","benefits":[`+many(100000, `"a;b",`)+`"c"]}]`)
	check("values that are no records", "x.json", `{"jobs":[{"title":"x","salary":"1"},`+many(200000, "7,\n")+`7]}`)
	check("deep lists", "x.json", "["+many(500000, "["))
	check("pairs of quotes", "x.csv", "title,salary\n\""+many(500000, "\" \""))
	check("a wide header", "x.csv", "salary"+many(50000, ",x")+"\n"+many(2000, "1,2,3\n"))
	check("items of a label", "x.txt", "Nurse\nSalary: $5\nBenefits: "+many(300000, "a; b "))
	check("chips", "x.txt", "Nurse\nSkills\n"+many(20, many(1900, "aB")+"\n")+many(300000, "a,"))
	check("tags", "x.html", "<h1>Nurse</h1><h2>Benefits</h2>"+many(200000, "<li>a<div>"))
	var keys strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&keys, "{\"title\":\"x\",\"salary\":1,\"k%d\":1}\n", i)
	}
	check("records of many shapes", "x.jsonl", keys.String())
}
