package benefit

import (
	"strings"

	"github.com/paystat/paystat/analyze/money"
)

// halfOf reads "half" where it is a share of a premium: "half the premium for
// families", "half for dependents".
func (s *reading) halfOf(i int) (quantity, int, bool) {
	share := money.Int(50)
	switch {
	case s.class(i)&cHalf != 0:
		if i+1 < s.b && strings.EqualFold(s.text[s.toks[i+1].start:s.toks[i+1].end], "price") {
			return quantity{lo: share, hi: share, measure: mPercent, a: i, b: i + 2, group: -1, forced: -1}, i + 2, true
		}
	case s.v.info[s.toks[i].id].value == 4 && i+1 < s.b && strings.EqualFold(s.text[s.toks[i+1].start:s.toks[i+1].end], "quarters"):
		share = money.Int(75)
	default:
		return quantity{}, 0, false
	}
	if i > s.a && s.paysShare(i-1) {
		return quantity{lo: share, hi: share, measure: mPercent, a: i, b: i + 1, group: -1, forced: -1}, i + 1, true
	}
	for k := i + 1; k < s.b && k < i+5; k++ {
		if c := s.toks[k].cue; c == cuePremium || c == cueDependant {
			return quantity{lo: share, hi: share, measure: mPercent, a: i, b: i + 1, group: -1, forced: -1}, i + 1, true
		}
		if s.toks[k].kind != tWord {
			break
		}
	}
	return quantity{}, 0, false
}

// value returns the number that begins at i, and its end.
func (s *reading) value(i int) (money.Number, int, bool) {
	t := &s.toks[i]
	switch t.kind {
	case tNumber:
		n := money.New(t.num, int(t.places))
		j := i + 1
		if j+2 < s.b && s.toks[j].kind == tNumber && s.toks[j+1].kind == tSlash && s.toks[j+2].kind == tNumber &&
			s.toks[j].num < s.toks[j+2].num && s.toks[j+2].num < 10 && s.toks[j+2].num > 0 {
			d := money.Int(s.toks[j+2].num) // 66 2/3
			return n.Mul(d).Add(money.Int(s.toks[j].num)).Div(d, 4, money.HalfUp), j + 3, true
		}
		return s.multiplied(n, j)
	case tWord:
		v := s.v.info[t.id].value
		if v == 0 || t.cue != cueNone {
			return money.Number{}, 0, false
		}
		v--
		j := i + 1
		if v >= 20 && v < 100 && j < s.b && s.toks[j].kind == tWord && s.toks[j].hit == 0 {
			if u := s.v.info[s.toks[j].id].value; u > 1 && u <= 10 {
				v += u - 1
				j++
			}
		}
		// "twelve (12)"
		if j+2 < s.b && s.toks[j].kind == tOpen && s.toks[j+1].kind == tNumber && s.toks[j+2].kind == tClose &&
			s.toks[j+1].num == int64(v) && s.toks[j+1].places == 0 {
			j += 3
		}
		return money.Int(int64(v)), j, true
	}
	return money.Number{}, 0, false
}

// multiplied applies a word such as "thousand" that follows a number.
func (s *reading) multiplied(n money.Number, j int) (money.Number, int, bool) {
	if j < s.b && s.toks[j].kind == tWord {
		switch c := s.class(j); {
		case c&cThousand != 0:
			return n.Mul(money.Int(1000)), j + 1, true
		case c&cLakh != 0:
			return n.Mul(money.Int(100_000)), j + 1, true
		case c&cMillion != 0:
			return n.Mul(money.Int(1_000_000)), j + 1, true
		}
	}
	return n, j, true
}

// dated reports whether the number of tokens i to j is the day of a month that
// is named beside it.
func (s *reading) dated(i, j int) bool {
	t := &s.toks[i]
	if t.kind != tNumber || t.places > 0 || t.num < 1 || t.num > 31 {
		return false
	}
	if s.slashed(i) {
		return true
	}
	return i > s.a && s.class(i-1)&cMonthName != 0 || j < s.b && s.class(j)&cMonthName != 0
}

// rangeSign reports whether token k stands between the ends of a range that
// begins at i.
func (s *reading) rangeSign(k, i int) bool {
	t := &s.toks[k]
	if t.hit != 0 {
		return false
	}
	if t.kind == tRange || t.kind == tDash {
		return true
	}
	if t.kind != tWord {
		return false
	}
	if s.class(k)&cTo != 0 {
		return true
	}
	return t.id == idAnd && i > s.a && s.toks[i-1].cue == cueAtLeast // "between 3 and 5"
}

// currencyBefore returns the currency that stands before token i, and where it
// begins; i itself without one.
func (s *reading) currencyBefore(i int) (money.Currency, int) {
	if i == s.a {
		return "", i
	}
	t := &s.toks[i-1]
	if t.hit > 0 {
		return "", i
	}
	switch {
	case t.kind == tMoney:
		if i-2 >= s.a && t.glued && s.toks[i-2].kind == tWord && s.toks[i-2].upper {
			if c := s.v.info[s.toks[i-2].id].prefix; c != "" {
				return c, i - 2
			}
		}
		return s.currencyOf(i - 1), i - 1
	case t.kind == tWord && t.id != 0:
		if info := &s.v.info[t.id]; info.currency != "" || info.sign != 0 {
			return s.currencyOf(i - 1), i - 1
		}
	}
	return "", i
}

// currencyOf returns the currency of the sign or word at i, "" where it stands
// for several and the country does not tell which.
func (s *reading) currencyOf(i int) money.Currency {
	info := &s.v.info[s.toks[i].id]
	if info.currency != "" {
		return info.currency
	}
	if info.sign == 0 {
		return ""
	}
	m := s.v.signs[info.sign-1]
	if c, ok := m[s.c.Country]; ok {
		return c
	}
	return m["*"]
}

// paysShare reports whether the word at token k says that a part of the cost is
// paid: "the company pays half of it".
func (s *reading) paysShare(k int) bool {
	switch strings.ToLower(s.text[s.toks[k].start:s.toks[k].end]) {
	case "pay", "pays", "cover", "covers", "covering":
		return true
	}
	return false
}

// slashed reports whether the number at token i is half of a date: 12/25.
func (s *reading) slashed(i int) bool {
	day := func(k int) bool {
		t := &s.toks[k]
		return k >= s.a && k < s.b && t.kind == tNumber && t.places == 0 && t.num >= 1 && t.num <= 31
	}
	first := i
	if i-2 >= s.a && s.toks[i-1].kind == tSlash && s.toks[i].glued && s.toks[i-1].glued {
		first = i - 2
	}
	if first+2 >= s.b || !day(first) || s.toks[first].num > 12 || s.toks[first+1].kind != tSlash || !s.toks[first+1].glued || !s.toks[first+2].glued || !day(first+2) {
		return false
	}
	// "1/2 day" counts something; a date has a dash, a comma or "and" behind it.
	k := first + 3
	return k >= s.b || s.toks[k].kind >= tRange || s.class(k)&(cSep|cTo) != 0
}
