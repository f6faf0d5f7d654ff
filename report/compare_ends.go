package report

import (
	"slices"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// totalsOfLines are the totals behind the lines of a comparison.
var totalsOfLines = map[string]func(*offer.Offer) offer.Spread{
	"base pay":              func(o *offer.Offer) offer.Spread { return o.Base },
	"target cash":           func(o *offer.Offer) offer.Spread { return o.TargetCash },
	"first-year cash":       func(o *offer.Offer) offer.Spread { return o.YearOneCash },
	"package":               func(o *offer.Offer) offer.Spread { return o.Package },
	"base pay a day worked": func(o *offer.Offer) offer.Spread { return o.Memo.PerDayWorked },
}

// total is the total behind the cell of offer k.
func (s *SideBySide) total(l *analyze.Line, k int) offer.Spread {
	if of := totalsOfLines[l.Name]; of != nil && l.Kind == analyze.Money {
		return of(s.Comparison.Offers[k])
	}
	return offer.Spread{}
}

// lines are the lines of the comparison, in which one end of a range wins
// nothing and differs from nothing: it has no middle.
func (s *SideBySide) lines() []analyze.Line {
	all := slices.Clone(s.Comparison.Lines)
	for i := range all {
		l := &all[i]
		open := func(k int) bool { return oneSided(s.total(l, k)) }
		cells := slices.Clone(l.Cells)
		for k := range cells {
			if open(k) {
				l.Winner = -1
			}
			if open(k) || open(0) {
				cells[k].Difference = money.Maybe{}
			}
		}
		l.Cells = cells
	}
	return all
}

// endWord says which end of a range stands for it, where it has one only.
func endWord(t offer.Spread) string {
	switch {
	case !oneSided(t):
		return ""
	case t.Min.Set:
		return "from "
	}
	return "at most "
}
