package offer

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
)

// Digits writes an amount of the offer's currency for people: "120,000.00".
func (o *Offer) Digits(n money.Number) string {
	return Thousands(n.Fixed(o.Currency.Places(), money.HalfUp))
}

// rangeText writes a range of the offer's currency: "90,000.00 to 120,000.00".
func (o *Offer) rangeText(r money.Range) string {
	switch {
	case r.Empty():
		return "-"
	case r.IsPoint():
		return o.Digits(r.Min.N)
	case !r.Max.Set:
		return "from " + o.Digits(r.Min.N)
	case !r.Min.Set:
		return "up to " + o.Digits(r.Max.N)
	}
	return o.Digits(r.Min.N) + " to " + o.Digits(r.Max.N)
}

// Each writes a period behind an amount: "an hour", "a year"; "" for none.
func Each(p pay.Period) string {
	switch p {
	case pay.NoPeriod:
		return ""
	case pay.Hour:
		return "an hour"
	}
	return "a " + p.String()
}

// spreadText writes the ends of a spread.
func (o *Offer) spreadText(s Spread) string { return o.rangeText(money.Range{Min: s.Min, Max: s.Max}) }

// Thousands puts commas into plain digits: "1234567.50" to "1,234,567.50".
func Thousands(digits string) string {
	start := 0
	if digits != "" && digits[0] == '-' {
		start = 1
	}
	end := start
	for end < len(digits) && digits[end] != '.' {
		end++
	}
	b := make([]byte, 0, len(digits)+8)
	b = append(b, digits[:start]...)
	for i := start; i < end; i++ {
		if i > start && (end-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, digits[i])
	}
	return string(append(b, digits[end:]...))
}
