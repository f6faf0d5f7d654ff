package posting

import (
	"bytes"
	"html"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainText returns a field whose HTML has become text: a block is a line, an
// item of a list a line with a hyphen. A text without markup stays as it is.
func plainText(f Field) Field {
	if !looksHTML(f.Text) {
		return f
	}
	return Field{Text: htmlText(strings.NewReader(f.Text)), Pos: f.Pos, from: madeUp}
}

// tagNames are elements that descriptions are marked up with.
var tagNames = []string{"<p", "<br", "<ul", "<li", "<div", "<b>", "<strong", "<h1", "<h2", "<h3", "<h4", "<span", "<ol", "<em", "<i>", "<table"}

// looksHTML reports whether a text is marked up, or is markup that was escaped.
func looksHTML(s string) bool {
	i := strings.IndexByte(s, '<')
	if i < 0 {
		return strings.Contains(s, "&lt;p") || strings.Contains(s, "&lt;li") || strings.Contains(s, "&lt;div") || strings.Contains(s, "&lt;br")
	}
	low := strings.ToLower(s[i:])
	for _, t := range tagNames {
		if strings.Contains(low, t) {
			return true
		}
	}
	return false
}

// A htmlLine is a line of the text of a document, and where that begins in the
// markup.
type htmlLine struct {
	text string
	at   int
	h1   bool
}

// htmlText returns the text of a document or a piece of one.
func htmlText(r io.Reader) string {
	raw, err := io.ReadAll(io.LimitReader(r, mostRecord))
	if err != nil {
		return ""
	}
	s := string(raw)
	if !strings.Contains(s, "<") {
		s = html.UnescapeString(s)
	}
	return joined(htmlLines(s))
}

// joined returns lines as one text.
func joined(lines []htmlLine) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.text)
	}
	return b.String()
}

// A htmlReader collects lines.
type htmlReader struct {
	lines []htmlLine
	words []string
	glue  bool // the next text goes on in the last word
	at    int  // where the line begins, -1 before
	item  bool // the line is an item of a list
	h1    bool
}

// flush ends the line. An empty one is kept once between others.
func (h *htmlReader) flush(blank bool) {
	switch {
	case len(h.words) > 0:
		t := strings.Join(h.words, " ")
		if h.item {
			t = "- " + t
		}
		h.lines = append(h.lines, htmlLine{t, h.at, h.h1})
		h.item = false
	case blank && len(h.lines) > 0 && h.lines[len(h.lines)-1].text != "":
		h.lines = append(h.lines, htmlLine{at: h.at})
	}
	h.words, h.glue, h.at = h.words[:0], false, -1
}

// text adds a piece of text that begins at an offset.
func (h *htmlReader) text(s string, at int) {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		h.glue = h.glue && s == ""
		return
	}
	if h.at < 0 {
		h.at = at
	}
	if first, _ := utf8.DecodeRuneInString(s); h.glue && len(h.words) > 0 && !unicode.IsSpace(first) {
		h.words[len(h.words)-1] += fields[0]
		fields = fields[1:]
	}
	h.words = append(h.words, fields...)
	last, _ := utf8.DecodeLastRuneInString(s)
	h.glue = !unicode.IsSpace(last)
}

// hiddenIn reports whether the text of an element is not for reading, or belongs
// to the site and not to the posting.
func hiddenIn(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Footer, atom.Select, atom.Button, atom.Svg, atom.Textarea:
		return true
	}
	return false
}

// htmlLines returns the lines of a document: a block is a line, an item of a
// list a line with a hyphen.
func htmlLines(s string) []htmlLine {
	h := &htmlReader{at: -1}
	hidden, offset := 0, 0
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		t := z.Next()
		at := offset
		raw := len(z.Raw())
		offset += raw
		switch t {
		case nethtml.ErrorToken:
			h.flush(false)
			for n := len(h.lines); n > 0 && h.lines[n-1].text == ""; n-- {
				h.lines = h.lines[:n-1]
			}
			return h.lines
		case nethtml.TextToken:
			if hidden == 0 {
				lead := raw - len(bytes.TrimLeft(z.Raw(), " \t\r\n"))
				h.text(string(z.Text()), at+lead)
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case hiddenIn(a):
				if t == nethtml.StartTagToken {
					hidden++
				}
			case a == atom.Body: // whatever the head left open
				hidden = 0
			case a == atom.Br:
				h.flush(true)
			case a == atom.Li:
				h.flush(false)
				h.item = true
			case a == atom.Td || a == atom.Th:
				h.glue = false
			case a == atom.H1:
				h.flush(false)
				h.h1 = true
			case block(a):
				h.flush(false)
			}
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); {
			case hiddenIn(a):
				hidden = max(0, hidden-1)
			case a == atom.Li || block(a):
				h.flush(false)
				h.item = false
				h.h1 = h.h1 && a != atom.H1
			}
		}
	}
}

func block(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Tr, atom.Table,
		atom.Section, atom.Article, atom.Header, atom.Footer, atom.Blockquote, atom.Dl, atom.Dt, atom.Dd, atom.Title, atom.Hr:
		return true
	}
	return false
}
