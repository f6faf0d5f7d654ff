package offer

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/posting"
)

// Why equity is in no total (compensation.md 3.3).
const (
	optionsWhy = "options have no value that a posting states"
	liquidNote = "shares count as if they can be sold: the posting does not say whether the company is listed"
	privateWhy = "a private company's shares cannot be sold; equity_private_haircut takes all off"
)

// A grant is equity worth an amount of money, as a posting states it.
type grant struct {
	worth    money.Number
	yearly   bool        // each year, not in all
	years    money.Maybe // over which it vests; absent where nothing is said
	text     string
	pos      posting.Pos
	sentence string // around the text
	private  bool   // of a company whose shares cannot be sold
}

// valueRSU values shares that a benefit states.
func (o *Offer) valueRSU(b *Found, t *Terms) {
	if !b.Value.Set || b.Currency != o.Currency {
		o.skip(b, "no amount stated in the currency of the pay")
		return
	}
	g := grant{worth: b.Value.N, yearly: b.Unit == benefit.InCurrencyPerYear, text: b.Text, pos: b.Field.At(b.Span.Start), sentence: b.around()}
	if b.Max.Set {
		g.worth = g.worth.Add(b.Max.N).Mul(money.New(5, 1))
	}
	if b.More != nil && b.More.VestYears.Set && b.More.VestYears.N.Sign() > 0 {
		g.years = b.More.VestYears
	}
	g.private = strings.Contains(strings.ToLower(b.Text), "private") || o.private()
	o.addGrant(&g, t)
}

// valueEquityOfPay values the equity that the pay phrase states: "$150,000 +
// $50,000 equity". Shares among the benefits say more of it and go first.
func (o *Offer) valueEquityOfPay(t *Terms) {
	for _, p := range o.Pay.Parts {
		if p.Kind != pay.Equity {
			continue
		}
		from, to := sentence(o.PayField.Text, p.Span.Start, p.Span.End)
		g := grant{text: p.Text, pos: o.PayField.At(p.Span.Start), sentence: o.PayField.Text[from:to], yearly: p.Period == pay.Year}
		g.private = says(g.sentence, "private") || o.private()
		name, other := benefit.EquityRSU.Title(), o.find(benefit.EquityRSU)
		mid := SpreadOf(p.Amount).One()
		switch {
		case other != nil && other.Value.Set:
			if !mid.Set || !other.Value.N.Equal(mid.N) {
				o.list(name, p.Text, "the benefits state shares, which count")
			}
		case p.Percent || !mid.Set:
			o.list(name, p.Text, "a share of the company has no value that a posting states")
		case o.ends().Empty():
			o.list(name, p.Text, noBase)
		case o.all != "":
			o.list(name, p.Text, o.all)
		case p.Currency != o.Currency:
			o.list(name, p.Text, "in another currency")
		default:
			g.worth = mid.N
			o.addGrant(&g, t)
		}
	}
}

// addGrant spreads a grant of shares over its years; what vests in the first
// year is in year-one cash.
func (o *Offer) addGrant(g *grant, t *Terms) {
	name := benefit.EquityRSU.Title()
	if says(g.sentence, "options") && !says(g.sentence, "shares") {
		o.list(benefit.EquityOptions.Title(), g.text, optionsWhy)
		return
	}
	cut, key := t.liquidHaircut, "equity_liquid_haircut"
	if g.private {
		cut, key = t.privateHaircut, "equity_private_haircut"
	}
	keep := money.Int(1).Sub(cut)
	if g.private && keep.IsZero() {
		o.list(name, g.text, privateWhy)
		return
	}
	if !g.private && !o.listed() {
		o.noteOnce(liquidNote)
	}
	part := Part{Name: name, View: InPackage | YearOne, Source: g.text, Pos: g.pos, Terms: []string{key}}
	if g.yearly {
		part.Amount = o.ends().Flat(g.worth.Mul(keep))
		part.Formula = o.Digits(g.worth) + " a year" + times(keep)
		o.Parts = append(o.Parts, part)
		return
	}
	years, schedule := g.years, vesting(g.sentence)
	if len(schedule) > 0 {
		n := money.Int(int64(len(schedule)))
		switch {
		case !years.Set:
			years = money.Some(n)
		case !years.N.Equal(n): // its steps are not years
			schedule = nil
		}
	}
	if !years.Set {
		years = money.Some(t.vestYears)
		part.Terms = []string{"vest_years", key}
	}
	part.Amount = o.ends().Flat(g.worth.Mul(keep).Quo(years.N))
	part.Formula = fmt.Sprintf("%s ÷ %s years%s", o.Digits(g.worth), years.N, times(keep))
	if len(schedule) == 0 {
		o.Parts = append(o.Parts, part)
		return
	}
	first := part
	first.Name, first.View = name+", first year", YearOne
	first.Amount = o.ends().Flat(g.worth.Mul(keep).Mul(percent(schedule[0])))
	first.Formula = fmt.Sprintf("%s × %s%%%s", o.Digits(g.worth), schedule[0], times(keep))
	part.View = InPackage
	o.Parts = append(o.Parts, first, part)
}

// vesting returns the percentages that vest year by year, "5/15/40/40", where a
// sentence has three or more that come to 100.
func vesting(sentence string) []money.Number {
	var all []money.Number
	var sum money.Number
	for s := sentence; s != ""; {
		n, rest, ok := shareAhead(s)
		if !ok {
			all, sum, s = nil, money.Number{}, pastWord(s)
			continue
		}
		all, sum = append(all, n), sum.Add(n)
		if len(all) >= 3 && sum.Equal(hundred) {
			return all
		}
		if s = pastSeparator(rest); s == rest {
			all, sum = nil, money.Number{}
		}
	}
	return nil
}

// shareAhead reads a percentage, its sign or none behind it, at the start of s.
func shareAhead(s string) (n money.Number, rest string, ok bool) {
	i := strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	if i < 0 {
		i = len(s)
	}
	n, err := money.ParseNumber(strings.TrimRight(s[:i], "."))
	if err != nil || n.IsZero() || !n.Less(hundred) {
		return n, s, false
	}
	return n, strings.TrimPrefix(strings.TrimPrefix(s[i:], " "), "%"), true
}

// pastWord returns what follows the digits, or the one character, at the start
// of s: a number that is no percentage is left as a whole.
func pastWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }); i > 0 {
		return s[i:]
	} else if i < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s)
	return s[size:]
}

// pastSeparator returns what follows the separator of two percentages, s itself
// where there is none.
func pastSeparator(s string) string {
	rest := strings.TrimLeft(s, " ")
	for _, sep := range []string{", and ", "and ", "/", ",", "-", "–"} {
		if r, ok := strings.CutPrefix(rest, sep); ok {
			return strings.TrimLeft(r, " ")
		}
	}
	return s
}

// listOptions lists options that the readers of benefits leave out: "$100,000
// in options" is an amount, but of no kind that they know.
func (o *Offer) listOptions() {
	for _, f := range o.benefitFields() {
		for at := 0; at < len(f.Text); {
			from, to := sentence(f.Text, at, at)
			if says(f.Text[from:to], "options") && !o.states(f, from, to) {
				o.list(benefit.EquityOptions.Title(), strings.TrimSpace(f.Text[from:to]), optionsWhy)
			}
			at = to + 1
		}
	}
}

// states reports whether a benefit was read from between two bytes of a field.
func (o *Offer) states(f posting.Field, from, to int) bool {
	for i := range o.Benefits {
		if b := &o.Benefits[i]; b.Field == f && b.Span.Start < to && from < b.Span.End {
			return true
		}
	}
	return false
}
