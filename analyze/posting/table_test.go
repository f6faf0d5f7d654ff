package posting

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// readAll reads a source: its postings, the messages of its rejects, and the
// error that ended it.
func readAll(name, text string, o Options) (all []*Posting, rejects []string, failed error) {
	for p, err := range Read(name, strings.NewReader(text), o) {
		var s *SyntaxError
		switch {
		case err == nil:
			all = append(all, p)
		case errors.As(err, &s) && s.Record:
			rejects = append(rejects, err.Error())
		default:
			failed = err
		}
	}
	return all, rejects, failed
}

// summary shows what was read of a table: "title|pay@line:col" each.
func summary(all []*Posting) string {
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteString(" / ")
		}
		b.WriteString(p.Title.Text + "|" + p.Pay.Text)
		if p.Pay.Text != "" {
			b.WriteString("@" + strings.TrimPrefix(p.Pay.Pos.String(), p.Pay.Pos.File+":"))
		}
	}
	return b.String()
}

func TestTables(t *testing.T) {
	check := func(name, text, want string) {
		t.Helper()
		all, rejects, err := readAll("x.csv", text, Options{})
		if got := summary(all); got != want || len(rejects) > 0 || err != nil {
			t.Errorf("%s: have %q, rejects %q, error %v; want %q", name, got, rejects, err, want)
		}
	}
	check("comma", "title,salary\nNurse,$50\n", "Nurse|$50@2:7")
	check("semicolon", "title;salary\nNurse;1,5\n", "Nurse|1,5@2:7")
	check("tab", "title\tsalary\nNurse\t$50\n", "Nurse|$50@2:7")
	check("bar", "title|salary\nNurse|$50\n", "Nurse|$50@2:7")
	check("one column", "salary\n$50\n$60\n", "|$50@2:1 / |$60@3:1")
	check("no newline at the end", "title,salary\nNurse,$50", "Nurse|$50@2:7")
	check("CRLF", "title,salary\r\nNurse,$50\r\nCook,$40\r\n", "Nurse|$50@2:7 / Cook|$40@3:6")
	check("CR alone", "title,salary\rNurse,$50\r\"Co\rok\",$40\r", "Nurse|$50@2:7 / Co\nok|$40@4:5")
	check("quoted", "title,salary\n\"Nurse, RN\",\"$50\"\n", "Nurse, RN|$50@2:14")
	check("quoted newline", "title,salary\n\"Nurse\nRN\",$50\nCook,$40\n", "Nurse\nRN|$50@3:5 / Cook|$40@4:6")
	check("CRLF in quotes is LF", "title,salary\r\n\"Nurse\r\nRN\",$50\r\n", "Nurse\nRN|$50@3:5")
	check("doubled quotes", "title,salary\n\"The \"\"best\"\" cook\",$50\n", `The "best" cook|$50@2:21`)
	check("a quote inside a bare field", "title,salary\n5\" pipe fitter,$50\n", `5" pipe fitter|$50@2:16`)
	check("text behind a closing quote", "title,salary\nA,\"$70,000\" per year\nB,\"$80,000 per year\"\n", "A|$70,000 per year@2:4 / B|$80,000 per year@3:4")
	check("text behind a closing quote, last", "title,salary\nA,\"$70,000\" per year", "A|$70,000 per year@2:4")
	check("a quote inside quotes", "title,salary\n\"5\" pipe fitter\",$50\n", `5" pipe fitter|$50@2:18`)
	check("blank lines", "\ntitle,salary\n\n\nNurse,$50\n\n", "Nurse|$50@5:7")
	check("short record", "title,salary,benefits\nNurse\nCook,$40\n", "Nurse| / Cook|$40@3:6")
	check("empty fields beyond the header", "title,salary\nNurse,$50,,\n", "Nurse|$50@2:7")
	check("byte order mark", "\ufefftitle,salary\nNurse,$50\n", "Nurse|$50@2:7")
	check("spaces in the header", " Job Title , Salary Range \nNurse,$50\n", "Nurse|$50@2:7")
	check("a field that is not available", "title,salary\nNurse,N/A\n", "Nurse|")
	check("the line that names the separator", "sep=;\r\nTitel;Gehalt\r\nKoch;30,5\r\n", "Koch|30,5@3:6")
	check("records of delimiters alone", "title,salary\n,\nNurse,$50\n\"\",\n", "Nurse|$50@3:7")
	check("a field that is not available, and spaces", "title,salary\nNurse, N/A \n", "Nurse|")
	check("UTF-8 columns count bytes", "title,salary\nKöchin,$50\n", "Köchin|$50@2:9")
}

// TestRejects skips a bad record, says where it is, and goes on.
func TestRejects(t *testing.T) {
	all, rejects, err := readAll("x.csv", "title,salary\nNurse,$50\nCook,$1,200\nBaker,$30\n", Options{})
	if err != nil || len(all) != 2 {
		t.Fatalf("%d postings, %v", len(all), err)
	}
	if want := `x.csv:3:9: the record has 3 fields, the header 2 in "200"`; len(rejects) != 1 || rejects[0] != want {
		t.Errorf("have %q, want %q", rejects, want)
	}
	if all[1].Row != 3 {
		t.Errorf("the posting after the reject is row %d, want 3", all[1].Row)
	}
}

func TestBadInput(t *testing.T) {
	checkErr := func(name, text, want string) {
		t.Helper()
		all, _, err := readAll(name, text, Options{})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %v, want one line with %q", name, err, want)
		}
		if err != nil && len(all) > 1 {
			t.Errorf("%s: %d postings before the error", name, len(all))
		}
	}
	checkErr("empty.csv", "", "empty.csv:1:1: the file is empty")
	checkErr("blank.csv", " \n\n", "blank.csv:1:1: the file is empty")
	checkErr("quote.csv", "title,salary\nNurse,\"$50\nCook,$40\n", `quote.csv:2:7: the quote is not closed`)
	checkErr("nopay.csv", "name,age\nBo,7\n", `nopay.csv:1:1: no column that could be pay (name one with --map pay=COLUMN); the columns are "name", "age"`)
	checkErr("a.pdf", "%PDF-1.7 and so on", "a.pdf:1:1: not a file of postings: a PDF document")
	checkErr("a.xlsx", "PK\x03\x04and so on", "zip archive or an office document")
	checkErr("noise.csv", strings.Repeat("\x01\x02\x03\x04\x05\x06", 50), "binary data")
	checkErr("long.json", "{\"title\":\""+strings.Repeat("x", mostRecord+10), "a text of JSON is longer than 16 MiB")
	checkErr("zero.csv", "title,salary\nNu\x00rse,$50\n", "zero.csv:2:3: not a file of postings: binary data")
	checkErr("prose.txt", "Dear Ann,\nthank you for the cake.\n", `prose.txt:1:1: not a posting`)
	checkErr("cut.json", `[{"title":"Nurse","salary":"$50"},{"title":`, "not JSON: the file ends inside a value")
	checkErr("bad.json", "{\"title\":\"Nurse\",\n \"salary\":}", "bad.json:2:11: not JSON")
	checkErr("nopay.json", `[{"name":"Bo","age":7}]`, "no value that could be pay")
	checkErr("none.json", `[]`, "no posting in it")
	checkErr("cut.csv.gz", string(zipped(t, "title,salary\nNurse,$50\n")[:15]), "damaged or cut off")
	checkErr("long.csv", "title,salary\n"+strings.Repeat("x", mostRecord+10), "longer than 16 MiB")
}

func zipped(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEncodings(t *testing.T) {
	text := "title,salary\nKöchin – „Linde“,50 €\n"
	want := "Köchin – „Linde“|50 €@2:25"
	check := func(name string, raw []byte) {
		t.Helper()
		all, _, err := readAll("x.csv", string(raw), Options{})
		if got := summary(all); got != want || err != nil {
			t.Errorf("%s: have %q, %v; want %q", name, got, err, want)
		}
	}
	enc := func(e interface{ Bytes([]byte) ([]byte, error) }) []byte {
		b, err := e.Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	check("UTF-8", []byte(text))
	check("UTF-8 with mark", []byte("\xef\xbb\xbf"+text))
	check("Windows-1252", enc(charmap.Windows1252.NewEncoder()))
	check("UTF-16LE with mark", enc(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()))
	check("UTF-16BE with mark", enc(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()))
	check("UTF-16LE", enc(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()))
	check("gzip", zipped(t, text))
}

// TestLateEncoding reads a byte that is not UTF-8 far behind the head, by which
// the encoding is judged.
func TestLateEncoding(t *testing.T) {
	all, _, err := readAll("x.csv", "title,salary\n"+strings.Repeat("Nurse,$50\n", 10000)+"K\xf6chin,$50\n", Options{})
	if err != nil || len(all) != 10001 || all[10000].Title.Text != "Köchin" {
		t.Errorf("%d postings, last %q, %v", len(all), all[len(all)-1].Title.Text, err)
	}
}

// TestSpelling finds the place of a byte inside a field that the table spells
// otherwise.
func TestSpelling(t *testing.T) {
	text := "title,salary,benefits\r\nx,\"say \"\"hi\"\" $50\",\"one\r\n\"\"two\"\"; three\"\r\n"
	all, _, err := readAll("x.csv", text, Options{})
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	check := func(name string, p Pos, want string) {
		t.Helper()
		if p.String() != want {
			t.Errorf("%s stands at %s, want %s", name, p, want)
		}
	}
	p := all[0]
	check("the amount", p.Pay.At(strings.Index(p.Pay.Text, "$")), "x.csv:2:15")
	check("one", p.Benefits[0].Pos, "x.csv:2:21")
	check("two", p.Benefits[1].Pos, "x.csv:3:1")
	check("three", p.Benefits[2].Pos, "x.csv:3:10")
}

// TestCountryCodes takes codes in a column of locations for countries, and the
// states of the USA not.
func TestCountryCodes(t *testing.T) {
	check := func(name, text string, want ...string) {
		t.Helper()
		all, _, err := readAll("x.csv", text, Options{})
		var got []string
		for _, p := range all {
			got = append(got, p.Country.Text)
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: have %q, %v; want %q", name, got, err, want)
		}
	}
	check("countries", "title,location,salary\na,DE,1\nb,FR,2\nc,CA,3\n", "DE", "FR", "CA")
	check("states", "title,location,salary\na,DE,1\nb,NY,2\nc,CA,3\nd,TX,4\n", "", "", "", "")
	check("too few to tell", "title,location,salary\na,CA,1\nb,DE,2\n", "", "")
	check("by the name of the column", "title,company_location,salary\na,CA,1\n", "CA")
	check("a column of its own", "title,location,country,salary\na,DE,x,1\nb,FR,y,2\nc,CA,z,3\n", "x", "y", "z")
}

// TestStopEarly ends a sequence in the middle: nothing keeps running.
func TestStopEarly(t *testing.T) {
	before := runtime.NumGoroutine()
	text := tableOf(5000)
	for range 50 {
		for range Read("x.csv", strings.NewReader(text), Options{}) {
			break
		}
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines more than before", runtime.NumGoroutine()-before)
}

// TestMemory reads a table far larger than what it may hold at a time.
func TestMemory(t *testing.T) {
	const n, most = 150000, 48 << 20
	var m runtime.MemStats
	count := 0
	for _, err := range Read("x.csv", io.MultiReader(strings.NewReader(rowsHeader), &rows{left: n}), Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if count++; count%50000 == 0 {
			runtime.ReadMemStats(&m)
			if m.HeapAlloc > most {
				t.Errorf("%d MB in use after %d records", m.HeapAlloc>>20, count)
			}
		}
	}
	if count != n {
		t.Errorf("%d records, want %d", count, n)
	}
}
