package report

import (
	"encoding/csv"
	"io"
	"strings"
	"time"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
)

// WriteComparisonCSV writes the comparison as a table: a line each property, a
// column each offer and each difference to the first. Behind the sections of the
// comparison come "offer" (why one is not compared, its flags and notes),
// "terms" (those that the figures of an offer rest on) and "rates" (the rate that
// an offer was converted at, and in words; or its price level).
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
	for i := range c.Lines {
		l := &c.Lines[i]
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
				row = append(row, endWord(x.End)+e.digits(x.Value.N, c.Currency))
			case l.Kind == analyze.Days && x.Value.Set:
				row = append(row, x.Value.N.String())
			default:
				row = append(row, s.cell(v, l, x))
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
	for _, x := range s.basisRows(v) {
		row := []string{x.section, x.name, x.unit}
		for k, c := range x.cells {
			if row = append(row, c); k > 0 {
				row = append(row, "")
			}
		}
		out.Write(append(row, ""))
	}
	out.Flush()
	return out.Error()
}

// A basisRow is a line of what the comparison rests on, with a cell each offer.
type basisRow struct {
	section, name, unit string
	cells               []string
}

func (s *SideBySide) basisRows(v *view) []basisRow {
	c := s.Comparison
	var rows []basisRow
	add := func(section, name, unit string, cell func(i int) string) {
		r, any := basisRow{section, name, unit, nil}, false
		for i := range c.Offers {
			t := cell(i)
			r.cells, any = append(r.cells, t), any || t != ""
		}
		if any {
			rows = append(rows, r)
		}
	}
	used := func(i int) money.Used { return s.Result.UsedFor(c.Offers[i].Currency) }
	add("offer", "pay as written", "", func(i int) string { return statedPay(c.Offers[i]) })
	add("offer", "not compared", "", func(i int) string { return c.Apart[i] })
	add("offer", "not in statistics", "", func(i int) string { return c.Offers[i].Excluded.String() })
	add("offer", "flags", "", func(i int) string {
		return strings.Join(append(c.Offers[i].Pay.Flags.Names(), used(i).Flags()...), " ")
	})
	add("offer", "notes", "", func(i int) string { return strings.Join(notes(c.Offers[i]), "; ") })
	for _, key := range v.usedTerms() {
		add("terms", key, "", func(i int) string {
			for _, t := range v.termsOf(v.all[i]) {
				if t.Key == key {
					return t.Value
				}
			}
			return ""
		})
	}
	add("rates", "rate", string(c.Currency)+" for 1", func(i int) string {
		o := c.Offers[i]
		if len(used(i)) == 0 {
			return ""
		}
		n, err := s.Result.Rates.Rate(o.Currency, c.Currency)
		if err != nil {
			return ""
		}
		return n.Round(12, v.rounding).String()
	})
	add("rates", "date", "", func(i int) string {
		if day := used(i).Date(); !day.IsZero() {
			return day.Format(time.DateOnly)
		}
		return ""
	})
	add("rates", "source", "", func(i int) string { return strings.Join(used(i).Sources(), "; ") })
	add("rates", "in words", "", func(i int) string { return s.Result.Rates.Line(used(i)) })
	add("rates", "price level", "", func(i int) string {
		if o := c.Offers[i]; o.Unleveled == "" && !o.Base.Empty() {
			return levelLine(s.Result)
		}
		return ""
	})
	return rows
}
