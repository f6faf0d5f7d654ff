package analyze

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/paystat/paystat/analyze/offer"
)

// A FindError tells that a name stands for no posting, or for several.
type FindError struct {
	Name  string
	Among []string // the postings it could be; empty for none
	First string   // a posting that there is
}

func (e *FindError) Error() string {
	if len(e.Among) > 0 {
		return fmt.Sprintf("%q is the id of several postings: %s", e.Name, strings.Join(e.Among, ", "))
	}
	return fmt.Sprintf("no posting %q; name one by its id, its place or its number, as %q", e.Name, e.First)
}

// In returns the result with the offers of one source alone; itself where the
// name is "" or a pattern.
func (r *Result) In(source string) *Result {
	if source == "" {
		return r
	}
	one := *r
	one.Offers = nil
	for _, o := range r.Offers {
		if o.Posting.Pos.File == source || source == "-" && o.Posting.Pos.File == "<stdin>" {
			one.Offers = append(one.Offers, o)
		}
	}
	if len(one.Offers) == 0 {
		return r
	}
	return &one
}

// Find returns the posting of the result with that id, at that place
// ("offers.csv:3", with or without its column), or with that number, counted
// from 1. Ids go before places, places before numbers. The error is a
// *FindError.
func (r *Result) Find(name string) (*offer.Offer, error) {
	var found []*offer.Offer
	for _, o := range r.Offers {
		if o.Posting.ID.Text == name {
			found = append(found, o)
		}
	}
	if len(found) == 0 {
		for _, o := range r.Offers {
			if at := o.Posting.Pos.String(); at == name || strings.HasPrefix(at, name+":") {
				found = append(found, o)
			}
		}
	}
	if len(found) == 0 {
		if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(r.Offers) {
			return r.Offers[n-1], nil
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		e := &FindError{Name: name}
		if len(r.Offers) > 0 {
			e.First = r.Offers[0].ID()
		}
		return nil, e
	}
	e := &FindError{Name: name}
	for i, o := range found {
		if i == 5 {
			e.Among = append(e.Among, "...")
			break
		}
		e.Among = append(e.Among, o.Posting.Pos.String())
	}
	return nil, e
}
