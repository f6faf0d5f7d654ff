package posting

import (
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	check := func(name, text, want string) {
		t.Helper()
		all, rejects, err := readAll("x.json", text, Options{})
		if got := summary(all); got != want || len(rejects) > 0 || err != nil {
			t.Errorf("%s: have %q, rejects %q, error %v; want %q", name, got, rejects, err, want)
		}
	}
	check("list", `[{"title":"Nurse","salary":"$50"},{"title":"Cook","salary":"$40"}]`, "Nurse|$50@1:2 / Cook|$40@1:35")
	check("one object", `{"title":"Nurse","salary":"$50"}`, "Nurse|$50@1:1")
	check("object with the list inside", `{"count":1,"data":{"jobs":[{"title":"Nurse","salary":"$50"}]}}`, "Nurse|$50@1:1")
	check("lines", "{\"title\":\"Nurse\",\"salary\":\"$50\"}\n\n{\"title\":\"Cook\",\"salary\":\"$40\"}\n", "Nurse|$50@1:1 / Cook|$40@3:1")
	check("a number keeps its digits", `[{"title":"Nurse","salary":50.10}]`, "Nurse|50.10@1:2")
	check("null is nothing", `[{"title":"Nurse","salary":null,"description":"x"}]`, "Nurse|")
	check("byte order mark and space", "\ufeff \n[ {\"title\":\"Nurse\",\"salary\":\"$50\"} ]", "Nurse|$50@2:3")
	check("escapes", `[{"title":"K\u00f6chin \"x\"","salary":"$50"}]`, `Köchin "x"|$50@1:2`)
}

func TestJSONRejects(t *testing.T) {
	check := func(text, want string) {
		t.Helper()
		all, rejects, err := readAll("x.json", text, Options{})
		if len(all) != 1 || len(rejects) != 1 || err != nil || !strings.HasPrefix(rejects[0], want) {
			t.Errorf("%s: %d postings, rejects %q, error %v; want %q", text, len(all), rejects, err, want)
		}
	}
	check("{\"title\":\"Nurse\",\"salary\":\"$50\"}\n{\"title\":\n", "x.json:2:")
	check(`[{"title":"Nurse","salary":},{"title":"Cook","salary":"$40"}]`, "x.json:1:28: not JSON")
	check(`[7,{"title":"Cook","salary":"$40"}]`, "x.json:1:2: want an object for each posting")
}

func TestPaths(t *testing.T) {
	all, _, err := readAll("x.json", `[{"name":"x","pay":{"from":"10","to":"20","cur":"EUR"},"job":{"label":"Nurse"}}]`,
		Options{Map: map[string]string{"min": "pay.from", "max": "pay.to", "currency": "pay.cur", "title": "job.label"}})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	p := all[0]
	if p.PayMin.Text != "10" || p.PayMax.Text != "20" || p.PayCurrency.Text != "EUR" || p.Title.Text != "Nurse" {
		t.Errorf("have %+v", p)
	}
}

func TestSchemaOrg(t *testing.T) {
	job := `{"@context":"https://schema.org","@type":"JobPosting","title":"Nurse","hiringOrganization":{"name":"Ward 7"},
"identifier":{"value":"w7"},"employmentType":["FULL_TIME","PART_TIME"],"datePosted":"2026-01-02",
"jobLocation":[{"address":{"addressLocality":"Leeds","addressCountry":{"name":"GB"}}}],
"baseSalary":{"currency":"GBP","value":{"minValue":30000,"maxValue":35000.50,"unitText":"YEAR"}},
"jobBenefits":"27 days holiday; pension","description":"<p>Care.</p><ul><li>One</li><li>Two</li></ul>"}`
	check := func(name, text string) {
		t.Helper()
		all, rejects, err := readAll("x", text, Options{})
		if len(all) != 1 || len(rejects) > 0 || err != nil {
			t.Errorf("%s: %d postings, %q, %v", name, len(all), rejects, err)
			return
		}
		p := all[0]
		got := strings.Join([]string{p.Title.Text, p.Company.Text, p.ID.Text, p.Employment.Text, p.Posted.Text, p.Location.Text, p.Country.Text,
			p.PayMin.Text, p.PayMax.Text, p.PayPeriod.Text, p.PayCurrency.Text, p.Description.Text}, "|")
		want := "Nurse|Ward 7|w7|FULL_TIME, PART_TIME|2026-01-02|Leeds, GB|GB|30000|35000.50|YEAR|GBP|Care.\n- One\n- Two"
		if got != want || len(p.Benefits) != 2 {
			t.Errorf("%s: have %q (%d benefits), want %q", name, got, len(p.Benefits), want)
		}
	}
	check("bare", job)
	check("graph", `{"@graph":[{"@type":"WebSite"},`+job+`]}`)
	check("in a page", "<!doctype html><html><head><script type=\"application/ld+json\">"+job+"</script></head><body>x</body></html>")
	check("in a list", "["+job+"]")

	all, _, err := readAll("x", `{"@type":"JobPosting","title":"Cook","estimatedSalary":{"currency":"USD","value":{"value":50000,"unitText":"YEAR"}}}`, Options{})
	if err != nil || len(all) != 1 || !all[0].PayEstimated || all[0].PayMin.Text != "50000" {
		t.Errorf("an estimate: have %+v, %v", all, err)
	}
}

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
