package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/posting"
)

// whole writes an amount in whole units of its currency, for people: "164,448".
func (v *view) whole(n money.Number) string {
	return v.format.digits(n.Fixed(0, v.rounding))
}

// amount writes an amount with its currency: "USD 164,448".
func (v *view) amount(n money.Number, c money.Currency) string {
	return v.money(v.whole(n), c)
}

// prefix is the currency before an amount, nothing where it is not known.
func prefix(c money.Currency) string {
	if c == "" {
		return ""
	}
	return string(c) + " "
}

// unbroken keeps the currency and its amount on one line.
func (v *view) unbroken(s string) string {
	for _, c := range v.currencies(func(*seen) bool { return true }) {
		if c != "" {
			s = strings.ReplaceAll(s, string(c)+" ", string(c)+"\u00a0")
		}
	}
	return s
}

// spread writes the ends of a spread: "USD 164,448 to 234,926", "from USD
// 90,000", and "" where no end is there.
func (v *view) spread(s offer.Spread, c money.Currency) string {
	switch {
	case s.Min.Set && s.Max.Set && v.whole(s.Min.N) == v.whole(s.Max.N):
		return v.amount(s.Min.N, c)
	case s.Min.Set && s.Max.Set:
		return v.between(s.Min.N, s.Max.N, c)
	case s.Min.Set:
		return "from " + v.amount(s.Min.N, c)
	case s.Max.Set:
		return "up to " + v.amount(s.Max.N, c)
	case s.Mid.Set:
		return v.amount(s.Mid.N, c)
	}
	return ""
}

// between writes two amounts with their currency once: "USD 164,448 to 234,926".
func (v *view) between(low, high money.Number, c money.Currency) string {
	if v.after {
		return v.whole(low) + " to " + v.amount(high, c)
	}
	return v.amount(low, c) + " to " + v.whole(high)
}

// number writes a count, a number of days or weeks, or a percentage: at most
// two decimals, commas between thousands.
func (v *view) number(n money.Number) string {
	return v.format.digits(n.Round(2, v.rounding).String())
}

// list joins words: "a, b and c".
func list(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// clip shortens s to n characters, on one line; what would turn the direction of
// what stands beside it goes.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return -1
		}
		return r
	}, s)), " ")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return strings.TrimRight(string(r[:n-1]), " ,.;:-–—") + "…"
}

// sentence begins s with a capital letter.
func sentence(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return strings.ToUpper(string(r)) + s[size:]
}

// position writes a place, "" where there is none.
func position(p posting.Pos) string {
	if p.Line == 0 {
		return ""
	}
	return p.String()
}

// benefitValue writes what a benefit amounts to: "23 days a year", "26 weeks",
// "100% of the first 5% of pay", "offered" where no number is stated.
func (v *view) benefitValue(b *benefit.Benefit) string {
	s := v.benefitAmount(b)
	m := b.More
	if m == nil {
		return s
	}
	if len(m.Tiers) > 0 && !b.Value.Set {
		s = v.tierWords(m.Tiers)
	}
	if m.DependantPct.Set {
		s += ", " + v.number(m.DependantPct.N) + "% for dependants"
	}
	if m.VestYears.Set {
		s += " over " + v.number(m.VestYears.N) + " years"
	}
	if m.FPEWeeks.Set && b.Value.Set && !m.FPEWeeks.N.Equal(b.Value.N) {
		s += ", worth " + v.number(m.FPEWeeks.N) + " at full pay"
	}
	return s
}

// tierWords writes the tiers of a match: "100% of the first 3% of pay, 50% of
// the next 2%".
func (v *view) tierWords(all []benefit.Tier) string {
	var words []string
	for i, t := range all {
		of := "the first " + v.number(t.To) + "% of pay"
		if i > 0 && t.From.Equal(all[i-1].To) {
			of = "the next " + v.number(t.To.Sub(t.From)) + "%"
		} else if !t.From.IsZero() {
			of = "pay from " + v.number(t.From) + "% to " + v.number(t.To) + "%"
		}
		words = append(words, v.number(t.Rate)+"% of "+of)
	}
	return joinAll(words)
}

// benefitAmount writes the value of a benefit in its unit.
func (v *view) benefitAmount(b *benefit.Benefit) string {
	switch {
	case b.Unlimited || b.Flags.Has(benefit.Unlimited):
		return "unlimited"
	case !b.Value.Set:
		return "offered"
	}
	ends := func(f func(money.Number) string) string {
		if b.Max.Set && !b.Max.N.Equal(b.Value.N) {
			return f(b.Value.N) + " to " + f(b.Max.N)
		}
		return f(b.Value.N)
	}
	s := ends(v.number)
	u := units[b.Unit]
	tail := u.many
	if s == "1" {
		tail = u.one
	}
	if u.money {
		s = v.money(s, b.Currency)
	}
	s += tail
	if b.Flags.Has(benefit.UpTo) {
		s = "up to " + s
	}
	return s
}

// unit is how the value of a benefit is written.
type unit struct {
	one, many string
	money     bool
}

var units = [...]unit{
	benefit.InDaysPerYear:                   {" day a year", " days a year", false},
	benefit.InWeeks:                         {" week", " weeks", false},
	benefit.InWeeksPaid:                     {" paid week", " paid weeks", false},
	benefit.InPercentOfSalary:               {"% of pay", "% of pay", false},
	benefit.InPercentOfQualifyingEarnings:   {"% of qualifying earnings", "% of qualifying earnings", false},
	benefit.InPercentOfPremium:              {"% of the premium", "% of the premium", false},
	benefit.InPercentOfEmployeeContribution: {"% of the employee's contribution", "% of the employee's contribution", false},
	benefit.InPercentDiscount:               {"% discount", "% discount", false},
	benefit.InPercentOfCompany:              {"% of the company", "% of the company", false},
	benefit.InPercentReimbursed:             {"% reimbursed", "% reimbursed", false},
	benefit.InMultipleOfSalary:              {" × pay", " × pay", false},
	benefit.InCurrency:                      {"", "", true},
	benefit.InCurrencyFlat:                  {" flat", " flat", true},
	benefit.InCurrencyPerYear:               {" a year", " a year", true},
	benefit.InCurrencyOneOff:                {" once", " once", true},
	benefit.InCurrencyPerEvent:              {" each time", " each time", true},
	benefit.InCurrencyLifetime:              {" in a lifetime", " in a lifetime", true},
	benefit.InCurrencyTotalGrant:            {" granted", " granted", true},
	benefit.InCurrencyPerWorkingDay:         {" a working day", " a working day", true},
	benefit.InDaysPerWeek:                   {" day a week", " days a week", false},
	benefit.InRemoteDaysPerWeek:             {" remote day a week", " remote days a week", false},
	benefit.InWFADaysPerYear:                {" day a year from anywhere", " days a year from anywhere", false},
	benefit.InBoolean:                       {"", "", false},
}

// rangeWords writes the ends of a range of money as stated: "from USD 18.50",
// "USD 18.50 to 22".
func (v *view) rangeWords(r money.Range, c money.Currency) string {
	write := func(n money.Number) string { return v.format.digits(n.String()) }
	switch {
	case r.Empty():
		return ""
	case r.IsPoint():
		return v.money(write(r.Min.N), c)
	case !r.Max.Set:
		return "from " + v.money(write(r.Min.N), c)
	case !r.Min.Set:
		return "up to " + v.money(write(r.Max.N), c)
	case v.after:
		return write(r.Min.N) + " to " + v.money(write(r.Max.N), c)
	}
	return v.money(write(r.Min.N), c) + " to " + write(r.Max.N)
}

func joinAll(s []string) string { return strings.Join(s, ", ") }

func joinWith(s []string, by string) string { return strings.Join(s, by) }

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

func orElse(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// distinct returns the texts without empty ones and repeats, in order.
func distinct(all []string) []string {
	var some []string
	have := map[string]bool{}
	for _, s := range all {
		if s != "" && !have[s] {
			have[s] = true
			some = append(some, s)
		}
	}
	return some
}

// sortBy sorts by less, keeping the order of equals.
func sortBy[T any](s []T, less func(a, b T) bool) {
	slices.SortStableFunc(s, func(a, b T) int {
		switch {
		case less(a, b):
			return -1
		case less(b, a):
			return 1
		}
		return 0
	})
}

func isHoliday(b *offer.Found) bool {
	return b.Kind == benefit.PublicHolidays && b.Value.Set && b.Unit == benefit.InDaysPerYear
}
