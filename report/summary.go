package report

import (
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
)

// summarize writes the words at the head of the report: the finding first.
func (v *view) summarize(d *Document) {
	switch {
	case len(v.all) == 0:
		d.Lead = "No posting is left to report on."
	case len(v.all) == 1:
		v.summarizeOne(d)
	case v.few():
		v.summarizeFew(d)
	default:
		v.summarizeMany(d)
	}
	if !v.common { // else it is said already
		d.Sentences = append(d.Sentences, v.conversions()...)
	}
	if w := v.doubtful(); w != "" {
		d.Footnotes = append(d.Footnotes, w)
	}
	d.Footnotes = append(d.Footnotes,
		"Amounts are rounded to whole units; they are reckoned exactly, and rounded when they are written.",
		"A range stays a range. Where one figure stands for it, it is the middle; an end that a posting does not state is never made up.")
	if v.r.Strict {
		d.Footnotes = append(d.Footnotes, "Strict: nothing whose period or currency was inferred counts in the statistics.")
	}
	switch {
	case v.r.Reposts > 0 && v.r.Deduped:
		d.Footnotes = append(d.Footnotes, sentence(v.count(v.r.Reposts, "posting"))+" that repeat another (same employer, title, place and pay) count once.")
	case v.r.Reposts > 0:
		d.Footnotes = append(d.Footnotes, sentence(v.count(v.r.Reposts, "posting"))+" repeat another (same employer, title, place and pay) and count too.")
	}
}

func (v *view) summarizeOne(d *Document) {
	s := v.all[0]
	job := both(s.Posting.Title.Text, s.Posting.Company.Text)
	if job == "" {
		job = s.name
	}
	job = clip(job, 120)
	if s.base.Empty() {
		d.Lead = job + " does not state pay that can be compared."
		if s.Excluded != offer.Counted {
			d.Sentences = append(d.Sentences, "Why: "+s.Excluded.String()+".")
		}
	} else {
		d.Lead = job + " pays " + v.spread(s.base, s.currency) + " a year."
		d.Facts = append(d.Facts, Fact{v.amount(s.base.One().N, s.currency), "Base pay", v.endName(s.base)})
	}
	if differ(s.package_, s.base) {
		one := s.package_.One().N
		d.Sentences = append(d.Sentences, "With what else the employer puts in, the package comes to "+v.amount(one, s.currency)+" at the "+v.endName(s.package_)+", on the terms assumed.")
		d.Facts = append(d.Facts, Fact{v.amount(one, s.currency), "Package", v.endName(s.package_)})
	}
	var says []string
	if m := s.Memo.PTODays; m.Set {
		says = append(says, v.number(m.N)+" days of paid time off")
		d.Facts = append(d.Facts, Fact{v.number(m.N) + " days", "Paid time off", "a year"})
	}
	if m := s.Memo.HolidayDays; m.Set {
		says = append(says, v.number(m.N)+" holidays")
		d.Facts = append(d.Facts, Fact{v.number(m.N) + " days", "Holidays", "a year"})
	}
	if s.weeks != nil && s.weeks.Value.Set {
		says = append(says, v.number(s.weeks.Value.N)+" weeks of parental leave")
		d.Facts = append(d.Facts, Fact{v.number(s.weeks.Value.N) + " weeks", "Parental leave", ""})
	}
	if len(says) > 0 {
		d.Sentences = append(d.Sentences, "It states "+list(says)+".")
	}
	var without []string
	for _, k := range s.kinds() {
		if b := s.findKind(k); b != nil && !b.Value.Set && !b.Unlimited {
			without = append(without, k.Title())
		}
	}
	if len(without) > 0 {
		d.Sentences = append(d.Sentences, "Offered without an amount, so in no total: "+list(without)+".")
	}
}

func (s *seen) findKind(k benefit.Kind) *offer.Found {
	for i := range s.Benefits {
		if s.Benefits[i].Kind == k {
			return &s.Benefits[i]
		}
	}
	return nil
}

// endName says which end One is.
func (v *view) endName(s offer.Spread) string {
	switch {
	case s.IsPoint():
		return "stated figure"
	case s.Mid.Set:
		return "middle of the range"
	case s.Min.Set:
		return "lower end"
	}
	return "upper end"
}

func (v *view) summarizeMany(d *Document) {
	cs := v.currencies(v.hasPay)
	stated := 0
	for _, s := range v.all {
		if v.hasPay(s) {
			stated++
		}
	}
	if len(cs) == 0 {
		d.Lead = "None of the " + v.integer(len(v.all)) + " postings states pay that can be compared."
		return
	}
	c := cs[0]
	some := v.charted(c)
	q, n := figuresOf(summarized(some)), summarized(some).N
	if q.p50.Set {
		of := "postings"
		if len(cs) > 1 {
			of = "postings in " + string(c)
		}
		d.Lead = "The median base pay of " + v.integer(n) + " " + of + " is " + v.amount(q.p50.N, c) + " a year"
		if q.p25.Set && q.p75.Set {
			if v.whole(q.p25.N) == v.whole(q.p75.N) {
				d.Lead += "; the middle half of them pays the same"
			} else {
				d.Lead += "; the middle half lies between " + v.whole(q.p25.N) + " and " + v.whole(q.p75.N)
			}
			d.Facts = append(d.Facts, Fact{v.amount(q.p50.N, c), "Median base pay", "of the middles of the ranges, " + v.count(n, "posting")},
				Fact{v.stretch(q.p25.N, q.p75.N), "Middle half", string(c) + " a year"})
		}
		d.Lead += "."
	} else {
		d.Lead = v.integer(stated) + " of " + v.integer(len(v.all)) + " postings state pay that can be compared."
	}
	v.sayOtherMoney(d, cs)
	v.sayHere(d, cs)
	v.compareGroups(d, c)
	if of := v.integer(stated) + " of " + v.integer(len(v.all)); len(v.all) < leastShare {
		d.Facts = append(d.Facts, Fact{of, "State comparable pay", "postings"})
	} else {
		d.Facts = append(d.Facts, Fact{v.integer(100*stated/len(v.all)) + "%", "State comparable pay", of})
	}
	var days, weeks []money.Number
	for _, s := range v.all {
		if m := s.Memo.PTODays; m.Set {
			days = append(days, m.N)
		}
		if m := s.weeksValue(); m.Set {
			weeks = append(weeks, m.N)
		}
	}
	if m := middle(days); m.Set && len(days) >= 5 {
		d.Facts = append(d.Facts, Fact{v.number(m.N) + " days", "Median paid time off", "of " + v.count(len(days), "posting")})
	}
	if m := middle(weeks); m.Set && len(weeks) >= 5 {
		d.Facts = append(d.Facts, Fact{v.number(m.N) + " weeks", "Median parental leave", "of " + v.count(len(weeks), "posting")})
	}
}

// sayOtherMoney says what the postings in currencies but the first pay.
func (v *view) sayOtherMoney(d *Document, cs []money.Currency) {
	if len(cs) < 2 {
		return
	}
	var medians, few []string
	for _, c := range cs[1:] {
		s := summarized(v.charted(c))
		if q := figuresOf(s); q.p50.Set {
			medians = append(medians, v.amount(q.p50.N, c)+" ("+v.integer(s.N)+")")
		} else {
			few = append(few, string(c)+" ("+v.integer(len(v.charted(c)))+")")
		}
	}
	const most = 5
	said := ""
	if len(medians) > 0 {
		said = "Medians in other currencies, with the number of postings: " + list(v.first(medians, most)) + ". "
	}
	if len(few) > 0 {
		said += "Too few postings for a median: " + list(v.first(few, most)) + ". "
	}
	d.Sentences = append(d.Sentences, said+"Amounts of different currencies are never mixed.")
}

// stretch writes two ends, once where they are the same.
func (v *view) stretch(low, high money.Number) string {
	if v.whole(low) == v.whole(high) {
		return v.whole(low)
	}
	return v.whole(low) + "–" + v.whole(high)
}

// doubtful says how many postings carry a doubt.
func (v *view) doubtful() string {
	n := 0
	for _, s := range v.all {
		if s.Pay.Flags&^(pay.Remarks|plainFlags) != 0 {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	if n == 1 {
		return "1 posting carries a doubt or a qualification about its pay; the table names it."
	}
	return v.integer(n) + " postings carry a doubt or a qualification about their pay; the table names each."
}
