package report

import (
	"io"
	"strings"

	"github.com/gocarina/gocsv"

	"github.com/paystat/paystat/analyze"
)

// An offerLine is an offer as a line of CSV, and as a row of a workbook: amounts
// in digits of minor units, "" for an end that is absent.
type offerLine struct {
	ID                  string `csv:"id"`
	Pos                 string `csv:"pos"`
	Title               string `csv:"title"`
	Company             string `csv:"company"`
	Location            string `csv:"location"`
	Country             string `csv:"country"`
	Currency            string `csv:"currency"`
	BaseMin             string `csv:"base_min"`
	BaseMid             string `csv:"base_mid"`
	BaseMax             string `csv:"base_max"`
	CashMin             string `csv:"target_cash_min"`
	CashMid             string `csv:"target_cash_mid"`
	CashMax             string `csv:"target_cash_max"`
	YearOneMin          string `csv:"year_one_cash_min"`
	YearOneMid          string `csv:"year_one_cash_mid"`
	YearOneMax          string `csv:"year_one_cash_max"`
	PackageMin          string `csv:"package_min"`
	PackageMid          string `csv:"package_mid"`
	PackageMax          string `csv:"package_max"`
	InCurrency          string `csv:"converted_currency"`
	Rate                string `csv:"converted_rate"`
	ConvertedBaseMin    string `csv:"converted_base_min"`
	ConvertedBaseMid    string `csv:"converted_base_mid"`
	ConvertedBaseMax    string `csv:"converted_base_max"`
	ConvertedCashMin    string `csv:"converted_target_cash_min"`
	ConvertedCashMid    string `csv:"converted_target_cash_mid"`
	ConvertedCashMax    string `csv:"converted_target_cash_max"`
	ConvertedYearOneMin string `csv:"converted_year_one_cash_min"`
	ConvertedYearOneMid string `csv:"converted_year_one_cash_mid"`
	ConvertedYearOneMax string `csv:"converted_year_one_cash_max"`
	ConvertedPackageMin string `csv:"converted_package_min"`
	ConvertedPackageMid string `csv:"converted_package_mid"`
	ConvertedPackageMax string `csv:"converted_package_max"`
	RatesDate           string `csv:"rates_date"`
	RatesSource         string `csv:"rates_source"`
	Rates               string `csv:"rates"`
	PriceLevel          string `csv:"price_level"`
	PTODays             string `csv:"pto_days"`
	PTOValueMin         string `csv:"pto_value_min"`
	PTOValueMid         string `csv:"pto_value_mid"`
	PTOValueMax         string `csv:"pto_value_max"`
	HolidayDays         string `csv:"holiday_days"`
	HolidayValueMin     string `csv:"holiday_value_min"`
	HolidayValueMid     string `csv:"holiday_value_mid"`
	HolidayValueMax     string `csv:"holiday_value_max"`
	PerDayMin           string `csv:"per_day_worked_min"`
	PerDayMid           string `csv:"per_day_worked_mid"`
	PerDayMax           string `csv:"per_day_worked_max"`
	Source              string `csv:"pay_source"`
	Terms               string `csv:"terms"`
	Flags               string `csv:"flags"`
	Notes               string `csv:"notes"`
	Excluded            string `csv:"excluded"`
}

// WriteOffersCSV writes one line each offer.
func WriteOffersCSV(w io.Writer, r *analyze.Result) error {
	return gocsv.Marshal(newView(r).offerLines(), w)
}

func (v *view) offerLines() []offerLine {
	totals := v.totals()
	lines := make([]offerLine, len(totals))
	for i := range totals {
		lines[i] = lineOfTotal(&totals[i])
	}
	return lines
}

func lineOfTotal(t *Total) offerLine {
	l := offerLine{
		ID: t.ID, Pos: t.Pos, Title: t.Title, Company: t.Company, Location: t.Location, Country: t.Country, Currency: t.Currency,
		PriceLevel: t.PriceLevel, PTODays: text(t.Memo.PTODays), HolidayDays: text(t.Memo.HolidayDays),
		Source: t.PaySource, Flags: strings.Join(t.Flags, " "), Notes: strings.Join(t.Notes, "; "), Excluded: t.Excluded,
	}
	set := func(e Ends, min, mid, max *string) { *min, *mid, *max = text(e.Min), text(e.Mid), text(e.Max) }
	set(t.Base, &l.BaseMin, &l.BaseMid, &l.BaseMax)
	set(t.TargetCash, &l.CashMin, &l.CashMid, &l.CashMax)
	set(t.YearOneCash, &l.YearOneMin, &l.YearOneMid, &l.YearOneMax)
	set(t.Package, &l.PackageMin, &l.PackageMid, &l.PackageMax)
	set(t.Memo.PTOValue, &l.PTOValueMin, &l.PTOValueMid, &l.PTOValueMax)
	set(t.Memo.HolidayValue, &l.HolidayValueMin, &l.HolidayValueMid, &l.HolidayValueMax)
	set(t.Memo.PerDayWorked, &l.PerDayMin, &l.PerDayMid, &l.PerDayMax)
	if c := t.Converted; c != nil {
		l.InCurrency, l.Rate, l.RatesDate, l.RatesSource, l.Rates = c.Currency, c.Rate, c.RatesDate, c.RatesSources, c.Rates
		set(c.Base, &l.ConvertedBaseMin, &l.ConvertedBaseMid, &l.ConvertedBaseMax)
		set(c.TargetCash, &l.ConvertedCashMin, &l.ConvertedCashMid, &l.ConvertedCashMax)
		set(c.YearOneCash, &l.ConvertedYearOneMin, &l.ConvertedYearOneMid, &l.ConvertedYearOneMax)
		set(c.Package, &l.ConvertedPackageMin, &l.ConvertedPackageMid, &l.ConvertedPackageMax)
	}
	l.Terms = termList(t.Terms)
	return l
}
