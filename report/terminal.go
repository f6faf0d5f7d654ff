package report

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/stat"
)

// A grid is a table for a terminal: cells in columns, numbers to the right.
type grid struct {
	right []bool
	rows  [][]string
}

func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// write aligns the columns. Control characters of the source never reach the
// terminal.
func (g *grid) write(b *strings.Builder) {
	var width []int
	for _, r := range g.rows {
		for i, c := range r {
			r[i] = Visible(c)
			if i == len(width) {
				width = append(width, 0)
			}
			width[i] = max(width[i], utf8.RuneCountInString(r[i]))
		}
	}
	for _, r := range g.rows {
		var line strings.Builder
		for i, c := range r {
			if i > 0 {
				line.WriteString("  ")
			}
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(c))
			if i < len(g.right) && g.right[i] {
				line.WriteString(pad + c)
			} else {
				line.WriteString(c + pad)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// Visible returns text for a terminal: what would move the cursor, change colours
// or turn the direction of writing is a space.
func Visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
}

// daysOffText writes the days of paid time off, or that they are unlimited.
func daysOffText(s *seen) string {
	if !s.Memo.PTODays.Set {
		for i := range s.Benefits {
			if b := &s.Benefits[i]; b.Kind == benefit.PTOVacation && b.Unlimited {
				return "unlimited"
			}
		}
	}
	return maybeText(s.Memo.PTODays)
}

// WriteOffersText writes the offers for a terminal: a table of the totals, then
// how each adds up.
func WriteOffersText(w io.Writer, r *analyze.Result) error {
	v := newView(r)
	var b strings.Builder
	g := grid{right: []bool{false, false, true, true, true, true, true, true}}
	g.add("offer", "", "base a year", "target cash", "first year", "package", "days off", "holidays")
	for _, s := range v.all {
		g.add(clip(s.name, 40), string(s.currency), v.spread(s.base, ""), v.oneText(s.cash), v.oneText(s.YearOneCash.Map(s.by)), v.oneText(s.package_),
			daysOffText(s), maybeText(s.Memo.HolidayDays))
	}
	g.write(&b)
	for _, s := range v.all {
		v.ledger(&b, s)
	}
	v.footer(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (v *view) oneText(s offer.Spread) string {
	m := s.One()
	if !m.Set {
		return "-"
	}
	return endWord(analyze.EndOf(s)) + v.whole(m.N)
}

func maybeText(m money.Maybe) string {
	if !m.Set {
		return "-"
	}
	return m.N.Round(2, money.HalfUp).String()
}

// ledger writes how the totals of an offer add up, to the minor unit.
func (v *view) ledger(b *strings.Builder, s *seen) {
	b.WriteString("\n" + Visible(s.name))
	if s.Pay.Text != "" {
		b.WriteString("  " + Visible(position(s.PayPos())) + ": \"" + Visible(clip(s.Pay.Text, 100)) + "\"")
	}
	b.WriteString("\n")
	g := grid{right: []bool{false, true}}
	e := exact{v.rounding}
	one := func(t offer.Spread) string {
		m := t.One()
		if !m.Set {
			return "-"
		}
		return prefix(s.Currency) + offer.Thousands(e.digits(m.N, s.Currency))
	}
	total := func(t offer.Spread) string { return endWord(analyze.EndOf(t)) + one(t) }
	for i, p := range s.Parts {
		amount := one(p.Amount)
		if i == 0 || ofOneEnd(&p) {
			amount = total(p.Amount)
		}
		g.add("  "+p.Name, amount, clip(p.Formula, 90), viewNote(p.View))
	}
	for _, x := range roundingOf(s.Offer, v.rounding) {
		if n := x.off.One(); n.Set && !n.N.IsZero() {
			g.add("  "+roundingName, one(x.off), "", totalWords[x.total])
		}
	}
	if !s.TargetCash.Empty() {
		g.add("  target cash", total(s.TargetCash))
		g.add("  first-year cash", total(s.YearOneCash))
		g.add("  package", total(s.Package))
	}
	g.write(b)
	v.memo(b, s)
	for _, l := range s.Listed {
		if l.Why != "shown beside the totals" {
			b.WriteString("  in no total: " + Visible(l.Name) + " (\"" + Visible(clip(l.Source, 60)) + "\"): " + l.Why + "\n")
		}
	}
	for _, f := range s.flags() {
		b.WriteString("  note: " + f.Phrase + " (" + f.Name + ")\n")
	}
	for _, n := range notes(s.Offer) {
		b.WriteString("  note: " + Visible(n) + "\n")
	}
	if s.Excluded != offer.Counted {
		b.WriteString("  not in statistics: " + s.Excluded.String() + "\n")
	}
}

// totalWords are the totals by their names.
var totalWords = map[string]string{"target_cash": "target cash", "year_one_cash": "first year only", "package": "package only"}

// ofOneEnd reports whether a part is a share of the one end of base pay: an amount
// that is flat says nothing of it.
func ofOneEnd(p *offer.Part) bool {
	word := endWord(analyze.EndOf(p.Amount))
	return word != "" && strings.Contains(p.Formula, word)
}

// memo writes the days off beside the totals, which none of them contains.
func (v *view) memo(b *strings.Builder, s *seen) {
	m, e := s.Memo, exact{v.rounding}
	worth := func(t offer.Spread) string {
		if n := t.One(); n.Set {
			return ", worth " + prefix(s.Currency) + offer.Thousands(e.digits(n.N, s.Currency)) + " of base pay"
		}
		return ""
	}
	if m.PTODays.Set {
		b.WriteString("  beside the totals: " + v.number(m.PTODays.N) + " days of paid time off" + worth(m.PTOValue) + "\n")
	}
	if m.HolidayDays.Set {
		b.WriteString("  beside the totals: " + v.number(m.HolidayDays.N) + " holidays" + worth(m.HolidayValue) + "\n")
	}
	if n := m.PerDayWorked.One(); n.Set {
		b.WriteString("  beside the totals: " + prefix(s.Currency) + offer.Thousands(e.digits(n.N, s.Currency)) + " of base pay a day worked\n")
	}
}

func viewNote(w offer.View) string {
	switch {
	case w&offer.Cash != 0:
		return ""
	case w&offer.YearOne != 0 && w&offer.InPackage != 0:
		return "first year and package"
	case w&offer.YearOne != 0:
		return "first year only"
	}
	return "package only"
}

// footer says what the totals are of and rest on.
func (v *view) footer(b *strings.Builder) {
	b.WriteString("\nmiddles of ranges\n")
	v.basis(b)
}

// basis names the terms that mattered and the rates that were used.
func (v *view) basis(b *strings.Builder) {
	g := grid{}
	for _, t := range v.terms() {
		if t.Matters {
			g.add("  "+t.Key, t.Value, t.About)
		}
	}
	b.WriteString("terms that mattered (paystat terms has all):\n")
	g.write(b)
	for _, c := range v.conversions() {
		b.WriteString(c + "\n")
	}
}

// WriteStatsText writes the statistics for a terminal.
func WriteStatsText(w io.Writer, r *analyze.Result) error {
	v := &view{r: r, rounding: r.Terms.Rounding()}
	var b strings.Builder
	g := grid{right: []bool{false, false, true, true, false, true, true, true, true, true, true, true}}
	name := "group"
	if len(r.By) > 0 {
		var by []string
		for _, f := range r.By {
			by = append(by, f.Name)
		}
		name = strings.Join(by, ", ")
	}
	g.add(name, "", "offers", "employers", "of", "n", "P10", "P25", "P50", "P75", "P90", "mean")
	var notes []string
	for _, x := range r.Groups {
		key := x.Key.String()
		if len(x.Key) == 0 {
			key = "all"
		}
		key = clip(key, 48)
		for i, row := range v.statRows(x) {
			if i == 0 {
				g.add(append([]string{key, string(x.Currency), v.integer(x.N), v.integer(x.Employers)}, row...)...)
			} else {
				g.add(append([]string{"", "", "", ""}, row...)...)
			}
		}
		for _, n := range x.Warnings {
			notes = append(notes, key+": "+n)
		}
	}
	g.write(&b)
	b.WriteString("\nbase pay of a full-time year; percentiles by " + stat.Definition + "\n")
	for _, c := range v.excluded() {
		b.WriteString("left out: " + c.N + " (" + c.What + ")\n")
	}
	for _, n := range notes {
		b.WriteString("note: " + Visible(n) + "\n")
	}
	for _, c := range v.conversions() {
		b.WriteString(c + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// statRows returns the three ends of a group, or one row where nothing counts.
func (v *view) statRows(g analyze.Group) [][]string {
	if g.Counted == 0 {
		return [][]string{{"-", "0"}}
	}
	var rows [][]string
	for _, r := range (&view{r: &analyze.Result{Groups: []analyze.Group{g}}, rounding: v.rounding}).stats() {
		cells := append([]string{r.End}, r.Cells...)
		for i, c := range cells {
			if c == "–" {
				cells[i] = "-"
			}
		}
		rows = append(rows, cells)
	}
	return rows
}
