package benefit

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzRead holds the laws of reading: spans lie in the text on rune boundaries
// and hold the phrase, amounts come with their unit, every record is valid JSON,
// a second reading gives the same, and the denial of a text gives nothing.
func FuzzRead(f *testing.F) {
	for _, l := range readLabelled(f, "*.tsv") {
		f.Add(l.text, l.country)
	}
	f.Add("Paid.......999999999999999999ff (PTO): 20 days", "US")
	f.Add("401(k\x00 \xff½ 25½ days PTO €€ 10-", "US")
	f.Add("100% % - + 1/2 2/3 days days", "GB")
	f.Fuzz(func(t *testing.T, text, country string) {
		got := Read(text, Context{Country: country})
		for _, b := range got {
			s := b.Span
			if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
				t.Fatalf("span %v of %d bytes", s, len(text))
			}
			if text[s.Start:s.End] != b.Text {
				t.Errorf("span holds %q, text is %q", text[s.Start:s.End], b.Text)
			}
			if !utf8.RuneStart(text[s.Start]) && utf8.ValidString(text) || s.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[s.End]) {
				t.Errorf("span %v cuts a rune", s)
			}
			j, err := b.MarshalJSON()
			if err != nil || !json.Valid(j) {
				t.Errorf("record %s: %v", j, err)
			}
			if b.Value.Set && b.Value.N.Sign() < 0 {
				t.Errorf("%s: negative value %s", b.Kind, b.Value)
			}
			if b.Max.Set && b.Value.Set && b.Max.N.Less(b.Value.N) {
				t.Errorf("%s: range %s to %s", b.Kind, b.Value, b.Max)
			}
		}
		again := Read(text, Context{Country: country})
		if a, b := marshal(t, got), marshal(t, again); a != b {
			t.Errorf("first %s, then %s", a, b)
		}
		Unread(text, Context{Country: country})
	})
}

func marshal(t testing.TB, b []Benefit) string {
	j, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(j)
}

// FuzzDenied holds that a denied phrase gives no record.
func FuzzDenied(f *testing.F) {
	for _, p := range []string{"health insurance", "401(k) match", "company car", "25 days PTO", "paid parental leave", "remote work", "stock options"} {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, phrase string) {
		for _, r := range phrase {
			if r != ' ' && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
				t.Skip()
			}
		}
		if got := Read(phrase, Context{}); len(got) != 1 || got[0].Span.Start != 0 || got[0].Span.End != len(phrase) {
			t.Skip()
		}
		for _, text := range []string{"We do not offer " + phrase + ".", "Not eligible for " + phrase} {
			if got := Read(text, Context{}); len(got) > 0 {
				t.Errorf("%q gave %s", text, marshal(t, got))
			}
		}
	})
}

// FuzzJoined holds that texts parted by a blank line are read one by one: each
// kind is met in the whole exactly where it is met in a part.
func FuzzJoined(f *testing.F) {
	all := readLabelled(f, "labelled_*.tsv")
	for i := 1; i < len(all); i += 7 {
		f.Add(all[i-1].text, all[i].text)
	}
	f.Add("4 weeks parental leave for birthing parents", "x. 3 weeks for partners")
	f.Add("A", ".0%0tuition")
	f.Fuzz(func(t *testing.T, a, b string) {
		if strings.ContainsAny(a+b, "<:\n\\") || len(a)+len(b) > 400 {
			t.Skip() // markup and headings reach over lines on purpose
		}
		r := standard()
		raw := func(text string) (s string) {
			x := r.pool.Get().(*reading)
			defer r.pool.Put(x)
			x.begin(text, Context{})
			for i, j := x.next(0); i < j; i, j = x.next(j) {
				x.section = sectionNone
				x.sentence(i, j)
			}
			for _, b := range x.end() {
				s += b.Kind.String() + " " + b.Value.String() + " " + b.Text + "\n"
			}
			return s
		}
		if whole, parts := raw(a+"\n\n"+b), raw(a)+raw(b); whole != parts {
			t.Errorf("%q and %q: together\n%s, apart\n%s", a, b, whole, parts)
		}
	})
}

// TestCost reads what would take minutes if a part of the cost grew with the
// square of the length. The bound is far above what it takes and far below the
// square.
func TestCost(t *testing.T) {
	const size, most = 300_000, 10 * time.Second
	for _, piece := range []string{"medical ", "25 days PTO, ", "1-", "401(k) match 50% ", "no ", "(", "plus ", "<", "&", "a.b", "Benefits: ", "parental leave 2 weeks ", "\n", "- ",
		"9 paid holidays, 25 days PTO. ", "26 days + gym\n", "<script", "new parents get 2 weeks of leave, ", "12/25 "} {
		text := strings.Repeat(piece, size/len(piece))
		start := time.Now()
		Read(text, Context{Country: "US"})
		if took := time.Since(start); took > most {
			t.Errorf("%q: %d bytes took %v", piece, len(text), took)
		}
	}
}
