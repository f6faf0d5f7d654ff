package pay

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// ReadStructured returns the pay that columns of their own state: the two
// bounds as they are written ("106382.000", "$105746", ""), the word of the
// period ("Per Year", "HOUR", "PA") and the currency's code or "". The same
// rules hold as for text. A bound that is empty is absent; two equal bounds are
// a point. Text is the bounds as written, Span is the zero Span.
func ReadStructured(low, high, period, currency string, c Context, t Terms) Reading {
	r := newReader("", c, t)
	defer r.release()
	var out Reading
	s := statement{}
	lo, okLo := r.column(low, &s)
	hi, okHi := r.column(high, &s)
	if currency != "" {
		r.columnCurrency(currency, &s)
	}
	r.columnPeriod(period, &s)
	if !okLo && !okHi {
		out.Flags |= NotDisclosed | r.seen
		if r.silent {
			out.Reason = r.v.reasons[r.reason]
		}
		return out
	}
	if okLo {
		s.rng.Min = money.Some(lo)
	}
	if okHi {
		s.rng.Max = money.Some(hi)
	}
	if okLo != okHi {
		if okLo {
			s.flags |= OneSidedMin
		} else {
			s.flags |= OneSidedMax
		}
	}
	s.ranged = okLo && okHi
	if s.flags.Has(OneSidedMin|OneSidedMax) && s.rng.Min.Set && s.rng.Min.N.IsZero() {
		s.flags &^= OneSidedMin | OneSidedMax
	}
	r.stmts = append(r.stmts, s)
	var sc scene
	f := r.settle(&s, &sc)
	if f.base.Empty() {
		out.Flags |= f.flags&ZeroMinPlaceholder | NotDisclosed
		return out
	}
	out.Disclosed, out.Structured = true, true
	out.Currency, out.Period, out.Basis = f.cur, f.period, f.basis
	out.Base, out.Annual, out.Factor = f.base, f.annual, f.factor
	out.Suggested, out.Likely = f.suggested, f.better
	out.Flags |= f.flags
	switch {
	case okLo && okHi && low != high:
		out.Text = low + " - " + high
	case okLo:
		out.Text = low
	default:
		out.Text = high
	}
	return out
}

// column reads the number of a column. Plain digits with decimals behind a
// point, as programs write them, are taken as they are: "106382.000".
func (r *reader) column(text string, s *statement) (money.Number, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return money.Number{}, false
	}
	if n, err := money.ParseNumber(text); err == nil {
		return n, n.Sign() >= 0
	}
	r.text, r.short = text, true
	r.toks = lex(r.toks[:0], text, 0, len(text))
	r.group()
	r.unknown = 0
	r.amounts()
	for i := range r.items {
		if it := &r.items[i]; it.has(roleNotDisclosed) && !r.silent {
			r.silent, r.reason = true, it.e.reason
		}
	}
	if len(r.amts) == 0 {
		return money.Number{}, false
	}
	a := &r.amts[0]
	if a.sign != nil && s.sign == nil {
		s.sign = a.sign
	}
	v := a.value()
	if a.form == threeDigits && !a.mult && strings.Contains(text, ".") {
		// "$105746.000" does not reach here; "106.382" groups.
		v = a.value()
	}
	return v, true
}

// columnCurrency reads a column of currencies: a code, or a sign.
func (r *reader) columnCurrency(text string, s *statement) {
	code := money.Currency(strings.ToUpper(strings.TrimSpace(text)))
	if len(code) == 3 && code.Known() {
		s.code = code
		return
	}
	r.text = text
	r.toks = lex(r.toks[:0], text, 0, len(text))
	r.group()
	for i := range r.items {
		if r.items[i].has(roleCurrency) {
			s.sign = r.items[i].e.sign
			return
		}
	}
}

// columnPeriod reads a column of periods: one word that names one, in any of
// its forms.
func (r *reader) columnPeriod(text string, s *statement) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	if p := ParsePeriod(strings.ToLower(text)); p != NoPeriod {
		s.period, s.firm = p, true
		return
	}
	r.text = text
	r.toks = lex(r.toks[:0], text, 0, len(text))
	r.group()
	for i := range r.items {
		it := &r.items[i]
		if it.has(roleNotDisclosed) && !r.silent {
			r.silent, r.reason = true, it.e.reason
		}
		if it.has(roleBasis) && s.basis == Unspecified {
			s.basis = it.e.basis
		}
		if p, _ := r.periodAt(i); p != NoPeriod {
			s.period, s.firm = p, true
			return
		}
		if it.has(roleNoun) {
			s.period, s.firm = it.e.noun, true
			return
		}
	}
}
