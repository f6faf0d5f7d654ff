package offer

import (
	"testing"

	"github.com/paystat/paystat/analyze/posting"
)

// TestPosted reads the dates of job boards.
func TestPosted(t *testing.T) {
	check := func(country, text, want string) {
		t.Helper()
		o := &Offer{Posting: &posting.Posting{Posted: posting.Field{Text: text}}, Country: country}
		d := o.Posted()
		got := d.MonthText()
		if !d.IsZero() {
			got += "-" + string(rune('0'+d.Day/10)) + string(rune('0'+d.Day%10))
		}
		if d.Either {
			got += " or " + d.Exchanged().MonthText()
		}
		if got != want {
			t.Errorf("%s %q = %q, want %q", country, text, got, want)
		}
	}
	check("", "2026-09-14", "2026-09-14")
	check("US", "2026-06-22T17:56:03-05:00", "2026-06-22")
	check("", "2026-06-22 17:56", "2026-06-22")
	check("", "2026/9/4", "2026-09-04")
	check("", "20260914", "2026-09-14")
	check("", "2026-09", "2026-09-01")
	check("JP", "2026年9月14日", "2026-09-14")
	check("US", "9/14/2026", "2026-09-14")
	check("US", "9/7/2026", "2026-09-07 or 2026-07")
	check("GB", "9/7/2026", "2026-07-09 or 2026-09")
	check("GB", "14/09/26", "2026-09-14")
	check("DE", "14.09.2026", "2026-09-14")
	check("DE", "04.09.2026", "2026-09-04")
	check("DE", "14. September 2026", "2026-09-14")
	check("AT", "3. Jänner 2026", "2026-01-03")
	check("FR", "1er août 2026", "2026-08-01")
	check("FR", "14 juil. 2026", "2026-07-14")
	check("ES", "14 de septiembre de 2026", "2026-09-14")
	check("PL", "14 września 2026", "2026-09-14")
	check("US", "Posted: September 14, 2026", "2026-09-14")
	check("US", "Sep 14th, 2026 at 10:30 am", "2026-09-14")
	check("US", "7-Nov-24", "2024-11-07")
	check("GB", "Mon, 14 Sep 2026 10:30:00 GMT", "2026-09-14")
	check("", "September 2026", "2026-09-01")
	check("", "1789344000", "2026-09-14")
	check("", "1789344000000", "2026-09-14")
	check("", "3 days ago", "")
	check("", "30+ days ago", "")
	check("", "today", "")
	check("", "2026", "")
	check("", "31/02/2026", "")
	check("", "14 jui 2026", "")
	check("", "2026-13-40", "")
	check("", "99999999", "")
	check("", "", "")
}
