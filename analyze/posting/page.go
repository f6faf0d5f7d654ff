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
	text := valid(string(raw))
	readPage(name, text, pageLines(name, text), nil, yield)
}

// A line is a line of a page without white space around it.
type line struct {
	Field
	at int // of its text in the page
}

// page collects what a page states, line by line.
type page struct {
	p        *Posting
	section  int    // index of the section that lines go to, -1 before the first
	kind     string // of that section
	both     bool   // that section is of pay and benefits
	pending  string // the field that the next line is the value of
	bodyAt   int    // where the body begins in the page, -1 before
	bodyEnd  int
	evidence bool // something in it is what postings have
	loose    []line
}

// readPage makes a posting of the lines of a page. The title is the first of
// them where none is given.
func readPage(name, text string, lines []line, title *line, yield func(*Posting, error) bool) {
	pg := &page{p: &Posting{Pos: Pos{name, 1, 1}, Row: 1}, section: -1, bodyAt: -1}
	p := pg.p
	if len(lines) > 0 {
		p.Pos = lines[0].Pos
	}
	if title != nil {
		p.Title, p.Pos = title.Field, title.Pos
	}
	for _, l := range lines {
		if !furniture(l.Text) {
			pg.take(l)
		}
	}
	pg.head()
	if pg.bodyAt >= 0 && pg.bodyEnd > pg.bodyAt {
		p.Description = Field{Text: text[pg.bodyAt:pg.bodyEnd]}
		for _, l := range lines {
			if l.at == pg.bodyAt {
				p.Description.Pos, p.Description.from = l.Pos, l.from
			}
		}
	}
	if !pg.evidence {
		shown := ""
		if len(lines) > 0 {
			shown = clip(lines[0].Text)
		}
		yield(nil, &SyntaxError{Pos: p.Pos, What: "not a posting: no line of pay, no benefits, no section that postings have", Text: shown})
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
			all = append(all, line{Field{Text: t, Pos: Pos{name, n, start + 1}}, at + start})
		}
		at = next
	}
	return all
}

// take puts one line where it belongs.
func (pg *page) take(l line) {
	bare, marked := unmark(l.Text)
	key := headingKey(bare)
	if looksPay(strings.ToLower(bare)) {
		pg.evidence = true
	}
	// "Salary: $50,000" is a label with its value.
	if label, value, ok := labelled(bare); ok {
		if field, known := labels()[strings.ToLower(label)]; known && (pg.section < 0 || field == "pay" || pg.kind == "pay") && pg.empty(field) {
			at := strings.LastIndex(l.Text, value)
			pg.label(field, l.cut(at, at+len(value)))
			pg.pending = ""
			return
		}
	}
	short := utf8.RuneCountInString(bare) <= 60
	kind, ok := headings()[key]
	if !ok && strings.HasPrefix(key, "about ") && len(strings.Fields(key)) <= 4 && !strings.HasSuffix(bare, ".") {
		kind, ok = "about", true // "About Acme"
	}
	if ok && short {
		pg.open(kind, l, bare)
		return
	}
	// A label that stands alone has its value on the next line.
	if field, ok := labels()[key]; ok && short && pg.kind != "benefits" && pg.kind != "about" && key != "remote" && pg.empty(field) {
		pg.pending = field
		if pg.kind == "pay" {
			pg.kind = "other"
		}
		return
	}
	if pg.pending != "" {
		field := pg.pending
		pg.pending = ""
		if len(l.Text) <= 120 {
			pg.label(field, l.Field)
			return
		}
	}
	switch {
	case short && (marked && pg.section >= 0 || strings.HasPrefix(l.Text, "##") || pg.section >= 0 && introduces(bare)):
		pg.open("other", l, bare)
	case pg.section < 0:
		pg.loose = append(pg.loose, l)
	default:
		pg.inSection(l)
	}
}

// introduces reports whether a line in a section begins another, of a name that
// we do not know: a few words and a colon, no item of a list.
func introduces(s string) bool {
	from, _ := trimItem(s, 0, len(s))
	return from == 0 && strings.HasSuffix(s, ":") && !hasDigit(s) && len(strings.Fields(s)) <= 7
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
	if i <= 0 || i > 40 {
		return "", "", false
	}
	label = strings.Trim(s[:i], " *-•\u00a0\u202f")
	value = strings.TrimSpace(strings.TrimLeft(s[i+1:], " *\t"))
	return label, value, value != ""
}

// empty reports whether the posting has nothing in a field yet.
func (pg *page) empty(field string) bool {
	for i, name := range FieldNames {
		if name == field {
			f := pg.p.slot(i)
			return f == nil || f.Text == ""
		}
	}
	return false
}

// label takes a value that a label names.
func (pg *page) label(field string, f Field) {
	if field == "benefits" {
		pg.p.Benefits = append(pg.p.Benefits, items(f)...)
	} else {
		pg.p.set(field, f)
	}
	switch field {
	case "pay", "benefits", "company", "location":
		pg.evidence = true
	}
}

// open starts a section.
func (pg *page) open(kind string, l line, title string) {
	pg.kind, pg.pending = kind, ""
	pg.both = kind == "pay" && strings.Contains(strings.ToLower(title), "benefit")
	if kind != "other" {
		pg.evidence = true
	}
	at := max(strings.Index(l.Text, title), 0)
	pg.p.Sections = append(pg.p.Sections, Section{Title: l.cut(at, min(at+len(title), len(l.Text)))})
	pg.section = len(pg.p.Sections) - 1
	if pg.bodyAt < 0 && kind != "pay" {
		pg.bodyAt = l.at
	}
}

// inSection puts a line into the open section, and where that section says it
// belongs.
func (pg *page) inSection(l line) {
	from, to := trimItem(l.Text, 0, len(l.Text))
	if from == to {
		return
	}
	f := l.cut(from, to)
	s := &pg.p.Sections[pg.section]
	s.Lines = append(s.Lines, f)
	switch pg.kind {
	case "pay":
		switch {
		case pg.p.Pay.Text == "" && hasDigit(f.Text):
			pg.p.Pay = f
		case pg.both && len(f.Text) < 200:
			pg.p.Benefits = append(pg.p.Benefits, f)
		}
	case "benefits":
		pg.p.Benefits = append(pg.p.Benefits, f)
	case "keywords":
		pg.p.Keywords = append(pg.p.Keywords, chips(f)...)
		return
	}
	pg.bodyEnd = l.at + len(l.Text)
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
