package posting

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readText yields the posting of a page that was pasted as text.
func readText(name string, in *input, yield func(*Posting, error) bool) {
	raw, err := io.ReadAll(io.LimitReader(in, mostRecord+1))
	if err != nil {
		yield(nil, readError(name, err))
		return
	}
	if len(raw) > mostRecord {
		yield(nil, &SyntaxError{Pos: Pos{name, 1, 1}, What: "a page of text is longer than 16 MiB"})
		return
	}
	readPage(name, valid(string(raw)), false, yield)
}

// A line is a line of a page without white space around it.
type line struct {
	text string
	pos  Pos
	at   int // of text in the page
}

// page collects what a page states, line by line.
type page struct {
	p        *Posting
	section  int    // index of the section that lines go to, -1 before the first
	kind     string // of that section
	bodyAt   int    // where the body begins in the page, -1 before
	bodyEnd  int
	evidence bool // something in it is what postings have
	loose    []line
}

// readPage makes a posting of the text of a page.
func readPage(name, text string, html bool, yield func(*Posting, error) bool) {
	pg := &page{p: &Posting{Pos: Pos{name, 1, 1}, Row: 1}, section: -1, bodyAt: -1}
	lines := pageLines(name, text)
	if len(lines) > 0 {
		pg.p.Pos = lines[0].pos
	}
	for _, l := range lines {
		pg.take(l)
	}
	pg.preamble()
	p := pg.p
	if pg.bodyAt >= 0 && pg.bodyEnd > pg.bodyAt {
		body := text[pg.bodyAt:pg.bodyEnd]
		p.Description = Field{Text: body, Pos: Pos{name, 1 + strings.Count(text[:pg.bodyAt], "\n"), pg.bodyAt - strings.LastIndexByte(text[:pg.bodyAt], '\n')}}
	}
	if !pg.evidence && !(html && p.Pay.Text != "") {
		what := "not a posting: no line of pay, no benefits, no section that postings have"
		shown := ""
		if len(lines) > 0 {
			shown = clip(lines[0].text)
		}
		yield(nil, &SyntaxError{Pos: p.Pos, What: what, Text: shown})
		return
	}
	yield(p, nil)
}

// pageLines cuts a page into its lines that hold something.
func pageLines(name, text string) []line {
	var all []line
	for n, at := 1, 0; at <= len(text); n++ {
		raw := text[at:]
		next := len(text) + 1
		if i := strings.IndexByte(raw, '\n'); i >= 0 {
			raw, next = raw[:i], at+i+1
		}
		start := 0
		for start < len(raw) {
			r, size := utf8.DecodeRuneInString(raw[start:])
			if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' {
				break
			}
			start += size
		}
		if t := strings.TrimRightFunc(raw[start:], unicode.IsSpace); t != "" {
			all = append(all, line{t, Pos{name, n, start + 1}, at + start})
		}
		at = next
	}
	return all
}

// take puts one line where it belongs.
func (pg *page) take(l line) {
	bare, marked := unmark(l.text)
	key := strings.ToLower(strings.TrimRight(bare, " :?!."))
	kind, isHeading := headings()[key]
	short := utf8.RuneCountInString(bare) <= 60
	// "Salary: $50,000" is a label with its value; "Salary" alone a heading.
	if label, value, ok := labelled(bare); ok {
		if field, known := labels()[strings.ToLower(label)]; known && (pg.section < 0 || field == "pay" || pg.kind == "pay") && pg.empty(field) {
			at := strings.Index(l.text, value)
			pg.label(field, Field{Text: value, Pos: shift(l.pos, at)}, l)
			return
		}
	}
	if isHeading && short {
		pg.open(kind, l, bare)
		return
	}
	if marked && short && pg.section >= 0 || marked && short && strings.HasPrefix(l.text, "##") {
		pg.open("other", l, bare)
		return
	}
	if pg.section < 0 {
		pg.loose = append(pg.loose, l)
		return
	}
	pg.inSection(l)
}

// shift moves a place along its line.
func shift(p Pos, by int) Pos {
	p.Col += max(by, 0)
	return p
}

// unmark takes the marks of a heading off a line: "## Benefits", "**Benefits**".
func unmark(s string) (bare string, marked bool) {
	t := strings.TrimLeft(s, "#")
	marked = len(t) < len(s) && strings.HasPrefix(t, " ")
	if !marked {
		t = s
	}
	t = strings.TrimSpace(t)
	for _, m := range []string{"**", "__"} {
		if len(t) > 4 && strings.HasPrefix(t, m) && (strings.HasSuffix(t, m) || strings.HasSuffix(t, m+":")) {
			return strings.TrimSpace(strings.ReplaceAll(t, m, "")), true
		}
	}
	return t, marked
}

// labelled cuts "Label: value".
func labelled(s string) (label, value string, ok bool) {
	i := strings.IndexByte(s, ':')
	if i <= 0 || i > 30 {
		return "", "", false
	}
	label = strings.Trim(s[:i], " *-•")
	value = strings.Trim(strings.TrimLeft(s[i+1:], " *\t"), " ")
	if j := strings.Index(value, "**"); j == 0 {
		value = strings.TrimSpace(value[2:])
	}
	return label, value, value != ""
}

// empty reports whether the posting has nothing in a field yet.
func (pg *page) empty(field string) bool {
	p := pg.p
	switch field {
	case "title":
		return p.Title.Text == ""
	case "company":
		return p.Company.Text == ""
	case "location":
		return p.Location.Text == ""
	case "pay":
		return p.Pay.Text == ""
	case "employment":
		return p.Employment.Text == ""
	case "remote":
		return p.Remote.Text == ""
	}
	return true
}

func (pg *page) label(field string, f Field, l line) {
	if field == "benefits" {
		pg.p.Benefits = append(pg.p.Benefits, items(f)...)
	} else {
		pg.p.set(field, f)
	}
	if field == "pay" || field == "benefits" || field == "company" || field == "location" {
		pg.evidence = true
	}
}

// open starts a section.
func (pg *page) open(kind string, l line, title string) {
	pg.kind = kind
	if kind != "other" {
		pg.evidence = true
	}
	pg.p.Sections = append(pg.p.Sections, Section{Title: Field{Text: title, Pos: shift(l.pos, strings.Index(l.text, title))}})
	pg.section = len(pg.p.Sections) - 1
	if pg.bodyAt < 0 && kind != "pay" {
		pg.bodyAt = l.at
	}
}

// inSection puts a line into the open section, and where that section says it
// belongs.
func (pg *page) inSection(l line) {
	from, to := trimItem(l.text, 0, len(l.text))
	if from == to {
		return
	}
	f := Field{Text: l.text[from:to], Pos: shift(l.pos, from)}
	s := &pg.p.Sections[pg.section]
	s.Lines = append(s.Lines, f)
	switch pg.kind {
	case "pay":
		if pg.p.Pay.Text == "" && hasDigit(f.Text) {
			pg.p.Pay = f
		} else if len(f.Text) < 200 && pg.p.Pay.Text != "" {
			// "Salary and benefits" goes on with the benefits.
			pg.p.Benefits = append(pg.p.Benefits, f)
		}
	case "benefits":
		pg.p.Benefits = append(pg.p.Benefits, f)
	case "keywords":
		if !strings.HasPrefix(f.Text, "Tip:") {
			pg.p.Keywords = append(pg.p.Keywords, chips(f)...)
		}
		return
	}
	pg.bodyEnd = l.at + len(l.text)
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// preamble reads the lines above the first section that have no label: title,
// company, then what kind of employment and where.
func (pg *page) preamble() {
	p := pg.p
	for i, l := range pg.loose {
		text := strings.TrimSpace(strings.Trim(l.text, "#*"))
		f := Field{Text: text, Pos: shift(l.pos, strings.Index(l.text, text))}
		low := strings.ToLower(text)
		switch {
		case p.Title.Text == "" && i == 0:
			p.Title = f
		case p.Pay.Text == "" && looksPay(low):
			p.Pay = f
			pg.evidence = true
		case p.Employment.Text == "" && employmentWord(low):
			p.Employment = f
		case p.Remote.Text == "" && remoteWord(low):
			p.Remote = f
		case p.Posted.Text == "" && strings.HasPrefix(low, "posted"):
			p.Posted = f
		case p.Company.Text == "" && i <= 2 && len(text) <= 60 && !strings.Contains(low, "http") && !strings.HasSuffix(text, "."):
			p.Company = f
			// "Acme Ltd · Leeds, England" or "Acme Ltd - Leeds" names both.
			for _, sep := range []string{" · ", " • ", " | "} {
				if c, loc, ok := strings.Cut(text, sep); ok {
					p.Company.Text = strings.TrimSpace(c)
					if p.Location.Text == "" {
						p.Location = Field{Text: strings.TrimSpace(loc), Pos: shift(f.Pos, len(c)+len(sep))}
					}
					break
				}
			}
		case p.Location.Text == "" && i <= 5 && len(text) <= 80 && strings.Contains(text, ", ") && !strings.HasSuffix(text, "."):
			p.Location = f
		default:
			if pg.bodyAt < 0 || l.at < pg.bodyAt {
				pg.bodyAt = l.at
			}
			pg.bodyEnd = max(pg.bodyEnd, l.at+len(l.text))
		}
	}
}

// looksPay reports whether a line of a page's head states pay: it has a digit
// and a sign or a word of money.
func looksPay(low string) bool {
	if !hasDigit(low) || len(low) > 160 {
		return false
	}
	for _, w := range []string{"$", "£", "€", "₹", "zł", " usd", " eur", " gbp", "chf", "salary", "per hour", "per year", "a year", "an hour", "lpa"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func employmentWord(low string) bool {
	if len(low) > 40 {
		return false
	}
	for _, w := range []string{"full-time", "full time", "part-time", "part time", "contract", "temporary", "permanent", "internship", "freelance", "vollzeit", "teilzeit", "temps plein", "cdi", "cdd"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

func remoteWord(low string) bool {
	if len(low) > 30 {
		return false
	}
	for _, w := range []string{"remote", "hybrid", "on-site", "onsite", "fully remote", "in office", "homeoffice"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}
