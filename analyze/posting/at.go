package posting

import "strings"

// At returns the place of the byte of f.Text at offset. It is exact where the
// source holds the text as it is; where the source escaped it, the line may be
// that of the field.
func (f Field) At(offset int) Pos {
	if offset <= 0 || offset > len(f.Text) {
		return f.Pos
	}
	p, before := f.Pos, f.Text[:offset]
	if n := strings.Count(before, "\n"); n > 0 {
		p.Line += n
		p.Col = len(before) - strings.LastIndexByte(before, '\n')
		return p
	}
	p.Col += len(before)
	return p
}
