package analyze

import (
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/offer"
)

// Which of some offers are compared; the texts are of salaries, with the country
// before each. A reason in want is a part of the whole.
func TestApart(t *testing.T) {
	check := func(pays []string, want ...string) {
		t.Helper()
		text := "id,title,company,country,salary\n"
		for i, p := range pays {
			country, pay, _ := strings.Cut(p, " ")
			text += string(rune('a'+i)) + ",E,Co" + string(rune('A'+i)) + "," + country + ",\"" + pay + "\"\n"
		}
		c := run(t, text, "", nil)
		for i, why := range c.Compare(c.Offers).Apart {
			if (why == "") != (want[i] == "") || !strings.Contains(why, want[i]) {
				t.Errorf("%s: %q, want %q", pays[i], why, want[i])
			}
		}
	}
	check([]string{"DE 60.000 € netto pro Jahr", "DE 70.000 € brutto pro Jahr"}, "net pay, which is never set against gross pay", "")
	check([]string{"DE 70.000 € brutto pro Jahr", "DE 60.000 € netto pro Jahr", "DE 50.000 € netto pro Jahr"}, "gross pay, which is never set against net pay", "", "")
	check([]string{"GB £500 per day outside IR35", "GB £450 per day outside IR35"}, "", "")
	check([]string{"IN ₹30 LPA CTC", "IN ₹25 LPA CTC", "IN ₹20 LPA"}, "", "", "gross pay, which is never set against cost to company")
	check([]string{"GB up to £90,000 per year", "GB from £75,000 per year", "GB £80,000 per year"}, "upper end", "lower end", "")
	check([]string{"GB £30,000 per year part-time", "GB £40,000 per year"}, "part-time without hours", "")
	check([]string{"US $100,000 per year", "NG ₦9,000,000 per annum"}, "", "no rate from NGN to USD")
	check([]string{"US Total compensation: $180,000 - $220,000 per year", "US $187,000 per year"}, "a total compensation, which is never set against gross pay", "")
	check([]string{"US Total compensation: $180,000 per year", "US Total compensation: $200,000 per year"}, "", "")
	const all, base = "US Total compensation: $180,000 per year", "US $150,000 per year"
	check([]string{all, all, base}, "", "", "gross pay, which is never set against a total compensation")
	check([]string{all, all, all, base, base}, "a total", "a total", "a total", "", "")
	check([]string{all, base}, "a total", "")
	check([]string{"US OTE $250,000 per year", "US $187,000 per year", "US OTE up to $250,000 per year"}, "", "", "upper end")
	check([]string{"US competitive", "US $90,000 per year"}, "", "")
}

// Beside a price level no exchange rate is used, and what has no level is apart.
func TestApartLevel(t *testing.T) {
	r := run(t, "id,title,company,country,salary\na,E,A,PL,\"EUR 60,000 per year\"\nb,E,B,PL,\"PLN 240,000 per year\"\nc,E,C,DE,\"EUR 65,000 per year\"\n", "",
		func(o *Options) { o.Level, _ = offer.PPP("US") })
	c := r.Compare(r.Offers)
	if c.Currency != "USD" || c.Apart[0] == "" || c.Apart[1] != "" || c.Apart[2] != "" || len(r.Used) > 0 {
		t.Errorf("in %s, apart %q, rates %v", c.Currency, c.Apart, r.Used)
	}
	base := c.Lines[0]
	if base.Cells[0].Value.Set || base.Cells[0].Why != "no price level" || base.Winner != 1 || base.Cells[2].Difference.Set {
		t.Errorf("base pay: %+v", base)
	}
	s, err := r.Sensitivity(r.Offers, ByBase)
	if err != nil || s.Totals[0].Set || s.Order[0] != 1 {
		t.Errorf("%v, order %v: %v", s.Totals, s.Order, err)
	}
}

// What a total compensation holds has no figure, and gets no star; on-target
// earnings are target cash.
func TestCompareWhole(t *testing.T) {
	r := run(t, "id,title,company,country,salary\nt,E,T,US,\"Total compensation: $180,000 - $220,000 per year\"\nb,E,B,US,\"$150,000 per year\"\no,E,O,US,\"OTE $170,000 per year\"\n", "", nil)
	c := r.Compare(r.Offers)
	for _, l := range c.Lines {
		if l.Section != "pay" {
			continue
		}
		want, winner := insideWhole, 2
		if l.Name == "package" {
			want = ""
		}
		if l.Name == "base pay" {
			winner = -1 // one alone states it
		}
		if x := l.Cells[0]; x.Why != want || x.Value.Set != (want == "") || l.Winner != winner || l.Cells[1].Difference.Set {
			t.Errorf("%s: %+v, winner %d", l.Name, x, l.Winner)
		}
		if x := l.Cells[2]; (x.Why == "") != x.Value.Set || x.Value.Set != (l.Name != "base pay") {
			t.Errorf("%s: on-target earnings are %+v", l.Name, x)
		}
	}
	for _, m := range []Measure{ByCash, ByPackage} {
		s, err := r.Sensitivity(r.Offers, m)
		if err != nil || s.Totals[0].Set || s.Order[0] != 2 {
			t.Errorf("%s: %v, order %v: %v", m, s.Totals, s.Order, err)
		}
	}
}

// A line tells why nothing in it is the most.
func TestNoWinner(t *testing.T) {
	check := func(pays, want string) {
		t.Helper()
		text := "id,company,country,salary\n"
		for i, p := range strings.Split(pays, "|") {
			text += string(rune('a'+i)) + ",Co" + string(rune('A'+i)) + ",GB,\"" + p + "\"\n"
		}
		r := run(t, text, "", nil)
		if l := r.Compare(r.Offers).Lines[0]; l.Why != want || (l.Why != "") != (l.Winner < 0) {
			t.Errorf("%s: winner %d, why %q", pays, l.Winner, l.Why)
		}
	}
	const open = "an amount of which one end alone is stated may be the most"
	check("£70,000 per year|£80,000 per year|from £75,000 per year", open)
	check("£70,000 per year|£80,000 per year|up to £90,000 per year", open)
	check("£70,000 per year|£80,000 per year|up to £75,000 per year", "")
	check("£70,000 per year|£80,000 per year|from £75,000 net per year", "") // never set against gross pay
}
