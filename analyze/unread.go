package analyze

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/posting"
)

// Unread is what the lists of benefits of some postings state and nothing was
// understood of.
type Unread struct {
	Postings int
	Listing  int // postings that list benefits
	Items    int // of the lists, without meaning to the vocabulary
	Phrases  []Phrase
	Rejects  []Reject
}

// A Phrase is an item that occurs in the lists.
type Phrase struct {
	Text  string      // as first written
	Count int         // how often, whatever its capitals
	Pos   posting.Pos // of the first
}

// Misunderstood returns the items of the lists of benefits in which no phrase
// of the vocabulary was met, most frequent first, then in the order written.
func Misunderstood(sources []Source, o Options) (*Unread, error) {
	u := &Unread{}
	at := map[string]int{}
	v := o.valuer()
	var names []string
	for _, s := range sources {
		names = append(names, s.Name)
	}
	for p, err := range postings(sources, o.Load) {
		var syntax *posting.SyntaxError
		switch {
		case err == nil:
		case errors.As(err, &syntax) && syntax.Record:
			u.Rejects = append(u.Rejects, Reject{syntax.Pos, syntax.What, syntax.Text})
			continue
		default:
			return nil, err
		}
		u.Postings++
		if v.Lists(p) {
			u.Listing++
		}
		for _, f := range v.Unread(p) {
			u.Items++
			key := strings.ToLower(strings.Join(strings.Fields(f.Text), " "))
			i, ok := at[key]
			if !ok {
				i = len(u.Phrases)
				at[strings.Clone(key)] = i
				u.Phrases = append(u.Phrases, Phrase{strings.Clone(strings.Join(strings.Fields(f.Text), " ")), 0, f.Pos})
			}
			u.Phrases[i].Count++
		}
	}
	if u.Postings == 0 {
		return nil, &NothingError{names}
	}
	slices.SortStableFunc(u.Phrases, func(a, b Phrase) int { return cmp.Compare(b.Count, a.Count) })
	return u, nil
}

// valuer returns what the options say of understanding a posting.
func (o *Options) valuer() offer.Valuer {
	return offer.Valuer{Terms: &o.Terms, Country: o.Country, Benefits: o.Benefits, Level: o.Level}
}
