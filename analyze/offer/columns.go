package offer

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/posting"
)

//go:embed columns.csv
var columnsCSV string

// benefitColumns maps the plain name of a column that holds one benefit to the
// words that its value lacks.
var benefitColumns = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, r := range table(columnsCSV, "columns.csv") {
		m[posting.Plain(r[0])] = r[1]
	}
	return m
})

// benefitFields returns the benefits of a posting: its list, and the columns
// that hold one each. A column's value is read with the column's name behind
// it: "15%" under "Bonus" is "15% bonus"; "yes" is the name alone.
func (o *Offer) benefitFields() []posting.Field {
	fields := o.Posting.Benefits
	own := false
	for _, c := range o.Posting.Extra {
		label, ok := benefitColumns()[posting.Plain(c.Name)]
		if !ok {
			continue
		}
		text := strings.TrimSpace(c.Value.Text)
		switch strings.ToLower(text) {
		case "", "no", "n", "false", "0", "none", "-", "n/a":
			continue
		case "yes", "y", "true", "x":
			text = label
		default:
			if !strings.Contains(strings.ToLower(text), strings.ToLower(label)) {
				text += " " + label
			}
		}
		if !own { // the posting keeps its own list as it is
			fields, own = append([]posting.Field(nil), fields...), true
		}
		fields = append(fields, posting.Field{Text: text, Pos: c.Value.Pos})
	}
	return fields
}

// where returns the location with the state that a column beside it names:
// "Paris" alone is in France, "Paris" with a state "TX" is not.
func (o *Offer) where() string {
	location := o.Posting.Location.Text
	for _, c := range o.Posting.Extra {
		name := c.Name
		if i := strings.LastIndexByte(name, '.'); i >= 0 {
			name = name[i+1:]
		}
		switch posting.Plain(name) {
		case "state", "province", "region", "stateprovince", "stateorprovince", "statecode", "addressregion", "bundesland", "county":
			if v := strings.TrimSpace(c.Value.Text); v != "" && !strings.Contains(location, v) {
				return location + ", " + v
			}
		}
	}
	return location
}
