package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// No label is cut where there is room for it, and no line runs through one.
func TestBrowserLabels(t *testing.T) {
	p := newTab(t)
	three := "title,company,location,salary,benefits\n" +
		"Cook,Ash,\"Austin, TX\",\"$250,000 a year, 30% bonus\",\"401(k) with a 4% match\nhealth insurance\n12 weeks of paid parental leave\"\n" +
		"Cook,Elm,\"Denver, CO\",\"$60,000 - $70,000 a year\",\"20 days of paid time off\"\n"
	html := page(t, run(t, "", "", source("a.csv", three)), Options{})
	for _, width := range []int64{1280, 360} {
		p.open(html, width, "light", "")
		p.wait("document.getElementById('status').textContent === '2 postings'")
		p.drawn()
		if got := eval[string](p, "[...document.querySelectorAll('#c-sensitivity .live text, #c-sensitivity tbody th')].map(e => e.textContent).filter(s => s.includes('\u2026')).join('|')"); got != "" {
			t.Errorf("%d px: cut are %s", width, got)
		}
		if n := eval[int](p, "document.querySelectorAll('#c-sensitivity tbody tr').length"); n < 3 {
			t.Errorf("%d terms", n)
		}
	}

	// Lines of reference that stand close, and at the ends of the axis.
	var b strings.Builder
	b.WriteString("title,company,salary\n")
	for i := range 9 {
		fmt.Fprintf(&b, "Cook %d,Ash,\"$%d - $%d a year\"\n", i, 55572+i*1000, 60220+i*1000)
	}
	for _, here := range []int64{53000, 59000, 61896, 61897, 62000, 63000, 90000} {
		html := page(t, run(t, "", "", source("a.csv", b.String())), Options{Here: &Here{Name: "your pay", Pay: money.Of(money.Int(here), "USD")}})
		for _, width := range []int64{1280, 700, 360} {
			p.open(html, width, "light", fmt.Sprintf("#%d", here))
			p.wait("document.getElementById('status').textContent === '9 postings'")
			p.drawn()
			if got := eval[string](p, `(() => {
				const box = e => e.getBoundingClientRect(), svg = document.querySelector('#c-pay-ranges .live svg');
				const labels = [...svg.querySelectorAll('text')].filter(e => /median|your pay/.test(e.textContent)), lines = [...svg.querySelectorAll('[stroke-dasharray]')];
				if (labels.length !== 2 || lines.length < 2) return labels.length + ' labels, ' + lines.length + ' lines';
				const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 1 < b.bottom - 2 && b.top + 2 < a.bottom - 1;
				const bad = [];
				labels.forEach(l => lines.forEach(d => { if (meet(box(l), box(d))) bad.push(l.textContent); }));
				if (meet(box(labels[0]), box(labels[1]))) bad.push('both');
				return bad.join('|');
			})()`); got != "" {
				t.Errorf("%d px, %d: a line runs through %s", width, here, got)
			}
		}
	}

	// The main column of the table is on the screen of a phone.
	if got := eval[float64](p, "Math.max(...[...document.querySelectorAll('#live tbody td:nth-child(2)')].map(e => e.getBoundingClientRect().right)) - document.documentElement.clientWidth"); got > 0 {
		t.Errorf("base pay ends %v px off a phone", got)
	}
	p.quiet()
}
