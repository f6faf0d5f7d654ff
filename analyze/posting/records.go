package posting

import (
	"bufio"
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
	pay     bool // some record had a field that could be pay
	any     int  // records that became postings
	sample  []string
	layouts map[string]*layout
}

// top takes a value that stands at the top of a source.
func (r *records) top(n *node, raw []byte, pos Pos) bool {
	if n.kind == '{' {
		if jobs := postingsIn(n); len(jobs) > 0 {
			for _, j := range jobs {
				if !r.one(j, pos) {
					return false
				}
			}
			return true
		}
		if list := listIn(n); list != nil {
			for _, e := range list.vals {
				if !r.one(e, pos) {
					return false
				}
			}
			return true
		}
	}
	return r.record(raw, pos)
}

// record takes one record as written.
func (r *records) record(raw []byte, pos Pos) bool {
	n, err := parse(raw)
	if err != nil {
		r.row++
		e := brokenJSON(raw, pos, err)
		e.Record = true
		return r.yield(nil, e)
	}
	if n.kind == '{' {
		if jobs := postingsIn(n); len(jobs) > 0 && n.get("@graph") != nil {
			for _, j := range jobs {
				if !r.one(j, pos) {
					return false
				}
			}
			return true
		}
	}
	return r.one(n, pos)
}

// one yields the posting of an object.
func (r *records) one(n *node, pos Pos) bool {
	r.row++
	if n.kind != '{' {
		return r.yield(nil, &SyntaxError{Pos: pos, What: "want an object for each posting", Text: clip(n.string()), Record: true})
	}
	p := &Posting{Pos: pos, Row: r.row}
	if isJobPosting(n) {
		schemaPosting(p, n)
		r.pay = true
	} else {
		var flat []Column
		flatten("", n, pos, &flat, 0)
		l, err := r.layoutOf(flat)
		if err != nil {
			r.yield(nil, &SyntaxError{Pos: pos, What: err.Error()})
			return false
		}
		r.pay = r.pay || l.couldPay()
		for i, c := range flat {
			switch {
			case l.field[i] == "":
				p.Extra = append(p.Extra, c)
			case !absent(c.Value.Text):
				p.set(l.field[i], c.Value)
			}
			if r.sample == nil || i < len(flat) && len(r.sample) < len(flat) {
				r.sample = append(r.sample, c.Name)
			}
		}
	}
	r.any++
	return r.yield(p, nil)
}

// end complains where nothing in the source could be pay.
func (r *records) end(pos Pos) {
	switch {
	case r.any > 0 && !r.pay:
		r.yield(nil, &SyntaxError{Pos: pos, What: "no value that could be pay (name one with --map pay=PATH); the values are " + nameSome(r.sample)})
	case r.row == 0:
		r.yield(nil, &SyntaxError{Pos: pos, What: "no posting in it"})
	}
}

// layoutOf finds the fields among the paths of a record. Records of one shape
// share their layout.
func (r *records) layoutOf(flat []Column) (*layout, error) {
	var key strings.Builder
	names := make([]string, len(flat))
	for i, c := range flat {
		names[i] = c.Name
		key.WriteString(c.Name)
		key.WriteByte(0)
	}
	if l := r.layouts[key.String()]; l != nil {
		return l, nil
	}
	// Fields that this record lacks may be mapped all the same: another may
	// have them. So a path that is not here is no error.
	o := r.o
	if len(o.Map) > 0 {
		o.Map = map[string]string{}
		for f, path := range r.o.Map {
			if !known(f) || indexOf(names, path) >= 0 {
				o.Map[f] = path
			}
		}
	}
	l, err := newLayout(names, o)
	if err != nil {
		return nil, err
	}
	if r.layouts == nil {
		r.layouts = map[string]*layout{}
	}
	if len(r.layouts) < 1000 {
		r.layouts[key.String()] = l
	}
	return l, nil
}

// flatten lists the values of an object by dotted path, in order. A list of
// plain values is one value, a line each.
func flatten(path string, n *node, pos Pos, out *[]Column, depth int) {
	switch {
	case n.kind == '{':
		for i, k := range n.keys {
			p := k
			if path != "" {
				p = path + "." + k
			}
			flatten(p, n.vals[i], pos, out, depth+1)
		}
	case n.kind == '[' && hasObject(n):
		for i, v := range n.vals {
			flatten(path+"."+strconv.Itoa(i), v, pos, out, depth+1)
		}
	case n.kind == '[':
		*out = append(*out, Column{path, Field{Text: valid(n.string()), Pos: pos, from: madeUp}})
	case n.kind != '0':
		*out = append(*out, Column{path, Field{Text: valid(n.text), Pos: pos, from: madeUp}})
	}
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
// postings: the one whose objects have the most names that we know.
func listIn(n *node) *node {
	var lists []*node
	var walk func(n *node, depth int)
	walk = func(n *node, depth int) {
		if depth > 4 {
			return
		}
		for _, v := range n.vals {
			if v.kind == '[' && len(v.vals) > 0 && v.vals[0].kind == '{' {
				lists = append(lists, v)
			}
			if v.kind == '{' {
				walk(v, depth+1)
			}
		}
	}
	walk(n, 0)
	own := 0
	for _, k := range n.keys {
		if _, ok := lookup(k); ok {
			own++
		}
	}
	sort.SliceStable(lists, func(i, j int) bool { return knownNames(lists[i]) > knownNames(lists[j]) })
	// An object that is itself a posting may hold lists too: of skills, say.
	if len(lists) == 0 || knownNames(lists[0]) < max(2, own) {
		return nil
	}
	return lists[0]
}

func knownNames(list *node) int {
	k := 0
	for _, name := range list.vals[0].keys {
		if _, ok := lookup(name); ok {
			k++
		}
	}
	return k
}
