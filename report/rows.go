package report

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// A Row is one posting of the table.
type Row struct {
	Anchor   string
	ID       string // the source's own
	Title    string
	Company  string
	Place    string
	Country  string
	Group    string
	Currency string
	URL      string // http or https only
	Top      string // the upper end of base pay in plain digits, for the ends
	Figures  []Figure
	Doubts   []Flag
	Counted  bool
	Lines    []Line

	basics [3]string // see view.basics
	ends   any       // of base pay: see view.ends
}

// A Figure is a cell of the table and what it rests on.
type Figure struct {
	Text    string
	Sort    string // plain digits; "" sorts last
	Source  string // the phrase, as written
	Pos     string // file:line:col
	Formula string
}

// A Line is one line of an expanded row.
type Line struct {
	Part   string // the heading it belongs under
	Name   string
	Value  string
	Source string
	Pos    string
	Note   string
}

// The headings of an expanded row.
const (
	partPay      = "Pay"
	partTotals   = "What the totals add up from"
	partBenefits = "Benefits"
	partOutside  = "In no total"
	partDoubts   = "Doubts and notes"
)

// A Column is a column of figures of the table.
type Column struct {
	Name  string
	About string
	make  func(*view, *seen) Figure
}

// columns returns the columns of figures that some posting has.
func (v *view) columns() []Column {
	all := []Column{
		{"Base pay", "a full-time year", (*view).baseFigure},
		{"Target cash", "with bonus at target, middle", (*view).cashFigure},
		{"Package", "and what the employer adds, middle", (*view).packageFigure},
		{"Days off", "paid, a year", (*view).daysFigure},
		{"Holidays", "days a year", (*view).holidayFigure},
		{"Parental leave", "weeks", (*view).weeksFigure},
	}
	var cash, pack, days, holidays, weeks bool
	for _, s := range v.all {
		cash = cash || differ(s.cash, s.base)
		pack = pack || differ(s.package_, s.cash)
		days = days || len(s.days) > 0
		holidays = holidays || s.Memo.HolidayDays.Set
		weeks = weeks || s.weeks != nil
	}
	var some []Column
	for i, ok := range []bool{true, cash, pack, days, holidays, weeks} {
		if ok {
			some = append(some, all[i])
		}
	}
	return some
}

func differ(a, b offer.Spread) bool {
	x, y := a.One(), b.One()
	return x.Set && y.Set && !x.N.Equal(y.N)
}

// rows returns the postings as rows of the table.
func (v *view) rows(columns []Column) []Row {
	rows := make([]Row, 0, len(v.all))
	for _, s := range v.all {
		p := s.Posting
		r := Row{
			Anchor: s.anchor, ID: p.ID.Text, Title: clip(p.Title.Text, 4000), Company: clip(p.Company.Text, 80),
			Place: clip(p.Location.Text, 80), Country: countryName(s.Country), Group: s.group,
			Currency: string(s.currency), Counted: s.Excluded == offer.Counted,
		}
		if r.Title == "" {
			r.Title = s.name
		}
		if u := strings.ToLower(p.URL.Text); strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
			r.URL = p.URL.Text
		}
		if top := s.base.Max; top.Set {
			r.Top = v.digits(top)
		} else {
			r.Top = v.digits(s.base.One())
		}
		for _, c := range columns {
			r.Figures = append(r.Figures, c.make(v, s))
		}
		r.Doubts = s.doubts()
		r.Lines = v.lines(s)
		r.basics = v.basics(s)
		r.ends = v.ends(s)
		rows = append(rows, r)
	}
	return rows
}

func (v *view) digits(m money.Maybe) string {
	if !m.Set {
		return ""
	}
	return m.N.Round(2, v.rounding).String()
}

func (v *view) baseFigure(s *seen) Figure {
	f := Figure{Text: v.spread(s.base, s.currency), Sort: v.digits(s.base.One()), Source: s.Pay.Text, Pos: v.at(s.PayPos())}
	if len(s.Parts) > 0 && !s.Base.Empty() {
		f.Formula = s.Parts[0].Formula
	}
	if v.converted(s) {
		f.Formula = join(f.Formula, "× "+s.rate().Round(6, v.rounding).String()+" "+string(s.currency)+" for 1 "+string(s.Currency))
	}
	switch {
	case f.Text != "":
	case len(s.Pay.Alternatives) > 0:
		f.Text = v.count(len(s.Pay.Alternatives), "range")
	case s.Pay.Disclosed && !s.Pay.Base.Empty():
		f.Text = v.rangeWords(s.Pay.Base, s.Pay.Currency) + " as written"
	}
	return f
}

func (v *view) converted(s *seen) bool { return s.currency != s.Currency }

func (v *view) cashFigure(s *seen) Figure {
	return v.totalFigure(s, s.cash, func(p offer.Part) bool { return p.View&offer.Cash != 0 })
}

func (v *view) packageFigure(s *seen) Figure {
	return v.totalFigure(s, s.package_, func(p offer.Part) bool { return p.View&(offer.Cash|offer.InPackage) != 0 })
}

// totalFigure writes the figure that stands for a total; its evidence is the
// phrases of its parts.
func (v *view) totalFigure(s *seen, total offer.Spread, in func(offer.Part) bool) Figure {
	one := total.One()
	if !one.Set {
		return Figure{}
	}
	f := Figure{Text: v.one(total, s.currency), Sort: v.digits(one)}
	var names, sources []string
	for _, p := range s.Parts {
		if !in(p) {
			continue
		}
		if a := p.Amount.One(); a.Set {
			names = append(names, p.Name+" "+v.whole(s.by(a.N)))
			sources = append(sources, p.Source)
			if f.Pos == "" {
				f.Pos = v.at(p.Pos)
			}
		}
	}
	f.Formula = strings.Join(names, " + ")
	f.Source = strings.Join(distinct(sources), " … ")
	return f
}

func (v *view) daysFigure(s *seen) Figure {
	f := Figure{}
	if d := s.Memo.PTODays; d.Set {
		f.Text, f.Sort = v.number(d.N), d.N.String()
	}
	var sources, stated []string
	for _, b := range s.days {
		sources = append(sources, b.Text)
		if f.Pos == "" {
			f.Pos = v.at(b.Field.At(b.Span.Start))
		}
		if b.Stated != "" {
			stated = append(stated, "from "+b.Stated)
		}
		if f.Text == "" {
			f.Text = v.benefitValue(&b.Benefit)
		}
	}
	f.Source, f.Formula = strings.Join(distinct(sources), " … "), strings.Join(stated, ", ")
	return f
}

func (v *view) holidayFigure(s *seen) Figure { return v.memoFigure(s, s.Memo.HolidayDays) }

func (v *view) memoFigure(s *seen, d money.Maybe) Figure {
	if !d.Set {
		return Figure{}
	}
	f := Figure{Text: v.number(d.N), Sort: d.N.String()}
	var sources []string
	for i := range s.Benefits {
		if b := &s.Benefits[i]; isHoliday(b) {
			sources = append(sources, b.Text)
			if f.Pos == "" {
				f.Pos = v.at(b.Field.At(b.Span.Start))
			}
		}
	}
	f.Source = strings.Join(distinct(sources), " … ")
	return f
}

func (v *view) weeksFigure(s *seen) Figure {
	if s.weeks == nil {
		return Figure{}
	}
	b := s.weeks
	f := Figure{Source: b.Text, Pos: v.at(b.Field.At(b.Span.Start)), Text: "offered"}
	if b.Value.Set {
		f.Text, f.Sort = v.number(b.Value.N), b.Value.N.String()
	}
	if b.More != nil && b.More.FPEWeeks.Set && !b.More.FPEWeeks.N.Equal(b.Value.N) {
		f.Formula = "worth " + v.number(b.More.FPEWeeks.N) + " weeks at full pay"
	}
	if b.Stated != "" {
		f.Formula = join("from "+b.Stated, f.Formula)
	}
	return f
}

// lines returns what an expanded row shows.
func (v *view) lines(s *seen) []Line {
	var l []Line
	if s.Pay.Text != "" {
		var what string
		if s.Pay.Disclosed && !s.Pay.Base.Empty() {
			what = v.rangeWords(s.Pay.Base, s.Pay.Currency)
			if p := offer.Each(s.Pay.Period); p != "" {
				what += " " + p
			}
		}
		l = append(l, Line{Part: partPay, Name: "as written", Value: what, Source: s.Pay.Text, Pos: v.at(s.PayPos())})
	}
	for _, a := range s.Pay.Alternatives {
		l = append(l, Line{Part: partPay, Name: orElse(a.Label, "one of several"), Value: v.spread(offer.SpreadOf(a.Annual), a.Currency), Source: a.Text,
			Pos: v.at(s.PayField.At(a.Span.Start))})
	}
	for _, p := range s.Parts {
		l = append(l, Line{Part: partTotals, Name: p.Name + viewWords(p.View), Value: v.spread(p.Amount, s.Currency), Source: p.Source, Pos: v.at(p.Pos),
			Note: p.Formula + termWords(p.Terms)})
	}
	for i := range s.Benefits {
		b := &s.Benefits[i]
		var notes []string
		if b.Label != "" {
			notes = append(notes, b.Label)
		}
		if b.Stated != "" {
			notes = append(notes, "from "+b.Stated)
		}
		for _, f := range benefitFlags(b.Flags) {
			notes = append(notes, f.Phrase)
		}
		l = append(l, Line{partBenefits, b.Kind.Title(), v.benefitValue(&b.Benefit), b.Text, v.at(b.Field.At(b.Span.Start)), strings.Join(notes, "; ")})
	}
	for _, x := range s.Listed {
		if x.Why != "shown beside the totals" {
			l = append(l, Line{Part: partOutside, Name: x.Name, Source: x.Source, Note: x.Why})
		}
	}
	for _, f := range s.flags() {
		l = append(l, Line{Part: partDoubts, Name: f.Phrase})
	}
	for _, n := range s.Notes {
		l = append(l, Line{Part: partDoubts, Name: n})
	}
	if s.Excluded != offer.Counted {
		l = append(l, Line{Part: partDoubts, Name: "not in the statistics: " + s.Excluded.String()})
	}
	return l
}

func viewWords(w offer.View) string {
	switch {
	case w&offer.YearOne != 0 && w&offer.InPackage == 0:
		return " (first year only)"
	case w&offer.YearOne != 0:
		return " (first year and package)"
	case w&offer.Cash != 0:
		return ""
	}
	return " (package only)"
}

func termWords(keys []string) string {
	if len(keys) == 0 {
		return ""
	}
	return "; terms: " + strings.Join(keys, ", ")
}
