package report

import (
	"bufio"
	"io"
	"strings"
)

// mostLines is how many rows of a table stand in Markdown: what a message or a
// pull request can bear.
const mostLines = 20

// WriteMarkdown writes a summary of the document as GitHub Flavored Markdown,
// for chats and pull requests: the finding, the figures, the offers side by side
// or the statistics, the table behind each chart, and what it all rests on. A
// long table is cut, and says so. Text of postings stays text.
func (d *Document) WriteMarkdown(w io.Writer) error {
	m := &markdown{format: d.format, w: bufio.NewWriter(w)}
	m.line("# " + mdText(d.Title))
	m.para(mdText(d.About))
	m.para("**" + mdText(d.Lead) + "**")
	for _, s := range d.Sentences {
		m.para(mdText(s))
	}
	if len(d.Facts) > 0 {
		var rows [][]string
		for _, f := range d.Facts {
			rows = append(rows, []string{f.Name, f.Value, f.Note})
		}
		m.table([]string{"Figure", "Value", "Of"}, rows, 1)
	}
	m.cards(d)
	if d.LoneMatrix() {
		m.line("## Benefits")
		m.matrix(d.Matrix)
	}
	for _, s := range d.Sections {
		m.line("## " + mdText(s.Title))
		for _, c := range s.Charts {
			if len(c.Body) == 0 {
				continue
			}
			m.line("### " + mdText(c.Title))
			m.para(mdText(c.Subtitle) + ".")
			m.table(c.Head, c.Body, 1)
			for _, n := range c.Chart.Notes {
				m.para("_" + mdText(n) + "_")
			}
		}
		if s.ID == "benefits" && d.Matrix != nil {
			m.matrix(d.Matrix)
		}
	}
	m.stats(d)
	m.basis(d)
	return m.w.Flush()
}

type markdown struct {
	format
	w *bufio.Writer
}

func (m *markdown) line(s string) { m.w.WriteString(s + "\n\n") }

func (m *markdown) para(s string) {
	if s != "" {
		m.line(s)
	}
}

// table writes a table; the columns from number on are figures.
func (m *markdown) table(head []string, rows [][]string, number int) {
	if len(rows) == 0 {
		return
	}
	cells := func(row []string) {
		for i := range head {
			c := ""
			if i < len(row) {
				c = mdText(row[i])
			}
			m.w.WriteString("| " + c + " ")
		}
		m.w.WriteString("|\n")
	}
	cells(head)
	for i := range head {
		if i < number {
			m.w.WriteString("| --- ")
		} else {
			m.w.WriteString("| ---: ")
		}
	}
	m.w.WriteString("|\n")
	for _, r := range rows[:min(len(rows), mostLines)] {
		cells(r)
	}
	m.w.WriteString("\n")
	if more := len(rows) - mostLines; more > 0 {
		m.line("_And " + m.count(more, "row") + " more._")
	}
}

// cards writes the offers side by side: a column each.
func (m *markdown) cards(d *Document) {
	if len(d.Cards) == 0 {
		return
	}
	m.line("## " + map[bool]string{true: "The offer", false: "Side by side"}[len(d.Cards) == 1])
	head, rows := cardTable(d.Cards)
	m.table(head, rows, 1)
	for _, c := range d.Cards {
		for _, f := range c.Doubts {
			m.line("- " + mdText(c.Name+": "+f.Phrase))
		}
		if c.Excluded != "" {
			m.line("- " + mdText(c.Name+": not in the statistics: "+c.Excluded))
		}
	}
}

// cardTable returns the offers side by side as a table, an offer a column.
func cardTable(cards []Card) (head []string, rows [][]string) {
	head = []string{""}
	base := []string{"Base pay"}
	said := []string{"As written"}
	var names []string
	for _, c := range cards {
		head = append(head, c.Name)
		base = append(base, orElse(c.Base.Text, "not stated"))
		said = append(said, quoted(c.Base.Source))
		for _, l := range c.Lines {
			names = append(names, l.Name)
		}
	}
	rows = [][]string{base, said}
	for _, n := range distinct(names) {
		row := []string{n}
		for _, c := range cards {
			cell := "–"
			for _, l := range c.Lines {
				if l.Name == n {
					if cell = l.Figure.Text; l.Best {
						cell += " (highest)"
					}
				}
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return head, rows
}

func quoted(s string) string {
	if s == "" {
		return "–"
	}
	return "“" + clip(s, 160) + "”"
}

// table returns the benefits as a table, an offer a column.
func (x *Matrix) table() (head []string, rows [][]string) {
	head = []string{""}
	for _, o := range x.Offers {
		head = append(head, o.Name)
	}
	for _, r := range x.Rows {
		row := []string{r.Name}
		for _, c := range r.Cells {
			row = append(row, orElse(c.Text, "–"))
		}
		rows = append(rows, row)
	}
	return head, rows
}

func (m *markdown) matrix(x *Matrix) {
	head, rows := x.table()
	m.table(head, rows, len(head))
	for _, n := range x.Notes {
		m.para("_" + mdText(n) + "_")
	}
}

// statHeads name the figures of statTable.
var statHeads = []string{"n", "P10", "P25", "P50", "P75", "P90", "Mean"}

// statTable returns the statistics as a table: the group, the end of the ranges,
// and the figures.
func statTable(d *Document) (rows [][]string) {
	for _, r := range d.ShownStats() {
		if r.Name != "" {
			rows = append(rows, []string{both(r.Name, r.Currency)})
		} else {
			rows = append(rows, []string{""})
		}
		row := &rows[len(rows)-1]
		if r.End == "" {
			*row = append(*row, "no comparable pay")
			continue
		}
		*row = append(append(*row, r.End), r.Cells...)
	}
	return rows
}

func (m *markdown) stats(d *Document) {
	rows := statTable(d)
	if len(rows) == 0 {
		return
	}
	m.line("## Statistics of base pay")
	m.para(mdText(d.StatsNote()))
	m.table(append([]string{orElse(d.By, "Group"), "Of the range"}, statHeads...), rows, 2)
}

// basis writes the terms that moved a figure, the rates, and what was left out.
func (m *markdown) basis(d *Document) {
	m.line("## What the figures rest on")
	for _, f := range d.Footnotes {
		m.w.WriteString("- " + mdText(f) + "\n")
	}
	for _, c := range d.Converted {
		m.w.WriteString("- " + mdText(c) + "\n")
	}
	for _, x := range d.Excluded {
		m.w.WriteString("- Not in the statistics: " + mdText(x.N+" – "+x.What) + "\n")
	}
	if n := len(d.Rejects); n > 0 {
		m.w.WriteString("- " + m.count(n, "record") + " could not be read.\n")
	}
	m.w.WriteString("\n")
	var rows [][]string
	for _, t := range d.Used() {
		rows = append(rows, []string{sentence(t.About), d.termValue(t.Value), clip(t.Source, 120)})
	}
	m.table([]string{"Term", "Value", "Source"}, rows, 3)
}

// mdText writes text so that Markdown takes nothing in it for markup.
func mdText(s string) string {
	s = Visible(strings.Join(strings.Fields(s), " "))
	var b strings.Builder
	for i, r := range s {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '|', '~', '<', '>':
			b.WriteByte('\\')
		case '#', '-', '+':
			if i == 0 {
				b.WriteByte('\\')
			}
		case '&':
			b.WriteString("&amp;")
			continue
		case '@':
			b.WriteString("@\u2060") // nobody is called
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
