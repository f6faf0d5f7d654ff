package report

import "github.com/paystat/paystat/analyze/benefit"

// BenefitText returns what a benefit amounts to in English words and figures:
// "25 days a year", "GBP 600 a year", "100% of the first 3% of pay", "offered"
// where no number is stated.
func BenefitText(b *benefit.Benefit) string {
	v := &view{format: english}
	return v.benefitValue(b)
}
