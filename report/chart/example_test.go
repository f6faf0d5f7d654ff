package chart_test

import (
	"fmt"
	"math"
	"strings"

	"github.com/paystat/paystat/report/chart"
)

// A chart of two ranges, drawn. Every figure comes with the text that stands for
// it; an end that is not known is not a number.
func Example() {
	c := &chart.Chart{
		ID: "pay-ranges", Kind: chart.Ranges, Unit: "USD a year",
		Title: "Alder pays more than Cedar", Subtitle: "Base pay of a full-time year",
		Categories: []string{"Alder Works", "Cedar Health"},
		Series: []chart.Series{{Name: "base pay", Points: []chart.Point{
			{Low: 150000, Value: 165000, High: 180000, Label: "USD 150,000 to 180,000"},
			{Low: math.NaN(), Value: math.NaN(), High: 140000, Label: "up to USD 140,000"},
		}}},
	}
	r, err := chart.NewRenderer()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer r.Close()
	svg, err := r.SVG(c, chart.Size{Width: 640})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(string(svg), "Cedar Health"))
	_, err = r.SVG(c, chart.Size{Width: 10})
	fmt.Println(err)
	// Output:
	// true
	// chart pay-ranges: width 10 px: want 200 to 8000
}
