package pay

// A numberForm says what the separators of a number leave open.
type numberForm uint8

const (
	plainNumber numberForm = iota
	// threeDigits: one separator with three digits behind it, which may group
	// thousands or set off decimals. mant and scale hold the grouping.
	threeDigits
	// malformed: separators that fit no way of writing.
	malformed
	// grouped: thousands are set off, so that it is no year and no label.
	grouped
	// fraction: decimals are set off.
	fraction
)

// maxDigits bounds the digits of a number: nothing that is pay has more.
const maxDigits = 15

// separator returns which separator of digits stands at s[i] before a digit,
// 0 for none. A space only separates before exactly three digits.
func separator(s string, i int) (sep byte, n int) {
	c := s[i]
	switch c {
	case ',', '.', '\'':
		if i+1 < len(s) && s[i+1] >= 0xC2 {
			// A character of no width between the separator and the digit.
			if r, n := decode(s, i+1); r == 0 && digitAt(s, i+1+n) > 0 {
				return c, 1 + n
			}
		}
		if i+1 < len(s) && digitAt(s, i+1) > 0 {
			if c == '\'' && digitRun(s, i+1) != 3 {
				return 0, 0
			}
			return c, 1
		}
		return 0, 0
	case ' ':
		if digitRun(s, i+1) == 3 {
			return ' ', 1
		}
		return 0, 0
	}
	if byteClass[c] != classOdd {
		return 0, 0
	}
	r, n := decode(s, i)
	switch r {
	case ' ', '\'':
		if digitRun(s, i+n) == 3 {
			return byte(r), n
		}
	case ',', '.':
		if i+n < len(s) && digitAt(s, i+n) > 0 {
			return byte(r), n
		}
	}
	return 0, 0
}

// digitAt returns how many bytes the digit at s[i] takes, 0 where there is none.
func digitAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if isDigit(s[i]) {
		return 1
	}
	if byteClass[s[i]] == classOdd {
		if r, n := decode(s, i); r >= '0' && r <= '9' {
			return n
		}
	}
	return 0
}

// goesOnBehind reports whether a number goes on at s[i], behind a character of no
// width.
func goesOnBehind(s string, i int) bool {
	if digitAt(s, i) > 0 {
		return true
	}
	if i >= len(s) {
		return false
	}
	sep, n := separator(s, i)
	return sep != 0 && sep != ' ' && n > 0
}

// digitRun returns how many digits stand at s[i], at most 4.
func digitRun(s string, i int) int {
	k := 0
	for k < 4 {
		n := digitAt(s, i)
		if n == 0 {
			break
		}
		i += n
		k++
	}
	return k
}

// lexNumber reads the number at s[i] by the procedure that needs no locale.
func lexNumber(s string, i int) (token, int) {
	t := token{start: int32(i), kind: numberToken}
	h := uint64(hashStart)
	var (
		groups  [8]uint8 // digits in each group
		seps    [8]byte  // separator behind each group
		n       int      // groups closed
		cur     uint8
		digits  int
		tooLong bool
	)
	if s[i] == '.' { // .75
		groups[0], seps[0], n = 4, '.', 1
		i++
	}
	for i < len(s) {
		if c := s[i]; isDigit(c) {
			t.mant = t.mant*10 + int64(c-'0')
			h = (h ^ uint64(c)) * hashPrime
			digits++
			cur++
			if digits > maxDigits {
				tooLong = true
				t.mant = 0
				digits = 0
			}
			i++
			continue
		}
		if byteClass[s[i]] == classOdd {
			if r, w := decode(s, i); r >= '0' && r <= '9' {
				t.mant = t.mant*10 + int64(r-'0')
				h = (h ^ uint64(r)) * hashPrime
				digits++
				cur++
				if digits > maxDigits {
					tooLong = true
					t.mant = 0
					digits = 0
				}
				i += w
				continue
			} else if r == 0 && w > 0 && goesOnBehind(s, i+w) {
				i += w // a character of no width
				continue
			}
		}
		sep, w := separator(s, i)
		if sep == 0 && n == 0 && cur <= 3 && s[i] == ',' && t.start > 0 && s[t.start-1] == '$' && i+1 < len(s) && s[i+1] == ' ' && digitRun(s, i+2) == 3 {
			sep, w = ',', 2 // $70, 000
		}
		if sep == 0 {
			break
		}
		if sep == ' ' || sep == '\'' {
			// Behind decimals, or after more than three digits, a space ends
			// the number; so does one after another kind of separator.
			if n == 0 && cur > 3 || n > 0 && seps[n-1] != sep {
				break
			}
		}
		if n == len(groups)-1 {
			tooLong = true
			break
		}
		groups[n], seps[n] = cur, sep
		n++
		cur = 0
		h = (h ^ uint64(sep)) * hashPrime
		i += w
	}
	groups[n] = cur
	t.end = int32(i)
	t.hash = finish(h)
	if tooLong {
		t.form = malformed
		return t, i
	}
	if n == 1 && groups[0] == 1 && groups[1] == 3 && s[t.start] == '0' {
		groups[0] = 4 // 0.750 has decimals
	}
	t.scale, t.form = shape(groups[:n+1], seps[:n])
	if i+1 < len(s) && s[i]|0x20 == 'e' && (t.form == plainNumber || t.form == fraction || t.form == threeDigits) && n <= 1 {
		if exp, w := exponent(s, i, t.start > 0 && s[t.start-1] == '$'); w > 0 {
			if t.form == threeDigits {
				t.scale = 3
			}
			i += w
			t.end, t.hash, t.form = int32(i), t.hash+uint64(exp), grouped
			for ; exp > 0; exp-- {
				if t.scale > 0 {
					t.scale--
				} else {
					t.mant *= 10
				}
			}
			return t, i
		}
	}
	if n > 0 {
		t.ch = rune(seps[0])
	}
	if t.form == plainNumber || t.form == grouped || t.form == threeDigits {
		if k := noCents(s, i); k > 0 {
			i += k
			t.end = int32(i)
			t.form = grouped
			t.hash++ // a sum of money: no phrase starts with it
		}
	}
	return t, i
}

// shape decides what the separators between groups of digits mean: how many
// digits are decimals.
func shape(groups []uint8, seps []byte) (scale uint8, form numberForm) {
	n := len(seps)
	if n == 0 {
		return 0, plainNumber
	}
	last := seps[n-1]
	same := true
	for _, s := range seps {
		same = same && s == last
	}
	point := last == '.' || last == ','
	switch {
	case !same && point:
		// The rightmost separator sets off decimals; what stands before it
		// has to group.
		if !groupsOf(groups[:n], seps[:n-1]) {
			return 0, malformed
		}
		return groups[n], fraction
	case !same:
		return 0, malformed
	case !point:
		return 0, grouped
	case n > 1:
		if !groupsOf(groups, seps) {
			return 0, malformed
		}
		return 0, grouped
	case groups[n] != 3:
		return groups[n], fraction
	case groups[0] > 3:
		return 3, fraction
	}
	return 0, threeDigits
}

// groupsOf reports whether digits are grouped by thousands, or as in India by
// a thousand and then by hundreds.
func groupsOf(groups []uint8, seps []byte) bool {
	n := len(groups)
	if n == 1 {
		return true
	}
	for _, s := range seps {
		if s != seps[0] {
			return false
		}
	}
	if groups[n-1] != 3 || groups[0] == 0 || groups[0] > 3 {
		return false
	}
	west, india := true, groups[0] <= 2
	for _, g := range groups[1 : n-1] {
		west = west && g == 3
		india = india && g == 2
	}
	return west || india && seps[0] != '.'
}

// exponent reads the power of ten of a number as spreadsheets write large ones:
// the E+05 of 1.2E+05. Without the plus it is one only behind a currency. w is
// 0 where there is none.
func exponent(s string, i int, money bool) (exp, w int) {
	k := i + 1
	if s[k] == '+' {
		k++
	} else if !money {
		return 0, 0
	}
	from := k
	for k < len(s) && isDigit(s[k]) && k < from+3 {
		exp = exp*10 + int(s[k]-'0')
		k++
	}
	if k == from || exp > 9 || k < len(s) && isLetter(s[k]) {
		return 0, 0
	}
	return exp, k - i
}

// noCents returns the length of a tail that says "no cents": ",-" and ".–".
func noCents(s string, i int) int {
	if i+1 >= len(s) || s[i] != ',' && s[i] != '.' {
		return 0
	}
	k := i + 1
	for n := 0; n < 2 && k < len(s); n++ {
		r, w := decode(s, k)
		if r != '-' {
			break
		}
		k += w
	}
	if k == i+1 || digitAt(s, k) > 0 {
		return 0
	}
	return k - i
}
