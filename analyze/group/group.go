// Package group sorts offers by what they have in common: their country, their
// title, or any column of their source.
package group

import (
	"fmt"
	"strings"

	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/place"
	"github.com/paystat/paystat/analyze/posting"
)

// A Pair is a field and its value.
type Pair struct{ Field, Value string }

// A Key is what the offers of one group have in common, in the order asked for.
type Key []Pair

// String returns the values: "DE, engineer".
func (k Key) String() string {
	v := make([]string, len(k))
	for i, p := range k {
		v[i] = p.Value
		if p.Value == "" {
			v[i] = "(none)"
		}
	}
	return strings.Join(v, ", ")
}

// ID returns what makes the key one of its kind.
func (k Key) ID() string {
	var b strings.Builder
	for _, p := range k {
		b.WriteString(p.Value)
		b.WriteByte(0)
	}
	return b.String()
}

// A Field is a property that offers are grouped or chosen by.
type Field struct {
	Name    string // as the user wrote it
	country bool   // the value is a country's code
	get     func(*offer.Offer) (string, bool)
}

// fields are the properties that every offer has.
var fields = map[string]func(*offer.Offer) string{
	"title":      func(o *offer.Offer) string { return o.Posting.Title.Text },
	"company":    func(o *offer.Offer) string { return o.Posting.Company.Text },
	"location":   func(o *offer.Offer) string { return o.Posting.Location.Text },
	"country":    func(o *offer.Offer) string { return o.Country },
	"region":     func(o *offer.Offer) string { return o.Region },
	"employment": func(o *offer.Offer) string { return o.Posting.Employment.Text },
	"remote":     func(o *offer.Offer) string { return o.Posting.Remote.Text },
	"posted":     func(o *offer.Offer) string { return o.Posting.Posted.Text },
	"month":      func(o *offer.Offer) string { return o.Posted().MonthText() },
	"currency":   func(o *offer.Offer) string { return string(o.Currency) },
	"period":     func(o *offer.Offer) string { return o.Pay.Period.String() },
	"basis":      func(o *offer.Offer) string { return o.Pay.Basis.String() },
	"file":       func(o *offer.Offer) string { return o.Posting.Pos.File },
}

// Names returns the names of the properties that every offer has.
func Names() []string {
	return []string{"title", "company", "location", "country", "region", "employment", "remote", "posted", "month", "currency", "period", "basis", "file"}
}

// FieldOf returns the property of that name: one that every offer has, by its
// name or by a name that sources give it, or a column of the source.
func FieldOf(name string) Field {
	plain := posting.Plain(name)
	get, ok := fields[plain]
	if !ok {
		if f, known := posting.FieldNamed(name); known {
			get, ok = fields[f]
		}
	}
	column := func(o *offer.Offer) (string, bool) {
		for i := range o.Posting.Extra {
			if c := &o.Posting.Extra[i]; c.Name == name || posting.Plain(c.Name) == plain {
				return c.Value.Text, true
			}
		}
		return "", false
	}
	return Field{name, plain == "country", func(o *offer.Offer) (string, bool) {
		// A column that bears the very name goes first: the file's author
		// means that one.
		if v, has := column(o); has {
			return clean(v), true
		}
		if !ok {
			return "", false
		}
		return clean(get(o)), true
	}}
}

// Of returns the value of the property, and whether the offer has it at all.
func (f Field) Of(o *offer.Offer) (string, bool) { return f.get(o) }

// clean folds the white space of a value, so that a line break in a cell does
// not make a group of its own.
func clean(s string) string {
	if !strings.ContainsAny(s, "\n\r\t\u00a0") && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// By is the list of properties that make a group.
type By []Field

// ParseBy reads the names of properties separated by commas. The empty text is
// one group of all offers.
func ParseBy(names string) (By, error) {
	var by By
	if strings.TrimSpace(names) == "" {
		return by, nil
	}
	seen := map[string]bool{}
	for _, n := range strings.Split(names, ",") {
		n = strings.TrimSpace(n)
		switch {
		case n == "":
			return nil, fmt.Errorf("by: an empty name in %q", names)
		case seen[n]:
			return nil, fmt.Errorf("by: %q stands twice", n)
		}
		seen[n] = true
		by = append(by, FieldOf(n))
	}
	return by, nil
}

// Key returns the key of the group of o.
func (by By) Key(o *offer.Offer) Key {
	k := make(Key, len(by))
	for i, f := range by {
		v, _ := f.Of(o)
		k[i] = Pair{f.Name, v}
	}
	return k
}

// A Where is a condition on one property.
type Where struct {
	Field Field
	Value string
	Not   bool
	Part  bool // the property contains the value
}

// ParseWhere reads "field=value", "field!=value" or "field~part". Case does not
// matter.
func ParseWhere(s string) (Where, error) {
	i := strings.IndexAny(s, "=~")
	if i <= 0 {
		return Where{}, fmt.Errorf("where: want FIELD=VALUE, FIELD!=VALUE or FIELD~PART, have %q", s)
	}
	w := Where{Value: strings.ToLower(strings.TrimSpace(s[i+1:])), Part: s[i] == '~'}
	name := s[:i]
	if strings.HasSuffix(name, "!") {
		w.Not, name = true, name[:len(name)-1]
	}
	w.Field = FieldOf(strings.TrimSpace(name))
	return w, nil
}

// Match reports whether o meets the condition.
func (w Where) Match(o *offer.Offer) bool {
	v, _ := w.Field.Of(o)
	v = strings.ToLower(v)
	// A country goes by its code, and by its name as the posting writes it.
	if w.Field.country && !w.Part && v != w.Value {
		if code, ok := place.Find(w.Value); ok && strings.EqualFold(code, v) {
			v = w.Value
		}
	}
	if w.Part {
		return strings.Contains(v, w.Value) != w.Not
	}
	return (v == w.Value) != w.Not
}
