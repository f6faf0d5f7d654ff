package report

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
)

// Every flag has a phrase, and every phrase has a flag.
func TestFlagPhrases(t *testing.T) {
	for about, names := range map[string][]string{"pay": pay.Flags(^uint64(0)).Names(), "benefit": benefit.Flags(^uint64(0)).Names(),
		"rate": {money.StaleFlag, money.LegacyFlag}} {
		phrases := flagPhrases()[about]
		for _, n := range names {
			if phrases[n] == "" {
				t.Errorf("%s flag %s has no phrase", about, n)
			}
		}
		if len(phrases) != len(names) {
			t.Errorf("%d phrases for %d flags of %s", len(phrases), len(names), about)
		}
	}
}

// Every unit of benefits says how its value is written.
func TestUnits(t *testing.T) {
	if want := int(benefit.InBoolean) + 1; len(units) != want {
		t.Errorf("%d units are written, there are %d", len(units), want)
	}
}

func TestAnchors(t *testing.T) {
	taken := map[string]bool{}
	check := func(id string, i int, want string) {
		t.Helper()
		if got := anchor(id, i, taken); got != want {
			t.Errorf("anchor(%q, %d) = %q, want %q", id, i, got, want)
		}
	}
	check("A-17", 0, "p-A-17")
	check("A-17", 1, "p-A-17-2")
	check("", 2, "p-3")
	check("", 3, "p-4")
	check("3", 4, "p-3-5")
	check("\"><b>", 5, "p----b-")
	check("日本", 6, "p-7")
	if len(taken) != 7 {
		t.Errorf("%d anchors for 7 postings", len(taken))
	}
}

func TestNames(t *testing.T) {
	r := run(t, "", "", source("a.csv", "title,company,location,salary\nCook,Ash,Rome,\"$50,000\"\nCook,Ash,Rome,\"$60,000\"\nCook,Ash,Oslo,\"$60,000\"\n,,,\"$60,000\"\n"))
	seen := map[string]bool{}
	for _, s := range newView(r).all {
		if s.name == "" || seen[s.name] {
			t.Errorf("the name %q is not the offer's own", s.name)
		}
		seen[s.name] = true
	}
}

func TestWords(t *testing.T) {
	check := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	check(english.count(1, "posting"), "1 posting")
	check(english.count(1200, "posting"), "1,200 postings")
	check(english.count(2, "currency"), "2 currencies")
	check(english.count(2, "day"), "2 days")
	check(list([]string{"a", "b", "c"}), "a, b and c")
	check(clip("a  b\n c", 10), "a b c")
	check(clip("abcdefghij", 5), "abcd…")
	check(sentence("über"), "Über")
	v := &view{format: english}
	check(v.rangeWords(money.Between(money.MustParse("18.5"), money.Int(2200)), "USD"), "USD 18.5 to 2,200")
	check(v.rangeWords(money.Range{Max: money.Some(money.Int(5))}, ""), "up to 5")
	check(Visible("a\x1b[31mb\u202ec"), "a [31mb c")
}

func TestBins(t *testing.T) {
	var all []money.Number
	for _, n := range []int64{10, 10, 12, 25} {
		all = append(all, money.Int(n))
	}
	bins := binned(all, money.Int(5))
	var got []int
	total := 0
	for _, b := range bins {
		got = append(got, b.n)
		total += b.n
	}
	if len(bins) != 4 || total != 4 || got[0] != 3 || got[3] != 1 {
		t.Errorf("bins %v", got)
	}
	check := func(n, want int64) {
		t.Helper()
		if got := niceStep(money.Int(n)); !got.Equal(money.Int(want)) {
			t.Errorf("niceStep(%d) = %s, want %d", n, got, want)
		}
	}
	check(1, 1)
	check(2, 2)
	check(3, 5)
	check(6, 10)
	check(11, 20)
	check(4200, 5000)
}

// What is written is the same whenever it is written.
func TestSameBytes(t *testing.T) {
	for _, by := range []string{"", "company"} {
		make := func() []byte {
			r := run(t, by, "", source("offers.csv", offers), source("more.csv", hostileCSV(60)))
			var b bytes.Buffer
			b.Write(page(t, r, Options{}))
			for _, err := range []error{WriteOffersJSON(&b, r), WriteOffersCSV(&b, r), WriteOffersText(&b, r), WriteStatsJSON(&b, r),
				WriteStatsCSV(&b, r), WriteStatsText(&b, r), WritePostingsJSONL(&b, r), WritePostingsCSV(&b, r)} {
				if err != nil {
					t.Fatal(err)
				}
			}
			return b.Bytes()
		}
		if !bytes.Equal(make(), make()) {
			t.Errorf("by %q: two runs differ", by)
		}
	}
}

// No text of a posting becomes markup or leaves a data block.
func TestHostilePage(t *testing.T) {
	p := string(page(t, run(t, "team", "", source("x.csv", hostileCSV(12))), Options{}))
	for _, bad := range []string{"<img src=x", "<svg onload", "<script>window.pwned", "<!--<script>", "href=\"javascript:"} {
		if strings.Contains(p, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	blocks := regexp.MustCompile(`(?s)<script type="application/json"[^>]*>(.*?)</script>`).FindAllStringSubmatch(p, -1)
	if len(blocks) == 0 {
		t.Error("no data in the page")
	}
	for _, b := range blocks {
		if !json.Valid([]byte(b[1])) {
			t.Errorf("no JSON: %.80s", b[1])
		}
	}
}

// The page says what it was made of and what was left out.
func TestPageSays(t *testing.T) {
	r := run(t, "", "", source("offers.csv", offers+"Clerk,Elm,Boston,competitive,\n"))
	p := string(page(t, r, Options{Title: "My <offers>"}))
	for _, want := range []string{"My &lt;offers&gt;", "Platform Engineer", "150,000 - $180,000 a year", "offers.csv:2:", "pay not stated", "hours_per_year"} {
		if !strings.Contains(p, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
	plain := string(page(t, r, Options{Plain: true}))
	if strings.Contains(plain, "<script") {
		t.Error("a plain page has a script")
	}
}

// The page stays light: its scripts are what they are, and beyond them a chart
// costs little and a posting less.
func TestPageSize(t *testing.T) {
	drawing(t)
	file, err := os.ReadFile("../samples/postings.csv")
	if err != nil {
		t.Fatal(err)
	}
	r := run(t, "", "", source("postings.csv", string(file)))
	if n, size := len(Charts(r, Options{})), len(page(t, r, Options{})); n < 12 || size > 1_600_000 {
		t.Errorf("a page of %d charts has %d bytes", n, size)
	}
	// What 100,000 postings would weigh: the page of many less the page of few.
	few, many := len(page(t, run(t, "team", "", source("v.csv", variedCSV(4000))), Options{})), len(page(t, run(t, "team", "", source("v.csv", variedCSV(8000))), Options{}))
	if each := float64(many-few) / 4000; each*96_000+float64(few) > 11_000_000 {
		t.Errorf("a posting weighs %.0f bytes: 100,000 make a page of over 11 MB", each)
	}
}

// A range with one end alone is the highest of nothing: it may be above or below
// any other.
func TestOneEnd(t *testing.T) {
	const one = "title,company,country,salary,benefits\nE,UpTo,GB,\"up to £90,000 per year\",10% bonus\nE,From,GB,\"from £75,000 per year\",10% bonus\n"
	check := func(text, lead string) {
		t.Helper()
		d := New(run(t, "", "", source("o.csv", text)), Options{})
		if !strings.Contains(strings.ReplaceAll(d.Lead, "\u00a0", " "), lead) {
			t.Errorf("lead %q, want %q", d.Lead, lead)
		}
		for _, c := range d.Cards {
			for _, l := range c.Lines {
				if l.Best {
					t.Errorf("%s: %s is marked the highest", c.Name, l.Name)
				}
			}
		}
		for _, s := range d.Sections {
			for _, c := range s.Charts {
				if strings.Contains(c.Title, "highest") || strings.Contains(c.Title, "largest") {
					t.Errorf("chart %q", c.Title)
				}
			}
		}
	}
	check(one, "so they are not ranked")
	check(one+"E,Point,GB,\"£80,000 a year\",\n", "Point pays GBP 80,000 a year; it alone states both ends of its pay, so the offers are not ranked.")
	check("title,company,country,salary,benefits\nE,Net,DE,\"60.000 € netto pro Jahr\",\nE,Gross,DE,\"70.000 € brutto pro Jahr\",10% bonus\n", "Gross pays EUR 70,000 a year; the other states no comparable pay.")
}
