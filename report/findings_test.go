package report

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
)

// chartOf returns the chart of that id, nil where the result supports none.
func chartOf(t testing.TB, d *Document, id string) *Drawing {
	t.Helper()
	for i := range d.Sections {
		for j := range d.Sections[i].Charts {
			if c := &d.Sections[i].Charts[j]; c.ID == id {
				return c
			}
		}
	}
	return nil
}

// said is what the head of a document and its charts say.
func said(d *Document) string {
	all := append([]string{d.Lead}, d.Sentences...)
	for _, f := range d.Facts {
		all = append(all, f.Name+": "+f.Value+", "+f.Note)
	}
	for _, s := range d.Sections {
		for _, c := range s.Charts {
			all = append(append(all, c.Title, c.Subtitle), c.Notes...)
		}
	}
	for _, c := range d.Cards {
		for _, l := range c.Lines {
			t := c.Name + ": " + l.Name + " " + l.Figure.Text
			if l.Best {
				t += " (highest)"
			}
			all = append(all, t)
		}
	}
	return strings.ReplaceAll(strings.Join(append(all, d.Footnotes...), "\n"), "\u00a0", " ")
}

// says fails where a document does not say the one, or says the other.
func says(t *testing.T, d *Document, want, never []string) {
	t.Helper()
	text := said(d)
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("not said: %q\n%s", w, text)
		}
	}
	for _, w := range never {
		if strings.Contains(text, w) {
			t.Errorf("said: %q\n%s", w, text)
		}
	}
}

const head = "id,title,company,location,country,salary,benefits\n"

// An end is no middle: it wins nothing, and nothing wins against it.
func TestOneSidedRangeWinsNothing(t *testing.T) {
	d := New(run(t, "", "", source("a.csv", head+`a,Dev,Alpha,"Austin, TX",US,"$100,000 - $120,000 per year",10% target bonus
b,Dev,Beta,"Austin, TX",US,"$100,000 - $121,000 per year",10% target bonus
c,Dev,Gamma,"Austin, TX",US,"up to $150,000 per year",10% target bonus
`)), Options{})
	says(t, d, []string{
		"Of the offers that state both ends of their pay, Beta has the largest package: USD 121,550 a year, 550 more than Alpha.",
		"Gamma (up to USD 150,000) states one end of its pay only", "Gamma: Package up to USD 165,000",
		"Beta, among those that state both ends", "Beta leads Alpha by USD 550",
	}, []string{"Gamma has", "Gamma leads", "(highest)", "Gamma, among", "more than Gamma", "has the highest base pay", "\nBeta has the largest package"})

	for _, id := range []string{"pay-ranges", "total-compensation"} {
		if c := chartOf(t, d, id); !strings.HasSuffix(c.Categories[2], "Gamma") {
			t.Errorf("%s: %v", id, c.Categories)
		}
	}
	d = New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,Oslo,NO,\"From NOK 850,000 per year\",\nb,Dev,Beta,Oslo,NO,\"NOK 700,000 per year\",\n")), Options{})
	says(t, d, []string{"Beta pays NOK 700,000 a year; it alone states both ends", "Alpha (from NOK 850,000)"}, []string{"more than", "Largest", "no comparable pay"})

	d = New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,Oslo,NO,\"From NOK 850,000 per year\",\nb,Dev,Beta,Oslo,NO,\"up to NOK 700,000 per year\",\n")), Options{})
	says(t, d, []string{"None of the offers states both ends of its pay"}, []string{"more than", "Largest", "has the highest"})

	d = New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,Oslo,NO,\"NOK 850,000 per year\",\nb,Dev,Beta,Oslo,NO,Competitive,\n")), Options{})
	says(t, d, []string{"the other states no comparable pay."}, []string{"the others"})
}

// The largest packages are the largest of all, whether or not something comes on
// top of base pay; a repost stands once.
func TestLargestPackages(t *testing.T) {
	var b strings.Builder
	b.WriteString(head)
	for i := range 18 {
		fmt.Fprintf(&b, "p%d,Dev,Firm %d,Leeds,GB,\"£%d per year\",10%% annual bonus\n", i, i, 40000+1000*i)
	}
	b.WriteString("base,Dev,Plain,Leeds,GB,\"£90,000 per year\",\nagain,Dev,Plain,Leeds,GB,\"£90,000 per year\",\nopen,Dev,Open,Leeds,GB,\"up to £200,000 per year\",\n")
	b.WriteString("same,Dev,Plain,Leeds,GB,\"£95,000 per year\",\n")
	ch := chartOf(t, New(run(t, "", "", source("a.csv", b.String())), Options{}), "total-compensation")
	if ch == nil || ch.Title != "The largest packages" || len(ch.Categories) != mostPackages {
		t.Fatalf("chart %+v", ch)
	}
	if a, b := ch.Categories[0], ch.Categories[1]; !strings.HasPrefix(a, "95,000 · Dev, Plain") || !strings.HasPrefix(b, "90,000 · Dev, Plain") {
		t.Errorf("first %q, then %q", a, b)
	}
	have := map[string]bool{}
	for _, c := range ch.Categories {
		_, name, _ := strings.Cut(c, " · ")
		if have[name] || strings.Contains(c, "Open") {
			t.Errorf("%q again, or of one end", c)
		}
		have[name] = true
	}
	notes := strings.Join(ch.Notes, "\n")
	for _, want := range []string{"5 postings with packages that are no larger", "one is drawn: 1 left out", "1 posting with one end only not drawn"} {
		if !strings.Contains(notes, want) {
			t.Errorf("no %q in\n%s", want, notes)
		}
	}
}

// Every figure is in the locale: those of the sensitivity and of the rates too.
func TestLocaleOfEveryFigure(t *testing.T) {
	d := New(run(t, "", "", source("a.csv", head+`a,Dev,Alpha,"Austin, TX",US,"$130,000 - $150,000 per year",10% target bonus
b,Dev,Beta,Oslo,NO,"NOK 850,000 per year",7% employer pension contribution
`)), Options{Locale: "de-DE"})
	ch := chartOf(t, d, sensitivityID)
	if ch == nil {
		t.Fatal("no sensitivity")
	}
	text := said(d)
	for _, row := range ch.Body {
		text += "\n" + strings.Join(row, " ")
	}
	for _, s := range ch.Series {
		for _, p := range s.Points {
			text += "\n" + p.Short + "\n" + p.Label
		}
	}
	if m := regexp.MustCompile(`\d,\d{3}\b|NOK \d+\.\d|from \d\.`).FindString(strings.ReplaceAll(text, "NOK 11,", "")); m != "" {
		t.Errorf("%q is English in\n%s", m, text)
	}
	if !strings.Contains(text, "= NOK 1") || !strings.Contains(text, "from 0 to 1,5") {
		t.Errorf("no rate or no term in\n%s", text)
	}
}

// The finding names groups that the chart draws.
func TestFindingAndChartOfGroups(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,company,location,country,salary,agency\n")
	for g := range 34 {
		n := 7
		if g >= 31 { // the three smallest have the extremes
			n = 5
		}
		for i := range n {
			pay := 50000 + 1000*g + 10*i
			if g == 33 {
				pay = 20000 + i
			}
			fmt.Fprintf(&b, "Job %d,Firm,\"Austin, TX\",US,\"$%d per year\",Agency %02d\n", i, pay, g)
		}
	}
	d := New(run(t, "agency", "", source("a.csv", b.String())), Options{})
	ch := chartOf(t, d, "pay-by-group")
	says(t, d, []string{"among the 30 largest groups", ": Agency 29 has the highest median of the 30 largest groups"}, []string{"highest in Agency 32", "lowest in Agency 33"})
	for _, s := range d.Sentences {
		for _, m := range regexp.MustCompile(`Agency \d\d`).FindAllString(s, -1) {
			if !strings.Contains(strings.Join(ch.Categories, "\n"), m) {
				t.Errorf("%s is not in the chart", m)
			}
		}
	}
}

// Of nil there is a document that says that nothing is left.
func TestNoResult(t *testing.T) {
	d := New(nil, Options{})
	if d.Lead != "No posting is left to report on." || len(Charts(nil, Options{})) != 0 {
		t.Errorf("lead %q", d.Lead)
	}
	for _, write := range []func(io.Writer) error{d.WriteHTML, d.WriteMarkdown, d.WritePDF, d.WriteXLSX} {
		var b strings.Builder
		if err := write(&b); err != nil || b.Len() == 0 {
			t.Errorf("%v, %d bytes", err, b.Len())
		}
	}
}

// A reader who never saw the program understands what is said: no option, no
// command, no code of a flag or a country.
func TestWordsForReaders(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,company,location,country,salary,benefits,posted\n")
	for i := range 60 {
		c := [][3]string{{"Austin, TX", "US", "$%d000 per year"}, {"Leeds", "GB", "£%d000 per year"}, {"Pune", "IN", "%d00000 INR CTC"}}[i%3]
		fmt.Fprintf(&b, "Dev %d,Firm %d,\"%s\",%s,"+c[2]+",%d days PTO; hybrid,2026-%02d-10\n", i, i, c[0], c[1], 40+i, 20+i%7, 1+i%5)
	}
	b.WriteString("Dev,Open,Leeds,GB,up to £90000,,\nDev,Again,Leeds,GB,£50000 a year,,\nDev,Again,Leeds,GB,£50000 a year,,\n")
	d := New(run(t, "country", "", source("a.csv", b.String())), Options{})
	few := New(run(t, "", "", source("a.csv", head+`a,Dev,Alpha,"Austin, TX",US,"$130,000 - $150,000",10% target bonus; 20 days PTO
b,Dev,Beta,Oslo,NO,"NOK 850,000 per year",7% employer pension contribution; 25 days vacation
c,Dev,Beta,Bengaluru,IN,"18 LPA CTC",22 days leave
`)), Options{})
	for _, d := range []*Document{d, few} {
		var md strings.Builder
		if err := d.WriteMarkdown(&md); err != nil {
			t.Fatal(err)
		}
		rest := said(d)
		for _, r := range d.Rows {
			for _, l := range r.Lines {
				rest += "\n" + l.Name + " " + l.Note
			}
		}
		for _, text := range []string{md.String(), rest} {
			if m := regexp.MustCompile(`--[a-z]{3}|paystat [a-z]+|[A-Z]{3,}_[A-Z]+|\bin (US|IN|DE|GB|NO)\b|: (US|IN|DE|GB|NO) `).FindString(text); m != "" {
				t.Errorf("%q is said in\n%s", m, text)
			}
		}
		for _, mark := range []string{"the line is the median", "A dot is", "fades out", "The tick", "the mark is the middle", "quiet lines"} {
			if strings.Contains(md.String(), mark) {
				t.Errorf("Markdown explains %q", mark)
			}
		}
		for _, term := range d.Terms {
			if len(term.Mark) < 4 {
				t.Errorf("%s is marked %q", term.Key, term.Mark)
			}
		}
	}
}

// In a comparison too an end wins nothing and differs from nothing.
func TestComparisonOfOneSidedRanges(t *testing.T) {
	r := run(t, "", "", source("a.csv", head+`a,Dev,Alpha,"Austin, TX",US,"$100,000 - $120,000 per year",20 days PTO
b,Dev,Beta,"Austin, TX",US,"$100,000 - $121,000 per year",21 days PTO
c,Dev,Gamma,"Austin, TX",US,"up to $150,000 per year",15 days PTO
`))
	s := &SideBySide{Result: r, Comparison: r.Compare(r.Offers)}
	var text, js, csv strings.Builder
	for _, err := range []error{WriteComparisonText(&text, s), WriteComparisonJSON(&js, s), WriteComparisonCSV(&csv, s)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, line := range strings.Split(text.String(), "\n") {
		name := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(name, "base pay "), strings.HasPrefix(name, "package "):
			if strings.Contains(line, "*") || !strings.Contains(line, "up to ") || strings.Contains(line, "+40,000") {
				t.Errorf("%q", line)
			}
		case strings.HasPrefix(name, "paid time off "):
			if !strings.Contains(line, "21 days") || !strings.Contains(line, "*") {
				t.Errorf("%q", line)
			}
		}
	}
	if !strings.Contains(text.String(), "+500") || strings.Contains(js.String(), `"40000.00"`) || strings.Contains(csv.String(), "40000.00") {
		t.Errorf("%s\n%s\n%s", text.String(), js.String(), csv.String())
	}
}
