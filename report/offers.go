package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/gocarina/gocsv"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// An Ends is an amount at the three ends of a range, as digits in minor units
// of the currency; an absent end is null.
type Ends struct {
	Min *string `json:"min"`
	Mid *string `json:"mid"`
	Max *string `json:"max"`
}

// A Total is an offer as WriteOffersJSON writes it.
type Total struct {
	ID          string         `json:"id"`
	Pos         string         `json:"pos"`
	Title       string         `json:"title"`
	Company     string         `json:"company"`
	Location    string         `json:"location"`
	Country     string         `json:"country"`
	Currency    string         `json:"currency"`
	Base        Ends           `json:"base"`
	TargetCash  Ends           `json:"target_cash"`
	YearOneCash Ends           `json:"year_one_cash"`
	Package     Ends           `json:"package"`
	Converted   *Conversion    `json:"converted,omitempty"`
	Parts       []TotalPart    `json:"parts"`
	Listed      []TotalListed  `json:"listed"`
	Memo        TotalMemo      `json:"memo"`
	Benefits    []TotalBenefit `json:"benefits"`
	Flags       []string       `json:"flags"`
	Notes       []string       `json:"notes"`
	Excluded    string         `json:"excluded,omitempty"`
}

// A Conversion is the totals in the currency of the report.
type Conversion struct {
	Currency   string `json:"currency"`
	Rate       string `json:"rate"` // of one unit of the offer's currency
	Base       Ends   `json:"base"`
	TargetCash Ends   `json:"target_cash"`
	Package    Ends   `json:"package"`
}

// A TotalPart is one line of a total.
type TotalPart struct {
	Part    string   `json:"part"`
	In      []string `json:"in"` // the totals it enters
	Amount  Ends     `json:"amount"`
	Source  string   `json:"source"`
	Pos     string   `json:"pos"`
	Formula string   `json:"formula"`
	Terms   []string `json:"terms"`
}

// A TotalListed is a benefit in no total.
type TotalListed struct {
	Benefit string `json:"benefit"`
	Source  string `json:"source"`
	Why     string `json:"why"`
}

// A TotalMemo is what stands beside the totals.
type TotalMemo struct {
	PTODays      *string  `json:"pto_days"`
	HolidayDays  *string  `json:"holiday_days"`
	PTOValue     Ends     `json:"pto_value"`
	HolidayValue Ends     `json:"holiday_value"`
	PerDayWorked Ends     `json:"per_day_worked"`
	Terms        []string `json:"terms"`
}

// A TotalBenefit is a benefit as the posting states it.
type TotalBenefit struct {
	Category string   `json:"category"`
	Value    *string  `json:"value"`
	Unit     string   `json:"unit"`
	Flags    []string `json:"flags"`
	Source   string   `json:"source"`
	Pos      string   `json:"pos"`
}

// exact writes amounts in minor units by the rounding of the terms.
type exact struct{ rounding money.Rounding }

func (e exact) digits(n money.Number, c money.Currency) string {
	return n.Fixed(c.Places(), e.rounding)
}

func (e exact) maybe(m money.Maybe, c money.Currency) *string {
	if !m.Set {
		return nil
	}
	s := e.digits(m.N, c)
	return &s
}

func (e exact) ends(s offer.Spread, c money.Currency) Ends {
	return Ends{e.maybe(s.Min, c), e.maybe(s.Mid, c), e.maybe(s.Max, c)}
}

func plain(m money.Maybe) *string {
	if !m.Set {
		return nil
	}
	s := m.N.String()
	return &s
}

// Totals returns the offers of a result, exactly.
func Totals(r *analyze.Result) []Total { return newView(r).totals() }

func (v *view) totals() []Total {
	e := exact{v.rounding}
	all := make([]Total, 0, len(v.all))
	for _, s := range v.all {
		p := s.Posting
		t := Total{
			ID: s.ID(), Pos: p.Pos.String(), Title: p.Title.Text, Company: p.Company.Text, Location: p.Location.Text,
			Country: s.Country, Currency: string(s.Currency), Base: e.ends(s.Base, s.Currency), TargetCash: e.ends(s.TargetCash, s.Currency),
			YearOneCash: e.ends(s.YearOneCash, s.Currency), Package: e.ends(s.Package, s.Currency),
			Parts: []TotalPart{}, Listed: []TotalListed{}, Benefits: []TotalBenefit{},
			Flags: append(s.Pay.Flags.Names(), s.used.Flags()...), Notes: append(nonNil(nil), s.Notes...), Excluded: s.Excluded.String(),
		}
		for _, f := range rateFlags(s.used) {
			t.Notes = append(t.Notes, f.Phrase)
		}
		if v.converted(s) {
			t.Converted = &Conversion{string(s.currency), s.rate().Round(12, e.rounding).String(), e.ends(s.base, s.currency), e.ends(s.cash, s.currency), e.ends(s.package_, s.currency)}
		}
		for _, p := range s.Parts {
			t.Parts = append(t.Parts, TotalPart{p.Name, totalsOf(p.View), e.ends(p.Amount, s.Currency), p.Source, position(p.Pos), p.Formula, nonNil(p.Terms)})
		}
		for _, l := range s.Listed {
			t.Listed = append(t.Listed, TotalListed{l.Name, l.Source, l.Why})
		}
		m := s.Memo
		t.Memo = TotalMemo{plain(m.PTODays), plain(m.HolidayDays), e.ends(m.PTOValue, s.Currency), e.ends(m.HolidayValue, s.Currency), e.ends(m.PerDayWorked, s.Currency), nonNil(m.Terms)}
		for i := range s.Benefits {
			b := &s.Benefits[i]
			t.Benefits = append(t.Benefits, TotalBenefit{b.Kind.String(), plain(b.Value), b.Unit.String(), b.Flags.Names(), b.Text, position(b.Field.At(b.Span.Start))})
		}
		all = append(all, t)
	}
	return all
}

// nonNil returns a list that is not nil, for JSON.
func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// totalsOf names the totals that a part of that view enters.
func totalsOf(w offer.View) []string {
	in := []string{}
	if w&offer.Cash != 0 {
		in = append(in, "target_cash")
	}
	if w&(offer.Cash|offer.YearOne) != 0 {
		in = append(in, "year_one_cash")
	}
	if w&(offer.Cash|offer.InPackage) != 0 {
		in = append(in, "package")
	}
	return in
}

// WriteOffersJSON writes the offers as {"terms":{...},"offers":[...]}: amounts
// are digits in minor units.
func WriteOffersJSON(w io.Writer, r *analyze.Result) error {
	v := newView(r)
	return writeJSON(w, struct {
		Terms  map[string]string `json:"terms"`
		Rates  []RateJSON        `json:"rates,omitempty"`
		Level  string            `json:"price_level,omitempty"`
		Offers []Total           `json:"offers"`
	}{termValues(&r.Terms), rates(v.used), levelLine(r), v.totals()})
}

func termValues(t *offer.Terms) map[string]string {
	m := map[string]string{}
	for _, term := range t.All() {
		m[term.Key] = term.Value
	}
	return m
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// An offerLine is an offer as a line of CSV.
type offerLine struct {
	ID           string `csv:"id"`
	Pos          string `csv:"pos"`
	Title        string `csv:"title"`
	Company      string `csv:"company"`
	Location     string `csv:"location"`
	Country      string `csv:"country"`
	Currency     string `csv:"currency"`
	BaseMin      string `csv:"base_min"`
	BaseMid      string `csv:"base_mid"`
	BaseMax      string `csv:"base_max"`
	CashMin      string `csv:"target_cash_min"`
	CashMid      string `csv:"target_cash_mid"`
	CashMax      string `csv:"target_cash_max"`
	YearOneMin   string `csv:"year_one_cash_min"`
	YearOneMid   string `csv:"year_one_cash_mid"`
	YearOneMax   string `csv:"year_one_cash_max"`
	PackageMin   string `csv:"package_min"`
	PackageMid   string `csv:"package_mid"`
	PackageMax   string `csv:"package_max"`
	InCurrency   string `csv:"converted_currency"`
	Rate         string `csv:"converted_rate"`
	ConvertedMin string `csv:"converted_base_min"`
	ConvertedMid string `csv:"converted_base_mid"`
	ConvertedMax string `csv:"converted_base_max"`
	PTODays      string `csv:"pto_days"`
	HolidayDays  string `csv:"holiday_days"`
	Source       string `csv:"pay_source"`
	Flags        string `csv:"flags"`
	Excluded     string `csv:"excluded"`
}

// WriteOffersCSV writes one line each offer.
func WriteOffersCSV(w io.Writer, r *analyze.Result) error {
	totals := Totals(r)
	lines := make([]offerLine, len(totals))
	for i, t := range totals {
		l := offerLine{
			ID: t.ID, Pos: t.Pos, Title: t.Title, Company: t.Company, Location: t.Location, Country: t.Country, Currency: t.Currency,
			BaseMin: text(t.Base.Min), BaseMid: text(t.Base.Mid), BaseMax: text(t.Base.Max),
			CashMin: text(t.TargetCash.Min), CashMid: text(t.TargetCash.Mid), CashMax: text(t.TargetCash.Max),
			YearOneMin: text(t.YearOneCash.Min), YearOneMid: text(t.YearOneCash.Mid), YearOneMax: text(t.YearOneCash.Max),
			PackageMin: text(t.Package.Min), PackageMid: text(t.Package.Mid), PackageMax: text(t.Package.Max),
			PTODays: text(t.Memo.PTODays), HolidayDays: text(t.Memo.HolidayDays),
			Source: r.Offers[i].Pay.Text, Flags: strings.Join(t.Flags, " "), Excluded: t.Excluded,
		}
		if c := t.Converted; c != nil {
			l.InCurrency, l.Rate = c.Currency, c.Rate
			l.ConvertedMin, l.ConvertedMid, l.ConvertedMax = text(c.Base.Min), text(c.Base.Mid), text(c.Base.Max)
		}
		lines[i] = l
	}
	return gocsv.Marshal(lines, w)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
