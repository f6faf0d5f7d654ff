package report

import (
	"errors"
	"testing"
)

// Numbers are written as the locale writes them, with every digit.
func TestFormat(t *testing.T) {
	check := func(locale, plain, want string) {
		t.Helper()
		f, err := formatOf(locale)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.money(f.digits(plain), "EUR"); got != want {
			t.Errorf("%s: %s = %q, want %q", locale, plain, got, want)
		}
	}
	check("", "1234567.50", "EUR 1,234,567.50")
	check("en", "999", "EUR 999")
	check("en", "-1000", "EUR -1,000")
	check("de", "1234567.5", "1.234.567,5\u00a0EUR")
	check("de-DE", "123456", "123.456\u00a0EUR")
	check("de-CH", "1234567.5", "EUR 1’234’567.5")
	check("de-AT", "1234", "EUR 1\u00a0234")
	check("fr_FR", "1234567.5", "1\u00a0234\u00a0567,5\u00a0EUR")
	check("en-IN", "12345678901234567890.5", "EUR 1,23,45,67,89,01,23,45,67,890.5")
	check("hi", "1234567", "EUR 12,34,567")
	check("pl", "1234", "1\u00a0234\u00a0EUR")
	check("nl", "1234.5", "EUR 1.234,5")
	check("pt-PT", "1234.5", "1\u00a0234,5\u00a0EUR")
	check("pt-BR", "1234.5", "EUR 1.234,5")
	check("sv", "1234.5", "1\u00a0234,5\u00a0EUR")
	check("nb", "1234.5", "1\u00a0234,5\u00a0EUR")
	check("ja", "1234.5", "EUR 1,234.5")
	check("ar", "1234.5", "1,234.5\u00a0EUR") // Latin digits, English separators
	for _, bad := range []string{"xx-q", "zz", "german", "de--", "\x00"} {
		var e *LocaleError
		if err := CheckLocale(bad); !errors.As(err, &e) || e.Locale != bad {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if got := (format{}).count(1200, "currency"); got != "1,200 currencies" {
		t.Errorf("the zero format writes %q", got)
	}
}

// A document in another locale has no number in the English way beside the
// phrases of the postings and the formulas.
func TestLocaleDocument(t *testing.T) {
	d := New(run(t, "", "", source("offers.csv", offers)), Options{Locale: "de"})
	check := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	check(d.Facts[0].Value, "195.192\u00a0USD")
	check(d.Cards[0].Base.Text, "150.000 to 180.000\u00a0USD")
	check(d.Rows[0].Figures[0].Text, "150.000 to 180.000\u00a0USD")
	check(d.Rows[0].Figures[0].Sort, "165000")
	if c := d.Sections[0].Charts[0]; c.Group != "." || c.Decimal != "," || c.Series[0].Points[0].Short != "165.000 to 185.000" {
		t.Errorf("the chart has %q %q %q", c.Group, c.Decimal, c.Series[0].Points[0].Short)
	}
}

// A year has no thousands.
func TestTermValue(t *testing.T) {
	de, err := formatOf("de")
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{"2026": "2026", "7460": "7.460", "0.05": "0,05", "single": "single", "25-29": "25-29", "2.52": "2,52"} {
		if got := de.termValue(in); got != want {
			t.Errorf("termValue(%q) = %q, want %q", in, got, want)
		}
	}
}
