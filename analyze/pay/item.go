package pay

// An item is a token, or the tokens of a known phrase.
type item struct {
	e          *entry // what the phrase says; nil for other words, numbers and marks
	start, end int32  // bytes of the text
	tok        int32  // the first token
	ch         rune   // of a mark
	kind       tokenKind
	space      bool
	lines      uint8
	brk        bool // a sentence ends before
	title      bool
}

func (it *item) has(r role) bool { return it.e != nil && it.e.roles&r != 0 }

func (it *item) number() bool { return it.kind == numberToken && it.e == nil }

func (it *item) is(ch rune) bool { return it.ch == ch && it.kind == markToken }

// group turns the tokens into items.
func (r *reader) group() {
	r.items = r.items[:0]
	toks := r.toks
	brk := true
	for i := 0; i < len(toks); {
		t := &toks[i]
		e, n := r.v.match(toks, i, r.code)
		if e == nil && t.kind == markToken && (t.ch == '.' || t.ch == '!' || t.ch == '?') {
			if !t.space || t.ch != '.' {
				brk = brk || t.ch != '.' && i+1 < len(toks) && toks[i+1].space || r.endsSentence(i)
			}
			i++
			continue
		}
		if e != nil && t.kind == numberToken && (e.roles&(roleNotPay|roleContractor) != 0 || !t.space) && len(r.items) > 0 && r.items[len(r.items)-1].has(roleCurrency) {
			e = nil // $401k, $1099
		}
		if e == nil {
			n = 1
		} else if e.upper && n == 1 && i+1 < len(toks) && e.roles == roleCurrency && r.joinedWord(i) {
			e = nil
		}
		last := &toks[i+n-1]
		ch, kind := t.ch, t.kind
		if n > 1 {
			ch = 0
			if kind == markToken {
				kind = wordToken
			}
		}
		r.items = append(r.items, item{
			e: e, start: t.start, end: last.end, tok: int32(i), ch: ch, kind: kind, space: t.space, lines: t.lines,
			brk: brk || t.lines > 1, title: t.title,
		})
		brk = false
		i += n
	}
}

// joinedWord reports whether a code in capitals is a part of another name: the
// TOP of TOP-Arbeitgeber, the R of R&D.
func (r *reader) joinedWord(i int) bool {
	n := &r.toks[i+1]
	if n.space || n.kind != markToken {
		return false
	}
	if n.ch == '&' || n.ch == '\'' {
		return true
	}
	return n.ch == '-' && i+2 < len(r.toks) && !r.toks[i+2].space && r.toks[i+2].kind == wordToken
}

// endsSentence reports whether the mark at token i ends a sentence. The point
// of an abbreviation does not: a short known word, with a small letter, an
// amount or nothing new behind it.
func (r *reader) endsSentence(i int) bool {
	if i+1 >= len(r.toks) {
		return true
	}
	next := &r.toks[i+1]
	if !next.space {
		// "5% back" glued behind "Scheme.": a point between a letter and a
		// digit ends a sentence as well, unless a number or short word stands
		// before it.
		return i > 0 && r.toks[i-1].kind == wordToken && r.toks[i-1].end-r.toks[i-1].start > 5 && next.kind != markToken
	}
	if i > 0 && r.opensPart(i+1) && r.closesAmount(&r.toks[i-1]) {
		return true
	}
	if i == 0 || next.kind == wordToken && !next.title {
		return false
	}
	prev := &r.toks[i-1]
	if prev.kind != wordToken {
		// "1. Jahr" is an ordinal; "$50,000. The" ends.
		if prev.kind == numberToken && prev.form == plainNumber && prev.mant <= 31 {
			return false
		}
		return next.kind == wordToken && prev.kind == numberToken || prev.kind == markToken
	}
	if prev.end-prev.start <= 4 && next.kind != wordToken {
		return false // Rs. 45,000; ca. 3.500
	}
	if prev.end-prev.start <= 4 && len(r.items) > 0 && r.items[len(r.items)-1].e != nil && r.items[len(r.items)-1].end == prev.end {
		if prev.end-prev.start == 1 && r.items[len(r.items)-1].has(roleMult) {
			return true // £40m. Salary
		}
		if last := &r.items[len(r.items)-1]; (last.e.adverb == Year && last.has(roleMult) || last.has(roleCurrency) && !last.has(roleMult)) && r.closesAmount(prev) {
			return true // ₹30 LPA. Joining bonus
		}
		// An abbreviation such as Std. or p.a., before a capital: German nouns
		// have capitals too, so that only a longer word decides.
		return !r.items[len(r.items)-1].has(roleCurrency | roleMin | roleMax | roleApprox | roleMult | roleExcl | roleIncl | rolePlus)
	}
	return true
}

// opensPart reports whether a sentence can begin at token i, be it a small
// letter, with what stands beside the pay: a percentage, a plan such as 401(k), a
// bonus, or a currency before its amount.
func (r *reader) opensPart(i int) bool {
	const beside = roleNotPay | roleBonus | roleCommission | roleSignOn | roleRefer | roleEquity | roleAllowance | roleMeal
	if e, n := r.v.match(r.toks, i, r.code); e != nil {
		return e.roles&beside != 0 || e.roles&roleCurrency != 0 && i+n < len(r.toks) && r.toks[i+n].kind == numberToken
	}
	return r.toks[i].kind == numberToken && i+1 < len(r.toks) && r.toks[i+1].ch == '%'
}

// closesAmount reports whether the items so far end with an amount of pay, or
// with the period behind one, and prev is the last of their tokens: the point
// behind "$120,000" and "$70 per hour" is no abbreviation's, as that of "approx."
// is.
func (r *reader) closesAmount(prev *token) bool {
	k := len(r.items) - 1
	if k < 0 || r.items[k].end != prev.end {
		return false
	}
	if r.items[k].number() {
		return k > 0 && r.items[k-1].has(roleCurrency) || prev.form != plainNumber || prev.mant >= 1000
	}
	for k > 0 && r.items[k].e != nil && r.items[k].e.roles&(roleNoun|roleAdverb|rolePer|roleBasis|roleCurrency|roleMult) != 0 && !r.items[k].brk {
		k--
	}
	return k < len(r.items)-1 && r.items[k].number()
}
