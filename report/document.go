// Package report lays out what an analysis found: a Document for people, in
// which every number is already text or a point of a chart; exact tables for
// programs; plain tables for a terminal.
//
// The order of use, for people:
//
//  1. analyze.Run reads postings and returns a Result.
//  2. New makes a Document of it. Options say its title, its locale, and whether
//     a few offers keep their currencies.
//  3. A method of the Document writes it: WriteHTML one page that needs no other
//     file, WritePDF, WriteMarkdown, WriteXLSX, WritePNG.
//
// Charts returns the charts alone; chart.Renderer draws them. For programs,
// WriteOffersJSON, WriteStatsJSON and their likes take the Result as it is.
package report

import (
	"html/template"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/report/chart"
)

// Options say how to lay out a report. The zero Options are the default.
type Options struct {
	Title    string          // "" for one made of what the report shows
	Locale   string          // how numbers are written, a BCP 47 tag such as "de", "fr-CH" or "en-IN"; "", or one that CheckLocale refuses: as in English. The words are English in every locale
	AsPosted bool            // a few offers in several currencies stay so; otherwise the page shows them in that of the first
	Here     *Here           // marked in the charts of pay, and placed among the postings; nil: nothing is
	Plain    bool            // no scripts in the page: static charts, and the table as it is
	Renderer *chart.Renderer // draws for paper and for a browser without scripts, with its fonts; nil: one of its own
}

// A Document is a report for people. It is the same whenever it is made of the
// same result.
type Document struct {
	format

	Title     string
	About     string   // what was analyzed
	Lead      string   // the finding
	Sentences []string // what else the reader should know at once
	Facts     []Fact
	Cards     []Card // one each offer, where there are few
	Sections  []Section
	Matrix    *Matrix
	Columns   []Column // of Rows
	Rows      []Row
	Countries []string // of Rows, for the filter
	Places    []string // of Rows where they are in one country, for the filter; the most frequent
	Groups    []string
	Money     []string // the currencies of Rows
	By        string   // the fields that group, as asked for
	Stats     []StatRow
	Terms     []Term
	Footnotes []string
	Excluded  []Count
	Rejects   []Reject
	Converted []string // the rates, in words

	plain    bool
	renderer *chart.Renderer // nil: one of its own
	even     bool            // halves are rounded to the even neighbour
	view     *view
	recipes  map[string]recipe // of the charts that the filters draw anew
	script   string            // of the charts; "" where the program has none
}

// A Fact is a figure of the summary.
type Fact struct{ Value, Name, Note string }

// A Count is a number of postings and what they have in common.
type Count struct {
	N    string
	What string
}

// A Reject is a record that could not be read.
type Reject struct{ Pos, What, Text string }

// A Card is one offer of a side-by-side page.
type Card struct {
	Anchor, Name, Sub, Facts string
	Base                     Figure
	Lines                    []CardLine
	Ledger                   []Line
	Doubts                   []Flag
	Excluded                 string
}

// A CardLine is a figure of a card.
type CardLine struct {
	Name   string
	Figure Figure
	Money  bool
	Best   bool // the highest of the cards

	basis string // what the figure counts: only those of one basis compare
}

// A Section is a heading with its charts.
type Section struct {
	ID, Title string
	Charts    []Drawing
}

// A Drawing is a chart with the table behind it.
type Drawing struct {
	*chart.Chart
	Head   []string
	Body   [][]string
	Notes  []string  // below the drawing
	Recipe bool      // the script of the page can draw it of fewer postings
	Plain  [2]string // title and subtitle while a filter is on: no finding, no number of postings
	SVG    template.HTML
}

// A Matrix is the benefits of a few offers.
type Matrix struct {
	Offers []Link
	Rows   []MatrixRow
	Notes  []string
}

// A Link leads to an offer of the table.
type Link struct{ Anchor, Name string }

// A MatrixRow is one benefit.
type MatrixRow struct {
	Name  string
	Cells []Figure
}

// A Term is an assumption, as printed.
type Term struct {
	Key, Value, Low, High, About, Source, Mark string
	Matters, Set                               bool
}

// New lays out a result. Of nil, as of a result without postings, it makes a
// document that says so.
func New(r *analyze.Result, o Options) *Document {
	r = resultOr(r)
	v := pageView(r, o)
	d := &Document{format: v.format, plain: o.Plain, renderer: o.Renderer, view: v}
	d.script, _ = chart.Script()
	d.Title = orElse(o.Title, v.title())
	d.About = v.about()
	v.summarize(d)
	d.Lead = v.unbroken(d.Lead)
	for i := range d.Sentences {
		d.Sentences[i] = v.unbroken(d.Sentences[i])
	}
	for i := range d.Facts {
		d.Facts[i].Value = v.unbroken(d.Facts[i].Value)
	}
	if v.few() {
		d.Cards = v.cards()
		d.Matrix = v.matrix()
	}
	d.Sections = v.sections()
	d.Footnotes = append(d.Footnotes, v.notes...)
	d.recipes, d.even = v.recipes, v.rounding == money.HalfEven
	d.Columns = v.columns()
	d.Rows = v.rows(d.Columns)
	for _, row := range d.Rows {
		d.Countries = append(d.Countries, row.Country)
		d.Groups = append(d.Groups, row.Group)
		d.Money = append(d.Money, row.Currency)
	}
	d.Places = frequent(d.Rows, func(r *Row) string { return r.Place }, mostPlaces)
	for _, list := range []*[]string{&d.Countries, &d.Groups, &d.Money} {
		*list = distinct(*list)
		sortBy(*list, func(a, b string) bool { return a < b })
	}
	var by []string
	for _, f := range r.By {
		by = append(by, f.Name)
	}
	d.By = sentence(strings.Join(by, ", "))
	if d.Stats = v.stats(); v.few() && !figured(d.Stats) {
		d.Stats = nil // a few offers have no percentiles
	}
	d.Terms = v.terms()
	d.Converted = v.conversions()
	for _, x := range r.Rejects {
		d.Rejects = append(d.Rejects, Reject{v.at(x.Pos), x.What, clip(x.Text, 160)})
	}
	d.Excluded = v.excluded()
	return d
}

// resultOr returns r, or for nil the result of no postings.
func resultOr(r *analyze.Result) *analyze.Result {
	if r == nil {
		return &analyze.Result{Terms: offer.DefaultTerms()}
	}
	return r
}

// drawer returns what draws the charts, and what to do when they are drawn.
func (d *Document) drawer() (*chart.Renderer, func(), error) {
	if d.renderer != nil {
		return d.renderer, func() {}, nil
	}
	own, err := chart.NewRenderer()
	if err != nil {
		return nil, nil, err
	}
	return own, func() { own.Close() }, nil
}

// drawn returns the sections with their static pictures.
func (d *Document) drawn() ([]Section, error) {
	if d.script == "" {
		return d.Sections, nil
	}
	r, done, err := d.drawer()
	if err != nil {
		return nil, err
	}
	defer done()
	all := make([]Section, len(d.Sections))
	for i, s := range d.Sections {
		s.Charts = append([]Drawing(nil), s.Charts...)
		for j := range s.Charts {
			svg, err := r.SVG(s.Charts[j].Chart, chart.Size{Bare: true})
			if err != nil {
				return nil, err
			}
			s.Charts[j].SVG = template.HTML(inline(svg))
		}
		all[i] = s
	}
	return all, nil
}

// inline drops what only a file of its own begins with, and says once what every
// text of the drawing repeats: a page has hundreds.
func inline(svg []byte) string {
	s := string(svg)
	if i := strings.Index(s, "<svg"); i > 0 {
		s = s[i:]
	}
	s = strings.ReplaceAll(s, "font-family:"+chart.FontFamily+";", "")
	s = strings.ReplaceAll(s, ` xml:space="preserve"`, "")
	s = strings.ReplaceAll(s, ` style="font-size:12px;"`, "")
	for _, has := range []string{` dominant-baseline="central"`, ` stroke-miterlimit="2"`, ` paint-order="stroke"`} {
		s = strings.ReplaceAll(s, has, "") // the style of the page has it
	}
	s = strings.ReplaceAll(s, ` text-anchor="start"`, "") // as without it
	return strings.Replace(s, "<svg ", `<svg font-family="`+chart.FontFamily+`" font-size="12" `, 1)
}

// title names the report after what it shows.
func (v *view) title() string {
	switch n := len(v.all); {
	case n == 1:
		p := v.all[0].Posting
		return orElse(clip(both(p.Title.Text, p.Company.Text), 120), v.all[0].name)
	case v.few():
		return "What " + v.integer(n) + " offers pay"
	}
	return "What " + v.integer(len(v.all)) + " postings pay"
}

// about says what was analyzed.
func (v *view) about() string {
	s := v.count(v.r.Postings, "posting") + " from " + list(v.first(v.sources(), 4))
	if n := len(v.r.Rejects); n > 0 {
		s += "; " + v.count(n, "record") + " could not be read"
	}
	if v.r.Kept != v.r.Postings {
		s += "; " + v.integer(v.r.Kept) + " of them chosen"
	}
	if v.currency != "" {
		s += "; amounts in " + string(v.currency)
	}
	return s
}

// first returns at most n texts and how many more there are.
func (v *view) first(all []string, n int) []string {
	if len(all) <= n {
		return all
	}
	return append(append([]string(nil), all[:n]...), v.integer(len(all)-n)+" more")
}
