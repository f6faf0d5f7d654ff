package offer

import (
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// TestLoadings holds the table against the release: the items add up to the
// benefits but for its rounding, and the shares are those derived from it.
func TestLoadings(t *testing.T) {
	all := Loadings()
	if all[0].Item != "wages" || all[len(all)-1].Item != "benefits" {
		t.Fatalf("%v", all)
	}
	var sum money.Number
	for _, l := range all[1 : len(all)-1] {
		sum = sum.Add(l.PerHour)
	}
	if d := all[len(all)-1].PerHour.Sub(sum).Abs(); money.New(2, 2).Less(d) {
		t.Errorf("the items add up to %s, benefits are %s", sum, all[len(all)-1].PerHour)
	}
	share := func(i int) string {
		return all[i].PerHour.Mul(money.Int(100)).Div(all[0].PerHour, 2, money.HalfUp).String()
	}
	for i, want := range map[int]string{1: "10.73", 2: "5.74", 3: "10.73", 4: "4.8", 5: "10.32"} {
		if got := share(i); got != want {
			t.Errorf("%s is %s%% of wages, want %s", all[i].Item, got, want)
		}
	}
	if got := TypicalLoad().Round(1, money.HalfUp).String(); got != "42.3" {
		t.Errorf("benefits are %s%% of wages", got)
	}
}
