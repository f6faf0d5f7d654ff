package report

import (
	"bytes"
	"image/png"
	"io"
	"strings"

	"github.com/signintech/gopdf"

	"github.com/paystat/paystat/report/chart"
)

// The sheet, in points: A4 with its margins.
const (
	paperWidth, paperHeight = 595.28, 841.89
	paperLeft, paperTop     = 46.0, 50.0
	paperRight, paperBottom = paperWidth - 46, paperHeight - 58
	paperInner              = paperRight - paperLeft
	paperLead               = 1.32 // from line to line, in sizes of the text
)

// An ink is a colour of text or of a line.
type ink [3]uint8

var (
	inkPlain = ink{0x1d, 0x23, 0x2b}
	inkQuiet = ink{0x59, 0x63, 0x6e}
	inkRule  = ink{0xd5, 0xda, 0xe0}
	inkHead  = ink{0xf1, 0xf3, 0xf5}
)

// A paper is a PDF under way: it flows text, tables and pictures down its pages.
// The first error stays.
type paper struct {
	format
	pdf     gopdf.GoPdf
	fonts   *chart.Renderer // whose fonts the text is set in
	y       float64         // the top of what comes next
	missing map[rune]bool   // characters that no font has
	err     error
}

func newPaper(title string, f format, r *chart.Renderer) *paper {
	p := &paper{format: f, fonts: r, missing: map[rune]bool{}}
	p.pdf.Start(gopdf.Config{PageSize: gopdf.Rect{W: paperWidth, H: paperHeight}})
	p.pdf.SetInfo(gopdf.PdfInfo{Title: Visible(title), Creator: "paystat", Producer: "paystat"})
	for i, ttf := range r.Fonts() {
		p.try(p.pdf.AddTTFFontData(fontName(i), ttf))
	}
	p.page()
	return p
}

func fontName(i int) string { return "f" + string(rune('a'+i)) }

func (p *paper) try(err error) {
	if p.err == nil {
		p.err = err
	}
}

func (p *paper) page() {
	p.pdf.AddPage()
	p.y = paperTop
}

// room makes a page break where less than h is left, and reports whether it did.
func (p *paper) room(h float64) bool {
	if p.y+h <= paperBottom || p.y == paperTop {
		return false
	}
	p.page()
	return true
}

// A style is how a text is set.
type style struct {
	size float64
	bold bool
	ink  ink
}

// put sets one line with its left end at x and its top at y.
func (p *paper) put(s string, x, y float64, st style) {
	if p.err != nil || s == "" {
		return
	}
	base := y + st.size*0.93
	p.pdf.SetTextColor(st.ink[0], st.ink[1], st.ink[2])
	for _, part := range p.spans(s, st.bold) {
		p.try(p.pdf.SetFont(fontName(part.font), "", st.size))
		p.pdf.SetXY(x, base)
		p.try(p.pdf.Text(part.text))
		x += p.fonts.Width(part.text, st.size, st.bold)
	}
}

// A span is a part of a line in one font.
type span struct {
	font int
	text string
}

// spans parts a line by the fonts that have its characters. One that none has is
// drawn as a box and kept for a note.
func (p *paper) spans(s string, bold bool) []span {
	var all []span
	for _, c := range s {
		f := p.fonts.Font(c, bold)
		if f < 0 {
			p.missing[c] = true
			if c, f = '\u25a1', p.fonts.Font('\u25a1', bold); f < 0 {
				continue
			}
		}
		if n := len(all); n > 0 && all[n-1].font == f {
			all[n-1].text += string(c)
		} else {
			all = append(all, span{f, string(c)})
		}
	}
	return all
}

func (p *paper) wrap(s string, st style, width float64) []string {
	return p.fonts.Wrap(Visible(s), st.size, st.bold, width)
}

// text flows a paragraph from x on, over pages where it must.
func (p *paper) text(s string, x float64, st style) {
	step := st.size * paperLead
	for _, l := range p.wrap(s, st, paperRight-x) {
		p.room(step)
		p.put(l, x, p.y, st)
		p.y += step
	}
}

// item flows a paragraph behind a dash.
func (p *paper) item(s string, st style) {
	p.room(st.size * paperLead)
	p.put("–", paperLeft, p.y, st)
	p.text(s, paperLeft+st.size*1.1, st)
	p.y += 2
}

func (p *paper) gap(h float64) {
	if p.y > paperTop {
		p.y += h
	}
}

// heading writes a heading that stays with what follows, of the height keep at
// least, and enters it into the outline of the file.
func (p *paper) heading(s string, size, keep float64) {
	s = Visible(s)
	st := style{size: size, bold: true, ink: inkPlain}
	lines := p.wrap(s, st, paperInner)
	p.gap(size * 0.9)
	p.room(float64(len(lines))*size*paperLead + keep)
	if size >= 12 && s != "" {
		p.pdf.SetY(p.y)
		p.pdf.AddOutlineWithPosition(s)
	}
	for _, l := range lines {
		p.put(l, paperLeft, p.y, st)
		p.y += size * paperLead
	}
	p.y += size * 0.2
}

// pictureHeight is the height of a PNG over the width of the page.
func pictureHeight(data []byte) float64 {
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width == 0 {
		return 0 // picture says what is wrong with it
	}
	return paperInner * float64(c.Height) / float64(c.Width)
}

// picture sets a PNG over the width of the page, smaller where it would not fit
// on one.
func (p *paper) picture(data []byte, keep float64) {
	if p.err != nil {
		return
	}
	w, h := paperInner, pictureHeight(data)
	if most := paperBottom - paperTop - keep; h > most {
		w, h = w*most/h, most
	}
	p.room(h)
	img, err := gopdf.ImageHolderByBytes(data)
	if err != nil {
		p.try(err)
		return
	}
	p.try(p.pdf.ImageByHolder(img, paperLeft, p.y, &gopdf.Rect{W: w, H: h}))
	p.y += h + 4
}

// rule draws a line across from x to x2.
func (p *paper) rule(x, x2, y float64) {
	p.pdf.SetStrokeColor(inkRule[0], inkRule[1], inkRule[2])
	p.pdf.SetLineWidth(0.6)
	p.pdf.Line(x, y, x2, y)
}

// finish numbers the pages and writes the file.
func (p *paper) finish(w io.Writer, foot string) error {
	n := p.pdf.GetNumberOfPages()
	st := style{size: 7.5, ink: inkQuiet}
	foot = p.fit(foot, st, paperInner-60)
	for i := 1; i <= n && p.err == nil; i++ {
		p.try(p.pdf.SetPage(i))
		p.put(foot, paperLeft, paperHeight-40, st)
		s := p.integer(i) + " of " + p.integer(n)
		p.put(s, paperRight-p.fonts.Width(s, st.size, false), paperHeight-40, st)
	}
	if p.err != nil {
		return p.err
	}
	_, err := p.pdf.WriteTo(w)
	return err
}

// fit cuts a text to one line of the width.
func (p *paper) fit(s string, st style, width float64) string {
	lines := p.wrap(s, st, width)
	switch len(lines) {
	case 0:
		return ""
	case 1:
		return lines[0]
	}
	return strings.TrimRight(lines[0], " ,") + "…"
}
