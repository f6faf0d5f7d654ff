package benefit

import "strings"

// ampersand reads "&" as the word "and", or an HTML entity.
func (l *lexer) ampersand(i int) int {
	rest := l.text[i:]
	for _, e := range entities {
		if strings.HasPrefix(rest, e.name) {
			end := i + len(e.name)
			switch e.kind {
			case tWord:
				l.and(i, end)
			case tDash:
				return l.dash(i, len(e.name), false)
			case tNumber: // nothing
			case tMoney:
				l.money(i, end, e.sign)
			default:
				l.push(e.kind, i, end)
			}
			return end
		}
	}
	l.and(i, i+1)
	return i + 1
}

var entities = []struct {
	name string
	kind tokenKind // tNumber: it is skipped
	sign string    // of a currency
}{
	{"&amp;", tWord, ""}, {"&#38;", tWord, ""}, {"&nbsp;", tNumber, ""}, {"&#160;", tNumber, ""}, {"&#xa0;", tNumber, ""},
	{"&rsquo;", tNumber, ""}, {"&lsquo;", tNumber, ""}, {"&#39;", tNumber, ""}, {"&#x27;", tNumber, ""}, {"&#8217;", tNumber, ""},
	{"&quot;", tNumber, ""}, {"&ldquo;", tNumber, ""}, {"&rdquo;", tNumber, ""}, {"&ndash;", tDash, ""}, {"&mdash;", tDash, ""},
	{"&#8211;", tDash, ""}, {"&#8212;", tDash, ""}, {"&bull;", tBullet, ""}, {"&#8226;", tBullet, ""}, {"&middot;", tBullet, ""},
	{"&pound;", tMoney, "£"}, {"&#163;", tMoney, "£"}, {"&euro;", tMoney, "€"}, {"&#8364;", tMoney, "€"}, {"&times;", tTimes, ""},
	{"&hellip;", tComma, ""}, {"&lt;", tNumber, ""}, {"&gt;", tNumber, ""},
}

func (l *lexer) and(start, end int) {
	t := l.push(tWord, start, end)
	t.id = idAnd
}

// unseen are the pieces of a page that no one sees, with what ends them.
var unseen = []struct{ begin, end string }{{"<!--", "-->"}, {"<script", "</script>"}, {"<style", "</style>"}}

// tag skips an HTML tag, and what a page does not show. Tags of blocks and line breaks end the line; tags
// within a line leave no trace.
func (l *lexer) tag(i int) int {
	const longest = 300
	for k, u := range unseen {
		if n := len(u.begin); !l.open[k] && len(l.text)-i >= n && strings.EqualFold(l.text[i:i+n], u.begin) {
			end := strings.Index(l.text[i:], u.end)
			if end < 0 {
				l.open[k] = true // it is looked for once
				break
			}
			l.push(tLine, i, i+end+len(u.end))
			return i + end + len(u.end)
		}
	}
	end := strings.IndexByte(l.text[i:min(len(l.text), i+longest)], '>')
	if end < 0 {
		return i + 1
	}
	name := l.text[i+1 : i+end]
	closing := strings.HasPrefix(name, "/")
	name = strings.TrimPrefix(name, "/")
	n := 0
	for n < len(name) && (isLetter(name[n]) || n > 0 && name[n] >= '0' && name[n] <= '9') {
		n++
	}
	switch name = strings.ToLower(name[:n]); name {
	case "":
		return i + 1
	case "b", "i", "u", "em", "strong", "span", "a", "font", "small", "sup", "sub", "mark", "code":
	case "li":
		if !closing {
			l.push(tLine, i, i+end+1)
		}
	default:
		if k := l.last(); k != tLine && k != tBlank {
			l.push(tLine, i, i+end+1)
		}
	}
	return i + end + 1
}
