package posting

import (
	"bytes"
	"html"
	"io"
	"strings"

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
	var b strings.Builder
	hidden := 0
	z := nethtml.NewTokenizer(strings.NewReader(s))
	breakLine := func() {
		if n := b.Len(); n > 0 && !strings.HasSuffix(b.String()[max(0, n-1):], "\n") {
			b.WriteByte('\n')
		}
	}
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return tidy(b.String())
		case nethtml.TextToken:
			if hidden == 0 {
				b.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); a {
			case atom.Script, atom.Style, atom.Noscript, atom.Template:
				hidden++
			case atom.Br:
				b.WriteByte('\n')
			case atom.Li:
				breakLine()
				b.WriteString("- ")
			case atom.Td, atom.Th:
				b.WriteByte(' ')
			default:
				if block(a) {
					breakLine()
				}
			}
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			switch a := atom.Lookup(name); a {
			case atom.Script, atom.Style, atom.Noscript, atom.Template:
				hidden = max(0, hidden-1)
			default:
				if block(a) || a == atom.Li {
					breakLine()
				}
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

// tidy takes the white space that markup leaves out of a text.
func tidy(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		l = strings.Join(strings.Fields(l), " ")
		if l == "" || l == "-" {
			if len(out) > 0 && out[len(out)-1] != "" && l == "" {
				out = append(out, "")
			}
			continue
		}
		out = append(out, l)
	}
	return strings.Trim(strings.Join(out, "\n"), "\n")
}

// readHTML yields the postings of a web page: those of its schema.org data,
// else the page's text read as a pasted page.
func readHTML(name string, in *input, o Options, yield func(*Posting, error) bool) {
	raw, err := io.ReadAll(io.LimitReader(in, mostRecord+1))
	if err != nil {
		yield(nil, readError(name, err))
		return
	}
	if len(raw) > mostRecord {
		yield(nil, &SyntaxError{Pos: Pos{name, 1, 1}, What: "the page is longer than 16 MiB"})
		return
	}
	rd := &records{name: name, o: o, yield: yield}
	z := nethtml.NewTokenizer(bytes.NewReader(raw))
	data, offset := false, 0
	for {
		t := z.Next()
		size := len(z.Raw())
		if t == nethtml.ErrorToken {
			break
		}
		switch t {
		case nethtml.StartTagToken:
			tag, attrs := z.TagName()
			data = false
			for attrs && string(tag) == "script" {
				var k, v []byte
				k, v, attrs = z.TagAttr()
				if string(k) == "type" && strings.HasPrefix(strings.ToLower(string(v)), "application/ld+json") {
					data = true
				}
			}
		case nethtml.TextToken:
			if data {
				text := bytes.TrimSpace(z.Raw())
				pos := placeOf(name, raw, offset+bytes.Index(z.Raw(), text))
				n, places, err := parse(text, pos)
				if err != nil {
					// What is loose has the length of what was written.
					if n, places, err = parse(loose(text), pos); err == nil {
						places.text = string(text)
					}
				}
				if err != nil && !rd.reject(err) || !rd.all(postingsIn(n), places) {
					return
				}
			}
		case nethtml.EndTagToken:
			data = false
		}
		offset += size
	}
	if rd.row > 0 {
		return
	}
	page := htmlText(bytes.NewReader(raw))
	readPage(name, page, true, yield)
}

// loose escapes line breaks inside strings, which some sites leave in their
// data.
func loose(b []byte) []byte {
	var out []byte
	in := false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\\' && in && i+1 < len(b):
			out = append(out, c, b[i+1])
			i++
		case c == '"':
			in = !in
			out = append(out, c)
		case in && c < 0x20:
			out = append(out, ' ')
		default:
			out = append(out, c)
		}
	}
	return out
}

// placeOf returns the place of an offset.
func placeOf(name string, raw []byte, offset int) Pos {
	before := raw[:min(max(offset, 0), len(raw))]
	return Pos{name, 1 + bytes.Count(before, newline), len(before) - bytes.LastIndexByte(before, '\n')}
}
