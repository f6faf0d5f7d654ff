// Package chart draws the charts of a report: as options for the page, as SVG
// and as PNG.
//
// A Chart becomes options for echarts, built with the types of go-echarts and
// made safe: text stays text, and only functions of ours, by name, draw.
// Chart.Options returns them for a page, where Script and Boot draw them. A
// Renderer runs the same two scripts over the same options without a browser
// and returns SVG, and turns that SVG into PNG. Nothing is fetched and nothing
// depends on the machine: the same chart gives the same bytes.
//
// Third parties' files that the program embeds lie in assets, where "make
// assets" puts them; without them all compiles, and Script, SVG and PNG say so.
package chart

// A Kind is the form of a chart.
type Kind uint8

// The forms of charts.
const (
	Ranges  Kind = iota // floating bars from low to high with a mark at the middle; an absent end is drawn open
	Stacked             // bars, the series stacked on each other
	Grouped             // bars, the series side by side
	Boxes               // P10 P25 P50 P75 P90 of each category, with the observations as points where they are few
	Matrix              // categories by rows, a mark or a figure in each cell
	Scatter             // points of two quantities
	Line                // values along an ordered axis
)

// A Chart is what one chart shows. Every figure in it comes with the text that
// stands for it: the drawing never formats a number itself, except the ticks of
// its axes.
type Chart struct {
	ID         string // stable, of a-z 0-9 and "-": "pay-ranges"
	Title      string // the finding or the question, in words
	Subtitle   string // what is measured, in which unit and terms
	Kind       Kind
	Unit       string   // of the value axis: "USD a year", "days a year"
	XUnit      string   // of the second quantity of a Scatter
	Categories []string // one each bar, box or column, in the order drawn from the top (bars) or the left
	Rows       []string // of a Matrix
	Series     []Series
	Targets    []Point  // Stacked, Grouped: a tick across the bars of each category, such as what the law grants: Value, Label, Short for a table, Href
	TargetName string   // of the ticks, in the legend
	Lines      []Mark   // reference lines: a median, a statutory minimum
	Reading    []string // footnotes that say how to read the drawing; a table of the figures has no use for them
	Notes      []string // footnotes: what was left out and why
	Group      string   // between the thousands of a tick; "" with Decimal "": a comma
	Decimal    string   // before the decimals of a tick; "": a point
	Reference  *Point   // one's own figure among the others: Low to High as a band, Value as a line; Scatter: a mark at X, Value; Matrix ignores it
}

// A Series is one quantity over the categories.
type Series struct {
	Name   string
	Muted  bool    // drawn in a quiet colour: context, not the message
	Points []Point // Ranges, Stacked, Grouped, Boxes, Line: one each category; Matrix: row by row; Scatter: any number
}

// A Point is one figure of a chart. NaN marks an absent value.
type Point struct {
	Value float64    // the value; Scatter: the y; Ranges: the middle
	Low   float64    // Ranges: the lower end; Boxes: P10
	High  float64    // Ranges: the upper end; Boxes: P90
	Q     [3]float64 // Boxes: P25 P50 P75
	X     float64    // Scatter
	Label string     // the exact text of the figure: "USD 164,448 to 234,926 a year"
	Short string     // a shorter text for beside or inside the mark, or "" to write Label
	Href  string     // the id of the posting or group on the page that the figure leads to, or ""
	Obs   []Point    // Boxes: the observations, where they are few: Value, Label and Href of each
}

// A Mark is a reference line across the value axis.
type Mark struct {
	Value float64
	Label string
}

// Footnotes returns Reading and Notes: what stands below a drawing.
func (c *Chart) Footnotes() []string {
	return append(append([]string(nil), c.Reading...), c.Notes...)
}
