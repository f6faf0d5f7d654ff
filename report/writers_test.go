package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze"
)

func written(t *testing.T, r *analyze.Result, write func(io.Writer, *analyze.Result) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOffersJSON(t *testing.T) {
	r := run(t, "", "", source("offers.csv", offers))
	var got struct {
		Terms  map[string]string
		Offers []Total
	}
	if err := json.Unmarshal([]byte(written(t, r, WriteOffersJSON)), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Offers) != 3 || got.Terms["hours_per_year"] != "week" {
		t.Fatalf("%d offers, terms %v", len(got.Offers), got.Terms)
	}
	check := func(what string, have *string, want string) {
		t.Helper()
		if have == nil || *have != want {
			t.Errorf("%s = %s, want %s", what, text(have), want)
		}
	}
	check("base min", got.Offers[0].Base.Min, "150000.00")
	check("base mid", got.Offers[0].Base.Mid, "165000.00")
	check("base max", got.Offers[0].Base.Max, "180000.00")
	check("target cash", got.Offers[1].TargetCash.Mid, "192500.00") // 175,000 and 10% of it
	check("an hour", got.Offers[2].Base.Mid, "150800.00")           // 72.50 × 2,080
	check("days off", got.Offers[0].Memo.PTODays, "20")
	if p := got.Offers[2].Parts[0]; p.Part != "base pay" || len(p.Terms) == 0 || p.Terms[0] != "hours_per_year" || !strings.Contains(p.Source, "72.50") {
		t.Errorf("the first part is %+v", p)
	}
}

func TestOffersCSV(t *testing.T) {
	rows := readCSV(t, written(t, run(t, "", "", source("offers.csv", offers)), WriteOffersCSV))
	if len(rows) != 4 {
		t.Fatalf("%d lines", len(rows))
	}
	if rows[0][0] != "id" || cellOf(rows, 1, "base_mid") != "165000.00" || cellOf(rows, 3, "base_min") != "150800.00" {
		t.Errorf("%v", rows)
	}
}

func TestStats(t *testing.T) {
	r := run(t, "company,title", "", source("offers.csv", offers+"Clerk,Elm,Boston,competitive,\n"))
	s := written(t, r, WriteStatsJSON)
	var got struct {
		Definition string
		Groups     []struct {
			Key       json.RawMessage
			Currency  string
			N         int
			Employers int
			Mid       SummaryJSON
			Excluded  map[string]int
		}
	}
	if err := json.Unmarshal([]byte(s), &got); err != nil {
		t.Fatal(err)
	}
	if got.Definition != "Hyndman-Fan type 7" || len(got.Groups) != 4 {
		t.Fatalf("%+v", got)
	}
	n := 0
	for _, g := range got.Groups {
		n += g.N
		if !strings.HasPrefix(strings.Join(strings.Fields(string(g.Key)), ""), `{"company":`) {
			t.Errorf("the key %s is not in the order asked for", g.Key)
		}
		if strings.Contains(string(g.Key), "Elm") && g.Excluded["pay not stated"] != 1 {
			t.Errorf("excluded of Elm: %v", g.Excluded)
		}
	}
	if n != 4 {
		t.Errorf("%d offers in groups, want 4", n)
	}
	rows := readCSV(t, written(t, r, WriteStatsCSV))
	if len(rows) != 1+3*4 {
		t.Errorf("%d lines of CSV", len(rows))
	}
	if txt := written(t, r, WriteStatsText); !strings.Contains(txt, "Alder Works") || !strings.Contains(txt, "pay not stated") {
		t.Errorf("the table:\n%s", txt)
	}
}

// Every posting is a record, with its words and what they were read as.
func TestPostings(t *testing.T) {
	r := run(t, "", "", source("offers.csv", offers), source("x.csv", hostileCSV(8)))
	lines := strings.Split(strings.TrimSpace(written(t, r, WritePostingsJSONL)), "\n")
	if len(lines) != len(r.Offers) {
		t.Fatalf("%d lines for %d postings", len(lines), len(r.Offers))
	}
	var p postingRecord
	if err := json.Unmarshal([]byte(lines[0]), &p); err != nil {
		t.Fatal(err)
	}
	if p.Title != "Platform Engineer" || p.Understood.Currency != "USD" || text(p.Understood.AnnualMin) != "150000.00" || len(p.Understood.Benefits) == 0 {
		t.Errorf("%+v", p)
	}
	rows := readCSV(t, written(t, r, WritePostingsCSV))
	if len(rows) != len(r.Offers)+1 {
		t.Errorf("%d lines of CSV", len(rows))
	}
	if got := cellOf(rows, 4, "title"); got != hostile[0] {
		t.Errorf("title is %q", got)
	}
}

// What convert writes can be loaded again and says the same.
func TestPostingsRoundTrip(t *testing.T) {
	r := run(t, "", "", source("offers.csv", offers))
	again := run(t, "", "", source("again.csv", written(t, r, WritePostingsCSV)))
	if len(again.Offers) != len(r.Offers) {
		t.Fatalf("%d postings became %d", len(r.Offers), len(again.Offers))
	}
	for i, o := range r.Offers {
		if a := again.Offers[i]; a.Base.Min.String() != o.Base.Min.String() || a.Currency != o.Currency {
			t.Errorf("posting %d: %s %s became %s %s", i, o.Base.Min, o.Currency, a.Base.Min, a.Currency)
		}
	}
}

// A table for a terminal has aligned columns and no control characters.
func TestOffersText(t *testing.T) {
	s := written(t, run(t, "", "", source("offers.csv", offers), source("x.csv", "title,salary\n\"a\x1b[31mb\",\"$90,000\"\n")), WriteOffersText)
	if strings.ContainsRune(s, '\x1b') {
		t.Error("an escape reaches the terminal")
	}
	if !strings.Contains(s, "150,000 to 180,000") || !strings.Contains(s, "hours_per_year") {
		t.Errorf("the table:\n%s", s)
	}
}

func readCSV(t *testing.T, s string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func cellOf(rows [][]string, row int, column string) string {
	for i, c := range rows[0] {
		if c == column {
			return rows[row][i]
		}
	}
	return ""
}
