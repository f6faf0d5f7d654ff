package report

import (
	"encoding/csv"
	"io"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
)

// A comparisonJSON is a comparison as WriteComparisonJSON writes it.
type comparisonJSON struct {
	Currency    string            `json:"currency"`
	Offers      []comparedOffer   `json:"offers"`
	Lines       []comparedLine    `json:"lines"`
	Silent      []string          `json:"stated_by_none"`
	Sensitivity *sensitivityJSON  `json:"sensitivity,omitempty"`
	Rates       []RateJSON        `json:"rates,omitempty"`
	PriceLevel  string            `json:"price_level,omitempty"`
	Terms       map[string]string `json:"terms"`
}

type comparedOffer struct {
	ID   string `json:"id"`
	Pos  string `json:"pos"`
	Name string `json:"name"`
}

type comparedLine struct {
	Section string         `json:"section"`
	Name    string         `json:"name"`
	Cells   []comparedCell `json:"cells"`
	Winner  *int           `json:"winner"` // index of the offer with the most; null for none
}

type comparedCell struct {
	Stated     bool     `json:"stated"`
	Value      *string  `json:"value"`
	Difference *string  `json:"difference"` // to the first offer
	Text       string   `json:"text"`
	Sources    []string `json:"sources,omitempty"`
	NoRate     bool     `json:"no_rate,omitempty"`
}

type sensitivityJSON struct {
	Measure string      `json:"measure"`
	Totals  []*string   `json:"totals"`
	Order   []int       `json:"order"`
	Verdict string      `json:"verdict"`
	Terms   []swingJSON `json:"terms"`
}

type swingJSON struct {
	Term   string     `json:"term"`
	Value  string     `json:"value"`
	Low    string     `json:"low"`
	High   string     `json:"high"`
	AtLow  []*string  `json:"totals_at_low"`
	AtHigh []*string  `json:"totals_at_high"`
	Swing  string     `json:"swing"`
	Flips  []flipJSON `json:"flips"`
}

type flipJSON struct {
	At    string  `json:"at"`
	Even  *string `json:"level_at"` // null where the term is no number
	Over  int     `json:"over"`
	Under int     `json:"under"`
}

// WriteComparisonJSON writes the comparison in fields; amounts are digits in
// minor units.
func WriteComparisonJSON(w io.Writer, s *SideBySide) error {
	v, e, names, c := s.view(), exact{s.Result.Terms.Rounding()}, s.names(), s.Comparison
	out := comparisonJSON{Currency: string(c.Currency), Lines: []comparedLine{}, Silent: []string{}, Rates: rates(s.Result.Used), PriceLevel: levelLine(s.Result), Terms: termValues(&s.Result.Terms)}
	for i, o := range c.Offers {
		out.Offers = append(out.Offers, comparedOffer{o.ID(), o.Posting.Pos.String(), names[i]})
	}
	lines := s.lines()
	for i := range lines {
		l := &lines[i]
		line := comparedLine{Section: l.Section, Name: l.Name}
		if l.Winner >= 0 {
			line.Winner = &l.Winner
		}
		digits := plain
		if l.Kind == analyze.Money {
			digits = func(m money.Maybe) *string { return e.maybe(m, c.Currency) }
		}
		for k := range l.Cells {
			x := &l.Cells[k]
			cell := comparedCell{Stated: x.Stated, Value: digits(x.Value), Difference: digits(x.Difference), Text: s.cell(v, l, k), NoRate: x.NoRate}
			for _, f := range x.Found {
				cell.Sources = append(cell.Sources, f.Text)
			}
			line.Cells = append(line.Cells, cell)
		}
		out.Lines = append(out.Lines, line)
	}
	for _, k := range c.Silent {
		out.Silent = append(out.Silent, k.String())
	}
	if n := s.Sensitivity; n != nil {
		all := func(m []money.Maybe) []*string {
			out := make([]*string, len(m))
			for i := range m {
				out[i] = e.maybe(m[i], n.Currency)
			}
			return out
		}
		j := &sensitivityJSON{Measure: string(n.Measure), Totals: all(n.Totals), Order: n.Order, Verdict: s.verdict(v, names), Terms: []swingJSON{}}
		for i := range n.Terms {
			t := &n.Terms[i]
			sw := swingJSON{t.Key, t.Value, t.Term.Low, t.Term.High, all(t.Low), all(t.High), e.digits(t.Width, n.Currency), []flipJSON{}}
			for _, f := range t.Flips {
				sw.Flips = append(sw.Flips, flipJSON{f.At, plain(f.Even), f.Over, f.Under})
			}
			j.Terms = append(j.Terms, sw)
		}
		out.Sensitivity = j
	}
	return writeJSON(w, out)
}

// WriteComparisonCSV writes the comparison as a table: a line each property, a
// column each offer and each difference to the first.
func WriteComparisonCSV(w io.Writer, s *SideBySide) error {
	v, e, names, c := s.view(), exact{s.Result.Terms.Rounding()}, s.names(), s.Comparison
	out := csv.NewWriter(w)
	head := []string{"section", "property", "unit"}
	for i, n := range names {
		head = append(head, n)
		if i > 0 {
			head = append(head, n+", difference")
		}
	}
	out.Write(append(head, "most"))
	lines := s.lines()
	for i := range lines {
		l := &lines[i]
		unit := ""
		switch l.Kind {
		case analyze.Money:
			unit = string(c.Currency) + " a year"
		case analyze.Days:
			unit = "days a year"
		}
		row := []string{l.Section, l.Name, unit}
		for k := range l.Cells {
			x := &l.Cells[k]
			switch {
			case !x.Stated:
				row = append(row, "")
			case l.Kind == analyze.Money && x.Value.Set:
				row = append(row, e.digits(x.Value.N, c.Currency))
			case l.Kind == analyze.Days && x.Value.Set:
				row = append(row, x.Value.N.String())
			default:
				row = append(row, s.cell(v, l, k))
			}
			if k == 0 {
				continue
			}
			d := ""
			if x.Difference.Set {
				d = x.Difference.N.String()
				if l.Kind == analyze.Money {
					d = e.digits(x.Difference.N, c.Currency)
				}
			}
			row = append(row, d)
		}
		most := ""
		if l.Winner >= 0 {
			most = names[l.Winner]
		}
		out.Write(append(row, most))
	}
	out.Flush()
	return out.Error()
}
