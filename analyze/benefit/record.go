package benefit

import (
	"encoding/json"
	"strconv"

	"github.com/paystat/paystat/analyze/money"
)

// MarshalJSON returns the record for programs. Amounts are strings of plain
// digits, so that no reader makes floats of them: money with the decimals of
// its currency, anything else rounded half up to two places where it does not
// end before the fifth. A key is absent where it does not apply; "value" is
// null where the unit is a number and the text states none.
func (b Benefit) MarshalJSON() ([]byte, error) {
	w := record{buf: make([]byte, 0, 256)}
	w.buf = append(w.buf, '{')
	w.text("category", b.Kind.String())
	m := b.More
	if m == nil {
		m = &More{}
	}
	isMoney := b.Currency != ""
	switch {
	case b.Value.Set && isMoney:
		w.money("value", b.Value, b.Currency)
	case b.Value.Set:
		w.number("value", b.Value)
	case b.Unit == InBoolean:
		w.raw("value", strconv.FormatBool(b.Offered))
	case b.Kind == RetirementMatch && !b.Flags.Has(NoAmount):
	default:
		w.raw("value", "null")
	}
	if isMoney {
		w.money("value_max", b.Max, b.Currency)
	} else {
		w.number("value_max", b.Max)
	}
	if b.Kind != RetirementMatch || b.Value.Set {
		w.text("unit", b.Unit.String())
	}
	if isMoney {
		w.text("currency", string(b.Currency))
	}
	if b.Unlimited {
		w.raw("unlimited", "true")
	}
	if b.Additive {
		w.raw("additive", "true")
	}
	w.optional("label", b.Label)
	w.optional("mode", b.Mode.String())
	w.tiers(m)
	w.segments(m.Segments)
	w.number("pay_pct", m.PayPct)
	w.number("fpe_weeks", m.FPEWeeks)
	if b.Kind == PensionDefinedBenefit {
		w.number("employer_pct", m.MaxEmployerPct)
	} else {
		w.number("max_employer_pct", m.MaxEmployerPct)
	}
	w.number("employee_pct", m.EmployeePct)
	w.number("dependant_pct", m.DependantPct)
	w.number("premium_paid_pct", m.PremiumPaidPct)
	w.money("family_value", m.FamilyValue, b.Currency)
	w.number("office_days", m.OfficeDays)
	w.number("vest_years", m.VestYears)
	w.number("cliff_months", m.CliffMonths)
	w.number("above_statutory_pct", m.AboveStatutoryPct)
	w.number("above_statutory", b.AboveStatutory())
	if b.Law != nil {
		w.text("statutory_row", b.Law.Row)
	}
	w.optional("stated", b.Stated)
	w.key("flags")
	w.buf = append(w.buf, '[')
	for i, n := range b.Flags.Names() {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = strconv.AppendQuote(w.buf, n)
	}
	w.buf = append(w.buf, ']')
	w.text("source", b.Text)
	w.key("span")
	w.buf = append(w.buf, '[')
	w.buf = strconv.AppendInt(w.buf, int64(b.Span.Start), 10)
	w.buf = append(w.buf, ',')
	w.buf = strconv.AppendInt(w.buf, int64(b.Span.End), 10)
	w.buf = append(w.buf, ']', '}')
	return w.buf, nil
}

// A record is the JSON object under way.
type record struct{ buf []byte }

func (w *record) key(name string) {
	if n := len(w.buf); w.buf[n-1] != '{' {
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '"', ':')
}

func (w *record) raw(name, value string) {
	w.key(name)
	w.buf = append(w.buf, value...)
}

func (w *record) text(name, value string) {
	w.key(name)
	w.buf = appendString(w.buf, value)
}

func (w *record) optional(name, value string) {
	if value != "" {
		w.text(name, value)
	}
}

func (w *record) number(name string, m money.Maybe) {
	if m.Set {
		w.digits(name, Shown(m.N))
	}
}

func (w *record) digits(name string, n money.Number) {
	w.key(name)
	w.buf = append(w.buf, '"')
	w.buf = n.Append(w.buf)
	w.buf = append(w.buf, '"')
}

func (w *record) money(name string, m money.Maybe, c money.Currency) {
	if m.Set {
		w.text(name, money.Of(m.N, c).Digits())
	}
}

func (w *record) tiers(m *More) {
	if len(m.Tiers)+len(m.Tenure) == 0 {
		return
	}
	w.key("tiers")
	w.buf = append(w.buf, '[')
	for i, t := range m.Tiers {
		w.open(i)
		w.digits("rate_pct", Shown(t.Rate))
		w.digits("from_pct", Shown(t.From))
		w.digits("to_pct", Shown(t.To))
		w.buf = append(w.buf, '}')
	}
	for i, t := range m.Tenure {
		w.open(len(m.Tiers) + i)
		w.raw("from_year", strconv.Itoa(t.FromYear))
		w.digits("value", Shown(t.Value))
		w.buf = append(w.buf, '}')
	}
	w.buf = append(w.buf, ']')
}

func (w *record) segments(all []Segment) {
	if len(all) == 0 {
		return
	}
	w.key("segments")
	w.buf = append(w.buf, '[')
	for i, t := range all {
		w.open(i)
		w.digits("weeks", Shown(t.Weeks))
		if t.Statutory {
			w.text("pay", "statutory")
		}
		w.number("pay_pct", t.PayPct)
		w.buf = append(w.buf, '}')
	}
	w.buf = append(w.buf, ']')
}

func (w *record) open(i int) {
	if i > 0 {
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, '{')
}

// Shown returns n as reports show it: to two places, half up, where it has
// more than four.
func Shown(n money.Number) money.Number {
	if n.Round(4, money.HalfUp).Equal(n) {
		return n
	}
	return n.Round(2, money.HalfUp)
}

// appendString appends s as a JSON string. Bytes that are no UTF-8 become the
// replacement character.
func appendString(b []byte, s string) []byte {
	q, err := json.Marshal(s)
	if err != nil {
		return append(b, `""`...)
	}
	return append(b, q...)
}
