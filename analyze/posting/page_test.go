package posting

import (
	"strings"
	"testing"
)

func TestItems(t *testing.T) {
	check := func(text string, want ...string) {
		t.Helper()
		var got []string
		for _, f := range items(Field{Text: text, Pos: Pos{"x", 1, 1}}) {
			got = append(got, f.Text)
		}
		if strings.Join(got, "¦") != strings.Join(want, "¦") {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
	}
	check("a; b;c", "a", "b", "c")
	check("• one\n• two", "one", "two")
	check("- one\n- two\n", "one", "two")
	check("one | two", "one", "two")
	check("medical, dental and vision insurance", "medical, dental and vision insurance")
	check("$1,500 annual HSA contribution ($3,000 family)", "$1,500 annual HSA contribution ($3,000 family)")
	check("health insurance, 20 days off, remote work", "health insurance", "20 days off", "remote work")
	check("match (100%; then 50%); PTO", "match (100%; then 50%)", "PTO")
	check("Tom &amp; Co discount; PTO", "Tom &amp; Co discount", "PTO")
	check("  ")
	f := items(Field{Text: "one\n  two", Pos: Pos{"x", 3, 7}})
	if f[0].Pos.String() != "x:3:7" || f[1].Pos.String() != "x:4:3" {
		t.Errorf("places: have %s and %s", f[0].Pos, f[1].Pos)
	}
}

// TestPages reads pages as people paste them, laid out in several ways.
func TestPages(t *testing.T) {
	check := func(name, text string, want ...string) {
		t.Helper()
		all, rejects, err := readAll("x.txt", text, Options{})
		if len(all) != 1 || len(rejects) > 0 || err != nil {
			t.Errorf("%s: %d postings, %q, %v", name, len(all), rejects, err)
			return
		}
		p := all[0]
		got := []string{p.Title.Text, p.Company.Text, p.Location.Text, p.Pay.Text}
		for _, b := range p.Benefits {
			got = append(got, b.Text)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: have %q, want %q", name, got, want)
		}
	}
	check("labels", "Title: Line Cook\nCompany: Harbor & Flame\nLocation: Portland, ME\nSalary: $21.50 an hour\n\nBenefits:\n- Free meals\n- Health insurance\n",
		"Line Cook", "Harbor & Flame", "Portland, ME", "$21.50 an hour", "Free meals", "Health insurance")
	check("markdown", "# Data Analyst\n\n**Company:** Monsoon Metrics\n**Location:** Hyderabad, India\n\n## Compensation\n₹14,00,000 a year\n\n## What we offer\n* Provident fund\n* Health insurance\n\n## Requirements\n* SQL\n",
		"Data Analyst", "Monsoon Metrics", "Hyderabad, India", "₹14,00,000 a year", "Provident fund", "Health insurance")
	check("head of a job board", "Site Manager\nCorbel Build · Bristol, England\n£52,000 - £62,000 a year\nFull-time\n\nJob description\nRun a site of forty people.\n\nBenefits\n25 days holiday\nCar allowance\n",
		"Site Manager", "Corbel Build", "Bristol, England", "£52,000 - £62,000 a year", "25 days holiday", "Car allowance")
	check("German", "Bauleiter Hochbau (m/w/d)\nZiegelwerk Bau AG\nStandort: Hamburg\nGehalt: 65.000 € bis 80.000 € p. a.\n\nDeine Aufgaben\n- Baustellen leiten\n\nWir bieten\n- 30 Tage Urlaub\n- Firmenwagen\n\nDein Profil\n- Erfahrung\n",
		"Bauleiter Hochbau (m/w/d)", "Ziegelwerk Bau AG", "Hamburg", "65.000 € bis 80.000 € p. a.", "30 Tage Urlaub", "Firmenwagen")
	check("pay in prose only", "Barista\nCopper Kettle Coffee\n\nAbout the role\nYou pull espresso. Pay is $17.25 an hour plus tips.\n",
		"Barista", "Copper Kettle Coffee", "", "")
	check("CRLF", "Barista\r\nCopper Kettle\r\n\r\nSalary\r\n$17 an hour\r\n\r\nBenefits\r\nFree coffee\r\n",
		"Barista", "Copper Kettle", "", "$17 an hour", "Free coffee")
}
