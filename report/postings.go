package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/gocarina/gocsv"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// A postingRecord is a posting word for word, and what was understood of it.
// Names of fields are those that the loader knows, so that what is written
// here can be loaded again.
type postingRecord struct {
	File        string            `json:"file"`
	Line        int               `json:"line"`
	Row         int               `json:"row"`
	ID          string            `json:"id,omitempty"`
	Title       string            `json:"title,omitempty"`
	Company     string            `json:"company,omitempty"`
	Location    string            `json:"location,omitempty"`
	Country     string            `json:"country,omitempty"`
	Remote      string            `json:"remote,omitempty"`
	Employment  string            `json:"employment,omitempty"`
	Posted      string            `json:"posted,omitempty"`
	URL         string            `json:"url,omitempty"`
	Pay         string            `json:"pay,omitempty"`
	PayMin      string            `json:"pay_min,omitempty"`
	PayMax      string            `json:"pay_max,omitempty"`
	PayPeriod   string            `json:"pay_period,omitempty"`
	PayCurrency string            `json:"pay_currency,omitempty"`
	Estimated   bool              `json:"pay_estimated,omitempty"`
	Benefits    []string          `json:"benefits,omitempty"`
	Description string            `json:"description,omitempty"`
	Sections    []sectionRecord   `json:"sections,omitempty"`
	Keywords    []string          `json:"keywords,omitempty"`
	Extra       map[string]string `json:"extra,omitempty"`
	Understood  understood        `json:"understood"`
}

type sectionRecord struct {
	Title string   `json:"title"`
	Lines []string `json:"lines"`
}

// understood is what the words of a posting were read as.
type understood struct {
	Country   string          `json:"country"`
	Disclosed bool            `json:"disclosed"`
	Currency  string          `json:"currency"`
	Period    string          `json:"period"`
	Basis     string          `json:"basis"`
	Min       *string         `json:"min"`
	Max       *string         `json:"max"`
	AnnualMin *string         `json:"annual_min"`
	AnnualMid *string         `json:"annual_mid"`
	AnnualMax *string         `json:"annual_max"`
	Flags     []string        `json:"flags"`
	Info      []string        `json:"info"`
	Source    string          `json:"source"`
	Pos       string          `json:"pos"`
	Benefits  []benefitRecord `json:"benefits"`
	Notes     []string        `json:"notes"`
	Excluded  string          `json:"excluded,omitempty"`
}

type benefitRecord struct {
	Category  string   `json:"category"`
	Value     *string  `json:"value"`
	ValueMax  *string  `json:"value_max,omitempty"`
	Unit      string   `json:"unit"`
	Currency  string   `json:"currency,omitempty"`
	Unlimited bool     `json:"unlimited,omitempty"`
	Additive  bool     `json:"additive,omitempty"`
	Label     string   `json:"label,omitempty"`
	Stated    string   `json:"stated,omitempty"`
	Flags     []string `json:"flags"`
	Source    string   `json:"source"`
	Pos       string   `json:"pos"`
}

func words(f []posting.Field) []string {
	var all []string
	for _, x := range f {
		all = append(all, x.Text)
	}
	return all
}

func recordOf(o *offer.Offer, e exact) postingRecord {
	p := o.Posting
	r := postingRecord{
		File: p.Pos.File, Line: p.Pos.Line, Row: p.Row, ID: p.ID.Text, Title: p.Title.Text, Company: p.Company.Text,
		Location: p.Location.Text, Country: p.Country.Text, Remote: p.Remote.Text, Employment: p.Employment.Text,
		Posted: p.Posted.Text, URL: p.URL.Text, Pay: p.Pay.Text, PayMin: p.PayMin.Text, PayMax: p.PayMax.Text,
		PayPeriod: p.PayPeriod.Text, PayCurrency: p.PayCurrency.Text, Estimated: p.PayEstimated,
		Benefits: words(p.Benefits), Description: p.Description.Text, Keywords: words(p.Keywords),
	}
	for _, s := range p.Sections {
		r.Sections = append(r.Sections, sectionRecord{s.Title.Text, nonNil(words(s.Lines))})
	}
	for _, c := range p.Extra {
		if r.Extra == nil {
			r.Extra = map[string]string{}
		}
		r.Extra[c.Name] = c.Value.Text
	}
	u := &r.Understood
	*u = understood{
		Country: o.Country, Disclosed: o.Pay.Disclosed, Currency: string(o.Pay.Currency), Period: o.Pay.Period.String(), Basis: o.Pay.Basis.String(),
		Min: plain(o.Pay.Base.Min), Max: plain(o.Pay.Base.Max),
		AnnualMin: e.maybe(o.Base.Min, o.Currency), AnnualMid: e.maybe(o.Base.Mid, o.Currency), AnnualMax: e.maybe(o.Base.Max, o.Currency),
		Flags: (o.Pay.Flags &^ pay.Remarks).Names(), Info: (o.Pay.Flags & pay.Remarks).Names(),
		Source: o.Pay.Text, Pos: position(o.PayPos()), Benefits: []benefitRecord{}, Notes: nonNil(o.Notes), Excluded: o.Excluded.String(),
	}
	for i := range o.Benefits {
		b := &o.Benefits[i]
		u.Benefits = append(u.Benefits, benefitRecord{
			Category: b.Kind.String(), Value: plain(b.Value), ValueMax: plain(b.Max), Unit: b.Unit.String(), Currency: string(b.Currency),
			Unlimited: b.Unlimited || b.Flags.Has(benefit.Unlimited), Additive: b.Additive, Label: b.Label, Stated: b.Stated,
			Flags: b.Flags.Names(), Source: b.Text, Pos: position(b.Field.At(b.Span.Start)),
		})
	}
	return r
}

// WritePostingsJSONL writes one JSON object a line and posting: every field
// word for word, and under "understood" what it was read as.
func WritePostingsJSONL(w io.Writer, r *analyze.Result) error {
	e := exact{r.Terms.Rounding()}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, o := range r.Offers {
		if err := enc.Encode(recordOf(o, e)); err != nil {
			return err
		}
	}
	return nil
}

// A postingLine is a posting as a line of CSV. Lists are JSON arrays.
type postingLine struct {
	File        string `csv:"file"`
	Line        int    `csv:"line"`
	Row         int    `csv:"row"`
	ID          string `csv:"id"`
	Title       string `csv:"title"`
	Company     string `csv:"company"`
	Location    string `csv:"location"`
	Country     string `csv:"country"`
	Remote      string `csv:"remote"`
	Employment  string `csv:"employment"`
	Posted      string `csv:"posted"`
	URL         string `csv:"url"`
	Pay         string `csv:"pay"`
	PayMin      string `csv:"pay_min"`
	PayMax      string `csv:"pay_max"`
	PayPeriod   string `csv:"pay_period"`
	PayCurrency string `csv:"pay_currency"`
	Benefits    string `csv:"benefits"`
	Description string `csv:"description"`
	Disclosed   bool   `csv:"disclosed"`
	ReadCountry string `csv:"read_country"`
	Currency    string `csv:"read_currency"`
	Period      string `csv:"read_period"`
	Basis       string `csv:"read_basis"`
	Min         string `csv:"read_min"`
	Max         string `csv:"read_max"`
	AnnualMin   string `csv:"annual_min"`
	AnnualMid   string `csv:"annual_mid"`
	AnnualMax   string `csv:"annual_max"`
	Flags       string `csv:"flags"`
	Info        string `csv:"info"`
	Source      string `csv:"pay_source"`
	Pos         string `csv:"pay_pos"`
	Read        string `csv:"read_benefits"`
	Excluded    string `csv:"excluded"`
}

// WritePostingsCSV writes one line each posting. The benefits read are a JSON
// array in one column.
func WritePostingsCSV(w io.Writer, r *analyze.Result) error {
	e := exact{r.Terms.Rounding()}
	lines := make([]postingLine, 0, len(r.Offers))
	for _, o := range r.Offers {
		p := recordOf(o, e)
		u := p.Understood
		read, err := plainJSON(u.Benefits)
		if err != nil {
			return err
		}
		lines = append(lines, postingLine{
			p.File, p.Line, p.Row, p.ID, p.Title, p.Company, p.Location, p.Country, p.Remote, p.Employment, p.Posted, p.URL,
			p.Pay, p.PayMin, p.PayMax, p.PayPeriod, p.PayCurrency, strings.Join(p.Benefits, "\n"), p.Description,
			u.Disclosed, u.Country, u.Currency, u.Period, u.Basis, text(u.Min), text(u.Max), text(u.AnnualMin), text(u.AnnualMid), text(u.AnnualMax),
			strings.Join(u.Flags, " "), strings.Join(u.Info, " "), u.Source, u.Pos, read, u.Excluded,
		})
	}
	return gocsv.Marshal(lines, w)
}

// plainJSON writes v without escaping what only a page needs escaped.
func plainJSON(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
