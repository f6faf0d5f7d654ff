package chart

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"
)

// Heights in px.
const (
	rowRanges  = 30
	rowStacked = 32
	rowMatrix  = 30
	rowSlot    = 18
	axisTop    = 44 // the ticks above the bars and the unit above the ticks
	markLine   = 16
	plotTop    = 30
	plotHeight = 340
)

// manyPoints is the number of points above which echarts draws them in bulk.
const manyPoints = 2000

// meta is what boot.js needs to lay the chart out for a width: sizes in px.
type meta struct {
	Theme    string   `json:"theme"`
	Kind     string   `json:"kind"` // "rows", "matrix" or "plot"
	Rows     int      `json:"rows"`
	Row      int      `json:"row"`
	Columns  int      `json:"columns,omitempty"`
	Head     int      `json:"head"`
	Legend   []int    `json:"legend,omitempty"` // the width of each entry
	Bottom   int      `json:"bottom"`
	Names    int      `json:"names"`            // the widest name of a row
	Heads    int      `json:"heads,omitempty"`  // the widest word group above a column
	Column   int      `json:"column,omitempty"` // the widest figure beside the bars
	Inline   int      `json:"inline,omitempty"` // the widest figure at the end of a bar
	Ends     int      `json:"ends,omitempty"`   // the widest name at the end of a line
	Slots    int      `json:"slots,omitempty"`
	Category int      `json:"category"`          // 0 where items belong to categories, else -1
	Numbers  []string `json:"numbers,omitempty"` // between the thousands and before the decimals of a tick
	Fixed    []string `json:"fixed"`             // series that no filter touches
}

// An item is one datum of a series, as boot.js reads it.
type item struct {
	Value  []*float64 `json:"value"`
	Cat    int        `json:"cat"`              // the category
	Dim    int        `json:"dim,omitempty"`    // where in Value the category stands
	Name   string     `json:"name,omitempty"`   // of the category
	Series string     `json:"series,omitempty"` // where there are several
	Text   string     `json:"text,omitempty"`   // the exact text
	Short  string     `json:"short,omitempty"`  // the text drawn
	W      int        `json:"w,omitempty"`      // its width
	Href   string     `json:"href,omitempty"`
	Absent bool       `json:"absent,omitempty"`
	Marks  []markItem `json:"marks,omitempty"`
	Band   []*float64 `json:"band,omitempty"`
	Label  *place     `json:"label,omitempty"` // echarts' own key
}

// A place says on which side of its point a label stands.
type place struct {
	Position string `json:"position"`
}

type markItem struct {
	Value float64 `json:"value"`
	Label string  `json:"label"`
	W     int     `json:"w"`
}

// num returns v for JSON: nil where it is no number.
func num(v float64) *float64 {
	if !finite(v) {
		return nil
	}
	return &v
}

func nums(vs ...float64) []*float64 {
	out := make([]*float64, len(vs))
	for i, v := range vs {
		out[i] = num(v)
	}
	return out
}

// A frame is the part of a chart that its form does not decide: the words
// above and below.
type frame struct {
	width int // 0: no words, the page has them
	head  int
	foot  int
	title []string
	sub   []string
	notes []string
}

// Options returns the chart as options for echarts: JSON that is safe inside a
// script element of type application/json, with named functions that only
// boot.js revives, and under the key "paystat" what boot.js needs for the
// layout. It holds no title, subtitle and notes: the page writes them.
func (c *Chart) Options(theme Theme) ([]byte, error) {
	return c.options(theme, frame{}, defaultRuler())
}

// Height returns the height in px of the chart as Options describes it, where
// it is wide enough for names beside bars (560 px).
func (c *Chart) Height() int {
	b := newBuilder(c, Light, frame{}, defaultRuler())
	b.build()
	return b.height()
}

// options builds the options with the words of f above and below.
func (c *Chart) options(theme Theme, f frame, r *ruler) ([]byte, error) {
	b := newBuilder(c, theme, f, r)
	b.build()
	b.rect.Validate()
	raw, err := json.Marshal(b.rect.JSON())
	if err != nil {
		return nil, err
	}
	m, err := decode(raw)
	if err != nil {
		return nil, err
	}
	b.finish(m)
	extra, err := json.Marshal(b.meta)
	if err != nil {
		return nil, err
	}
	layout, err := decode(extra)
	if err != nil {
		return nil, err
	}
	m["paystat"] = layout
	if _, err := sanitise(m, "", ""); err != nil {
		return nil, err
	}
	// Longer than a name may be; its parts are clean.
	layout["label"] = c.describe()
	return json.Marshal(m)
}

func decode(raw []byte) (map[string]any, error) {
	var m map[string]any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	err := d.Decode(&m)
	return m, err
}

// A builder makes the options of one chart.
type builder struct {
	c      *Chart
	theme  Theme
	colors Colors
	frame  frame
	ruler  *ruler
	rect   *charts.Custom
	meta   meta
	names  []string // categories, cleaned
	rows   []string // of a matrix, cleaned
	x, y   axisExtra
	ends   bool // names at the ends of the lines
	empty  bool // nothing to show

	message map[any]bool // names of lines that lie over the muted ones
}

// axisExtra holds what go-echarts' axis types cannot say.
type axisExtra struct {
	step      float64
	nameAlign string
	namePad   []int
}

func newBuilder(c *Chart, theme Theme, f frame, r *ruler) *builder {
	b := &builder{c: c, theme: theme, colors: theme.Colors(), frame: f, ruler: r, rect: charts.NewCustom()}
	b.meta = meta{Theme: theme.String(), Head: f.head, Bottom: 10 + f.foot, Fixed: []string{"marks", "reference"}}
	if c.Decimal != "" {
		b.meta.Numbers = []string{oneLine(c.Group), oneLine(c.Decimal)}
	}
	for _, s := range c.Categories {
		b.names = append(b.names, oneLine(s))
	}
	for _, s := range c.Rows {
		b.rows = append(b.rows, oneLine(s))
	}
	return b
}

// build fills the typed options.
func (b *builder) build() {
	global := []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: b.c.ID, BackgroundColor: "transparent"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{
			Show: opts.Bool(true), Trigger: "item", Formatter: types.FuncStr(fn("tip")),
			BackgroundColor: b.colors.Background, BorderColor: b.colors.Faint,
		}),
		charts.WithLegendOpts(b.legend()),
		charts.WithTitleOpts(b.title()),
		charts.WithGridOpts(opts.Grid{Left: "0", Right: "0", Top: "0", Bottom: "0"}),
	}
	b.rect.SetGlobalOptions(global...)
	b.rect.Colors = b.colors.Palette
	switch b.c.Kind {
	case Stacked, Grouped:
		b.bars()
	case Boxes:
		b.boxes()
	case Matrix:
		b.matrix()
	case Scatter:
		b.scatter()
	case Line:
		b.line()
	default:
		b.ranges()
	}
	if b.empty && b.meta.Rows == 0 {
		b.meta.Bottom += rowRanges // room to say so
	}
}

// height is what fit in boot.js computes for a wide chart.
func (b *builder) height() int {
	h := b.meta.Head + b.meta.Rows*b.meta.Row + b.meta.Bottom
	if len(b.meta.Legend) > 0 {
		h += legendRow
	}
	switch b.meta.Kind {
	case "rows":
		return h + axisTop
	case "matrix":
		return h + 30 + 12
	}
	return h + plotTop
}

// legendRow is the height of one row of legend entries.
const legendRow = 24

// legend names the series where there are several and no names beside them.
func (b *builder) legend() opts.Legend {
	l := opts.Legend{
		Show: opts.Bool(false), Left: "0", Top: strconv.Itoa(b.frame.head), Padding: []int{0, 0, 0, 0},
		ItemWidth: 12, ItemHeight: 12, Icon: "rect",
		TextStyle: &opts.TextStyle{Color: b.colors.Ink, FontSize: 12, FontFamily: FontFamily},
	}
	if b.c.Kind == Line && len(b.c.Series) <= maxEnds {
		b.ends = true
		return l
	}
	if len(b.c.Series) < 2 && !b.c.targeted() || b.c.Kind == Matrix {
		return l
	}
	l.Show = opts.Bool(true)
	var data []string
	for _, s := range b.c.Series {
		name := oneLine(s.Name)
		data = append(data, name)
		b.meta.Legend = append(b.meta.Legend, 12+5+16+ceil(b.ruler.width(name, 12, false)))
	}
	if b.c.targeted() {
		name := oneLine(b.c.TargetName)
		data = append(data, name)
		b.meta.Legend = append(b.meta.Legend, 12+5+16+ceil(b.ruler.width(name, 12, false)))
	}
	l.Data = data
	return l
}

// targeted reports whether a tick is drawn.
func (c *Chart) targeted() bool {
	if c.Kind != Stacked && c.Kind != Grouped {
		return false
	}
	for _, p := range c.Targets {
		if finite(p.Value) {
			return true
		}
	}
	return false
}

// title lays out the words above the chart.
func (b *builder) title() opts.Title {
	t := opts.Title{Show: opts.Bool(false)}
	if len(b.frame.title)+len(b.frame.sub) == 0 {
		return t
	}
	return opts.Title{
		Show: opts.Bool(true), Left: "0", Top: "0",
		Title: joinLines(b.frame.title), Subtitle: joinLines(b.frame.sub),
		TitleStyle:    &opts.TextStyle{Color: b.colors.Ink, FontSize: titleSize, FontWeight: "bold", FontFamily: FontFamily, LineHeight: titleLine},
		SubtitleStyle: &opts.TextStyle{Color: b.colors.Quiet, FontSize: subSize, FontFamily: FontFamily, LineHeight: subLine},
	}
}

// color returns the colour of series i.
func (b *builder) color(i int) string {
	if b.c.Series[i].Muted {
		return b.colors.Muted
	}
	// A muted series does not use a colour up.
	n := 0
	for _, s := range b.c.Series[:i] {
		if !s.Muted {
			n++
		}
	}
	return b.colors.Palette[n%len(b.colors.Palette)]
}

// seriesName returns the name of series i for tooltips: "" where it is alone.
func (b *builder) seriesName(i int) string {
	if len(b.c.Series) < 2 {
		return ""
	}
	return oneLine(b.c.Series[i].Name)
}

// add appends a series.
func (b *builder) add(s charts.SingleSeries) {
	b.rect.MultiSeries = append(b.rect.MultiSeries, s)
}

// text fills in the words of an item.
func (b *builder) text(it *item, p Point) {
	it.Text = oneLine(p.Label)
	it.Short = oneLine(p.Short)
	if it.Short == "" {
		it.Short = it.Text
	}
	it.W = ceil(b.ruler.width(it.Short, 12, false))
	it.Href = p.Href
}
