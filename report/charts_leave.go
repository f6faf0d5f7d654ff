package report

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/report/chart"
)

// mostLeaveBars is how many postings get a bar of their own for time off; more
// are counted by their days.
const mostLeaveBars = 12

// leaveCharts draw paid time off in days and parental leave in weeks.
func (v *view) leaveCharts() []*chart.Chart {
	var all []*chart.Chart
	var off, parental []*seen
	for _, s := range v.all {
		if s.Memo.PTODays.Set || s.Memo.HolidayDays.Set {
			off = append(off, s)
		}
		if s.weeks != nil && s.weeks.Value.Set {
			parental = append(parental, s)
		}
	}
	if len(off) > 0 && len(off) <= mostLeaveBars {
		all = append(all, v.daysOff(off))
	} else if len(off) > 0 {
		all = append(all, v.counted(counting{
			id: "time-off", title: "How much paid time off postings state", unit: "days a year", one: "day",
			note: "Public holidays are not inside.", pick: func(s *seen) money.Maybe { return s.Memo.PTODays },
		}))
	}
	if len(parental) > 0 && len(parental) <= mostLeaveBars {
		all = append(all, v.parental(parental))
	} else if len(parental) > 0 {
		all = append(all, v.counted(counting{
			id: "parental-leave", title: "How much parental leave postings state", unit: "weeks", one: "week",
			note: "The longest leave that a posting states; what part of it is paid is in the table.", pick: (*seen).weeksValue,
		}))
	}
	return append(all, v.payAgainstDays()...)
}

// The numbers of postings that a scatter is drawn of.
const (
	leastScatter = 8
	mostScatter  = 3000
)

// payAgainstDays sets the middle of base pay against days of paid time off, one
// chart a currency.
func (v *view) payAgainstDays() []*chart.Chart {
	has := func(s *seen) bool { return v.hasPay(s) && s.base.Mid.Set && s.Memo.PTODays.Set }
	cs := v.currencies(has)
	var all []*chart.Chart
	for _, c := range cs {
		series := chart.Series{Name: "postings"}
		for _, s := range v.all {
			if has(s) && s.currency == c {
				d := s.Memo.PTODays.N
				series.Points = append(series.Points, chart.Point{
					X: s.base.Mid.N.Float(), Value: d.Float(), Href: s.anchor,
					Label: s.name + ": " + v.amount(s.base.Mid.N, c) + ", " + v.number(d) + " days",
				})
			}
		}
		if n := len(series.Points); n < leastScatter || n > mostScatter {
			continue
		}
		all = append(all, &chart.Chart{
			ID: "time-off-by-pay" + suffix(cs, c), Kind: chart.Scatter, XUnit: string(c) + " a year, middle of base pay", Unit: "days of paid time off a year",
			Title:    "Does more pay come with more time off?" + inCurrency(cs, c),
			Subtitle: "Each dot is a posting that states both, in " + string(c), Series: []chart.Series{series},
		})
	}
	return all
}

// daysOff stacks paid time off and holidays of each posting.
func (v *view) daysOff(some []*seen) *chart.Chart {
	total := func(s *seen) money.Number { return s.Memo.PTODays.N.Add(s.Memo.HolidayDays.N) }
	sortBy(some, func(a, b *seen) bool { return total(b).Less(total(a)) })
	ch := &chart.Chart{
		ID: "time-off", Kind: chart.Stacked, Unit: "days a year",
		Title: "Days off in a year", Subtitle: "Working days of paid leave, and public or company holidays, as stated",
	}
	if v.few() && len(some) > 1 && total(some[1]).Less(total(some[0])) {
		ch.Title = some[0].name + " gives the most days off: " + v.number(total(some[0]))
	}
	pto, holidays := chart.Series{Name: "paid time off"}, chart.Series{Name: "holidays"}
	point := func(m money.Maybe, href string) chart.Point {
		if !m.Set {
			return chart.Point{Value: nan, Href: href}
		}
		return chart.Point{Value: m.N.Float(), Label: v.number(m.N) + " days", Href: href}
	}
	for _, s := range some {
		ch.Categories = append(ch.Categories, s.name)
		pto.Points = append(pto.Points, point(s.Memo.PTODays, s.anchor))
		holidays.Points = append(holidays.Points, point(s.Memo.HolidayDays, s.anchor))
	}
	for _, s := range []chart.Series{pto, holidays} {
		for _, p := range s.Points {
			if p.Value == p.Value {
				ch.Series = append(ch.Series, s)
				break
			}
		}
	}
	if n := len(v.all) - len(some); n > 0 {
		ch.Notes = append(ch.Notes, sentence(count(n, "posting"))+" without a number of days not drawn.")
	}
	return ch
}

// parental draws the weeks of parental leave of each posting, and what they are
// worth at full pay where that differs.
func (v *view) parental(some []*seen) *chart.Chart {
	sortBy(some, func(a, b *seen) bool { return b.weeks.Value.N.Less(a.weeks.Value.N) })
	ch := &chart.Chart{
		ID: "parental-leave", Kind: chart.Grouped, Unit: "weeks",
		Title: "Parental leave", Subtitle: "Weeks of the longest leave that the posting states",
	}
	if v.few() && len(some) > 1 && some[1].weeks.Value.N.Less(some[0].weeks.Value.N) {
		ch.Title = some[0].name + " gives the longest parental leave: " + v.number(some[0].weeks.Value.N) + " weeks"
	}
	weeks, full := chart.Series{Name: "weeks of leave"}, chart.Series{Name: "worth in weeks at full pay"}
	differs := false
	for _, s := range some {
		b := s.weeks
		ch.Categories = append(ch.Categories, s.name)
		weeks.Points = append(weeks.Points, chart.Point{Value: b.Value.N.Float(), Label: v.number(b.Value.N) + " weeks", Href: s.anchor})
		pt := chart.Point{Value: nan, Href: s.anchor}
		if b.More != nil && b.More.FPEWeeks.Set {
			w := b.More.FPEWeeks.N
			pt.Value, pt.Label = w.Float(), v.number(w)+" weeks"
			differs = differs || !w.Equal(b.Value.N)
		}
		full.Points = append(full.Points, pt)
	}
	ch.Series = []chart.Series{weeks}
	if differs {
		ch.Series = append(ch.Series, full)
	}
	if n := len(v.all) - len(some); n > 0 {
		ch.Notes = append(ch.Notes, sentence(count(n, "posting"))+" without a number of weeks not drawn.")
	}
	return ch
}

// counting says what counted counts.
type counting struct {
	id, title, unit, one, note string
	pick                       func(*seen) money.Maybe
}

// counted draws how many postings state each value; where there are many
// values, of each stretch of five.
func (v *view) counted(c counting) *chart.Chart {
	var all []money.Number
	for _, s := range v.all {
		if m := c.pick(s); m.Set {
			all = append(all, m.N)
		}
	}
	sortBy(all, money.Number.Less)
	bins := binned(all, money.Int(1))
	if len(bins) > 30 {
		bins = binned(all, money.Int(5))
	}
	ch := &chart.Chart{
		ID: c.id, Kind: chart.Grouped, Unit: "postings", Title: c.title,
		Subtitle: "Number of postings by " + c.unit + "; " + integer(len(all)) + " of " + integer(len(v.all)) + " postings state a number",
		Notes:    []string{c.note},
	}
	series := chart.Series{Name: "postings"}
	empty := 0
	for _, b := range bins {
		if b.n == 0 {
			empty++
		}
	}
	for _, b := range bins {
		if b.n == 0 && 3*empty >= len(bins) {
			continue // a few values far apart: each stands for itself
		}
		ch.Categories = append(ch.Categories, v.binName(b)+" "+c.one+"s")
		series.Points = append(series.Points, chart.Point{Value: float64(b.n), Label: integer(b.n)})
	}
	ch.Series = []chart.Series{series}
	if m := middle(all); m.Set {
		ch.Notes = append(ch.Notes, "The median is "+v.number(m.N)+" "+c.unit+".")
	}
	return ch
}

// A bin counts the values from low up to, not including, low + step.
type bin struct {
	low, step money.Number
	n         int
}

// binned sorts ordered values into bins of one step, from the first that has a
// value to the last; empty ones between stay.
func binned(all []money.Number, step money.Number) []bin {
	if len(all) == 0 {
		return nil
	}
	low := floor(all[0], step)
	var bins []bin
	for _, x := range all {
		for len(bins) == 0 || !x.Less(bins[len(bins)-1].low.Add(step)) {
			if len(bins) > 0 {
				low = bins[len(bins)-1].low.Add(step)
			}
			bins = append(bins, bin{low: low, step: step})
			if len(bins) > 400 {
				return bins
			}
		}
		bins[len(bins)-1].n++
	}
	return bins
}

// floor returns the largest multiple of step that is not above x, which is not
// negative.
func floor(x, step money.Number) money.Number {
	q := x.Div(step, 0, money.HalfUp)
	if x.Less(q.Mul(step)) {
		q = q.Sub(money.Int(1))
	}
	return q.Mul(step)
}

func (v *view) binName(b bin) string {
	if b.step.Equal(money.Int(1)) {
		return v.number(b.low)
	}
	return v.number(b.low) + "–" + v.number(b.low.Add(b.step).Sub(money.Int(1)))
}
