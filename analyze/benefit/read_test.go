package benefit

import (
	"io"
	"strings"
	"testing"
)

// TestPostingPage reads the benefits of a whole page as a visitor copies it.
func TestPostingPage(t *testing.T) {
	b, err := io.ReadAll(shared(t, "data", "posting-page.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := parseWant("health_medical=? NO_AMOUNT;parental_any=26 weeks MONTHS_CONVERTED PAY_UNSPECIFIED;" +
		"retirement_plan=yes;meal=? NO_AMOUNT;pto_vacation=23;public_holidays=13;sick_leave=? NO_AMOUNT;remote_work=? mode:remote")
	if err != nil {
		t.Fatal(err)
	}
	got := records(t, "US", string(b))
	if bad := match(want, got); bad != nil {
		t.Error(strings.Join(bad, "\n"))
	}
	for _, r := range got {
		span := r["span"].([]any)
		if text := string(b[int(span[0].(float64)):int(span[1].(float64))]); text != r["source"] {
			t.Errorf("span holds %q, source is %q", text, r["source"])
		}
	}
}

// field is a field of five benefits, as a table of postings has it.
const field = "25 days PTO; 401(k) with 4% match; medical, dental and vision insurance; 16 weeks paid parental leave; $1,000 learning budget per year"

func BenchmarkReadField(b *testing.B) {
	b.ReportAllocs()
	Read(field, Context{Country: "US"})
	for b.Loop() {
		Read(field, Context{Country: "US"})
	}
}

func BenchmarkReadFive(b *testing.B) {
	b.ReportAllocs()
	const text = "25 days PTO; 401(k); health insurance; parental leave; remote work"
	for b.Loop() {
		Read(text, Context{Country: "US"})
	}
}

func BenchmarkReadPosting(b *testing.B) {
	text := strings.Repeat("You will design, build and run the services that our customers use every day, together with a team of twelve.\n", 40) + field
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(text, Context{Country: "US"})
	}
}
