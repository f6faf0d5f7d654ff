package main

import (
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/paystat/paystat/report"
	"github.com/paystat/paystat/report/chart"
	"github.com/spf13/cobra"
)

func newReport(e *env) *cobra.Command {
	j := &job{e: e}
	p := &picture{}
	var out, title, format string
	var open bool
	c := &cobra.Command{
		Use:   "report FILE...",
		Short: "Render a report: HTML with charts, PDF, Markdown or a workbook",
		Long: `Render a report of the postings: one HTML file that works with the network off.
It states the finding first, then pay ranges, total compensation, time off and
parental leave, the benefits, and a table in which every figure shows the phrase
it came from; then the terms used and what was rejected and why.

The name of the file says the form: .html; .pdf for paper; .md, a summary with
tables for chats and pull requests; .xlsx, a workbook with every figure; .png, a
picture with the finding and the first charts.`,
		Example: `  paystat report postings.csv -o report.html
  paystat report --by country --currency EUR postings.csv -o report.html
  paystat report offers.csv --title "My three offers" --open
  paystat report postings.csv -o report.html --here '$95,000'
  paystat report offers.csv -o offers.pdf
  paystat report offers.csv -o - --format md`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			form, err := reportForm(out, format)
			if err != nil {
				return err
			}
			if open && (form != "html" && form != "pdf" && form != "png" || out == "-") {
				return usage("--open shows an HTML, PDF or PNG file: name one with -o")
			}
			if (form == "pdf" || form == "xlsx" || form == "png") && out == "-" && terminal(e.stdout) {
				return usage("--format %s is no text: name a file with -o", form)
			}
			drawing, err := p.renderer()
			if err != nil {
				return err
			}
			defer drawing.Close()
			r, err := j.run(args, false)
			if err != nil {
				return err
			}
			if _, ok := chart.Script(); !ok && !e.quiet && form != "md" && form != "pdf" && form != "png" {
				fmt.Fprintln(e.stderr, "paystat: built without its chart script: the report has tables but no charts; run `make build`")
			}
			o, err := p.options(r, j)
			if err != nil {
				return err
			}
			o.Title, o.Renderer = title, drawing
			d := report.New(r, o)
			write := map[string]func(io.Writer) error{"html": d.WriteHTML, "pdf": d.WritePDF, "md": d.WriteMarkdown, "png": d.WritePNG, "xlsx": d.WriteXLSX}[form]
			if err := e.writeOut(out, write); err != nil {
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
	p.flags(c)
	j.byFlag(c)
	c.Flags().StringVarP(&out, "output", "o", "report.html", "`file` to write; - for standard output")
	c.Flags().StringVar(&format, "format", "", "`form`: html, pdf, md, xlsx or png; what the name of the file says where not given")
	c.Flags().StringVar(&title, "title", "", "title of the report")
	c.Flags().BoolVar(&open, "open", false, "open the report in the browser")
	return c
}

// reportForm returns the form of a report: what format says, or else the name of
// the file.
func reportForm(out, format string) (string, error) {
	if out == "" {
		return "", usage("-o: want a file, or - for standard output")
	}
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(out), "."))
	for _, known := range [][]string{{"html", "htm"}, {"pdf"}, {"md", "markdown"}, {"xlsx"}, {"png"}} {
		for _, name := range known {
			if strings.ToLower(format) == name || format == "" && ext == name {
				return known[0], nil
			}
		}
	}
	switch {
	case format != "":
		return "", usage("--format: want html, pdf, md, xlsx or png, have %q", format)
	case out == "-" || ext == "":
		return "html", nil
	}
	return "", usage("-o: %q is none of .html, .pdf, .md, .xlsx, .png; --format says which it is", "."+ext)
}

// openInBrowser shows a file with the program that the system has for it.
func openInBrowser(file string) error {
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
