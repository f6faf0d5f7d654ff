package report

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// What the script of the page puts together is what the program wrote: the
// table without scripts has it word for word.
func TestPackedRows(t *testing.T) {
	p := newTab(t)
	const differ = `(() => {
		const text = tr => [...tr.querySelectorAll('li')].map(li => li.textContent.replace(/\s+/g, '')).join('|');
		const still = new Map(), bad = [];
		document.querySelectorAll('.still tbody tr:not(.evidence)').forEach(tr => still.set(tr.cells[0].textContent.replace(/\s+/g, '') + still.size, [[...tr.cells].slice(1).map(c => c.textContent).join('|'), tr.nextElementSibling && tr.nextElementSibling.className ? text(tr.nextElementSibling) : '']));
		const want = [...still.values()];
		let i = 0;
		for (;;) {
			document.querySelectorAll('#live .open').forEach((_, k) => document.querySelectorAll('#live .open')[k].click());
			for (const tr of document.querySelectorAll('#live tbody tr:not(.evidence)')) {
				const got = [[...tr.cells].slice(1).map(c => c.textContent).join('|'), text(tr.nextElementSibling)];
				for (const k of [0, 1]) if (got[k] !== want[i][k]) bad.push(i + ': ' + got[k] + '\n became of \n' + want[i][k]);
				i++;
			}
			if (document.getElementById('next').disabled || document.getElementById('pager').hidden) break;
			document.getElementById('next').click();
		}
		return (i !== want.length ? i + ' rows of ' + want.length : '') + bad.slice(0, 3).join('\n');
	})()`
	for name, text := range map[string]string{"varied": variedCSV(60), "hostile": hostileCSV(20), "offers": offers} {
		for _, locale := range []string{"", "de", "fr-CH", "hi"} {
			p.open(page(t, run(t, "", "", source("a.csv", text), source("b.csv", variedCSV(7))), Options{Locale: locale}), 1280, "light", "")
			p.wait("document.querySelector('#live tbody tr')")
			if bad := eval[string](p, differ); bad != "" {
				t.Errorf("%s, locale %q: %s", name, locale, bad)
			}
		}
	}
	p.quiet()
}

func TestTemplates(t *testing.T) {
	f := newTemplates(english, false)
	f.begin(&Row{Figures: []Figure{{Sort: "60250"}, {Sort: "70715.96"}}, Lines: []Line{{Source: "$54,400 - $66,100.50 per year"}}}, 2)
	check := func(text, want string) {
		t.Helper()
		if got := strings.ReplaceAll(f.texts[f.add(text)], "\x01", "'"); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	check("", "")
	check("USD 54,400 to 66,101", "USD 'g2' to 'r3'")
	check("base pay 60,250 + bonus 70,716", "base pay 'g0' + bonus 'r1'")
	check("54,400.00 × 4%, limits of 2026", "'d2' × 4%, limits of 2026")
	check("USD 2,176", "USD 'g'")
	check("2,176.00 and 2176", "'d4' and 'p4'")
	check("1,2,3 and 0007 and 1.2.3", "1,2,3 and 0007 and 1.2.3")
	check("no\x01places", "no\uFFFDplaces")
	if got := strings.Join(f.fresh, " "); got != "2176" {
		t.Errorf("new numbers %q", got)
	}
	for s, want := range map[string]bool{"0": true, "60250": true, "1.5": true, "0.25": true, "": false, "007": false, "1.50": false, "-3": true, "1.": false, "123456789012345678": false, "1e5": false, ".5": false, "-": false} {
		if asNumber(s) != want {
			t.Errorf("asNumber(%q) is %v", s, !want)
		}
	}
}

// The pieces make one stream, whatever their number.
func TestPack(t *testing.T) {
	for _, n := range []int{0, 1, pieceSize - 1, pieceSize, pieceSize + 1, 3*pieceSize + 17} {
		data := bytes.Repeat([]byte("USD 54,400 to 66,100 a year; "), n/29+1)[:n]
		var b, again bytes.Buffer
		if err := pack(&b, data); err != nil {
			t.Fatal(err)
		}
		if err := pack(&again, data); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%d bytes: two runs differ, %v", n, err)
		}
		z, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, &b))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(z)
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes became %d: %v", n, len(got), err)
		}
	}
}

// The ends of base pay that the CSV of the page has follow from the row, or stand
// in it.
func TestEnds(t *testing.T) {
	r := run(t, "", "", source("a.csv", "title,salary\nA,\"$50,000 - $60,001 a year\"\nB,\"from $50,000 a year\"\nC,\"up to $50,000 a year\"\nD,competitive\nE,\"$20.333 - $20.337 an hour\"\n"))
	v := newView(r)
	for i, want := range []any{"", -1, 1, ""} {
		if got := v.ends(v.all[i]); got != want {
			t.Errorf("offer %d: %v, want %v", i, got, want)
		}
	}
	d := New(r, Options{})
	b, err := json.Marshal(packRows(d.Rows, len(d.Columns), english, false))
	if err != nil || !json.Valid(b) {
		t.Error(err)
	}
	if got := v.digits(money.Some(money.MustParse("12.50"))); got != "12.5" {
		t.Errorf("plain digits %q", got)
	}
}
