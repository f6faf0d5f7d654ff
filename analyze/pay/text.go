package pay

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// perWords are the words for a period that Read reads back.
var perWords = [...]string{
	NoPeriod: "",
	Hour:     " per hour", Day: " per day", Week: " per week", Biweek: " every two weeks", FourWeek: " every four weeks",
	SemiMonth: " twice a month", Month: " per month", Quarter: " per quarter", HalfYear: " half-yearly", Year: " per year",
	Once: " one-time", Project: " per project",
}

// String returns the pay as written, in one canonical form: "USD 28.5-34.75
// per hour", "from EUR 58000 gross per year", "up to GBP 600 per day"; several
// ranges with strokes between them; "not stated" where there is none. Read
// reads the same range out of it, as long as no more than four decimals are
// needed.
func (r Reading) String() string {
	var b strings.Builder
	switch {
	case len(r.Alternatives) > 0:
		for i, a := range r.Alternatives {
			if i > 0 {
				b.WriteString(" / ")
			}
			write(&b, a.Currency, a.Base, a.Basis, a.Period)
		}
	case !r.Base.Empty():
		write(&b, r.Currency, r.Base, r.Basis, r.Period)
	default:
		for _, p := range r.Parts {
			if p.Kind == OTE || p.Kind == Total {
				if p.Kind == OTE {
					b.WriteString("OTE ")
				} else {
					b.WriteString("total compensation ")
				}
				write(&b, p.Currency, p.Amount, Unspecified, p.Period)
				return b.String()
			}
		}
		return "not stated"
	}
	return b.String()
}

func write(b *strings.Builder, cur money.Currency, r money.Range, basis Basis, p Period) {
	switch {
	case !r.Max.Set:
		b.WriteString("from ")
	case !r.Min.Set:
		b.WriteString("up to ")
	}
	if cur != "" {
		b.WriteString(string(cur))
		b.WriteByte(' ')
	}
	switch {
	case r.IsPoint() || !r.Max.Set:
		b.WriteString(digits(r.Min.N))
	case !r.Min.Set:
		b.WriteString(digits(r.Max.N))
	default:
		b.WriteString(digits(r.Min.N))
		b.WriteByte('-')
		b.WriteString(digits(r.Max.N))
	}
	switch basis {
	case Gross:
		b.WriteString(" gross")
	case Net:
		b.WriteString(" net")
	case CTC:
		b.WriteString(" CTC")
	case ContractorGross:
		b.WriteString(" contractor")
	case ContractorExVAT:
		b.WriteString(" contractor plus VAT")
	}
	b.WriteString(perWords[p])
}

// digits writes a number so that it is read back: three decimals get a fourth,
// for they would be taken for thousands.
func digits(n money.Number) string {
	s := n.Round(money.NarrowPlaces, money.HalfUp).String()
	if i := strings.IndexByte(s, '.'); i >= 0 && len(s)-i-1 == 3 {
		s += "0"
	}
	return s
}
