package benefit

import (
	"slices"
	"strings"
)

// What a number of days at a place means, where no phrase for remote work says
// it.
var (
	officeDays = &entry{kinds: []Kind{RemoteWork}, mode: OnSite}
	homeDays   = &entry{kinds: []Kind{RemoteWork}}
	hsaMoney   = &entry{kinds: []Kind{HSASeed}}
	outfitted  = &entry{kinds: []Kind{StipendHomeOffice}}
)

// placeDays finds days of the week that are said to be at the office or at
// home: "from our London office 3 days a week", "60% office / 40% home".
func (s *reading) placeDays() {
	if !s.placed {
		return
	}
	for i := range s.hits {
		if s.hits[i].e.kinds[0] == RemoteWork {
			return
		}
	}
	for i := range s.qs {
		q := &s.qs[i]
		switch {
		case q.after, q.measure == mDay && (q.period != cuePerWeek || q.hi.Cmp(five) > 0), q.measure == mPercent && q.hi.Cmp(hundred) > 0, q.measure != mDay && q.measure != mPercent:
			continue
		}
		reach := 8
		if q.measure == mPercent {
			reach = 1
		}
		if k, e := s.placeBeside(q, reach); k >= 0 {
			h := hit{e: e, a: k, b: k + 1, dead: s.section == sectionDemand}
			at := 0
			for at < len(s.hits) && s.hits[at].a < k {
				at++
			}
			s.hits = append(s.hits, hit{})
			copy(s.hits[at+1:], s.hits[at:])
			s.hits[at] = h
			s.renumber()
			q.forced = at
			return
		}
	}
}

// renumber tells the tokens of each phrase where it now stands.
func (s *reading) renumber() {
	for i := range s.hits {
		for k := s.hits[i].a; k < s.hits[i].b; k++ {
			s.toks[k].hit = int32(i + 1)
		}
	}
	for i := range s.qs {
		if q := &s.qs[i]; q.forced >= 0 {
			q.forced = int(s.toks[q.b].hit) - 1
		}
	}
}

// placeBeside returns the token that says where the days of q are, behind it or
// before it, and what it means; -1 without one.
func (s *reading) placeBeside(q *quantity, reach int) (int, *entry) {
	look := func(k int) *entry {
		switch t := &s.toks[k]; {
		case t.hit > 0:
		case t.cue == cueInOffice:
			return officeDays
		case t.cue == cueAtHome:
			return homeDays
		}
		return nil
	}
	for k := q.b; k < s.b && k < q.b+reach; k++ {
		if t := &s.toks[k]; t.kind == tComma || t.kind == tNumber || t.hit > 0 {
			break
		}
		if e := look(k); e != nil {
			return k, e
		}
	}
	for k := q.a - 1; q.measure == mDay && k >= s.a && k >= q.a-reach; k-- {
		if t := &s.toks[k]; t.kind == tComma || t.kind == tNumber || t.hit > 0 {
			break
		}
		if e := look(k); e != nil {
			return k, e
		}
	}
	return -1, nil
}

// outfits turns "home office" into money for one where money stands before it:
// "$800 home office".
func (s *reading) outfits() {
	if s.named&(1<<RemoteWork) == 0 {
		return
	}
	for i := range s.qs {
		q := &s.qs[i]
		if q.measure != mMoney || q.after || q.period == cuePerHour {
			continue
		}
		at := q.b
		if k := q.a - 1; k > s.a && (s.toks[k].kind == tOpen || s.toks[k].kind == tColon) {
			at = k - 1 // "home office ($800)"
		}
		if at >= s.b || s.toks[at].hit <= 0 {
			continue
		}
		h := &s.hits[s.toks[at].hit-1]
		if !h.dead && h.e.kinds[0] == RemoteWork && strings.EqualFold(s.text[s.toks[h.a].start:s.toks[h.b-1].end], "home office") {
			h.e = outfitted
		}
	}
}

// savings turns the account of a health plan into a deposit of the employer
// where money is stated beside it: "HSA: company contributes $1,000".
func (s *reading) savings() {
	if s.named&(1<<FSAPretax) == 0 {
		return
	}
	for i := 0; i < len(s.hits); i++ {
		h := &s.hits[i]
		if h.dead || h.e.kinds[0] != FSAPretax {
			continue
		}
		if !s.names(h, "HSA") {
			s.split(i) // "FSA & HSA (company contributes $750)": the deposit is to the last
			continue
		}
		for n := range s.qs {
			q := &s.qs[n]
			if q.measure != mMoney || q.after {
				continue
			}
			a, b := min(h.a, q.a), max(h.b, q.b)
			near := b-a <= 8+(h.b-h.a)+(q.b-q.a)
			for k := min(h.b, q.b); k < max(h.a, q.a); k++ {
				near = near && s.toks[k].hit <= 0 && s.toks[k].kind != tComma
			}
			// "HSA: company contributes $1,000", "we contribute $150 a month toward your HSA"
			if near && (q.a >= h.b && (s.has(cueEmployer, h.b, q.b+4) || s.has(cueMatch, h.b, q.b+4)) || q.a < h.a && (s.weGive(s.a, q.a) || s.has(cueEmployer, q.b, h.b))) {
				h.e = hsaMoney
				break
			}
		}
	}
}

// split makes two phrases of "FSA & HSA", so that each can have its own number.
func (s *reading) split(i int) {
	h := s.hits[i]
	last := h.b - 1
	t := &s.toks[last]
	if last-h.a < 2 || s.text[t.start:t.end] != "HSA" {
		return
	}
	s.hits[i].b = last - 1 // without the sign between
	s.toks[last-1].hit = 0
	h.a = last
	s.hits = slices.Insert(s.hits, i+1, h)
	for k := last; k < s.b; k++ {
		if n := int32(i + 1); s.toks[k].hit > n || k == last {
			s.toks[k].hit = max(s.toks[k].hit+1, n+1)
		}
	}
}

// names reports whether the phrase of h is the abbreviation, or begins so.
func (s *reading) names(h *hit, abbreviation string) bool {
	t := &s.toks[h.a]
	text := s.text[t.start:t.end]
	return text == abbreviation || text == abbreviation+"s"
}
