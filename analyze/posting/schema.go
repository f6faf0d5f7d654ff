package posting

import "strings"

// isJobPosting reports whether an object is a JobPosting of schema.org.
func isJobPosting(n *node) bool {
	t := n.get("@type")
	if t == nil {
		return false
	}
	for _, name := range strings.Split(t.string(), "\n") {
		if name == "JobPosting" || strings.HasSuffix(name, "schema.org/JobPosting") {
			return true
		}
	}
	return false
}

// postingsIn returns the JobPostings of a schema.org document: the object
// itself, or those in its @graph or in an ItemList.
func postingsIn(n *node) []*node {
	if n == nil {
		return nil
	}
	var found []*node
	switch n.kind {
	case '[':
		for _, v := range n.vals {
			found = append(found, postingsIn(v)...)
		}
	case '{':
		if isJobPosting(n) {
			return []*node{n}
		}
		for _, name := range []string{"@graph", "itemListElement", "item", "mainEntity"} {
			found = append(found, postingsIn(n.get(name))...)
		}
	}
	return found
}

// A schema takes the properties of a JobPosting, and knows which it took.
type schema struct {
	n     *node
	in    *locator
	taken map[string]bool
}

// get takes a property.
func (s *schema) get(name string) *node {
	s.taken[name] = true
	return s.n.get(name)
}

// field returns a value without white space around it.
func (s *schema) field(n *node) Field {
	f := n.field(s.in)
	from, to := 0, len(f.Text)
	for from < to && f.Text[from] <= ' ' {
		from++
	}
	for to > from && f.Text[to-1] <= ' ' {
		to--
	}
	if from == 0 && to == len(f.Text) {
		return f
	}
	return f.cut(from, to)
}

// first returns the first value that is not empty.
func (s *schema) first(all ...*node) Field {
	for _, n := range all {
		if n.string() != "" {
			return s.field(n)
		}
	}
	return Field{}
}

// schemaPosting fills a posting from a JobPosting of schema.org.
func schemaPosting(p *Posting, n *node, in *locator) {
	s := &schema{n, in, map[string]bool{"@type": true, "@context": true, "name": true}}
	p.Title = plainText(s.first(s.get("title"), n.get("name")))
	p.Posted = s.field(s.get("datePosted"))
	p.URL = s.field(s.get("url"))
	p.Employment = s.field(s.get("employmentType"))
	p.Employment.Text = strings.ReplaceAll(p.Employment.Text, "\n", ", ")
	org := s.get("hiringOrganization")
	p.Company = s.first(org.path("name"), org)
	id := s.get("identifier")
	p.ID = s.first(id.path("value"), id)
	p.Location, p.Country = s.place(s.get("jobLocation"))
	if kind := s.get("jobLocationType"); kind.string() == "TELECOMMUTE" {
		p.Remote = s.field(kind)
		p.Remote.Text, p.Remote.from = "Remote", madeUp
		s.taken["applicantLocationRequirements"] = true
		if p.Country.Text == "" {
			p.Country = s.field(n.path("applicantLocationRequirements", "name"))
		}
	}
	s.pay(p)
	if b := s.get("jobBenefits"); b != nil {
		p.Benefits = listed(b, in)
	}
	p.Description = plainText(s.field(s.get("description")))
	for i, k := range n.keys {
		if !s.taken[k] {
			for _, v := range flatten(nil, k, n.vals[i], 1) {
				p.Extra = append(p.Extra, Column{v.path, v.node.field(in)})
			}
		}
	}
}

// place returns the places of a jobLocation, and the country where all name the
// same.
func (s *schema) place(n *node) (location, country Field) {
	if n == nil {
		return Field{}, Field{}
	}
	list := []*node{n}
	if n.kind == '[' {
		list = n.vals
	}
	var places []string
	for i, v := range list {
		a := v.get("address")
		if a == nil {
			a = v
		}
		c := s.first(a.path("addressCountry", "name"), a.path("addressCountry"))
		if i == 0 {
			country = c
		} else if c.Text != country.Text {
			country = Field{}
		}
		var words []string
		for _, f := range []Field{s.first(a.path("addressLocality")), s.first(a.path("addressRegion")), c} {
			if f.Text == "" {
				continue
			}
			words = append(words, f.Text)
			if location.Pos.Line == 0 {
				location.Pos = f.Pos
			}
		}
		if len(words) == 0 && a.string() != "" {
			location.Pos = s.field(a).Pos
			words = append(words, a.string())
		}
		places = append(places, strings.Join(words, ", "))
	}
	location.Text, location.from = strings.Join(places, " | "), madeUp
	return location, country
}

// pay reads baseSalary, and estimatedSalary where there is none: that one is a
// guess of the site.
func (s *schema) pay(p *Posting) {
	base, guess, currency := s.get("baseSalary"), s.get("estimatedSalary"), s.get("salaryCurrency")
	if base == nil || base.kind == '0' {
		if base = guess; base == nil || base.kind == '0' {
			return
		}
		p.PayEstimated = true
	}
	if base.kind == '[' {
		if len(base.vals) == 0 {
			return
		}
		base = base.vals[0]
	}
	if base.kind != '{' {
		p.Pay, p.PayCurrency = s.field(base), s.field(currency)
		return
	}
	v := base.get("value")
	if v == nil || v.kind != '{' && v.kind != '[' {
		v = base
	}
	p.PayMin, p.PayMax = s.first(v.path("minValue")), s.first(v.path("maxValue"))
	if p.PayMin.Text == "" && p.PayMax.Text == "" {
		p.PayMin = s.first(v.path("value"), v.path("median"))
		p.PayMax = p.PayMin
	}
	p.PayPeriod = s.first(v.path("unitText"), base.path("unitText"), base.path("duration"))
	p.PayCurrency = s.first(base.path("currency"), v.path("currency"), currency)
}
