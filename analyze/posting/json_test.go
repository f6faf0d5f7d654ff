package posting

import (
	"fmt"
	"slices"
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
	check("list", `[{"title":"Nurse","salary":"$50"},{"title":"Cook","salary":"$40"}]`, "Nurse|$50@1:29 / Cook|$40@1:61")
	check("one object", `{"title":"Nurse","salary":"$50"}`, "Nurse|$50@1:28")
	check("object with the list inside", `{"count":1,"data":{"jobs":[{"title":"Nurse","salary":"$50"}]}}`, "Nurse|$50@1:55")
	check("lines", "{\"title\":\"Nurse\",\"salary\":\"$50\"}\n\n{\"title\":\"Cook\",\"salary\":\"$40\"}\n", "Nurse|$50@1:28 / Cook|$40@3:27")
	check("a number keeps its digits", `[{"title":"Nurse","salary":50.10}]`, "Nurse|50.10@1:28")
	check("null is nothing", `[{"title":"Nurse","salary":null,"description":"x"}]`, "Nurse|")
	check("byte order mark and space", "\ufeff \n[ {\"title\":\"Nurse\",\"salary\":\"$50\"} ]", "Nurse|$50@2:30")
	check("escapes", `[{"title":"K\u00f6chin \"x\"","salary":"$50"}]`, `Köchin "x"|$50@1:41`)
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

// TestPlaces finds values where they stand, whatever holds them and however they
// are spelled.
func TestPlaces(t *testing.T) {
	text := "{\"jobs\":[\n {\"title\":\"Cook\",\n  \"salary\":\"\\u20ac\\t40\",\n  \"benefits\":\"one\\ntwo\"},\n {\"title\":\"Chef\",\"salary\":5,\n  \"benefits\":[\"a\",\"b; \\ud83d\\ude00 c; d\"]},\n 7\n]}\n"
	all, rejects, err := readAll("x.json", text, Options{})
	if err != nil || len(all) != 2 || len(rejects) != 1 {
		t.Fatal(all, rejects, err)
	}
	check := func(name string, p Pos, want string) {
		t.Helper()
		if p.String() != "x.json:"+want {
			t.Errorf("%s stands at %s, want %s", name, p, want)
		}
	}
	check("the first record", all[0].Pos, "2:2")
	check("its title", all[0].Title.Pos, "2:12")
	check("its amount", all[0].Pay.At(strings.Index(all[0].Pay.Text, "40")), "3:21")
	check("one", all[0].Benefits[0].Pos, "4:15")
	check("two", all[0].Benefits[1].Pos, "4:20")
	check("a number", all[1].Pay.Pos, "5:27")
	check("a", all[1].Benefits[0].Pos, "6:16")
	check("c", all[1].Benefits[2].Pos, "6:23")
	check("d", all[1].Benefits[3].Pos, "6:39")
	if want := "x.json:7:2: want an object"; !strings.HasPrefix(rejects[0], want) {
		t.Errorf("have %q, want %q", rejects[0], want)
	}
}

func TestMapJSON(t *testing.T) {
	text := "[{\"name\":\"x\",\"wage\":{\"low\":\"10\"}},{\"name\":\"y\",\"wage\":{\"top\":\"20\"}}]"
	check := func(m map[string]string, want string) {
		t.Helper()
		_, _, err := readAll("x.json", text, Options{Map: m})
		if got := fmt.Sprint(err); !strings.HasPrefix(got, want) {
			t.Errorf("%v: have %s, want %s", m, got, want)
		}
	}
	check(map[string]string{"min": "wage.low", "max": "wage.top"}, "<nil>")
	check(map[string]string{"min": "wage.low", "title": "label"}, `x.json:1:1: no value "label" for field title; the values are "name", "wage.low", "wage.top"`)
	check(map[string]string{"lohn": "wage.low"}, `x.json:1:2: no field "lohn" to map`)
}

// TestFeeds reads records of job boards that name or write things as no other.
func TestFeeds(t *testing.T) {
	check := func(name, text string, want ...string) {
		t.Helper()
		all, rejects, err := readAll("x.json", text, Options{})
		if len(all) != 1 || len(rejects) > 0 || err != nil {
			t.Errorf("%s: %d postings, %q, %v", name, len(all), rejects, err)
			return
		}
		p := all[0]
		got := []string{p.Title.Text, p.Company.Text, p.Location.Text, p.PayMin.Text, p.PayMax.Text, p.PayCurrency.Text, p.Employment.Text, fmt.Sprint(p.PayEstimated)}
		for _, b := range p.Benefits {
			got = append(got, b.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: have %q, want %q", name, got, want)
		}
	}
	check("Lever", `[{"id":"x","text":"Engineer","hostedUrl":"https://x","categories":{"commitment":"Full-time","location":"Toronto"},
		"descriptionPlain":"Build.","lists":[{"text":"What we offer","content":"<li>Dental</li><li>4 weeks off</li>"},{"text":"You have","content":"<li>Go</li>"}],
		"salaryRange":{"min":100000,"max":130000,"currency":"CAD","interval":"per-year-salary"}}]`,
		"Engineer", "", "Toronto", "100000", "130000", "CAD", "Full-time", "false", "Dental", "4 weeks off")
	check("Greenhouse", `{"jobs":[{"absolute_url":"https://x","id":1,"title":"Engineer","location":{"name":"Berlin"},"content":"&lt;p&gt;Build&lt;/p&gt;",
		"pay_input_ranges":[{"min_cents":7000000,"max_cents":5,"currency_type":"EUR"}]}],"meta":{"total":1}}`,
		"Engineer", "", "Berlin", "70000.00", "0.05", "EUR", "", "false")
	check("Adzuna", `{"results":[{"title":"Nurse","company":{"display_name":"Ward 7"},"location":{"display_name":"Leeds"},"salary_min":30000,"salary_max":30000,
		"salary_is_predicted":"1","redirect_url":"https://x","description":"Care."}]}`,
		"Nurse", "Ward 7", "Leeds", "30000", "30000", "", "", "true")
	check("perks that are objects", `[{"title":"Nurse","salary":"1","benefits":[{"name":"Dental"},{"name":"Pension"}]}]`,
		"Nurse", "", "", "", "", "", "", "false", "Dental", "Pension")
}
