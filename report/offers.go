package report

import (
	"encoding/json"
	"io"
	"strings"
	"time"

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
	PaySource   string         `json:"pay_source"` // the words on pay
	Terms       []TermValue    `json:"terms"`      // that its figures rest on
	PriceLevel  string         `json:"price_level,omitempty"`
	Flags       []string       `json:"flags"`
	Notes       []string       `json:"notes"`
	Excluded    string         `json:"excluded,omitempty"`
}

// A Conversion is the totals in the currency of the report, and the rates that
// brought them to it: the rate is 1, without a date and a source, where they are
// in that currency as posted.
type Conversion struct {
	Currency     string `json:"currency"`
	Rate         string `json:"rate"` // of one unit of the offer's currency
	Base         Ends   `json:"base"`
	TargetCash   Ends   `json:"target_cash"`
	YearOneCash  Ends   `json:"year_one_cash"`
	Package      Ends   `json:"package"`
	RatesDate    string `json:"rates_date,omitempty"` // of the oldest; none where all are fixed for good
	RatesSources string `json:"rates_source,omitempty"`
	Rates        string `json:"rates_line,omitempty"`
}

// A TotalPart is one line of a total. The parts of a total add up to it: where each,
// to the minor unit, leaves something over, that is a part of its own.
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

const roundingName = "rounding of the parts"

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
			Flags: append(s.Pay.Flags.Names(), s.used.Flags()...), Notes: append(nonNil(nil), notes(s.Offer)...), Excluded: s.Excluded.String(),
		}
		for _, f := range rateFlags(s.used) {
			t.Notes = append(t.Notes, f.Phrase)
		}
		t.PaySource, t.Terms = s.Pay.Text, v.termsOf(s)
		if v.r.Level != nil && s.Unleveled == "" && !s.Base.Empty() {
			t.PriceLevel = v.r.Level.Line()
		}
		if v.currency != "" && s.Currency != "" && s.currency == v.currency { // or the offers are sorted by it and some lack it
			t.Converted = v.conversion(s, e)
		}
		for _, p := range s.Parts {
			t.Parts = append(t.Parts, TotalPart{p.Name, totalsOf(p.View), e.ends(p.Amount, s.Currency), p.Source, position(p.Pos), p.Formula, nonNil(p.Terms)})
		}
		for _, x := range roundingOf(s.Offer, e.rounding) {
			t.Parts = append(t.Parts, TotalPart{Part: roundingName, In: []string{x.total}, Amount: e.ends(x.off, s.Currency), Terms: []string{}})
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

func (v *view) conversion(s *seen, e exact) *Conversion {
	c := &Conversion{
		Currency: string(s.currency), Rate: s.rate().Round(12, e.rounding).String(),
		Base: e.ends(s.base, s.currency), TargetCash: e.ends(s.cash, s.currency), YearOneCash: e.ends(s.YearOneCash.Map(s.by), s.currency), Package: e.ends(s.package_, s.currency),
		RatesSources: strings.Join(s.used.Sources(), "; "), Rates: v.r.Rates.Line(s.used),
	}
	if day := s.used.Date(); !day.IsZero() {
		c.RatesDate = day.Format(time.DateOnly)
	}
	return c
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
// are digits in minor units. Beside the value of every term stand the keys of those
// that mattered.
func WriteOffersJSON(w io.Writer, r *analyze.Result) error {
	v := newView(r)
	return writeJSON(w, struct {
		Terms  map[string]string `json:"terms"`
		Used   []string          `json:"terms_used"` // keys of those that mattered
		Rates  []RateJSON        `json:"rates,omitempty"`
		Line   string            `json:"rates_line,omitempty"`
		Level  string            `json:"price_level,omitempty"`
		Offers []Total           `json:"offers"`
	}{termValues(&r.Terms), v.usedTerms(), rates(v.used), r.Rates.Line(v.used), levelLine(r), v.totals()})
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
