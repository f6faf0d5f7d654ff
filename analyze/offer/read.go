package offer

import (
	"fmt"
	"slices"
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
	words := readWords(p, c, pt)
	o.Pay, o.PayField = words, p.Pay
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

// readWords reads the salary field. Where the text leaves its currency or its
// period to columns of their own, what they say is read behind it.
func readWords(p *posting.Posting, c pay.Context, t pay.Terms) pay.Reading {
	text := p.Pay.Text
	if text == "" {
		return pay.Reading{}
	}
	beside := p.PayCurrency.Text != "" || p.PayPeriod.Text != ""
	var words, r pay.Reading
	if bare := strings.TrimSpace(text); beside && strings.Trim(bare, "0123456789.,' ") == "" {
		r = pay.ReadStructured(bare, bare, p.PayPeriod.Text, p.PayCurrency.Text, c, t)
		if !r.Disclosed {
			return pay.Read(text, c, t)
		}
	} else {
		words = pay.Read(text, c, t)
		with := text
		if words.Currency == "" || words.Flags.Has(pay.CurrencyAmbiguous|pay.CurrencyAssumedFromCountry) {
			with = behind(with, p.PayCurrency.Text)
		}
		if words.Period == pay.NoPeriod || words.Flags.Has(pay.PeriodInferred|pay.PeriodAmbiguous) {
			with = behind(with, p.PayPeriod.Text)
		}
		if with == text {
			return words
		}
		if r = pay.Read(with, c, t); !r.Disclosed {
			return words
		}
	}
	// The evidence is the field alone, not what was read behind it.
	r.Span.Start, r.Span.End = min(r.Span.Start, len(text)), min(r.Span.End, len(text))
	if r.Span.Start == r.Span.End {
		r.Span = pay.Span{Start: 0, End: len(text)}
	}
	r.Text = text[r.Span.Start:r.Span.End]
	return r
}

// behind returns text with more behind it, if there is more.
func behind(text, more string) string {
	if more == "" {
		return text
	}
	return text + " " + more
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
func (o *Offer) readBenefits(read func(string, benefit.Context) []benefit.Benefit) {
	p, c := o.Posting, benefit.Context{Country: o.Country}
	var have [256]bool
	o.readList(o.benefitFields(), read, c)
	for i := range o.Benefits {
		have[o.Benefits[i].Kind] = true
	}
	listed := have
	for _, f := range prose(p) {
		for _, b := range read(f.Text, c) {
			if !listed[b.Kind] {
				o.Benefits = append(o.Benefits, Found{b, f})
				have[b.Kind] = true
			}
		}
	}
	for _, f := range []posting.Field{p.Remote, p.Location} {
		if have[benefit.RemoteWork] || f.Text == "" {
			continue
		}
		for _, b := range read(f.Text, c) {
			if b.Kind == benefit.RemoteWork {
				o.Benefits = append(o.Benefits, Found{b, f})
				have[benefit.RemoteWork] = true
			}
		}
	}
	o.dropPlain()
	o.dropRepeats()
}

// readList reads the items of a list together, since one may go on about the one
// before it ("28 days holiday", "8 bank holidays"), and keeps for each record the
// item that states it.
func (o *Offer) readList(items []posting.Field, read func(string, benefit.Context) []benefit.Benefit, c benefit.Context) {
	c.List = true
	if len(items) == 1 {
		for _, b := range read(items[0].Text, c) {
			o.Benefits = append(o.Benefits, Found{b, items[0]})
		}
		return
	}
	var text strings.Builder
	starts := make([]int, len(items))
	for i, f := range items {
		starts[i] = text.Len()
		text.WriteString(f.Text)
		text.WriteByte('\n')
	}
	for _, b := range read(text.String(), c) {
		i, found := slices.BinarySearch(starts, b.Span.Start)
		if !found {
			i--
		}
		f := items[i]
		b.Span.Start -= starts[i]
		b.Span.End = min(b.Span.End-starts[i], len(f.Text)) // a record may take in the next item
		b.Text = f.Text[b.Span.Start:b.Span.End]
		o.Benefits = append(o.Benefits, Found{b, f})
	}
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
