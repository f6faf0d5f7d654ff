package posting

import (
	"slices"
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
	check("1. PTO\n2) 16 weeks leave\n3.5 % raise", "PTO", "16 weeks leave", "3.5 % raise")
	check("12. Dental; 13. Gehalt", "Dental", "13. Gehalt")
	check("<ul><li>Dental</li><li>Vision</li></ul>", "<ul><li>Dental</li><li>Vision</li></ul>")
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
	check("company first", "Acme Robotics\n4.2\n★\nSenior Data Engineer\nBerlin, Germany · 2 weeks ago · 40 applicants\n€75K/yr - €95K/yr\nHybrid\n\nAbout the job\nWe move boxes.\n\nWhat we offer:\n• 30 days off\n\nHow to apply:\nSend 2 pages.\n",
		"Senior Data Engineer", "Acme Robotics", "Berlin, Germany", "€75K/yr - €95K/yr", "30 days off")
	check("labels on lines of their own", "Registered Nurse\nSt. Anne Hospital\nHouston, TX 77030\n\nJob details\nPay\n$38.50 - $52.75 an hour\nJob type\nFull-time\nShift and schedule\nNight shift\n\nBenefits\nPulled from the full job description\n401(k) matching\nPaid time off\n\nFull job description\nYou care.\n",
		"Registered Nurse", "St. Anne Hospital", "Houston, TX 77030", "$38.50 - $52.75 an hour", "401(k) matching", "Paid time off")
	check("German job board", "Softwareentwickler (m/w/d)\nMuster GmbH\nFeste Anstellung\nVollzeit, Homeoffice möglich\nErschienen: vor 2 Tagen\n\nAufgaben:\nEntwickeln\n\nWas wir dir bieten:\n– 30 Urlaubstage\n– 38-Stunden-Woche\nGehalt: 60.000 – 75.000 € brutto/Jahr\n",
		"Softwareentwickler (m/w/d)", "Muster GmbH", "", "60.000 – 75.000 € brutto/Jahr", "30 Urlaubstage", "38-Stunden-Woche")
	check("French", "Développeur Backend H/F\nEntreprise : Dupont SA\nLieu : Lyon (69)\nContrat : CDI\nSalaire : 45 000 € - 55 000 € par an\n\nNos avantages\n* Tickets restaurant\n* 12 RTT\n",
		"Développeur Backend H/F", "Dupont SA", "Lyon (69)", "45 000 € - 55 000 € par an", "Tickets restaurant", "12 RTT")
	check("numbered benefits, emoji", "# Staff Engineer\n**Company:** Initech\n\n### 🎁 Perks & Benefits\n1. Unlimited PTO\n2. 16 weeks leave\n### Requirements\n- Go\n",
		"Staff Engineer", "Initech", "", "", "Unlimited PTO", "16 weeks leave")
	check("buttons around it", "Back to jobs\nProduct Designer\nRemote - United States\nApply\nAbout Hooli\nHooli makes things.\nIn this role, you will:\nDesign\nOur benefits include:\nMedical, dental, and vision insurance\nFlexible PTO\n",
		"Product Designer", "", "", "", "Medical, dental, and vision insurance", "Flexible PTO")
	check("a bracket first", "[temp] Warehouse worker\nCompany: Boxes Ltd\nPay: £12.50 per hour\nBenefits: free parking; staff discount\n",
		"[temp] Warehouse worker", "Boxes Ltd", "", "£12.50 per hour", "free parking", "staff discount")
	check("pay and benefits in one", "Welder\nSteel Co\n\nPay and benefits\n$30 an hour\nDental cover\n", "Welder", "Steel Co", "", "$30 an hour", "Dental cover")
}

// TestProse keeps the text of a page that states its pay in a sentence.
func TestProse(t *testing.T) {
	all, _, err := readAll("x.txt", "Junior Accountant\n\nJoin our team in Leeds. The salary is £24,000 to £27,000 a year, depending on experience, and you have 25 days of holiday plus the bank holidays.\nCome and see us.\n", Options{})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	d := all[0].Description
	if !strings.HasPrefix(d.Text, "Join our team") || !strings.HasSuffix(d.Text, "see us.") || d.Pos.String() != "x.txt:3:1" {
		t.Errorf("have %q at %s", d.Text, d.Pos)
	}
}

// TestWebPage reads a page without data by its text, in its own places.
func TestWebPage(t *testing.T) {
	all, _, err := readAll("x.html", "<!doctype html><head><title>Jobs</title></head>\n<body><nav><a>Home</a></nav>\n<h1>Night <b>Nurse</b></h1>\n<p>Ward 7</p><h2>Salary</h2><p>$80,000 a year</p>\n<h2>Benefits</h2>\n<ul><li>Dental<li>20&nbsp;days off</ul><button>Apply</button></body>", Options{})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	p := all[0]
	check := func(f Field, want, at string) {
		t.Helper()
		if f.Text != want || f.Pos.String() != "x.html:"+at {
			t.Errorf("have %q at %s, want %q at %s", f.Text, f.Pos, want, at)
		}
	}
	check(p.Title, "Night Nurse", "3:5")
	check(p.Company, "Ward 7", "4:4")
	check(p.Pay, "$80,000 a year", "4:32")
	check(p.Benefits[0], "Dental", "6:9")
	check(p.Benefits[1], "20 days off", "6:19")
}

// TestChips cuts keywords that run together, and leaves whole what it does not
// know.
func TestChips(t *testing.T) {
	check := func(text string, want ...string) {
		t.Helper()
		var got []string
		for _, f := range chips(Field{Text: text, Pos: Pos{"x", 1, 1}}) {
			got = append(got, f.Text)
			if at := strings.Index(text, f.Text); at < 0 || f.Pos.Col > len(text) {
				t.Errorf("%q stands at %s", f.Text, f.Pos)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
	}
	check("payrollreconciliationbudgeting", "payroll", "reconciliation", "budgeting")
	check("machine learningpythonsql", "machine learning", "python", "sql")
	check("MIG weldingTIG welding", "MIG welding", "TIG welding")
	check("TypeScriptNode.jsAWSCI/CDGraphQL", "TypeScript", "Node.js", "AWS", "CI/CD", "GraphQL")
	check("restaurant", "restaurant")
	check("pythonember", "python", "ember")
	check("blueprint reading", "blueprint reading")
	check("python, sql; r", "python", "sql", "r")
	check("forklift certification", "forklift certification")
}

// TestWords holds the tables of words to what the code can match.
func TestWords(t *testing.T) {
	fields := map[string]bool{}
	for _, f := range FieldNames {
		fields[f] = true
	}
	kinds := map[string]bool{"pay": true, "benefits": true, "about": true, "requirements": true, "keywords": true}
	table := func(name, text string, first map[string]bool, plain func(string) string) {
		t.Helper()
		seen := map[string]string{}
		for i, l := range strings.Split(strings.TrimSpace(text), "\n") {
			kind, word, ok := strings.Cut(l, ",")
			if i == 0 {
				continue
			}
			if !ok || !first[kind] || word == "" {
				t.Errorf("%s:%d: bad row %q", name, i+1, l)
			}
			if other, twice := seen[plain(word)]; twice && other != kind {
				t.Errorf("%s:%d: %q is %s and %s", name, i+1, word, other, kind)
			}
			seen[plain(word)] = kind
		}
	}
	table("columns.csv", columnsCSV, fields, func(s string) string { return s[:len(s)-len(strings.TrimLeft(s, "*"))] + Plain(s) })
	table("headings.csv", headingsCSV, kinds, headingKey)
	table("labels.csv", labelsCSV, fields, headingKey)
	for word := range headings() {
		if headingKey(word) != word {
			t.Errorf("headings.csv: no line can match %q, only %q", word, headingKey(word))
		}
	}
	for name, text := range map[string]string{"skills.txt": skillsTxt, "roles.txt": rolesTxt, "furniture.txt": furnitureTxt} {
		for _, w := range wordsOf(text) {
			if strings.ToLower(w) != w {
				t.Errorf("%s: %q is not in lower case", name, w)
			}
		}
	}
	for _, w := range wordsOf(skillsTxt) {
		if len(w) > longestSkill {
			t.Errorf("skills.txt: %q is longer than %d", w, longestSkill)
		}
	}
	for _, f := range feeds() {
		for field := range f.paths {
			if !fields[field] {
				t.Errorf("feeds.csv: %s has no field %q", f.name, field)
			}
		}
	}
}
