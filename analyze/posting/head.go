package posting

import "strings"

// head reads the lines above the first section that have no label: title,
// company, then what kind of employment, where, and for how much.
func (pg *page) head() {
	p := pg.p
	lines := pg.loose
	if p.Title.Text == "" && len(lines) > 0 {
		k := titleLine(lines)
		p.Title = bareField(lines[k])
		if k > 0 && p.Company.Text == "" {
			p.Company = bareField(lines[0])
		}
		lines = lines[k+1:]
	}
	for i, l := range lines {
		f := bareField(l)
		low := strings.ToLower(f.Text)
		switch {
		case f.Text == "":
		case p.Pay.Text == "" && looksPay(low) && len(low) <= 100:
			p.Pay = f
		case p.Employment.Text == "" && startsWith(low, 40, employmentWords):
			p.Employment = f
		case p.Remote.Text == "" && startsWith(low, 30, remoteWords):
			p.Remote = f
		case p.Posted.Text == "" && (strings.HasPrefix(low, "posted") || strings.HasPrefix(low, "erschienen")):
			p.Posted = f
		case p.Company.Text == "" && i <= 1 && len(f.Text) <= 60 && !strings.Contains(low, "http") && !strings.HasSuffix(f.Text, "."):
			p.Company = piece(f, 0)
			// "Acme Ltd · Leeds, England" names both.
			if place := piece(f, 1); place.Text != "" && p.Location.Text == "" {
				p.Location = place
			}
		case startsWith(low, 40, employmentWords):
		case p.Location.Text == "" && i <= 5 && len(piece(f, 0).Text) <= 80 && strings.Contains(piece(f, 0).Text, ", ") && !strings.HasSuffix(f.Text, "."):
			p.Location = piece(f, 0)
		default:
			if pg.bodyAt < 0 || l.at < pg.bodyAt {
				pg.bodyAt = l.at
			}
			pg.bodyEnd = max(pg.bodyEnd, l.at+len(l.Text))
		}
	}
}

// titleLine returns which of the first lines is the title: the first one, but
// where another of them names a role and the first does not, as where the name
// of the company goes first.
func titleLine(lines []line) int {
	if namesRole(lines[0].Text) {
		return 0
	}
	for i := 1; i < len(lines) && i <= 3; i++ {
		t := lines[i].Text
		if len(t) <= 80 && namesRole(t) && !strings.HasSuffix(t, ".") && !looksPay(strings.ToLower(t)) {
			return i
		}
	}
	return 0
}

// bareField returns a line without the marks of headings around it.
func bareField(l line) Field {
	t := strings.TrimSpace(strings.Trim(l.Text, "#*"))
	at := max(strings.Index(l.Text, t), 0)
	return l.cut(at, at+len(t))
}

// piece returns one of the parts of a line that dots or bars separate.
func piece(f Field, k int) Field {
	start := 0
	for {
		end, next := len(f.Text), -1
		for _, sep := range []string{" · ", " • ", " | "} {
			if i := strings.Index(f.Text[start:], sep); i >= 0 && start+i < end {
				end, next = start+i, start+i+len(sep)
			}
		}
		if k == 0 {
			return f.cut(start, end)
		}
		if next < 0 {
			return Field{}
		}
		start, k = next, k-1
	}
}

// payWords are signs of money beside a digit.
var payWords = []string{"$", "£", "€", "₹", "¥", "zł", " usd", " eur", " gbp", "chf", " sek", " nok", " dkk", " cad", " aud", " inr", "salary", "per hour", "per year", "a year", "an hour", "lpa"}

var employmentWords = []string{"full-time", "full time", "part-time", "part time", "contract", "temporary", "permanent", "internship", "freelance", "vollzeit", "teilzeit", "feste anstellung", "festanstellung", "temps plein", "cdi", "cdd", "jornada completa", "pełny etat", "voltijd", "deltijd", "tempo pieno"}

var remoteWords = []string{"remote", "hybrid", "on-site", "onsite", "fully remote", "in office", "homeoffice", "home office", "télétravail", "teletrabajo", "zdalnie", "praca zdalna", "thuiswerken"}

// looksPay reports whether a line states pay: it has a digit and a sign or a
// word of money.
func looksPay(low string) bool {
	if !hasDigit(low) {
		return false
	}
	for _, w := range payWords {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// startsWith reports whether a line of a few letters begins with one of the
// words.
func startsWith(low string, most int, words []string) bool {
	if len(low) > most {
		return false
	}
	for _, w := range words {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}
