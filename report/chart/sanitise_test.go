package chart

import (
	"encoding/xml"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-echarts/go-echarts/v2/opts"
)

func TestSanitise(t *testing.T) {
	check := func(key, value string, want any) {
		t.Helper()
		got, err := sanitise(map[string]any{key: value}, "", "")
		if err != nil {
			t.Errorf("%s %q: %v", key, value, err)
			return
		}
		if v := got.(map[string]any)[key]; !reflect.DeepEqual(v, want) {
			t.Errorf("%s %q: %#v, want %#v", key, value, v, want)
		}
	}
	refuse := func(key, value string) {
		t.Helper()
		_, err := sanitise(map[string]any{"series": []any{map[string]any{key: value}}}, "", "")
		var o *OptionError
		if !errors.As(err, &o) || o.Path != "/series/0/"+key {
			t.Errorf("%s %q: %v", key, value, err)
		}
	}
	check("formatter", fn("tick"), map[string]any{"$fn": "tick"})
	check("renderItem", fn("range", 0, 2), map[string]any{"$fn": "range", "args": []any{0.0, 2.0}})
	check("renderItem", string(opts.FuncOpts("@cell:")), map[string]any{"$fn": "cell"})
	check("name", fn("tick"), fn("tick")) // a name is a name
	check("name", "a\x00b\x1b[1m", "ab[1m")
	refuse("formatter", fn("range"))
	refuse("formatter", "{b}: {c}")
	refuse("formatter", "__f__function(){alert(1)}__f__")
	refuse("formatter", "__f__@tick:[__f__")
	refuse("formatter", "__f__@tick:{}__f__")
	refuse("formatter", "")
	refuse("renderItem", fn("tick"))
	refuse("valueFormatter", "tick")
	if _, err := sanitise(map[string]any{"data": []any{map[string]any{"$fn": "tick"}}}, "", ""); err == nil {
		t.Error("an object that names a function passes")
	}
}

func TestClean(t *testing.T) {
	check := func(in, want string) {
		t.Helper()
		if got := clean(in); got != want {
			t.Errorf("clean(%+q) = %+q, want %+q", in, got, want)
		}
	}
	check("", "")
	check("plain", "plain")
	check("Łódź 国 🏦 <b>&", "Łódź 国 🏦 <b>&")
	check("a\tb\r\nc", "a b \nc")
	check("a\x00\x07\x7f\u0085b\u009fc", "a bc")
	check("\u202eabc\u202c\u2067d\u2069\u200f", "abcd")
	check("\xff\xfea\ufffe\uffff\ufeff", "a")
	check("a\ufffdb", "a\ufffdb")
	check(strings.Repeat("x", maxText+1), strings.Repeat("x", maxText)+"…")
	check(strings.Repeat("ł", maxText), strings.Repeat("ł", maxText))
}

// What clean returns is text of XML, not long, and clean.
func FuzzClean(f *testing.F) {
	f.Add("a\x00b\u202e")
	f.Add(strings.Repeat("é", 500))
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if !utf8.ValidString(got) || utf8.RuneCountInString(got) > maxText+1 {
			t.Fatalf("clean(%q) = %q", s, got)
		}
		if again := clean(got); utf8.RuneCountInString(got) <= maxText && again != got {
			t.Fatalf("clean(%q) = %q, then %q", s, got, again)
		}
		for _, r := range got {
			if r != '\n' && r < ' ' || bidi(r) || r >= 0x7f && r < 0xa0 {
				t.Fatalf("clean(%q) = %q", s, got)
			}
		}
		if err := xml.Unmarshal([]byte("<a>"+escape(got)+"</a>"), new(string)); err != nil {
			t.Fatalf("clean(%q) = %q: %v", s, got, err)
		}
	})
}
