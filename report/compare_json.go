package report

import (
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
	RatesLine   string            `json:"rates_line,omitempty"`
	PriceLevel  string            `json:"price_level,omitempty"`
	Terms       map[string]string `json:"terms"`
	TermsUsed   []string          `json:"terms_used"` // keys of those that mattered
}

type comparedOffer struct {
	ID          string      `json:"id"`
	Pos         string      `json:"pos"`
	Name        string      `json:"name"`
	NotCompared string      `json:"not_compared,omitempty"` // why its money is set against none
	Pay         string      `json:"pay_source"`
	Flags       []string    `json:"flags"`
	Notes       []string    `json:"notes"`
	Excluded    string      `json:"excluded,omitempty"`
	Terms       []TermValue `json:"terms"` // that its figures rest on
}

type comparedLine struct {
	Section string         `json:"section"`
	Name    string         `json:"name"`
	Cells   []comparedCell `json:"cells"`
	Winner  *int           `json:"winner"`              // index of the offer with the most; null for none
	Why     string         `json:"no_winner,omitempty"` // why there is none though amounts are compared
}

type comparedCell struct {
	Stated     bool     `json:"stated"`
	Value      *string  `json:"value"`
	Difference *string  `json:"difference"` // to the first offer
	Text       string   `json:"text"`
	Sources    []string `json:"sources,omitempty"`
	End        string   `json:"end,omitempty"` // "low" or "high": the one end that is stated
	NoRate     bool     `json:"no_rate,omitempty"`
	NotCounted string   `json:"not_counted,omitempty"` // why what is stated gives no figure
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
	out := comparisonJSON{Currency: string(c.Currency), Lines: []comparedLine{}, Silent: []string{}, Rates: rates(s.Result.Used), RatesLine: s.Result.Conversion(), PriceLevel: levelLine(s.Result), Terms: termValues(&s.Result.Terms), TermsUsed: v.usedTerms()}
	for i, o := range c.Offers {
		out.Offers = append(out.Offers, comparedOffer{
			o.ID(), o.Posting.Pos.String(), names[i], c.Apart[i], statedPay(o), append(o.Pay.Flags.Names(), s.Result.UsedFor(o.Currency).Flags()...), nonNil(notes(o)), o.Excluded.String(), v.termsOf(v.all[i]),
		})
	}
	for i := range c.Lines {
		l := &c.Lines[i]
		line := comparedLine{Section: l.Section, Name: l.Name, Why: l.Why}
		if l.Winner >= 0 {
			line.Winner = &l.Winner
		}
		digits := plain
		if l.Kind == analyze.Money {
			digits = func(m money.Maybe) *string { return e.maybe(m, c.Currency) }
		}
		for k := range l.Cells {
			x := &l.Cells[k]
			cell := comparedCell{Stated: x.Stated, Value: digits(x.Value), Difference: digits(x.Difference), Text: s.cell(v, l, x), NoRate: x.NoRate, NotCounted: x.Why}
			if l.Kind == analyze.Money {
				cell.End = [...]string{analyze.Middle: "", analyze.Lower: "low", analyze.Upper: "high"}[x.End]
			}
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
