package report

import (
	"strings"
	"time"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
)

// RateJSON is an exchange rate that a conversion used: of the euro, or a user's
// own between two other currencies, of which one unit of Base is Rate units.
type RateJSON struct {
	Currency string `json:"currency"`
	PerEuro  string `json:"per_euro,omitempty"`
	Base     string `json:"base,omitempty"` // with Rate, where it is not the euro
	Rate     string `json:"rate,omitempty"`
	Date     string `json:"date,omitempty"` // none for a rate fixed for good
	Source   string `json:"source"`
	Legacy   bool   `json:"legacy,omitempty"`
	Stale    bool   `json:"stale,omitempty"`
}

func rates(used money.Used) []RateJSON {
	var all []RateJSON
	for _, u := range used {
		j := RateJSON{Currency: string(u.Currency), Source: u.Source, Legacy: u.Legacy, Stale: u.Stale}
		if u.Base == money.EUR {
			j.PerEuro = u.Rate.String()
		} else {
			j.Base, j.Rate = string(u.Base), u.Rate.String()
		}
		if !u.Date.IsZero() {
			j.Date = u.Date.Format(time.DateOnly)
		}
		all = append(all, j)
	}
	return all
}

// levelLine says what was done to the amounts, "" where nothing was.
func levelLine(r *analyze.Result) string {
	if r.Level == nil {
		return ""
	}
	return r.Level.Line()
}

// conversions says which rates the amounts were converted at.
func (v *view) conversions() []string {
	lines := lineOf(v.r, v.used)
	for _, u := range v.used.Add(v.r.Used) {
		plain := u.Rate.String()
		for i := range lines {
			lines[i] = strings.ReplaceAll(lines[i], " = "+string(u.Currency)+" "+plain, " = "+string(u.Currency)+" "+v.format.digits(plain))
		}
	}
	return lines
}

func lineOf(r *analyze.Result, used money.Used) []string {
	var lines []string
	if r.Level != nil {
		lines = append(lines, r.Level.Line())
	}
	if used = used.Add(r.Used); r.Rates != nil && len(used) > 0 {
		lines = append(lines, r.Rates.Line(used))
	}
	return lines
}

func noRates(r *analyze.Result) []NoRateJSON {
	var all []NoRateJSON
	for _, x := range r.NoRates {
		j := NoRateJSON{Currency: string(x.Currency), Postings: x.N, First: x.First.String()}
		if e := x.Missing; e != nil {
			j.Missing = string(e.Currency)
			if !e.Last.IsZero() {
				j.Last = e.Last.Format(time.DateOnly)
			}
		}
		all = append(all, j)
	}
	return all
}
