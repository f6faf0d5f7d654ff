package report

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// packed are the rows of the table for the script of the page, by columns: what
// stands below each other is alike and compresses well. Texts with figures are
// templates; see templates. unpack.js reads it.
type packed struct {
	Rows    int               `json:"rows"`
	Head    [9]packedWords    `json:"head"`    // anchor, title, company, place, country, group, currency, address, upper end
	Figures []packedFigure    `json:"figures"` // of each column
	IDs     []any             `json:"ids"`     // "": that of the anchor; 0: none
	Ends    []any             `json:"ends"`    // see view.ends
	Doubts  []string          `json:"doubts"`  // names, with spaces between
	Flags   map[string]string `json:"flags"`   // the phrases of the names
	Basics  [3]packedWords    `json:"basics"`
	Files   []string          `json:"files"`
	File    []int             `json:"file"` // of each row, from 0
	Line    []int             `json:"line"` // of each row, that of its first place: how many lines after that of the row before
	Count   []int             `json:"count"`
	Parts   []string          `json:"parts"`
	Lines   packedLines       `json:"lines"` // of all rows
	Texts   []string          `json:"texts"` // the templates
	Numbers digitsList        `json:"new"`   // the numbers that the templates of each row bring
}

// packedFigure is a column of figures.
type packedFigure struct {
	Text    []int      `json:"text"` // template
	Sort    digitsList `json:"sort"`
	Source  []any      `json:"source"` // a text, the number of a line of the row, or several
	Place   []any      `json:"place"`
	Formula []int      `json:"formula"` // template
}

// packedLines are the lines of the expanded rows.
type packedLines struct {
	Part    []int       `json:"part"`
	Name    packedWords `json:"name"`
	Value   []int       `json:"value"`   // template
	Phrase  []int       `json:"phrase"`  // 0: the next of Phrases; n: number n-1 of them; -n: that of line n-1 of the row
	Phrases []string    `json:"phrases"` // each once
	Place   []any       `json:"place"`
	Note    []int       `json:"note"` // template
}

// packedWords are texts of which many are the same: each once, and of each row the
// number; without numbers each text stands for itself.
type packedWords struct {
	Texts []string `json:"d"`
	Index []int    `json:"i,omitempty"`
	at    map[string]int
}

func (w *packedWords) add(s string) {
	if w.at == nil {
		w.at = map[string]int{}
	}
	n, ok := w.at[s]
	if !ok {
		n = len(w.Texts)
		w.at[s] = n
		w.Texts = append(w.Texts, s)
	}
	w.Index = append(w.Index, n)
}

// done gives up the numbers where most texts differ, and all where none says
// anything.
func (w *packedWords) done() {
	switch {
	case len(w.Texts) <= 1 && (len(w.Texts) == 0 || w.Texts[0] == ""):
		w.Texts, w.Index = []string{}, nil
	case 2*len(w.Texts) > len(w.Index):
		all := make([]string, len(w.Index))
		for i, n := range w.Index {
			all[i] = w.Texts[n]
		}
		w.Texts, w.Index = all, nil
	}
}

// digitsList are plain digits, written as JSON numbers where these read the same.
type digitsList []string

// MarshalJSON writes null for no digits.
func (l digitsList) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('[')
	for i, s := range l {
		if i > 0 {
			b.WriteByte(',')
		}
		switch {
		case s == "":
			b.WriteString("null")
		case asNumber(s):
			b.WriteString(s)
		default:
			q, err := json.Marshal(s)
			if err != nil {
				return nil, err
			}
			b.Write(q)
		}
	}
	b.WriteByte(']')
	return b.Bytes(), nil
}

// asNumber reports whether a script that reads s as a number writes it as s.
func asNumber(s string) bool {
	if len(s) > 15 || s == "" || strings.TrimLeft(s, "-0123456789.") != "" {
		return false
	}
	whole := strings.TrimPrefix(s, "-")
	f, err := strconv.ParseFloat(s, 64)
	return err == nil && whole != "" && whole[0] != '.' && strconv.FormatFloat(f, 'f', -1, 64) == s && !(f == 0 && s != "0") && (f == 0 || f >= 1e-6 || f <= -1e-6)
}

// packRows returns the rows by columns.
func packRows(rows []Row, columns int, f format, even bool) *packed {
	p := &packed{Rows: len(rows), Flags: map[string]string{}, Figures: make([]packedFigure, columns), Parts: []string{}, Files: []string{}}
	t := newTemplates(f, even)
	files, parts, phrases := map[string]int{}, map[string]int{}, map[string]int{}
	before := 0
	for i := range rows {
		r := &rows[i]
		for k, s := range [9]string{r.Anchor, r.Title, r.Company, r.Place, r.Country, r.Group, r.Currency, r.URL, r.Top} {
			p.Head[k].add(s)
		}
		var id any = r.ID
		switch r.ID {
		case strings.TrimPrefix(r.Anchor, "p-"):
			id = ""
		case "":
			id = 0
		}
		p.IDs, p.Ends = append(p.IDs, id), append(p.Ends, r.ends)
		at := placeOf(r)
		p.File, p.Line = append(p.File, numbered(files, &p.Files, at.file)), append(p.Line, at.line-before)
		before = at.line
		t.begin(r, columns)
		for k := range r.Lines {
			l := &r.Lines[k]
			phrase, pos := r.phrase(at, l.Source, l.Pos, k)
			code := 0
			if same, ok := phrase.(int); ok {
				code = -same - 1
			} else if n, ok := phrases[l.Source]; ok {
				code = n + 1
			} else {
				phrases[l.Source] = len(p.Lines.Phrases)
				p.Lines.Phrases = append(p.Lines.Phrases, l.Source)
			}
			p.Lines.Part = append(p.Lines.Part, numbered(parts, &p.Parts, l.Part))
			p.Lines.Name.add(l.Name)
			p.Lines.Phrase, p.Lines.Place = append(p.Lines.Phrase, code), append(p.Lines.Place, pos)
			p.Lines.Value, p.Lines.Note = append(p.Lines.Value, t.add(l.Value)), append(p.Lines.Note, t.add(l.Note))
		}
		p.Count = append(p.Count, len(r.Lines))
		for k := range columns {
			f := &Figure{}
			if k < len(r.Figures) {
				f = &r.Figures[k]
			}
			c := &p.Figures[k]
			source, pos := r.phrase(at, f.Source, f.Pos, len(r.Lines))
			if s, ok := source.(string); ok && s != "" {
				source = r.phrases(s)
			}
			c.Text, c.Sort = append(c.Text, t.add(f.Text)), append(c.Sort, f.Sort)
			c.Source, c.Place = append(c.Source, source), append(c.Place, pos)
			c.Formula = append(c.Formula, t.add(f.Formula))
		}
		var doubts []string
		for _, d := range r.Doubts {
			doubts = append(doubts, d.Name)
			p.Flags[d.Name] = d.Phrase
		}
		p.Doubts = append(p.Doubts, strings.Join(doubts, " "))
		for k, s := range r.basics {
			p.Basics[k].add(s)
		}
	}
	p.Texts, p.Numbers = t.texts, t.fresh
	p.trim()
	return p
}

// numbered returns the number of a text in a list that has each once.
func numbered(at map[string]int, all *[]string, s string) int {
	n, ok := at[s]
	if !ok {
		n = len(*all)
		at[s] = n
		*all = append(*all, s)
	}
	return n
}

// trim drops the columns that are empty in every row.
func (p *packed) trim() {
	for k := range p.Head {
		p.Head[k].done()
	}
	for k := range p.Basics {
		p.Basics[k].done()
	}
	for k := range p.Figures {
		c := &p.Figures[k]
		c.Text, c.Formula = orNone(c.Text, 0), orNone(c.Formula, 0)
		c.Sort, c.Source, c.Place = orNone(c.Sort, ""), orEmpty(c.Source), orNone(c.Place, any(""))
	}
	l := &p.Lines
	l.Name.done()
	l.Value, l.Note, l.Place = orNone(l.Value, 0), orNone(l.Note, 0), orNone(l.Place, any(""))
	l.Part, l.Phrase, l.Phrases = orEmpty(l.Part), orEmpty(l.Phrase), orEmpty(l.Phrases)
	p.IDs, p.Ends = orNone(p.IDs, any("")), orNone(p.Ends, any(""))
	p.Doubts, p.File = orNone(p.Doubts, ""), orNone(p.File, 0)
	p.Line, p.Count = orEmpty(p.Line), orEmpty(p.Count)
}

// orNone returns no values where each is none.
func orNone[T comparable](all []T, none T) []T {
	for _, v := range all {
		if v != none {
			return all
		}
	}
	return []T{}
}

func orEmpty[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}
