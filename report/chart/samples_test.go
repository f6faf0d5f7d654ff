package chart

import (
	"fmt"
	"math"
	"strings"
)

var nan = math.NaN()

// group writes whole numbers as figures are written in reports: 164,448.
func group(v float64) string {
	s := fmt.Sprintf("%.0f", math.Abs(v))
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if v < 0 {
		return "−" + s
	}
	return s
}

func rangePoint(lo, hi float64) Point {
	switch {
	case math.IsNaN(lo) && math.IsNaN(hi):
		return Point{Value: nan, Low: nan, High: nan, Label: "no pay stated"}
	case math.IsNaN(lo):
		return Point{Value: nan, Low: nan, High: hi, Label: "up to EUR " + group(hi)}
	case math.IsNaN(hi):
		return Point{Value: nan, Low: lo, High: nan, Label: "from EUR " + group(lo)}
	case lo == hi:
		return Point{Value: lo, Low: lo, High: hi, Label: "EUR " + group(lo)}
	}
	return Point{Value: (lo + hi) / 2, Low: lo, High: hi, Label: "EUR " + group(lo) + " to " + group(hi)}
}

// samples are one chart of each form, and the awkward cases of each.
func samples() []*Chart {
	ranges := &Chart{
		ID: "pay-ranges", Kind: Ranges, Unit: "EUR a year",
		Title:    "Half of the senior postings start above EUR 70,000",
		Subtitle: "Stated base pay, before tax, EUR a year of 12 instalments; the mark is the middle",
		Categories: []string{
			"Nordlicht Software GmbH", "Łódź Software House Sp. z o.o.", "Kestrel Data", "Gesellschaft für angewandte Datenverarbeitung und Systementwicklung mbH",
			"Ostrava Works", "Ravel", "Fern & Sons", "Quiet Harbour", "Vela",
		},
		Series: []Series{{Name: "Base pay", Points: []Point{
			rangePoint(82000, 104000), rangePoint(71500, 96250), rangePoint(70000, nan), rangePoint(68000, 79000),
			rangePoint(61000, 88000), rangePoint(64000, 64000), rangePoint(52000, 71000), rangePoint(nan, 66000), rangePoint(nan, nan),
		}}},
		Lines: []Mark{{Value: 72000, Label: "median EUR 72,000"}},
		Notes: []string{"Kestrel Data and Quiet Harbour state one end only. Vela states no pay.", "Converted at the reference rates of 2 January 2026."},
	}
	two := &Chart{
		ID: "pay-two", Kind: Ranges, Unit: "USD a year", Title: "Remote postings pay what the office does",
		Subtitle: "Stated base pay, USD a year", Categories: []string{"Engineer", "Senior engineer", "Staff engineer"},
		Series: []Series{
			{Name: "On site", Points: []Point{rangePoint(110000, 140000), rangePoint(140000, 185000), rangePoint(180000, 240000)}},
			{Name: "Remote", Points: []Point{rangePoint(105000, 150000), rangePoint(150000, 180000), rangePoint(nan, 230000)}},
		},
		Reference: &Point{Value: 150000, Low: 140000, High: 160000, Label: "your offer USD 150,000"},
	}
	part := func(vs ...float64) []Point {
		var out []Point
		for _, v := range vs {
			out = append(out, Point{Value: v, Label: "EUR " + group(v) + " a year", Short: group(v)})
		}
		return out
	}
	stacked := &Chart{
		ID: "packages", Kind: Stacked, Unit: "EUR a year", Title: "Equity decides between the two best packages",
		Subtitle:   "Yearly value of each part of the package, EUR a year",
		Categories: []string{"Nordlicht Software GmbH", "Kestrel Data", "Ostrava Works", "Ravel"},
		Series: []Series{
			{Name: "Base pay", Points: part(93000, 84000, 74500, 64000)},
			{Name: "Bonus", Points: part(9300, 12600, 0, 3200)},
			{Name: "Equity", Points: part(5000, 18000, nan, 1100)},
			{Name: "Retirement", Points: part(4650, 2520, 3725, 1280)},
			{Name: "Allowances", Muted: true, Points: part(1200, 600, 2400, 300)},
		},
		Notes: []string{"Equity at the price of the last round, spread evenly over four years."},
	}
	grouped := &Chart{
		ID: "by-level", Kind: Grouped, Unit: "days a year", Title: "Austria's postings promise most leave",
		Subtitle:   "Paid days off: the statutory minimum and the median of the postings, days a year of a five-day week",
		Categories: []string{"Austria", "Germany", "Poland", "United States"},
		Series: []Series{
			{Name: "Statutory", Muted: true, Points: []Point{{Value: 25, Label: "25 days"}, {Value: 20, Label: "20 days"}, {Value: 20, Label: "20 days"}, {Value: 0, Label: "none"}}},
			{Name: "Postings", Points: []Point{{Value: 27, Label: "27 days"}, {Value: 30, Label: "30 days"}, {Value: 26, Label: "26 days"}, {Value: nan, Label: "not stated"}}},
		},
		Lines: []Mark{{Value: 20, Label: "EU minimum, 20 days"}, {Value: 24, Label: "median, 24 days"}},
	}
	box := func(q ...float64) Point {
		return Point{Low: q[0], High: q[4], Q: [3]float64{q[1], q[2], q[3]}, Value: q[2], Label: "median " + group(q[2])}
	}
	few := Point{Value: nan, Low: nan, High: nan, Q: [3]float64{nan, nan, nan}, Label: "5 postings"}
	for i, v := range []float64{58000, 63000, 71000, 72000, 90000} {
		few.Obs = append(few.Obs, Point{Value: v, Label: "EUR " + group(v), Href: fmt.Sprintf("p%d", i)})
	}
	mixed := box(60000, 66000, 74000, 81000, 95000)
	for _, v := range []float64{57000, 60000, 66000, 70000, 74000, 78000, 81000, 95000, 101000} {
		mixed.Obs = append(mixed.Obs, Point{Value: v, Label: "EUR " + group(v)})
	}
	boxes := &Chart{
		ID: "by-city", Kind: Boxes, Unit: "EUR a year", Title: "Munich's middle half lies above Berlin's median",
		Subtitle:   "Base pay: 10th to 90th percentile, the box is the middle half, the mark the median",
		Categories: []string{"Munich", "Berlin", "Vienna", "Graz"},
		Series:     []Series{{Name: "Pay", Points: []Point{box(62000, 72000, 81000, 92000, 115000), box(55000, 63000, 71000, 82000, 99000), mixed, few}}},
		Lines:      []Mark{{Value: 71500, Label: "all postings EUR 71,500"}},
	}
	cell := func(v float64, s string) Point { return Point{Value: v, Label: s, Short: s} }
	matrix := &Chart{
		ID: "leave-matrix", Kind: Matrix, Title: "What each employer promises", Subtitle: "Days a year",
		Categories: []string{"Annual leave", "Sick leave", "Parental leave", "Training"},
		Rows:       []string{"Nordlicht Software GmbH", "Kestrel Data", "Ostrava Works"},
		Series: []Series{{Points: []Point{
			cell(30, "30"), cell(10, "10"), cell(84, "84"), cell(5, "5"),
			cell(25, "25"), {Value: nan, Label: "not stated"}, cell(112, "112"), cell(3, "3"),
			cell(20, "20"), cell(15, "15"), {Value: nan, Label: "not stated"}, {Value: nan, Label: "not stated"},
		}}},
	}
	var marks []Point
	for i := range 12 * 5 {
		marks = append(marks, Point{Value: float64((i * 7 % 3) % 2), Label: []string{"no", "yes"}[(i*7%3)%2]})
	}
	marks[13] = Point{Value: nan, Label: "not stated"}
	wide := &Chart{
		ID: "benefit-marks", Kind: Matrix, Title: "Who offers which benefit", Subtitle: "A full mark where the posting says so, an empty one where it rules it out",
		Categories: strings.Split("Health insurance|Dental|Vision|Life insurance|Retirement match|Equity|Signing bonus|Home office budget|Public transport|Meal vouchers|Childcare|Sabbatical", "|"),
		Rows:       []string{"Nordlicht Software GmbH", "Kestrel Data", "Ostrava Works", "Ravel", "Fern & Sons"},
		Series:     []Series{{Points: marks}},
	}
	var dots, others []Point
	for i := range 60 {
		x := float64(i%20) + float64(i%7)/7
		y := 45000 + 3200*x + float64((i*7919)%17000)
		p := Point{X: x, Value: y, Label: fmt.Sprintf("%.0f years, EUR %s", x, group(y))}
		if i == 59 || i == 20 {
			p.Short = "Kestrel Data"
		}
		if i%3 == 0 {
			others = append(others, p)
		} else {
			dots = append(dots, p)
		}
	}
	scatter := &Chart{
		ID: "experience", Kind: Scatter, Unit: "EUR a year", XUnit: "years of experience asked for",
		Title: "Each year asked for adds about EUR 3,200", Subtitle: "Middle of the stated base pay against the experience asked for",
		Series:    []Series{{Name: "Permanent", Points: dots}, {Name: "Contract", Points: others}},
		Lines:     []Mark{{Value: 80000, Label: "median EUR 80,000"}},
		Reference: &Point{X: 9, Value: 97000, Label: "your offer", Low: nan, High: nan},
	}
	months := strings.Split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", " ")
	walk := func(from, step float64, holes ...int) []Point {
		var out []Point
		for i := range months {
			v := from + step*float64(i) + float64(i*i*37%11)*180
			for _, h := range holes {
				if i == h {
					v = nan
				}
			}
			out = append(out, Point{Value: v, Label: "EUR " + group(v)})
		}
		return out
	}
	lines := &Chart{
		ID: "by-month", Kind: Line, Unit: "EUR a year", Title: "Pay offered to engineers rose through the year",
		Subtitle: "Median base pay of the postings of each month", Categories: months,
		Series: []Series{
			{Name: "Munich", Points: walk(74000, 420)}, {Name: "Berlin", Points: walk(68000, 400)},
			{Name: "Graz", Points: walk(61000, 150, 4, 5)}, {Name: "All postings", Muted: true, Points: walk(67500, 330)},
		},
	}
	return []*Chart{ranges, two, stacked, grouped, boxes, matrix, wide, scatter, lines}
}
