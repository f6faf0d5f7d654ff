package posting

// slot returns the place of a field that holds one text as it is, by its number
// in FieldNames; nil for the benefits.
func (p *Posting) slot(i int) *Field {
	switch FieldNames[i] {
	case "id":
		return &p.ID
	case "title":
		return &p.Title
	case "company":
		return &p.Company
	case "location":
		return &p.Location
	case "country":
		return &p.Country
	case "remote":
		return &p.Remote
	case "employment":
		return &p.Employment
	case "posted":
		return &p.Posted
	case "url":
		return &p.URL
	case "pay":
		return &p.Pay
	case "min":
		return &p.PayMin
	case "max":
		return &p.PayMax
	case "period":
		return &p.PayPeriod
	case "currency":
		return &p.PayCurrency
	case "description":
		return &p.Description
	}
	return nil
}

// set stores a value in the field of the posting.
func (p *Posting) set(field string, f Field) {
	switch field {
	case "benefits":
		p.Benefits = items(plainText(f))
	case "description":
		p.Description = plainText(f)
	default:
		for i, name := range FieldNames {
			if name == field {
				*p.slot(i) = f
			}
		}
	}
}

// absent reports whether a cell says that there is no value.
func absent(s string) bool {
	switch len(s) {
	case 0:
		return true
	case 1:
		return s == "-"
	case 3:
		return s == "N/A" || s == "n/a" || s == "NaN" || s == "nan"
	case 4:
		return s == "null" || s == "NULL" || s == "None"
	}
	return false
}
