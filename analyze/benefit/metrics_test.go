package benefit

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// A tally counts how the records of one kind were read.
type tally struct{ wanted, read, found, numbers, right int }

func (t *tally) add(o tally) {
	t.wanted += o.wanted
	t.read += o.read
	t.found += o.found
	t.numbers += o.numbers
	t.right += o.right
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// measureLabelled reads the labelled texts and counts by kind. Differences go to log.
func measureLabelled(t testing.TB, log func(string)) map[string]*tally {
	by := map[string]*tally{}
	of := func(r recordMap) *tally {
		k := r["category"].(string)
		if by[k] == nil {
			by[k] = &tally{}
		}
		return by[k]
	}
	for _, l := range readLabelled(t, "labelled_*.tsv") {
		got := records(t, l.country, l.text)
		if bad := match(l.want, got); bad != nil && log != nil {
			log(fmt.Sprintf("%s: %s %q\n\t%s", l.where, l.country, l.text, strings.Join(bad, "\n\t")))
		}
		for _, g := range got {
			of(g).read++
		}
		for _, w := range l.want {
			c := of(w)
			c.wanted++
			c.numbers++
			best := -1
			right := false
			for i, g := range got {
				if g == nil || g["category"] != w["category"] {
					continue
				}
				if ok := differences(w, g) == nil; best < 0 || ok && !right {
					best, right = i, ok
				}
			}
			if best >= 0 {
				c.found++
				got[best] = nil
			} else {
				c.numbers--
			}
			if right {
				c.right++
			}
		}
	}
	return by
}

func TestLabelled(t *testing.T) {
	show := os.Getenv("SHOW") != ""
	by := measureLabelled(t, func(s string) {
		if show {
			t.Log(s)
		}
	})
	var all tally
	for _, k := range Kinds() {
		c := by[k.String()]
		if c == nil {
			t.Errorf("%s: no labelled text", k)
			continue
		}
		all.add(*c)
		if p := ratio(c.found, c.read); p < 0.95 {
			t.Errorf("%s: precision %.3f", k, p)
		}
		if r := ratio(c.found, c.wanted); r < 0.90 {
			t.Errorf("%s: recall %.3f", k, r)
		}
		if n := ratio(c.right, c.numbers); n < 0.98 {
			t.Errorf("%s: numbers %.3f", k, n)
		}
	}
	t.Logf("all: precision %.3f, recall %.3f, numbers %.3f of %d records", ratio(all.found, all.read), ratio(all.found, all.wanted), ratio(all.right, all.numbers), all.wanted)
}
