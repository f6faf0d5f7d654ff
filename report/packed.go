package report

import (
	"strconv"
	"strings"
)

// packed are the rows of the table for the script of the page, by columns: what
// stands below each other is alike and compresses well. unpack.js reads it.
type packed struct {
	Rows    int               `json:"rows"`
	Head    [9][]string       `json:"head"`    // anchor, title, company, place, country, group, currency, address, upper end
	Figures [][5][]any        `json:"figures"` // of each column: text, digits, phrase, place, formula
	IDs     []any             `json:"ids"`     // "": that of the anchor; 0: none
	Ends    []any             `json:"ends"`    // see view.ends
	Doubts  []string          `json:"doubts"`  // names, with spaces between
	Flags   map[string]string `json:"flags"`   // the phrases of the names
	Basics  [3][]string       `json:"basics"`
	Files   []string          `json:"files"`
	File    []int             `json:"file"` // of each row, from 0
	Line    []int             `json:"line"` // of each row: that of its first place
	Count   []int             `json:"count"`
	Parts   []string          `json:"parts"`
	Lines   [6][]any          `json:"lines"` // of all rows: part, name, value, phrase, place, note
}

// packRows returns the rows by columns. A phrase that a line of the row has already
// is the number of that line, and its place 0 where it is the same.
func packRows(rows []Row, columns int) *packed {
	p := &packed{Rows: len(rows), Flags: map[string]string{}, Figures: make([][5][]any, columns), Parts: []string{}}
	files, parts := map[string]int{}, map[string]int{}
	for i := range rows {
		r := &rows[i]
		for k, s := range [9]string{r.Anchor, r.Title, r.Company, r.Place, r.Country, r.Group, r.Currency, r.URL, r.Top} {
			p.Head[k] = append(p.Head[k], s)
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
		n, ok := files[at.file]
		if !ok {
			n = len(files)
			files[at.file] = n
			p.Files = append(p.Files, at.file)
		}
		p.File, p.Line = append(p.File, n), append(p.Line, at.line)
		for k := range r.Lines {
			l := &r.Lines[k]
			n, ok := parts[l.Part]
			if !ok {
				n = len(parts)
				parts[l.Part] = n
				p.Parts = append(p.Parts, l.Part)
			}
			source, pos := r.phrase(at, l.Source, l.Pos, k)
			for c, v := range [6]any{n, l.Name, l.Value, source, pos, l.Note} {
				p.Lines[c] = append(p.Lines[c], v)
			}
		}
		p.Count = append(p.Count, len(r.Lines))
		for k := range columns {
			f := &Figure{}
			if k < len(r.Figures) {
				f = &r.Figures[k]
			}
			source, pos := r.phrase(at, f.Source, f.Pos, len(r.Lines))
			for c, v := range [5]any{f.Text, f.Sort, source, pos, f.Formula} {
				p.Figures[k][c] = append(p.Figures[k][c], v)
			}
		}
		var doubts []string
		for _, d := range r.Doubts {
			doubts = append(doubts, d.Name)
			p.Flags[d.Name] = d.Phrase
		}
		p.Doubts = append(p.Doubts, strings.Join(doubts, " "))
		for k, s := range r.basics {
			p.Basics[k] = append(p.Basics[k], s)
		}
	}
	p.trim()
	return p
}

// trim drops the columns that are empty in every row.
func (p *packed) trim() {
	for k := range p.Head {
		p.Head[k] = orNone(p.Head[k], "")
	}
	for k := range p.Basics {
		p.Basics[k] = orNone(p.Basics[k], "")
	}
	for k := range p.Figures {
		for c := range p.Figures[k] {
			p.Figures[k][c] = orNone(p.Figures[k][c], any(""))
		}
	}
	for c := range p.Lines {
		p.Lines[c] = orNone(p.Lines[c], any(""))
	}
	p.IDs, p.Ends = orNone(p.IDs, any("")), orNone(p.Ends, any(""))
	p.Doubts, p.File = orNone(p.Doubts, ""), orNone(p.File, 0)
	p.Line, p.Count = orEmpty(p.Line), orEmpty(p.Count)
	p.Files = orEmpty(p.Files)
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

// A spot is a file and a line of it.
type spot struct {
	file string
	line int
}

// placeOf returns where the row begins: the first place that it names.
func placeOf(r *Row) spot {
	for i := range r.Lines {
		if s, _, ok := splitPlace(r.Lines[i].Pos); ok {
			return s
		}
	}
	for i := range r.Figures {
		if s, _, ok := splitPlace(r.Figures[i].Pos); ok {
			return s
		}
	}
	return spot{}
}

// splitPlace parts "file:line:col".
func splitPlace(pos string) (s spot, col int, ok bool) {
	i := strings.LastIndexByte(pos, ':')
	if i < 0 {
		return spot{}, 0, false
	}
	j := strings.LastIndexByte(pos[:i], ':')
	if j < 0 {
		return spot{}, 0, false
	}
	line, err := strconv.Atoi(pos[j+1 : i])
	col, err2 := strconv.Atoi(pos[i+1:])
	return spot{pos[:j], line}, col, err == nil && err2 == nil
}

// phrase packs a phrase and its place: one that a line before number k has is
// the number of that line.
func (r *Row) phrase(at spot, source, pos string, k int) (any, any) {
	if source != "" {
		for i := range r.Lines[:k] {
			if r.Lines[i].Source != source {
				continue
			}
			if r.Lines[i].Pos == pos {
				return i, 0
			}
			return i, packPlace(at, pos)
		}
	}
	return source, packPlace(at, pos)
}

// packPlace writes a place by that of its row: the column where the line is the
// same, how many lines further down and the column, or all of it.
func packPlace(at spot, pos string) any {
	s, col, ok := splitPlace(pos)
	switch {
	case !ok || s.file != at.file || s.line < at.line || col == 0:
		return pos
	case s.line == at.line:
		return col
	}
	return "+" + strconv.Itoa(s.line-at.line) + ":" + strconv.Itoa(col)
}
