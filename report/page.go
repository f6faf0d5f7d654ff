package report

import (
	"bytes"
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"strings"

	"github.com/paystat/paystat/report/chart"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

//go:embed head.js
var headJS string

//go:embed unpack.js
var unpackJS string

//go:embed numbers.js
var numbersJS string

//go:embed groups.js
var groupsJS string

//go:embed recipes.js
var recipesJS string

//go:embed filtered.js
var filteredJS string

//go:embed saved.js
var savedJS string

//go:embed paper.js
var paperJS string

//go:embed page.js
var pageJS string

var body = template.Must(template.New("page").Parse(pageHTML))

// The sizes of the page.
const (
	mostStill   = 500      // rows of the table that print and a browser without scripts show
	mostOpen    = 32 << 10 // bytes of the data of the table that are not compressed
	mostRejects = 200      // rejects shown one by one
)

// Contents returns the links to the sections of the page.
func (d *Document) Contents() []Link {
	var all []Link
	add := func(is bool, anchor, name string) {
		if is {
			all = append(all, Link{anchor, name})
		}
	}
	add(len(d.Cards) > 1, "offers", "Side by side")
	benefits := d.LoneMatrix()
	for _, s := range d.Sections {
		add(true, s.ID, s.Title)
	}
	add(benefits, "benefits", "Benefits")
	add(len(d.Rows) > 0, "postings", "Every figure")
	add(len(d.Stats) > 0, "statistics", "Statistics")
	add(true, "basis", "Terms and what was left out")
	return all
}

// LoneMatrix reports whether the matrix stands without a chart of benefits.
func (d *Document) LoneMatrix() bool {
	if d.Matrix == nil {
		return false
	}
	for _, s := range d.Sections {
		if s.ID == "benefits" {
			return false
		}
	}
	return true
}

// Message says why there are no live charts, "" where there are.
func (d *Document) Message() string {
	switch {
	case d.plain || len(d.Sections) == 0 || d.script != "":
		return ""
	}
	return "This report was written without the script that draws, so the figures stand in tables alone."
}

// Used returns the terms that moved a figure of the report.
func (d *Document) Used() []Term { return d.Terms[:d.used()] }

// Unused returns the other terms.
func (d *Document) Unused() []Term { return d.Terms[d.used():] }

// used returns how many of the terms matter; they stand first.
func (d *Document) used() int {
	for i, t := range d.Terms {
		if !t.Matters {
			return i
		}
	}
	return len(d.Terms)
}

// Still returns the rows that print and a browser without scripts show.
func (d *Document) Still() []Row { return d.Rows[:min(len(d.Rows), mostStill)] }

// StillCaption says what part of the postings Still is.
func (d *Document) StillCaption() string {
	if len(d.Rows) > mostStill {
		return "The first " + d.integer(mostStill) + " of " + d.integer(len(d.Rows)) + " postings, each with the words its figures were read from"
	}
	return "Each posting with the words its figures were read from"
}

// Width is the number of columns of Still.
func (d *Document) Width() int { return len(d.Columns) + 1 }

// ShownRejects returns the rejects that the page lists.
func (d *Document) ShownRejects() []Reject { return d.Rejects[:min(len(d.Rejects), mostRejects)] }

// MoreRejects says how many rejects the page does not list.
func (d *Document) MoreRejects() string {
	if n := len(d.Rejects) - mostRejects; n > 0 {
		return "And " + d.integer(n) + " more."
	}
	return ""
}

// Whole reports whether no item of the chart is one posting and no recipe draws
// it anew: the filters leave it as it is.
func (d Drawing) Whole() bool {
	if d.Recipe {
		return false
	}
	for _, s := range d.Series {
		for _, p := range s.Points {
			if p.Href != "" || len(p.Obs) > 0 {
				return false
			}
		}
	}
	return true
}

// Class is what the style of paper asks of a chart: "unsaid" where its table has
// figures that it does not write itself, so that the table stands below it;
// "plot" where its height is free.
func (d Drawing) Class() string {
	switch d.Kind {
	case chart.Line:
		return "unsaid plot"
	case chart.Stacked:
		return "unsaid"
	case chart.Scatter:
		return "plot"
	}
	return ""
}

// WriteHTML writes the document as one file that needs no other: the scripts,
// the style and the data are inside, and a policy in its head lets nothing else
// run. Nothing from outside the program stands inside a script: the data are
// JSON blocks, in which encoding/json escapes what could end them.
func (d *Document) WriteHTML(w io.Writer) error {
	var scripts []string
	if !d.plain {
		scripts = append(scripts, headJS)
		if d.script != "" {
			scripts = append(scripts, d.script, lean(chart.Boot()))
		}
		scripts = append(scripts, lean(unpackJS+numbersJS+groupsJS+recipesJS+filteredJS+savedJS+paperJS+pageJS))
	}
	style := lean(pageCSS)
	var b bytes.Buffer
	b.WriteString("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.WriteString(`<meta http-equiv="Content-Security-Policy" content="` + policy(scripts, style) + "\">\n")
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"paystat\">\n")
	b.WriteString("<title>" + template.HTMLEscapeString(d.Title) + "</title>\n")
	b.WriteString("<style>" + style + "</style>\n")
	if len(scripts) > 0 {
		b.WriteString("<script>" + scripts[0] + "</script>\n")
		scripts = scripts[1:]
	}
	b.WriteString("</head>\n<body>\n")
	// The table is packed while the charts are drawn.
	var table []byte
	packed := make(chan error, 1)
	go func() {
		var err error
		if !d.plain {
			table, err = d.tableBlock()
		}
		packed <- err
	}()
	page := *d
	var err error
	page.Sections, err = d.drawn()
	if err := cmp.Or(<-packed, err); err != nil {
		return err
	}
	if err := body.Execute(&b, &page); err != nil {
		return err
	}
	if len(scripts) > 0 {
		b.Write(table)
		if err := d.writeCharts(&b); err != nil {
			return err
		}
	}
	for _, s := range scripts {
		b.WriteString("<script>" + s + "</script>\n")
	}
	b.WriteString("</body>\n</html>\n")
	_, err = w.Write(printable(b.Bytes()))
	return err
}

// lean drops what a reader of a script or a style needs and a browser does
// not: lines of comment alone, and indents. No text of ours spans lines.
func lean(script string) string {
	var b strings.Builder
	for line := range strings.Lines(script) {
		if line = strings.TrimLeft(line, " "); line != "\n" && !strings.HasPrefix(line, "//") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// printable replaces what HTML does not allow: control characters that a source
// holds. The scripts and the style have none, so that their hashes hold.
func printable(page []byte) []byte {
	var out []byte
	from := 0
	for i, c := range page {
		if c < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\f' || c == 0x7f {
			out = append(append(out, page[from:i]...), "\uFFFD"...)
			from = i + 1
		}
	}
	if out == nil {
		return page
	}
	return append(out, page[from:]...)
}

// policy lets run what the page holds, and nothing else.
func policy(scripts []string, style string) string {
	var p strings.Builder
	p.WriteString("default-src 'none'; script-src")
	if len(scripts) == 0 {
		p.WriteString(" 'none'")
	}
	for _, s := range scripts {
		p.WriteString(" " + chart.Hash(s))
	}
	p.WriteString("; style-src-elem " + chart.Hash(style) + "; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")
	return p.String()
}
