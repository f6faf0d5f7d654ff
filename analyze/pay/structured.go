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
	if low == high {
		if o, ok := r.oneColumn(low); ok {
			return r.structured(o, period, currency, low)
		}
	}
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
	text := low
	switch {
	case okLo && okHi && low != high:
		text += " - " + high
	case !okLo:
		text = high
	}
	return r.structured(s, "", "", text)
}

// structured settles the statement of columns. A period and a currency of
// their own columns hold where they are not empty.
func (r *reader) structured(s statement, period, currency, text string) Reading {
	var out Reading
	if currency != "" {
		r.columnCurrency(currency, &s)
	}
	if period != "" {
		s.period = NoPeriod
		r.columnPeriod(period, &s)
	}
	r.stmts = append(r.stmts[:0], s)
	var sc scene
	f := r.settle(&s, &sc)
	if f.base.Empty() {
		out.Flags |= f.flags&ZeroMinPlaceholder | NotDisclosed
		return out
	}
	out.Disclosed, out.Structured, out.Text = true, true, text
	out.Currency, out.Period, out.Basis = f.cur, f.period, f.basis
	out.Base, out.Annual, out.Factor = f.base, f.annual, f.factor
	out.Suggested, out.Likely = f.suggested, f.better
	out.Flags |= f.flags
	r.floor(&out)
	return out
}

// oneColumn reads a column that holds both bounds in its words: "80000-100000".
func (r *reader) oneColumn(text string) (statement, bool) {
	if _, err := money.ParseNumber(strings.TrimSpace(text)); err == nil || text == "" {
		return statement{}, false
	}
	r.text, r.short = text, len(text) <= fieldLength
	r.scan()
	r.text = ""
	if len(r.stmts) != 1 || r.stmts[0].kind != baseKind || !r.stmts[0].ranged && !r.stmts[0].flags.Has(OneSidedMin|OneSidedMax) {
		r.stmts, r.scenes = r.stmts[:0], r.scenes[:0]
		return statement{}, false
	}
	return r.stmts[0], true
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
	if a.lpa {
		s.period, s.firm = Year, true
	}
	return a.value(), true
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
