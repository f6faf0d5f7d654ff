package analyze

import (
	"errors"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// Convert returns n of the currency c in the currency of the result, to
// money.Precision places, and whether there is a rate for it. It is n itself
// where nothing is to be converted. Beside a price level no rate is used.
func (r *Result) Convert(n money.Number, c money.Currency) (money.Number, bool) {
	if r.Currency == "" || c == r.Currency {
		return n, true
	}
	if r.Level != nil {
		return n, false
	}
	v, used, err := r.Rates.Convert(money.Of(n, c), r.Currency)
	if err != nil {
		return n, false
	}
	if !r.usedRate[c] {
		if r.usedRate == nil {
			r.usedRate = map[money.Currency]bool{}
		}
		r.usedRate[c] = true
		r.Used = r.Used.Add(used)
	}
	return v, true
}

// UsedFor returns the rates at which amounts of c are converted; none where
// they stay as they are.
func (r *Result) UsedFor(c money.Currency) money.Used {
	if r.Currency == "" || r.Level != nil {
		return nil
	}
	_, used, err := r.Rates.Convert(money.Of(money.Int(1), c), r.Currency)
	if err != nil {
		return nil
	}
	return used
}

// missing returns the rate that converting amounts of c lacks, nil for none.
func (r *Result) missing(c money.Currency) *money.NoRateError {
	_, err := r.Rates.Rate(c, r.Currency)
	var e *money.NoRateError
	errors.As(err, &e)
	return e
}

// convert converts every end of a spread.
func (r *Result) convert(s offer.Spread, c money.Currency) (offer.Spread, bool) {
	all := true
	out := s.Map(func(n money.Number) money.Number {
		v, ok := r.Convert(n, c)
		all = all && ok
		return v
	})
	return out, all
}

// Conversion returns the line that names the rates and their date, which stands
// wherever a converted figure does; "" where nothing was converted.
func (r *Result) Conversion() string {
	if r.Currency == "" {
		return ""
	}
	return r.Rates.Line(r.Used)
}
