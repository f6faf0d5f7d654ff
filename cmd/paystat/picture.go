package main

import (
	"fmt"
	"os"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/report"
	"github.com/paystat/paystat/report/chart"
	"github.com/spf13/cobra"
)

// A picture is how report and charts draw, as the command line asks for it.
type picture struct {
	here, locale, font string
	posted             bool
}

func (p *picture) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&p.here, "here", "", hereUsage)
	f.StringVar(&p.locale, "locale", "", "`locale` whose way of writing numbers is used, such as de or en-IN")
	f.StringVar(&p.font, "font", "", "`file` of a TrueType font for scripts that the built-in one lacks")
	f.BoolVar(&p.posted, "as-posted", false, "keep a few offers in several currencies as posted, in place of the first's currency")
}

// renderer checks the flags before anything is read, and returns what draws, with
// the font of a file where one is named.
func (p *picture) renderer() (*chart.Renderer, error) {
	if err := report.CheckLocale(p.locale); err != nil {
		return nil, usage("--locale: %w", err)
	}
	var fonts [][]byte
	if p.font != "" {
		b, err := os.ReadFile(p.font)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.font, plainPathError(err))
		}
		fonts = append(fonts, b)
	}
	r, err := chart.NewRenderer(fonts...)
	if err != nil && p.font != "" {
		return nil, fmt.Errorf("%s: no TrueType font: %w", p.font, err)
	}
	return r, err
}

// options returns the options of a report of the result.
func (p *picture) options(r *analyze.Result, j *job) (report.Options, error) {
	mark, err := hereOf(p.here, r, j)
	return report.Options{AsPosted: p.posted, Here: mark, Locale: p.locale}, err
}
