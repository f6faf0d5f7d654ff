package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/report"
	"github.com/paystat/paystat/report/chart"
	"github.com/spf13/cobra"
)

// mostCompared is how many offers fit side by side.
const mostCompared = 8

func newCompare(e *env) *cobra.Command {
	j := &job{e: e}
	var format, out, measure, picture string
	var sensitivity bool
	c := &cobra.Command{
		Use:   "compare FILE|POSTING...",
		Short: "Set offers side by side, line by line",
		Long: `Set two to eight offers side by side: every line of pay, package, time off and
stated benefits, the difference to the first offer, a star at the most, and what is
not stated. Ranges count at their middle. Amounts are in the currency of the first
offer, at the dated rates of the program, unless --currency or --rates say otherwise.

A file stands for all postings in it. A posting of a file is named by its id, its
line or its number: offers.csv#kestrel, offers.csv:3 and offers.csv#2 are the same,
the second of that file; or by the id or the number alone, beside the file. With
--sensitivity each term goes to its low and its high end, and the output tells
which of them changes the order by --measure.

Net pay, a contractor's rate, cost to company and a total compensation that is all
that is stated are shown with the reason, and get no difference and no star beside
gross pay. Nor do part-time pay without hours, a range with one end alone, and pay
without a rate or a price level. Part-time pay with hours is that of a full-time year.`,
		Example: `  paystat compare offers.csv
  paystat compare --sensitivity offers.csv brightwater kestrel
  paystat compare --sensitivity --measure target_cash --chart swings.svg offers.csv
  paystat compare --format json posting.txt offers.csv#brightwater`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			write := map[string]func(io.Writer, *report.SideBySide) error{
				"table": report.WriteComparisonText, "json": report.WriteComparisonJSON, "csv": report.WriteComparisonCSV,
			}[format]
			if write == nil {
				return usage("--format: want table, csv or json, have %q", format)
			}
			m, err := analyze.ParseMeasure(measure)
			if err != nil {
				return usage("--measure: %w", err)
			}
			if picture != "" && !sensitivity {
				return usage("--chart draws the sensitivity: give --sensitivity too")
			}
			if ext := filepath.Ext(picture); picture != "" && ext != ".svg" && ext != ".png" {
				return usage("--chart: want a name that ends with .svg or .png, have %q", picture)
			}
			names, picks := split(args)
			if len(names) == 0 {
				return fmt.Errorf("%s: no such file", args[0])
			}
			r, err := j.run(names, false)
			if err != nil {
				return err
			}
			offers, err := picked(r, picks)
			if err != nil {
				return err
			}
			s := &report.SideBySide{Result: r, Comparison: r.Compare(offers)}
			if sensitivity {
				if s.Sensitivity, err = r.Sensitivity(offers, m); err != nil {
					return err
				}
			}
			if err := e.writeOut(out, func(w io.Writer) error { return write(w, s) }); err != nil {
				return err
			}
			if picture == "" {
				return nil
			}
			ch := s.Tornado()
			if ch == nil {
				return fmt.Errorf("%s: nothing to draw: no term moves the lead of one offer over another", picture)
			}
			return e.draw(picture, ch)
		},
	}
	j.flags(c)
	c.Flags().BoolVar(&sensitivity, "sensitivity", false, "show how far the ranking rests on each term")
	c.Flags().StringVar(&measure, "measure", "package", "`total` that --sensitivity ranks by: base, target_cash, year_one_cash or package")
	c.Flags().StringVar(&picture, "chart", "", "draw the sensitivity into this `file` (.svg or .png)")
	c.Flags().StringVar(&format, "format", "table", "`format`: table, csv or json")
	c.Flags().StringVarP(&out, "output", "o", "", "`file` to write instead of standard output")
	return c
}

// A pick is a posting of the command line: of a file, or of any.
type pick struct {
	file string // "" for any
	name string // "" for all postings of the file
}

// split tells the files of the command line from the postings.
func split(args []string) (files []string, picks []pick) {
	add := func(f string) {
		for _, have := range files {
			if have == f {
				return
			}
		}
		files = append(files, f)
	}
	bare := false
	for _, a := range args {
		if isInput(a) {
			add(a)
			picks = append(picks, pick{file: a})
			continue
		}
		if i := strings.LastIndexAny(a, "#:"); i > 0 && isInput(a[:i]) {
			add(a[:i])
			name := a[i+1:]
			if a[i] == ':' {
				name = a
			}
			picks = append(picks, pick{a[:i], name})
			continue
		}
		bare = true
		picks = append(picks, pick{"", a})
	}
	if bare { // then a file alone only says where to look
		some := picks[:0]
		for _, p := range picks {
			if p.name != "" {
				some = append(some, p)
			}
		}
		picks = some
	}
	return files, picks
}

// isInput reports whether an argument names a file, several by a pattern, or
// standard input.
func isInput(a string) bool {
	if a == "-" {
		return true
	}
	if _, err := os.Stat(a); err == nil {
		return true
	}
	found, err := filepath.Glob(a)
	return err == nil && len(found) > 0 && strings.ContainsAny(a, "*?[")
}

// picked returns the offers to compare, in the order of the command line.
func picked(r *analyze.Result, picks []pick) ([]*offer.Offer, error) {
	var all []*offer.Offer
	add := func(o *offer.Offer) {
		for _, have := range all {
			if have == o {
				return
			}
		}
		all = append(all, o)
	}
	for _, p := range picks {
		if p.name != "" {
			o, err := r.In(p.file).Find(p.name)
			if err != nil {
				return nil, err
			}
			add(o)
			continue
		}
		for _, o := range r.In(p.file).Offers {
			add(o)
		}
	}
	switch n := len(all); {
	case n < 2:
		return nil, usage("name at least two postings; there %s", areIs(n))
	case n > mostCompared:
		return nil, usage("%s do not fit side by side: name up to %d of them (by id, line or number), or see: paystat report", count(n, "posting"), mostCompared)
	}
	return all, nil
}

func areIs(n int) string {
	if n == 1 {
		return "is 1"
	}
	return fmt.Sprintf("are %d", n)
}

// draw writes one chart as a file, by the ending of its name.
func (e *env) draw(name string, c *chart.Chart) error {
	d, err := chart.NewRenderer()
	if err != nil {
		return err
	}
	defer d.Close()
	render := d.SVG
	if filepath.Ext(name) == ".png" {
		render = d.PNG
	}
	b, err := render(c, chart.Size{})
	if err != nil {
		return err
	}
	if err := e.writeOut(name, func(w io.Writer) error { _, err := w.Write(b); return err }); err != nil {
		return err
	}
	if !e.quiet {
		fmt.Fprintf(e.stderr, "wrote %s\n", name)
	}
	return nil
}
