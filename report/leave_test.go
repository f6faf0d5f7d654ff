package report

import (
	"strings"
	"testing"
)

// Vacation compares with vacation; holidays and "unlimited" win nothing.
func TestDaysOffAgree(t *testing.T) {
	offers := func(a, b, c string) *Document {
		return New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,\"Austin, TX\",US,\"$100,000 per year\","+a+"\nb,Dev,Beta,Leeds,GB,\"£70,000 per year\","+b+"\nc,Dev,Gamma,Leipzig,DE,\"€70,000 pro Jahr\","+c+"\n")), Options{})
	}
	d := offers("20 days of paid time off; 11 paid company holidays", "25 days holiday plus bank holidays", "30 Tage Urlaub")
	says(t, d, []string{
		"Gamma gives the most days of paid time off: 30", "Most paid time off: 30 days, Gamma", "Gamma: Days off 30 (highest)", "Beta: Holidays 8 (by law)",
		"Alpha: Holidays 11\n", "A bar without a part for holidays states no number of them",
	}, []string{"most days off: 33", "Holidays 11 (highest)", "Holidays 8 (by law) (highest)"})
	for _, c := range d.Cards {
		for _, l := range c.Lines {
			if l.Name == "Base per day worked" && (l.Best || !strings.Contains(l.Figure.Formula, "days off")) {
				t.Errorf("%s: %+v", c.Name, l)
			}
		}
	}
	if ch := chartOf(t, d, "time-off"); ch == nil || ch.Body[1][2] != "8 days, by the law of the country" || ch.Body[0][2] != "–" {
		t.Errorf("chart %+v", ch)
	}
	says(t, offers("20 days PTO", "unlimited PTO", "15 Tage Urlaub"),
		[]string{"Days off in a year", "Beta: Days off unlimited", "Unlimited time off is no number of days, neither the most nor the least: 1 posting not drawn."},
		[]string{"gives the most days", "Most paid time off", "Days off 20 (highest)", "without a number of days"})
	d = New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,Lyon,FR,\"60 000 € brut annuel\",25 jours de congés payés; 10 jours de RTT\nb,Dev,Beta,Lyon,FR,\"61 000 € brut annuel\",27 jours de congés payés\n")), Options{})
	says(t, d, []string{"Alpha: Compensatory days 10", "Beta gives the most days of paid time off: 27"}, []string{"Alpha gives"})
	if ch := chartOf(t, d, "time-off"); ch == nil || len(ch.Series) != 2 || ch.Series[1].Name != "compensatory days" {
		t.Errorf("chart %+v", ch)
	}
	// What a British posting calls holidays is vacation, unless it states both.
	british := func(alpha string) *Document {
		return New(run(t, "", "", source("a.csv", head+"a,Dev,Alpha,Leeds,GB,\"£70,000 per year\","+alpha+"\nb,Dev,Beta,Leeds,GB,\"£71,000 per year\",25 days holiday\n")), Options{})
	}
	says(t, british("20 days PTO; 16 paid holidays"),
		[]string{"Public holidays are not inside, except in 1 posting"}, []string{"gives the most days", "(highest)\nAlpha: Days off 36 (highest)"})
	says(t, british("20 days PTO; 10 paid holidays"),
		[]string{"Alpha: Holidays 10", "Beta gives the most days of paid time off: 25"}, []string{"except in 1 posting"})
}
