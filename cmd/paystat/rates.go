package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// readRates returns the exchange rates of the files as of a date; those of the
// program where no file is named. The central bank's file stands in place of
// the program's table, so that a report has one source; a user's own rates
// stand beside either and go first. With stale, rates older than
// money.MaxRateAge days count, marked. Without a date a user's newer rates count
// as of their own day; the table's are then left out where they are that much older.
func readRates(files []string, date string, stale, pegs bool) (*money.Rates, error) {
	var day time.Time
	if date != "" {
		d, err := time.Parse(time.DateOnly, date)
		if err != nil {
			return nil, usage("--rates-date: want YYYY-MM-DD, have %q", date)
		}
		day = d
	}
	var table *money.History
	var tableName string
	var own []*money.History
	var names []string
	for _, name := range files {
		h, err := openRates(name)
		switch {
		case err != nil:
			return nil, err
		case h.User():
			own, names = append(own, h), append(names, name)
		case table != nil:
			return nil, usage("--rates: two files of the central bank; name one of them")
		default:
			table, tableName = h, name
		}
	}
	rates := money.DefaultRates()
	switch {
	case table != nil:
		if date == "" {
			day = table.Newest()
		}
		var err error
		if rates, err = table.On(day, stale); err != nil {
			return nil, tooOld(tableName, err, stale)
		}
	case date != "" && !rates.Date().Equal(day):
		return nil, usage("--rates-date: the built-in rates are of %s only; give --rates FILE", rates.Date().Format(time.DateOnly))
	}
	day = rates.Date()
	for i, h := range own {
		on := day
		if date == "" && h.Newest().After(on) {
			on = h.Newest()
		}
		user, err := h.On(on, stale)
		if err != nil {
			return nil, tooOld(names[i], err, stale)
		}
		rates = rates.With(user, stale)
	}
	if pegs {
		rates = rates.WithPegs()
	}
	return rates, nil
}

// tooOld names the file that has no rates of the date, and what may help.
func tooOld(name string, err error, stale bool) error {
	var d *money.DateError
	if errors.As(err, &d) && !stale && !d.Want.Before(d.Oldest) {
		return fmt.Errorf("%s: %w; --allow-stale uses them", name, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}

func openRates(name string) (*money.History, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, plainPathError(err))
	}
	defer f.Close()
	return money.ReadRates(f, name)
}

// readLevel returns the price level that the flags ask for, nil for none.
func readLevel(ppp, parities string) (*offer.PriceLevel, error) {
	switch {
	case ppp != "" && parities != "":
		return nil, usage("--ppp and --price-parities are two price levels; give one")
	case ppp != "":
		l, err := offer.PPP(strings.ToUpper(ppp))
		if err != nil {
			return nil, usage("--ppp: %w", err)
		}
		return l, nil
	case parities != "":
		f, err := os.Open(parities)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", parities, plainPathError(err))
		}
		defer f.Close()
		return offer.ReadParities(f, parities)
	}
	return nil, nil
}
