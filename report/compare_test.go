package report

import (
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze"
)

// rivals are offers of which any can lead: some terms turn the first two round,
// one more only the others.
const rivals = `id,company,country,salary,benefits
a,Aco,US,"$120,000 a year plus 10% bonus","401(k) with 50% match on the first 6%; $20,000 sign-on bonus; 16 weeks fully paid parental leave"
b,Bco,US,"$131,000 a year","RSUs worth $40,000 over 4 years"
c,Cco,US,"$140,500 a year",401(k) match 2%
`

// The drawing of a lead tells of the terms whose bars cross its line, by the keys
// that --set takes; the words tell of the order of all.
func TestTornado(t *testing.T) {
	r := run(t, "", "", source("three.csv", rivals))
	n, err := r.Sensitivity(r.Offers, analyze.ByPackage)
	if err != nil {
		t.Fatal(err)
	}
	s := &SideBySide{Result: r, Comparison: r.Compare(r.Offers), Sensitivity: n}
	ch := s.Tornado()
	if ch == nil {
		t.Fatal("nothing drawn")
	}
	cross := 0
	for _, p := range ch.Series[0].Points {
		if p.Low < 0 && p.High > 0 {
			cross++
		}
	}
	if want := "Cco leads Aco by USD 864; 3 terms, each alone, can turn that round"; cross != 3 || ch.Title != want {
		t.Errorf("%d bars cross, title %q, want %q", cross, ch.Title, want)
	}
	for _, key := range ch.Categories {
		if _, ok := r.Terms.Get(key); !ok {
			t.Errorf("no term %q", key)
		}
	}
	if v := s.verdict(s.view(), s.names()); !strings.HasSuffix(v, "; 4 terms, each alone, can change the order") {
		t.Errorf("the words are %q", v)
	}
	for _, about := range s.tornado(s.view(), false).Categories {
		if strings.ContainsAny(about, "…;_") {
			t.Errorf("on a page: %q", about)
		}
	}
}
