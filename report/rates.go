package report

import (
	"time"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
)

// RateJSON is an exchange rate that a conversion used.
type RateJSON struct {
	Currency string `json:"currency"`
	PerEuro  string `json:"per_euro"`
	Date     string `json:"date,omitempty"` // none for a rate fixed for good
	Source   string `json:"source"`
	Legacy   bool   `json:"legacy,omitempty"`
	Stale    bool   `json:"stale,omitempty"`
}

func rates(used money.Used) []RateJSON {
	var all []RateJSON
	for _, u := range used {
		j := RateJSON{Currency: string(u.Currency), PerEuro: u.PerEuro.String(), Source: u.Source, Legacy: u.Legacy, Stale: u.Stale}
		if !u.Date.IsZero() {
			j.Date = u.Date.Format(time.DateOnly)
		}
		all = append(all, j)
	}
	return all
}

// conversions says which rates the amounts were converted at.
func (v *view) conversions() []string { return lineOf(v.r, v.used) }

func lineOf(r *analyze.Result, used money.Used) []string {
	used = used.Add(r.Used)
	if r.Rates == nil || len(used) == 0 {
		return nil
	}
	return []string{r.Rates.Line(used)}
}
