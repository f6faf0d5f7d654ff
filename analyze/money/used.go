package money

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Use is a rate that a conversion used: one unit of Base is Rate units of
// Currency. Base is the euro but for a user's own rate between two others.
type Use struct {
	Base     Currency
	Currency Currency
	Rate     Number
	Date     time.Time // zero for a rate fixed for good
	Source   string
	Legacy   bool // flag LEGACY_EURO_RATE: the currency gave way to the euro
	Stale    bool // flag FX_STALE: older than MaxRateAge
}

// The names of the flags of a conversion.
const (
	LegacyFlag = "LEGACY_EURO_RATE"
	StaleFlag  = "FX_STALE"
)

// Used are the rates that conversions used, by currency and base.
type Used []Use

// Add returns the uses of both, each rate once.
func (u Used) Add(o Used) Used {
	for _, x := range o {
		i, ok := slices.BinarySearchFunc(u, x, func(a, b Use) int {
			return cmp.Or(cmp.Compare(a.Currency, b.Currency), cmp.Compare(a.Base, b.Base))
		})
		if !ok {
			u = slices.Insert(u, i, x)
		}
	}
	return u
}

// Flags names the doubts about the rates.
func (u Used) Flags() []string {
	var all []string
	if slices.ContainsFunc(u, func(x Use) bool { return x.Legacy }) {
		all = append(all, LegacyFlag)
	}
	if slices.ContainsFunc(u, func(x Use) bool { return x.Stale }) {
		all = append(all, StaleFlag)
	}
	return all
}

// Date returns the day of the oldest rate that has one.
func (u Used) Date() time.Time {
	var day time.Time
	for _, x := range u {
		if x.dated() && (day.IsZero() || x.Date.Before(day)) {
			day = x.Date
		}
	}
	return day
}

// dated reports whether the use has a day of its own: not the euro beside
// itself, nor a rate fixed for good.
func (x Use) dated() bool { return x.Currency != x.Base && !x.Legacy }

// Sources names where the rates are from, each once.
func (u Used) Sources() []string {
	var all []string
	for _, x := range u {
		if x.Currency != x.Base && !slices.Contains(all, x.Source) {
			all = append(all, x.Source)
		}
	}
	return all
}

const longDate = "2 January 2006"

// Line says which rates were used, in the words that must stand wherever a
// converted figure does. It is "" where none was used.
func (r *Rates) Line(used Used) string {
	if len(used) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("Converted at ")
	euro := slices.DeleteFunc(slices.Clone(used), func(u Use) bool { return u.Base != EUR })
	if len(euro) > 0 {
		r.euroLine(&b, euro)
	}
	stale := false
	for _, u := range used {
		stale = stale || u.Stale
		if u.Base == EUR {
			continue
		}
		if b.Len() > len("Converted at ") {
			b.WriteString("; ")
		}
		fmt.Fprintf(&b, "%s 1 = %s %s of %s", u.Base, u.Currency, u.Rate, u.Date.Format(longDate))
		u.doubt(&b)
		b.WriteString(", from " + u.Source)
	}
	if len(euro) > 0 {
		b.WriteString("; cross rates via EUR")
	}
	if stale {
		fmt.Fprintf(&b, "; stale is more than %d days before %s", MaxRateAge, r.date.Format(longDate))
	}
	b.WriteString("; rates for information only.")
	return b.String()
}

// euroLine writes the rates of the euro.
func (r *Rates) euroLine(b *strings.Builder, used Used) {
	date, one := used.commonDate()
	b.WriteString(r.source)
	if one {
		b.WriteString(" of " + date.Format(longDate))
	}
	b.WriteString(" (EUR 1")
	for _, u := range used {
		if u.Currency == EUR {
			continue
		}
		fmt.Fprintf(b, " = %s %s", u.Currency, u.Rate)
		switch {
		case u.Legacy:
			b.WriteString(" fixed for good")
		case !one:
			b.WriteString(" of " + u.Date.Format(longDate))
		}
		u.doubt(b)
		if u.Source != r.source && !u.Legacy {
			b.WriteString(", from " + u.Source)
		}
	}
	b.WriteString(")")
}

func (x Use) doubt(b *strings.Builder) {
	if x.Stale {
		b.WriteString(", stale")
	}
}

// commonDate returns the date of all rates but the fixed ones, and whether they
// have one.
func (u Used) commonDate() (time.Time, bool) {
	var date time.Time
	for _, x := range u {
		switch {
		case !x.dated():
		case date.IsZero():
			date = x.Date
		case !date.Equal(x.Date):
			return date, false
		}
	}
	return date, !date.IsZero()
}
