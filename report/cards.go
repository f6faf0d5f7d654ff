package report

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// cards returns the offers side by side.
func (v *view) cards() []Card {
	// A line that one offer needs stands for all: what is missing would look
	// like nothing.
	var cash, first, pack bool
	for _, s := range v.all {
		cash = cash || differ(s.cash, s.base)
		first = first || differ(s.YearOneCash, s.TargetCash)
		pack = pack || differ(s.package_, s.cash)
	}
	var all []Card
	for _, s := range v.all {
		p := s.Posting
		c := Card{Anchor: s.anchor, Name: s.name, Base: v.baseFigure(s)}
		var sub []string
		for _, t := range []string{p.Title.Text, p.Company.Text, p.Location.Text, p.Employment.Text} {
			if t = clip(t, 80); t != "" && t != s.name {
				sub = append(sub, t)
			}
		}
		c.Sub = strings.Join(sub, " · ")
		add := func(name string, f Figure, basis string) {
			if f.Text != "" {
				c.Lines = append(c.Lines, CardLine{Name: name, Figure: f, Money: s.currency != "" && strings.Contains(f.Text, string(s.currency)), basis: basis})
			}
		}
		if cash {
			add("Target cash", v.cashFigure(s), endsOf(s.cash))
		}
		if first {
			one := s.YearOneCash.One()
			add("Cash in the first year", v.totalFigure(s, s.YearOneCash.Map(s.by),
				func(p offer.Part) bool { return p.View&(offer.Cash|offer.YearOne) != 0 && one.Set }), endsOf(s.YearOneCash))
		}
		if pack || cash {
			add("Package", v.packageFigure(s), endsOf(s.package_))
		}
		if m := s.Memo.PerDayWorked; m.One().Set {
			what, basis := v.daysWorked(s)
			add("Base per day worked", Figure{Text: v.one(m.Map(s.by), s.currency), Sort: v.digits(m.One().Map(s.by)),
				Formula: "base pay ÷ " + what, Source: v.daysFigure(s).Source, Pos: v.daysFigure(s).Pos}, orElse(endsOf(m), basis))
		}
		days, holidays := v.daysFigure(s), v.holidayFigure(s)
		if holidays.Text != "" && s.holidayBasis() != "" {
			holidays.Text += " (by law)"
		}
		add("Days off", days, s.daysBasis())
		add("Compensatory days", v.compensatory(s), "")
		add("Holidays", holidays, s.holidayBasis())
		if f := v.weeksFigure(s); f.Text != "" {
			if f.Sort != "" {
				f.Text += " weeks"
			}
			add("Parental leave", f, "")
		}
		for _, l := range v.lines(s) {
			if l.Part == partTotals {
				c.Ledger = append(c.Ledger, l)
			}
		}
		c.Doubts = s.doubts()
		if s.Excluded != offer.Counted {
			c.Excluded = s.Excluded.String()
		}
		all = append(all, c)
	}
	v.markBest(all)
	return all
}

// markBest marks the highest figure of each name, where amounts are in one
// currency, two offers or more have the figure, and all count the same. Pay that
// compares with nothing is the highest of nothing.
func (v *view) markBest(cards []Card) {
	top := map[string]money.Number{}
	have, ties := map[string]int{}, map[string]bool{}
	bases := map[string]map[string]bool{}
	each := func(f func(l *CardLine, n money.Number)) {
		for i := range cards {
			for j := range cards[i].Lines {
				l := &cards[i].Lines[j]
				if l.Money && !v.hasPay(v.all[i]) {
					continue
				}
				if bases[l.Name] == nil {
					bases[l.Name] = map[string]bool{}
				}
				bases[l.Name][l.basis] = true
				if n, err := money.ParseNumber(l.Figure.Sort); err == nil {
					f(l, n)
				}
			}
		}
	}
	each(func(l *CardLine, n money.Number) {
		have[l.Name]++
		switch {
		case have[l.Name] == 1 || top[l.Name].Less(n):
			top[l.Name], ties[l.Name] = n, false
		case top[l.Name].Equal(n):
			ties[l.Name] = true
		}
	})
	mixed := len(v.currencies(v.hasPay)) > 1
	each(func(l *CardLine, n money.Number) {
		comparable := len(bases[l.Name]) == 1 && l.basis != basisNone
		l.Best = comparable && have[l.Name] > 1 && !ties[l.Name] && top[l.Name].Equal(n) && !(mixed && l.Money)
	})
}

// basisNone is the basis of a figure that is set against none.
const basisNone = "none"

// endsOf is the basis of a total: a middle, or one end.
func endsOf(t offer.Spread) string {
	if oneSided(t) {
		return basisNone
	}
	return ""
}

// matrix returns the benefits of each offer, nil where none is stated.
func (v *view) matrix() *Matrix {
	kinds := v.kinds()
	if len(kinds) == 0 {
		return nil
	}
	m := &Matrix{}
	for _, s := range v.all {
		m.Offers = append(m.Offers, Link{s.anchor, s.name})
	}
	for _, k := range kinds {
		row := MatrixRow{Name: sentence(k.Title())}
		for _, s := range v.all {
			row.Cells = append(row.Cells, v.cell(s, k))
		}
		m.Rows = append(m.Rows, row)
	}
	m.Notes = []string{"Not stated is not the same as not offered."}
	return m
}
