package report

import (
	"strconv"
	"strings"
)

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
// the number of that line, and its place 0 where it is the same.
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

// phrases packs phrases that " … " joins as the numbers of the lines that have
// them; all of the text where a line has not.
func (r *Row) phrases(joined string) any {
	var at []int
	for _, s := range strings.Split(joined, " … ") {
		k := 0
		for k < len(r.Lines) && r.Lines[k].Source != s {
			k++
		}
		if k == len(r.Lines) {
			return joined
		}
		at = append(at, k)
	}
	return at
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
