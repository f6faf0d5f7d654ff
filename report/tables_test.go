package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/paystat/paystat/report/chart"
)

// behindOf writes the table behind a chart, a row a line.
func behindOf(d *Drawing) string {
	lines := []string{strings.Join(d.Head, " | ")}
	for _, row := range d.Body {
		lines = append(lines, strings.Join(row, " | "))
	}
	return strings.Join(lines, "\n")
}

// nameOf returns what a screen reader says of a chart.
func nameOf(t *testing.T, d *Drawing) string {
	t.Helper()
	b, err := d.Options(chart.Light)
	if err != nil {
		t.Fatal(err)
	}
	var o struct{ Paystat struct{ Label string } }
	if err := json.Unmarshal(b, &o); err != nil {
		t.Fatal(err)
	}
	return o.Paystat.Label
}

// What the law grants is drawn, in the table behind the chart and in its name.
func TestLawInTableAndName(t *testing.T) {
	d := New(run(t, "", "", source("a.csv", head+`a,Dev,Alpha,Berlin,DE,"80,000 EUR per year",30 days of paid vacation; 26 weeks of parental leave
b,Dev,Beta,London,GB,"£70,000 per year",25 days of paid vacation; maternity leave: 26 weeks; paternity leave: 6 weeks
c,Dev,Gamma,"Austin, TX",US,"$120,000 per year",20 days PTO
`)), Options{})
	check := func(id string, rows, names []string) {
		t.Helper()
		ch := chartOf(t, d, id)
		if ch == nil {
			t.Fatalf("no %s", id)
		}
		for _, want := range rows {
			if table := behindOf(ch); !strings.Contains(table, want) {
				t.Errorf("%s: no %q in\n%s", id, want, table)
			}
		}
		for _, want := range names {
			if name := nameOf(t, ch); !strings.Contains(name, want) {
				t.Errorf("%s: no %q in\n%s", id, want, name)
			}
		}
	}
	check("time-off", []string{" | Paid time off | Least by law\n", "Alpha | 30 days | 20 days (Germany, 20", "Gamma | 20 days | –"},
		[]string{"Alpha: paid leave by law, Germany, 20", ": 20 days (", "Beta: paid leave by law, United Kingdom, 20"})
	check("parental-leave", []string{" | Least by law\n", "Beta: birth parent | 26 weeks | 39 weeks (United Kingdom, 20"},
		[]string{"Beta: birth parent: maternity leave by law, United Kingdom, 20", "Beta: other parent: partner's leave by law, United Kingdom, 20"})
	var md strings.Builder
	if err := d.WriteMarkdown(&md); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(md.String(), "What is least by law comes from") || !strings.Contains(md.String(), "| 20 days (Germany, 20") {
		t.Errorf("no law in the Markdown:\n%s", md.String())
	}
	if s := chartOf(t, New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,\"Austin, TX\",US,\"$120,000 per year\",20 days PTO\n")), Options{}), "time-off"); strings.Contains(behindOf(s), "law") {
		t.Errorf("no tick is drawn:\n%s", behindOf(s))
	}
}

// The table behind box plots has what they draw; dots are explained where there
// are any.
func TestBoxesInTable(t *testing.T) {
	titles := []string{"Nurse", "Cook", "Dean"}
	ch := chartOf(t, New(run(t, "title", "", source("a.csv", jobsCSV("EUR", titles, 21, 11, 3))), Options{}), "pay-by-group")
	if got, want := behindOf(ch), ` | Postings | P10 | P25 | Median | P75 | P90
Dean | 3 | – | – | – | – | –
Cook | 11 | – | 71,250 | 72,500 | 73,750 | –
Nurse | 21 | 51,000 | 52,500 | 55,000 | 57,500 | 59,000`; got != want {
		t.Errorf("table\n%s\nwant\n%s", got, want)
	}
	if !strings.Contains(strings.Join(ch.Reading, "\n"), "A dot is a posting.") {
		t.Errorf("dots, and: %q", ch.Reading)
	}
	ch = chartOf(t, New(run(t, "title", "", source("a.csv", jobsCSV("EUR", titles[:2], mostPoints+1, mostPoints+2))), Options{}), "pay-by-group")
	if strings.Contains(strings.Join(ch.Reading, "\n"), "dot") {
		t.Errorf("no dot, and: %q", ch.Reading)
	}
}
