package pay

import (
	"slices"
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// A Piece is a part of the text and what it was read as: "amount", "currency",
// "period", "basis", "hours", "payments", "full-time share", or the name of a
// PartKind.
type Piece struct {
	Kind string
	Text string
	Span Span
}

// A Story is a Reading with the way to it.
type Story struct {
	Reading Reading
	Pieces  []Piece // in the order of the text; they may overlap
	// Annual says how the year's pay came of the pay as written, or why there
	// is none: "× 2,080 h (40 h × 52 wk, assumed)".
	Annual string
}

// Explain reads the text as Read does and tells which words were read as what,
// and how the year's pay came about.
func Explain(text string, c Context, t Terms) Story {
	r := newReader(text, c, t)
	defer r.release()
	r.scan()
	var st Story
	base := r.choose()
	st.Reading = r.reading()
	if base < 0 {
		for k := range r.stmts {
			if r.stmts[k].kind == oteKind || r.stmts[k].kind == totalKind {
				base = k
				break
			}
		}
	}
	add := func(kind string, s Span) {
		if s.End > s.Start {
			st.Pieces = append(st.Pieces, Piece{kind, text[s.Start:s.End], s})
		}
	}
	tell := func(s *statement) {
		add("amount", s.from)
		add("amount", s.to)
		add("currency", s.cur)
		add("period", s.per)
		add("basis", s.bas)
	}
	switch {
	case len(st.Reading.Alternatives) > 0:
		for k := range r.stmts {
			s := &r.stmts[k]
			for _, a := range st.Reading.Alternatives {
				if s.kind == baseKind && r.phrase(s) == a.Span {
					tell(s)
				}
			}
		}
	case base >= 0:
		tell(&r.stmts[base])
	}
	for _, p := range st.Reading.Parts {
		if base < 0 || p.Span != r.phrase(&r.stmts[base]) {
			add(p.Kind.String(), p.Span)
		}
	}
	add("hours", r.whole.weekWords)
	add("full-time share", r.whole.fteWords)
	if base >= 0 {
		add("payments", r.scenes[r.stmts[base].window].monthWords)
	}
	slices.SortStableFunc(st.Pieces, func(a, b Piece) int { return a.Span.Start - b.Span.Start })
	st.Annual = r.account(&st.Reading, base)
	return st
}

// account says how the year's pay came about.
func (r *reader) account(out *Reading, base int) string {
	switch {
	case len(out.Alternatives) > 0:
		return "each of the ranges has its own"
	case base < 0 || out.Base.Empty() && out.Annual.Empty() && !out.Flags.Has(OTEOnly):
		return "none: no pay is stated"
	case out.Period == NoPeriod:
		return "none: no period is stated, and none makes the amount plausible"
	case out.Suggested != NoPeriod:
		return "none: absurd as pay" + spoken(out.Period) + "; as pay" + spoken(out.Suggested) + " it would be plausible"
	case out.Flags.Has(PeriodMismatchSuspect):
		return "none: absurd as pay" + spoken(out.Period)
	case out.Factor.IsZero():
		return "none: it is not paid by time"
	}
	s := &r.stmts[base]
	sc := &r.scenes[s.window]
	how := r.accountFactor(out, s, sc)
	if out.Flags.Has(SuperIncluded) {
		how = "the package without superannuation of " + r.superRate().Mul(money.Int(100)).String() + "%"
		if !out.Factor.Equal(oneN) {
			how += ", " + r.accountFactor(out, s, sc)
		}
	}
	if out.Flags.Has(PeriodInferred) {
		how += "; the period is inferred"
	}
	return how
}

func (r *reader) accountFactor(out *Reading, s *statement, sc *scene) string {
	w := &r.whole
	n := thousandsOf(out.Factor)
	switch out.Period {
	case Hour:
		switch {
		case r.terms.FixedHours:
			return "× " + n + " h (by the terms)"
		case w.fullHours.Set:
			return "× " + n + " h (" + w.fullHours.N.String() + " h × 52 wk, as the text says)"
		case w.hours.Set && !r.partWeek():
			return "× " + n + " h (" + w.hours.N.String() + " h × 52 wk, as the text says)"
		}
		week := out.Factor.Quo(weeks)
		return "× " + n + " h (" + week.Round(2, money.HalfUp).String() + " h × 52 wk, assumed)"
	case Day:
		if out.Flags.Has(ContractorRate) {
			return "× " + n + " days that a contractor bills (assumed)"
		}
		return "× " + n + " working days (assumed)"
	case Month:
		_, flags := r.payMonths(s, sc)
		switch {
		case flags.Has(HolidayAllowanceAdded):
			return "× " + n + " (months with the holiday allowance of 8%)"
		case flags.Has(InstallmentsStated):
			return "× " + n + " payments a year, as the text says"
		case flags.Has(InstallmentsAssumed):
			return "× " + n + " payments a year, the custom of " + r.country.Name + " (assumed)"
		}
		return "× " + n + " months"
	case Week:
		return "× " + n + " weeks"
	case Year:
		if out.Factor.Equal(oneN) {
			return "as written"
		}
		return "full-time pay, from the hours of the part"
	}
	return "× " + n + " payments a year"
}

// thousandsOf writes a number with commas between thousands.
func thousandsOf(n money.Number) string {
	s := n.Round(4, money.HalfUp).String()
	whole, frac, dot := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + frac
	}
	return whole
}

// spoken writes a period behind an amount: " an hour".
func spoken(p Period) string {
	switch p {
	case NoPeriod:
		return ""
	case Hour:
		return " an hour"
	case Once:
		return " once"
	}
	return " a " + p.String()
}
