package offer

import (
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// memo values the days off. They are paid out of base pay, so they are shown
// beside the totals: their share of base pay, and base pay for each day that is
// worked.
func (o *Offer) memo(t *Terms) {
	m := &o.Memo
	add := func(to *money.Maybe, n money.Number) { *to = money.Some(to.N.Add(n)) }
	for _, b := range o.Benefits {
		switch {
		case b.Kind == benefit.PTOVacation && b.Unlimited && t.ptoUnlimited.Set:
			add(&m.PTODays, t.ptoUnlimited.N)
			m.Terms = append(m.Terms, "pto_unlimited_days")
		case !b.Value.Set || b.Unit != benefit.InDaysPerYear || b.Flags.Has(benefit.Suspect):
		case b.Kind == benefit.PTOVacation:
			add(&m.PTODays, b.Value.N)
		case b.Kind == benefit.PublicHolidays:
			add(&m.HolidayDays, b.Value.N)
		}
	}
	if o.Base.Empty() || !m.PTODays.Set && !m.HolidayDays.Set {
		return
	}
	m.Terms = o.onBase(append(m.Terms, "workdays_per_year")...)
	perDay := func(days money.Number) Spread {
		return o.Base.Map(func(b money.Number) money.Number { return b.Mul(days).Quo(t.workdays) })
	}
	if m.PTODays.Set {
		m.PTOValue = perDay(m.PTODays.N)
	}
	if m.HolidayDays.Set {
		m.HolidayValue = perDay(m.HolidayDays.N)
	}
	year := t.workdays
	if b := o.find(benefit.FourDayWeek); b != nil && !b.Flags.Has(benefit.Compressed) && (!b.Value.Set || b.Value.N.Equal(money.Int(4))) {
		year = t.workdays.Mul(money.New(8, 1))
	}
	if worked := year.Sub(m.PTODays.N).Sub(m.HolidayDays.N); worked.Sign() > 0 {
		m.PerDayWorked = o.Base.Map(func(b money.Number) money.Number { return b.Quo(worked) })
	}
}
