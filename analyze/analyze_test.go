package analyze

import (
	"io"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/group"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
)

// source is a file with that text.
func source(name, text string) Source {
	return Source{name, func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// run analyzes a table; by and where are as on the command line.
func run(t *testing.T, text, by string, change func(*Options)) *Result {
	t.Helper()
	o := DefaultOptions()
	var err error
	if o.By, err = group.ParseBy(by); err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(&o)
	}
	r, err := Run([]Source{source("x.csv", text)}, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const jobs = `title,company,country,team,salary
Nurse,A,US,red,"$50,000 - $60,000 a year"
Nurse,B,US,red,"$30 an hour"
Cook,B,US,blue,competitive
Cook,C,DE,blue,"40.000 - 50.000 € brutto pro Jahr"
Cook,C,DE,blue,"40.000 - 50.000 € brutto pro Jahr"
Cook,D,US,blue,"$1,000, $2,000",extra
Cook,E,US,blue,"$45,000 a year or more"
`

func TestRun(t *testing.T) {
	r := run(t, jobs, "country", nil)
	if r.Records != 7 || r.Postings != 6 || len(r.Rejects) != 1 || r.Records != r.Postings+len(r.Rejects) {
		t.Errorf("%d records = %d postings + %d rejects", r.Records, r.Postings, len(r.Rejects))
	}
	if got := r.Rejects[0].Pos.String(); !strings.HasPrefix(got, "x.csv:7:") {
		t.Errorf("the reject stands at %s", got)
	}
	if r.Reposts != 1 {
		t.Errorf("%d reposts, want 1", r.Reposts)
	}
	us := r.Groups[0]
	if us.Key.String() != "US" || us.N != 4 || us.Counted != 3 || us.Employers != 3 || us.Currency != money.USD {
		t.Errorf("the group of the US is %+v", us)
	}
	check := func(name string, have money.Number, want string) {
		t.Helper()
		if got := have.Fixed(2, money.HalfUp); got != want {
			t.Errorf("%s: have %s, want %s", name, got, want)
		}
	}
	check("median of the lower ends", us.Min.P50, "50000.00") // 45,000, 50,000, 62,400
	check("median of the middles", us.Mid.P50, "58700.00")    // 55,000, 62,400: "or more" has no middle
	check("highest", us.Max.Hi, "62400.00")
	if us.Min.N != 3 || us.Mid.N != 2 || us.Max.N != 2 {
		t.Errorf("n of the ends: %d %d %d", us.Min.N, us.Mid.N, us.Max.N)
	}
	if len(us.Excluded) != 1 || us.Excluded[0].Why != offer.NotDisclosed {
		t.Errorf("excluded: %+v", us.Excluded)
	}
}

func TestRunDedupes(t *testing.T) {
	r := run(t, jobs, "country", func(o *Options) { o.Dedupe = true })
	for _, g := range r.Groups {
		if g.Key.String() == "DE" && (g.Counted != 1 || g.N != 2) {
			t.Errorf("%d of %d count, want 1 of 2", g.Counted, g.N)
		}
	}
}

// TestRunCurrencies holds currencies apart unless they are converted.
func TestRunCurrencies(t *testing.T) {
	apart := run(t, jobs, "", nil)
	if len(apart.Groups) != 2 || apart.Groups[0].Currency == apart.Groups[1].Currency {
		t.Errorf("%d groups without conversion, want one a currency", len(apart.Groups))
	}
	if len(apart.Groups[0].Warnings) == 0 {
		t.Error("a group that is split says nothing")
	}
	one := run(t, jobs, "", func(o *Options) { o.Currency = money.USD })
	if len(one.Groups) != 1 || one.Groups[0].Counted != 5 {
		t.Fatalf("%+v", one.Groups)
	}
	// 45,000 EUR at 1.1684 USD
	if got := one.Groups[0].Mid.Lo.Fixed(2, money.HalfUp); got != "52578.00" {
		t.Errorf("45,000 EUR are %s USD", got)
	}
	if line := one.Conversion(); !strings.Contains(line, "13 April 2026") || !strings.Contains(line, "1.1684") {
		t.Errorf("the conversion is told as %q", line)
	}
}

func TestRunWhere(t *testing.T) {
	check := func(where string, want int) {
		t.Helper()
		w, err := group.ParseWhere(where)
		if err != nil {
			t.Fatal(err)
		}
		if r := run(t, jobs, "", func(o *Options) { o.Where = []group.Where{w} }); r.Kept != want {
			t.Errorf("%s: %d kept, want %d", where, r.Kept, want)
		}
	}
	check("team=red", 2)
	check("Team=RED", 2)
	check("title!=cook", 2)
	check("company~b", 2)
	check("country=DE", 2)
}

func TestRunErrors(t *testing.T) {
	check := func(text, by, want string) {
		t.Helper()
		o := DefaultOptions()
		o.By, _ = group.ParseBy(by)
		_, err := Run([]Source{source("x.csv", text)}, o)
		if err == nil || err.Error() != want {
			t.Errorf("error %v, want %q", err, want)
		}
	}
	check("", "", "x.csv:1:1: the file is empty")
	check("title,salary\n", "", "x.csv: no posting in it")
	check("title,salary\na,b,c\n", "", `x.csv:2:5: the record has 3 fields, the header 2 in "c"`)
	check("title,salary\na,$5\n", "shoe", `no posting has a column "shoe"; every posting has title, company, location, country, region, employment, remote, posted, month, currency, period, basis, file`)
}

// TestRunIsTheSame holds the result to the order of the source, however the
// work is shared out.
func TestRunIsTheSame(t *testing.T) {
	var text strings.Builder
	text.WriteString("title,salary\n")
	for i := range 3000 {
		text.WriteString("Job " + money.Int(int64(i)).String() + ",\"$" + money.Int(int64(30000+i)).String() + " a year\"\n")
	}
	r := run(t, text.String(), "", nil)
	for i, o := range r.Offers {
		if want := "Job " + money.Int(int64(i)).String(); o.Posting.Title.Text != want {
			t.Fatalf("offer %d is %q", i, o.Posting.Title.Text)
		}
	}
	if r.Groups[0].Counted != 3000 || r.Groups[0].Mid.P50.String() != "31499.5" {
		t.Errorf("%d counted, median %s", r.Groups[0].Counted, r.Groups[0].Mid.P50)
	}
}

// A repost that has a reason of its own to stay out keeps it.
func TestDedupeKeepsReason(t *testing.T) {
	row := "N,DE,Nurse,\"3.000 € netto im Monat\"\n"
	r := run(t, "company,country,title,salary\n"+row+row, "", func(o *Options) { o.Dedupe = true })
	if r.Reposts != 1 || r.Offers[1].Excluded != offer.NetPay {
		t.Errorf("%d reposts, the second is out for %q", r.Reposts, r.Offers[1].Excluded)
	}
}
