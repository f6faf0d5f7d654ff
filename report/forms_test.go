package report

import (
	"bytes"
	"encoding/hex"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/paystat/paystat/report/chart"
)

// out writes a document twice: the same bytes.
func out(t *testing.T, d *Document, write func(*Document, io.Writer) error) []byte {
	t.Helper()
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		if err := write(d, b); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two writings of one document differ")
	}
	return one.Bytes()
}

// drawing skips where the program cannot draw, unless a browser is required:
// then everything is.
func drawing(t *testing.T) {
	t.Helper()
	if _, ok := chart.Script(); !ok {
		if required() {
			t.Fatal("built without the chart script (make assets)")
		}
		t.Skip("built without the chart script: nothing is drawn")
	}
}

// Markdown states the finding, the offers side by side, the benefits and the
// terms; nothing of a posting becomes markup.
func TestMarkdown(t *testing.T) {
	r := run(t, "", "", source("offers.csv", offers))
	md := string(out(t, New(r, Options{Title: "Three *offers*"}), (*Document).WriteMarkdown))
	for _, want := range []string{
		"# Three \\*offers\\*\n", "**Birch & Sons has the largest package",
		"|  | Alder Works | Birch & Sons | Cedar Health |\n| --- | ---: | ---: | ---: |\n| Base pay | USD 150,000 to 180,000 |",
		"| Days off | 20 | 25 (highest) | 15 |", "| Paid time off | 20 days a year | 25 days a year | 15 days a year |",
		"## What the figures rest on", "| Hours of a full-time year"} {
		if !strings.Contains(strings.ReplaceAll(strings.ReplaceAll(md, "&amp;", "&"), "\u00a0", " "), want) {
			t.Errorf("no %q in:\n%.3000s", want, md)
		}
	}
	r = run(t, "", "", source("x.csv", hostileCSV(8)), source("y.csv", "title,company,salary\n\"a|b\nc\",\"@all [x](http://y) `z`\",\"$90,000\"\n"))
	md = string(out(t, New(r, Options{}), (*Document).WriteMarkdown))
	if bad := regexp.MustCompile(`(?m)(^|[^\\])<[a-zA-Z/!]`).FindString(md); bad != "" {
		t.Errorf("markup %q in the Markdown", bad)
	}
	for _, bad := range []string{"@all", "[x](", " `z`"} {
		if strings.Contains(md, bad) {
			t.Errorf("%q in the Markdown", bad)
		}
	}
	for i, l := range strings.Split(md, "\n") { // a cell never ends its table
		if strings.HasPrefix(l, "|") && !strings.HasSuffix(l, "|") {
			t.Errorf("line %d is a broken row: %s", i+1, l)
		}
	}
}

// A long table of Markdown is cut, and says so.
func TestMarkdownCut(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,company,salary\n")
	for i := range 30 {
		b.WriteString("Cook,Inn " + english.integer(i) + ",\"$" + english.integer(40000+500*i) + "\"\n")
	}
	md := string(out(t, New(run(t, "", "", source("many.csv", b.String())), Options{}), (*Document).WriteMarkdown))
	if !strings.Contains(md, "_And 10 rows more._") || strings.Count(md, "| Cook, Inn") != mostLines {
		t.Errorf("the table is not cut:\n%s", md)
	}
}

var (
	pdfPage    = regexp.MustCompile(`/Type /Page\n`)
	pdfImage   = regexp.MustCompile(`/Subtype /Image`)
	pdfOutline = regexp.MustCompile(`(?s)/Dest [^\n]*\n\s*/Title <FEFF([0-9A-F]+)>`)
)

// outline returns the headings in the outline of a PDF.
func outline(t *testing.T, pdf []byte) string {
	t.Helper()
	var all []string
	for _, m := range pdfOutline.FindAllSubmatch(pdf, -1) {
		b, err := hex.DecodeString(string(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		var u []uint16
		for i := 0; i+1 < len(b); i += 2 {
			u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
		}
		all = append(all, string(utf16.Decode(u)))
	}
	return strings.Join(all, " | ")
}

// A PDF has a heading for each section, a picture for each chart, and says which
// characters no font has.
func TestPDF(t *testing.T) {
	drawing(t)
	r := run(t, "", "", source("offers.csv", offers))
	d := New(r, Options{})
	pdf := out(t, d, (*Document).WritePDF)
	if !bytes.HasPrefix(pdf, []byte("%PDF-1.")) || !bytes.HasSuffix(bytes.TrimSpace(pdf), []byte("%%EOF")) {
		t.Errorf("no PDF: %.20q", pdf)
	}
	if got, want := outline(t, pdf), "What 3 offers pay | Side by side | Pay | Total compensation | Time off and parental leave | Benefits | Every figure and its phrase | What the figures rest on"; got != want {
		t.Errorf("headings %s\n    want %s", got, want)
	}
	charts := 0
	for _, s := range d.Sections {
		charts += len(s.Charts)
	}
	// Each picture has another for what is clear in it.
	if n := len(pdfImage.FindAll(pdf, -1)); n != 2*charts || charts == 0 {
		t.Errorf("%d pictures for %d charts", n, charts)
	}
	if n := len(pdfPage.FindAll(pdf, -1)); n < 3 || n > 8 {
		t.Errorf("%d pages", n)
	}
	// Many postings, hostile ones and one of another script: longer, and whole.
	r = run(t, "team", "", source("x.csv", hostileCSV(300)), source("y.csv", "title,company,salary\n料理人,銀座,\"$90,000\"\n"))
	pdf = out(t, New(r, Options{Title: hostile[0]}), (*Document).WritePDF)
	if n := len(pdfPage.FindAll(pdf, -1)); n < 10 {
		t.Errorf("%d pages for 301 postings", n)
	}
}

// A text that is longer than a page goes on over the next, a cell that is is cut.
func TestPaper(t *testing.T) {
	fonts, err := chart.NewRenderer()
	if err != nil {
		t.Fatal(err)
	}
	defer fonts.Close()
	pages := func(fill func(*paper)) int {
		p := newPaper("t", english, fonts)
		fill(p)
		var b bytes.Buffer
		if err := p.finish(&b, "t"); err != nil {
			t.Fatal(err)
		}
		return len(pdfPage.FindAll(b.Bytes(), -1))
	}
	long := strings.Repeat("word ", 6000)
	if n := pages(func(p *paper) { p.text(long, paperLeft, bodyStyle) }); n < 3 {
		t.Errorf("%d pages of 6,000 words", n)
	}
	if n := pages(func(p *paper) {
		p.table([]tableColumn{{head: "a"}, {"b", true}}, [][]string{{long, "1"}, {strings.Repeat("x", 9000), "2"}, {"short", "3"}})
	}); n < 2 || n > 4 {
		t.Errorf("%d pages of a table of three rows", n)
	}
	p := newPaper("t", english, fonts)
	p.text("Łódź Ελλάδα Київ 銀座", paperLeft, bodyStyle)
	if len(p.missing) != 2 {
		t.Errorf("%d characters are in no font, want 2", len(p.missing))
	}
	widths := p.share([]tableColumn{{head: "a"}, {head: "b"}, {head: "c"}}, [][]string{{"x", strings.Repeat("wide ", 100), strings.Repeat("wider ", 200)}}, bodyStyle, bodyStyle)
	if sum := total(widths); sum > paperInner+0.1 || widths[0] > 40 || widths[1] < 200 {
		t.Errorf("columns %v", widths)
	}
}

// The workbook of a report opens, with the statistics to the cent and the
// charts as pictures.
func TestReportWorkbook(t *testing.T) {
	r := run(t, "company", "", source("offers.csv", offers+"=1+1,@SUM(A1),Elm,competitive,\n"))
	x := out(t, New(r, Options{Title: "=2+2"}), (*Document).WriteXLSX)
	f, err := excelize.OpenReader(bytes.NewReader(x))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets := strings.Join(f.GetSheetList(), " ")
	if _, ok := chart.Script(); ok {
		if sheets != "Summary Charts Statistics Totals Parts Benefits Terms Left out" {
			t.Errorf("sheets %s", sheets)
		}
		cells, err := f.GetPictureCells("Charts")
		drawn := 0
		for _, c := range Charts(r, Options{}) {
			if c.Kind != chart.Matrix { // a few offers have a table of it
				drawn++
			}
		}
		if err != nil || len(cells) != drawn || drawn == 0 {
			t.Errorf("%d charts, pictures in %v (%v)", drawn, cells, err)
		}
	}
	rows, err := f.GetRows("Statistics", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	lines := readCSV(t, written(t, r, WriteStatsCSV))
	if len(rows) != len(lines) {
		t.Fatalf("%d rows, %d lines of CSV", len(rows), len(lines))
	}
	for i := 1; i < len(lines); i++ {
		for have, want := range map[string]string{"company": "company", "n": "n", "P50": "p50", "mean": "mean", "highest": "hi", "warnings": "warnings"} {
			if a, b := at(rows, i, have), cellOf(lines, i, want); a != b {
				t.Errorf("row %d, %s: %q in the workbook, %q in the CSV", i+1, have, a, b)
			}
		}
	}
	if rows, _ := f.GetRows("Left out"); len(rows) != 2 || rows[1][1] != "not in the statistics: pay not stated" {
		t.Errorf("left out: %v", rows)
	}
	for _, s := range f.GetSheetList() {
		if got, err := f.GetCellFormula(s, "A1"); err != nil || got != "" {
			t.Errorf("%s!A1 has a formula %q (%v)", s, got, err)
		}
	}
}
