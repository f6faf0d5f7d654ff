package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// A SideBySide is a comparison of offers, with the sensitivity of their ranking
// where it was asked for, ready to be written.
type SideBySide struct {
	Result      *analyze.Result
	Comparison  *analyze.Comparison
	Sensitivity *analyze.Sensitivity // nil: not asked for
}

// names returns a name for each offer, distinct among them.
func (s *SideBySide) names() []string {
	all := make([]*seen, len(s.Comparison.Offers))
	for i, o := range s.Comparison.Offers {
		all[i] = &seen{Offer: o}
	}
	setNames(all)
	names := make([]string, len(all))
	for i, a := range all {
		names[i] = a.name
	}
	return names
}

func (s *SideBySide) view() *view {
	return &view{r: s.Result, rounding: s.Result.Terms.Rounding(), used: s.Result.Used}
}

// cell writes what offer k has in a line.
func (s *SideBySide) cell(v *view, l *analyze.Line, k int) string {
	c := &l.Cells[k]
	switch {
	case !c.Stated:
		return "not stated"
	case c.NoRate:
		return "no rate"
	case l.Kind == analyze.Money:
		return endWord(s.total(l, k)) + v.whole(c.Value.N)
	case l.Kind == analyze.Days:
		return v.number(c.Value.N) + " days"
	}
	var all []string
	for _, f := range c.Found {
		t := v.benefitValue(&f.Benefit)
		if f.More != nil && f.More.MaxEmployerPct.Set && !f.Value.Set {
			t = "up to " + v.number(f.More.MaxEmployerPct.N) + "% of pay"
		}
		if f.Label != "" {
			t += " (" + f.Label + ")"
		}
		all = append(all, t)
	}
	return strings.Join(distinct(all), ", ")
}

// difference writes how far a cell is from the first offer's, "" where nothing
// can be said.
func difference(v *view, l *analyze.Line, c *analyze.Cell) string {
	if !c.Difference.Set || l.Kind == analyze.Words && c.Difference.N.IsZero() {
		return ""
	}
	d := c.Difference.N
	sign := "+"
	if d.Sign() < 0 {
		sign = "−"
	}
	if d.IsZero() {
		return "="
	}
	if l.Kind == analyze.Money {
		return sign + v.whole(d.Abs())
	}
	return sign + v.number(d.Abs())
}

// WriteComparisonText writes the comparison for a terminal: a line each
// property, the difference to the first offer, and a star at the most.
func WriteComparisonText(w io.Writer, s *SideBySide) error {
	v, names := s.view(), s.names()
	var b strings.Builder
	g := grid{right: []bool{false}}
	head := []string{"in " + string(s.Comparison.Currency) + " a year"}
	if s.Comparison.Currency == "" {
		head[0] = "a year"
	}
	for i, n := range names {
		head = append(head, clip(n, 32))
		g.right = append(g.right, true)
		if i > 0 {
			head = append(head, "")
			g.right = append(g.right, true)
		}
	}
	g.add(head...)
	section := ""
	lines := s.lines()
	for i := range lines {
		l := &lines[i]
		if l.Section != section {
			section = l.Section
			g.add(section)
		}
		row := []string{"  " + l.Name}
		for k := range l.Cells {
			c := &l.Cells[k]
			t := clip(s.cell(v, l, k), 44)
			if l.Winner == k {
				t += " *"
			} else {
				t += "  "
			}
			row = append(row, t)
			if k > 0 {
				row = append(row, difference(v, l, c))
			}
		}
		g.add(row...)
	}
	g.write(&b)
	b.WriteString("\n* the most in its line; differences are to " + Visible(clip(names[0], 32)) + "; middles of ranges\n")
	if len(s.Comparison.Silent) > 0 {
		var kinds []string
		for _, k := range s.Comparison.Silent {
			kinds = append(kinds, k.Title())
		}
		b.WriteString("stated by none of them: " + strings.Join(kinds, ", ") + "\n")
	}
	for i, o := range s.Comparison.Offers {
		if _, ok := s.Result.Convert(money.Int(1), o.Currency); !ok {
			b.WriteString("no rate from " + string(o.Currency) + " to " + string(s.Comparison.Currency) + ": the amounts of " + Visible(clip(names[i], 40)) + " are not compared\n")
		}
	}
	if s.Sensitivity != nil {
		s.sensitivityText(&b, v, names)
	}
	for _, line := range v.conversions() {
		b.WriteString(line + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// sensitivityText writes the swing of each term, and what it turns round.
func (s *SideBySide) sensitivityText(b *strings.Builder, v *view, names []string) {
	n := s.Sensitivity
	b.WriteString("\nhow far " + measureWords(n.Measure) + " rests on each term\n")
	g := grid{right: []bool{false, true, true, true}}
	head := []string{"term", "value", "low", "high"}
	for _, name := range names {
		head = append(head, clip(name, 28)+", low to high")
		g.right = append(g.right, true)
	}
	g.add(head...)
	for i := range n.Terms {
		t := &n.Terms[i]
		row := []string{t.Key, t.Value, t.Term.Low, t.Term.High}
		for k := range names {
			row = append(row, ends(v, t.Low[k], t.High[k]))
		}
		g.add(row...)
	}
	g.write(b)
	if len(n.Terms) == 0 {
		b.WriteString("  no term moves it\n")
	}
	b.WriteString(s.verdict(v, names) + "\n")
	for i := range n.Terms {
		for _, f := range n.Terms[i].Flips {
			b.WriteString("  " + flipWords(&n.Terms[i], &f, names) + "\n")
		}
	}
}

// flipWords says where a term turns two offers round: "bonus_payout below
// 0.4167: Beta passes Acme".
func flipWords(t *analyze.Swing, f *analyze.Flip, names []string) string {
	where := " = " + f.At
	if f.Even.Set {
		where = " above " + f.Even.N.String()
		if end, err := money.ParseNumber(f.At); err == nil && end.Less(f.Even.N) || f.At == t.Term.Low && f.Even.N.String() == f.At {
			where = " below " + f.Even.N.String()
		}
	}
	return t.Key + where + ": " + Visible(names[f.Over]) + " passes " + Visible(names[f.Under])
}

func ends(v *view, lo, hi money.Maybe) string {
	if !lo.Set || !hi.Set {
		return "-"
	}
	if lo.N.Equal(hi.N) {
		return v.whole(lo.N)
	}
	return v.whole(lo.N) + " to " + v.whole(hi.N)
}

func measureWords(m analyze.Measure) string {
	return map[analyze.Measure]string{
		analyze.ByBase: "base pay", analyze.ByCash: "target cash", analyze.ByYearOne: "first-year cash", analyze.ByPackage: "the package",
	}[m]
}

// ranked are the offers whose total is a middle, the largest first: one end
// leads nothing.
func (s *SideBySide) ranked() []int {
	n := s.Sensitivity
	var all []int
	for _, i := range n.Order {
		o := s.Comparison.Offers[i]
		t := map[analyze.Measure]offer.Spread{analyze.ByBase: o.Base, analyze.ByCash: o.TargetCash, analyze.ByYearOne: o.YearOneCash, analyze.ByPackage: o.Package}[n.Measure]
		if n.Totals[i].Set && !oneSided(t) {
			all = append(all, i)
		}
	}
	return all
}

// verdict says who leads, by how much, and whether a term turns it round.
func (s *SideBySide) verdict(v *view, names []string) string {
	n := s.Sensitivity
	order := s.ranked()
	if len(order) < 2 {
		return "fewer than two of them have " + measureWords(n.Measure) + " with a middle"
	}
	first, second := order[0], order[1]
	lead := n.Totals[first].N.Sub(n.Totals[second].N)
	t := clip(names[first], 40) + " leads " + clip(names[second], 40) + " by " + v.amount(lead, n.Currency)
	if lead.IsZero() {
		t = clip(names[first], 40) + " and " + clip(names[second], 40) + " are level"
	}
	flips := 0
	for i := range n.Terms {
		if slices.ContainsFunc(n.Terms[i].Flips, func(f analyze.Flip) bool {
			return slices.Contains(order, f.Over) && slices.Contains(order, f.Under)
		}) {
			flips++
		}
	}
	switch flips {
	case 0:
		t += "; no term alone, between its ends, changes the order"
	case 1:
		t += "; one term alone can change the order"
	default:
		t += "; " + v.integer(flips) + " terms, each alone, can change the order"
	}
	return Visible(t)
}

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
