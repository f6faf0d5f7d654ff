package benefit

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// TestBuiltIn compiles the embedded vocabulary and looks for phrases that say
// two things.
func TestBuiltIn(t *testing.T) {
	v := builtIn()
	if _, err := compile(v); err != nil {
		t.Fatal(err)
	}
	kinds := map[Kind]int{}
	for _, l := range v.lines {
		for _, name := range strings.Fields(l.section) {
			if k, ok := ParseKind(name); ok {
				kinds[k] += len(l.phrases)
			}
		}
	}
	for _, k := range Kinds() {
		if kinds[k] < 8 {
			t.Errorf("%s has %d phrases", k, kinds[k])
		}
	}
}

func TestLoadVocabulary(t *testing.T) {
	v, err := LoadVocabulary(strings.NewReader("# ours\n[other_perks]\nen: unicorn rides; nap pods {weak}\n[pto_vacation]\nen: lazy days\n"), "ours.txt")
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewReader(v)
	if err != nil {
		t.Fatal(err)
	}
	got := r.Read("12 lazy days; unicorn rides", Context{})
	if len(got) != 2 || got[0].Kind != PTOVacation || got[0].Value.String() != "12" || got[1].Kind != OtherPerks {
		t.Errorf("read %v", got)
	}
	if got := Read("12 lazy days; unicorn rides", Context{}); got != nil {
		t.Errorf("the built-in vocabulary read %v", got)
	}
}

func TestOwnPhrases(t *testing.T) {
	v, err := LoadVocabulary(strings.NewReader("\ufeff[other_perks]\nen: climbing pass\nC++ course; fruit & nut box\nde: QX\n"), "ours.txt")
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewReader(v)
	if err != nil {
		t.Fatal(err)
	}
	check := func(text, country string, want int) {
		t.Helper()
		if got := r.Read(text, Context{Country: country}); len(got) != want {
			t.Errorf("%q in %s: %v", text, country, got)
		}
	}
	check("Climbing pass", "US", 1)
	check("Two climbing passes", "US", 1)
	check("A C++ course", "", 1)
	check("Fruit and nut box", "GB", 1)
	check("QX", "AT", 1)
	check("QX", "US", 0) // an abbreviation of another language
}

func TestVocabularyErrors(t *testing.T) {
	check := func(text string, line int, why string) {
		t.Helper()
		_, err := LoadVocabulary(strings.NewReader(text), "own.txt")
		var e *VocabularyError
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v", text, err)
			return
		}
		if e.File != "own.txt" || e.Line != line || !strings.Contains(e.Error(), why) {
			t.Errorf("%q: %v, want line %d and %q", text, e, line, why)
		}
	}
	check("en: lunch\n", 1, "before the first section")
	check("[meal\nen: lunch\n", 1, "a section is written")
	check("[meal]\n\nen: lunch {weak\n", 3, "attributes end with }")
	check("[meal]\nen: ;\n", 2, "no phrase")
	check("[lunches]\nen: lunch\n", 1, `unknown kind "lunches"`)
	check("[meal]\nen: lunch {often}\n", 2, `unknown attribute "often"`)
	check("[meal]\nen: lunch {flag=TASTY}\n", 2, `unknown flag "TASTY"`)
	check("[meal]\nen: lunch {unit=plates}\n", 2, `unknown unit "plates"`)
	check("[meal]\nen: lunch {value=much}\n", 2, "much")
	check("[remote_work]\nen: beach {mode=sunny}\n", 2, `unknown mode "sunny"`)
	check("[meal]\nen: lunch (free)\n", 2, "punctuation in")
	check("[meal]\nen: lunch\n[other_perks]\nen: Lunch\n", 4, "stands under [meal] too, line 2")
	check("[meal]\nxx: lunch\n", 2, `unknown language "xx"`)
	check("[meal]\nen: "+strings.Repeat("lunch ", 20_000)+"\nen: {\n", 3, "attributes end with }")
	check("[~up_to]\nen: at the very most\n", 1, "unknown kind")
}

func TestUnread(t *testing.T) {
	check := func(text string, want ...string) {
		t.Helper()
		var got []string
		for _, s := range Unread(text, Context{Country: "US"}) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: unread %q, want %q", text, got, want)
		}
	}
	check("25 days PTO; unicorn rides; gym membership", "unicorn rides")
	check("Dental insurance, trampoline park, no company car", "trampoline park")
	check("Benefits:\n- 401(k)\n- Submarine trips", "Submarine trips")
	check(`["PTO", "parrot days"]`, "parrot days")
	check("")
}
