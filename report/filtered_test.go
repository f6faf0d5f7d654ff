package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/paystat/paystat/analyze/money"
)

// teamsCSV has postings of 40 teams, and three of one more that pays least.
func teamsCSV() string {
	var b strings.Builder
	b.WriteString("id,title,company,location,posted,salary,benefits,team\n")
	line := func(id string, i, low int, team string) {
		fmt.Fprintf(&b, "%s,Cook %d,Company %d,\"Austin, TX\",2026-%02d-10,\"$%d - $%d a year\",\"%d days of paid time off\n401(k) with a 4%% match\n10%% bonus\",%s\n",
			id, i, i%90, 1+i%4, low, low+12000, 10+i%12, team)
	}
	for i := range 400 {
		line(fmt.Sprintf("A/%d", i), i, 60000+(i*7919)%90000, fmt.Sprintf("team %d", i%40))
	}
	for i := range 3 {
		line(fmt.Sprintf("Z/%d", i), 500+i, 30000+1000*i, "zeta")
	}
	return b.String()
}

// choose sets a field of the filters.
func (p *tab) choose(id, event, value, status string) {
	p.t.Helper()
	eval[int](p, fmt.Sprintf("(i => { i.value = %q; i.dispatchEvent(new Event(%q)); })(document.getElementById(%q)), 1", value, event, id))
	p.wait(fmt.Sprintf("document.getElementById('status').textContent === %q && document.documentElement.classList.contains('filtered')", status))
}

func TestFiltered(t *testing.T) {
	p := newTab(t)
	html := page(t, run(t, "team", "", source("teams.csv", teamsCSV())), Options{})
	sub := func(name string, f func()) {
		t.Run(name, func(t *testing.T) {
			outer := p.t
			p.t = t
			defer func() { p.t = outer }()
			f()
		})
	}
	has := func(js, want string) {
		p.t.Helper()
		if got := eval[string](p, js); !strings.Contains(got, want) {
			p.t.Errorf("%s: %q has no %q", js, got, want)
		}
	}
	hasNot := func(js, no string) {
		p.t.Helper()
		if got := eval[string](p, js); strings.Contains(got, no) {
			p.t.Errorf("%s: %q has %q", js, got, no)
		}
	}
	// What stands around the charts, without the drawings.
	words := `JSON.stringify([...document.querySelectorAll('figure, .of-all, #printed, #status')].map(f => { const c = f.cloneNode(true); c.querySelectorAll('.live').forEach(l => { l.textContent = ''; l.removeAttribute('style'); l.removeAttribute('_echarts_instance_'); }); return c.outerHTML; }))`
	drawings := `JSON.stringify(Object.values(window.paystat.charts).map(c => c.now === c.json))`

	sub("truth", func() {
		p.open(html, 1280, "light", "")
		p.drawn()
		before, whole := eval[string](p, words), eval[string](p, drawings)
		p.choose("f-group", "change", "zeta", "Filtered: 3 of 403 postings")
		text := func(css string) string { return "document.querySelector('" + css + "').textContent" }
		// A group that the report did not draw stands where the others stood.
		has("window.paystat.charts['pay-by-group'].now.yAxis[0].data.join('|')", "zeta (3)")
		hasNot("window.paystat.charts['pay-by-group'].now.yAxis[0].data.join('|')", "team")
		if n := eval[int](p, "document.querySelectorAll('#c-pay-by-group .under tbody tr').length"); n != 1 {
			p.t.Errorf("%d rows in the table of one group", n)
		}
		hasNot(text("#c-pay-by-group h3"), "highest")
		has("document.querySelector('#c-pay-by-group .live').getAttribute('aria-label')", "zeta (3): 3 postings, too few for a median")
		has("document.querySelector('#c-pay-by-group .under .scroll').getAttribute('aria-label')", "Figures: Pay by team")
		// The largest packages are those of the filter, with all their parts.
		has("window.paystat.charts['total-compensation'].now.yAxis[0].data.join('|')", "Cook 502, Company 52")
		if n := eval[int](p, "document.querySelectorAll('#c-total-compensation .under tbody tr').length"); n != 3 {
			p.t.Errorf("%d packages of three", n)
		}
		has("JSON.stringify(window.paystat.charts['total-compensation'].now.series.map(s => [s.name, s.data[0].text]))", `[["base pay","USD 38,000"],["bonus","USD 3,800"],["retirement match","USD 1,520"]]`)
		// A part that the first bar of the report has and the first of the filter has
		// not leaves nothing behind.
		p.choose("f-text", "input", "cook 500", "Filtered: 1 of 403 postings")
		paths := "document.querySelectorAll('#c-total-compensation .live svg *').length"
		was := eval[int](p, paths)
		eval[int](p, "(c => { c.chart.dispose(); c.chart = null; c.draw(); })(window.paystat.charts['total-compensation']), 1")
		if n := eval[int](p, paths); n != was {
			p.t.Errorf("%d marks of the filter, drawn afresh %d", was, n)
		}
		p.choose("f-text", "input", "", "Filtered: 3 of 403 postings")
		// An empty chart says why, and hides what it has no figures of.
		has(text("#c-pay-curve .why"), "a curve needs 20")
		if eval[bool](p, "document.querySelector('#c-pay-curve .live').getClientRects().length > 0") {
			p.t.Error("an empty curve is drawn")
		}
		has(text("#c-pay-by-month .why"), "A month needs 5 postings")
		has(text("#c-benefits-by-group .why"), "the filter leaves 3 postings")
		// The words are those of the filter, or say that they are not.
		has(text("#c-time-off .new"), "The median of the 3 postings drawn is")
		hasNot("[...document.querySelectorAll('figure .foot')].filter(p => p.offsetParent).map(p => p.textContent).join('|')", "403")
		hasNot("[...document.querySelectorAll('figcaption')].map(p => p.textContent).join('|')", "403")
		has(text("#summary .of-all"), "The summary is about all 403 postings")
		has(text("#statistics .of-all"), "about all 403 postings")
		if n := eval[int](p, "[...document.querySelectorAll('figure > .part')].filter(e => e.textContent === 'Filtered: 3 of 403 postings Clear the filter').length - document.querySelectorAll('figure').length"); n != 0 {
			p.t.Errorf("%d charts do not name the filter", -n)
		}
		p.axe()
		// From a chart the filter is cleared, and all is as it was written.
		eval[int](p, "document.querySelector('#c-time-off [data-clear]').click(), 1")
		p.wait("document.getElementById('status').textContent === '403 postings' && !document.documentElement.classList.contains('filtered')")
		eval[int](p, "document.querySelectorAll('figure[tabindex]').forEach(f => f.removeAttribute('tabindex')), 1")
		if after := eval[string](p, strings.ReplaceAll(words, "return c.outerHTML", `return c.outerHTML.replace(/ class=""/g, '')`)); after != strings.ReplaceAll(before, ` class=\"\"`, "") {
			for i := range min(len(after), len(before)) {
				if after[i] != before[i] {
					p.t.Fatalf("not as written: %.300s, was %.300s", after[max(0, i-100):], before[max(0, i-100):])
				}
			}
		}
		if after := eval[string](p, drawings); after != whole {
			p.t.Errorf("drawn anew without a filter: %s, was %s", after, whole)
		}
		// A filter that no posting passes.
		p.choose("f-text", "input", "nobody", "Filtered: 0 of 403 postings")
		if n := eval[int](p, "document.querySelectorAll('figure .why').length - document.querySelectorAll('figure').length"); n != 0 {
			p.t.Errorf("%d charts do not say that nothing passes", -n)
		}
		p.quiet()
	})
	sub("lines", func() {
		// The median of the bars that are left, and one's own pay among them.
		p.open(page(t, run(t, "", "", source("many.csv", manyCSV(30))), Options{Here: &Here{Name: "your pay", Pay: money.Of(money.Int(50000), "USD")}}), 1280, "light", "")
		p.drawn()
		p.choose("f-text", "input", "nurse", "Filtered: 8 of 30 postings")
		marks := "JSON.stringify(window.paystat.charts['pay-ranges'].now.series.find(s => s.id === 'marks').data[0].marks.map(m => m.label))"
		want := "median of middles " + eval[string](p, `(() => { const m = [...document.querySelectorAll('#live tbody tr')].map(tr => tr.cells[1].textContent.match(/([\d,]+) to ([\d,]+)/).slice(1).map(s => Number(s.replace(',', '')))).map(([a, b]) => (a + b) / 2).sort((a, b) => a - b); return ((m[3] + m[4]) / 2).toLocaleString('en-US', {maximumFractionDigits: 0}); })()`)
		has(marks, want)
		has(marks, "your pay 50,000")
		drawn := "document.querySelector('#c-pay-ranges .live svg').textContent"
		has(drawn, want)
		p.choose("f-min", "input", "120000", "Filtered: 4 of 30 postings")
		hasNot(drawn, "median") // of four there is none
		hasNot(marks, ", P")    // too few for a rank
		p.quiet()
	})
	sub("bar", func() {
		p.open(html, 1280, "light", "")
		p.drawn()
		eval[int](p, "window.scrollTo(0, 3000), 1")
		p.wait("window.scrollY > 2000 && document.getElementById('filters').getBoundingClientRect().top === 0")
		p.open(html, 360, "light", "")
		if eval[bool](p, "document.getElementById('f-text').getClientRects().length > 0") {
			p.t.Error("the fields of the filter cover a phone")
		}
		if h := eval[float64](p, "document.getElementById('filters').getBoundingClientRect().height"); h > 60 {
			p.t.Errorf("the bar is %v px high", h)
		}
		p.choose("f-group", "change", "zeta", "Filtered: 3 of 403 postings")
		if h := eval[float64](p, "document.getElementById('filters').getBoundingClientRect().height"); h > 60 {
			p.t.Errorf("the bar is %v px high with a filter", h)
		}
		if xs := eval[string](p, "[...new Set([...document.querySelectorAll('.stats th.end')].map(e => e.getBoundingClientRect().left + parseFloat(getComputedStyle(e).paddingLeft)))].join(' ')"); strings.Contains(xs, " ") || xs == "" {
			p.t.Errorf("the ends of the statistics stand at %q", xs)
		}
		eval[int](p, "document.getElementById('f-open').click(), 1")
		p.wait("document.getElementById('f-text').getClientRects().length > 0 && document.getElementById('f-open').getAttribute('aria-expanded') === 'true'")
		p.axe()
		p.quiet()
	})
	sub("print", func() {
		p.open(html, 1280, "dark", "")
		p.drawn()
		p.choose("f-group", "change", "zeta", "Filtered: 3 of 403 postings")
		eval[int](p, "window.dispatchEvent(new Event('beforeprint')), 1")
		media := func(name string) {
			err := chromedp.Do(p.ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
				_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name})
				return err
			}))
			if err != nil {
				p.t.Fatal(err)
			}
		}
		media("print")
		shown := ".filter(e => e.getClientRects().length > 0)"
		has("document.getElementById('printed').textContent", "Filtered by Team zeta: 3 of 403 postings.")
		if n := eval[int](p, "[...document.querySelectorAll('#printed')]"+shown+".length"); n != 1 {
			p.t.Error("paper does not name the filter")
		}
		if n := eval[int](p, "[...document.querySelectorAll('.static svg, .live svg, .still, #filters, .clear')]"+shown+".length"); n != 0 {
			p.t.Errorf("%d things on paper that are not of the filter", n)
		}
		if n, all := eval[int](p, "[...document.querySelectorAll('figure > .paper svg')]"+shown+".length"), eval[int](p, "document.querySelectorAll('figure:not(.none)').length"); n != all {
			p.t.Errorf("%d charts of %d on paper", n, all)
		}
		if n := eval[int](p, "[...document.querySelectorAll('#postings .paper tbody tr:not(.evidence)')]"+shown+".length"); n != 3 {
			p.t.Errorf("%d postings on paper, want 3", n)
		}
		eval[int](p, "window.dispatchEvent(new Event('afterprint')), 1")
		media("")
		if n := eval[int](p, "document.querySelectorAll('.paper, details[open]').length"); n != 0 {
			p.t.Errorf("%d things left of the print", n)
		}
		p.quiet()
	})
	sub("save", func() {
		p.open(html, 1280, "light", "")
		p.drawn()
		eval[int](p, "window.blobs = []; URL.createObjectURL = b => { window.blobs.push(b); return 'blob:x'; }; HTMLAnchorElement.prototype.click = () => {}; 1")
		p.choose("f-group", "change", "zeta", "Filtered: 3 of 403 postings")
		eval[int](p, "document.querySelector('#c-total-compensation [data-save=svg]').click(), document.getElementById('save-csv').click(), 1")
		p.wait("window.blobs.length === 2")
		svg := eval[string](p, "window.blobs[0].text()")
		for _, want := range []string{">The largest packages<", "in USD a year", "Filtered: 3 of 403 postings", "A benefit whose amount", "Cook 502"} {
			if !strings.Contains(svg, want) {
				p.t.Errorf("the saved chart has no %q", want)
			}
		}
		if eval[int](p, "window.blobs[0].text().then(s => new DOMParser().parseFromString(s, 'image/svg+xml').querySelectorAll('parsererror').length)") != 0 {
			p.t.Error("the saved chart is not well-formed")
		}
		csv := eval[string](p, "window.blobs[1].text()")
		if !strings.Contains(csv, `"currency","base pay min","base pay max"`) || !strings.Contains(csv, `"Z/2","Cook 502","Company 52","Austin, TX","United States","USD","32000","44000"`) {
			p.t.Errorf("the CSV is %.600s", csv)
		}
		p.quiet()
	})
}

// A pay is compared by its middle, as the charts draw it; one end alone by that
// end. The label says so, and names the currency.
func TestFilteredMiddle(t *testing.T) {
	p := newTab(t)
	status := "document.getElementById('status').textContent"
	label := "document.getElementById('f-min').parentNode.firstChild.textContent"
	p.open(page(t, run(t, "", "", source("a.csv", "title,salary\nLow,\"$60,000 - $80,000 a year\"\nHigh,\"$80,000 - $90,000 a year\"\nUpper,\"up to $75,000 a year\"\nLower,\"from $74,000 a year\"\nNone,competitive\n")), Options{}), 1280, "light", "")
	p.choose("f-min", "input", "75000", "Filtered: 2 of 5 postings")
	if got := eval[string](p, "[...document.querySelectorAll('#live .long')].map(e => e.textContent).join(' ')"); got != "High Upper" {
		t.Errorf("left are %s", got)
	}
	if got := eval[string](p, label); got != "Middle pay at least, USD" {
		t.Errorf("the label is %q", got)
	}
	if got := eval[string](p, "document.getElementById('printed').textContent"); got != "Filtered by Middle pay at least 75,000 in USD: 2 of 5 postings." {
		t.Errorf("paper says %q", got)
	}
	csv := "title,salary\n" + strings.Repeat("A,\"$60,000 a year\"\n", 10) + strings.Repeat("B,\"EUR 80,000 a year\"\nC,\"EUR 50,000 a year\"\n", 10)
	p.open(page(t, run(t, "", "", source("a.csv", csv)), Options{}), 1280, "light", "")
	p.wait(status + " === '30 postings'")
	if got := eval[string](p, label); got != "Middle pay at least, each currency" {
		t.Errorf("the label is %q", got)
	}
	if h := eval[float64](p, "document.getElementById('filters').getBoundingClientRect().height"); h > 70 {
		t.Errorf("the bar is %v px high", h)
	}
	p.choose("f-min", "input", "60000", "Filtered: 20 of 30 postings")
	p.choose("f-currency", "change", "EUR", "Filtered: 10 of 30 postings")
	if got := eval[string](p, label); got != "Middle pay at least, EUR" {
		t.Errorf("the label of one currency is %q", got)
	}
	p.quiet()
}

// What a filter draws is said in the words of what is drawn.
func TestFilteredWords(t *testing.T) {
	p := newTab(t)
	has := func(js, want string) {
		t.Helper()
		if got := eval[string](p, js); !strings.Contains(got, want) {
			t.Errorf("%s: %q has no %q", js, got, want)
		}
	}
	hasNot := func(js, no string) {
		t.Helper()
		if got := eval[string](p, js); strings.Contains(got, no) {
			t.Errorf("%s: %q has %q", js, got, no)
		}
	}
	feet := func(id string) string {
		return "[...document.querySelectorAll('#c-" + id + " > .foot')].filter(p => !p.hidden).map(p => p.textContent).join('|')"
	}
	table := func(id string) string { return "document.querySelector('#c-" + id + " .under table').textContent" }
	many := source("many.csv", variedCSV(400))

	p.open(page(t, run(t, "team", "", many), Options{}), 1280, "light", "")
	p.drawn()
	p.choose("f-group", "change", "red", "Filtered: 102 of 400 postings")
	has(table("pay-curve"), "Red")
	hasNot(table("pay-curve"), "P5:")
	has(feet("pay-by-group"), "the ends are P10 and P90")
	hasNot(feet("pay-by-group"), "400")
	has("document.querySelector('#statistics .of-all').textContent", "The statistics are about all 400 postings: the filter does not change them.")

	p.open(page(t, run(t, "", "", many), Options{}), 1280, "light", "")
	p.wait("!document.getElementById('f-group') && document.getElementById('status').textContent === '400 postings'")
	p.drawn()
	p.choose("f-min", "input", "90000", "Filtered: 174 of 400 postings")
	has(table("pay-curve"), "Postings of the filter")
	has(feet("pay-by-month"), "A month of fewer than 5 has no point, one of fewer than 10 no P25 and P75.")
	has(feet("pay-by-month"), " postings of the filter drawn.")
	// The bars of nothing below the pay that the filter asks for are not drawn.
	has("window.paystat.charts['pay-distribution'].now.yAxis[0].data[0]", "90,000")
	if n := eval[int](p, "document.querySelectorAll('#c-pay-distribution .under tbody tr').length - window.paystat.charts['pay-distribution'].now.series[0].data.length"); n != 0 {
		t.Errorf("%d rows too many below the histogram", n)
	}

	// All packages are drawn, as before.
	csv := "title,company,location,salary\n"
	for i := range 12 {
		csv += fmt.Sprintf("Cook %d,Ash,\"Austin, TX\",\"$%d - $%d a year, 10%% bonus\"\n", i, 50000+i*1000, 60000+i*1000)
	}
	p.open(page(t, run(t, "", "", source("a.csv", csv)), Options{}), 1280, "light", "")
	p.wait("document.getElementById('status').textContent === '12 postings'")
	p.drawn()
	p.choose("f-min", "input", "60000", "Filtered: 7 of 12 postings")
	has("document.querySelector('#c-total-compensation h3').textContent", "What the package adds up from")

	// What no offer left has is not in the legend, nor how to read it below.
	p.open(page(t, run(t, "", "", source("a.csv", "title,company,salary,benefits\nCook,Ash,\"$50,000 - $60,000 a year, 10% bonus\",\nCook,Elm,\"from $52,000 a year\",401(k) with a 4% match\n")), Options{}), 1280, "light", "")
	p.wait("document.getElementById('status').textContent === '2 postings'")
	p.drawn()
	legend := "window.paystat.charts['total-compensation'].now.legend.data.join('|')"
	has(legend, "base pay|bonus|retirement match")
	has(feet("pay-ranges"), "fades")
	p.choose("f-text", "input", "ash", "Filtered: 1 of 2 postings")
	if got := eval[string](p, legend); got != "base pay|bonus" {
		t.Errorf("the legend of one offer is %q", got)
	}
	hasNot(table("total-compensation"), "etirement")
	hasNot(feet("pay-ranges"), "fades")
	p.choose("f-text", "input", "elm", "Filtered: 1 of 2 postings")
	p.wait("document.querySelector('#live small bdi').textContent === 'Elm'")
	has(feet("pay-ranges"), "fades")
	has("document.querySelector('#offers .of-all').textContent", "The cards are about all 2 postings: the filter does not change them.")
	eval[int](p, "document.getElementById('f-reset').click(), 1")
	p.wait("document.getElementById('status').textContent === '2 postings'")
	has(legend, "base pay|bonus|retirement match")
	p.quiet()
}

// Names that would turn the direction of their neighbours, and one of 3,000
// letters, leave the table as it is.
func TestUnrulyNames(t *testing.T) {
	p := newTab(t)
	csv := "title,company,salary\n" + strings.Repeat("A", 3000) + ",Ash,\"$50,000 a year\"\nCook,\"\u202eevil\",\"$60,000 a year\"\nCook,Elm,\"$70,000 a year\"\n"
	html := page(t, run(t, "", "", source("a.csv", csv)), Options{})
	if strings.Contains(string(html), "\u202e") {
		t.Error("a name turns what stands beside it")
	}
	for _, width := range []int64{1280, 360} {
		p.open(html, width, "light", "")
		p.drawn()
		if got := eval[string](p, "(e => e.scrollWidth > e.clientWidth ? e.scrollWidth + ' in ' + e.clientWidth : '')(document.querySelector('#live').parentNode)"); got != "" && width == 1280 {
			t.Errorf("the table is %s", got)
		}
		if h := eval[float64](p, "document.querySelector('#live .long').getBoundingClientRect().height"); h > 90 {
			t.Errorf("a title is %v px high", h)
		}
	}
	if n := eval[int](p, "document.querySelector('#live .long').title.length"); n != 3000 {
		t.Errorf("%d letters of the title", n)
	}
	p.quiet()
}
