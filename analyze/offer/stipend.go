package offer

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// valueStipend counts an amount a year, with the share of it that is used.
func (o *Offer) valueStipend(b *Found, t *Terms) {
	if !b.Value.Set {
		o.skip(b, "no amount stated")
		return
	}
	if b.Unit == benefit.InCurrencyPerWorkingDay {
		o.valuePerDay(b, t)
		return
	}
	if b.Flags.Has(benefit.PretaxOnly) || says(b.around(), "sacrifice") {
		o.skip(b, ownMoney)
		return
	}
	// A budget for learning or wellness, or an allowance for a car, without a
	// period is a year's by custom.
	cash := o.isAllowance(b)
	yearly := b.Unit == benefit.InCurrency && b.Flags.Has(benefit.PeriodUnknown) && (cash || b.Kind == benefit.StipendLearning || b.Kind == benefit.StipendWellness)
	if b.Unit == benefit.InCurrency && b.Kind != benefit.CompanyCar && !yearly {
		o.skip(b, "for no stated period")
		return
	}
	if b.Unit != benefit.InCurrencyPerYear && !yearly {
		o.skip(b, "not paid every year")
		return
	}
	if b.Currency != o.Currency {
		o.skip(b, "in another currency")
		return
	}
	period := " a year"
	if yearly {
		period = ", taken as a year's"
	}
	share, key := t.stipend, "stipend_utilisation"
	if b.Flags.Has(benefit.UpTo | benefit.Reimbursement) {
		share, key = t.reimbursement, "reimbursement_utilisation"
	}
	n := b.Value.N
	if b.Max.Set {
		n = n.Add(b.Max.N).Mul(money.New(5, 1))
	}
	if cash && !b.Flags.Has(benefit.UpTo|benefit.Reimbursement) {
		o.addAllowance(n, b.Text, b.Field.At(b.Span.Start), o.Digits(n)+period)
		return
	}
	o.flat(b, n.Mul(share), fmt.Sprintf("%s%s%s", o.Digits(n), period, times(share)), key)
}

// ownMoney is why a pre-tax account or a salary sacrifice is in no total
// (compensation.md 3.2, rule 7).
const ownMoney = "the employee's own money before tax"

// valuePerDay counts an amount for each day that is worked.
func (o *Offer) valuePerDay(b *Found, t *Terms) {
	if b.Currency != o.Currency {
		o.skip(b, "in another currency")
		return
	}
	var off money.Number
	for _, d := range o.Benefits {
		if (d.Kind == benefit.PTOVacation || d.Kind == benefit.PublicHolidays) && d.Value.Set && d.Unit == benefit.InDaysPerYear {
			off = off.Add(d.Value.N)
		}
	}
	days, n, how := t.workdays.Sub(off), b.Value.N, o.Digits(b.Value.N)
	if pct, ok := employerShare(b); ok { // of a meal voucher's face value
		n, how = n.Mul(percent(pct)), fmt.Sprintf("%s × %s%%", how, pct)
	}
	o.flat(b, n.Mul(days), fmt.Sprintf("%s × (%s − %s days off)", how, t.workdays, off), "workdays_per_year")
}

// employerShare returns the percentage of an amount that the employer is said to
// pay: "11 € par jour pris en charge à 60 %".
func employerShare(b *Found) (money.Number, bool) {
	if b.More != nil && b.More.EmployeePct.Set {
		return b.More.EmployeePct.N, true
	}
	_, to := sentence(b.Field.Text, b.Span.Start, b.Span.End)
	if b.Span.Start >= to {
		return money.Number{}, false
	}
	text := strings.ToLower(strings.ReplaceAll(b.Field.Text[b.Span.Start:to], "\u00a0", " "))
	for _, phrase := range said(text, "covered") {
		_, behind, _ := strings.Cut(text, phrase)
		i := strings.IndexAny(behind, "0123456789")
		if i < 0 || i > len(" jusqu'à hauteur de ") {
			continue
		}
		n, rest, ok := shareAhead(behind[i:])
		if ok && len(rest) < len(behind[i:]) && strings.Contains(behind[i:len(behind)-len(rest)], "%") {
			return n, true
		}
	}
	return money.Number{}, false
}
