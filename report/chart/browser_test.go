package chart

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
)

// A tab is a page in Chromium, what it asked for and what it said.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string
	said     []string
}

// newTab starts Chromium. Without one the test is skipped, unless
// PAYSTAT_BROWSER is "required" or names one, or in CI.
func newTab(t *testing.T) *tab {
	t.Helper()
	needAssets(t)
	want, path := os.Getenv("PAYSTAT_BROWSER"), ""
	for _, name := range []string{want, "chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil && name != "required" && path == "" {
			path = p
		}
	}
	if path == "" {
		if want != "" || os.Getenv("CI") == "true" {
			t.Fatalf("no Chromium found, and PAYSTAT_BROWSER is %q, CI %q", want, os.Getenv("CI"))
		}
		t.Skip("no Chromium found: boot.js is not tested in a browser")
	}
	o := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("no-sandbox", true),
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), o...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	p := &tab{t: t, ctx: ctx}
	err := chromedp.Listen(ctx, func(ev any) {
		p.mu.Lock()
		defer p.mu.Unlock()
		switch e := ev.(type) {
		case *network.EventRequestWillBeSent:
			p.requests = append(p.requests, e.Request.URL)
		case *runtime.EventConsoleAPICalled:
			p.said = append(p.said, fmt.Sprintf("%s %v", e.Type, e.Args))
		case *runtime.EventExceptionThrown:
			p.said = append(p.said, "exception "+e.ExceptionDetails.Text+" "+e.ExceptionDetails.Exception.Description)
		case *cdplog.EventEntryAdded:
			p.said = append(p.said, string(e.Entry.Level)+" "+e.Entry.Text)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// scheme sets what the reader prefers.
func (p *tab) scheme(name string) {
	p.t.Helper()
	err := chromedp.Do(p.ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}},
		})
		return err
	}))
	if err != nil {
		p.t.Fatal(err)
	}
}

// open shows charts on a page with the content security policy of a report.
func (p *tab) open(cs []*Chart, width int64) {
	p.t.Helper()
	echarts, _ := Script()
	var body strings.Builder
	for _, c := range cs {
		options, err := c.Options(Light)
		if err != nil {
			p.t.Fatal(err)
		}
		block, err := Block(c.ID, options)
		if err != nil {
			p.t.Fatal(err)
		}
		fmt.Fprintf(&body, "%s<div class=\"live\" data-chart=\"%s\"></div>\n", block, c.ID)
	}
	html := `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>charts</title>` +
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ` + Hash(echarts) + ` ` + Hash(Boot()) +
		`; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"></head><body>` +
		body.String() + `<p id="p4">the posting</p><script>` + echarts + `</script><script>` + Boot() + `</script></body></html>`
	name := filepath.Join(p.t.TempDir(), "charts.html")
	if err := os.WriteFile(name, []byte(html), 0o600); err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	p.requests, p.said = nil, nil
	p.mu.Unlock()
	if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate("file://"+name)); err != nil {
		p.t.Fatal(err)
	}
	p.wait(fmt.Sprintf("Object.values(paystat.charts).filter(c => c.chart).length === %d", len(cs)))
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
	if len(p.requests) != 1 {
		p.t.Errorf("requests: %.300q", p.requests)
	}
	for _, s := range p.said {
		p.t.Errorf("the console: %s", s)
	}
}

func (p *tab) sub(name string, f func()) {
	p.t.Run(name, func(t *testing.T) {
		outer := p.t
		p.t = t
		defer func() { p.t = outer }()
		f()
	})
}

func TestBrowser(t *testing.T) {
	p := newTab(t)
	const texts = "Array.from(document.querySelectorAll('[data-chart=\"%s\"] svg text')).map(e => e.textContent).sort().join('|')"
	shown := func(id string) string { return eval[string](p, fmt.Sprintf(texts, id)) }

	p.sub("draw", func() {
		p.scheme("light")
		p.open(samples(), 1000)
		for _, c := range samples() {
			if c.Kind == Matrix {
				continue
			}
			if h := eval[int](p, `document.querySelector('div[data-chart="`+c.ID+`"]').clientHeight`); h != c.Height() {
				p.t.Errorf("%s: %d px high, Height is %d", c.ID, h, c.Height())
			}
		}
		if s := shown("pay-ranges"); !strings.Contains(s, "Nordlicht Software GmbH") || !strings.Contains(s, "EUR 82,000 to 104,000") {
			p.t.Errorf("texts: %s", s)
		}
		if s := eval[string](p, `document.querySelector('div[data-chart="pay-ranges"]').getAttribute('aria-label')`); !strings.Contains(s, "Quiet Harbour: up to EUR 66,000.") {
			p.t.Errorf("in words: %s", s)
		}
		p.quiet()
	})

	p.sub("theme", func() {
		p.open(samples()[:2], 1000)
		const fill = `!!document.querySelector('[data-chart="pay-ranges"] svg [fill="%s"]')`
		light, dark := Light.Colors(), Dark.Colors()
		p.wait(fmt.Sprintf(fill, light.Palette[0]))
		p.scheme("dark")
		p.wait(fmt.Sprintf(fill, dark.Palette[0]))
		if eval[bool](p, fmt.Sprintf(fill, light.Ink)) {
			p.t.Error("light ink in the dark")
		}
		eval[int](p, "document.documentElement.setAttribute('data-theme', 'light'), paystat.redraw(), 1")
		p.wait(fmt.Sprintf(fill, light.Palette[0]))
		p.scheme("light")
		p.quiet()
	})

	p.sub("width", func() {
		p.open(samples(), 1000)
		wide := eval[int](p, `document.querySelector('div[data-chart="pay-ranges"]').clientHeight`)
		if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(360, 900)); err != nil {
			p.t.Fatal(err)
		}
		p.wait(fmt.Sprintf(`document.querySelector('div[data-chart="pay-ranges"]').clientHeight > %d + 100`, wide))
		p.wait("document.documentElement.scrollWidth <= 360")
		// A chart that is hidden keeps its state and comes back.
		eval[int](p, `(d => { d.style.display = 'none'; })(document.querySelector('div[data-chart="by-city"]')), 1`)
		if err := chromedp.Do(p.ctx, chromedp.EmulateViewport(900, 900)); err != nil {
			p.t.Fatal(err)
		}
		eval[int](p, `(d => { d.style.display = ''; })(document.querySelector('div[data-chart="by-city"]')), 1`)
		p.wait(`paystat.charts['by-city'].width > 800`)
		p.quiet()
	})

	p.sub("filter", func() {
		p.open(samples(), 1000)
		before := shown("pay-ranges")
		eval[int](p, "paystat.charts['pay-ranges'].filter(d => d.name === 'Ravel' || d.name === 'Vela'), 1")
		if s := shown("pay-ranges"); strings.Contains(s, "Kestrel") || !strings.Contains(s, "Ravel") || !strings.Contains(s, "EUR 64,000") || !strings.Contains(s, "median EUR 72,000") {
			p.t.Errorf("texts: %s", s)
		}
		eval[int](p, "paystat.charts['pay-ranges'].reset(), 1")
		if s := shown("pay-ranges"); s != before {
			p.t.Errorf("after reset: %s, before: %s", s, before)
		}
		// A bar goes, its row stays for the others of the row.
		eval[int](p, "paystat.charts['pay-two'].filter(d => d.series !== 'On site'), 1")
		if s := shown("pay-two"); !strings.Contains(s, "Engineer") || strings.Contains(s, "180,000 to 240,000") || !strings.Contains(s, "up to EUR 230,000") {
			p.t.Errorf("texts: %s", s)
		}
		for _, c := range samples() {
			eval[int](p, "paystat.charts['"+c.ID+"'].filter(d => false), 1")
			eval[int](p, "paystat.charts['"+c.ID+"'].reset(), 1")
		}
		p.quiet()
	})

	p.sub("href", func() {
		p.open(samples(), 1000)
		// The last observation of Graz leads to p4.
		eval[int](p, `(c => {
			const s = c.getModel().getSeries().findIndex(s => s.getRawData().count() === 14);
			c.trigger('click', { data: c.getOption().series[s].data[13] });
		})(paystat.charts['by-city'].chart), 1`)
		p.wait("document.activeElement.id === 'p4'")
		p.quiet()
	})

	p.sub("hostile", func() {
		var cs []*Chart
		for _, kind := range kinds {
			c := withTexts(kind, hostile)
			c.ID = fmt.Sprintf("kind-%d", kind)
			cs = append(cs, c)
		}
		p.open(cs, 1000)
		// Every tooltip is shown once.
		shown := eval[int](p, `(() => {
			let n = 0;
			for (const c of Object.values(paystat.charts)) {
				c.chart.getOption().series.forEach((s, i) => s.data.forEach((d, j) => {
					c.chart.dispatchAction({ type: 'showTip', seriesIndex: i, dataIndex: j });
					n++;
				}));
			}
			return n;
		})()`)
		if shown < 7*len(hostile) {
			p.t.Errorf("%d tooltips", shown)
		}
		if s := eval[string](p, "document.title"); s != "charts" {
			p.t.Errorf("the title is now %q: a name ran", s)
		}
		if n := eval[int](p, "document.querySelectorAll('img, b, div.live script').length"); n != 0 {
			p.t.Errorf("%d elements out of names", n)
		}
		if eval[bool](p, "'prev' in {} || 'next' in {}") {
			p.t.Error("a name reached the prototype of all objects")
		}
		p.quiet()
	})

	p.sub("tooltip", func() {
		c := withTexts(Ranges, []string{"<b>bold</b> & co"})
		p.open([]*Chart{c}, 1000)
		eval[int](p, "paystat.charts.hostile.chart.dispatchAction({ type: 'showTip', seriesIndex: 1, dataIndex: 0 }), 1")
		p.wait(`Array.from(document.querySelectorAll('div.live div')).some(d => d.textContent.includes('<b>bold</b> & co'))`)
		p.quiet()
	})
}
