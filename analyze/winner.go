package analyze

import (
	"github.com/paystat/paystat/analyze/money"
)

// add finishes a line: differences to the first offer, and the winner. Money
// of an offer that is apart takes part in neither.
func (c *Comparison) add(l Line) {
	l.Winner = -1
	any, tie, n := false, false, 0
	var most money.Number
	for i := range l.Cells {
		cell := &l.Cells[i]
		any = any || cell.Stated
		if !cell.Value.Set || !c.compared(&l, i) {
			continue
		}
		if first := l.Cells[0].Value; i > 0 && first.Set && c.compared(&l, 0) {
			cell.Difference = money.Some(cell.Value.N.Sub(first.N))
		}
		n++
		switch {
		case l.Winner < 0 || most.Less(cell.Value.N):
			l.Winner, most, tie = i, cell.Value.N, false
		case most.Equal(cell.Value.N):
			tie = true
		}
	}
	if !any {
		return
	}
	// What may be more than the most leaves no winner: "up to 150,000", "from 90,000".
	more := false
	for i, x := range l.Cells {
		one := l.Kind == Money && (c.Apart[i] == onlyLower || c.Apart[i] == onlyUpper) && l.Winner >= 0 && kindOf(c.Offers[i]) == kindOf(c.Offers[l.Winner])
		more = more || one && x.Value.Set && (x.End == Lower || x.End == Upper && most.Less(x.Value.N))
	}
	if more && n > 1 {
		l.Why = "an amount of which one end alone is stated may be the most"
	}
	if tie || n < 2 || more {
		l.Winner = -1
	}
	c.Lines = append(c.Lines, l)
}

// compared reports whether the cell of offer i may be set against others.
func (c *Comparison) compared(l *Line, i int) bool { return l.Kind != Money || c.Apart[i] == "" }

// sameDays takes the winner and the differences from pay a day worked where the
// offers do not state the same kinds of days off: who states no holidays seems to
// work on them.
func (c *Comparison) sameDays() {
	if len(c.Lines) == 0 || c.Lines[len(c.Lines)-1].Name != "base pay a day worked" {
		return
	}
	first := c.Offers[0].Memo
	for _, o := range c.Offers[1:] {
		if o.Memo.HolidayDays.Set != first.HolidayDays.Set || o.Memo.PTODays.Set != first.PTODays.Set {
			l := &c.Lines[len(c.Lines)-1]
			if l.Winner >= 0 || l.Why != "" {
				l.Winner, l.Why = -1, "they do not state the same kinds of days off"
			}
			for i := range l.Cells {
				l.Cells[i].Difference = money.Maybe{}
			}
			return
		}
	}
}
