package main

import (
	"fmt"
	"os"
	"time"

	"github.com/paystat/paystat/analyze/money"
)

// readRates returns the exchange rates of a file as of a date; those of the
// program where no file is named. A file's own rates go before the program's,
// which serve for no other currency: a report has one source.
func readRates(file, date string) (*money.Rates, error) {
	var day time.Time
	if date != "" {
		d, err := time.Parse("2006-01-02", date)
		if err != nil {
			return nil, usage("--rates-date: want YYYY-MM-DD, have %q", date)
		}
		day = d
	}
	if file == "" {
		rates := money.DefaultRates()
		if date != "" && !rates.Date().Equal(day) {
			return nil, usage("--rates-date: the built-in rates are of %s only; give --rates FILE", rates.Date().Format("2006-01-02"))
		}
		return rates, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, plainPathError(err))
	}
	defer f.Close()
	h, err := money.ReadRates(f, file)
	if err != nil {
		return nil, err
	}
	if date == "" {
		day = h.Newest()
	}
	rates, err := h.On(day, false)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return rates, nil
}
