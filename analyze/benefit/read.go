package benefit

import (
	"bytes"
	"sync"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

// A Reader reads benefits with one vocabulary. It may be used by several
// goroutines at once.
type Reader struct {
	v    *compiled
	pool sync.Pool
}

// NewReader returns a Reader that knows the built-in phrases and those of
// extra. Where both have a phrase, the one of extra holds.
func NewReader(extra ...*Vocabulary) (*Reader, error) {
	v, err := compile(append([]*Vocabulary{builtIn()}, extra...)...)
	if err != nil {
		return nil, err
	}
	r := &Reader{v: v}
	r.pool.New = func() any {
		s := &reading{v: v}
		s.known = v
		return s
	}
	return r, nil
}

// builtIn returns the embedded vocabulary. A test reads it, so that it cannot
// be wrong at run time.
func builtIn() *Vocabulary {
	v := &Vocabulary{}
	for _, dir := range []string{"grammar", "phrases"} {
		files, err := builtInFiles.ReadDir(dir)
		if err != nil {
			panic(err)
		}
		for _, f := range files {
			name := dir + "/" + f.Name()
			text, err := builtInFiles.ReadFile(name)
			if err != nil {
				panic(err)
			}
			l, err := loadLines(bytes.NewReader(text), name)
			if err != nil {
				panic(err)
			}
			v.lines = append(v.lines, l.lines...)
		}
	}
	return v
}

var standard = sync.OnceValue(func() *Reader {
	r, err := NewReader()
	if err != nil {
		panic(err)
	}
	return r
})

// Read returns the benefits that text states, in the order written. The text
// may be a list of benefits or a whole description; sections that state what
// the employer asks for are passed over. What a text does not state is not in
// the result: absent never means "no".
func Read(text string, c Context) []Benefit { return standard().Read(text, c) }

// Read is the function Read with the vocabulary of r.
func (r *Reader) Read(text string, c Context) []Benefit {
	s := r.pool.Get().(*reading)
	out := s.read(text, c)
	r.pool.Put(s)
	return out
}

// A reading is the state of reading one text. Its slices are used again for
// the next one.
type reading struct {
	lexer
	v        *compiled
	c        Context
	law      *place.Statutory // of the country; nil where the table has no row
	says     place.Wording    // of the country
	section  section
	hits     []hit
	groups   []group
	qs       []quantity
	out      []Benefit
	a, b     int    // tokens of the sentence
	part     int    // records before the last blank line
	named    uint64 // kinds that the sentence names, a bit each
	placed   bool   // the sentence names the office or home
	numeric  bool   // it has a word or digits that may begin a quantity
	denied   bool   // what the last sentence denied when it ended
	vacation bool   // days of vacation were stated since the last blank line
}

// A hit is a phrase met in the sentence.
type hit struct {
	e     *entry
	a, b  int  // tokens
	dead  bool // denied, or asked of the employee
	group int
}

func (s *reading) read(text string, c Context) []Benefit {
	s.begin(text, c)
	for a, b := s.next(0); a < b; a, b = s.next(b) {
		s.sentence(a, b)
	}
	s.settle()
	return s.end()
}

// begin splits the text.
func (s *reading) begin(text string, c Context) {
	if s.c != c {
		s.law, _ = place.StatutoryOf(c.Country)
		s.says = place.WordingOf(c.Country)
	}
	s.c, s.section, s.out, s.part, s.vacation = c, sectionNone, s.out[:0], 0, false
	if c.List {
		s.section = sectionOffer
	}
	s.scan(text)
}

// next returns the sentence that begins at token i or behind it; it is empty at
// the end of the text.
func (s *reading) next(i int) (int, int) {
	for i < len(s.toks) && s.toks[i].kind >= tStop {
		i++
	}
	j := i
	for j < len(s.toks) && s.toks[j].kind < tStop && j-i < longestSentence {
		j++
	}
	return i, j
}

// end hands out the records and lets go of the text.
func (s *reading) end() []Benefit {
	s.text = ""
	if len(s.out) == 0 {
		return nil
	}
	out := make([]Benefit, len(s.out))
	copy(out, s.out)
	clear(s.out)
	return out
}

// longestSentence bounds, in tokens, what is understood together, so that the
// cost stays linear in the length of the text.
const longestSentence = 160

// sentence reads the tokens from a up to b, which no stop parts.
func (s *reading) sentence(a, b int) {
	s.a, s.b = a, b
	if a == 0 || s.toks[a-1].kind >= tStop {
		s.denied = false // else a long sentence goes on
	}
	s.hits, s.qs, s.groups, s.placed, s.numeric, s.named = s.hits[:0], s.qs[:0], s.groups[:0], false, false, 0
	for k := a - 1; k >= 0 && s.toks[k].kind >= tStop; k-- {
		if s.toks[k].kind == tBlank {
			s.part, s.vacation = len(s.out), false
		}
	}
	s.find()
	if s.goesOn() {
		s.continued()
		return
	}
	if len(s.hits) == 0 {
		if s.placed {
			s.quantities()
			s.placeDays()
		}
		if len(s.hits) == 0 {
			s.continued()
			return
		}
	} else {
		s.deny()
		s.quantities()
		s.placeDays()
		s.savings()
		s.outfits()
	}
	s.disabilityWeeks()
	s.parentsLeave()
	s.buySell()
	s.discounts()
	s.join()
	s.attach()
	s.build()
}

// details returns the details of r, to be filled in.
func (r *Benefit) details() *More {
	if r.More == nil {
		r.More = &More{}
	}
	return r.More
}

var (
	five    = money.Int(5)
	hundred = money.Int(100)
)

// inr is the currency of amounts in lakhs.
const inr = money.Currency("INR")
