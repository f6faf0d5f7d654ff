package report

import (
	"fmt"
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
		"Gamma (up to USD 150,000) states one end of its pay only", "Gamma: Package at most USD 165,000",
		"Beta, among those that state both ends", "Beta leads Alpha by USD 550",
	}, []string{"Gamma has", "Gamma leads", "(highest)", "Gamma, among", "more than Gamma", "has the highest base pay", "\nBeta has the largest package"})

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
