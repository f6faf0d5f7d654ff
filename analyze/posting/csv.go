package posting

import (
	"bytes"
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

// beside is what a row has beside its schema: where it stands, and the columns
// that we do not know; or what is wrong with it.
type beside struct {
	posting *Posting
	pos     [16]Pos // of the fields, in the order of FieldNames
	err     error
}

// table is a delimited source as gocsv wants it: it serves our names as the
// header, then the records that have the right number of fields. Whatever else
// there is to know of a record goes beside.
type table struct {
	split  *splitter
	name   string
	layout *layout
	out    chan beside
	stop   chan struct{}
	row    int
	fields []string
}

// Read returns the next record for gocsv.
func (t *table) Read() ([]string, error) {
	if t.fields == nil {
		t.fields = make([]string, len(FieldNames))
		return FieldNames, nil
	}
	for {
		cells, err := t.split.next()
		if errors.Is(err, io.EOF) {
			return nil, io.EOF
		}
		t.row++
		if err != nil {
			t.send(beside{err: err})
			return nil, io.EOF
		}
		if n := len(t.layout.columns); len(cells) > n && !blank(cells[n:]) {
			c := cells[n]
			if !t.send(beside{err: &SyntaxError{
				Pos: Pos{t.name, c.line, c.col}, Record: true,
				What: fmt.Sprintf("the record has %d fields, the header %d", len(cells), n), Text: clip(strings.TrimSpace(c.text)),
			}}) {
				return nil, io.EOF
			}
			continue
		}
		fields := make([]string, len(FieldNames)) // gocsv may hold the last one while we read on
		b := beside{posting: &Posting{Pos: Pos{t.name, cells[0].line, 1}, Row: t.row}}
		for i, f := range FieldNames {
			j := t.layout.pick(f, func(c int) bool { return c >= len(cells) || absent(strings.TrimSpace(cells[c].text)) })
			if j < 0 || j >= len(cells) {
				continue
			}
			fields[i] = cells[j].text
			b.pos[i] = Pos{t.name, cells[j].line, cells[j].col}
		}
		for j, c := range cells[:min(len(cells), len(t.layout.columns))] {
			if t.layout.field[j] == "" {
				b.posting.Extra = append(b.posting.Extra, Column{t.layout.columns[j], Field{c.text, Pos{t.name, c.line, c.col}}})
			}
		}
		if !t.send(b) {
			return nil, io.EOF
		}
		return fields, nil
	}
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
	split := newSplitter(name, in, comma)
	header, err := split.next()
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
	t := &table{split: split, name: name, layout: l, out: make(chan beside, ahead), stop: make(chan struct{})}
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
		if !yield(b.posting, nil) {
			return
		}
	}
}

// fill puts the fields of a row into the posting.
func (b *beside) fill(r *row) {
	for i, text := range [...]string{r.ID, r.Title, r.Company, r.Location, r.Country, r.Remote, r.Employment, r.Posted,
		r.URL, r.Pay, r.Min, r.Max, r.Period, r.Currency, r.Benefits, r.Description} {
		if absent(text) {
			continue
		}
		b.posting.set(FieldNames[i], Field{text, b.pos[i]})
	}
	b.posting.finish()
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

// delimiters are those that tables use, the likeliest first.
var delimiters = []byte{',', ';', '\t', '|'}

// delimiter returns what separates the fields of a table, judged by its first
// records: the one that cuts them into the most fields, equally many in each.
func delimiter(head []byte, all bool) (comma byte, fields int) {
	best := 0
	for _, d := range delimiters {
		s := newSplitter("", bytes.NewReader(head), d)
		var counts []int
		for len(counts) < 12 {
			cells, err := s.next()
			if err != nil {
				break
			}
			counts = append(counts, len(cells))
		}
		if len(counts) == 0 || counts[0] < 2 {
			continue
		}
		same := 0
		for _, n := range counts[1:] {
			if n == counts[0] {
				same++
			}
		}
		score := counts[0]*2 + 100*same/max(1, len(counts)-1)
		if score > best {
			best, comma, fields = score, d, counts[0]
		}
	}
	if comma == 0 {
		return ',', 1
	}
	return comma, fields
}
