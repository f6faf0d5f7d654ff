package place

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	check := func(text, country, region string) {
		t.Helper()
		got, ok := Find(text)
		if ok != (country != "") || ok && got != country {
			t.Errorf("Find(%q) = %q, %v; want %q", text, got, ok, country)
		}
		if r := Region(text); r != region {
			t.Errorf("Region(%q) = %q; want %q", text, r, region)
		}
	}
	// Towns and states of the US.
	check("New York, NY", "US", "NY")
	check("New York", "US", "NY")
	check("New York City", "US", "NY")
	check("New York • United States", "US", "NY")
	check("NYC", "US", "NY")
	check("US-KS-Throughout Kansas", "US", "KS")
	check("US-KS-Throughout\nKansas", "US", "KS")
	check("US-DC-Washington DC Metro Area", "US", "DC")
	check("US-DC-DC - Washington", "US", "DC")
	check("US-DC-DISTRICT OF COLUMBIA", "US", "DC")
	check("US-MD-MD - Aberdeen Prvg Gd & Edgewood areas", "US", "MD")
	check("US-VA-VA - Alexandria", "US", "VA")
	check("US-OR-Portland", "US", "OR")
	check("US-TX-TX - Killeen", "US", "TX")
	check("US-ME-Lisbon", "US", "ME")
	check("US-FL-Naples", "US", "FL")
	check("US-LA-Throughout Louisiana", "US", "LA")
	check("US-PR-San Juan Area", "US", "PR")
	check("US-CA-Twenty Nine Palms", "US", "CA")
	check("US-IN-Crane", "US", "IN")
	check("US-DE-Dover AFB", "US", "DE")
	check("US-GA-Columbus", "US", "GA")
	check("Macon, Georgia, United States | Norfolk, Virginia, United States", "US", "")
	check("Macon, Georgia, United States", "US", "GA")
	check("Macon, Georgia", "US", "GA")
	check("Atlanta, Georgia", "US", "GA")
	check("Tbilisi, Georgia", "GE", "")
	check("Georgia", "", "")
	check("Georgia, USA", "US", "GA")
	check("Georgia | Atlanta", "US", "GA")
	check("Washington, District of Columbia", "US", "DC")
	check("Washington, District of Columbia, United States", "US", "DC")
	check("Washington, DC", "US", "DC")
	check("Washington DC", "US", "DC")
	check("Washington, D.C.", "US", "DC")
	check("Seattle, Washington", "US", "WA")
	check("Anywhere in the U.S. (remote job), United States", "US", "")
	check("Location Negotiable After Selection, United States", "US", "")
	check("Paris, TX", "US", "TX")
	check("Paris, Texas", "US", "TX")
	check("Austin TX", "US", "TX")
	check("Austin, TX 78701", "US", "TX")
	check("1 Main St, Springfield, IL 62701", "US", "IL")
	check("Springfield", "US", "")
	check("Portland, ME", "US", "ME")
	check("Portland, OR", "US", "OR")
	check("Portland", "US", "")
	check("DALLAS OR HOUSTON", "US", "TX")
	check("Dallas, TX or Chicago, IL", "US", "")
	check("Vienna, VA", "US", "VA")
	check("Dublin, OH", "US", "OH")
	check("Dublin, CA", "US", "CA")
	check("Berlin, CT", "US", "CT")
	check("Los Angeles, CA", "US", "CA")
	check("San Francisco, California", "US", "CA")
	check("San Francisco Bay Area", "US", "")
	check("Smalltown, CA", "US", "CA")
	check("Smalltown, DE", "", "")
	check("Wilmington, DE", "US", "DE")
	check("Indianapolis, IN", "US", "IN")
	check("Boise, ID", "US", "ID")
	check("Denver, CO", "US", "CO")
	check("Melbourne, FL", "US", "FL")
	check("Naples, FL", "US", "FL")
	check("Cambridge, MA", "US", "MA")
	check("Vancouver, WA", "US", "WA")
	check("Kansas City, MO", "US", "MO")
	check("Kansas City", "US", "")
	check("St. Louis, MO", "US", "MO")
	check("Ft. Worth, TX", "US", "TX")
	check("Lebanon, NH", "US", "NH")
	check("Peru, Indiana", "US", "IN")
	check("Remote - US", "US", "")
	check("Remote US", "US", "")
	check("US Remote", "US", "")
	check("US only", "US", "")
	check("Remote (USA)", "US", "")
	check("USA", "US", "")
	check("usa", "US", "")
	check("U.S.A.", "US", "")
	check("US", "US", "")
	check("TX", "US", "TX")
	check("San Juan, Puerto Rico", "US", "PR")
	check("Hagåtña, Guam", "US", "GU")
	check("Silicon Valley", "US", "")
	check("Honolulu, Hawaii", "US", "HI")
	check("MIAMI, FL", "US", "FL")
	check("Hybrid: Chicago / New York", "US", "")
	check("Brooklyn, NY", "US", "NY")
	check("Albuquerque, New Mexico", "US", "NM")
	// Canada.
	check("Toronto, ON", "CA", "ON")
	check("Toronto, Ontario, Canada", "CA", "ON")
	check("Toronto, CA", "CA", "ON")
	check("Toronto", "CA", "ON")
	check("London, Ontario", "CA", "ON")
	check("London, ON", "CA", "ON")
	check("Montréal, QC", "CA", "QC")
	check("Montreal, Quebec", "CA", "QC")
	check("Vancouver", "CA", "BC")
	check("Vancouver, BC", "CA", "BC")
	check("Victoria, BC", "CA", "BC")
	check("St. John's, NL", "CA", "NL")
	check("Newfoundland and Labrador", "CA", "NL")
	check("Remote - Canada", "CA", "")
	check("Halifax, NS", "CA", "NS")
	check("Hamilton, ON", "CA", "ON")
	// Australia and New Zealand.
	check("Sydney NSW", "AU", "NSW")
	check("Sydney, New South Wales", "AU", "NSW")
	check("Melbourne", "AU", "VIC")
	check("Melbourne VIC 3000", "AU", "VIC")
	check("Perth WA", "AU", "WA")
	check("Brisbane, QLD", "AU", "QLD")
	check("Adelaide SA", "AU", "SA")
	check("Darwin, NT", "AU", "NT")
	check("Hamilton, New Zealand", "NZ", "")
	check("Wellington", "NZ", "")
	check("Victoria", "", "")
	// Britain and Ireland.
	check("London", "GB", "")
	check("London, UK", "GB", "")
	check("London UK", "GB", "")
	check("Remote (UK)", "GB", "")
	check("UK", "GB", "")
	check("uk", "GB", "")
	check("GB", "GB", "")
	check("England", "GB", "")
	check("Glasgow, Scotland", "GB", "")
	check("Cardiff, Wales", "GB", "")
	check("Belfast, Northern Ireland", "GB", "")
	check("Reading", "GB", "")
	check("Reading, Berkshire", "GB", "")
	check("Birmingham", "", "")
	check("Birmingham, UK", "GB", "")
	check("Birmingham, AL", "US", "AL")
	check("Cambridge, England", "GB", "")
	check("Dublin", "IE", "")
	check("Dublin, Ireland", "IE", "")
	check("United Kingdom-RAF Lakenheath UK", "GB", "")
	// The rest of Europe.
	check("Berlin", "DE", "")
	check("berlin", "DE", "")
	check("Berlin, DE", "DE", "")
	check("DE", "DE", "")
	check("de", "DE", "")
	check("DEU", "DE", "")
	check("München, Deutschland", "DE", "")
	check("Muenchen", "DE", "")
	check("Munich, Bavaria, Germany", "DE", "")
	check("Köln", "DE", "")
	check("Mu\u0308nchen", "DE", "")
	check("Frankfurt am Main", "DE", "")
	check("Deutschlandweit (Remote), Deutschland", "DE", "")
	check("Baden-Württemberg", "DE", "")
	check("Germany-OA - Landstuhl", "DE", "")
	check("Germany-OA - Croughton", "DE", "")
	check("Berlin oder Hamburg", "DE", "")
	check("Berlin / München / Remote", "DE", "")
	check("Wien", "AT", "")
	check("Vienna, Austria", "AT", "")
	check("Zürich, Schweiz", "CH", "")
	check("Geneva", "CH", "")
	check("Paris", "FR", "")
	check("Paris, France", "FR", "")
	check("Lyon, Île-de-France", "FR", "")
	check("Aix-en-Provence", "FR", "")
	check("Madrid, España", "ES", "")
	check("Milano, Italia", "IT", "")
	check("Amsterdam, NL", "NL", "")
	check("Den Haag", "NL", "")
	check("The Hague, The Netherlands", "NL", "")
	check("Netherlands-Chievres", "", "")
	check("Brussels, Belgium", "BE", "")
	check("København", "DK", "")
	check("Warszawa, Polska", "PL", "")
	check("Kraków", "PL", "")
	check("Łódź", "PL", "")
	check("Praha", "CZ", "")
	check("Athens, Greece", "GR", "")
	check("İstanbul", "TR", "")
	check("Київ", "UA", "")
	check("Bosnia and Herzegovina", "BA", "")
	check("Luxembourg", "LU", "")
	check("Musterstadt, FR", "FR", "")
	// Asia, Africa, Latin America.
	check("Bengaluru, India", "IN", "")
	check("Bengaluru, IN", "IN", "")
	check("Bangalore", "IN", "")
	check("IN", "IN", "")
	check("Hyderabad, Telangana", "IN", "")
	check("Hyderabad", "IN", "")
	check("Hyderabad, Pakistan", "PK", "")
	check("Singapore", "SG", "")
	check("Tel Aviv, IL", "IL", "")
	check("Tokyo, Japan", "JP", "")
	check("東京", "JP", "")
	check("Seoul, South Korea", "KR", "")
	check("Hong Kong", "HK", "")
	check("Dubai, UAE", "AE", "")
	check("Cape Town", "ZA", "")
	check("Lagos", "NG", "")
	check("São Paulo, Brasil", "BR", "")
	check("Mexico City", "MX", "")
	check("Santiago, Chile", "CL", "")
	check("Guinea-Bissau", "GW", "")
	check("South Sudan", "SS", "")
	check("Trinidad and Tobago", "TT", "")
	// Several countries, and none.
	check("London, Berlin", "", "")
	check("Berlin | London", "", "")
	check("Remote, US or Canada", "", "")
	check("Germany, France, Spain", "", "")
	check("Spain-Spain and Portugal", "", "")
	check("Remote", "", "")
	check("Remote (Europe)", "", "")
	check("EMEA", "", "")
	check("Remote, CA", "", "")
	check("Nice office, friendly team", "", "")
	check("join us in the office", "", "")
	check("", "", "")
	check("—", "", "")
	check("12345", "", "")
}

// TestFindRecords checks that nearly every federal posting is placed, each in
// the country that its own code says.
func TestFindRecords(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "usajobs-2009.csv"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("no shared data: ", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	us, missed := 0, 0
	for _, r := range rows[1:] {
		area := r[4]
		if !strings.HasPrefix(area, "US-") {
			continue
		}
		us++
		code, ok := Find(area)
		if !ok {
			missed++
			t.Logf("not placed: %q", area)
			continue
		}
		if state := strings.SplitN(area, "-", 3)[1]; code != "US" || len(state) == 2 && Region(area) != state && state == strings.ToUpper(state) {
			t.Errorf("%q: found %s %s", area, code, Region(area))
		}
	}
	if us < 4000 || missed*1000 > us*5 {
		t.Errorf("%d of %d not placed", missed, us)
	}
}

func TestFindTables(t *testing.T) {
	tab, err := readTables()
	if err != nil {
		t.Fatal(err)
	}
	if len(tab.names) < 1000 {
		t.Errorf("only %d first words", len(tab.names))
	}
	rows, err := findRows(findCountriesCSV)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if got, ok := Find(strings.Split(r[2], "|")[0]); r[0] != "GE" && (!ok || got != r[0]) {
			t.Errorf("%s: Find of its own name is %q, %v", r[2], got, ok)
		}
		if got, ok := Find(r[0]); !ok || got != r[0] {
			t.Errorf("Find(%q) = %q, %v", r[0], got, ok)
		}
	}
	for name, n := range tab.names {
		if n.entry != nil && len(n.entry.cands) > most {
			t.Errorf("%s: %d meanings", name, len(n.entry.cands))
		}
	}
	for code, e := range tab.codes {
		if len(e.cands) > most {
			t.Errorf("%s: %d meanings", code, len(e.cands))
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Macon, Georgia, United States | Norfolk, VA")
	f.Add("US-KS-Throughout Kansas")
	f.Add("\xff東京 U.S.A. ß")
	f.Fuzz(func(t *testing.T, s string) {
		code, ok := Find(s)
		if ok && len(code) != 2 {
			t.Errorf("Find(%q) = %q", s, code)
		}
		if r := Region(s); r != "" && (!ok || code != "US" && code != "CA" && code != "AU") {
			t.Errorf("Region(%q) = %q in %q", s, r, code)
		}
		if again, ok2 := Find(s); again != code || ok2 != ok {
			t.Errorf("Find(%q) is not steady", s)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, s := range []string{"New York, NY", "Macon, Georgia, United States", "München, Deutschland", "Remote - US"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Find(s)
			}
		})
	}
}
