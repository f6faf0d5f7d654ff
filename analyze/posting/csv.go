package posting

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/gocarina/gocsv"
)

// row is the schema of a table of postings: our name of each column.
type row struct {
	ID          string `csv:"id"`
	Title       string `csv:"title"`
	Company     string `csv:"company"`
	Location    string `csv:"location"`
	Country     string `csv:"country"`
	Remote      string `csv:"remote"`
	Employment  string `csv:"employment"`
	Posted      string `csv:"posted"`
	URL         string `csv:"url"`
	Pay         string `csv:"pay"`
	Min         string `csv:"min"`
	Max         string `csv:"max"`
	Period      string `csv:"period"`
	Currency    string `csv:"currency"`
	Benefits    string `csv:"benefits"`
	Description string `csv:"description"`
}

// beside is what a row has beside its schema: the posting with the places of
// its fields and the columns that we do not know; or what is wrong with the row.
type beside struct {
	posting *Posting
	list    Field // the place of the benefits
	err     error
}

// table is a delimited source as gocsv wants it: it serves our names as the
// header, then the records that have the right number of fields. Whatever else
// there is to know of a record goes beside.
type table struct {
	split   *splitter
	name    string
	columns []string
	extra   []int   // columns that are no field of ours
	sources [][]int // of each of FieldNames: its columns, the likeliest first
	codes   bool    // the location column holds codes of countries
	out     chan beside
	stop    chan struct{}
	row     int
	header  bool // was served
}

// Read returns the next record for gocsv.
func (t *table) Read() ([]string, error) {
	if !t.header {
		t.header = true
		return FieldNames, nil
	}
	for {
		cells, err := t.split.next()
		if errors.Is(err, io.EOF) {
			return nil, io.EOF
		}
		if err != nil {
			t.send(beside{err: err})
			return nil, io.EOF
		}
		if blank(cells) {
			continue
		}
		t.row++
		n := len(t.columns)
		if len(cells) > n && !blank(cells[n:]) {
			c := cells[n]
			if !t.send(beside{err: &SyntaxError{
				Pos: Pos{t.name, c.line, c.col}, Record: true,
				What: fmt.Sprintf("the record has %d fields, the header %d", len(cells), n), Text: clip(strings.TrimSpace(c.text)),
			}}) {
				return nil, io.EOF
			}
			continue
		}
		cells = cells[:min(len(cells), n)]
		fields := make([]string, len(FieldNames)) // gocsv may hold the last one while we read on
		p := &Posting{Pos: Pos{t.name, cells[0].line, 1}, Row: t.row}
		b := beside{posting: p}
		for i, from := range t.sources {
			c := choose(from, cells)
			if c == nil {
				continue
			}
			fields[i] = c.text
			f := p.slot(i)
			if f == nil {
				f = &b.list
			}
			f.Pos, f.from = Pos{t.name, c.line, c.col}, c.from
		}
		if len(t.extra) > 0 {
			p.Extra = make([]Column, 0, min(len(t.extra), len(cells)))
		}
		for _, j := range t.extra {
			if j < len(cells) {
				c := &cells[j]
				p.Extra = append(p.Extra, Column{t.columns[j], Field{c.text, Pos{t.name, c.line, c.col}, c.from}})
			}
		}
		if !t.send(b) {
			return nil, io.EOF
		}
		return fields, nil
	}
}

// choose returns the first of the columns that holds a value, nil where none
// does.
func choose(columns []int, cells []cell) *cell {
	for _, j := range columns {
		if j < len(cells) && !absent(strings.TrimSpace(cells[j].text)) {
			return &cells[j]
		}
	}
	return nil
}

func blank(cells []cell) bool {
	for _, c := range cells {
		if strings.TrimSpace(c.text) != "" {
			return false
		}
	}
	return true
}

// ReadAll is there for gocsv's interface; whole files are never read at once.
func (t *table) ReadAll() ([][]string, error) {
	var all [][]string
	for {
		r, err := t.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, append([]string(nil), r...))
	}
}

// send hands on what stands beside a row; it reports false when nobody wants
// more.
func (t *table) send(b beside) bool {
	select {
	case t.out <- b:
		return true
	case <-t.stop:
		return false
	}
}

// ahead is how many records are read before they are asked for.
const ahead = 256

// readTable yields the postings of a delimited source.
func readTable(name string, in *input, comma byte, o Options, yield func(*Posting, error) bool) {
	sampled := sample(name, in.head, comma)
	split := newSplitter(name, in, comma)
	header, err := split.header()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = &SyntaxError{Pos: Pos{name, 1, 1}, What: "the file is empty"}
		}
		yield(nil, err)
		return
	}
	columns := headerNames(header)
	l, err := newLayout(columns, o)
	if err != nil {
		yield(nil, &SyntaxError{Pos: Pos{name, header[0].line, 1}, What: err.Error()})
		return
	}
	if !l.couldPay() {
		yield(nil, &SyntaxError{Pos: Pos{name, header[0].line, 1},
			What: "no column that could be pay (name one with --map pay=COLUMN); the columns are " + nameSome(columns)})
		return
	}
	t := &table{split: split, name: name, columns: columns, out: make(chan beside, ahead), stop: make(chan struct{})}
	for _, f := range FieldNames {
		t.sources = append(t.sources, l.columnsOf(f))
	}
	for j, f := range l.field {
		if f == "" {
			t.extra = append(t.extra, j)
		}
	}
	if at, ok := l.at["location"]; ok && !l.has("country") {
		t.codes = codeColumn(columns[at]) || codes(sampled, at)
	}
	rows := make(chan row, ahead)
	go func() {
		defer close(t.out)
		// The one error there can be is that of an impossible schema.
		if err := gocsv.UnmarshalDecoderToChan(gocsv.NewSimpleDecoderFromCSVReader(t), rows); err != nil {
			t.send(beside{err: err})
		}
	}()
	defer func() {
		close(t.stop)
		for range rows {
		}
	}()
	for b := range t.out {
		if b.err != nil {
			if !yield(nil, b.err) {
				return
			}
			continue
		}
		r, ok := <-rows
		if !ok {
			return
		}
		b.fill(&r)
		if t.codes {
			b.posting.Country = b.posting.Location
		}
		if !yield(b.posting, nil) {
			return
		}
	}
}

// fill puts the fields of a row into the posting.
func (b *beside) fill(r *row) {
	p := b.posting
	p.ID.Text, p.Title.Text, p.Company.Text = r.ID, r.Title, r.Company
	p.Location.Text, p.Country.Text, p.Remote.Text = r.Location, r.Country, r.Remote
	p.Employment.Text, p.Posted.Text, p.URL.Text = r.Employment, r.Posted, r.URL
	p.Pay.Text, p.PayMin.Text, p.PayMax.Text = r.Pay, r.Min, r.Max
	p.PayPeriod.Text, p.PayCurrency.Text = r.Period, r.Currency
	b.list.Text, p.Description.Text = r.Benefits, r.Description
	p.Benefits = items(plainText(b.list))
	p.Description = plainText(p.Description)
}

// headerNames returns the names of the columns: one without a name is called
// after its place, a name that stands twice gets a number.
func headerNames(header []cell) []string {
	names := make([]string, len(header))
	seen := map[string]int{}
	for i, c := range header {
		n := strings.Join(strings.Fields(c.text), " ")
		if n == "" {
			n = "column " + strconv.Itoa(i+1)
		}
		seen[n]++
		if k := seen[n]; k > 1 {
			n += " (" + strconv.Itoa(k) + ")"
		}
		names[i] = n
	}
	return names
}
