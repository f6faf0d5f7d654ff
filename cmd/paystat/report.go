package main

import (
	"fmt"
	"io"
	"os/exec"
	"runtime"

	"github.com/paystat/paystat/report"
	"github.com/paystat/paystat/report/chart"
	"github.com/spf13/cobra"
)

func newReport(e *env) *cobra.Command {
	j := &job{e: e}
	var out, title string
	var open bool
	c := &cobra.Command{
		Use:   "report FILE...",
		Short: "Render a report: one HTML file with charts and tables",
		Long: `Render a report of the postings: one HTML file that works with the network off.
It states the finding first, then pay ranges, total compensation, time off and
parental leave, the benefits, and a table in which every figure shows the phrase
it came from; then the terms used and what was rejected and why.`,
		Example: `  paystat report postings.csv -o report.html
  paystat report --by country --currency EUR postings.csv -o report.html
  paystat report offers.csv --title "My three offers" --open`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			if out == "" {
				return usage("-o: want a file, or - for standard output")
			}
			r, err := j.run(args, false)
			if err != nil {
				return err
			}
			if _, ok := chart.Script(); !ok && !e.quiet {
				fmt.Fprintln(e.stderr, "paystat: built without its chart script: the report has tables but no charts; run `make build`")
			}
			d, err := report.New(r, report.Options{Title: title})
			if err != nil {
				return err
			}
			if err := e.writeOut(out, func(w io.Writer) error { return d.WriteHTML(w) }); err != nil {
				return err
			}
			if out != "-" && !e.quiet {
				fmt.Fprintf(e.stderr, "wrote %s\n", out)
			}
			if open {
				return openInBrowser(out)
			}
			return nil
		},
	}
	j.flags(c)
	j.byFlag(c)
	c.Flags().StringVarP(&out, "output", "o", "report.html", "`file` to write; - for standard output")
	c.Flags().StringVar(&title, "title", "", "title of the report")
	c.Flags().BoolVar(&open, "open", false, "open the report in the browser")
	return c
}

// openInBrowser shows a file with the program that the system has for it.
func openInBrowser(file string) error {
	if file == "-" {
		return usage("--open needs a file: give -o")
	}
	name, args := "xdg-open", []string{file}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", file}
	}
	if err := exec.Command(name, args...).Start(); err != nil {
		return fmt.Errorf("--open: %w", err)
	}
	return nil
}
