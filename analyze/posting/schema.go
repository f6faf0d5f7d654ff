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

// schemaPosting fills a posting from a JobPosting of schema.org.
func schemaPosting(p *Posting, n *node) {
	at := func(s string) Field { return Field{Text: valid(strings.TrimSpace(s)), Pos: p.Pos, from: madeUp} }
	taken := map[string]bool{"@type": true, "@context": true}
	text := func(name string) string {
		taken[name] = true
		return n.get(name).string()
	}
	p.Title = plainText(at(text("title")))
	if p.Title.Text == "" {
		p.Title = plainText(at(text("name")))
	}
	p.Posted = at(text("datePosted"))
	p.URL = at(text("url"))
	p.Employment = at(strings.ReplaceAll(text("employmentType"), "\n", ", "))
	taken["hiringOrganization"] = true
	if org := n.get("hiringOrganization"); org != nil {
		p.Company = at(org.string())
		if name := org.path("name"); name != nil {
			p.Company = at(name.string())
		}
	}
	taken["identifier"] = true
	if id := n.get("identifier"); id != nil {
		p.ID = at(id.string())
		if v := id.path("value"); v != nil {
			p.ID = at(v.string())
		}
	}
	taken["jobLocation"] = true
	location, country := schemaPlace(n.get("jobLocation"))
	p.Location, p.Country = at(location), at(country)
	if text("jobLocationType") == "TELECOMMUTE" {
		p.Remote = at("Remote")
		taken["applicantLocationRequirements"] = true
		if p.Country.Text == "" {
			p.Country = at(n.path("applicantLocationRequirements", "name").string())
		}
	}
	schemaPay(p, n, taken, at)
	p.Benefits = items(plainText(at(text("jobBenefits"))))
	p.Description = plainText(at(text("description")))
	var rest []Column
	for i, k := range n.keys {
		if !taken[k] {
			flatten(k, n.vals[i], p.Pos, &rest, 1)
		}
	}
	p.Extra = rest
}

// schemaPlace returns the places of a jobLocation, and the country where all
// name the same.
func schemaPlace(n *node) (location, country string) {
	if n == nil {
		return "", ""
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
		c := a.path("addressCountry").string()
		if name := a.path("addressCountry", "name"); name != nil {
			c = name.string()
		}
		if i == 0 {
			country = c
		} else if c != country {
			country = ""
		}
		var words []string
		for _, k := range []string{"addressLocality", "addressRegion"} {
			if s := a.path(k).string(); s != "" {
				words = append(words, s)
			}
		}
		if c != "" {
			words = append(words, c)
		}
		if len(words) == 0 {
			words = append(words, a.string())
		}
		places = append(places, strings.Join(words, ", "))
	}
	return strings.Join(places, " | "), country
}

// schemaPay reads baseSalary, and estimatedSalary where there is none: that one
// is a guess of the site.
func schemaPay(p *Posting, n *node, taken map[string]bool, at func(string) Field) {
	taken["baseSalary"], taken["estimatedSalary"], taken["salaryCurrency"] = true, true, true
	base := n.get("baseSalary")
	if base == nil || base.kind == '0' {
		if base = n.get("estimatedSalary"); base == nil {
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
		p.Pay = at(base.string())
		p.PayCurrency = at(n.get("salaryCurrency").string())
		return
	}
	first := func(of *node, names ...string) string {
		for _, name := range names {
			if s := of.path(name).string(); s != "" {
				return s
			}
		}
		return ""
	}
	v := base.get("value")
	if v == nil || v.kind != '{' && v.kind != '[' {
		v = base
	}
	lo, hi := first(v, "minValue"), first(v, "maxValue")
	if lo == "" && hi == "" {
		lo = first(v, "value", "median")
		hi = lo
	}
	p.PayMin, p.PayMax = at(lo), at(hi)
	if p.PayPeriod = at(first(v, "unitText")); p.PayPeriod.Text == "" {
		p.PayPeriod = at(first(base, "unitText", "duration"))
	}
	if p.PayCurrency = at(first(base, "currency")); p.PayCurrency.Text == "" {
		p.PayCurrency = at(first(v, "currency"))
	}
	if p.PayCurrency.Text == "" {
		p.PayCurrency = at(n.get("salaryCurrency").string())
	}
}
