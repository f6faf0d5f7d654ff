package posting

import (
	"bytes"
	"io"
	"strings"

	nethtml "golang.org/x/net/html"
)

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
	readMarkup(name, valid(string(raw)), yield)
}

// readMarkup reads a web page without data as if its text had been pasted. Its
// title is its first heading.
func readMarkup(name, s string, yield func(*Posting, error) bool) {
	all := htmlLines(s)
	for i, l := range all {
		if l.h1 && l.text != "" {
			all = all[i:]
			break
		}
	}
	text := joined(all)
	lines := pageLines(name, text)
	places := &locator{text: s, begin: Pos{name, 1, 1}, pos: Pos{name, 1, 1}, from: Pos{name, 1, 1}}
	k := 0
	for _, l := range all {
		if k < len(lines) && strings.TrimSpace(l.text) != "" {
			lines[k].Pos, lines[k].from = places.at(max(l.at, 0)), madeUp
			k++
		}
	}
	var title *line
	if len(all) > 0 && all[0].h1 {
		title, lines = &lines[0], lines[1:]
	}
	readPage(name, text, lines, title, yield)
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
