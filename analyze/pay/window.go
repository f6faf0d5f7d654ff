package pay

// reach bounds how far a sentence is followed from a number in it.
const reach = 400

// nextDigit returns where the next digit of s is from i on, -1 where there is none.
func nextDigit(s string, i int) int {
	for ; i < len(s); i++ {
		c := s[i]
		if isDigit(c) || c == 0xEF && i+2 < len(s) && s[i+1] == 0xBC && s[i+2] >= 0x90 && s[i+2] <= 0x99 {
			return i
		}
	}
	return -1
}

// lineStart goes back from the digit at d to the start of its sentence, and
// over the end of the line before where that line is short enough to be a
// heading. It does not go before least.
func lineStart(s string, least, d int) int {
	i := d
	limit := max(least, d-reach)
	for i > limit && s[i-1] != '\n' && !endsAt(s, i-1) {
		i--
	}
	if i > limit && s[i-1] == '\n' {
		// The heading: the last line that is not empty.
		k := i - 1
		for k > least && (s[k-1] == '\n' || s[k-1] == '\r' || s[k-1] == ' ') {
			k--
		}
		h := k
		for h > least && s[h-1] != '\n' && k-h < 60 {
			h--
		}
		if h > least && s[h-1] == '\n' || h == 0 {
			i = h
		}
	}
	for i < d && s[i]&0xC0 == 0x80 {
		i++
	}
	return i
}

// lineEnd goes on from the digit at d to the end of its sentence, and over the
// end of the line where the sentence goes on in the next.
func lineEnd(s string, d int) int {
	limit := min(len(s), d+reach)
	lastDigit := d
	i := d
	for i < limit {
		if isDigit(s[i]) {
			lastDigit = i
			limit = min(len(s), i+reach)
		}
		if s[i] == '\n' {
			if i-lastDigit > 40 || i+1 >= len(s) || !goesOn(s[i+1]) {
				break
			}
			limit = min(limit, i+80)
		} else if i > d && endsAt(s, i) {
			i++
			break
		}
		i++
	}
	for i < len(s) && s[i]&0xC0 == 0x80 {
		i++
	}
	return max(i, d+1)
}

// goesOn reports whether a line that starts with c can go on with what the
// line before it says.
func goesOn(c byte) bool {
	return c >= 'a' && c <= 'z' || isDigit(c) || c == '$' || c == '/' || c == '(' || c >= 0xC0
}

// endsAt reports whether a sentence ends with the byte at i: a point after a
// word of some length and before a space and a capital, or a block of HTML.
func endsAt(s string, i int) bool {
	switch s[i] {
	case '.', '!', '?':
		if i+2 >= len(s) || s[i+1] != ' ' || s[i+2] < 'A' || s[i+2] > 'Z' {
			return false
		}
		n := 0
		for k := i - 1; k >= 0 && n < 5 && (isLetter(s[k]) || s[k] >= 0x80); k-- {
			n++
		}
		return n >= 5
	case '>':
		k := i - 1
		for k >= 0 && i-k < 12 && s[k] != '<' {
			k--
		}
		if k < 0 || s[k] != '<' {
			return false
		}
		r, _ := tag(s[k:])
		return r == '\n' && s[k+1] == '/'
	}
	return false
}
