package report

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

func (v *view) summarizeFew(d *Document) {
	cs := v.currencies(v.hasPay)
	n := v.integer(len(v.all))
	switch {
	case len(cs) == 0:
		d.Lead = "None of the " + n + " offers states pay that can be compared."
	case len(cs) > 1:
		var words []string
		for _, c := range cs {
			words = append(words, string(c))
		}
		d.Lead = "The " + n + " offers pay in " + v.integer(len(cs)) + " currencies (" + list(words) + "), so they are not ranked."
	default:
		v.rank(d, cs[0])
	}
	if s := mostVacation(v.all); s != nil {
		d.Facts = append(d.Facts, Fact{v.number(s.Memo.PTODays.N) + " days", "Most paid time off", s.name})
	}
	if s, tie := best(v.all, func(s *seen) money.Maybe { return s.weeksValue() }); s != nil && !tie {
		d.Facts = append(d.Facts, Fact{v.number(s.weeks.Value.N) + " weeks", "Longest parental leave", s.name})
	}
	if v.common {
		d.Sentences = append(d.Sentences, "They pay in "+list(v.posted())+"; to compare them, all is in "+string(v.currency)+", as the first pays. "+joinWith(v.conversions(), " "))
	}
	v.sayUnstated(d)
}

// posted returns the currencies of the offers as posted.
func (v *view) posted() []string {
	var all []string
	for _, s := range v.all {
		if v.hasPay(s) {
			all = append(all, string(s.Currency))
		}
	}
	return distinct(all)
}

func (s *seen) weeksValue() money.Maybe {
	if s.weeks == nil {
		return money.Maybe{}
	}
	return s.weeks.Value
}

// sayUnstated says which offers state no comparable pay, and why.
func (v *view) sayUnstated(d *Document) {
	var without []string
	for _, s := range v.all {
		if !v.hasPay(s) {
			why := s.Excluded
			if s.noRate {
				why = offer.NoRate
			}
			without = append(without, s.name+" ("+why.String()+")")
		}
	}
	if len(without) > 0 && len(without) < len(v.all) {
		d.Sentences = append(d.Sentences, "Left out of the comparison: "+list(without)+".")
	}
}

// rank says which of a few offers in one currency comes first.
func (v *view) rank(d *Document, c money.Currency) {
	pack := func(s *seen) money.Maybe { return s.middleOf(v, s.package_) }
	cash := func(s *seen) money.Maybe { return s.middleOf(v, s.cash) }
	base := func(s *seen) money.Maybe { return s.middleOf(v, s.base) }
	open := v.open(v.all)
	said := v.sayOpen(open)
	first, tie := best(v.all, pack)
	if first == nil {
		d.Lead = "None of the offers states both ends of its pay, so they are not ranked."
		d.Sentences = append(d.Sentences, said)
		return
	}
	next, _ := best(v.all, func(s *seen) money.Maybe {
		if s == first {
			return money.Maybe{}
		}
		return pack(s)
	})
	among := ""
	if len(open) > 0 {
		among = "Of the offers that state both ends of their pay, "
	}
	switch {
	case next == nil && len(open) > 0:
		d.Lead = first.name + " pays " + v.spread(first.base, c) + " a year; it alone states both ends of its pay, so the offers are not ranked."
	case next == nil:
		d.Lead = first.name + " pays " + v.spread(first.base, c) + " a year; " + otherOffers(len(v.all)-1) + " no comparable pay."
	case tie:
		d.Lead = sentence(among + "the largest packages are equal: " + first.name + " and " + next.name + ", " + v.amount(pack(first).N, c) + " a year.")
	default:
		gap := pack(first).N.Sub(pack(next).N)
		d.Lead = among + first.name + " has the largest package: " + v.amount(pack(first).N, c) + " a year, " + v.whole(gap) + " more than " + next.name + "."
	}
	if said != "" {
		d.Sentences = append(d.Sentences, said)
	}
	if next == nil {
		d.Facts = append(d.Facts, Fact{v.amount(pack(first).N, c), "Package", first.name})
		return
	}
	note := ""
	if len(open) > 0 {
		note = ", among those that state both ends"
	}
	d.Facts = append(d.Facts, Fact{v.amount(pack(first).N, c), "Largest package", first.name + note})
	topCash, tieCash := best(v.all, cash)
	topBase, _ := best(v.all, base)
	if topCash != first && !tieCash {
		d.Sentences = append(d.Sentences, "In cash "+topCash.name+" comes first, with "+v.amount(cash(topCash).N, c)+" at target; "+
			first.name+" is ahead only by what else the employer puts in.")
	} else if topBase != first {
		d.Sentences = append(d.Sentences, "By base pay alone "+topBase.name+" comes first, with "+v.spread(topBase.base, c)+".")
	}
	if !tieCash {
		d.Facts = append(d.Facts, Fact{v.amount(cash(topCash).N, c), "Most cash at target", topCash.name + note})
	}
	d.Sentences = append(d.Sentences, "Ranges are compared at their middles, on the terms assumed.")
}

// otherOffers begins what is said of n offers beside the first.
func otherOffers(n int) string {
	if n == 1 {
		return "the other states"
	}
	return "the others state"
}

// best returns the offer with the highest value, and whether another has the
// same.
func best(all []*seen, value func(*seen) money.Maybe) (top *seen, tie bool) {
	for _, s := range all {
		m := value(s)
		if !m.Set {
			continue
		}
		switch {
		case top == nil || value(top).N.Less(m.N):
			top, tie = s, false
		case value(top).N.Equal(m.N):
			tie = true
		}
	}
	return top, tie
}
