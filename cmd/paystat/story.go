package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/place"
	"github.com/paystat/paystat/report"
)

// writeStory tells what was read in a text: the text with a caret under each
// piece, the pay with how its annual figure came about, and the benefits.
func writeStory(w io.Writer, text string, c pay.Context, terms *offer.Terms, r pay.Reading, found []benefit.Benefit) {
	s := &story{w: w, text: text}
	told := pay.Explain(text, c, terms.Pay())
	for _, p := range told.Pieces {
		s.mark(p.Span.Start, p.Span.End, p.Kind)
	}
	for _, b := range found {
		s.mark(b.Span.Start, b.Span.End, b.Kind.Title())
	}
	s.draw()
	fmt.Fprintln(w)
	writePay(w, r, told.Annual)
	if flags := flagNames(r.Flags &^ pay.Remarks); flags != "" {
		fmt.Fprintln(w, "flags:   ", flags)
	}
	if remarks := flagNames(r.Flags & pay.Remarks); remarks != "" {
		fmt.Fprintln(w, "remarks: ", remarks)
	}
	if len(found) > 0 {
		fmt.Fprintln(w, "\nbenefits:")
	}
	for _, b := range found {
		fmt.Fprintf(w, "  %s: %s\n", b.Kind.Title(), quantity(b))
		if len(b.Flags.Names()) > 0 {
			fmt.Fprintf(w, "    %s\n", strings.Join(b.Flags.Names(), ", "))
		}
	}
}

// writePay tells the pay as written and how the annual figure came about.
func writePay(w io.Writer, r pay.Reading, how string) {
	if !r.Disclosed && r.Base.Empty() {
		if r.Reason != "" {
			fmt.Fprintf(w, "pay:      not stated (%q)\n", r.Reason)
		} else {
			fmt.Fprintln(w, "pay:      not stated")
		}
		return
	}
	if len(r.Alternatives) == 0 {
		fmt.Fprintf(w, "pay:      %s%s, %s\n", amount(r.Currency, r.Base), per(r.Period), basisWords(r.Basis))
		fmt.Fprintf(w, "a year:   %s\n", howAnnual(r, how))
	}
	for i, a := range r.Alternatives {
		label := a.Label
		if label != "" {
			label = " (" + label + ")"
		}
		fmt.Fprintf(w, "range %d:  %s%s%s; a year: %s\n", i+1, amount(a.Currency, a.Base), per(a.Period), label, amount(a.Currency, a.Annual))
	}
	if r.FTE.Set {
		fmt.Fprintf(w, "actual:   %s a year × %s of full time = %s a year\n", amount(r.Currency, r.Annual), r.FTE, amount(r.Currency, r.Actual))
	}
	for _, p := range r.Parts {
		what := p.Amount.String() + "%"
		if !p.Percent {
			what = amount(p.Currency, p.Amount) + per(p.Period)
		}
		if p.UpTo {
			what = "up to " + what
		}
		fmt.Fprintf(w, "%-9s %s\n", strings.ReplaceAll(p.Kind.String(), "_", " ")+":", what)
	}
}

// howAnnual writes the annual figure and how it came of the pay as written.
func howAnnual(r pay.Reading, how string) string {
	switch {
	case r.Annual.Empty() && how != "":
		return how
	case r.Annual.Empty():
		return "none that would be honest"
	case how == "":
		return amount(r.Currency, r.Annual)
	case r.Factor.Equal(money.Int(1)) || r.Flags.Has(pay.SuperIncluded):
		return amount(r.Currency, r.Annual) + ", " + how
	}
	return fmt.Sprintf("%s %s = %s", amount("", r.Base), how, amount(r.Currency, r.Annual))
}

// amount writes a range of a currency: "USD 59,280.00 to 72,280.00".
func amount(c money.Currency, r money.Range) string {
	digits := func(m money.Maybe) string { return offer.Thousands(money.Of(m.N, c).Digits()) }
	s := ""
	switch {
	case r.Empty():
		return "-"
	case r.IsPoint():
		s = digits(r.Min)
	case !r.Max.Set:
		s = "from " + digits(r.Min)
	case !r.Min.Set:
		s = "up to " + digits(r.Max)
	default:
		s = digits(r.Min) + " to " + digits(r.Max)
	}
	if c != "" {
		return string(c) + " " + s
	}
	return s
}

// per writes a period: " an hour".
func per(p pay.Period) string {
	switch p {
	case pay.NoPeriod:
		return ""
	case pay.Once:
		return " once"
	case pay.Project:
		return " for the project"
	case pay.Biweek:
		return " every two weeks"
	case pay.FourWeek:
		return " every four weeks"
	case pay.SemiMonth:
		return " twice a month"
	case pay.HalfYear:
		return " half a year"
	}
	return " " + offer.Each(p)
}

func basisWords(b pay.Basis) string {
	switch b {
	case pay.Unspecified:
		return "gross or net not said"
	case pay.PackageInclSuper:
		return "superannuation included"
	case pay.CTC:
		return "cost to company"
	case pay.ContractorExVAT:
		return "contractor, without VAT"
	}
	return strings.ReplaceAll(b.String(), "_", " ")
}

func flagNames(f pay.Flags) string { return strings.Join(f.Names(), ", ") }

// A mark is a piece of the text that was read as something.
type mark struct {
	start, end int
	what       string
}

// A story is a text with marks under its lines.
type story struct {
	w     io.Writer
	text  string
	marks []mark
}

func (s *story) mark(start, end int, what string) {
	if start >= 0 && start < end && end <= len(s.text) {
		s.marks = append(s.marks, mark{start, end, what})
	}
}

// draw prints the lines of the text that hold a mark, each with carets under
// its pieces and their names; of a long text the other lines are left out.
func (s *story) draw() {
	at := 0
	for _, line := range strings.SplitAfter(s.text, "\n") {
		start, end := at, at+len(strings.TrimRight(line, "\r\n"))
		at += len(line)
		var here []mark
		for _, m := range s.marks {
			if m.start < end && m.end > start {
				here = append(here, mark{max(m.start, start), min(m.end, end), m.what})
			}
		}
		if len(here) == 0 && len(s.text) > 200 {
			continue
		}
		s.line(start, end, here)
	}
}

// screen is how many columns of a text stand on one line.
const screen = 96

// line prints one line of the text with its marks. A long one is broken between
// words, and of it the stretches without a mark are left out.
func (s *story) line(start, end int, marks []mark) {
	long := width(s.text[start:end]) > screen
	gap := false
	for start < end {
		stop := s.fold(start, end, marks)
		var here []mark
		for _, m := range marks {
			if m.start < stop && m.end > start {
				here = append(here, mark{max(m.start, start), min(m.end, stop), m.what})
			}
		}
		if long && len(here) == 0 {
			gap = true
		} else {
			if gap {
				fmt.Fprintln(s.w, "[…]")
			}
			gap = false
			fmt.Fprintln(s.w, report.Visible(strings.TrimRight(s.text[start:stop], " ")))
			s.carets(start, stop, here)
		}
		for start = stop; start < end && s.text[start] == ' '; start++ {
		}
	}
	if gap {
		fmt.Fprintln(s.w, "[…]")
	}
}

// fold returns where the stretch of the text that begins at start ends, so that
// it fits a screen: between two words, and outside of a mark where that can be.
func (s *story) fold(start, end int, marks []mark) int {
	if width(s.text[start:end]) <= screen {
		return end
	}
	cols, best, inside := 0, 0, 0
	for i, r := range s.text[start:end] {
		if cols += runeWidth(r); cols > screen && (best > 0 || inside > 0 || cols > 2*screen) {
			break
		}
		if at := start + i; r == ' ' && i > 0 {
			inside = at
			if !slices.ContainsFunc(marks, func(m mark) bool { return m.start < at && at < m.end }) {
				best = at
			}
		} else if cols > screen && best == 0 && inside == 0 {
			inside = at
		}
	}
	if best > 0 {
		return best
	}
	if inside > start {
		return inside
	}
	return end
}

// carets prints the marks of one line in as few rows as they fit, then the name
// of each under its first caret.
func (s *story) carets(start, end int, marks []mark) {
	for len(marks) > 0 {
		var row []rune
		var names []mark
		var rest []mark
		for _, m := range marks {
			from, to := width(s.text[start:m.start]), width(s.text[start:m.end])
			if from < len(row) {
				rest = append(rest, m)
				continue
			}
			for len(row) < from {
				row = append(row, ' ')
			}
			for len(row) < to {
				row = append(row, '^')
			}
			names = append(names, mark{from, to, m.what})
		}
		fmt.Fprintln(s.w, string(row))
		s.names(names)
		marks = rest
	}
}

// names prints names under their places, on further lines where they would
// touch.
func (s *story) names(names []mark) {
	for len(names) > 0 {
		var row []rune
		var rest []mark
		for _, n := range names {
			if n.start < len(row) {
				rest = append(rest, n)
				continue
			}
			for len(row) < n.start {
				row = append(row, ' ')
			}
			row = append(row, []rune(n.what+" ")...)
		}
		fmt.Fprintln(s.w, strings.TrimRight(string(row), " "))
		names = rest
	}
}

// width counts the columns of a text on a terminal: wide for East Asian
// characters and pictures, nothing for marks that combine.
func width(text string) int {
	n := 0
	for _, r := range text {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	switch {
	case r >= 0x300 && r <= 0x36f, r == 0x200b, r == 0xfe0f, r == utf8.RuneError:
		return 0
	case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0xa4cf, r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60,
		r >= 0xffe0 && r <= 0xffe6, r >= 0x1f300 && r <= 0x1faff:
		return 2
	}
	return 1
}

// lawWords says how a figure stands to what the law grants, and which row of the
// country table says so.
func lawWords(above money.Number, law *place.Statutory) string {
	row := fmt.Sprintf(" of %s days (table row %s: %s)", law.LeaveDays.N.Round(2, money.HalfUp), law.Row, law.Source)
	n := above.Abs().Round(2, money.HalfUp).String()
	switch above.Sign() {
	case 1:
		return n + " above the statutory minimum" + row
	case -1:
		return n + " below the statutory minimum" + row
	}
	return "the statutory minimum" + row
}

// quantity writes the value of a benefit, "25 days a year", and what the table of
// the country says to it.
func quantity(b benefit.Benefit) string {
	parts := []string{report.BenefitText(&b)}
	if m := b.More; m != nil {
		for _, p := range []struct {
			name string
			v    money.Maybe
			unit string
		}{
			{"employer at most", m.MaxEmployerPct, "% of pay"}, {"premium paid", m.PremiumPaidPct, "%"},
			{"pay during leave", m.PayPct, "%"}, {"for a family", m.FamilyValue, " " + string(b.Currency)},
		} {
			if p.v.Set {
				parts = append(parts, p.name+" "+p.v.N.Round(4, money.HalfUp).String()+p.unit)
			}
		}
		for _, t := range m.Tenure {
			parts = append(parts, fmt.Sprintf("%s from year %d", t.Value.Round(2, money.HalfUp), t.FromYear))
		}
	}
	if above := b.AboveStatutory(); above.Set {
		parts = append(parts, lawWords(above.N, b.Law))
	}
	if b.Label != "" {
		parts = append(parts, b.Label)
	}
	if len(parts) == 0 {
		return "offered"
	}
	return strings.Join(parts, ", ")
}
