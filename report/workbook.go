package report

import (
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/paystat/paystat/analyze"
)

// WriteOffersXLSX writes the offers as a workbook: their totals as in the CSV,
// what they add up from, the benefits as stated, and the terms and rates used.
// Amounts are numbers with all their digits, text is text whatever it looks
// like.
func WriteOffersXLSX(w io.Writer, r *analyze.Result) error {
	v := newView(r)
	b, err := newWorkbook()
	if err != nil {
		return err
	}
	defer b.file.Close()
	b.totals(v)
	b.parts(v)
	b.benefits(v)
	b.terms(v)
	return b.write(w)
}

// A workbook is a file of sheets under way; the first error stays.
type workbook struct {
	file   *excelize.File
	head   int // styles
	money  int
	wrap   int
	sheets int
	err    error
}

func newWorkbook() (*workbook, error) {
	b := &workbook{file: excelize.NewFile()}
	var err error
	if b.head, err = b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}); err != nil {
		return nil, err
	}
	if b.wrap, err = b.file.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}); err != nil {
		return nil, err
	}
	format := "#,##0.00"
	if b.money, err = b.file.NewStyle(&excelize.Style{CustomNumFmt: &format}); err != nil {
		return nil, err
	}
	return b, nil
}

func (b *workbook) write(w io.Writer) error {
	if b.err != nil {
		return b.err
	}
	// The library lists the kinds of files in the order of a map.
	if t := b.file.ContentTypes; t != nil {
		sort.Slice(t.Defaults, func(i, j int) bool { return t.Defaults[i].Extension < t.Defaults[j].Extension })
	}
	_, err := b.file.WriteTo(w)
	return err
}

func (b *workbook) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// A column of a sheet: its heading, its width in characters, and whether its
// cells are amounts of money or plain numbers.
type column struct {
	name  string
	width float64
	kind  columnKind
}

type columnKind uint8

const (
	textColumn columnKind = iota
	moneyColumn
	numberColumn
)

// sheet adds a sheet of rows. Its heading stays in view and has a filter.
func (b *workbook) sheet(name string, columns []column, rows [][]string) {
	if b.err != nil {
		return
	}
	if b.sheets++; b.sheets == 1 {
		b.try(b.file.SetSheetName("Sheet1", name))
	} else {
		_, err := b.file.NewSheet(name)
		b.try(err)
	}
	at := func(col, row int) string {
		s, err := excelize.CoordinatesToCellName(col+1, row)
		b.try(err)
		return s
	}
	for i, c := range columns {
		b.try(b.file.SetCellStr(name, at(i, 1), c.name))
		letter, err := excelize.ColumnNumberToName(i + 1)
		b.try(err)
		b.try(b.file.SetColWidth(name, letter, letter, c.width))
		if c.kind == moneyColumn && len(rows) > 0 {
			b.try(b.file.SetCellStyle(name, at(i, 2), at(i, len(rows)+1), b.money))
		}
	}
	b.try(b.file.SetCellStyle(name, at(0, 1), at(len(columns)-1, 1), b.head))
	for r, row := range rows {
		for i, cell := range row {
			switch {
			case cell == "":
			case columns[i].kind != textColumn:
				b.try(b.file.SetCellDefault(name, at(i, r+2), cell)) // the digits as they are
			default:
				b.try(b.file.SetCellStr(name, at(i, r+2), Visible(fit(cell))))
			}
		}
		if b.err != nil {
			return
		}
	}
	b.try(b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	if len(rows) > 1 && columns[len(columns)-1].name != "" {
		b.try(b.file.AutoFilter(name, at(0, 1)+":"+at(len(columns)-1, len(rows)+1), nil))
	}
}

// fit cuts a text to what a cell holds.
func fit(s string) string {
	const most = 32_000 // UTF-16 units; a character has at most two
	n := 0
	for i := range s {
		if n += 2; n > most {
			return s[:i]
		}
	}
	return s
}

func ends3(name string) []column {
	return []column{{name + ", low end", 14, moneyColumn}, {name + ", middle", 14, moneyColumn}, {name + ", high end", 14, moneyColumn}}
}

func three(e Ends) []string { return []string{text(e.Min), text(e.Mid), text(e.Max)} }

// totals writes the lines of the CSV.
func (b *workbook) totals(v *view) {
	columns := make([]column, len(totalColumns))
	for i, c := range totalColumns {
		columns[i] = c.column
	}
	var rows [][]string
	for _, l := range v.offerLines() {
		row := make([]string, len(totalColumns))
		for i, c := range totalColumns {
			row[i] = c.of(&l)
		}
		rows = append(rows, row)
	}
	b.sheet("Totals", columns, rows)
}

func (b *workbook) parts(v *view) {
	columns := append([]column{{"id", 12, textColumn}, {"part", 24, textColumn}, {"in", 30, textColumn}, {"currency", 9, textColumn}}, ends3("amount")...)
	columns = append(columns, column{"formula", 44, textColumn}, column{"phrase", 44, textColumn}, column{"place in the source", 18, textColumn}, column{"terms", 30, textColumn})
	var rows [][]string
	for _, t := range v.totals() {
		for _, p := range t.Parts {
			row := append([]string{t.ID, p.Part, strings.Join(p.In, ", "), t.Currency}, three(p.Amount)...)
			rows = append(rows, append(row, p.Formula, p.Source, p.Pos, strings.Join(p.Terms, ", ")))
		}
	}
	b.sheet("Parts", columns, rows)
}

func (b *workbook) benefits(v *view) {
	columns := []column{{"id", 12, textColumn}, {"benefit", 26, textColumn}, {"value", 12, numberColumn}, {"unit", 22, textColumn}, {"currency", 9, textColumn},
		{"in words", 30, textColumn}, {"phrase", 44, textColumn}, {"place in the source", 18, textColumn}, {"flags", 40, textColumn}}
	var rows [][]string
	for _, s := range v.all {
		for i := range s.Benefits {
			f := &s.Benefits[i]
			value := ""
			if f.Value.Set {
				value = f.Value.N.String()
			}
			rows = append(rows, []string{s.ID(), f.Kind.Title(), value, f.Unit.String(), string(f.Currency), v.benefitValue(&f.Benefit), f.Text,
				position(f.Field.At(f.Span.Start)), strings.Join(f.Flags.Names(), " ")})
		}
	}
	b.sheet("Benefits", columns, rows)
}

func (b *workbook) terms(v *view) {
	columns := []column{{"term", 28, textColumn}, {"value", 14, textColumn}, {"mattered", 10, textColumn}, {"about", 70, textColumn}, {"source", 50, textColumn}}
	var rows [][]string
	for _, t := range v.terms() {
		matters := ""
		if t.Matters {
			matters = "yes"
		}
		rows = append(rows, []string{t.Key, t.Value, matters, t.About, t.Source})
	}
	for _, c := range v.conversions() {
		rows = append(rows, []string{"exchange rates", "", "yes", c, ""})
	}
	rows = append(rows, []string{"records", strconv.Itoa(v.r.Records), "", "postings " + strconv.Itoa(v.r.Postings) + ", rejects " + strconv.Itoa(len(v.r.Rejects)), ""})
	b.sheet("Terms", columns, rows)
}
