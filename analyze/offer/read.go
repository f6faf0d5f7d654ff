package offer

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// readPay reads the pay from the field that states it: columns of numbers
// first, with the words of a salary field as their evidence, then the salary
// field, then the prose of the posting.
func (o *Offer) readPay(t *Terms) {
	p, c, pt := o.Posting, pay.Context{Country: o.Country}, t.Pay()
	structured := p.PayMin.Text != "" || p.PayMax.Text != ""
	var words pay.Reading
	if p.Pay.Text != "" {
		words = pay.Read(p.Pay.Text, c, pt)
		o.Pay, o.PayField = words, p.Pay
		if p.PayCurrency.Text != "" || p.PayPeriod.Text != "" {
			// A salary column that only holds numbers has its currency and
			// period in columns of their own.
			if r, ok := readBare(p, c, pt); ok {
				words = r
				o.Pay = r
			}
		}
	}
	if structured {
		r := pay.ReadStructured(p.PayMin.Text, p.PayMax.Text, p.PayPeriod.Text, p.PayCurrency.Text, c, pt)
		if r.Disclosed || !words.Disclosed {
			o.Pay = r
			o.PayField = p.PayMin
			if p.PayMin.Text == "" {
				o.PayField = p.PayMax
			}
			if words.Disclosed {
				if differs(words, r) {
					o.Pay.Flags |= pay.StructuredMismatch
					o.note("the columns say %s, the text says %q", r.Base, words.Text)
				}
				o.Pay.Parts = words.Parts
				o.Pay.Text, o.Pay.Span, o.PayField = words.Text, words.Span, p.Pay
			} else {
				o.Pay.Text = structuredText(p)
			}
		}
	}
	if p.PayEstimated {
		o.Pay.Flags |= pay.EstimatedBySite
		o.Pay.Disclosed = false
	}
	if o.Pay.Disclosed || p.PayEstimated && !o.Pay.Base.Empty() {
		return
	}
	for _, f := range prose(p) {
		r := pay.Read(f.Text, c, pt)
		if r.Disclosed {
			o.Pay, o.PayField = r, f
			return
		}
	}
}

// readBare reads a salary field that leaves its period or its currency to
// columns of their own.
func readBare(p *posting.Posting, c pay.Context, t pay.Terms) (pay.Reading, bool) {
	text := strings.TrimSpace(p.Pay.Text)
	var r pay.Reading
	if strings.Trim(text, "0123456789.,' ") == "" {
		r = pay.ReadStructured(text, text, p.PayPeriod.Text, p.PayCurrency.Text, c, t)
		r.Text = p.Pay.Text
	} else {
		words := pay.Read(p.Pay.Text, c, t)
		with := p.Pay.Text
		if words.Currency == "" || words.Flags.Has(pay.CurrencyAmbiguous|pay.CurrencyAssumedFromCountry) {
			with += " " + p.PayCurrency.Text
		}
		if words.Period == pay.NoPeriod || words.Flags.Has(pay.PeriodInferred|pay.PeriodAmbiguous) {
			with += " " + p.PayPeriod.Text
		}
		r = pay.Read(with, c, t)
	}
	if !r.Disclosed {
		return r, false
	}
	r.Span.Start, r.Span.End = min(r.Span.Start, len(p.Pay.Text)), min(r.Span.End, len(p.Pay.Text))
	if r.Span.Start == r.Span.End {
		r.Span = pay.Span{Start: 0, End: len(p.Pay.Text)}
	}
	r.Text = p.Pay.Text[r.Span.Start:r.Span.End]
	return r, true
}

// differs reports whether two readings state different yearly pay.
func differs(a, b pay.Reading) bool {
	if a.Currency != b.Currency && a.Currency != "" && b.Currency != "" {
		return true
	}
	same := func(x, y interface{ String() string }) bool { return x.String() == y.String() }
	if a.Annual.Empty() || b.Annual.Empty() {
		return !same(a.Base, b.Base)
	}
	return !same(a.Annual, b.Annual)
}

// structuredText is the evidence of pay that stands in columns: their words.
func structuredText(p *posting.Posting) string {
	s := p.PayMin.Text
	if p.PayMax.Text != "" {
		if s != "" {
			s += " - "
		}
		s += p.PayMax.Text
	}
	for _, f := range []posting.Field{p.PayCurrency, p.PayPeriod} {
		if f.Text != "" {
			s += " " + f.Text
		}
	}
	return s
}

// prose returns the running texts of a posting.
func prose(p *posting.Posting) []posting.Field {
	if p.Description.Text != "" {
		return []posting.Field{p.Description}
	}
	var all []posting.Field
	for _, s := range p.Sections {
		all = append(all, s.Lines...)
	}
	return all
}

// readBenefits reads the list of benefits, and the prose for kinds that the
// list does not have. A posting often states the same benefit in both.
func (o *Offer) readBenefits() {
	p, c := o.Posting, benefit.Context{Country: o.Country}
	var have [256]bool
	for _, f := range o.benefitFields() {
		for _, b := range benefit.Read(f.Text, c) {
			o.Benefits = append(o.Benefits, Found{b, f})
			have[b.Kind] = true
		}
	}
	listed := have
	for _, f := range prose(p) {
		for _, b := range benefit.Read(f.Text, c) {
			if !listed[b.Kind] && !o.supersedes(b) {
				o.Benefits = append(o.Benefits, Found{b, f})
			}
		}
	}
	for _, f := range []posting.Field{p.Remote, p.Location} {
		if have[benefit.RemoteWork] || f.Text == "" {
			continue
		}
		for _, b := range benefit.Read(f.Text, c) {
			if b.Kind == benefit.RemoteWork {
				o.Benefits = append(o.Benefits, Found{b, f})
				have[benefit.RemoteWork] = true
			}
		}
	}
	o.dropPlain()
}

// supersedes reports whether a record of the list says more than b, which the
// prose says: a plan without employer money beside one with a match.
func (o *Offer) supersedes(b benefit.Benefit) bool {
	if b.Kind != benefit.RetirementPlan {
		return false
	}
	return o.find(benefit.RetirementMatch) != nil || o.find(benefit.RetirementNonelective) != nil
}

// dropPlain removes a plain retirement plan where another line states what the
// employer puts in, and a record without amount where another has one.
func (o *Offer) dropPlain() {
	money := o.find(benefit.RetirementMatch) != nil || o.find(benefit.RetirementNonelective) != nil ||
		o.find(benefit.PensionDefinedBenefit) != nil
	var amount [256]bool
	for i := range o.Benefits {
		if b := &o.Benefits[i]; !b.Flags.Has(benefit.NoAmount) {
			amount[b.Kind] = true
		}
	}
	kept := o.Benefits[:0]
	for _, b := range o.Benefits {
		if b.Kind == benefit.RetirementPlan && money || b.Flags.Has(benefit.NoAmount) && amount[b.Kind] && b.Label == "" {
			continue
		}
		kept = append(kept, b)
	}
	o.Benefits = kept
}

// find returns the first record of a kind, nil where there is none.
func (o *Offer) find(k benefit.Kind) *Found {
	for i := range o.Benefits {
		if o.Benefits[i].Kind == k {
			return &o.Benefits[i]
		}
	}
	return nil
}

func (o *Offer) note(format string, args ...any) {
	o.Notes = append(o.Notes, fmt.Sprintf(format, args...))
}
