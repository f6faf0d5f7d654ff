package report

import "strings"

// A tableColumn is a column of a table on paper.
type tableColumn struct {
	head   string
	figure bool // set to the right
}

// table sets a table over the width of the page; its head stands again on every
// page. Columns are as wide as their texts, or share what there is.
func (p *paper) table(columns []tableColumn, rows [][]string) {
	if len(rows) == 0 || p.err != nil {
		return
	}
	size := 8.0
	if len(columns) > 8 {
		size = 6.8
	}
	plain, head := style{size: size, ink: inkPlain}, style{size: size, bold: true, ink: inkPlain}
	widths := p.share(columns, rows, plain, head)
	const pad = 4.0
	cells := func(row []string, st style) ([][]string, float64) {
		lines, most := make([][]string, len(columns)), 1
		for i := range columns {
			if i < len(row) {
				s := st
				s.bold = st.bold || i == 0
				lines[i] = p.wrap(row[i], s, widths[i]-2*pad)
			}
			most = max(most, len(lines[i]))
		}
		return lines, float64(most)*size*paperLead + 2*pad*0.7
	}
	set := func(lines [][]string, h float64, st style) {
		x := paperLeft
		for i, c := range columns {
			s := st
			s.bold = st.bold || i == 0
			for k, l := range lines[i] {
				at := x + pad
				if c.figure {
					at = x + widths[i] - pad - p.fonts.Width(l, size, s.bold)
				}
				p.put(l, at, p.y+pad*0.7+float64(k)*size*paperLead, s)
			}
			x += widths[i]
		}
		p.y += h
		p.rule(paperLeft, x, p.y)
	}
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	hl, hh := cells(heads, head)
	top := func() {
		p.pdf.SetFillColor(inkHead[0], inkHead[1], inkHead[2])
		p.pdf.RectFromUpperLeftWithStyle(paperLeft, p.y, total(widths), hh, "F")
		set(hl, hh, head)
	}
	lines, h := cells(rows[0], plain)
	p.room(hh + h)
	top()
	for i, row := range rows {
		if i > 0 {
			lines, h = cells(row, plain)
		}
		// A row taller than a page would never fit: it is cut to one.
		if most := paperBottom - paperTop - hh; h > most {
			n := int((most - 2*pad) / (size * paperLead))
			for k := range lines {
				if len(lines[k]) > n {
					lines[k] = append(lines[k][:n-1], "…")
				}
			}
			h = most
		}
		if p.y+h > paperBottom {
			p.page()
			top()
		}
		set(lines, h, plain)
	}
	p.y += 6
}

func total(widths []float64) float64 {
	var sum float64
	for _, w := range widths {
		sum += w
	}
	return sum
}

// share gives each column the width of its widest text; where they are too wide
// together, the widest give way first.
func (p *paper) share(columns []tableColumn, rows [][]string, plain, head style) []float64 {
	widths := make([]float64, len(columns))
	for i, c := range columns {
		w := 0.0
		for _, word := range strings.Fields(c.head) {
			w = max(w, p.fonts.Width(word, head.size, true))
		}
		for _, r := range rows[:min(len(rows), 300)] {
			if i < len(r) {
				w = max(w, p.fonts.Width(r[i], plain.size, i == 0))
			}
		}
		widths[i] = w + 9
	}
	for range 200 {
		over := total(widths) - paperInner
		if over <= 0.01 {
			break
		}
		// The widest columns go down to the next width, or by what is over.
		widest, next, n := 0.0, 0.0, 0
		for _, w := range widths {
			switch {
			case w > widest+0.01:
				widest, next, n = w, widest, 1
			case w > widest-0.01:
				n++
			case w > next:
				next = w
			}
		}
		less := min(over/float64(n), widest-next)
		if next == 0 || less < 0.01 {
			less = over / float64(n)
		}
		for i, w := range widths {
			if w > widest-0.02 {
				widths[i] -= less
			}
		}
	}
	return widths
}
