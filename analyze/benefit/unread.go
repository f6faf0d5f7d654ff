package benefit

// Unread returns the items of a list of benefits that gave no record: sentences,
// lines and the pieces between commas in which no phrase of the vocabulary was
// met, in the order written. They show what a vocabulary lacks. Items that were
// understood and mean no benefit ("no company car", headings) are left out.
func Unread(text string, c Context) []Span { return standard().Unread(text, c) }

// Unread is the function Unread with the vocabulary of r.
func (r *Reader) Unread(text string, c Context) []Span {
	s := r.pool.Get().(*reading)
	defer r.pool.Put(s)
	s.begin(text, c)
	var all []Span
	for a, b := s.next(0); a < b; a, b = s.next(b) {
		s.sentence(a, b)
		for k := a; k < b; {
			end := k
			for end < b && s.toks[end].kind != tComma {
				end++
			}
			if s.unread(k, end) {
				first, last := k, end-1
				for s.toks[first].kind >= tComma {
					first++ // the bracket of ["PTO", "parrot days"]
				}
				for s.toks[last].kind >= tComma {
					last--
				}
				all = append(all, Span{int(s.toks[first].start), int(s.toks[last].end)})
			}
			k = end + 1
		}
	}
	s.end()
	return all
}

// unread reports whether the tokens from a up to b are an item that nothing is
// known of: it has a word, and no word that means anything to the reading.
func (s *reading) unread(a, b int) bool {
	words := false
	for k := a; k < b; k++ {
		t := &s.toks[k]
		switch {
		case t.hit != 0, t.cue == cueOffer, t.cue == cueNo:
			return false
		case t.kind == tWord && s.class(k) == 0 && t.end-t.start > 2:
			words = true
		}
	}
	return words
}
