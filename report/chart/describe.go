package chart

import (
	"fmt"
	"strings"
)

// maxDescribed is the most figures that the description of a chart reads out.
const maxDescribed = 40

// sentence returns s on one line with a full stop at its end.
func sentence(s string) string {
	s = oneLine(s)
	if s == "" || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return strings.TrimRight(s, ".") + "."
}

// describe returns the figures of the chart in words.
func (c *Chart) describe() string {
	var parts []string
	add := func(s string) {
		if s = sentence(s); s != "" {
			parts = append(parts, s)
		}
	}
	add(c.Title)
	add(c.Subtitle)
	left, n := 0, 0
	read := func(text string, names ...string) {
		if text = oneLine(text); text == "" {
			return
		}
		if n++; n > maxDescribed {
			left++
			return
		}
		if len(names) > 0 {
			text = strings.TrimPrefix(text, names[0]+": ")
			text = strings.Join(names, ", ") + ": " + text
		}
		add(text)
	}
	for _, s := range c.Series {
		for j, p := range s.Points {
			var names []string
			switch cols := len(c.Categories); {
			case c.Kind == Matrix && cols > 0 && j/cols < len(c.Rows):
				names = append(names, oneLine(c.Rows[j/cols]), oneLine(c.Categories[j%cols]))
			case c.Kind != Scatter && j < cols:
				names = append(names, oneLine(c.Categories[j]))
			}
			if len(c.Series) > 1 && s.Name != "" {
				names = append(names, oneLine(s.Name))
			}
			read(p.Label, names...)
		}
	}
	n = 0 // the ticks are few, and read out however many figures there are
	if c.targeted() {
		for j, p := range c.Targets[:min(len(c.Targets), len(c.Categories))] {
			read(p.Label, oneLine(c.Categories[j]))
		}
	}
	if left > 0 {
		add(fmt.Sprintf("And %d more", left))
	}
	for _, m := range c.Lines {
		add(m.Label)
	}
	for _, s := range c.Footnotes() {
		add(s)
	}
	return strings.Join(parts, " ")
}
