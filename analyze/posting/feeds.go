package posting

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed feeds.csv
var feedsCSV string

// A feed is a job board whose records mean by a name what others do not, or
// hold what no column can: cents, sections.
type feed struct {
	name  string
	signs []string          // paths by which its records are known
	paths map[string]string // field -> path
	min   []string          // the path of an amount in cents
	max   []string
	guess []string // the path of a mark that the pay is a guess
	lists []string // the path of sections: a heading "text" and markup "content" each
}

var feeds = sync.OnceValue(func() []*feed {
	var all []*feed
	for i, line := range strings.Split(strings.TrimSpace(feedsCSV), "\n") {
		c := strings.Split(line, ",")
		if i == 0 || len(c) != 4 {
			continue
		}
		if c[1] != "" {
			all = append(all, &feed{name: c[0], signs: strings.Fields(c[1]), paths: map[string]string{}})
		}
		f, path := all[len(all)-1], strings.Split(c[3], ".")
		switch c[2] {
		case "minimum in cents":
			f.min = path
		case "maximum in cents":
			f.max = path
		case "estimated":
			f.guess = path
		case "sections":
			f.lists = path
		default:
			f.paths[c[2]] = c[3]
		}
	}
	return all
})

// feedOf returns the feed that a record with these paths is of, nil for none.
func feedOf(names []string) *feed {
	for _, f := range feeds() {
		all := true
		for _, s := range f.signs {
			all = all && slices.Contains(names, s)
		}
		if all {
			return f
		}
	}
	return nil
}

// finish reads what the paths do not say.
func (f *feed) finish(p *Posting, n *node, in *locator) {
	if p.PayMin.Text == "" && p.PayMax.Text == "" {
		p.PayMin, p.PayMax = cents(follow(n, f.min), in), cents(follow(n, f.max), in)
	}
	if g := follow(n, f.guess).string(); g != "" && g != "0" {
		p.PayEstimated = true
	}
	list := follow(n, f.lists)
	if list == nil {
		return
	}
	for _, l := range list.vals {
		title, body := l.get("text").field(in), l.get("content").field(in)
		s := Section{Title: title, Lines: items(plainText(body))}
		if s.Title.Text == "" && len(s.Lines) == 0 {
			continue
		}
		p.Sections = append(p.Sections, s)
		if headings()[headingKey(title.Text)] == "benefits" {
			p.Benefits = append(p.Benefits, s.Lines...)
		}
	}
}

// follow returns the value at the end of a path, nil where there is none. A
// number in the path is the place in a list, of which only the first counts.
func follow(n *node, path []string) *node {
	if len(path) == 0 {
		return nil
	}
	for _, name := range path {
		if name != "0" {
			n = n.path(name)
		}
	}
	return n
}

// cents returns an amount that is written in hundredths.
func cents(n *node, in *locator) Field {
	f := n.field(in)
	t := f.Text
	if t == "" || strings.Trim(t, "0123456789") != "" {
		return Field{}
	}
	for len(t) < 3 {
		t = "0" + t
	}
	return Field{Text: t[:len(t)-2] + "." + t[len(t)-2:], Pos: f.Pos, from: madeUp}
}
