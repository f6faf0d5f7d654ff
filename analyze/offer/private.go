package offer

import (
	"iter"
	"slices"

	"github.com/paystat/paystat/analyze/posting"
)

// private reports whether the posting says that the employer's shares are not
// traded: beside its name, among the benefits, or where it speaks of itself.
func (o *Offer) private() bool {
	if says(o.Posting.Company.Text, "private") {
		return true
	}
	for _, f := range o.benefitFields() {
		if says(f.Text, "private") {
			return true
		}
	}
	for s := range o.proseSentences() {
		if says(s, "private") && !says(s, "listed") && (says(s, "self") || says(s, "firmword") && !says(s, "others")) {
			return true
		}
	}
	return false
}

// listed reports whether the posting says that the shares are traded.
func (o *Offer) listed() bool {
	for _, f := range slices.Concat(o.benefitFields(), []posting.Field{o.Posting.Company, o.PayField}) {
		if says(f.Text, "listed") {
			return true
		}
	}
	for s := range o.proseSentences() {
		if says(s, "listed") {
			return true
		}
	}
	return false
}

// proseSentences yields the sentences of the running text.
func (o *Offer) proseSentences() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, f := range prose(o.Posting) {
			for s := range sentences(f) {
				if !yield(s) {
					return
				}
			}
		}
	}
}

// sentences yields the sentences of a field.
func sentences(f posting.Field) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := 0; at < len(f.Text); {
			from, to := sentence(f.Text, at, at)
			if !yield(f.Text[from:to]) {
				return
			}
			at = to + 1
		}
	}
}

// noteOnce adds a note that is not there.
func (o *Offer) noteOnce(note string) {
	if !slices.Contains(o.Notes, note) {
		o.note("%s", note)
	}
}
