package pay

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze/money"
)

var seeds = []string{
	"$164,448 - $234,926 per year", "£45k-£55k", "25.50/hr", "€55.000 pro Jahr", "CHF 110'000", "12-18 LPA", "₹12,00,000", "45 500 € par an",
	"Das Mindestgehalt beträgt € 2.891,50 brutto pro Monat (14x jährlich), Bereitschaft zur Überzahlung", "OTE €120,000 (50/50 split)",
	"1.450€ x 14 meses + subsídio de alimentação 9,60€/dia", "6 500 zł na rękę", "연봉 4,500만원 ~ 6,000만원", "年収500万円〜700万円",
	"€70,000 / £60,000 / $80,000 per year", "Stundenlohn 14,50 € – 17 €, Teilzeit 20 Std./Woche", "$0 - $250,000+", "&pound;45,000 &ndash; 50k",
	"from \\u20B91,50,000", "1億2000万円", "<b>$1</b>&amp;nbsp;", "Â£â‚¬", "a 1", "1-2-3", "5% bonus, 10-20% Bonus", "$1 per", "\xff$\xfe1k", "13. plat",
	"£26,000 FTE (actual £15,600)", "22.5 of 37.5 h", "£0.75", "12.500 €/Std.", "9999999999999999999 €", "min 1 max 2", "Minimum: $1. Mid: $2. Maximum: $3.",
}

// FuzzRead holds every reading to the laws of the field.
func FuzzRead(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, "US")
		f.Add(s, "")
		f.Add(s, "DE")
	}
	f.Add("1m1\xa3A月給1net", "AU")
	f.Add("13\\u20B91ph給13\\u20B9", "US")
	f.Add("1$\\u20B91)9999999999999999$1給", "")
	f.Add("\xa31x3\\u20BeAtPA1\xa3", "AU")
	f.Add(strings.Repeat("$1,000 - $2,000 per month. ", 40), "IN")
	f.Fuzz(func(t *testing.T, text, country string) {
		c, terms := Context{Country: country}, DefaultTerms()
		r := Read(text, c, terms)
		forward := func(what string, x money.Range) {
			if x.Min.Set && x.Max.Set && x.Max.N.Less(x.Min.N) {
				t.Errorf("%s runs backwards: %s", what, x)
			}
			if x.Min.Set && x.Min.N.Sign() < 0 || x.Max.Set && x.Max.N.Sign() < 0 {
				t.Errorf("%s is negative: %s", what, x)
			}
		}
		inside := func(what, s string, sp Span) {
			if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End || text[sp.Start:sp.End] != s {
				t.Fatalf("%s: span %v of %q in %d bytes", what, sp, s, len(text))
			}
			if sp.Start < len(text) && !utf8.RuneStart(text[sp.Start]) && utf8.ValidString(text) || sp.End < len(text) && !utf8.RuneStart(text[sp.End]) && utf8.ValidString(text) {
				t.Errorf("%s: span %v cuts a character", what, sp)
			}
		}
		forward("base", r.Base)
		forward("a year", r.Annual)
		forward("actual", r.Actual)
		inside("base", r.Text, r.Span)
		for _, p := range r.Parts {
			forward(p.Kind.String(), p.Amount)
			inside(p.Kind.String(), p.Text, p.Span)
		}
		for _, a := range r.Alternatives {
			forward("alternative", a.Base)
			inside("alternative", a.Text, a.Span)
			if a.Base.Empty() {
				t.Error("an alternative states nothing")
			}
		}
		if r.Disclosed && r.Flags.Has(NotDisclosed) || !r.Disclosed && !r.Flags.Has(NotDisclosed|EstimatedBySite) {
			t.Errorf("disclosed %v with %v", r.Disclosed, r.Flags.Names())
		}
		if len(r.Alternatives) == 1 || len(r.Alternatives) > 0 && !r.Base.Empty() {
			t.Errorf("%d alternatives beside %s", len(r.Alternatives), r.Base)
		}
		if !r.Annual.Empty() && (r.Period == NoPeriod || r.Flags.Has(PeriodMismatchSuspect)) {
			t.Errorf("a year's pay of %s %v", r.Period, r.Flags.Names())
		}
		if b, err := json.Marshal(r); err != nil || !json.Valid(b) {
			t.Errorf("record %s: %v", b, err)
		}
		// What String prints reads back to the same range. A number without a
		// currency is pay only in its context.
		if s := r.String(); !r.Base.Empty() && r.Currency != "" && exact(r.Base) && r.Flags&(SuperIncluded|OTESplitDerived) == 0 {
			back := Read(s, Context{Country: c.Country}, terms)
			if back.Base.String() != r.Base.String() || back.Currency != r.Currency {
				t.Errorf("%q reads back as %s %s, not %s %s", s, back.Currency, back.Base, r.Currency, r.Base)
			}
		}
		// The short way and the general way are one.
		slow := newReader(text, c, terms)
		slow.scan()
		if o := slow.reading(); o.String() != r.String() || o.Flags != r.Flags || o.Span != r.Span || o.Annual.String() != r.Annual.String() || o.Text != r.Text {
			t.Errorf("the general way reads %s %v %q, the short one %s %v %q", o, o.Flags.Names(), o.Text, r, r.Flags.Names(), r.Text)
		}
		slow.release()
		story := Explain(text, c, terms)
		if story.Reading.String() != r.String() || story.Reading.Flags != r.Flags {
			t.Errorf("explained is %s %v, read is %s %v", story.Reading, story.Reading.Flags.Names(), r, r.Flags.Names())
		}
		for _, p := range story.Pieces {
			inside(p.Kind, p.Text, p.Span)
		}
	})
}

// FuzzPlain makes texts of the commonest form, and holds the short way to read
// them against the general one.
func FuzzPlain(f *testing.F) {
	f.Add(uint32(164448), uint32(234926), uint8(0), uint8(0), uint8(0), uint8(0), uint8(0))
	tails := []string{"", " per year", "/yr", " / hour", " a month", " per annum", " p.a.", " pa", "/hr", "/h", " pro Jahr", " par an", "/mes", " monthly", " Per Week", "/MO", " kk", "/t", " mth", "/d", " biweekly"}
	for tail := range plainTails() {
		tails = append(tails, tail)
	}
	slices.Sort(tails)
	f.Fuzz(func(t *testing.T, lo, hi uint32, sign, sep, form, tail, country uint8) {
		signs := [...][2]string{{"$", ""}, {"£", ""}, {"€", ""}, {"", " €"}, {"", "€"}, {"€ ", ""}, {"", "$"}, {"", " £"}, {"$ ", ""}}
		seps := [...]string{" - ", "-", " – ", "–", " — ", " to ", "", "  -  "}
		forms := [...]func(n uint32) string{
			func(n uint32) string { return strconv.Itoa(int(n)) },
			func(n uint32) string { return thousandsOf(money.Int(int64(n))) },
			func(n uint32) string { return strings.ReplaceAll(thousandsOf(money.Int(int64(n))), ",", ".") },
			func(n uint32) string { return strings.ReplaceAll(thousandsOf(money.Int(int64(n))), ",", " ") },
			func(n uint32) string { return strconv.Itoa(int(n%1000)) + "k" },
			func(n uint32) string { return strconv.Itoa(int(n%1000)) + ".5K" },
			func(n uint32) string { return strconv.Itoa(int(n%100)) + ",50" },
			func(n uint32) string { return strconv.Itoa(int(n%100)) + ",-" },
		}
		countries := [...]string{"US", "", "DE", "GB", "UA", "IN", "CH", "ZA", "FR", "AU", "PL", "JP"}
		g, write := signs[int(sign)%len(signs)], forms[int(form)%len(forms)]
		text := g[0] + write(lo) + g[1]
		if s := seps[int(sep)%len(seps)]; s != "" {
			second := write
			if form > 127 {
				second = forms[int(form/16)%len(forms)]
			}
			text += s + g[0] + second(hi) + g[1]
		}
		text += tails[(int(tail)*7+int(sep)*61+int(lo%97))%len(tails)]
		c := Context{Country: countries[int(country)%len(countries)]}
		r := Read(text, c, DefaultTerms())
		slow := newReader(text, c, DefaultTerms())
		defer slow.release()
		slow.scan()
		if o := slow.reading(); o.String() != r.String() || o.Flags != r.Flags || o.Text != r.Text || o.Annual.String() != r.Annual.String() || o.Suggested != r.Suggested {
			t.Errorf("%q in %s: the general way reads %s %v %q, the short one %s %v %q", text, c.Country, o, o.Flags.Names(), o.Text, r, r.Flags.Names(), r.Text)
		}
	})
}

// FuzzAround puts lines that say nothing about pay around a statement of it:
// the reading stays what it is without them.
func FuzzAround(f *testing.F) {
	f.Add("We look forward to your letter.", "Apply soon!", uint32(45000), uint32(55000), uint8(1), uint8(0), uint8(3))
	f.Add("Köln; wir bauen Brücken.", "Ihr Ansprechpartner ist Frau Öz", uint32(3200), uint32(3900), uint8(2), uint8(5), uint8(2))
	f.Add(strings.Repeat("You like trees; we build bridges. ", 30), strings.Repeat("Join them.\n", 40), uint32(18), uint32(22), uint8(0), uint8(2), uint8(1))
	for _, s := range []string{"We look forward to your letter.", "Köln; wir bauen Brücken.", "You like trees; we build bridges. "} {
		if !silent(s) {
			f.Errorf("%q is taken to say something", s)
		}
	}
	f.Fuzz(func(t *testing.T, before, after string, lo, hi uint32, sign, form, country uint8) {
		countries := [...]string{"US", "GB", "DE", "", "FR", "CA", "IN"}
		signs := [...]string{"$", "£", "€", "CHF ", "USD ", "₹"}
		tails := [...]string{" per hour", " per year", " a month", "/yr", " per annum", "/hour", " per day"}
		c := Context{Country: countries[int(country)%len(countries)]}
		g, tail := signs[int(sign)%len(signs)], tails[int(form)%len(tails)]
		stated := g + thousandsOf(money.Int(int64(lo)))
		if form > 127 {
			stated += " - " + g + thousandsOf(money.Int(int64(hi)))
		}
		stated += tail
		if !silent(before) || !silent(after) {
			return
		}
		text := before + "\n\n" + stated + "\n\n" + after
		have, want := Read(text, c, DefaultTerms()), Read(stated, c, DefaultTerms())
		if have.String() != want.String() || have.Flags != want.Flags || have.Text != want.Text || have.Annual.String() != want.Annual.String() {
			t.Errorf("%q reads as %s %v %q, its statement as %s %v %q", text, have, have.Flags.Names(), have.Text, want, want.Flags.Names(), want.Text)
		}
	})
}

// silent reports whether a text has nothing that is read: no number, no sign, no
// phrase of the tables but words such as "to" and "and".
func silent(text string) bool {
	r := newReader(text, Context{}, DefaultTerms())
	defer r.release()
	r.toks = lex(r.toks[:0], text, 0, len(text))
	r.group()
	for i := range r.items {
		it := &r.items[i]
		if it.e != nil && it.e.roles&^(roleRange|roleAnd|rolePer|rolePlus) != 0 || it.number() || it.kind == markToken && !strings.ContainsRune(".,;:!?", rune(it.ch)) {
			return false
		}
	}
	return true
}

// exact reports whether String prints the range without rounding, and with few
// enough digits to be read.
func exact(r money.Range) bool {
	for _, m := range []money.Maybe{r.Min, r.Max} {
		if m.Set && (!m.N.Round(money.NarrowPlaces, money.HalfUp).Equal(m.N) || len(digits(m.N)) > maxDigits) {
			return false
		}
	}
	return true
}

func FuzzStructured(f *testing.F) {
	f.Add("106382.000", "138296.000", "Per Year", "USD", "US")
	f.Add("$105746", "", "Annual", "", "US")
	f.Add("0", "0", "", "", "")
	f.Fuzz(func(t *testing.T, low, high, period, currency, country string) {
		r := ReadStructured(low, high, period, currency, Context{Country: country}, DefaultTerms())
		if r.Base.Min.Set && r.Base.Max.Set && r.Base.Max.N.Less(r.Base.Min.N) {
			t.Errorf("%s runs backwards", r.Base)
		}
		if r.Disclosed == r.Flags.Has(NotDisclosed) || r.Disclosed == r.Base.Empty() {
			t.Errorf("disclosed %v: %s %v", r.Disclosed, r.Base, r.Flags.Names())
		}
	})
}

// FuzzNumber holds the reading of a number against its printing in every way.
func FuzzNumber(f *testing.F) {
	f.Add(uint32(1234567), uint8(89), uint8(0))
	f.Fuzz(func(t *testing.T, whole uint32, hundredths, way uint8) {
		seps := [...][2]string{{",", "."}, {".", ","}, {" ", ","}, {"\u00a0", ","}, {"\u202f", ","}, {"'", "."}, {"’", "."}, {"", "."}, {"", ","}}
		sep := seps[int(way)%len(seps)]
		n := money.Int(int64(whole)).Add(money.New(int64(hundredths%100), 2))
		s := n.Fixed(2, money.HalfUp)
		w, frac, _ := strings.Cut(s, ".")
		for i := len(w) - 3; i > 0; i -= 3 {
			w = w[:i] + sep[0] + w[i:]
		}
		text := w + sep[1] + frac
		toks := lex(nil, text, 0, len(text))
		if len(toks) != 1 || !money.New(toks[0].mant, int(toks[0].scale)).Equal(n) {
			t.Errorf("%q is %+v", text, toks)
		}
	})
}

// TestCost reads what would take minutes if a part of the cost grew with the
// square of the length. The bound is far above what it takes and far below the
// square.
func TestCost(t *testing.T) {
	const size, most = 1_000_000, 10 * time.Second
	for _, unit := range []string{
		"$1,000 - $2,000 per month. ", "1", "1 ", "a", "$", "(", "1-", "& ", "&amp;", "\\", "\\\\", "<b", "Â", "年収", "1,", "per ", "\n1", "from ", "13. ",
		"We pay well. Our 300 people sold 5,000 units for $3M in 2024, and ", "£", "up to ", "k ", "US $", "10% ", "<b>1", "1.000.", "é", "a 1\n",
	} {
		text := strings.Repeat(unit, size/len(unit))
		start := time.Now()
		Read(text, Context{Country: "US"}, DefaultTerms())
		if took := time.Since(start); took > most {
			t.Errorf("%q: %d bytes took %v", unit, len(text), took)
		}
	}
}
