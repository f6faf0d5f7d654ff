package chart

import (
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"
)

// maxEnds is the most lines that carry their names at their ends.
const maxEnds = 6

func (b *builder) matrix() {
	rows, cols := len(b.rows), len(b.names)
	b.meta.Kind, b.meta.Rows, b.meta.Columns, b.meta.Row = "matrix", rows, cols, rowMatrix
	b.meta.Names = b.ruler.widest(b.rows, 12)
	b.meta.Heads = b.ruler.widest(b.names, 12)
	b.rect.SetGlobalOptions(
		charts.WithXAxisOpts(opts.XAxis{
			Type: "category", Position: "top", AxisLine: hiddenLine(), AxisTick: &opts.AxisTick{Show: opts.Bool(false)},
			SplitLine: &opts.SplitLine{Show: opts.Bool(false)}, AxisLabel: b.nameLabel("break"),
		}),
		charts.WithYAxisOpts(opts.YAxis{
			Type: "category", Inverse: opts.Bool(true), Data: nonNil(b.rows), AxisLine: hiddenLine(),
			SplitLine: &opts.SplitLine{Show: opts.Bool(false)}, AxisLabel: b.nameLabel("truncate"),
		}),
	)
	b.rect.SetXAxis(nonNil(b.names))
	var e extent
	marks := true
	var items []item
	for _, s := range b.c.Series[:min(1, len(b.c.Series))] {
		for k, p := range s.Points {
			if cols == 0 || k/cols >= rows {
				break
			}
			col, row := k%cols, k/cols
			it := item{Value: nums(float64(col), float64(row), p.Value), Cat: row, Dim: 1, Name: b.rows[row], Series: b.names[col]}
			b.text(&it, p)
			e.add(p.Value)
			if finite(p.Value) && p.Value != 0 && p.Value != 1 || p.Short != "" {
				marks = false
			}
			items = append(items, it)
		}
	}
	b.empty = e.n == 0
	color := b.colors.Palette[0]
	if len(b.c.Series) > 0 {
		color = b.color(0)
	}
	s := b.custom("", color, "cell", e.lo, e.hi, marks)
	s.Encode = &opts.Encode{X: 0, Y: 1}
	s.Data = nonNilItems(items)
	b.add(s)
}

// plotAxes sets the value axis of the forms that are as high as they are.
func (b *builder) plotAxes(x opts.XAxis, y scale) {
	b.meta.Kind, b.meta.Rows, b.meta.Row = "plot", 1, plotHeight
	b.meta.Category = -1
	b.meta.Bottom += 24
	x.AxisLine = &opts.AxisLine{Show: opts.Bool(true), OnZero: opts.Bool(false), LineStyle: &opts.LineStyle{Color: b.colors.Quiet}}
	b.y = axisExtra{step: y.step, nameAlign: "left", namePad: []int{0, 0, 0, -46}}
	b.rect.SetGlobalOptions(
		charts.WithXAxisOpts(x),
		charts.WithYAxisOpts(opts.YAxis{
			Type: "value", Min: y.min, Max: y.max, Name: oneLine(b.c.Unit), NameLocation: "end", NameGap: 14,
			AxisLine: hiddenLine(), SplitLine: b.gridLine(), AxisLabel: b.tickLabel(),
		}),
	)
}

func (b *builder) scatter() {
	var ex, ey extent
	n := 0
	for _, s := range b.c.Series {
		for _, p := range s.Points {
			if finite(p.X) && finite(p.Value) {
				ex.add(p.X)
				ey.add(p.Value)
				n++
			}
		}
	}
	b.empty = n == 0
	b.extentOfLines(&ey)
	if b.c.Reference != nil {
		ex.add(b.c.Reference.X)
	}
	xs := ex.apart(6)
	b.x = axisExtra{step: xs.step}
	b.meta.Bottom += 18
	b.plotAxes(opts.XAxis{
		Type: "value", Min: xs.min, Max: xs.max, Name: oneLine(b.c.XUnit), NameLocation: "middle", NameGap: 28,
		SplitLine: b.gridLine(), AxisTick: &opts.AxisTick{Show: opts.Bool(false)}, AxisLabel: b.tickLabel(),
	}, ey.apart(5))
	b.marks(false)
	size := 9
	if n > 200 {
		size = 6
	}
	for i, s := range b.c.Series {
		var items []item
		named := false
		for _, p := range s.Points {
			if !finite(p.X) || !finite(p.Value) {
				continue
			}
			it := item{Value: nums(p.X, p.Value), Series: b.seriesName(i)}
			b.text(&it, p)
			it.Short = oneLine(p.Short)
			if it.Short != "" && p.X-xs.min > 0.6*(xs.max-xs.min) {
				it.Label = &place{"left"}
			}
			named = named || it.Short != ""
			items = append(items, it)
		}
		series := charts.SingleSeries{
			Name: oneLine(s.Name), Type: types.ChartScatter, SymbolSize: size, Data: nonNilItems(items),
			ItemStyle: &opts.ItemStyle{Color: b.color(i), Opacity: opts.Float(0.85), BorderColor: b.colors.Background, BorderWidth: 0.5},
			Encode:    &opts.Encode{X: 0, Y: 1},
		}
		if len(items) > manyPoints {
			series.Large = opts.Bool(true)
			series.SymbolSize = 3
			series.ItemStyle = &opts.ItemStyle{Color: b.color(i), Opacity: opts.Float(0.5)}
			series.LargeThreshold = manyPoints
		} else if named {
			series.Label = &opts.Label{
				Show: opts.Bool(true), Position: "right", Formatter: fn("short"), Color: b.colors.Ink,
				FontSize: 12, FontFamily: FontFamily,
			}
			series.LabelLayout = &opts.LabelLayout{HideOverlap: opts.Bool(true)}
		}
		b.add(series)
	}
	if r := b.c.Reference; r != nil && finite(r.X) && finite(r.Value) {
		it := item{Value: nums(r.X, r.Value)}
		b.text(&it, *r)
		s := b.custom("", b.colors.Ink, "reference")
		s.Id = "reference"
		s.Encode = &opts.Encode{X: 0, Y: 1}
		s.Data = []item{it}
		b.add(s)
	}
}

func (b *builder) line() {
	var e extent
	b.each(func(_, _ int, p Point) { e.add(p.Value) })
	b.empty = e.n == 0
	b.extentOfLines(&e)
	x := opts.XAxis{
		Type: "category", SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisTick:  &opts.AxisTick{Show: opts.Bool(true), AlignWithLabel: opts.Bool(true), LineStyle: &opts.LineStyle{Color: b.colors.Quiet}},
		AxisLabel: &opts.AxisLabel{Show: opts.Bool(true), Color: b.colors.Quiet, FontSize: 12, FontFamily: FontFamily, HideOverlap: opts.Bool(true), Interval: "auto"},
	}
	b.plotAxes(x, e.scale(5, false))
	b.rect.SetXAxis(nonNil(b.names))
	b.marks(false)
	items := make([][]item, len(b.c.Series))
	b.each(func(i, j int, p Point) {
		it := item{Value: append(nums(float64(j)), num(p.Value)), Cat: j, Name: b.names[j], Series: b.seriesName(i)}
		b.text(&it, p)
		items[i] = append(items[i], it)
	})
	b.message = map[any]bool{}
	muted := slices.ContainsFunc(b.c.Series, func(s Series) bool { return s.Muted })
	for i, s := range b.c.Series {
		name := oneLine(s.Name)
		b.message[name] = muted && !s.Muted
		if b.ends && len(b.c.Series) > 1 {
			b.meta.Ends = max(b.meta.Ends, ceil(b.ruler.width(name, 12, true)))
		}
		b.add(charts.SingleSeries{
			Name: name, Type: types.ChartLine, Data: nonNilItems(items[i]), Symbol: "circle", SymbolSize: symbolSize(len(b.names)),
			ShowSymbol: opts.Bool(len(b.names) <= 16 || alone(items[i])), ConnectNulls: opts.Bool(false),
			ItemStyle:   &opts.ItemStyle{Color: b.color(i)},
			LineStyle:   &opts.LineStyle{Color: b.color(i), Width: 2},
			LabelLayout: &opts.LabelLayout{MoveOverlap: "shiftY"},
			Encode:      &opts.Encode{X: 0, Y: 1},
		})
	}
}

// alone reports whether a point has a gap on both sides: no line would show it.
func alone(items []item) bool {
	gap := func(i int) bool { return i < 0 || i >= len(items) || items[i].Value[1] == nil }
	for i := range items {
		if !gap(i) && gap(i-1) && gap(i+1) {
			return true
		}
	}
	return false
}

func symbolSize(points int) int {
	if points > 16 {
		return 4
	}
	return 6
}

// joinLines joins lines as echarts breaks them.
func joinLines(lines []string) string { return strings.Join(lines, "\n") }

// finish adds to the options what go-echarts' types cannot say.
func (b *builder) finish(m map[string]any) {
	m["progressive"] = 0 // all points at once: a script engine has no frames
	m["useUTC"] = true
	m["animation"] = false
	m["textStyle"] = map[string]any{"fontFamily": FontFamily}
	delete(m, "toolbox")
	delete(m, "color") // every series has its own
	if b.empty {
		for _, key := range []string{"xAxis", "yAxis"} {
			for _, axis := range m[key].([]any) {
				axis.(map[string]any)["show"] = false
			}
		}
	}
	b.finishAxis(m["xAxis"], b.x)
	b.finishAxis(m["yAxis"], b.y)
	if t, ok := m["title"].(map[string]any); ok {
		t["itemGap"] = titleGap
		t["padding"] = 0
	}
	if l, ok := m["legend"].(map[string]any); ok {
		l["selectedMode"] = false
		l["itemGap"] = 16
	}
	if t, ok := m["tooltip"].(map[string]any); ok {
		t["confine"] = true
		t["textStyle"] = map[string]any{"color": b.colors.Ink, "fontSize": 13, "fontFamily": FontFamily}
	}
	if series, ok := m["series"].([]any); ok {
		for _, s := range series {
			s, ok := s.(map[string]any)
			if !ok {
				continue
			}
			s["clip"] = false
			if s["type"] == types.ChartLine && b.message[s["name"]] {
				s["z"] = 4 // over the muted lines, whose z is 3
			}
			if l, ok := s["label"].(map[string]any); ok {
				l["opacity"] = 1 // not that of the points
				l["textBorderColor"] = b.colors.Background
				l["textBorderWidth"] = 3
			}
			if s["type"] == types.ChartLine && b.ends && len(b.c.Series) > 1 {
				s["endLabel"] = map[string]any{
					"show": true, "formatter": fn("series"), "color": b.colors.Ink, "fontSize": 12,
					"fontWeight": "bold", "fontFamily": FontFamily, "distance": 8,
				}
			}
		}
	} else {
		m["series"] = []any{}
	}
	var graphics []any
	if len(b.frame.notes) > 0 {
		graphics = append(graphics, b.words(joinLines(b.frame.notes), map[string]any{"left": 0, "bottom": 0}, noteSize, noteLine))
	}
	if b.empty {
		graphics = append(graphics, b.words("No figures to show", map[string]any{"left": "center", "top": "middle"}, 13, 16))
	}
	if graphics != nil {
		m["graphic"] = graphics
	}
}

func (b *builder) words(text string, place map[string]any, size, line int) map[string]any {
	place["type"] = "text"
	place["silent"] = true
	// The key "fillColor" lets boot.js find the colour: it moves to style.fill.
	place["style"] = map[string]any{"text": text, "fillColor": b.colors.Quiet, "fontSize": size, "lineHeight": line, "fontFamily": FontFamily}
	return place
}

func (b *builder) finishAxis(v any, extra axisExtra) {
	list, _ := v.([]any)
	for _, a := range list {
		a, ok := a.(map[string]any)
		if !ok {
			continue
		}
		if extra.step > 0 {
			a["interval"] = extra.step
		}
		style := map[string]any{"color": b.colors.Quiet, "fontSize": 12, "fontFamily": FontFamily}
		if extra.nameAlign != "" {
			style["align"] = extra.nameAlign
			style["padding"] = extra.namePad
			if extra.namePad[2] > 0 {
				a["nameGap"] = 0
				style["verticalAlign"] = "bottom"
			}
		}
		a["nameTextStyle"] = style
		if t, ok := a["axisTick"].(map[string]any); !ok {
			a["axisTick"] = map[string]any{"show": false}
		} else {
			t["length"] = 4
		}
		if l, ok := a["axisLabel"].(map[string]any); ok && l["interval"] == "0" {
			l["interval"] = 0 // as text "2" would become every 22nd
		}
	}
}
