package posting

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

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
	check("quoted", "title,salary\n\"Nurse, RN\",\"$50\"\n", "Nurse, RN|$50@2:14")
	check("quoted newline", "title,salary\n\"Nurse\nRN\",$50\nCook,$40\n", "Nurse\nRN|$50@3:5 / Cook|$40@4:6")
	check("CRLF in quotes is LF", "title,salary\r\n\"Nurse\r\nRN\",$50\r\n", "Nurse\nRN|$50@3:5")
	check("doubled quotes", "title,salary\n\"The \"\"best\"\" cook\",$50\n", `The "best" cook|$50@2:21`)
	check("a quote inside a bare field", "title,salary\n5\" pipe fitter,$50\n", `5" pipe fitter|$50@2:16`)
	check("a quote inside quotes", "title,salary\n\"5\" pipe fitter\",$50\n", `5" pipe fitter|$50@2:18`)
	check("blank lines", "\ntitle,salary\n\n\nNurse,$50\n\n", "Nurse|$50@5:7")
	check("short record", "title,salary,benefits\nNurse\nCook,$40\n", "Nurse| / Cook|$40@3:6")
	check("empty fields beyond the header", "title,salary\nNurse,$50,,\n", "Nurse|$50@2:7")
	check("byte order mark", "\ufefftitle,salary\nNurse,$50\n", "Nurse|$50@2:7")
	check("spaces in the header", " Job Title , Salary Range \nNurse,$50\n", "Nurse|$50@2:7")
	check("a field that is not available", "title,salary\nNurse,N/A\n", "Nurse|")
	check("UTF-8 columns count bytes", "title,salary\nKöchin,$50\n", "Köchin|$50@2:9")
}

func TestColumnNames(t *testing.T) {
	check := func(header, row, field, want string) {
		t.Helper()
		all, rejects, err := readAll("x.csv", header+"\n"+row+"\n", Options{})
		if len(all) != 1 || len(rejects) > 0 || err != nil {
			t.Errorf("%s: %d postings, %q, %v", header, len(all), rejects, err)
			return
		}
		p := all[0]
		got := map[string]string{
			"id": p.ID.Text, "title": p.Title.Text, "company": p.Company.Text, "location": p.Location.Text,
			"country": p.Country.Text, "remote": p.Remote.Text, "employment": p.Employment.Text, "posted": p.Posted.Text,
			"pay": p.Pay.Text, "min": p.PayMin.Text, "max": p.PayMax.Text, "period": p.PayPeriod.Text, "currency": p.PayCurrency.Text,
		}[field]
		if got != want {
			t.Errorf("%s: %s = %q, want %q", header, field, got, want)
		}
	}
	check("Business Title,Salary", "a,b", "title", "a")
	check("Stellenbezeichnung;Gehalt", "a;b", "pay", "b")
	check("Intitulé du poste;Rémunération", "a;b", "title", "a")
	check("puesto,salario", "a,b", "pay", "b")
	check("stanowisko,wynagrodzenie", "a,b", "pay", "b")
	check("Salary_Range_From,Salary_Range_To", "1,2", "max", "2")
	check("salary_min,salary_max,salary_currency,pay_period", "1,2,EUR,year", "currency", "EUR")
	check("salary_min,salary_max,salary_currency,pay_period", "1,2,EUR,year", "period", "year")
	check("salary_short,salary_range_text", "b,a", "pay", "a")
	check("salary_short,salary_range_text", "b,", "pay", "b")
	check("area,city,salary", "US-KS,,b", "location", "US-KS")
	check("company_location,salary", "DE,b", "country", "DE")
	check("Full-Time/Part-Time indicator,salary", "F,b", "employment", "F")
	check("hiring_agency_name,salary", "a,b", "company", "a")
	check("salary,salary_in_usd", "1,2", "pay", "1")
	check("title,title,salary", "a,b,c", "title", "a")
}

func TestExtraColumns(t *testing.T) {
	all, _, err := readAll("x.csv", "title,grade,grade,salary,\nNurse,7,8,$50,x\n", Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all[0].Extra {
		got = append(got, c.Name+"="+c.Value.Text)
	}
	if want := []string{"grade=7", "grade (2)=8", "column 5=x"}; !slices.Equal(got, want) {
		t.Errorf("have %q, want %q", got, want)
	}
}

func TestMap(t *testing.T) {
	text := "Wer,Was\nNurse,$50\n"
	all, _, err := readAll("x.csv", text, Options{Map: map[string]string{"title": "Wer", "pay": "was"}})
	if got := summary(all); err != nil || got != "Nurse|$50@2:7" {
		t.Errorf("have %q, %v", got, err)
	}
	checkErr := func(m map[string]string, want string) {
		t.Helper()
		if _, _, err := readAll("x.csv", text, Options{Map: m}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: error %v, want %q", m, err, want)
		}
	}
	checkErr(map[string]string{"pay": "Wie"}, `no column "Wie" for field pay; the columns are "Wer", "Was"`)
	checkErr(map[string]string{"lohn": "Was"}, `no field "lohn" to map; the fields are id, title`)
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

// FuzzSplit holds the splitter to encoding/csv: what that accepts, this reads
// alike; nothing makes it panic, and every place lies in the text.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"a,b\nc,d\n", "\"a\"\"b\",c\n", "a,\"b\nc\"\r\nd", "\"", "a\r\n\r\nb,", ",,\n", "\"a\" ,b\n", "é,\"ü\"\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		// Sources are UTF-8 without zeros when they come here.
		text = strings.ReplaceAll(strings.ToValidUTF8(text, "?"), "\x00", "0")
		std := csv.NewReader(strings.NewReader(text))
		std.FieldsPerRecord = -1
		want, stdErr := std.ReadAll()
		s := newSplitter("f", &oneByte{strings.NewReader(text)}, ',')
		var got [][]string
		lines := strings.Split(text, "\n")
		for {
			cells, err := s.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				if stdErr == nil {
					t.Fatalf("%q: %v, but encoding/csv reads %q", text, err, want)
				}
				return
			}
			var rec []string
			for _, c := range cells {
				rec = append(rec, c.text)
				if c.line < 1 || c.line > len(lines) || c.col < 1 || c.col > len(lines[c.line-1])+2 {
					t.Fatalf("%q: %q stands at %d:%d", text, c.text, c.line, c.col)
				}
			}
			got = append(got, rec)
		}
		// Fields of spaces before a quote, and lines of spaces alone, we read
		// more kindly.
		if stdErr != nil || strings.Contains(text, " ") || strings.Contains(text, "\t") || strings.Contains(text, "\r") {
			return
		}
		if len(got) != len(want) {
			t.Fatalf("%q: have %q, want %q", text, got, want)
		}
		for i := range want {
			if !slices.Equal(got[i], want[i]) {
				t.Fatalf("%q: have %q, want %q", text, got, want)
			}
		}
	})
}

// oneByte gives a byte at a time, so that every place is a boundary.
type oneByte struct{ r io.Reader }

func (o *oneByte) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return o.r.Read(p[:1])
}

func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	text.WriteString("id,title,company,location,country,salary,benefits\n")
	for range 20000 {
		text.WriteString("a-1,Backend Engineer,Larkspur Systems,\"Austin, TX\",United States,\"$142,000 - $178,000 per year\",\"20 days of PTO; 11 paid holidays\"\n")
	}
	b.Run("paystat", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		b.ReportAllocs()
		for b.Loop() {
			for _, err := range Read("x.csv", strings.NewReader(text.String()), Options{}) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("encoding-csv", func(b *testing.B) {
		b.SetBytes(int64(text.Len()))
		b.ReportAllocs()
		for b.Loop() {
			r := csv.NewReader(strings.NewReader(text.String()))
			r.ReuseRecord = true
			for {
				if _, err := r.Read(); err != nil {
					break
				}
			}
		}
	})
}
