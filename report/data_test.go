package report

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/group"
	"github.com/paystat/paystat/analyze/money"
)

// source is a file of postings that a test holds as text.
func source(name, text string) analyze.Source {
	return analyze.Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// run analyzes sources; by and currency may be empty.
func run(t testing.TB, by string, currency money.Currency, sources ...analyze.Source) *analyze.Result {
	t.Helper()
	o := analyze.DefaultOptions()
	var err error
	if o.By, err = group.ParseBy(by); err != nil {
		t.Fatal(err)
	}
	o.Currency = currency
	r, err := analyze.Run(sources, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// page renders a result.
func page(t testing.TB, r *analyze.Result, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := New(r, o).WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const offers = `title,company,location,salary,benefits
Platform Engineer,Alder Works,"Denver, CO","$150,000 - $180,000 a year","20 days of paid time off
11 paid holidays
401(k) with a 4% match
health insurance"
Site Reliability Engineer,Birch & Sons,"Austin, TX","$165,000 to $185,000 per year, 10% bonus","25 days of paid time off
16 weeks of paid parental leave"
Backend Engineer,Cedar Health,"Remote, US",$72.50 per hour,"dental insurance
15 days PTO"
`

// hostile are texts that must show as they are.
var hostile = []string{
	`</script><script>window.pwned='script'</script>`,
	`<img src=x onerror="window.pwned='img'">`,
	`__f__(window.pwned='f','x')__f__`,
	`<!--<script>`,
	`'"><svg onload=window.pwned='svg'>`,
	`{"$fn":"tip","args":[]}`,
	`javascript:window.pwned='url'`,
	`]]></style></title><script>window.pwned='style'</script>`,
}

// hostileCSV has every hostile text in every field.
func hostileCSV(rows int) string {
	quote := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
	var b strings.Builder
	b.WriteString("id,title,company,location,salary,benefits,employment type,url,team\n")
	for i := range rows {
		h := quote(hostile[i%len(hostile)])
		pay := quote("$100,000 - $140,000 a year " + hostile[i%len(hostile)])
		ben := quote("20 days of paid time off " + hostile[i%len(hostile)] + "\n12 weeks of paid parental leave " + hostile[i%len(hostile)])
		b.WriteString(strings.Join([]string{h, h, h, h, pay, ben, h, h, h}, ",") + "\n")
	}
	return b.String()
}
