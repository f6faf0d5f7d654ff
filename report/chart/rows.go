package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"
)

// rowAxes sets the axes of the forms with a row for each category: values to
// the right with ticks above, names to the left.
func (b *builder) rowAxes(s scale) {
	b.meta.Kind = "rows"
	b.meta.Rows = len(b.names)
	b.meta.Names = b.ruler.widest(b.names, 12)
	b.meta.Slots = max(1, len(b.c.Series))
	b.x = axisExtra{step: s.step, nameAlign: "left", namePad: []int{0, 0, 24, 0}}
	b.rect.SetGlobalOptions(
		charts.WithXAxisOpts(opts.XAxis{
			Type: "value", Position: "top", Min: s.min, Max: s.max, Name: oneLine(b.c.Unit), NameLocation: "start",
			SplitLine: b.gridLine(), AxisLine: hiddenLine(), AxisTick: &opts.AxisTick{Show: opts.Bool(false)},
			AxisLabel: b.tickLabel(),
		}),
		charts.WithYAxisOpts(opts.YAxis{
			Type: "category", Inverse: opts.Bool(true), Data: nonNil(b.names),
			AxisLine: hiddenLine(), SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
			AxisLabel: &opts.AxisLabel{Show: opts.Bool(false)}, // the rows write their names themselves
		}),
	)
}

func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func hiddenLine() *opts.AxisLine { return &opts.AxisLine{Show: opts.Bool(false)} }

func (b *builder) gridLine() *opts.SplitLine {
	return &opts.SplitLine{Show: opts.Bool(true), LineStyle: &opts.LineStyle{Color: b.colors.Grid, Width: 1}}
}

func (b *builder) tickLabel() *opts.AxisLabel {
	return &opts.AxisLabel{
		Show: opts.Bool(true), Formatter: types.FuncStr(fn("tick")), Color: b.colors.Quiet, FontSize: 12,
		FontFamily: FontFamily, HideOverlap: opts.Bool(true), ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true),
	}
}

func (b *builder) nameLabel(overflow string) *opts.AxisLabel {
	return &opts.AxisLabel{
		Show: opts.Bool(true), Interval: "0", Color: b.colors.Ink, FontSize: 12, FontFamily: FontFamily,
		Overflow: overflow, Ellipsis: "…", ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true),
	}
}

// custom returns a series that boot.js draws with the function and the
// arguments.
func (b *builder) custom(name, color, function string, args ...any) charts.SingleSeries {
	return charts.SingleSeries{
		Name: name, Type: types.ChartCustom,
		RenderItem: types.FuncStr(fn(function, args...)),
		ItemStyle:  &opts.ItemStyle{Color: color},
	}
}

// marks adds the reference lines, behind the figures.
func (b *builder) marks(upright bool) {
	it := item{Value: nums(0, 0), Band: nums(math.NaN(), math.NaN())}
	for _, m := range b.c.Lines {
		if finite(m.Value) {
			it.Marks = append(it.Marks, b.mark(m.Value, m.Label))
		}
	}
	if r := b.c.Reference; r != nil && b.c.Kind != Scatter {
		if finite(r.Low) && finite(r.High) && r.Low < r.High {
			it.Band = nums(r.Low, r.High)
		}
		if finite(r.Value) {
			label := r.Short
			if label == "" {
				label = r.Label
			}
			it.Marks = append(it.Marks, b.mark(r.Value, label))
		}
	}
	if len(it.Marks) == 0 && it.Band[0] == nil {
		return
	}
	if upright {
		b.meta.Bottom += markLine * min(len(it.Marks), 3)
	}
	s := b.custom("", b.colors.Ink, "marks", upright)
	s.Id = "marks"
	s.Data = []item{it}
	b.add(s)
}

func (b *builder) mark(v float64, label string) markItem {
	label = oneLine(label)
	return markItem{v, label, ceil(b.ruler.width(label, 12, false))}
}

// extentOfLines adds what the reference lines need of the axis.
func (b *builder) extentOfLines(e *extent) {
	for _, m := range b.c.Lines {
		e.add(m.Value)
	}
	if r := b.c.Reference; r != nil {
		e.add(r.Value)
		if r.Low < r.High {
			e.add(r.Low, r.High)
		}
	}
}

// absent is the point of a category that a series says nothing of.
var absent = Point{Value: math.NaN(), Low: math.NaN(), High: math.NaN(), Q: [3]float64{math.NaN(), math.NaN(), math.NaN()}}

// each calls f for every category of every series.
func (b *builder) each(f func(series, cat int, p Point)) {
	for i, s := range b.c.Series {
		for j := range b.names {
			if j < len(s.Points) {
				f(i, j, s.Points[j])
			} else {
				f(i, j, absent)
			}
		}
	}
}

func (b *builder) ranges() {
	var e extent
	open := [2]bool{}
	b.each(func(_, _ int, p Point) {
		e.add(p.Low, p.High, p.Value)
		open[0] = open[0] || finite(p.High) && !finite(p.Low)
		open[1] = open[1] || finite(p.Low) && !finite(p.High)
	})
	b.empty = e.n == 0
	b.extentOfLines(&e)
	// An open end needs room to fade into.
	pad := (e.hi - e.lo) * 0.08
	if open[0] && e.n > 0 {
		e.lo = math.Max(e.lo-pad, math.Min(e.lo, 0))
	}
	if open[1] && e.n > 0 {
		e.hi += pad
	}
	b.rowAxes(e.scale(6, false))
	b.meta.Row = max(rowRanges, rowSlot*b.meta.Slots+10)
	b.marks(true)
	items := make([][]item, len(b.c.Series))
	b.each(func(i, j int, p Point) {
		low, high := p.Low, p.High
		if low > high {
			low, high = high, low
		}
		it := item{
			Value: append(nums(p.Value, low, high), num(float64(j))), Cat: j, Dim: 3,
			Name: b.names[j], Series: b.seriesName(i),
			Absent: !finite(low) && !finite(high) && !finite(p.Value),
		}
		b.text(&it, p)
		b.meta.Column = max(b.meta.Column, it.W)
		items[i] = append(items[i], it)
	})
	b.custom4(items, "range", 0, 1, 2, 3)
}

// custom4 adds a series for each list of items; the dimensions before the last
// are values, the last is the category.
func (b *builder) custom4(items [][]item, function string, dims ...int) {
	for i := range items {
		s := b.custom(oneLine(b.c.Series[i].Name), b.color(i), function, i, len(items))
		s.Encode = &opts.Encode{X: dims[:len(dims)-1], Y: dims[len(dims)-1]}
		s.Data = nonNilItems(items[i])
		b.add(s)
	}
}

func nonNilItems(s []item) []item {
	if s == nil {
		return []item{}
	}
	return s
}

func (b *builder) bars() {
	stacked := b.c.Kind == Stacked
	// Negative parts stack to the left of zero, the others to the right.
	up, down := make([]float64, len(b.names)), make([]float64, len(b.names))
	var e extent
	items := make([][]item, len(b.c.Series))
	b.each(func(i, j int, p Point) {
		from, to := 0.0, p.Value
		if stacked && finite(p.Value) {
			side := up
			if p.Value < 0 {
				side = down
			}
			from, to = side[j], side[j]+p.Value
			side[j] = to
		}
		if finite(to) {
			e.add(from, to)
		}
		it := item{Value: append(nums(from, to), num(float64(j))), Cat: j, Dim: 2, Name: b.names[j], Series: b.seriesName(i), Absent: !finite(to)}
		b.text(&it, p)
		if !stacked {
			b.meta.Inline = max(b.meta.Inline, it.W)
		}
		items[i] = append(items[i], it)
	})
	b.empty = e.n == 0
	for _, p := range b.c.Targets {
		e.add(p.Value)
	}
	b.extentOfLines(&e)
	b.rowAxes(e.scale(5, true))
	b.meta.Row = rowStacked
	place := "inside"
	if !stacked {
		place = "end"
		b.meta.Row = max(rowStacked, rowSlot*b.meta.Slots+12)
	}
	b.marks(true)
	for i := range items {
		s := b.custom(oneLine(b.c.Series[i].Name), b.color(i), "bar", i, len(items), place)
		s.Encode = &opts.Encode{X: []int{0, 1}, Y: 2}
		s.Data = nonNilItems(items[i])
		b.add(s)
	}
	b.targets()
}

// targets adds the ticks across the bars.
func (b *builder) targets() {
	var items []item
	for j, p := range b.c.Targets[:min(len(b.c.Targets), len(b.names))] {
		if !finite(p.Value) {
			continue
		}
		it := item{Value: nums(p.Value, float64(j)), Cat: j, Dim: 1, Name: b.names[j], Series: oneLine(b.c.TargetName)}
		b.text(&it, p)
		items = append(items, it)
	}
	if len(items) == 0 {
		return
	}
	s := b.custom(oneLine(b.c.TargetName), b.colors.Ink, "target")
	s.Encode = &opts.Encode{X: 0, Y: 1}
	s.Data = items
	b.add(s)
}

func (b *builder) boxes() {
	var e extent
	b.each(func(_, _ int, p Point) {
		e.add(p.Low, p.High, p.Q[0], p.Q[1], p.Q[2])
		for _, o := range p.Obs {
			e.add(o.Value)
		}
	})
	b.empty = e.n == 0
	b.extentOfLines(&e)
	b.rowAxes(e.scale(6, false))
	b.meta.Row = max(rowRanges+4, (rowSlot+4)*b.meta.Slots+10)
	b.marks(true)
	items, dots := make([][]item, len(b.c.Series)), make([][]item, len(b.c.Series))
	b.each(func(i, j int, p Point) {
		mid := p.Q[1]
		if p.Q == [3]float64{} && len(p.Obs) > 0 {
			p.Low, p.High, p.Q, mid = math.NaN(), math.NaN(), [3]float64{math.NaN(), math.NaN(), math.NaN()}, math.NaN()
		}
		it := item{
			Value: append(nums(mid, p.Low, p.Q[0], p.Q[2], p.High), num(float64(j))), Cat: j, Dim: 5,
			Name: b.names[j], Series: b.seriesName(i), Absent: !finite(mid) && len(p.Obs) == 0,
		}
		b.text(&it, p)
		b.meta.Column = max(b.meta.Column, it.W)
		items[i] = append(items[i], it)
		for k, o := range p.Obs {
			if !finite(o.Value) {
				continue
			}
			// The golden ratio spreads neighbours evenly and the same way
			// every time.
			_, at := math.Modf(float64(k) * math.Phi)
			d := item{Value: nums(o.Value, float64(j), at-0.5), Cat: j, Dim: 1, Name: b.names[j], Series: b.seriesName(i)}
			b.text(&d, o)
			dots[i] = append(dots[i], d)
		}
	})
	b.custom4(items, "box", 0, 1, 2, 3, 4, 5)
	for i := range dots {
		if len(dots[i]) == 0 {
			continue
		}
		s := b.custom("", b.color(i), "dots", i, len(dots))
		s.Encode = &opts.Encode{X: 0, Y: 1}
		s.Data = dots[i]
		b.add(s)
	}
}
