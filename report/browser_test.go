package report

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
	"github.com/paystat/paystat/report/chart"
)

// browser starts Chromium. Without one the test is skipped, unless
// PAYSTAT_BROWSER is "required" or names one, or CI is "true".
func browser(t *testing.T) context.Context {
	t.Helper()
	want := os.Getenv("PAYSTAT_BROWSER")
	path := ""
	for _, name := range []string{want, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if name == "" || name == "required" {
			continue
		}
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	missing := ""
	if path == "" {
		missing = "no Chromium found"
	} else if _, ok := chart.Script(); !ok {
		missing = "built without the chart script (make assets)"
	}
	if missing != "" {
		if required() {
			t.Fatal(missing)
		}
		t.Skip(missing + ": the page is not tested in a browser")
	}
	o := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("no-sandbox", true),
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), o...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	// A page that the system shows in no window has no focus of its own.
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		return err
	}))
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

// required reports whether a missing browser is a failure.
func required() bool { return os.Getenv("PAYSTAT_BROWSER") != "" || os.Getenv("CI") == "true" }

// A tab is a page in the browser, and what it asked for and said.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	said     []string
}

func newTab(t *testing.T) *tab {
	p := &tab{t: t, ctx: browser(t)}
	err := chromedp.Listen(p.ctx, func(ev any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch e := ev.(type) {
		case *network.EventRequestWillBeSent:
			p.requests = append(p.requests, e.Request.URL)
		case *runtime.EventConsoleAPICalled:
			p.said = append(p.said, fmt.Sprintf("%s %v", e.Type, e.Args))
		case *runtime.EventExceptionThrown:
			p.said = append(p.said, "exception "+e.ExceptionDetails.Text)
		case *cdplog.EventEntryAdded:
			p.said = append(p.said, string(e.Entry.Level)+" "+e.Entry.Text)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// open shows a page at a width, in a colour scheme.
func (p *tab) open(html []byte, width int64, scheme, hash string) {
	p.t.Helper()
	name := filepath.Join(p.t.TempDir(), "report.html")
	if err := os.WriteFile(name, html, 0o600); err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	p.requests, p.said = nil, nil
	p.mu.Unlock()
	err := chromedp.Do(p.ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return err
	}), chromedp.EmulateViewport(width, 900), chromedp.Navigate("file://"+name+hash))
	if err != nil {
		p.t.Fatal(err)
	}
	p.wait("document.readyState === 'complete'")
}

// eval returns the value of an expression.
func eval[T any](p *tab, js string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%.200s: %v", js, err)
	}
	return v
}

// wait waits until an expression is true.
func (p *tab) wait(js string) {
	p.t.Helper()
	for range 100 {
		if eval[bool](p, "!!("+js+")") {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.t.Fatalf("never true: %s", js)
}

// quiet checks that the page asked for nothing but itself and said nothing.
func (p *tab) quiet() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, r := range p.requests {
		if !strings.HasPrefix(r, "file://") && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") {
			p.t.Errorf("the page asks for %.120s", r)
		}
	}
	if n := strings.Count(strings.Join(p.requests, " "), "file://"); n != 1 {
		p.t.Errorf("%d requests for files: %v", n, p.requests)
	}
	for _, s := range p.said {
		p.t.Errorf("the console: %s", s)
	}
}

// drawn checks that every chart has marks.
func (p *tab) drawn() int {
	p.t.Helper()
	n := eval[int](p, "document.querySelectorAll('script[data-chart]').length")
	p.wait(fmt.Sprintf("Array.from(document.querySelectorAll('div.live')).filter(d => d.querySelectorAll('svg path, svg rect, svg circle').length > 2).length === %d", n))
	return n
}

// axe checks the page as it stands.
func (p *tab) axe() {
	p.t.Helper()
	src, err := os.ReadFile(filepath.Join("chart", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		if required() {
			p.t.Fatal(err)
		}
		p.t.Logf("axe is not installed (make assets): %v", err)
		return
	}
	eval[int](p, string(src)+";1")
	found := eval[string](p, `axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help + '\n  ' + v.nodes.slice(0, 5).map(n => n.html.slice(0, 200)).join('\n  ')).join('\n'))`)
	if found != "" {
		p.t.Errorf("axe: %s", found)
	}
}

func TestBrowser(t *testing.T) {
	p := newTab(t)
	few := page(t, run(t, "", "", source("offers.csv", offers)), Options{})
	many := page(t, run(t, "team", "", source("many.csv", manyCSV(120))), Options{})

	sub := func(name string, f func()) {
		t.Run(name, func(t *testing.T) {
			outer := p.t
			p.t = t
			defer func() { p.t = outer }()
			f()
		})
	}
	for name, html := range map[string][]byte{"few": few, "many": many} {
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int64{1280, 360} {
				sub(fmt.Sprintf("%s %s %d", name, scheme, width), func() {
					p.open(html, width, scheme, "")
					if n := p.drawn(); n < 3 {
						t.Errorf("%d charts", n)
					}
					if w := eval[int](p, "document.documentElement.scrollWidth"); int64(w) > width {
						p.t.Errorf("the page is %d wide in %d", w, width)
					}
					eval[int](p, "document.querySelectorAll('.open')[0].click(), 1")
					p.axe()
					p.quiet()
				})
			}
		}
	}
	sub("phrase", func() {
		p.open(few, 1280, "light", "")
		eval[int](p, "document.querySelector('#live .fig').focus(), 1")
		p.wait("!document.getElementById('tip').hidden")
		if s := eval[string](p, "document.getElementById('tip').textContent"); !strings.Contains(s, "$150,000 - $180,000") || !strings.Contains(s, "offers.csv:2:") {
			p.t.Errorf("the phrase is %q", s)
		}
		eval[int](p, "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'})), 1")
		p.wait("document.getElementById('tip').hidden")
	})
	sub("sort", func() {
		p.open(few, 1280, "light", "")
		first := func() string { return eval[string](p, "document.querySelector('#live tbody th').textContent") }
		eval[int](p, "document.querySelectorAll('#live thead button')[1].click(), 1")
		if s := first(); !strings.Contains(s, "Site Reliability") {
			p.t.Errorf("highest pay first: %q", s)
		}
		eval[int](p, "document.querySelectorAll('#live thead button')[1].click(), 1")
		if s := first(); !strings.Contains(s, "Backend") {
			p.t.Errorf("lowest pay first: %q", s)
		}
		if s := eval[string](p, "document.querySelectorAll('#live thead th')[1].getAttribute('aria-sort')"); s != "ascending" {
			p.t.Errorf("aria-sort is %q", s)
		}
		p.quiet()
	})
	sub("filter", func() {
		p.open(few, 1280, "light", "")
		before := p.drawn()
		rects := func() int {
			return eval[int](p, "document.querySelectorAll('#c-pay-ranges .live svg path, #c-pay-ranges .live svg rect').length")
		}
		all := rects()
		eval[int](p, "(i => { i.value = 'cedar'; i.dispatchEvent(new Event('input')); })(document.getElementById('f-text')), 1")
		p.wait("document.querySelectorAll('#live tbody tr').length === 1")
		p.wait("document.getElementById('status').textContent === 'Filtered: 1 of 3 postings'")
		if n := rects(); n >= all {
			p.t.Errorf("%d marks of %d after the filter", n, all)
		}
		eval[int](p, "document.getElementById('f-reset').click(), 1")
		p.wait("document.querySelectorAll('#live tbody tr').length === 3")
		if rects() != all || p.drawn() != before {
			p.t.Error("clearing the filter does not bring all back")
		}
		eval[int](p, "(i => { i.value = '160000'; i.dispatchEvent(new Event('input')); })(document.getElementById('f-min')), 1")
		p.wait("document.querySelectorAll('#live tbody tr').length === 2")
		eval[int](p, "(i => { i.value = 'Denver, CO'; i.dispatchEvent(new Event('change')); })(document.getElementById('f-place')), 1")
		p.wait("document.getElementById('status').textContent === 'Filtered: 1 of 3 postings'")
		p.quiet()
	})
	sub("pages", func() {
		p.open(many, 1280, "light", "")
		p.wait("document.getElementById('where').textContent === '1\u201350 of 120'")
		eval[int](p, "document.getElementById('next').click(), 1")
		p.wait("document.getElementById('where').textContent === '51\u2013100 of 120'")
		eval[int](p, "(i => { i.value = 'red'; i.dispatchEvent(new Event('change')); })(document.getElementById('f-group')), 1")
		p.wait("document.getElementById('status').textContent === 'Filtered: 40 of 120 postings'")
		p.quiet()
	})
	sub("recipes", func() {
		// A filter that every posting passes draws each chart as it was
		// written, figure by figure: the script computes as the program does.
		for _, o := range []Options{{}, {Locale: "de"}} {
			for _, by := range []string{"team", ""} {
				p.open(page(t, run(t, by, "", source("many.csv", variedCSV(400)), source("bad.csv", "title,salary\nCook,competitive\nCook,\"$90,000\",1\n")), o), 1280, "light", "")
				p.drawn()
				kinds := eval[string](p, "(async () => { const b = document.getElementById('data'); if (b.type === 'application/json') return JSON.parse(b.textContent); return new Response(new Blob([Uint8Array.from(atob(b.textContent.trim()), c => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream('gzip'))).json(); })().then(d => Object.values(d.recipes).map(r => r.kind).sort().filter((k, i, a) => a[i - 1] !== k).join(' '))")
				want := "boxes count curve doubts packages reasons share shares trend"
				if by == "" {
					want = "count curve doubts packages reasons share trend"
				}
				if kinds != want {
					p.t.Errorf("recipes %s, want %s", kinds, want)
				}
				eval[int](p, "(i => { i.value = 'c'; i.dispatchEvent(new Event('input')); })(document.getElementById('f-text')), 1")
				p.wait("document.getElementById('status').textContent.endsWith(' of 401 postings')")
				bad := eval[string](p, recipesDiffer)
				if bad != "" {
					p.t.Errorf("by %q, locale %q: %s", by, o.Locale, bad)
				}
				p.quiet()
			}
		}
	})
	sub("filtered charts", func() {
		p.open(page(t, run(t, "team", "", source("many.csv", variedCSV(400))), Options{}), 1280, "light", "")
		p.drawn()
		eval[int](p, "(i => { i.value = 'red'; i.dispatchEvent(new Event('change')); })(document.getElementById('f-group')), 1")
		text := func(id, series string, item int) string {
			return eval[string](p, fmt.Sprintf("window.paystat.charts['%s'].now.series.find(s => s.name === '%s').data[%d].text", id, series, item))
		}
		r := run(t, "", "", source("many.csv", variedCSV(400)))
		var red []*seen
		counted := 0
		for _, s := range newView(r).all {
			if s.Posting.Extra[0].Value.Text == "red" {
				red = append(red, s)
				if s.Excluded == offer.Counted {
					counted++
				}
			}
		}
		v := newView(r)
		p.wait(fmt.Sprintf("document.getElementById('status').textContent === 'Filtered: %d of 400 postings'", len(red)))
		if got, want := text("data-quality", "postings", 0), v.integer(counted); got != want {
			p.t.Errorf("%s in the statistics, want %s", got, want)
		}
		if got, want := text("pay-curve", "red", 9), "P50: "+v.amount(stat.Quantile(amounts(red), 10), "USD"); got != want {
			p.t.Errorf("the curve says %q, want %q", got, want)
		}
		if s := eval[string](p, "document.querySelector('#c-data-quality .part').textContent"); s != fmt.Sprintf("Filtered: %d of 400 postings Clear the filter", len(red)) {
			p.t.Errorf("the chart says %q", s)
		}
		if n := eval[int](p, "document.querySelectorAll('figure[data-whole]').length"); n != 0 {
			p.t.Errorf("%d charts ignore the filters", n)
		}
		eval[int](p, "document.getElementById('f-reset').click(), 1")
		p.wait("document.querySelector('#c-data-quality .part').textContent === ''")
		p.quiet()
	})
	sub("bulk", func() {
		// More postings than a picture draws: the page draws them all, from
		// the table, and saves what it shows.
		p.open(page(t, run(t, "team", "", source("many.csv", variedCSV(6000)+"C-top,Chief,Top,\"Austin, TX\",2026-01-01,\"$900,000 a year\",20 days of paid time off,red\n")), Options{}), 1280, "light", "")
		p.wait("document.querySelector('#c-time-off-by-pay canvas')")
		points := "window.paystat.charts['time-off-by-pay'].chart.getOption().series[0].data.length"
		all := eval[int](p, points)
		if all <= mostScatter {
			p.t.Errorf("%d points", all)
		}
		if s := eval[string](p, "(d => d.text + ' ' + d.href)(window.paystat.charts['time-off-by-pay'].chart.getModel().getSeries()[0].getRawData().getRawDataItem("+fmt.Sprint(all-1)+"))"); s != "USD 900,000, 20 days p-C-top" {
			p.t.Errorf("a dot says %q", s)
		}
		if end := eval[float64](p, "window.paystat.charts['time-off-by-pay'].chart.getOption().xAxis[0].max"); end < 900_000 {
			p.t.Errorf("the axis ends at %v, a posting pays 900,000", end)
		}
		eval[int](p, "(i => { i.value = 'red'; i.dispatchEvent(new Event('change')); })(document.getElementById('f-group')), 1")
		p.wait(points + " < " + fmt.Sprint(all))
		eval[int](p, "window.blobs = []; URL.createObjectURL = b => { window.blobs.push(b); return 'blob:x'; }; HTMLAnchorElement.prototype.click = () => {}; 1")
		eval[int](p, "document.querySelector('#c-time-off-by-pay [data-save=png]').click(), document.querySelector('#c-time-off-by-pay [data-save=svg]').click(), 1")
		p.wait("window.blobs.length === 2")
		if s := eval[string](p, "window.blobs.find(b => b.type === 'image/png').slice(1, 4).text()"); s != "PNG" {
			p.t.Errorf("the PNG begins with %q", s)
		}
		blue := "createImageBitmap(window.blobs.find(b => b.type === 'image/png')).then(m => { const c = document.createElement('canvas'), g = c.getContext('2d'); c.width = m.width; c.height = m.height; g.drawImage(m, 0, 0); const d = g.getImageData(0, 0, m.width, m.height).data; let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i + 2] - d[i] > 60) n++; return n; })"
		if n := eval[int](p, blue); n < 2000 {
			p.t.Errorf("%d dots of pixels in the PNG", n)
		}
		p.quiet()
	})
	sub("deep link", func() {
		p.open(many, 1280, "light", "#p-J-117")
		p.wait("document.getElementById('p-J-117')")
		p.wait("document.getElementById('p-J-117').querySelector('.open').getAttribute('aria-expanded') === 'true'")
		p.wait("document.getElementById('p-J-117').nextSibling.className === 'evidence'")
	})
	sub("save", func() {
		p.open(few, 1280, "light", "")
		p.drawn()
		eval[int](p, "window.blobs = []; URL.createObjectURL = b => { window.blobs.push(b); return 'blob:x'; }; HTMLAnchorElement.prototype.click = () => {}; 1")
		eval[int](p, "document.querySelector('[data-save=svg]').click(), 1")
		p.wait("window.blobs.length === 1")
		if s := eval[string](p, "window.blobs[0].text()"); !strings.HasPrefix(s, "<svg") || !strings.Contains(s, "Alder Works") {
			p.t.Errorf("the SVG is %.120s", s)
		}
		eval[int](p, "document.querySelector('[data-save=png]').click(), 1")
		p.wait("window.blobs.length === 2")
		if s := eval[string](p, "window.blobs[1].slice(1, 4).text()"); s != "PNG" {
			p.t.Errorf("the PNG begins with %q", s)
		}
		eval[int](p, "document.getElementById('save-csv').click(), 1")
		p.wait("window.blobs.length === 3")
		if s := eval[string](p, "window.blobs[2].text()"); strings.Count(s, "\r\n") != 4 || !strings.Contains(s, `"$150,000 - $180,000 a year"`) {
			p.t.Errorf("the CSV is %q", s)
		}
		p.quiet()
	})
	sub("hostile", func() {
		r := run(t, "team", "", source("x.csv", hostileCSV(40)), source("y.csv", hostileCSV(7)))
		var b bytes.Buffer
		if err := New(r, Options{Title: hostile[7]}).WriteHTML(&b); err != nil {
			p.t.Fatal(err)
		}
		p.open(b.Bytes(), 1280, "light", "")
		p.drawn()
		eval[int](p, "document.querySelectorAll('#live .open').forEach((b, i) => { if (i < 10) document.querySelectorAll('#live .open')[i].click(); }), 1")
		eval[int](p, "document.querySelectorAll('.fig').forEach(b => b.focus()), 1")
		if s := eval[string](p, "String(window.pwned)"); s != "undefined" {
			p.t.Errorf("a posting ran: %s", s)
		}
		if n := eval[int](p, "document.querySelectorAll('img, iframe, object, embed, a[href^=\"javascript\"]').length"); n != 0 {
			p.t.Errorf("%d elements of a posting's making", n)
		}
		for _, h := range hostile {
			if !eval[bool](p, fmt.Sprintf("document.body.textContent.includes(%q)", h[:min(len(h), 20)])) {
				p.t.Errorf("%q does not show as text", h)
			}
		}
		p.axe()
		p.quiet()
	})
	sub("print", func() {
		p.open(many, 1280, "light", "")
		p.drawn()
		pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF())
		if err != nil {
			p.t.Fatal(err)
		}
		if n := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(pdf, -1)); n < 4 {
			p.t.Errorf("%d pages", n)
		}
		eval[int](p, "window.dispatchEvent(new Event('beforeprint')), 1")
		err = chromedp.Do(p.ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
			return err
		}))
		if err != nil {
			p.t.Fatal(err)
		}
		shown := "(e => e.getClientRects().length > 0)"
		if n := eval[int](p, "Array.from(document.querySelectorAll('.still tbody tr th')).filter"+shown+".length"); n != 120 {
			p.t.Errorf("%d postings on paper, want 120", n)
		}
		if n, all := eval[int](p, "Array.from(document.querySelectorAll('.static svg')).filter"+shown+".length"), eval[int](p, "document.querySelectorAll('figure').length"); n != all {
			p.t.Errorf("%d charts of %d on paper", n, all)
		}
		if n := eval[int](p, "Array.from(document.querySelectorAll('.live svg, #filters, .save, #live')).filter"+shown+".length"); n != 0 {
			p.t.Errorf("%d things on paper that work on a screen only", n)
		}
		if n := eval[int](p, "document.querySelectorAll('details:not([open])').length"); n != 0 {
			p.t.Errorf("%d details closed on paper", n)
		}
	})
	sub("without scripts", func() {
		p.open(page(t, run(t, "", "", source("offers.csv", offers)), Options{Plain: true}), 1280, "light", "")
		if n := eval[int](p, "Array.from(document.querySelectorAll('.static svg')).filter(e => e.getClientRects().length > 0).length"); n < 3 {
			p.t.Errorf("%d charts", n)
		}
		if n := eval[int](p, "Array.from(document.querySelectorAll('.live-only')).filter(e => e.getClientRects().length > 0).length"); n != 0 {
			p.t.Errorf("%d parts that need a script", n)
		}
		p.axe()
		p.quiet()
	})
}

// manyCSV has n postings of three teams.
func manyCSV(n int) string {
	var b strings.Builder
	b.WriteString("id,title,company,location,salary,benefits,team\n")
	for i := range n {
		fmt.Fprintf(&b, "J-%d,%s,Company %d,\"Denver, CO\",\"$%d,000 - $%d,000 a year\",\"%d days of paid time off\n%d weeks of paid parental leave\",%s\n",
			i+1, []string{"Nurse", "Welder", "Accountant", "Clerk"}[i%4], i%17, 60+i*7%80, 75+i*9%110, 15+i%12, 6+i%5*2, []string{"red", "green", "blue"}[i%3])
	}
	return b.String()
}

// recipesDiffer compares every chart as filtered with the chart as written.
const recipesDiffer = `(() => {
	const bad = [];
	for (const [id, c] of Object.entries(window.paystat.charts)) {
		if (document.getElementById('c-' + id).hasAttribute('data-whole')) continue;
		c.json.series.forEach((s, k) => s.data.forEach((d, i) => {
			const e = c.now.series[k].data[i] || {};
			for (const key of ['name', 'text', 'short', 'w', 'href', 'absent']) {
				if ((d[key] || '') !== (e[key] || '') && !(key === 'w' && Math.abs(d.w - e.w) < 3)) bad.push(id + ' ' + k + ' ' + i + ' ' + key + ': ' + d[key] + ' became ' + e[key]);
			}
			(d.value || []).forEach((v, j) => {
				const w = (e.value || [])[j];
				// a part of a package is known in whole units
				if (v !== w && !(Math.abs(v - w) < (id.startsWith('total-') ? 4 : 0.051))) bad.push(id + ' ' + k + ' ' + i + ' value ' + j + ': ' + v + ' became ' + w);
			});
		}));
	}
	return bad.slice(0, 12).join('\n');
})()`

// variedCSV has postings of four teams with all that the charts count: dates,
// ranges, one-sided pay, none at all, days, weeks and benefits.
func variedCSV(n int) string {
	var b strings.Builder
	b.WriteString("id,title,company,location,posted,salary,benefits,team\n")
	for i := range n {
		low := 41000 + (i*7919)%90000
		salary := fmt.Sprintf("$%d.%02d - $%d a year", low, i%100, low+12000+i%7)
		switch i % 11 {
		case 3:
			salary = "competitive"
		case 5:
			salary = fmt.Sprintf("from $%d a year", low)
		case 9:
			salary = fmt.Sprint(low) // a year, is it?
		case 7:
			salary = fmt.Sprintf("$%d.25 an hour", 20+i%30)
		}
		benefits := fmt.Sprintf("%d days of paid time off\n%d weeks of paid parental leave", 10+i%21, 4+i%17)
		if i%3 == 0 {
			benefits += "\nhealth insurance\n401(k) with a 4%% match"
		}
		if i%4 == 1 {
			benefits += "\ndental insurance"
		}
		fmt.Fprintf(&b, "C-%d,Cook %d,Company %d,\"Austin, TX\",2026-%02d-%02d,\"%s\",\"%s\",%s\n", i, i, i%40, 1+i%9, 1+i%28, salary, benefits,
			[]string{"red", "green", "blue", "grey"}[(i/3)%4])
	}
	return b.String()
}
