package place

// Find returns the country that a location names, as an ISO 3166-1 alpha-2
// code: "DE" for "München, Deutschland", "US" for "Paris, TX". Without a
// country in the text, a state or a large town tells it.
//
// ok is false where nothing is recognized, where a name could be in several
// countries and nothing else in the text decides ("Georgia"), and where the
// text names several countries. A text that is a code and nothing else is read
// as ISO 3166-1; after a town, "CA" is California. Puerto Rico and the other
// territories count as regions of the US. Find reads the first 48 words.
func Find(text string) (code string, ok bool) {
	var f finder
	f.read(text)
	return f.country, f.country != "" && !f.conflict
}

// Region returns the postal code of the state or province that a location
// names, in the US, Canada or Australia: "NY" for "New York, United States".
// It is "" where none is recognized, where there are several, and where Find
// finds no country.
func Region(text string) string {
	var f finder
	f.read(text)
	if f.country == "" || f.conflict || f.regions {
		return ""
	}
	return f.region
}

// How much a name covers. A name after a comma covers the ones before it.
const (
	town = iota + 1
	region
	country
)

// most bounds the meanings of one name that are kept apart.
const most = 8

// finder goes through the names of a text. Names that follow each other from
// the small to the large, or back, are one place; what they have in common
// decides which of their meanings holds.
type finder struct {
	words words

	// The place being read.
	cands  [most]meaning
	n      int
	level  int
	main   bool // the first of cands is meant when nothing decides
	prefix bool // the place began with a code, as in "US-KS-Wichita"

	// What the places before it came to.
	country  string
	region   string
	conflict bool // several countries, or one name that stays open
	regions  bool // several regions
	led      bool // the text began with a code and a region of it
	doubt    [most]meaning
	doubts   int
}

func (f *finder) read(text string) {
	w := &f.words
	w.split(text)
	named := false // an unknown word stands before, perhaps a town
	for i := 0; i < w.n; {
		if w.tok[i].sep == hard {
			f.flush()
			named = false
		}
		if e, n := w.name(i); e != nil {
			// "South Jamaica", "165 Street Jamaica": behind a word that is no
			// place, a country's name that is a town's too decides nothing.
			open := named && len(e.cands) > 1 && wholeCountry(e.cands)
			f.meet(e.cands, e.level, !open && (e.main || len(e.cands) == 1 && !e.several))
			named = named || e.level == town
			i += n
			continue
		}
		if e := w.code(i); e != nil {
			f.meetCode(e, i, named || f.n > 0 && f.level == town)
			i++
			continue
		}
		if w.conjunction(i) {
			f.flush()
			named = false
		} else if !noise[string(w.word(i))] && !w.tok[i].digit {
			named = true
		}
		i++
	}
	f.flush()
	if f.doubts > 0 && !has(f.doubt[:f.doubts], f.country) {
		f.conflict = true
	}
}

// wholeCountry reports whether one of the meanings is a country, not a place in
// it.
func wholeCountry(cands []meaning) bool {
	for _, c := range cands {
		if c.region == "" && c.country != "" {
			return true
		}
	}
	return false
}

// meetCode adds a code such as "DE", which a state and a country may share.
func (f *finder) meetCode(e *entry, i int, named bool) {
	cands := e.cands
	if f.n > 0 && f.shares(cands) {
		f.meet(cands, codeLevel(cands, f), false)
		return
	}
	var pick [1]meaning
	if c, ok := choose(e, named, f.words.n == 1); ok {
		pick[0] = c
		level := region
		if c.region == "" {
			level = country
		}
		first := f.n == 0
		f.meet(pick[:], level, true)
		f.prefix = first && i == 0
		return
	}
	if f.n == 0 {
		f.meet(cands, country, false)
		f.prefix = i == 0
		return
	}
	f.meet(cands, country, false)
}

// codeLevel is country where the code can only be one that the place shares as
// a whole country, region otherwise.
func codeLevel(cands []meaning, f *finder) int {
	for _, c := range cands {
		if c.region == "" && has(f.cands[:f.n], c.country) {
			return country
		}
	}
	return region
}

// choose picks the meaning of a code that nothing before it explains.
func choose(e *entry, named, alone bool) (meaning, bool) {
	if len(e.cands) == 1 {
		return e.cands[0], true
	}
	var nation, state meaning
	states := 0
	for _, c := range e.cands {
		switch {
		case c.region == "":
			nation = c
		case c.afterTown:
			state = c
			states++
		}
	}
	switch {
	case nation.country == "" && states == 1, named && states == 1:
		return state, true
	case nation.country != "" && (alone || !named && states == 0):
		return nation, true
	}
	return meaning{}, false
}

// shares reports whether a meaning lies in a country of the place.
func (f *finder) shares(cands []meaning) bool {
	for _, c := range cands {
		if has(f.cands[:f.n], c.country) {
			return true
		}
	}
	return false
}

// meet adds a name to the place, or begins another one.
func (f *finder) meet(cands []meaning, level int, main bool) {
	if f.n == 0 {
		f.begin(cands, level, main)
		return
	}
	if !f.shares(cands) {
		switch {
		case level > f.level: // "Paris, TX": what covers decides
			f.begin(cands, level, main)
		case f.prefix && level <= region: // "US-ME-Lisbon"
		default:
			f.flush()
			f.begin(cands, level, main)
		}
		return
	}
	var kept [most]meaning
	n := 0
	keep := func(m meaning) {
		for _, k := range kept[:n] {
			if k.country == m.country && k.region == m.region {
				return
			}
		}
		if n < most {
			kept[n] = m
			n++
		}
	}
	exact := false
	for _, a := range f.cands[:f.n] { // the same region first
		for _, b := range cands {
			if a.country == b.country && a.region != "" && a.region == b.region {
				keep(a)
				exact = true
			}
		}
	}
	if !exact {
		for _, a := range f.cands[:f.n] {
			for _, b := range cands {
				switch {
				case a.country != b.country:
				case b.region == "":
					keep(a)
				case a.region == "" || level > f.level:
					keep(b)
				default:
					keep(a)
					if level == f.level {
						keep(b)
					}
				}
			}
		}
	}
	f.main = n == 1 || f.main && kept[0].country == f.cands[0].country
	f.cands, f.n = kept, n
	f.level = max(f.level, level)
}

func (f *finder) begin(cands []meaning, level int, main bool) {
	f.n = copy(f.cands[:], cands)
	f.level, f.main, f.prefix = level, main, false
}

// flush ends the place.
func (f *finder) flush() {
	if f.n == 0 {
		return
	}
	c := f.cands[:f.n]
	if f.led && (f.level == town || f.level == region && !has(c, f.country)) { // "US-KS-Ft Riley & Manhattan"
		f.n = 0
		return
	}
	f.led = f.led || f.prefix && f.country == ""
	f.n, f.level, f.prefix = 0, 0, false
	same, sameRegion := true, true
	for _, m := range c[1:] {
		same = same && m.country == c[0].country
		sameRegion = sameRegion && m.region == c[0].region
	}
	if !same && !f.main {
		f.open(c)
		return
	}
	if len(c) == 1 && !f.main { // a name that other countries have too
		f.open(c)
		return
	}
	if f.country != "" && f.country != c[0].country {
		f.conflict = true
	}
	f.country = c[0].country
	r := c[0].region
	if same && !sameRegion {
		r = ""
	}
	if f.region != "" && r != f.region {
		f.regions = true
	}
	if r != "" {
		f.region = r
	}
}

// open keeps a name whose country another name of the text has to decide.
func (f *finder) open(c []meaning) {
	if f.doubts == 0 {
		f.doubts = copy(f.doubt[:], c)
		return
	}
	n := 0
	for _, m := range f.doubt[:f.doubts] {
		if has(c, m.country) {
			f.doubt[n] = m
			n++
		}
	}
	if n == 0 {
		f.conflict = true
		return
	}
	f.doubts = n
}

func has(c []meaning, country string) bool {
	for _, m := range c {
		if m.country == country {
			return true
		}
	}
	return false
}
