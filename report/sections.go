package report

import (
	"slices"
	"strings"

	"github.com/paystat/paystat/report/chart"
)

// sections sorts the charts under their headings.
func (v *view) sections() []Section {
	all := []Section{
		{ID: "pay", Title: "Pay"},
		{ID: "package", Title: "Total compensation"},
		{ID: "leave", Title: "Time off and parental leave"},
		{ID: "benefits", Title: "Benefits"},
		{ID: "quality", Title: "How good the data are"},
	}
	for _, c := range v.charts() {
		v.complete(c)
		k := 0
		switch {
		case c.Kind == chart.Matrix && v.few():
			continue // the page has a table instead
		case strings.HasPrefix(c.ID, "total-") || c.ID == sensitivityID:
			k = 1
		case strings.HasPrefix(c.ID, "time-") || strings.HasPrefix(c.ID, "parental-"):
			k = 2
		case strings.HasPrefix(c.ID, "benefit"):
			k = 3
		case strings.HasPrefix(c.ID, "data-"):
			k = 4
		}
		head, body := behind(c)
		if t, ok := v.tables[c.ID]; ok {
			head, body = t.head, t.body
		}
		d := Drawing{Chart: c, Head: head, Body: body, Notes: c.Footnotes(), Recipe: v.recipes[c.ID].Kind != ""}
		d.Plain = v.plain(c, all[k].Title)
		all[k].Charts = append(all[k].Charts, d)
	}
	var some []Section
	for _, s := range all {
		if len(s.Charts) > 0 {
			some = append(some, s)
		}
	}
	return some
}

// behind returns the figures of a chart as a table.
func behind(c *chart.Chart) (head []string, body [][]string) {
	head = []string{""}
	if c.Kind == chart.Matrix {
		head = append(head, c.Categories...)
		for i, name := range c.Rows {
			row := []string{name}
			for j := range c.Categories {
				row = append(row, c.Series[0].Points[i*len(c.Categories)+j].Label)
			}
			body = append(body, row)
		}
		return head, body
	}
	for _, s := range c.Series {
		head = append(head, sentence(s.Name))
	}
	if c.Kind == chart.Scatter { // it brings its own
		return head, nil
	}
	targeted := slices.ContainsFunc(c.Targets, func(p chart.Point) bool { return p.Label != "" })
	if targeted {
		head = append(head, sentence(c.TargetName))
	}
	for i, name := range c.Categories {
		row := []string{name}
		for _, s := range c.Series {
			cell := "–"
			if i < len(s.Points) && s.Points[i].Label != "" {
				cell = strings.TrimPrefix(s.Points[i].Label, name+": ")
			}
			row = append(row, cell)
		}
		if targeted {
			cell := "–"
			if i < len(c.Targets) && c.Targets[i].Label != "" {
				cell = orElse(c.Targets[i].Short, c.Targets[i].Label)
			}
			row = append(row, cell)
		}
		body = append(body, row)
	}
	return head, body
}
