package pay

import (
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"github.com/paystat/paystat/analyze/money"
)

// TestFederalRanges reads every range text of a year of federal postings. They
// have one form, whose numbers are taken out here by hand.
func TestFederalRanges(t *testing.T) {
	in := csv.NewReader(shared(t, "data", "usajobs-2009.csv"))
	in.LazyQuotes = true
	head, err := in.Read()
	if err != nil {
		t.Fatal(err)
	}
	col := -1
	for i, h := range head {
		if h == "salary_range_text" {
			col = i
		}
	}
	seen := map[string]bool{}
	for {
		row, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		text := row[col]
		if seen[text] {
			continue
		}
		seen[text] = true
		r := Read(text, Context{Country: "US"}, DefaultTerms())
		if text == "NA" {
			if r.Disclosed {
				t.Errorf("%q: %s", text, r)
			}
			continue
		}
		f := strings.Fields(strings.NewReplacer("$", "", ",", "").Replace(text))
		lo, hi := money.MustParse(f[1]), money.MustParse(f[3])
		want := money.Range{Min: money.Some(lo), Max: money.Some(hi)}
		if lo.IsZero() {
			want.Min = none
		}
		period := ParsePeriod(f[len(f)-1])
		if r.Base.String() != want.String() || r.Period != period || r.Currency != money.USD || r.Flags.Has(PeriodInferred|CurrencyAmbiguous) {
			t.Errorf("%q: %s %v", text, r, r.Flags.Names())
		}
	}
	if len(seen) < 1000 {
		t.Errorf("%d texts", len(seen))
	}
}

// TestCityColumns reads the pay columns of a city's postings.
func TestCityColumns(t *testing.T) {
	in := csv.NewReader(shared(t, "data", "nyc-jobs.csv"))
	in.LazyQuotes = true
	head, err := in.Read()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, h := range head {
		at[strings.TrimPrefix(h, "\ufeff")] = i
	}
	periods := map[string]Period{"Annual": Year, "Hourly": Hour, "Daily": Day}
	n := 0
	for {
		row, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		low, high, freq := row[at["Salary_Range_From"]], row[at["Salary_Range_To"]], row[at["Salary Frequency"]]
		r := ReadStructured(low, high, freq, "", Context{Country: "US"}, DefaultTerms())
		n++
		if r.Period != periods[freq] {
			t.Errorf("%s is %s", freq, r.Period)
		}
		hi := money.MustParse(strings.NewReplacer("$", "", ",", "").Replace(high))
		if r.Base.Max.Set && !r.Base.Max.N.Equal(hi) && !r.Flags.Has(RangeSwapped) || !r.Disclosed {
			t.Errorf("%s to %s %s is %s %v", low, high, freq, r, r.Flags.Names())
		}
	}
	if n < 5000 {
		t.Errorf("%d rows", n)
	}
}

// TestPage reads a page of a job site as it was pasted.
func TestPage(t *testing.T) {
	b, err := io.ReadAll(shared(t, "data", "posting-page.txt"))
	if err != nil {
		t.Fatal(err)
	}
	r := Read(string(b), Context{Country: "US"}, DefaultTerms())
	if got(r) != "USD year 164448-234926" || r.Text != "$164,448 - $234,926 per year" || len(r.Parts) != 0 {
		t.Errorf("%s in %q, parts %v", r, r.Text, r.Parts)
	}
}
