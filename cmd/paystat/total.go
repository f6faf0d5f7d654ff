package main

import (
	"io"
	"strings"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/report"
	"github.com/spf13/cobra"
)

// A writer lays a result out in one format.
type writer func(io.Writer, *analyze.Result) error

// formats are the formats of a command, by name.
type formats map[string]writer

// pick returns the writer of a format.
func (f formats) pick(name string) (writer, error) {
	if w, ok := f[name]; ok {
		return w, nil
	}
	var names []string
	for _, n := range []string{"table", "csv", "json", "xlsx"} {
		if f[n] != nil {
			names = append(names, n)
		}
	}
	last := len(names) - 1
	return nil, usage("--format: want %s or %s, have %q", strings.Join(names[:last], ", "), names[last], name)
}

func newTotal(e *env) *cobra.Command {
	j := &job{e: e}
	var format, out, explain string
	all := formats{"table": report.WriteOffersText, "csv": report.WriteOffersCSV, "json": report.WriteOffersJSON, "xlsx": report.WriteOffersXLSX}
	c := &cobra.Command{
		Use:   "total FILE...",
		Short: "Compute total compensation, part by part",
		Long: `Compute what each posting is worth in a year: base pay; target cash, which is base
pay with bonus and commission; the first year's cash, with what is paid once; and
the package, with what else the employer puts in. Ranges count at their middle. Each
part shows its formula with the numbers in it. Paid time off stands beside the
totals and is added to none.

--explain prints one posting at every end of its range, with the phrase of each
part and the terms it rests on; JSON and xlsx have these of all postings, CSV has
the totals alone. With --currency the table above has the totals in that currency,
and the parts below stay as posted; all other forms have the totals in both.`,
		Example: `  paystat total offers.csv
  paystat total --explain brightwater offers.csv
  paystat total --format json --set coverage_tier=family offers.csv
  paystat total --format xlsx -o totals.xlsx offers.csv
  paystat total --terms terms.toml --format csv -o totals.csv offers.csv`,
		Args: files,
		RunE: func(c *cobra.Command, args []string) error {
			write, err := all.pick(format)
			if err != nil {
				return err
			}
			if format == "xlsx" && (out == "" || out == "-") && terminal(e.stdout) {
				return usage("--format xlsx is no text: name a file with -o")
			}
			if explain != "" && c.Flags().Changed("format") {
				return usage("--explain is text: leave --format out")
			}
			r, err := j.run(args, false)
			if err != nil {
				return err
			}
			if explain != "" {
				o, err := r.Find(explain)
				if err != nil {
					return err
				}
				write = func(w io.Writer, r *analyze.Result) error { return report.WriteLedger(w, r, o) }
			}
			return e.writeOut(out, func(w io.Writer) error { return write(w, r) })
		},
	}
	j.flags(c)
	c.Flags().StringVar(&explain, "explain", "", "print the ledger of one posting: its `ID`, its place (file:line), or its number")
	c.Flags().StringVar(&format, "format", "table", "`format`: table, csv, json or xlsx")
	c.Flags().StringVarP(&out, "output", "o", "", "`file` to write instead of standard output")
	return c
}

func newStats(e *env) *cobra.Command {
	j := &job{e: e}
	var format, out string
	all := formats{"table": report.WriteStatsText, "csv": report.WriteStatsCSV, "json": report.WriteStatsJSON}
	c := &cobra.Command{
		Use:   "stats FILE...",
		Short: "Summarize base pay by group",
		Long: `Summarize the yearly gross base pay of groups of postings: n, distinct employers,
P10 P25 P50 P75 P90 and the mean of the lower ends, the middles and the upper ends
of the ranges. Percentiles are exact, by Hyndman-Fan type 7. What is left out is
counted by reason.`,
		Example: `  paystat stats --by country postings.csv
  paystat stats --by industry --currency EUR --format csv postings.csv
  paystat stats --by "Job Category" --where "Posting Type=External" nyc-jobs.csv`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			write, err := all.pick(format)
			if err != nil {
				return err
			}
			r, err := j.run(args, true)
			if err != nil {
				return err
			}
			return e.writeOut(out, func(w io.Writer) error { return write(w, r) })
		},
	}
	j.flags(c)
	j.byFlag(c)
	c.Flags().StringVar(&format, "format", "table", "`format`: table, csv or json")
	c.Flags().StringVarP(&out, "output", "o", "", "`file` to write instead of standard output")
	return c
}

func newConvert(e *env) *cobra.Command {
	j := &job{e: e}
	var to, out string
	c := &cobra.Command{
		Use:   "convert FILE...",
		Short: "Write postings in one plain form: JSON Lines or CSV",
		Long: `Write the postings in one plain form, each with its words, where it stands, and
what was understood of it: pay, benefits, flags. paystat reads the result again.`,
		Example: `  paystat convert --to jsonl posting.txt
  paystat convert --to csv -o all.csv *.json`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			write := map[string]writer{"jsonl": report.WritePostingsJSONL, "csv": report.WritePostingsCSV}[to]
			if write == nil {
				return usage("--to: want jsonl or csv, have %q", to)
			}
			r, err := j.run(args, false)
			if err != nil {
				return err
			}
			return e.writeOut(out, func(w io.Writer) error { return write(w, r) })
		},
	}
	j.flags(c)
	c.Flags().StringVar(&to, "to", "jsonl", "`form`: jsonl or csv")
	c.Flags().StringVarP(&out, "output", "o", "", "`file` to write instead of standard output")
	return c
}
