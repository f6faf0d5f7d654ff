// Package offer understands a posting: what it pays in a year, what its
// benefits are worth on stated terms, and how each figure came about.
//
// It keeps two views apart. Cash is base pay, then with bonus and commission at
// target, then with what is paid once in the first year. The package is target
// cash and what else the employer puts in. Paid time off and the like are a
// memo beside them and in no total.
package offer

import (
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/place"
	"github.com/paystat/paystat/analyze/posting"
)

// An Offer is a posting understood.
type Offer struct {
	Posting     *posting.Posting
	Country     string        // ISO 3166-1 alpha-2 of the place of work, "" where it is not known
	Region      string        // of a US state or Canadian province, where it is known
	Pay         pay.Reading   // of the field that states the pay
	PayField    posting.Field // the field that Pay.Span lies in
	Benefits    []Found
	Currency    money.Currency // of every amount below
	Base        Spread         // a full-time year's base pay
	TargetCash  Spread         // base, and bonus and commission at target; on-target earnings that name no base
	YearOneCash Spread         // target cash, and what is paid once or vests in the first year
	Package     Spread         // target cash, and what the employer puts in
	Parts       []Part         // what the totals add up from, base first
	Listed      []Listed       // benefits that are in no total, and why
	Memo        Memo
	Notes       []string
	Excluded    Exclusion // why base pay stays out of statistics; Counted where it does not
	Unleveled   string    // why no price level could be applied; "" where one was, or none was asked for

	onTarget Spread       // what target cash is as stated, where base pay is not, or is only in part
	seasonal money.Number // of base pay: what is paid at holidays, beside the months
	all      string       // why nothing is added to it, where it is all that there is
}

// A Found is a benefit and the field that states it.
type Found struct {
	benefit.Benefit
	Field posting.Field // the field that Span lies in
}

// A Spread is an amount at the low end, the middle and the high end of the
// stated pay. An end that the posting does not give is absent.
type Spread struct{ Min, Mid, Max money.Maybe }

// SpreadOf returns the ends of a range and its middle.
func SpreadOf(r money.Range) Spread { return Spread{r.Min, r.Mid(), r.Max} }

// Flat returns the spread that is n at every end that s has.
func (s Spread) Flat(n money.Number) Spread {
	return s.Map(func(money.Number) money.Number { return n })
}

// Map returns f of each end that is there.
func (s Spread) Map(f func(money.Number) money.Number) Spread {
	return Spread{s.Min.Map(f), s.Mid.Map(f), s.Max.Map(f)}
}

// Add returns the sums of the ends that both have.
func (s Spread) Add(o Spread) Spread {
	add := func(a, b money.Maybe) money.Maybe {
		if !a.Set || !b.Set {
			return money.Maybe{}
		}
		return money.Some(a.N.Add(b.N))
	}
	return Spread{add(s.Min, o.Min), add(s.Mid, o.Mid), add(s.Max, o.Max)}
}

// Empty reports whether no end is there.
func (s Spread) Empty() bool { return !s.Min.Set && !s.Mid.Set && !s.Max.Set }

// IsPoint reports whether the ends are there and equal.
func (s Spread) IsPoint() bool { return s.Min.Set && s.Max.Set && s.Min.N.Equal(s.Max.N) }

// One returns the end that stands for the whole: the middle, else the one end
// there is.
func (s Spread) One() money.Maybe {
	switch {
	case s.Mid.Set:
		return s.Mid
	case s.Min.Set:
		return s.Min
	}
	return s.Max
}

// A View says which totals a part enters.
type View uint8

// The views. A part of the cash view is in target cash and in the package.
const (
	Cash      View = 1 << iota // target cash, hence also year-one cash and package
	YearOne                    // year-one cash only
	InPackage                  // package only
)

// A Part is one line of a total.
type Part struct {
	Name    string // "base pay", "retirement match"
	View    View
	Amount  Spread
	Source  string // the phrase it was read from
	Pos     posting.Pos
	Formula string   // with its numbers: "120,000.00 × 10%"
	Terms   []string // the keys of the terms it rests on
}

// A Listed is a benefit that is in no total.
type Listed struct {
	Name   string
	Source string
	Why    string
}

// A Memo is what stands beside the totals and is never added.
type Memo struct {
	PTODays      money.Maybe // working days of paid leave a year
	HolidayDays  money.Maybe // public or company holidays a year
	PTOValue     Spread      // base pay of the days off
	HolidayValue Spread
	PerDayWorked Spread // base pay for each day that is worked
	Terms        []string
}

// New returns the posting understood on terms t. Country is used where the
// posting names none.
func New(p *posting.Posting, t *Terms, country string) *Offer {
	return Valuer{Terms: t, Country: country}.Value(p)
}

// A Valuer understands postings and values what they offer.
type Valuer struct {
	Terms    *Terms
	Country  string          // of postings that name no place
	Benefits *benefit.Reader // nil: the built-in vocabulary alone
	Level    *PriceLevel     // nil: amounts as posted
}

// Value returns the posting understood and valued.
func (v Valuer) Value(p *posting.Posting) *Offer {
	o := &Offer{Posting: p}
	o.locate(v.Country)
	o.readPay(v.Terms)
	o.readInstallments(pay.Context{Country: o.Country}, v.Terms.Pay())
	o.readSeasonal(pay.Context{Country: o.Country}, v.Terms.Pay())
	o.readBenefits(v.read)
	o.value(v.Terms)
	o.mergeListed()
	o.Excluded = exclusion(o.Pay)
	if v.Level != nil && o.Currency != "" && !o.ends().Empty() {
		if o.Unleveled = v.Level.apply(o); o.Unleveled != "" {
			o.note("no price level: %s; amounts as posted", o.Unleveled)
			if o.Excluded == Counted {
				o.Excluded = NoLevel
			}
		}
	}
	return o
}

func (v Valuer) read(text string, c benefit.Context) []benefit.Benefit {
	if v.Benefits != nil {
		return v.Benefits.Read(text, c)
	}
	return benefit.Read(text, c)
}

// Unread returns the items of the posting's lists of benefits in which nothing
// was understood, each with its place.
func (v Valuer) Unread(p *posting.Posting) []posting.Field {
	o := &Offer{Posting: p}
	o.locate(v.Country)
	unread := benefit.Unread
	if v.Benefits != nil {
		unread = v.Benefits.Unread
	}
	var all []posting.Field
	for _, f := range o.benefitFields() {
		for _, s := range unread(f.Text, benefit.Context{Country: o.Country}) {
			all = append(all, posting.Field{Text: f.Text[s.Start:s.End], Pos: f.At(s.Start)})
		}
	}
	return all
}

// Lists reports whether the posting has a list of benefits.
func (v Valuer) Lists(p *posting.Posting) bool { return len((&Offer{Posting: p}).benefitFields()) > 0 }

// locate finds the place of work.
func (o *Offer) locate(fallback string) {
	p, where := o.Posting, o.where()
	if c, ok := place.Find(p.Country.Text); ok {
		o.Country = c
	} else if c, ok := place.Find(where); ok {
		o.Country = c
	} else if c, ok := place.Find(p.Remote.Text); ok {
		o.Country = c
	} else {
		o.Country = fallback
	}
	o.Region = place.Region(where)
}

// ID returns the source's identifier of the posting, or its place.
func (o *Offer) ID() string {
	if o.Posting.ID.Text != "" {
		return o.Posting.ID.Text
	}
	return o.Posting.Pos.String()
}
