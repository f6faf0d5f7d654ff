package pay

import (
	"math/bits"

	"github.com/paystat/paystat/analyze/money"
)

// An amount is a number with the currency and the multiplier beside it.
type amount struct {
	mant        int64
	sign        *sign
	first, last int32 // items
	num         int32 // the item of the number
	cur         int32 // the item of the currency, -1 for none
	scale       uint8
	form        numberForm
	exp         int8 // power of ten of the multiplier
	mult        bool
	prefix      bool // the currency stands before
	plus        bool // a plus right behind
	lpa         bool // the multiplier says "a year"
	comma       bool // the first separator is a comma
	extra       int64
}

// value returns the amount as a number; decimals of a number whose one
// separator was taken for a thousands separator are three.
func (a *amount) value() money.Number {
	n := power(a.mant, int(a.scale), int(a.exp))
	if a.extra != 0 {
		n = n.Add(money.Int(a.extra))
	}
	return n
}

// decimals returns the amount with its one separator setting off decimals.
func (a *amount) decimals() money.Number { return power(a.mant, int(a.scale)+3, int(a.exp)) }

// times returns the amount with the multiplier of the other bound. One
// separator with three digits behind it then sets off decimals.
func (a *amount) times(exp int8) money.Number {
	scale := int(a.scale)
	if a.form == threeDigits {
		scale = 3
	}
	n := power(a.mant, scale, int(exp))
	if a.extra != 0 {
		n = n.Add(money.Int(a.extra))
	}
	return n
}

// smallest returns the smaller of the readings of the amount.
func (a *amount) smallest() money.Number {
	if a.form == threeDigits {
		return a.decimals()
	}
	return a.value()
}

// raw returns the digits without the multiplier.
func (a *amount) raw() money.Number { return power(a.mant, int(a.scale), 0) }

// power returns mant × 10^(exp-scale).
func power(mant int64, scale, exp int) money.Number {
	if exp <= scale {
		return money.New(mant, scale-exp)
	}
	for ; exp > scale; exp-- {
		hi, lo := bits.Mul64(uint64(mant), 10)
		if hi != 0 || lo > 1<<62 {
			n := money.Int(mant)
			for ; exp > scale; exp-- {
				n = n.Mul(money.Int(10))
			}
			return n
		}
		mant = int64(lo)
	}
	return money.Int(mant)
}

// amounts finds the amounts among the items, with the percentages and hours.
func (r *reader) amounts() {
	r.amts, r.pcts = r.amts[:0], r.pcts[:0]
	r.counted = 0
	for i := 0; i < len(r.items); {
		it := &r.items[i]
		switch {
		case it.has(roleCurrency) && i+1 < len(r.items) && (!it.has(roleMult) || it.kind == wordToken && it.e.sign.code == money.EUR):
			k := i + 1
			// A second sign for the same thing: US $, Rs. INR.
			if r.items[k].has(roleCurrency) && k+1 < len(r.items) && r.items[k+1].number() {
				k++
			}
			if r.items[k].is(':') && k+1 < len(r.items) {
				k++
			}
			if k < len(r.items) && r.items[k].number() && r.items[k].lines == 0 {
				i = r.amountAt(i, k)
				continue
			}
			i++
		case it.number():
			i = r.amountAt(-1, i)
		default:
			i++
		}
	}
}

// amountAt reads the amount whose number is item k; pre is the item of the
// currency before it, or -1. It returns the item to go on at.
func (r *reader) amountAt(pre, k int) int {
	items := r.items
	t := &r.toks[items[k].tok]
	a := amount{mant: t.mant, scale: t.scale, form: t.form, comma: t.ch == ',', first: int32(k), last: int32(k), num: int32(k), cur: -1}
	if pre >= 0 {
		a.first, a.cur, a.prefix = int32(pre), int32(pre), true
		a.sign = items[pre].e.sign
		if p := &items[pre]; p.has(roleMult) { // TEUR 60
			a.exp, a.mult = p.e.exp, true
		}
		for j := pre + 1; j < k; j++ {
			if items[j].has(roleCurrency) && (a.sign.code == "" || a.sign.doubt) {
				a.sign, a.cur = items[j].e.sign, int32(j)
			}
		}
	}
	next := k + 1
	at := func(j int) *item {
		if j < len(items) && items[j].lines == 0 && !items[j].brk {
			return &items[j]
		}
		return nil
	}
	if p := at(next); p != nil && (p.is('%') || p.is('‰')) {
		r.pcts = append(r.pcts, percent{n: power(t.mant, int(t.scale), 0), first: int32(k), last: int32(next)})
		return next + 1
	}
	if a.form == malformed {
		if a.sign != nil {
			r.seen |= NumberMalformed
		}
		return next
	}
	// Multiplier, currency, and a multiplier behind the currency: 45 K€, 45 €k.
	for {
		p := at(next)
		if p == nil {
			break
		}
		if p.has(roleMult) && !a.multBlocked(p, items, next) {
			if a.mult {
				if p.e.exp < 4 || p.kind != wordToken || p.space {
					break
				}
			}
			a.exp += p.e.exp
			a.mult = true
			a.lpa = a.lpa || p.e.adverb == Year
			a.last = int32(next)
			if p.has(roleCurrency) && (a.sign == nil || a.sign.code == "" || a.sign.doubt) {
				a.sign, a.cur = p.e.sign, int32(next)
			}
			next++
			// 1億2000万: a smaller unit adds.
			if a.exp == 8 && next+1 < len(items) && items[next].number() && !items[next].space && items[next+1].has(roleMult) && items[next+1].e.exp == 4 {
				m := &r.toks[items[next].tok]
				if m.form == plainNumber && m.mant < 10000 {
					a.extra = m.mant * 10000
					if items[next+1].has(roleCurrency) && a.sign == nil {
						a.sign, a.cur = items[next+1].e.sign, int32(next+1)
					}
					a.last = int32(next + 1)
					next += 2
				}
			}
			// 1万2000円: what is behind the unit adds as it is.
			if a.exp == 4 && next < len(items) && items[next].number() && !items[next].space && p.kind == wordToken && p.end-p.start == 3 {
				if m := &r.toks[items[next].tok]; (m.form == plainNumber || m.form == threeDigits) && m.mant < 10000 {
					a.extra = m.mant
					a.last = int32(next)
					next++
				}
			}
			continue
		}
		if p.has(roleCurrency) && !p.has(roleMult) && r.suffix(&a, next) {
			a.sign, a.cur = p.e.sign, int32(next)
			a.last = int32(next)
			next++
			continue
		}
		break
	}
	if a.mult && a.form == threeDigits && !(t.ch == ',' && (a.exp == 4 || a.exp == 5 || a.exp == 8)) {
		a.scale, a.form = 3, fraction // 1.250k
	}
	// The Indian and East African way to end a sum: 45,000/- and 45,000/=.
	if p := at(next); p != nil && p.is('/') && next+1 < len(items) && !items[next+1].space && (items[next+1].is('-') || items[next+1].is('=')) {
		if n := at(next + 2); n == nil || !n.number() || n.space {
			a.last = int32(next + 1)
			next += 2
		}
	}
	if p := at(next); p != nil && p.is('+') && !p.space {
		if n := at(next + 1); n == nil || !n.has(roleSuper|roleBonus|roleCommission|roleEquity|roleOTE|roleAllowance|roleMeal|roleExVAT|roleHoliday|rolePackage) && !n.number() {
			a.plus = true
			a.last = int32(next)
			next++
		}
	}
	if p := at(next); p != nil && !p.space && p.e == nil && p.kind == wordToken && p.end-p.start == 1 && a.sign != nil && r.text[p.start]|0x20 == 's' {
		return next // low $100s
	}
	if a.sign == nil && !a.mult && r.counts(&a, next) {
		r.counted = int32(next)
		return next
	}
	r.amts = append(r.amts, a)
	return next
}

// multBlocked reports whether what could be a multiplier is none here: a
// letter that stands for something else.
func (a *amount) multBlocked(p *item, items []item, at int) bool {
	if p.end-p.start > 2 || p.kind != wordToken {
		return false
	}
	if p.has(roleNoun) && at > 0 && items[at-1].is('/') {
		return true
	}
	if p.e.exp < 5 && p.has(roleCurrency) {
		return false
	}
	if p.space && p.e.exp == 3 && p.end-p.start == 1 {
		// "80 K" is fine, "5 k" is a distance.
		return a.mant < 10 && a.scale == 0
	}
	// m is million only when glued to the number: 1.2m.
	return p.space && p.e.exp == 6 && p.end-p.start == 1
}

// suffix reports whether the currency item at k belongs to the amount before
// it, not to a number behind it.
func (r *reader) suffix(a *amount, k int) bool {
	items := r.items
	p := &items[k]
	if k+1 < len(items) && items[k+1].number() && items[k+1].lines == 0 && !items[k+1].brk {
		if a.sign != nil || p.space && !items[k+1].space {
			return false
		}
		if p.space && items[k+1].space && len(r.amts) == 0 && !(a.form == threeDigits || a.form == grouped) {
			// "13 EUR 45,000": the code is before its number.
			return false
		}
	}
	if a.sign == nil {
		return true
	}
	s := p.e.sign
	if a.sign.code != "" && !a.sign.doubt {
		return s.code == a.sign.code
	}
	if s.code == "" {
		return false
	}
	if len(a.sign.choices) == 0 {
		return true
	}
	for _, c := range a.sign.choices {
		if c == s.code {
			return true
		}
	}
	return false
}

// counts reports whether a bare number counts something that is not money: 25
// days, 40 hours, level 3, 2024. What stands behind it starts at item next.
func (r *reader) counts(a *amount, next int) bool {
	items := r.items
	t := &r.toks[items[a.num].tok]
	if t.glued && !(a.num > 0 && items[a.num-1].has(roleCue|roleAdverb|roleMin|roleMax|roleBase)) {
		return true // GS12, H1
	}
	if r.chained(int(a.num)) || r.dialled(a, t) || clock(a, items, next, r.text) {
		return true
	}
	if a.num > 0 && items[a.num-1].is('+') && !items[a.num].space && int(a.num)+1 < len(items) && items[a.num+1].number() ||
		a.num > 1 && items[a.num-2].is('+') && items[a.num-1].number() && small(&r.toks[items[a.num-1].tok]) {
		return true // +49 30 123 456
	}
	if next < len(items) && items[next].lines == 0 && !items[next].brk {
		p := &items[next]
		switch {
		case p.is('%'), p.is('°'):
			return true
		case p.kind == wordToken && !p.space && !p.has(roleMult|roleCurrency|roleAdverb|roleNoun|roleRange|roleMinAfter|roleMaxAfter|roleBasis):
			return true // 3rd, 4x
		case p.has(roleHours|roleWeekHours) && (small(t) || p.end-p.start >= 4):
			return true
		case p.has(roleUncounted) && (small(t) || !p.has(roleNoun)) && !p.has(roleAdverb|rolePer):
			return true
		case p.is('(') && next+1 < len(items) && !p.space && !items[next+1].space && items[next+1].kind == wordToken && items[next+1].end-items[next+1].start == 1:
			return true // 401(k)
		case (p.is('-') || p.has(roleRange)) && next+2 < len(items) && items[next+1].number() && small(t) &&
			items[next+2].has(roleUncounted|roleHours|roleWeekHours) && !items[next+2].has(rolePer|roleCurrency|roleMult|roleAdverb):
			return true // 8-12 hours
		case p.is(':') && !p.space && next+1 < len(items) && items[next+1].number() && !items[next+1].space:
			return true // 9:30
		case p.is('+') && next+1 < len(items) && items[next+1].has(roleUncounted):
			return true // 5+ years
		case p.is('-') && next+1 < len(items) && items[next+1].has(roleUncounted|roleHours|roleWeekHours) && !items[next+1].number() && small(t):
			return true // 5-year
		}
	}
	if small(t) && a.mant <= 80 {
		// Expected hours: 30 - 40
		for k := a.num - 1; k >= 0 && k >= a.num-6 && items[k+1].lines == 0 && !items[k+1].brk; k-- {
			if items[k].has(roleHours|roleWeekHours) && items[k].end-items[k].start >= 4 {
				return true
			}
			if items[k].has(roleCurrency | rolePer | roleAdverb) {
				break
			}
		}
	}
	if a.num > 0 {
		p := &items[a.num-1]
		if p.is('-') && !p.space && !items[a.num].space && a.num > 1 && items[a.num-2].kind == wordToken && !items[a.num-2].has(roleCue|roleCurrency|roleAdverb|roleMult) {
			return true // GS-12
		}
		if (p.has(roleLabel) && !p.has(roleCue|roleMin|roleRange) || p.is('#') || p.is('§') || p.is('@')) && items[a.num].lines == 0 {
			return true
		}
		if p.is(':') && a.num > 1 && items[a.num-2].has(roleLabel|roleUncounted) && !items[a.num-2].has(roleCue|roleMin|roleRange|rolePer|roleNoun|roleAdverb|roleCurrency) {
			return true
		}
		if p.is(':') && !p.space && a.num > 1 && items[a.num-2].number() && !items[a.num].space {
			return true
		}
	}
	return false
}

// dialled reports whether the number is a part of a telephone number or of a
// code: it begins with a zero, or goes on what was found to count nothing that
// is money.
func (r *reader) dialled(a *amount, t *token) bool {
	items := r.items
	if t.form == plainNumber && t.end-t.start > 1 && r.text[t.start] == '0' {
		return true
	}
	if a.num == 0 || items[a.num].brk || items[a.num].lines > 0 || r.counted == 0 || t.form != plainNumber {
		return false
	}
	if r.counted == a.num && items[a.num-1].number() {
		return true
	}
	return r.counted == a.num-1 && items[a.num-1].is('-') && !items[a.num-1].space && !items[a.num].space && items[a.num-2].number() && !small(t)
}

// clock reports whether the number is a time of the day: 7pm, 2.30 pm, the 9 of
// 9-5pm.
func clock(a *amount, items []item, next int, text string) bool {
	if !(a.form == plainNumber && a.mant <= 12 || a.form == fraction && a.scale == 2 && a.mant < 1260 && a.mant%100 < 60) {
		return false
	}
	if next+1 < len(items) && (items[next].is('-') || items[next].has(roleRange)) && items[next+1].number() {
		next += 2
	}
	if next >= len(items) || items[next].kind != wordToken || items[next].lines > 0 {
		return false
	}
	w := text[items[next].start:items[next].end]
	return len(w) >= 2 && len(w) <= 4 && (w[0]|0x20 == 'a' || w[0]|0x20 == 'p') && (w[1]|0x20 == 'm' || w[1] == '.' && len(w) > 2 && w[2]|0x20 == 'm')
}

// small reports whether a number is one that counts days or people rather than
// money.
func small(t *token) bool { return t.mant < 1000 || t.form == fraction }

// chained reports whether the number at item k is one of three or more that
// marks tie together: a date, a telephone number, a version.
func (r *reader) chained(k int) bool {
	tied := func(i, by int) bool {
		m := i + by
		n := m + by
		if m < 0 || n < 0 || m >= len(r.items) || n >= len(r.items) || !r.items[n].number() {
			return false
		}
		it, right := &r.items[m], &r.items[max(m, n)]
		if by < 0 {
			right = &r.items[i]
		}
		return !it.space && (!right.space && (it.is('-') || it.is('/') || it.is('.')) || it.is(')'))
	}
	left, right := tied(k, -1), tied(k, 1)
	return left && right || right && tied(k+2, 1) || left && tied(k-2, -1)
}
