package report

import (
	"io"
	"strings"

	"github.com/paystat/paystat/report/chart"
)

// The sizes of a report on paper.
const (
	mostPaperRows    = 200 // postings of the table
	mostPaperFull    = 20  // postings whose every figure stands with its phrase
	mostPaperRejects = 40
	paperChart       = 760 // px: the width a chart is drawn at
)

// WritePDF writes the document as a PDF of A4 pages: what the page shows, with
// the charts as pictures of 216 dots an inch and all else as text. It needs the
// drawing files that a build with make embeds; without them the error says so.
// The same document gives the same bytes.
func (d *Document) WritePDF(w io.Writer) error {
	r, done, err := d.drawer()
	if err != nil {
		return err
	}
	defer done()
	p := newPaper(d.Title, d.format, r)
	p.summary(d)
	p.offers(d)
	for _, s := range d.Sections {
		if err := p.section(s, d, r); err != nil {
			return err
		}
	}
	if d.LoneMatrix() {
		p.heading("Benefits", 14, 60)
		p.matrix(d.Matrix)
	}
	p.postings(d)
	p.statistics(d)
	p.basis(d)
	return p.finish(w, d.Title)
}

// The styles of text on paper.
var (
	bodyStyle  = style{size: 9.5, ink: inkPlain}
	quietStyle = style{size: 8.5, ink: inkQuiet}
	leadStyle  = style{size: 13, bold: true, ink: inkPlain}
)

func (p *paper) summary(d *Document) {
	p.heading(d.Title, 21, 0)
	p.text(d.About, paperLeft, quietStyle)
	p.gap(10)
	p.text(d.Lead, paperLeft, leadStyle)
	p.gap(4)
	for _, s := range d.Sentences {
		p.text(s, paperLeft, bodyStyle)
		p.gap(3)
	}
	p.gap(6)
	p.facts(d.Facts)
}

// facts sets the figures of the summary, four beside each other.
func (p *paper) facts(all []Fact) {
	const across = 4
	width := paperInner / across
	value := style{size: 14, bold: true, ink: inkPlain}
	for len(all) > 0 {
		row := all[:min(across, len(all))]
		all = all[len(row):]
		p.room(52)
		high := 0.0
		for i, f := range row {
			x, y := paperLeft+float64(i)*width, p.y
			put := func(s string, st style) {
				for _, l := range p.wrap(s, st, width-10) {
					p.put(l, x, y, st)
					y += st.size * paperLead
				}
			}
			put(f.Name, quietStyle)
			put(f.Value, value)
			put(f.Note, style{size: 7.5, ink: inkQuiet})
			high = max(high, y-p.y)
		}
		p.y += high + 8
	}
}

// offers sets the offers side by side, one a column.
func (p *paper) offers(d *Document) {
	if len(d.Cards) == 0 {
		return
	}
	head, rows := cardTable(d.Cards)
	title := "Side by side"
	if len(d.Cards) == 1 {
		title = "The offer"
	}
	p.heading(title, 14, 60)
	columns := make([]tableColumn, len(head))
	for i, h := range head {
		columns[i].head = h
	}
	p.table(columns, rows)
	for _, c := range d.Cards {
		for _, f := range c.Doubts {
			p.item(c.Name+": "+f.Phrase, quietStyle)
		}
		if c.Excluded != "" {
			p.item(c.Name+": not in the statistics: "+c.Excluded, quietStyle)
		}
	}
}

func (p *paper) section(s Section, d *Document, r *chart.Renderer) error {
	p.heading(s.Title, 14, 160)
	for i, c := range s.Charts {
		if i > 0 {
			p.gap(8)
		}
		png, err := r.PNG(c.Chart, chart.Size{Bare: true, Width: paperChart, Scale: 2})
		if err != nil {
			return err
		}
		// The words of a chart stay with it: they are measured with the picture.
		title, sub := style{size: 11, bold: true, ink: inkPlain}, quietStyle
		words := float64(len(p.wrap(c.Title, title, paperInner)))*title.size*paperLead + float64(len(p.wrap(c.Subtitle, sub, paperInner)))*sub.size*paperLead + 6
		p.room(words + min(pictureHeight(png), paperBottom-paperTop-words))
		p.text(c.Title, paperLeft, title)
		p.text(c.Subtitle, paperLeft, sub)
		p.y += 4
		p.picture(png, words)
		for _, n := range c.Notes {
			p.text(n, paperLeft, style{size: 7.5, ink: inkQuiet})
		}
	}
	if s.ID == "benefits" && d.Matrix != nil {
		p.gap(6)
		p.matrix(d.Matrix)
	}
	return p.err
}

func (p *paper) matrix(m *Matrix) {
	head, rows := m.table()
	columns := make([]tableColumn, len(head))
	for i, h := range head {
		columns[i].head = h
	}
	p.table(columns, rows)
	for _, n := range m.Notes {
		p.text(n, paperLeft, quietStyle)
	}
}

// postings sets the table of postings; where they are few, every figure of each
// with its phrase.
func (p *paper) postings(d *Document) {
	if len(d.Rows) == 0 {
		return
	}
	if len(d.Rows) <= mostPaperFull {
		p.heading("Every figure and its phrase", 14, 80)
		for _, r := range d.Rows {
			p.posting(r)
		}
		return
	}
	p.heading("Postings", 14, 80)
	if n := len(d.Rows); n > mostPaperRows {
		p.text("The first "+p.integer(mostPaperRows)+" of "+p.integer(n)+" postings; the HTML report and the workbook have all, with the phrase behind each figure.", paperLeft, quietStyle)
		p.gap(3)
	}
	columns := []tableColumn{{head: "Posting"}, {head: "Employer and place"}}
	for _, c := range d.Columns {
		columns = append(columns, tableColumn{c.Name, true})
	}
	var rows [][]string
	for _, r := range d.Rows[:min(len(d.Rows), mostPaperRows)] {
		row := []string{clip(r.Title, 70), clip(both(r.Company, orElse(r.Place, r.Country)), 70)}
		for _, f := range r.Figures {
			row = append(row, f.Text)
		}
		rows = append(rows, row)
	}
	p.table(columns, rows)
}

func (p *paper) posting(r Row) {
	p.heading(orElse(both(r.Title, r.Company), "Posting"), 11, 40)
	if s := both(r.Place, ""); s != "" {
		p.text(s, paperLeft, quietStyle)
	}
	last := ""
	for _, l := range r.Lines {
		if l.Part != last {
			last = l.Part
			p.gap(3)
			p.room(30)
			p.text(l.Part, paperLeft, style{size: 8.5, bold: true, ink: inkPlain})
		}
		s := l.Name
		if l.Value != "" {
			s += ": " + l.Value
		}
		if l.Source != "" {
			s += "  “" + clip(l.Source, 300) + "”"
		}
		if l.Pos != "" {
			s += "  " + l.Pos
		}
		if l.Note != "" {
			s += "  (" + l.Note + ")"
		}
		p.item(s, style{size: 8.5, ink: inkPlain})
	}
	if r.URL != "" {
		p.text(r.URL, paperLeft, quietStyle)
	}
}

func (p *paper) statistics(d *Document) {
	rows := statTable(d)
	if len(rows) == 0 {
		return
	}
	p.heading("Statistics of base pay", 14, 80)
	p.text(d.StatsNote(), paperLeft, quietStyle)
	p.gap(4)
	columns := []tableColumn{{head: orElse(d.By, "Group")}, {head: "Of the range"}}
	for _, h := range statHeads {
		columns = append(columns, tableColumn{h, true})
	}
	p.table(columns, rows)
	if s := d.StatsMore(); s != "" {
		p.text(s, paperLeft, quietStyle)
	}
}

func (p *paper) basis(d *Document) {
	p.heading("What the figures rest on", 14, 60)
	for _, f := range d.Footnotes {
		p.item(f, bodyStyle)
	}
	for _, c := range d.Converted {
		p.item(c, bodyStyle)
	}
	var rows [][]string
	for _, t := range d.Used() {
		value := d.termValue(t.Value)
		if t.Set {
			value += " (chosen)"
		}
		rows = append(rows, []string{sentence(t.About), value, d.termValue(t.Low), d.termValue(t.High), t.Source})
	}
	p.gap(4)
	p.table([]tableColumn{{head: "Term"}, {"Value", true}, {"Low", true}, {"High", true}, {head: "Source"}}, rows)
	if n := len(d.Unused()); n > 0 {
		p.text("The "+p.count(n, "other term")+" moved no figure here; the HTML report lists them.", paperLeft, quietStyle)
	}
	p.leftOut(d)
	if n := len(p.missing); n > 0 {
		p.gap(6)
		p.text(sentence(p.count(n, "character"))+" of the postings "+map[bool]string{true: "is", false: "are"}[n == 1]+
			" in no font of the program and stand as a box.", paperLeft, quietStyle)
	}
}

func (p *paper) leftOut(d *Document) {
	if len(d.Excluded)+len(d.Rejects) == 0 {
		return
	}
	p.heading("What was left out", 11, 30)
	for _, x := range d.Excluded {
		p.item("Not in the statistics of base pay, "+x.N+": "+x.What, bodyStyle)
	}
	for _, x := range d.Rejects[:min(len(d.Rejects), mostPaperRejects)] {
		p.item(strings.TrimSuffix("Not read: "+x.Pos+": "+x.What+": "+x.Text, ": "), quietStyle)
	}
	if n := len(d.Rejects) - mostPaperRejects; n > 0 {
		p.item("And "+p.integer(n)+" more that could not be read.", quietStyle)
	}
}
