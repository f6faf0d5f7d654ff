package posting

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"
)

var errFull = bufio.ErrBufferFull

// records makes postings of the objects of a source.
type records struct {
	name    string
	o       Options
	yield   func(*Posting, error) bool
	row     int
	pay     bool            // some record had a field that could be pay
	any     bool            // some record became a posting
	names   []string        // of values, for messages
	mapped  map[string]bool // fields of Options.Map that were found
	layouts map[string]*shape
	key     []byte
	flat    []value
}

// A value is a node that is no object, by its dotted path.
type value struct {
	path string
	node *node
}

// A shape is what records with the same paths share.
type shape struct {
	*layout
	feed *feed
}

// top takes a value that stands at the top of a source.
func (r *records) top(n *node, in *locator) bool {
	if n.kind == '{' {
		if jobs := postingsIn(n); len(jobs) > 0 {
			return r.all(jobs, in)
		}
		if list := listIn(n); list != nil {
			return r.all(list.vals, in)
		}
	}
	return r.one(n, in)
}

func (r *records) all(list []*node, in *locator) bool {
	for _, n := range list {
		if !r.one(n, in) {
			return false
		}
	}
	return true
}

// record takes one record as written.
func (r *records) record(raw []byte, pos Pos) bool {
	n, in, err := parse(raw, pos)
	if err != nil {
		return r.reject(err)
	}
	if n.get("@graph") != nil {
		if jobs := postingsIn(n); len(jobs) > 0 {
			return r.all(jobs, in)
		}
	}
	return r.one(n, in)
}

// reject tells what is wrong with one record.
func (r *records) reject(err error) bool {
	var s *SyntaxError
	if errors.As(err, &s) {
		s.Record = true
	}
	r.row++
	return r.yield(nil, err)
}

// one yields the posting of an object.
func (r *records) one(n *node, in *locator) bool {
	pos := in.record(n.at)
	if n.kind != '{' {
		return r.reject(&SyntaxError{Pos: pos, What: "want an object for each posting", Text: clip(n.string())})
	}
	r.row++
	p := &Posting{Pos: pos, Row: r.row}
	if isJobPosting(n) {
		schemaPosting(p, n, in)
		r.pay = true
	} else if err := r.fill(p, n, in); err != nil {
		r.yield(nil, &SyntaxError{Pos: pos, What: err.Error()})
		return false
	}
	r.any = true
	return r.yield(p, nil)
}

// fill puts the values of an object where their paths say.
func (r *records) fill(p *Posting, n *node, in *locator) error {
	r.flat = flatten(r.flat[:0], "", n, 0)
	s, err := r.shapeOf(r.flat)
	if err != nil {
		return err
	}
	r.pay = r.pay || s.couldPay()
	for i, v := range r.flat {
		switch field := s.field[i]; {
		case field == "benefits":
			p.Benefits = append(p.Benefits, listed(v.node, in)...)
		case field == "":
			p.Extra = append(p.Extra, Column{v.path, v.node.field(in)})
		case !absent(strings.TrimSpace(v.node.string())):
			p.set(field, v.node.field(in))
			if field == "location" && codeColumn(v.path) && p.Country.Text == "" {
				p.Country = p.Location
			}
		}
	}
	if s.feed != nil {
		s.feed.finish(p, n, in)
	}
	return nil
}

// listed returns the benefits of a value: each text of a list, cut into its
// items.
func listed(n *node, in *locator) []Field {
	if n.kind != '[' {
		return items(plainText(n.field(in)))
	}
	var all []Field
	for _, v := range n.vals {
		all = append(all, listed(v, in)...)
	}
	return all
}

// end complains where nothing in the source could be pay, or where it broke off.
func (r *records) end(err error) {
	start := Pos{r.name, 1, 1}
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		r.yield(nil, err)
	case r.row == 0:
		r.yield(nil, &SyntaxError{Pos: start, What: "no posting in it"})
	case r.any && !r.pay:
		r.yield(nil, &SyntaxError{Pos: start, What: "no value that could be pay (name one with --map pay=PATH); the values are " + nameSome(r.names)})
	case r.any && len(r.names) > 0:
		for _, f := range FieldNames {
			if path, ok := r.o.Map[f]; ok && !r.mapped[f] {
				r.yield(nil, &SyntaxError{Pos: start, What: fmt.Sprintf("no value %q for field %s; the values are %s", path, f, nameSome(r.names))})
				return
			}
		}
	}
}

// shapeOf finds the fields among the paths of a record. Records with the same
// paths share their shape.
func (r *records) shapeOf(flat []value) (*shape, error) {
	r.key = r.key[:0]
	for _, v := range flat {
		r.key = append(append(r.key, v.path...), 0)
	}
	if s := r.layouts[string(r.key)]; s != nil {
		return s, nil
	}
	names := make([]string, len(flat))
	for i, v := range flat {
		names[i] = v.path
		if len(r.names) < 50 && !slices.Contains(r.names, v.path) {
			r.names = append(r.names, v.path)
		}
	}
	// A path that this record lacks may be in others: end tells of one that no
	// record has.
	o := Options{Map: map[string]string{}}
	f := feedOf(names)
	if f != nil {
		for field, path := range f.paths {
			if indexOf(names, path) >= 0 {
				o.Map[field] = path
			}
		}
	}
	if r.mapped == nil {
		r.mapped = map[string]bool{}
	}
	for field, path := range r.o.Map {
		has := indexOf(names, path) >= 0
		r.mapped[field] = r.mapped[field] || has
		if has || !known(field) {
			o.Map[field] = path
		}
	}
	l, err := newLayout(names, o)
	if err != nil {
		return nil, err
	}
	l.gather("benefits")
	s := &shape{l, f}
	if r.layouts == nil {
		r.layouts = map[string]*shape{}
	}
	if len(r.layouts) < 1000 {
		r.layouts[string(r.key)] = s
	}
	return s, nil
}

// flatten lists the values of an object by dotted path, in order. A list of
// plain values is one value.
func flatten(out []value, path string, n *node, depth int) []value {
	switch {
	case n.kind == '{':
		for i, k := range n.keys {
			if path != "" {
				k = path + "." + k
			}
			out = flatten(out, k, n.vals[i], depth+1)
		}
	case n.kind == '[' && hasObject(n):
		for i, v := range n.vals {
			out = flatten(out, path+"."+strconv.Itoa(i), v, depth+1)
		}
	case n.kind != '0' && n.string() != "":
		out = append(out, value{path, n})
	}
	return out
}

func hasObject(n *node) bool {
	for _, v := range n.vals {
		if v.kind == '{' || v.kind == '[' {
			return true
		}
	}
	return false
}

// listIn returns the list of objects inside an object that looks most like
// postings: the one whose objects have the most fields that we know.
func listIn(n *node) *node {
	var lists []*node
	var walk func(n *node, depth int)
	walk = func(n *node, depth int) {
		for _, v := range n.vals {
			switch {
			case depth > 4:
			case v.kind == '[' && len(v.vals) > 0 && v.vals[0].kind == '{':
				lists = append(lists, v)
			case v.kind == '{':
				walk(v, depth+1)
			}
		}
	}
	walk(n, 0)
	// An object that is itself a posting may hold lists too: of skills, say.
	own := 0
	for _, k := range n.keys {
		if _, ok := lookup(k); ok {
			own++
		}
	}
	sort.SliceStable(lists, func(i, j int) bool { return knownFields(lists[i].vals[0]) > knownFields(lists[j].vals[0]) })
	if len(lists) == 0 || knownFields(lists[0].vals[0]) < max(2, own) {
		return nil
	}
	return lists[0]
}

// knownFields counts the fields that an object has values for.
func knownFields(n *node) int {
	have := map[string]bool{}
	for _, v := range flatten(nil, "", n, 0) {
		if s, ok := lookup(v.path); ok {
			have[s.field] = true
		}
	}
	return len(have)
}
