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
		add := func(name string, f Figure) {
			if f.Text != "" {
				c.Lines = append(c.Lines, CardLine{Name: name, Figure: f, Money: s.currency != "" && strings.Contains(f.Text, string(s.currency))})
			}
		}
		if cash {
			add("Target cash", v.cashFigure(s))
		}
		if first {
			one := s.YearOneCash.One()
			add("Cash in the first year", v.totalFigure(s, s.YearOneCash.Map(s.by),
				func(p offer.Part) bool { return p.View&(offer.Cash|offer.YearOne) != 0 && one.Set }))
		}
		if pack || cash {
			add("Package", v.packageFigure(s))
		}
		if m := s.Memo.PerDayWorked.One(); m.Set {
			add("Base per day worked", Figure{Text: v.amount(s.by(m.N), s.currency), Sort: v.digits(m.Map(s.by)),
				Formula: "base pay ÷ (working days − days off)", Source: v.daysFigure(s).Source, Pos: v.daysFigure(s).Pos})
		}
		add("Days off", v.daysFigure(s))
		add("Holidays", v.holidayFigure(s))
		if f := v.weeksFigure(s); f.Text != "" {
			if f.Sort != "" {
				f.Text += " weeks"
			}
			add("Parental leave", f)
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
// currency and two offers or more have the figure. An amount of pay that does
// not compare, or of a range with one end alone, is the highest of nothing.
func (v *view) markBest(cards []Card) {
	top := map[string]money.Number{}
	have, ties := map[string]int{}, map[string]bool{}
	each := func(f func(l *CardLine, n money.Number)) {
		for i := range cards {
			for j := range cards[i].Lines {
				l := &cards[i].Lines[j]
				if s := v.all[i]; l.Money && (!v.hasPay(s) || !s.base.Mid.Set) {
					continue
				}
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
		l.Best = have[l.Name] > 1 && !ties[l.Name] && top[l.Name].Equal(n) && !(mixed && l.Money)
	})
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
