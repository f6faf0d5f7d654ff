package offer

import (
	"slices"
	"strings"
)

// anotherBonus is why a bonus among the benefits is in no total where the pay
// states one.
const anotherBonus = "the pay states another bonus, which counts"

// mergeListed leaves one line of what is listed more than once: a posting says
// the same in its pay, in its list and in its prose, and the readers of each list
// it. The longest of the phrases stays. Nor is a bonus listed beside itself.
func (o *Offer) mergeListed() {
	var all []Listed
	for _, l := range o.Listed {
		if l.Why == anotherBonus && o.counts(l.Source) {
			continue
		}
		i := slices.IndexFunc(all, func(x Listed) bool { return x.Name == l.Name && x.Why == l.Why && phraseIn(x.Source, l.Source) })
		switch {
		case i < 0:
			all = append(all, l)
		case len(all[i].Source) < len(l.Source):
			all[i] = l
		}
	}
	o.Listed = all
}

// counts reports whether a bonus in a total was read from the phrase.
func (o *Offer) counts(source string) bool {
	return slices.ContainsFunc(o.Parts, func(p Part) bool { return p.Name == "bonus" && phraseIn(p.Source, source) })
}

// phraseIn reports whether one of two phrases is in the other: whole, since "5% bonus"
// is not in "15% bonus".
func phraseIn(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	i := strings.Index(a, b)
	if b == "" || i < 0 {
		return false
	}
	return i == 0 || !strings.ContainsAny(a[i-1:i], "0123456789.,")
}
