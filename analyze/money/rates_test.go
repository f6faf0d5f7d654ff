package money

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestConvert(t *testing.T) {
	r := DefaultRates()
	check := func(n string, from, to Currency, want string) {
		t.Helper()
		got, used, err := r.Convert(Of(MustParse(n), from), to)
		if err != nil {
			t.Error(err)
			return
		}
		if s := Of(got, to).String(); s != want {
			t.Errorf("%s %s is %s, want %s", n, from, s, want)
		}
		if (len(used) == 0) != (from == to) {
			t.Errorf("%s to %s used %v", from, to, used)
		}
	}
	check("100000", "GBP", "USD", "USD 134209.38")
	check("240000", "PLN", "EUR", "EUR 56413.51")
	check("240000", "PLN", "USD", "USD 65913.55")
	check("1200000", "INR", "EUR", "EUR 11004.43")
	check("1200000", "INR", "USD", "USD 12857.58")
	check("8400000", "JPY", "USD", "USD 52554.54")
	check("100000", "USD", "JPY", "JPY 15983396")
	check("120000", "CHF", "EUR", "EUR 129842.03")
	check("3000", "BGN", "EUR", "EUR 1533.88")
	check("7.53450", "HRK", "EUR", "EUR 1.00")
	check("1", "EUR", "USD", "USD 1.17")
	check("123.45", "AED", "AED", "AED 123.45")

	var missing *NoRateError
	if _, _, err := r.Convert(Of(Int(1), "AED"), EUR); !errors.As(err, &missing) || missing.Currency != "AED" {
		t.Errorf("AED converts: %v", err)
	}
	if _, _, err := r.Convert(Of(Int(1), EUR), "UAH"); !errors.As(err, &missing) || missing.Currency != "UAH" {
		t.Errorf("UAH converts: %v", err)
	}
	if _, used, _ := r.Convert(Of(Int(1), "BGN"), EUR); !used[0].Legacy {
		t.Errorf("BGN is not marked as replaced: %v", used)
	}
}

func TestPegs(t *testing.T) {
	r := DefaultRates().WithPegs()
	for _, c := range []struct {
		n        string
		from, to Currency
		want     string
	}{
		{"300000", "AED", "USD", "USD 81688.22"},
		{"180000", "SAR", "USD", "USD 48000.00"},
		{"50000", "KYD", "USD", "USD 60000.00"},
		{"655957", "XOF", "EUR", "EUR 1000.00"},
		{"1000", "XPF", "EUR", "EUR 8.38"},
		{"1600", "NPR", "INR", "INR 1000.00"},
		{"100", "GIP", "GBP", "GBP 100.00"},
		{"100", "GBP", "USD", "USD 134.21"}, // a rate of the table stays
	} {
		n, _, err := r.Convert(Of(MustParse(c.n), c.from), c.to)
		if got := Of(n, c.to).String(); err != nil || got != c.want {
			t.Errorf("%s %s is %s, %v; want %s", c.n, c.from, got, err, c.want)
		}
	}
	for _, p := range pegs() {
		if !p.base.Known() || !p.quote.Known() || !Pegged(p.held) || !r.Has(p.held) || DefaultRates().Has(p.held) {
			t.Errorf("%+v", p)
		}
	}
	if Pegged(USD) || Pegged("UAH") || r.Has("UAH") {
		t.Error("a currency without a peg has one")
	}
}

func TestLine(t *testing.T) {
	r := DefaultRates()
	var used Used
	for _, c := range []Currency{"PLN", "GBP", "GBP"} {
		_, u, err := r.Convert(Of(Int(1), c), USD)
		if err != nil {
			t.Fatal(err)
		}
		used = used.Add(u)
	}
	want := "Converted at ECB euro foreign exchange reference rates of 13 April 2026 (EUR 1 = GBP 0.87058 = PLN 4.2543 = USD 1.1684); cross rates via EUR; rates for information only."
	if got := r.Line(used); got != want {
		t.Errorf("have %s\nwant %s", got, want)
	}
	if got := r.Line(nil); got != "" {
		t.Errorf("nothing used: %q", got)
	}
}

const hist = "Date,USD,BGN,GBP,ISK,\n2026-04-13,1.1684,N/A,0.87058,N/A,\n2026-04-10,1.1711,N/A,0.87105,143.29,\n2025-12-31,1.1750,1.9558,0.8726,147,\n"

func day(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestHistory(t *testing.T) {
	h, err := ReadRates(strings.NewReader("\ufeff"+strings.ReplaceAll(hist, "\n", "\r\n")), "hist.csv")
	if err != nil {
		t.Fatal(err)
	}
	check := func(on string, stale bool, c Currency, want string) {
		t.Helper()
		r, err := h.On(day(t, on), stale)
		if err != nil {
			if want != "error" {
				t.Errorf("%s: %v", on, err)
			}
			return
		}
		got := "none"
		if u, err := r.use(c); err == nil {
			got = u.Rate.String() + " " + u.Date.Format(time.DateOnly)
			if u.Stale {
				got += " stale"
			}
			if u.Legacy {
				got = u.Rate.String() + " legacy"
			}
		}
		if got != want {
			t.Errorf("%s of %s: have %s, want %s", c, on, got, want)
		}
	}
	check("2026-04-13", false, "USD", "1.1684 2026-04-13")
	check("2026-04-12", false, "USD", "1.1711 2026-04-10") // a Sunday
	check("2026-04-13", false, "ISK", "143.29 2026-04-10") // not that day
	check("2026-04-20", false, "USD", "1.1684 2026-04-13")
	check("2026-04-21", false, "USD", "error")
	check("2026-04-21", true, "USD", "1.1684 2026-04-13 stale")
	check("2026-02-01", false, "USD", "none")
	check("2026-02-01", true, "USD", "1.175 2025-12-31 stale")
	check("2025-12-30", false, "USD", "error")
	check("2026-01-02", false, "BGN", "1.9558 2025-12-31")
	check("2026-04-13", false, "BGN", "1.95583 legacy")
	check("2026-04-13", true, "BGN", "1.95583 legacy")
}

func TestReadRates(t *testing.T) {
	check := func(text, want string) {
		t.Helper()
		_, err := ReadRates(strings.NewReader(text), "r.csv")
		var bad *RateFileError
		if !errors.As(err, &bad) || err.Error() != want {
			t.Errorf("%q: have %v, want %s", text, err, want)
		}
	}
	check("", "r.csv:1: no rate in it")
	check("Day,USD\n", "r.csv:1: the first column is not Date")
	check("Date,USD,USD\n", "r.csv:1: two columns USD")
	check("Date,USD\n2026-04-13,x\n", "r.csv:2: no rate of USD: x")
	check("Date,USD\n2026-04-13,0\n", "r.csv:2: no rate of USD: 0")
	check("Date,USD\n2026-04-13,-1\n", "r.csv:2: no rate of USD: -1")
	check("Date,USD\n13/04/2026,1\n", "r.csv:2: no date: 13/04/2026")
	check("Date,USD\n2026-04-13,1,2\n", "r.csv:2: a value without a column: 2")
	check("base,quote,date,rate\n", "r.csv:1: no column source")
	check("base,quote,date,rate,source\nEUR,AED,2026-04-13\n", "r.csv:2: too few columns")
	check("base,quote,date,rate,source\nEUR,XXQ,2026-04-13,4,x\n", "r.csv:2: no currency: XXQ")
	check("base,quote,date,rate,source\nUSD,USD,2026-04-13,1,x\n", "r.csv:2: base and quote are both USD")
	check("Date,USD\n2026-04-13,1\n2026-04-13,1.1\n", "r.csv:3: a second line of 2026-04-13")
	check("base,quote,date,rate,source\nUSD,AED,2026-04-13,3.6725,x\nUSD,AED,2026-04-13,4.0,y\n", "r.csv:3: USD,AED is 4 on 2026-04-13 here, and USD,AED is 3.6725 before: give one of the two")
	check("base,quote,date,rate,source\nUSD,AED,2026-04-13,4,x\nAED,USD,2026-04-13,0.3,y\n", "r.csv:3: AED,USD is 0.3 on 2026-04-13 here, and USD,AED is 4 before: give one of the two")
	check("base,quote,date,rate,source\nEUR,GBP,2026-04-13,0.9,x\nEUR,GBP,2026-04-13,0.8,x\n", "r.csv:3: EUR,GBP is 0.8 on 2026-04-13 here, and EUR,GBP is 0.9 before: give one of the two")
	check("PK\x03\x04 broken", "r.csv:1: not a zip file: zip: not a valid zip file")

	h, err := ReadRates(strings.NewReader("base,quote,date,rate,source\nEUR,AED,2026-04-13,4.2910,central bank\n"), "mine.csv")
	if err != nil {
		t.Fatal(err)
	}
	user, err := h.On(h.Newest(), false)
	if err != nil {
		t.Fatal(err)
	}
	r := DefaultRates().With(user, false)
	n, used, err := r.Convert(Of(Int(42910), "AED"), USD)
	if err != nil || Of(n, USD).String() != "USD 11684.00" {
		t.Errorf("AED: %s %v", n, err)
	}
	if got := r.Line(used); !strings.Contains(got, "AED 4.291, from central bank") {
		t.Errorf("the source is missing: %s", got)
	}
}

func TestReadZip(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("eurofxref-hist.csv")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(hist)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	h, err := ReadRates(&b, "h.zip")
	if err != nil || h.Newest().Format(time.DateOnly) != "2026-04-13" {
		t.Errorf("%v %v", h, err)
	}
}

// TestPublished reads the files as they are published, and holds the embedded
// table against them.
func TestPublished(t *testing.T) {
	for _, name := range []string{"eurofxref-hist.csv", "eurofxref.csv"} {
		f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", name))
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatal(err)
			}
			t.Skip("no shared data: ", err)
		}
		defer f.Close()
		h, err := ReadRates(f, name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := h.On(h.Newest(), false)
		if err != nil {
			t.Fatal(err)
		}
		own := DefaultRates()
		if !r.Date().Equal(own.Date()) || len(r.of) != len(own.of) {
			t.Errorf("%s: %d rates of %s, embedded %d of %s", name, len(r.of), r.Date(), len(own.of), own.Date())
		}
		for c, x := range r.of {
			if !x.n.Equal(own.of[c].n) {
				t.Errorf("%s: %s is %s, embedded %s", name, c, x.n, own.of[c].n)
			}
		}
	}
}

func TestTables(t *testing.T) {
	if n := len(DefaultRates().of); n != 29 {
		t.Errorf("%d rates", n)
	}
	for c, x := range legacyRates() {
		if !c.Known() || x.n.Sign() <= 0 {
			t.Errorf("%s %s", c, x.n)
		}
	}
	if len(ppp()) != 44 {
		t.Errorf("%d parities", len(ppp()))
	}
}

func TestPPP(t *testing.T) {
	check := func(n, country, want string) {
		t.Helper()
		p, ok := PPP(country)
		if got := MustParse(n).Quo(p).Fixed(2, HalfUp); !ok || got != want {
			t.Errorf("%s in %s is %s, want %s", n, country, got, want)
		}
	}
	check("240000", "PL", "123113.92")
	check("65000", "DE", "92742.94")
	check("55000", "GB", "82812.24")
	if n, ok := Comparable(Int(240000), "PL", "US"); !ok || n.Fixed(2, HalfUp) != "123113.92" {
		t.Errorf("PL to US: %s", n)
	}
	if _, ok := PPP("XX"); ok {
		t.Error("XX has a parity")
	}
}

// A user's rate of a pair goes first, in both directions, and the pegs last.
func TestWith(t *testing.T) {
	read := func(text, on string, stale bool) *Rates {
		t.Helper()
		h, err := ReadUserRates(strings.NewReader("base,quote,date,rate,source\n"+text), "mine.csv")
		if err != nil {
			t.Fatal(err)
		}
		r, err := h.On(day(t, on), false)
		if err != nil {
			t.Fatal(err)
		}
		return DefaultRates().With(r, stale)
	}
	check := func(r *Rates, n string, from, to Currency, want, flags string) {
		t.Helper()
		got, used, err := r.Convert(Of(MustParse(n), from), to)
		if err != nil {
			t.Fatal(err)
		}
		if a := Of(got, to).String(); a != want || strings.Join(used.Flags(), " ") != flags {
			t.Errorf("%s %s is %s %v, want %s %s", n, from, a, used.Flags(), want, flags)
		}
	}
	mine := read("GBP,USD,2026-04-13,1.50,my bank\nUSD,AED,2026-04-13,4,me\n", "2026-04-13", false)
	check(mine, "80000", "GBP", "USD", "USD 120000.00", "")
	check(mine, "120000", "USD", "GBP", "GBP 80000.00", "")
	check(mine, "80000", "GBP", "EUR", "EUR 91892.76", "") // the table's
	check(mine.WithPegs(), "100", "USD", "AED", "AED 400.00", "")
	check(mine.WithPegs(), "100", "USD", "SAR", "SAR 375.00", "")
	check(read("USD,AED,2026-04-13,4,a\nAED,USD,2026-04-13,0.25,b\n", "2026-04-13", false), "100", "USD", "AED", "AED 400.00", "")
	check(read("GBP,USD,2026-04-10,1.4,a\nGBP,USD,2026-04-13,1.5,b\n", "2026-04-13", false), "100", "GBP", "USD", "USD 150.00", "")
	checkErr := func(r *Rates, from, to Currency, want string) {
		t.Helper()
		if _, _, err := r.Convert(Of(Int(1), from), to); err == nil || err.Error() != want {
			t.Errorf("%s to %s: %v, want %s", from, to, err, want)
		}
	}
	// a month later than the table: its rates are left out beside the user's
	const old = "rates: the last rate of %s is of 2026-04-13, more than 7 days before 2026-05-13"
	alone := read("USD,AED,2026-05-13,3.6725,me\n", "2026-05-13", false)
	check(alone, "100", "USD", "AED", "AED 367.25", "")
	checkErr(alone, "GBP", "USD", strings.Replace(old, "%s", "USD", 1))
	checkErr(alone, "EUR", "GBP", strings.Replace(old, "%s", "GBP", 1))
	checkErr(alone, "AED", "EUR", strings.Replace(old, "%s", "USD", 1)) // that the pair ties it to
	checkErr(alone.WithPegs(), "SAR", "EUR", "rates: no rate of SAR on 2026-05-13; a file of rates can add it")
	may := read("USD,AED,2026-05-13,3.6725,me\n", "2026-05-13", true)
	check(may, "100", "USD", "AED", "AED 367.25", "")
	check(may, "100", "EUR", "AED", "AED 429.09", StaleFlag)
	check(may, "100", "GBP", "USD", "USD 134.21", StaleFlag)
	check(may, "100", "BGN", "USD", "USD 59.74", LegacyFlag+" "+StaleFlag)
	_, used, _ := may.Convert(Of(Int(1), GBP), USD)
	_, own, _ := may.Convert(Of(Int(1), "AED"), USD)
	want := "Converted at ECB euro foreign exchange reference rates of 13 April 2026 (EUR 1 = GBP 0.87058, stale = USD 1.1684, stale); " +
		"USD 1 = AED 3.6725 of 13 May 2026, from me; cross rates via EUR; stale is more than 7 days before 13 May 2026; rates for information only."
	if got := may.Line(used.Add(own)); got != want {
		t.Errorf("have %s\nwant %s", got, want)
	}
}

// What is left out as too old is named with its day.
func TestLast(t *testing.T) {
	h, err := ReadECB(strings.NewReader("Date,USD,RUB,\n2022-03-18,1.1,N/A,\n2022-03-01,1.1,117.2,\n"), "h.csv")
	if err != nil {
		t.Fatal(err)
	}
	r, err := h.On(day(t, "2022-03-19"), false)
	if err != nil {
		t.Fatal(err)
	}
	want := "rates: the last rate of RUB is of 2022-03-01, more than 7 days before 2022-03-19"
	if _, _, err := r.Convert(Of(Int(1), "RUB"), USD); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}
