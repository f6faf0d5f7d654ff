package pay

import (
	"encoding/json"

	"github.com/paystat/paystat/analyze/money"
)

// A jsonWriter appends one object, key by key, in a fixed order.
type jsonWriter struct {
	b     []byte
	comma bool
}

func (w *jsonWriter) open(c byte) { w.b, w.comma = append(w.b, c), false }

func (w *jsonWriter) close(c byte) { w.b, w.comma = append(w.b, c), true }

func (w *jsonWriter) next() {
	if w.comma {
		w.b = append(w.b, ',')
	}
	w.comma = true
}

func (w *jsonWriter) key(k string) {
	w.next()
	w.b = append(append(append(w.b, '"'), k...), '"', ':')
	w.comma = false
}

func (w *jsonWriter) text(s string) {
	w.next()
	q, _ := json.Marshal(s) // a string always has a JSON form
	w.b = append(w.b, q...)
}

func (w *jsonWriter) str(k, s string) {
	w.key(k)
	if s == "" {
		w.raw("null")
		return
	}
	w.text(s)
}

func (w *jsonWriter) raw(s string) {
	w.next()
	w.b = append(w.b, s...)
}

func (w *jsonWriter) flag(k string, v bool) {
	w.key(k)
	if v {
		w.raw("true")
	} else {
		w.raw("false")
	}
}

// number writes a decimal as a string, with all its digits.
func (w *jsonWriter) number(k string, m money.Maybe) {
	w.key(k)
	if !m.Set {
		w.raw("null")
		return
	}
	w.next()
	w.b = append(m.N.Append(append(w.b, '"')), '"')
}

// written writes an amount of the text as it stands there; one that was divided
// out of it (a package without its superannuation) in the minor units of cur.
func (w *jsonWriter) written(k string, m money.Maybe, cur money.Currency) {
	if m.Set && !m.N.Round(4, money.HalfUp).Equal(m.N) {
		w.cents(k, m, cur)
		return
	}
	w.number(k, m)
}

// cents writes a decimal in the minor units of cur.
func (w *jsonWriter) cents(k string, m money.Maybe, cur money.Currency) {
	w.key(k)
	if !m.Set {
		w.raw("null")
		return
	}
	w.next()
	w.b = append(append(append(w.b, '"'), m.N.Fixed(cur.Places(), money.HalfUp)...), '"')
}

func (w *jsonWriter) names(k string, names []string) {
	w.key(k)
	w.open('[')
	for _, n := range names {
		w.text(n)
	}
	w.close(']')
}

func (w *jsonWriter) span(s Span) {
	w.key("span")
	w.open('[')
	w.raw(money.Int(int64(s.Start)).String())
	w.raw(money.Int(int64(s.End)).String())
	w.close(']')
}

// amount writes a range as one decimal where it is a point, and as an object
// with min and max where it is not.
func (w *jsonWriter) amount(k string, r money.Range, cur money.Currency) {
	if r.IsPoint() {
		w.cents(k, r.Min, cur)
		return
	}
	w.key(k)
	w.open('{')
	w.cents("min", r.Min, cur)
	w.cents("max", r.Max, cur)
	w.close('}')
}

// MarshalJSON writes the record of a reading for programs. Keys stand in a
// fixed order, amounts are decimals in strings, an absent bound is null. The
// keys from ote on are there only where the text states such a thing.
func (r Reading) MarshalJSON() ([]byte, error) {
	w := &jsonWriter{b: make([]byte, 0, 768)}
	w.open('{')
	w.flag("disclosed", r.Disclosed)
	w.str("currency", string(r.Currency))
	w.str("period", r.Period.String())
	w.str("basis", r.Basis.String())
	w.written("min", r.Base.Min, r.Currency)
	w.written("max", r.Base.Max, r.Currency)
	w.cents("annual_min", r.Annual.Min, r.Currency)
	w.cents("annual_max", r.Annual.Max, r.Currency)
	w.number("annual_factor", money.Maybe{N: r.Factor, Set: !r.Annual.Empty()})
	w.names("flags", (r.Flags &^ Remarks).Names())
	w.names("info", (r.Flags & Remarks).Names())
	w.str("suggested_period", r.Suggested.String())
	w.number("fte", r.FTE)
	w.cents("actual_annual_min", r.Actual.Min, r.Currency)
	w.cents("actual_annual_max", r.Actual.Max, r.Currency)
	if !r.Likely.Empty() {
		w.number("suggested_min", r.Likely.Min)
		w.number("suggested_max", r.Likely.Max)
	}
	r.writeTotals(w)
	if len(r.Alternatives) > 0 {
		w.key("alternatives")
		w.open('[')
		for _, a := range r.Alternatives {
			a.write(w)
		}
		w.close(']')
	}
	if len(r.Parts) > 0 {
		w.key("parts")
		w.open('[')
		for _, p := range r.Parts {
			p.write(w)
		}
		w.close(']')
	}
	w.str("reason", r.Reason)
	source := "text"
	if r.Structured {
		source = "structured"
	}
	w.str("source", source)
	w.str("text", r.Text)
	w.span(r.Span)
	w.close('}')
	return w.b, nil
}

// writeTotals writes the first part of each kind under its own key.
func (r *Reading) writeTotals(w *jsonWriter) {
	var done [Total + 1]bool
	for i := range r.Parts {
		p := &r.Parts[i]
		if p.Kind > Total || done[p.Kind] {
			continue
		}
		done[p.Kind] = true
		year := p.Annual
		if year.Empty() {
			year = p.Amount
		}
		switch {
		case p.Kind == Meal && !p.Percent:
			per := p.Period.String()
			if p.Period == Day {
				per = "working_day"
			}
			w.key(p.Kind.String())
			w.open('{')
			m := p.Amount.Max
			if !m.Set {
				m = p.Amount.Min
			}
			w.cents("amount", m, p.Currency)
			w.str("currency", string(p.Currency))
			w.str("per", per)
			w.close('}')
		case p.Percent:
			w.key(p.Kind.String() + "_percent")
			w.open('{')
			w.number("min", p.Amount.Min)
			w.number("max", p.Amount.Max)
			w.flag("up_to", p.UpTo)
			w.close('}')
		default:
			w.amount(p.Kind.String(), year, p.Currency)
		}
	}
}

func (a *Alternative) write(w *jsonWriter) {
	w.open2()
	w.str("label", a.Label)
	w.str("currency", string(a.Currency))
	w.str("period", a.Period.String())
	w.str("basis", a.Basis.String())
	w.number("min", a.Base.Min)
	w.number("max", a.Base.Max)
	w.cents("annual_min", a.Annual.Min, a.Currency)
	w.cents("annual_max", a.Annual.Max, a.Currency)
	w.names("flags", (a.Flags &^ Remarks).Names())
	w.str("text", a.Text)
	w.span(a.Span)
	w.close('}')
}

func (p *Part) write(w *jsonWriter) {
	w.open2()
	w.str("kind", p.Kind.String())
	w.flag("percent", p.Percent)
	w.flag("up_to", p.UpTo)
	w.flag("discretionary", p.Discretionary)
	w.str("currency", string(p.Currency))
	w.str("period", p.Period.String())
	w.number("min", p.Amount.Min)
	w.number("max", p.Amount.Max)
	w.cents("annual_min", p.Annual.Min, p.Currency)
	w.cents("annual_max", p.Annual.Max, p.Currency)
	w.str("text", p.Text)
	w.span(p.Span)
	w.close('}')
}

// open2 opens an object that is an element of a list.
func (w *jsonWriter) open2() {
	w.next()
	w.open('{')
}
