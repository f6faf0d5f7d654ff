package offer

import "testing"

// TestSeasonal counts holiday and Christmas pay as base pay once (compensation.md
// 3.2, rule 2), and says where it is inside.
func TestSeasonal(t *testing.T) {
	check := func(country, text, want, why string) {
		t.Helper()
		o := prosaic(t)(country, text, want)
		got := ""
		if len(o.Listed) > 0 {
			got = o.Listed[0].Why
		}
		if got != why {
			t.Errorf("%q: listed %v, want %q", text, o.Listed, why)
		}
	}
	more, plain := "50500.00 / 50500.00 / 50500.00 / 50500.00", "48000.00 / 48000.00 / 48000.00 / 48000.00"
	check("DE", "4.000 € brutto pro Monat. Urlaubsgeld 500 €. Weihnachtsgeld 2.000 €", more, "")
	check("DE", "4.000 € brutto pro Monat, Urlaubsgeld 500 € und Weihnachtsgeld 2.000 €", more, "")
	check("DE", "48.000 € brutto pro Jahr. Urlaubsgeld 500 €. Weihnachtsgeld 2.000 €", plain, "inside the year's pay as stated")
	check("DE", "4.000 € brutto pro Monat plus Urlaubsgeld und Weihnachtsgeld", plain, "no amount of money stated")
	check("DE", "4.000 € brutto pro Monat. 13. Gehalt. Urlaubsgeld 500 €.", "52500.00 / 52500.00 / 52500.00 / 52500.00", "")
	check("DE", "4.000 € brutto pro Monat. 13. Gehalt. Weihnachtsgeld 500 €.", "52000.00 / 52000.00 / 52000.00 / 52000.00", "inside the months that a year's pay counts")
	check("AT", "4.000 € brutto pro Monat. Urlaubsgeld 500 €.", "56000.00 / 56000.00 / 56000.00 / 56000.00", "inside the months that a year's pay counts")
	check("US", "$100,000 per year. Unlimited PTO", "100000.00 / 100000.00 / 100000.00 / 100000.00", "unlimited: pto_unlimited_days gives it no number of days")
	check("US", "$100,000 per year. Student loan repayment of $100 per month", "100000.00 / 100000.00 / 100000.00 / 101200.00", "")
	check("FR", "45 000 € par an. tickets restaurant 11 € par jour pris en charge à 60 %, 25 jours de congés", "45000.00 / 45000.00 / 45000.00 / 46551.00", "")
	check("FR", "45 000 € par an. tickets restaurant 11 € par jour, 25 jours de congés", "45000.00 / 45000.00 / 45000.00 / 47585.00", "")
	if o := prosaic(t)("NL", "€ 60.000 per jaar exclusief 8% vakantiegeld", "60000.00 / 60000.00 / 60000.00 / 60000.00"); len(o.Notes) != 1 {
		t.Errorf("notes %q", o.Notes)
	}
}
