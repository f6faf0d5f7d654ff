package report

import (
	"bytes"
	imagepng "image/png"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/paystat/paystat/report/chart"
)

// WriteXLSX writes the report as a workbook: the finding, the charts as pictures
// where the program can draw, the statistics with all their digits, the sheets
// of WriteOffersXLSX, and what was left out.
func (d *Document) WriteXLSX(w io.Writer) error {
	b, err := newWorkbook()
	if err != nil {
		return err
	}
	defer b.file.Close()
	b.summary(d)
	if err := b.charts(d); err != nil {
		return err
	}
	b.statistics(d.view)
	b.totals(d.view)
	b.parts(d.view)
	b.benefits(d.view)
	b.terms(d.view)
	b.leftOut(d)
	return b.write(w)
}

// summary writes what the page says first.
func (b *workbook) summary(d *Document) {
	rows := [][]string{{d.Lead, "", ""}}
	for _, s := range d.Sentences {
		rows = append(rows, []string{s, "", ""})
	}
	for _, f := range d.Facts {
		rows = append(rows, []string{f.Name, f.Value, f.Note})
	}
	for _, s := range append([]string{d.About}, d.Footnotes...) {
		rows = append(rows, []string{s, "", ""})
	}
	b.sheet("Summary", []column{{d.Title, 90, textColumn}, {"", 24, textColumn}, {"", 40, textColumn}}, rows)
	for i := range rows {
		b.try(b.file.SetCellStyle("Summary", "A"+strconv.Itoa(i+2), "A"+strconv.Itoa(i+2), b.wrap))
	}
}

// charts sets the charts below each other, as pictures.
func (b *workbook) charts(d *Document) error {
	if d.script == "" || len(d.Sections) == 0 {
		return nil
	}
	r, done, err := d.drawer()
	if err != nil {
		return err
	}
	defer done()
	b.sheets++
	_, err = b.file.NewSheet("Charts")
	b.try(err)
	row := 1
	for _, s := range d.Sections {
		for _, c := range s.Charts {
			png, err := r.PNG(c.Chart, chart.Size{})
			if err != nil {
				return err
			}
			size, err := imagepng.DecodeConfig(bytes.NewReader(png))
			if err != nil {
				return err
			}
			b.try(b.file.AddPictureFromBytes("Charts", "A"+strconv.Itoa(row), &excelize.Picture{
				Extension: ".png", File: png,
				Format: &excelize.GraphicOptions{ScaleX: 0.5, ScaleY: 0.5, AltText: c.Title, Positioning: "oneCell"},
			}))
			row += size.Height/2/20 + 2 // a row is 20 px high
		}
	}
	return nil
}

// statistics writes three rows a group, exactly, as WriteStatsCSV does.
func (b *workbook) statistics(v *view) {
	var columns []column
	for _, f := range v.r.By {
		columns = append(columns, column{f.Name, 24, textColumn})
	}
	columns = append(columns, []column{{"currency", 9, textColumn}, {"end of the range", 14, textColumn}, {"postings", 10, numberColumn}, {"counted", 10, numberColumn},
		{"employers", 10, numberColumn}, {"n", 8, numberColumn}}...)
	for _, n := range []string{"P10", "P25", "P50", "P75", "P90", "mean", "lowest", "highest"} {
		columns = append(columns, column{n, 14, moneyColumn})
	}
	columns = append(columns, column{"warnings", 60, textColumn})
	var rows [][]string
	for _, g := range Stats(v.r).Groups {
		for _, e := range []struct {
			name string
			s    SummaryJSON
		}{{"lower end", g.Min}, {"middle", g.Mid}, {"upper end", g.Max}} {
			var row []string
			for _, p := range g.Key {
				row = append(row, p.value)
			}
			row = append(row, g.Currency, e.name, strconv.Itoa(g.N), strconv.Itoa(g.Counted), strconv.Itoa(g.Employers), strconv.Itoa(e.s.N))
			for _, f := range []*string{e.s.P10, e.s.P25, e.s.P50, e.s.P75, e.s.P90, e.s.Mean, e.s.Lo, e.s.Hi} {
				row = append(row, text(f))
			}
			rows = append(rows, append(row, strings.Join(g.Warnings, "; ")))
		}
	}
	b.sheet("Statistics", columns, rows)
}

// leftOut writes what the statistics leave out, and the records that could not
// be read.
func (b *workbook) leftOut(d *Document) {
	var rows [][]string
	for _, x := range d.Excluded {
		rows = append(rows, []string{x.N, "not in the statistics: " + x.What, "", ""})
	}
	for _, x := range d.Rejects {
		rows = append(rows, []string{"1", "not read: " + x.What, x.Pos, x.Text})
	}
	b.sheet("Left out", []column{{"postings", 10, textColumn}, {"why", 60, textColumn}, {"place in the source", 24, textColumn}, {"text", 60, textColumn}}, rows)
}
