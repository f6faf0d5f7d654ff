package chart

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
)

// Sizes of the words around a chart, in px.
const (
	titleSize, titleLine = 17, 22
	subSize, subLine     = 13, 17
	noteSize, noteLine   = 11, 15
	titleGap             = 4
	margin               = 16
)

// A Size says how large and in which colours a chart is drawn. The zero Size
// is 800 px wide, as high as the chart needs, in the colours of Light.
type Size struct {
	Width  int     // px, 200 to 8000; 0: 800
	Height int     // px; 0: what the chart needs. Rows that are then too low for a name share names
	Scale  float64 // of PNG: pixels a px; 0: 2
	Theme  Theme
	Bare   bool // without title, subtitle, notes, margin and background: the page has them
}

// Bounds of a drawing in px, and of the pixels of a PNG.
const (
	defaultWidth = 800
	minWidth     = 200
	maxWidth     = 8000
	maxHeight    = 32000
	maxPixels    = 1 << 27
)

// A RenderError says which chart cannot be drawn, and why.
type RenderError struct {
	ID  string
	Err error
}

func (e *RenderError) Error() string { return fmt.Sprintf("chart %.40s: %v", e.ID, e.Err) }

func (e *RenderError) Unwrap() error { return e.Err }

// A SizeError says that a chart cannot be drawn as narrow or as low as asked
// for, or as large.
type SizeError struct {
	What        string // "width" or "height"
	Have        int    // px
	Least, Most int    // px
	Width       int    // at which Least holds; 0: at any
}

func (e *SizeError) Error() string {
	at := ""
	if e.Width > 0 {
		at = fmt.Sprintf(" at a width of %d", e.Width)
	}
	return fmt.Sprintf("%s %d px: want %d to %d%s", e.What, e.Have, e.Least, e.Most, at)
}

// A Renderer draws charts as SVG and PNG. It starts its engines when they are
// first needed. It is safe for concurrent use; charts are drawn one at a time.
type Renderer struct {
	mu     sync.Mutex
	ruler  *ruler
	fonts  [][]byte
	engine engine
	raster *raster
}

// NewRenderer returns a Renderer. Fonts are TrueType files that are used for
// characters that Liberation Sans lacks, such as ideographs.
func NewRenderer(fonts ...[]byte) (*Renderer, error) {
	r, err := newRuler(fonts)
	if err != nil {
		return nil, err
	}
	return &Renderer{ruler: r, fonts: fonts}, nil
}

// Close releases the rasteriser.
func (r *Renderer) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.raster == nil {
		return nil
	}
	err := r.raster.close()
	r.raster = nil
	return err
}

// SVG returns the chart as an SVG document: well-formed, without scripts, style
// sheets and links, with the title and the figures as its description, and with
// ids that begin with that of the chart, so that several fit into one page. The
// same chart gives the same bytes.
func (r *Renderer) SVG(c *Chart, o Size) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	svg, _, _, err := r.svg(c, o)
	return svg, err
}

// svg returns the document with its width and height in px.
func (r *Renderer) svg(c *Chart, o Size) (svg []byte, width, height int, err error) {
	fail := func(err error) ([]byte, int, int, error) {
		if errors.Is(err, ErrNoAssets) {
			return nil, 0, 0, err
		}
		return nil, 0, 0, &RenderError{c.ID, err}
	}
	if !ValidID(c.ID) {
		return fail(&IDError{c.ID})
	}
	if r.engine == nil {
		e, err := newJSEngine(r.ruler)
		if err != nil {
			return fail(err)
		}
		r.engine = e
	}
	pad := margin
	if o.Bare {
		pad = 0
	}
	width = o.Width
	if width == 0 {
		width = defaultWidth
	}
	if width < minWidth || width > maxWidth {
		return fail(&SizeError{What: "width", Have: width, Least: minWidth, Most: maxWidth})
	}
	if o.Height < 0 || o.Height > maxHeight {
		return fail(&SizeError{What: "height", Have: o.Height, Least: 0, Most: maxHeight})
	}
	inner := width - 2*pad
	wantHeight := max(0, o.Height-2*pad)
	if o.Height > 0 && wantHeight == 0 {
		wantHeight = 1
	}
	var f frame
	if !o.Bare {
		f = c.frame(r.ruler, inner)
	}
	options, err := c.options(o.Theme, f, r.ruler)
	if err != nil {
		return fail(err)
	}
	d, err := r.engine.draw(options, o.Theme.String(), inner, wantHeight, c.ID)
	if err != nil {
		return fail(err)
	}
	if d.Least > 0 {
		return fail(&SizeError{What: "height", Have: o.Height, Least: d.Least + 2*pad, Most: maxHeight, Width: width})
	}
	if len(d.Log) > 0 {
		return fail(fmt.Errorf("echarts says %.200q", d.Log[0]))
	}
	if n, err := seriesCount(options); err != nil || n != d.Series {
		return fail(fmt.Errorf("%d of %d series drawn", d.Series, n))
	}
	height = d.Height + 2*pad
	svg, err = c.document(d.SVG, width, height, pad, o)
	if err != nil {
		return fail(err)
	}
	return svg, width, height, nil
}

func seriesCount(options []byte) (int, error) {
	var o struct {
		Series []json.RawMessage `json:"series"`
	}
	err := json.Unmarshal(options, &o)
	return len(o.Series), err
}

// frame sets the words of the chart for a width in px.
func (c *Chart) frame(r *ruler, width int) frame {
	w := float64(width)
	f := frame{
		width: width,
		title: r.balance(oneLine(c.Title), titleSize, true, w),
		sub:   r.wrap(oneLine(c.Subtitle), subSize, false, w),
	}
	for _, n := range c.Footnotes() {
		f.notes = append(f.notes, r.wrap(oneLine(n), noteSize, false, w)...)
	}
	f.head = len(f.title)*titleLine + len(f.sub)*subLine
	if len(f.title) > 0 && len(f.sub) > 0 {
		f.head += titleGap
	}
	if f.head > 0 {
		f.head += 12
	}
	if len(f.notes) > 0 {
		f.foot = len(f.notes)*noteLine + 8
	}
	return f
}

// What echarts writes for its own style sheet and events.
var (
	styleElement = regexp.MustCompile(`(?s)<style[^>]*>.*?</style>\n?`)
	hostAttr     = regexp.MustCompile(` (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"`)
	rootElement  = regexp.MustCompile(`^<svg [^>]*>\n?`)
)

// document makes a document of ours out of what echarts drew.
func (c *Chart) document(drawn string, width, height, pad int, o Size) ([]byte, error) {
	root := rootElement.FindString(drawn)
	if root == "" {
		return nil, fmt.Errorf("no svg drawn: %.40q", drawn)
	}
	body := strings.TrimSuffix(strings.TrimSpace(drawn[len(root):]), "</svg>")
	body = styleElement.ReplaceAllString(body, "")
	body = hostAttr.ReplaceAllString(body, "")

	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="%d %d %d %d" role="img" aria-labelledby="%s-title %s-desc">`+"\n",
		width, height, -pad, -pad, width, height, c.ID, c.ID)
	fmt.Fprintf(&b, `<title id="%s-title">%s</title>`+"\n", c.ID, escape(oneLine(c.Title)))
	fmt.Fprintf(&b, `<desc id="%s-desc">%s</desc>`+"\n", c.ID, escape(strings.TrimSpace(strings.TrimPrefix(c.describe(), sentence(c.Title)))))
	if !o.Bare {
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", -pad, -pad, width, height, o.Theme.Colors().Background)
	}
	b.WriteString(strings.TrimSpace(body))
	b.WriteString("\n</svg>\n")
	if err := wellFormed(b.Bytes()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a Builder takes all
	}
	return b.String()
}

func wellFormed(svg []byte) error {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		_, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
