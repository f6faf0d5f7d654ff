package report

import (
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
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
		if comp, _ := s.compDays(); s.Memo.PTODays.Set || s.Memo.HolidayDays.Set || comp.Set {
			off = append(off, s)
		}
		if s.weeks != nil && s.weeks.Value.Set {
			parental = append(parental, s)
		}
	}
	stating := 0
	for _, s := range off {
		if s.Memo.PTODays.Set {
			stating++
		}
	}
	if len(off) > 0 && len(off) <= mostLeaveBars {
		all = append(all, v.daysOff(off))
	} else if stating > 0 {
		all = append(all, v.counted(counting{
			id: "time-off", title: "How much paid time off postings state", unit: "days a year", one: "day",
			column: "Days off", note: orElse(v.calledHolidays(), "Public holidays are not inside."), pick: func(s *seen) money.Maybe { return s.Memo.PTODays },
			law: v.lawsOf(off),
		}))
	}
	if len(parental) > 0 && len(parental) <= mostLeaveBars {
		all = append(all, v.parental(parental))
	} else if len(parental) > 0 {
		all = append(all, v.counted(counting{
			id: "parental-leave", title: "How much parental leave postings state", unit: "weeks", one: "week",
			column: "Parental leave", note: "The longest leave that a posting states, whether or not all of it is paid.", pick: (*seen).weeksValue,
		}))
	}
	return append(all, v.payAgainstDays()...)
}

// daysOff stacks paid time off, compensatory days and holidays of each posting;
// the order, and what the title says, goes by paid time off.
func (v *view) daysOff(some []*seen) *chart.Chart {
	sortBy(some, func(a, b *seen) bool {
		x, y := a.Memo.PTODays, b.Memo.PTODays
		return y.N.Less(x.N) || x.Set && !y.Set
	})
	ch := &chart.Chart{
		ID: "time-off", Kind: chart.Stacked, Unit: "days a year",
		Title: "Days off in a year", Subtitle: "Working days of paid time off, and public or company holidays where they are stated, the most paid time off first", TargetName: lawName,
	}
	if top := mostVacation(v.all); v.few() && top != nil {
		ch.Title = top.name + " gives the most days of paid time off: " + v.number(top.Memo.PTODays.N)
	}
	pto, comp, holidays := chart.Series{Name: "paid time off"}, chart.Series{Name: "compensatory days"}, chart.Series{Name: "holidays"}
	point := func(m money.Maybe, href, note string) chart.Point {
		if !m.Set {
			return chart.Point{Value: nan, Href: href}
		}
		return chart.Point{Value: m.N.Float(), Label: v.number(m.N) + " days" + note, Short: v.number(m.N) + " days", Href: href}
	}
	law, silent, endless := false, false, 0
	for _, s := range v.all {
		if s.unlimited() && !s.Memo.PTODays.Set {
			endless++
		}
	}
	for _, s := range some {
		t := v.lawDays(s)
		law = law || t.Value == t.Value
		silent = silent || !s.Memo.HolidayDays.Set
		ch.Targets = append(ch.Targets, t)
		ch.Categories = append(ch.Categories, s.name)
		inside, table := "", ""
		if s.daysBasis() == daysWithHolidays {
			inside = ", public holidays inside"
		}
		if s.holidayBasis() != "" {
			table = ", by the law of the country"
		}
		days, _ := s.compDays()
		pto.Points = append(pto.Points, point(s.Memo.PTODays, s.anchor, inside))
		comp.Points = append(comp.Points, point(days, s.anchor, ""))
		holidays.Points = append(holidays.Points, point(s.Memo.HolidayDays, s.anchor, table))
	}
	for _, s := range []chart.Series{pto, comp, holidays} {
		if slices.ContainsFunc(s.Points, func(p chart.Point) bool { return p.Value == p.Value }) {
			ch.Series = append(ch.Series, s)
		}
	}
	if silent && len(ch.Series) > 1 {
		ch.Notes = append(ch.Notes, "A bar without a part for holidays states no number of them; it may still grant them.")
	}
	if c := v.calledHolidays(); c != "" {
		ch.Notes = append(ch.Notes, c)
	}
	if endless > 0 {
		ch.Notes = append(ch.Notes, "Unlimited time off is no number of days, neither the most nor the least: "+v.count(endless, "posting")+" not drawn.")
	}
	if n := len(v.all) - len(some) - endless; n > 0 {
		ch.Notes = append(ch.Notes, sentence(v.count(n, "posting"))+" without a number of days not drawn.")
	}
	if law {
		ch.Notes = append(ch.Notes, lawNote+" It is paid leave without holidays.")
	}
	return ch
}

// parentNames say who takes the leave.
var parentNames = map[benefit.Kind]string{
	benefit.ParentalAny: "any parent", benefit.ParentalBirth: "birth parent", benefit.ParentalNonbirth: "other parent",
}

// parental draws the weeks of parental leave by parent, and what they are worth
// at full pay where that differs.
func (v *view) parental(some []*seen) *chart.Chart {
	sortBy(some, func(a, b *seen) bool { return b.weeks.Value.N.Less(a.weeks.Value.N) })
	ch := &chart.Chart{
		ID: "parental-leave", Kind: chart.Grouped, Unit: "weeks",
		Title: "Parental leave", Subtitle: "Weeks of leave that the posting states, by parent", TargetName: lawName,
	}
	if v.few() && len(some) > 1 && some[1].weeks.Value.N.Less(some[0].weeks.Value.N) {
		ch.Title = some[0].name + " gives the longest parental leave: " + v.number(some[0].weeks.Value.N) + " weeks"
	}
	weeks, full := chart.Series{Name: "weeks of leave"}, chart.Series{Name: "worth in weeks at full pay"}
	differs, law := false, false
	for _, s := range some {
		for _, b := range s.byParent() {
			ch.Categories = append(ch.Categories, s.name+": "+parentNames[b.Kind])
			weeks.Points = append(weeks.Points, chart.Point{Value: b.Value.N.Float(), Label: v.number(b.Value.N) + " weeks", Href: s.anchor})
			pt := chart.Point{Value: nan, Href: s.anchor}
			if b.More != nil && b.More.FPEWeeks.Set {
				w := b.More.FPEWeeks.N
				pt.Value, pt.Label = w.Float(), v.number(w)+" weeks"
				differs = differs || !w.Equal(b.Value.N)
			}
			full.Points = append(full.Points, pt)
			t := v.lawWeeks(s, b.Kind)
			law = law || t.Value == t.Value
			ch.Targets = append(ch.Targets, t)
		}
	}
	ch.Series = []chart.Series{weeks}
	if differs {
		ch.Series = append(ch.Series, full)
	}
	if n := len(v.all) - len(some); n > 0 {
		ch.Notes = append(ch.Notes, sentence(v.count(n, "posting"))+" without a number of weeks not drawn.")
	}
	if law {
		ch.Notes = append(ch.Notes, lawNote+" What the law pays during the leave differs.")
	}
	return ch
}

// byParent returns the longest leave that the offer states for each parent.
func (s *seen) byParent() []*offer.Found {
	longest := map[benefit.Kind]*offer.Found{}
	for i := range s.Benefits {
		b := &s.Benefits[i]
		if parentNames[b.Kind] == "" || !b.Value.Set || b.Unit != benefit.InWeeks && b.Unit != benefit.InWeeksPaid {
			continue
		}
		if have := longest[b.Kind]; have == nil || have.Value.N.Less(b.Value.N) {
			longest[b.Kind] = b
		}
	}
	var all []*offer.Found
	for _, k := range []benefit.Kind{benefit.ParentalBirth, benefit.ParentalNonbirth, benefit.ParentalAny} {
		if longest[k] != nil {
			all = append(all, longest[k])
		}
	}
	return all
}

// counting says what counted counts.
type counting struct {
	id, title, unit, one, note, column string
	law                                []string
	pick                               func(*seen) money.Maybe
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
		Subtitle: "Number of postings by " + c.unit + "; " + v.integer(len(all)) + " of " + v.integer(len(v.all)) + " postings state a number",
		Notes:    []string{c.note},
	}
	series := chart.Series{Name: "postings"}
	r := recipe{Kind: "count", Column: c.column}
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
		series.Points = append(series.Points, chart.Point{Value: float64(b.n), Label: v.integer(b.n)})
		r.Bounds = append(r.Bounds, [2]*string{bound(b.low), bound(b.low.Add(b.step))})
	}
	v.remember(ch.ID, r)
	ch.Series = []chart.Series{series}
	ch.Notes = append(ch.Notes, c.law...)
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
