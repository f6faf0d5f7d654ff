package report

import (
	"io"
	"strings"

	"github.com/gocarina/gocsv"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/stat"
)

// A StatRow is a row of the table of statistics: one end of the ranges of one
// group.
type StatRow struct {
	Name      string // of the group, in the first row of it
	Currency  string
	Span      int // rows of the group
	Counted   string
	Employers string
	Notes     []string
	End       string // "lower end", "middle", "upper end"; "" where nothing counts
	Cells     []string
}

// stats returns the table of statistics.
func (v *view) stats() []StatRow {
	var all []StatRow
	for _, g := range v.r.Groups {
		name := v.groupName(g)
		if len(g.Key) == 0 {
			name = "All postings"
		}
		head := StatRow{Name: name, Currency: string(g.Currency), Span: 1, Counted: v.integer(g.Counted), Employers: v.integer(g.Employers), Notes: g.Warnings}
		if g.Counted == 0 {
			all = append(all, head)
			continue
		}
		head.Span = 3
		for i, e := range []struct {
			name string
			s    stat.Summary
		}{{"lower end", g.Min}, {"middle", g.Mid}, {"upper end", g.Max}} {
			row := StatRow{}
			if i == 0 {
				row = head
			}
			row.End = e.name
			row.Cells = []string{v.integer(e.s.N)}
			for _, m := range figuresOf(e.s).shown() {
				if m.Set {
					row.Cells = append(row.Cells, v.whole(m.N))
				} else {
					row.Cells = append(row.Cells, "–")
				}
			}
			all = append(all, row)
		}
	}
	return all
}

// figured reports whether a row has a figure.
func figured(rows []StatRow) bool {
	for _, r := range rows {
		for _, c := range r.Cells[min(len(r.Cells), 1):] {
			if c != "–" {
				return true
			}
		}
	}
	return false
}

// StatsJSON is the form of WriteStatsJSON.
type StatsJSON struct {
	Terms      map[string]string `json:"terms"`
	Definition string            `json:"definition"`
	By         []string          `json:"by"`
	Currency   string            `json:"currency,omitempty"` // amounts were converted to it
	Rates      []RateJSON        `json:"rates,omitempty"`
	RatesLine  string            `json:"rates_line,omitempty"`
	PriceLevel string            `json:"price_level,omitempty"` // what was done to the amounts
	NoRates    []NoRateJSON      `json:"no_rates,omitempty"`    // currencies that nothing converts
	Strict     bool              `json:"strict"`
	Records    int               `json:"records"`
	Postings   int               `json:"postings"`
	Kept       int               `json:"kept"`
	Rejects    int               `json:"rejects"`
	Reposts    int               `json:"reposts"`
	Groups     []GroupJSON       `json:"groups"`
}

// NoRateJSON is a currency without a rate: the postings that stay out for it, the
// place of the first, the currency whose rate is missing, and the day of the last
// rate of it where there is one that is too old.
type NoRateJSON struct {
	Currency string `json:"currency"`
	Postings int    `json:"postings"`
	First    string `json:"first"`
	Missing  string `json:"missing,omitempty"`
	Last     string `json:"last,omitempty"`
}

// GroupJSON is a group of offers. Employers are those of the counted offers.
type GroupJSON struct {
	Key       pairs          `json:"key"`
	Currency  string         `json:"currency"`
	N         int            `json:"n"`
	Counted   int            `json:"counted"`
	Employers int            `json:"employers"`
	Min       SummaryJSON    `json:"min"`
	Mid       SummaryJSON    `json:"mid"`
	Max       SummaryJSON    `json:"max"`
	Excluded  map[string]int `json:"excluded"`
	Warnings  []string       `json:"warnings"`
}

// SummaryJSON is a summary of amounts, as digits in minor units, null where
// there are none. The warnings of the group say which figures so few amounts do
// not support; tables for people leave those out.
type SummaryJSON struct {
	N    int     `json:"n"`
	P10  *string `json:"p10"`
	P25  *string `json:"p25"`
	P50  *string `json:"p50"`
	P75  *string `json:"p75"`
	P90  *string `json:"p90"`
	Mean *string `json:"mean"`
	Lo   *string `json:"lo"`
	Hi   *string `json:"hi"`
}

// pairs is a key whose fields keep their order in JSON.
type pairs []pair

type pair struct{ name, value string }

// MarshalJSON writes an object.
func (p pairs) MarshalJSON() ([]byte, error) {
	var b strings.Builder
	b.WriteByte('{')
	for i, x := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, s := range []string{x.name, x.value} {
			if j == 1 {
				b.WriteByte(':')
			}
			t, err := plainJSON(s)
			if err != nil {
				return nil, err
			}
			b.WriteString(t)
		}
	}
	b.WriteByte('}')
	return []byte(b.String()), nil
}

func summaryOf(s stat.Summary, c money.Currency, e exact) SummaryJSON {
	f := allFigures(s)
	return SummaryJSON{s.N, e.maybe(f.p10, c), e.maybe(f.p25, c), e.maybe(f.p50, c), e.maybe(f.p75, c), e.maybe(f.p90, c), e.maybe(f.mean, c), e.maybe(f.lo, c), e.maybe(f.hi, c)}
}

// Stats returns the statistics of a result, exactly.
func Stats(r *analyze.Result) StatsJSON {
	e := exact{r.Terms.Rounding()}
	s := StatsJSON{
		PriceLevel: levelLine(r), NoRates: noRates(r),
		Terms: termValues(&r.Terms), Definition: stat.Definition, By: []string{}, Currency: string(r.Currency), Strict: r.Strict,
		Records: r.Records, Postings: r.Postings, Kept: r.Kept, Rejects: len(r.Rejects), Reposts: r.Reposts, Groups: []GroupJSON{},
	}
	s.Rates, s.RatesLine = rates(r.Used), r.Conversion()
	for _, f := range r.By {
		s.By = append(s.By, f.Name)
	}
	for _, g := range r.Groups {
		j := GroupJSON{
			Key: pairs{}, Currency: string(g.Currency), N: g.N, Counted: g.Counted, Employers: g.Employers,
			Min: summaryOf(g.Min, g.Currency, e), Mid: summaryOf(g.Mid, g.Currency, e), Max: summaryOf(g.Max, g.Currency, e),
			Excluded: map[string]int{}, Warnings: nonNil(g.Warnings),
		}
		for _, p := range g.Key {
			j.Key = append(j.Key, pair{p.Field, p.Value})
		}
		for _, x := range g.Excluded {
			j.Excluded[x.Why.String()] = x.N
		}
		s.Groups = append(s.Groups, j)
	}
	return s
}

// WriteStatsJSON writes the statistics of the groups.
func WriteStatsJSON(w io.Writer, r *analyze.Result) error { return writeJSON(w, Stats(r)) }

// A statLine is one end of the ranges of a group, as a line of CSV.
type statLine struct {
	Currency  string `csv:"currency"`
	End       string `csv:"end"`
	Offers    int    `csv:"offers"`
	Counted   int    `csv:"counted"`
	Employers int    `csv:"employers"`
	N         int    `csv:"n"`
	P10       string `csv:"p10"`
	P25       string `csv:"p25"`
	P50       string `csv:"p50"`
	P75       string `csv:"p75"`
	P90       string `csv:"p90"`
	Mean      string `csv:"mean"`
	Lo        string `csv:"lo"`
	Hi        string `csv:"hi"`
	Warnings  string `csv:"warnings"`
	Rates     string `csv:"rates"`
	Level     string `csv:"price_level"`
}

// WriteStatsCSV writes three lines each group: the lower ends, the middles and
// the upper ends.
func WriteStatsCSV(w io.Writer, r *analyze.Result) error {
	lines := []statLine{}
	s := Stats(r)
	for _, g := range s.Groups {
		for _, e := range []struct {
			name string
			s    SummaryJSON
		}{{"min", g.Min}, {"mid", g.Mid}, {"max", g.Max}} {
			lines = append(lines, statLine{
				g.Currency, e.name, g.N, g.Counted, g.Employers, e.s.N,
				text(e.s.P10), text(e.s.P25), text(e.s.P50), text(e.s.P75), text(e.s.P90), text(e.s.Mean), text(e.s.Lo), text(e.s.Hi),
				strings.Join(g.Warnings, "; "), s.RatesLine, s.PriceLevel,
			})
		}
	}
	keys := make([][]string, 0, len(lines)+1)
	head := []string{}
	for _, f := range r.By {
		head = append(head, f.Name)
	}
	keys = append(keys, head)
	for _, g := range r.Groups {
		var values []string
		for _, p := range g.Key {
			values = append(values, p.Value)
		}
		keys = append(keys, values, values, values)
	}
	return gocsv.MarshalCSV(lines, &keyed{CSVWriter: gocsv.DefaultCSVWriter(w), keys: keys})
}

// keyed puts the columns of the groups' keys before those of the schema: which
// they are is known only when it runs.
type keyed struct {
	gocsv.CSVWriter
	keys [][]string // of the header and of each row
	row  int
}

// Write writes a row behind its key.
func (k *keyed) Write(row []string) error {
	all := append(append([]string{}, k.keys[k.row]...), row...)
	k.row++
	return k.CSVWriter.Write(all)
}
