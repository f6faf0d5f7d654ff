package report

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"github.com/paystat/paystat/analyze/money"
)

// A format is how a document writes numbers: by the rules of a locale, from the
// tables of the Unicode CLDR, in Latin digits. The zero format is English.
type format struct {
	group, decimal string
	last, rest     int  // digits of the last group and of those before it
	after          bool // the currency stands after the amount
}

// english writes 1,234,567.89.
var english = format{",", ".", 3, 3, false}

// A LocaleError tells that a locale is not known.
type LocaleError struct{ Locale string }

func (e *LocaleError) Error() string {
	return "no locale \"" + e.Locale + "\": want a language, and a country if need be, such as en, de or fr-CH"
}

//go:embed currency_before.csv
var beforeCSV string

// before are the languages, and countries of other languages, that put the
// currency before the amount; all others put it after. Portuguese is Brazil's
// unless a country says otherwise.
var before = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for i, line := range strings.Split(strings.TrimSpace(beforeCSV), "\n") {
		if locale, _, _ := strings.Cut(line, ","); i > 0 {
			all[locale] = true
		}
	}
	return all
})

// formatOf returns how a locale (BCP 47) writes numbers; "" is English.
func formatOf(locale string) (format, error) {
	if locale == "" {
		return english, nil
	}
	tag, err := language.Parse(strings.ReplaceAll(locale, "_", "-"))
	if err != nil || tag == language.Und {
		return english, &LocaleError{locale}
	}
	base, _ := tag.Base()
	region, _ := tag.Region()
	f := english
	f.after = !before()[base.String()] && !before()[base.String()+"-"+region.String()]
	if base.String() == "pt" && region.String() != "BR" {
		f.after = true
	}
	// The library formats a sample: its separators and groups are the locale's.
	var groups []int
	var marks []string
	run, mark := 0, ""
	for _, r := range message.NewPrinter(tag).Sprint(number.Decimal(12345678901.5)) {
		switch {
		case r >= '0' && r <= '9':
			if mark != "" {
				groups, marks = append(groups, run), append(marks, mark)
				run, mark = 0, ""
			}
			run++
		case r > 0x7f && r != '\u00a0' && r != '\u202f' && r != '\u2019':
			return f, nil // other digits: the separators of English
		default:
			mark += string(r)
		}
	}
	if len(marks) < 3 { // no groups: English would mislead, so no separator
		f.group, f.last, f.rest = "", 3, 3
	} else {
		f.group, f.last, f.rest = marks[0], groups[len(groups)-1], groups[1]
	}
	if len(marks) > 0 {
		f.decimal = marks[len(marks)-1]
	}
	return f, nil
}

// CheckLocale returns a LocaleError for a locale whose numbers are not known.
func CheckLocale(locale string) error {
	_, err := formatOf(locale)
	return err
}

// digits writes plain digits, "1234567.5", with the separators of the format.
func (f format) digits(plain string) string {
	if f.rest == 0 {
		f = english
	}
	sign := ""
	if strings.HasPrefix(plain, "-") {
		sign, plain = "-", plain[1:]
	}
	whole, fraction, dotted := strings.Cut(plain, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if left := len(whole) - i; i > 0 && left >= f.last && (left-f.last)%f.rest == 0 {
			b.WriteString(f.group)
		}
		b.WriteByte(whole[i])
	}
	if dotted {
		b.WriteString(f.decimal + fraction)
	}
	return b.String()
}

// money puts the currency to an amount that is written already.
func (f format) money(amount string, c money.Currency) string {
	switch {
	case c == "":
		return amount
	case f.after:
		return amount + "\u00a0" + string(c)
	}
	return string(c) + " " + amount
}

func (f format) integer(n int) string { return f.digits(money.Int(int64(n)).String()) }

// count writes n and the noun in its number: "1 posting", "2 postings".
func (f format) count(n int, one string) string {
	many := one + "s"
	if strings.HasSuffix(one, "y") && !strings.HasSuffix(one, "ay") {
		many = one[:len(one)-1] + "ies"
	}
	if n == 1 {
		return "1 " + one
	}
	return f.integer(n) + " " + many
}

// separators are what the ticks of a chart need of the format.
func (f format) separators() (group, decimal string) {
	if f.rest == 0 {
		f = english
	}
	return f.group, f.decimal
}

// numerals are the words of the least numbers.
var numerals = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// numeral writes a bound in words where it has one: a rule, not a count.
func numeral(n int) string {
	if n < len(numerals) {
		return numerals[n]
	}
	return english.integer(n)
}
