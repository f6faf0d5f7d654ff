package chart

import (
	"bytes"
	"fmt"
	"strings"
)

// A Sheet is one picture of several charts under a headline: what a message or
// the head of a document shows of a report.
type Sheet struct {
	Title  string
	Lead   string      // the finding
	Text   []string    // what else the reader should know at once, a paragraph each
	Facts  [][3]string // a name, a figure, and what it is of
	Foot   string
	Charts []*Chart // in two columns of like height, the first at the upper left; at most 12
	Theme  Theme
}

// Sizes of a sheet, in px.
const (
	sheetWidth  = 1240
	sheetMargin = 44
	sheetGap    = 24
)

// SheetSVG returns the sheet as an SVG document, as SVG returns a chart.
func (r *Renderer) SheetSVG(s Sheet) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	svg, _, _, err := r.sheet(s)
	return svg, err
}

// SheetPNG returns the sheet as a PNG of scale pixels a px.
func (r *Renderer) SheetPNG(s Sheet, scale float64) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	svg, w, h, err := r.sheet(s)
	if err != nil {
		return nil, err
	}
	return r.rasterise("sheet", svg, w, h, scale, s.Theme)
}

func (r *Renderer) sheet(s Sheet) ([]byte, int, int, error) {
	colors := s.Theme.Colors()
	const inner = sheetWidth - 2*sheetMargin
	var b bytes.Buffer
	y := sheetMargin
	text := func(line string, x, y, size int, bold bool, fill string) {
		weight := ""
		if bold {
			weight = ` font-weight="bold"`
		}
		fmt.Fprintf(&b, `<text x="%d" y="%d" font-size="%d"%s fill="%s">%s</text>`+"\n", x, y, size, weight, fill, escape(line))
	}
	for _, l := range r.ruler.wrap(oneLine(s.Title), 17, false, inner) {
		text(l, sheetMargin, y+15, 17, false, colors.Quiet)
		y += 24
	}
	y += 6
	for _, l := range r.ruler.balance(oneLine(s.Lead), 27, true, inner) {
		text(l, sheetMargin, y+26, 27, true, colors.Ink)
		y += 36
	}
	if len(s.Text) > 0 {
		y += 6
	}
	for _, p := range s.Text {
		for _, l := range r.ruler.wrap(oneLine(p), 14, false, inner) {
			text(l, sheetMargin, y+16, 14, false, colors.Ink)
			y += 20
		}
		y += 4
	}
	y += 14
	if n := min(len(s.Facts), 5); n > 0 {
		each, high := inner/n, 0
		for i, f := range s.Facts[:n] {
			x, at := sheetMargin+i*each, y
			for _, part := range []struct {
				s    string
				size int
				bold bool
				fill string
			}{{f[0], 13, false, colors.Quiet}, {f[1], 20, true, colors.Ink}, {f[2], 12, false, colors.Quiet}} {
				for _, l := range r.ruler.wrap(oneLine(part.s), float64(part.size), part.bold, float64(each-16)) {
					text(l, x, at+part.size, part.size, part.bold, part.fill)
					at += part.size + 6
				}
			}
			high = max(high, at-y)
		}
		y += high + 14
	}
	fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="2" fill="%s"/>`+"\n", sheetMargin, y, inner, colors.Ink)
	y += 14
	width := (inner - sheetGap) / 2
	if len(s.Charts) == 1 {
		width = inner
	}
	var drawn []string
	var heights []int
	for _, c := range s.Charts {
		svg, _, h, err := r.svg(c, Size{Width: width + 2*margin, Theme: s.Theme})
		if err != nil {
			return nil, 0, 0, err
		}
		drawn, heights = append(drawn, string(svg)), append(heights, h+8)
	}
	columns, in := [2]int{y, y}, columnsOf(heights)
	for i, svg := range drawn {
		k := in[i]
		// The margin of the chart lies in that of the sheet and in the gap.
		place := fmt.Sprintf(`<svg x="%d" y="%d" `, sheetMargin-margin+k*(width+sheetGap), columns[k])
		b.WriteString(strings.Replace(svg, "<svg ", place, 1))
		columns[k] += heights[i]
	}
	y = max(columns[0], columns[1]) + 8
	for _, l := range r.ruler.wrap(oneLine(s.Foot), 12, false, inner) {
		text(l, sheetMargin, y+12, 12, false, colors.Quiet)
		y += 18
	}
	height := y + sheetMargin/2
	var doc bytes.Buffer
	fmt.Fprintf(&doc, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" font-family="%s"><title>%s</title>`+"\n",
		sheetWidth, height, sheetWidth, height, FontFamily, escape(oneLine(s.Title+": "+s.Lead)))
	fmt.Fprintf(&doc, `<rect width="%d" height="%d" fill="%s"/>`+"\n", sheetWidth, height, colors.Background)
	doc.Write(b.Bytes())
	doc.WriteString("</svg>\n")
	return doc.Bytes(), sheetWidth, height, wellFormed(doc.Bytes())
}

// columnsOf parts heights into two columns, so that the higher one is as low as
// can be, and returns the column of each; the first is in column 0.
func columnsOf(heights []int) []int {
	n := min(len(heights), 12)
	best, bestHigh := 0, 1<<30
	for set := 0; set < 1<<n; set += 2 {
		var high [2]int
		for i, h := range heights[:n] {
			high[set>>i&1] += h
		}
		if m := max(high[0], high[1]); m < bestHigh {
			best, bestHigh = set, m
		}
	}
	in := make([]int, len(heights))
	for i := range in {
		in[i] = best >> i & 1
	}
	return in
}
