package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/paystat/paystat/report"
	"github.com/paystat/paystat/report/chart"
	"github.com/spf13/cobra"
)

func newCharts(e *env) *cobra.Command {
	j := &job{e: e}
	p := &picture{}
	var dir, format, only, theme string
	var width, height int
	var scale float64
	c := &cobra.Command{
		Use:   "charts FILE...",
		Short: "Draw the charts of the report as SVG and PNG files",
		Long: `Draw the charts that the data supports as files, one each chart and format, named
after the chart: pay-ranges.svg, pay-ranges.png.`,
		Example: `  paystat charts postings.csv -d charts
  paystat charts postings.csv -d charts --format png --scale 2 --theme dark
  paystat charts offers.csv -d charts --only pay-ranges`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			kinds, err := chartFormats(format)
			if err != nil {
				return err
			}
			size := chart.Size{Width: width, Height: height, Scale: scale}
			switch theme {
			case "light":
			case "dark":
				size.Theme = chart.Dark
			default:
				return usage("--theme: want light or dark, have %q", theme)
			}
			if width < 0 || height < 0 || scale <= 0 || scale > 8 || width > 10000 || height > 20000 {
				return usage("--width, --height and --scale: want sizes above 0, at most 10000 by 20000 at 8")
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
			o, err := p.options(r, j)
			if err != nil {
				return err
			}
			charts, err := choose(report.Charts(r, o), only)
			if err != nil {
				return err
			}
			return e.drawAll(drawing, charts, kinds, size, dir)
		},
	}
	j.flags(c)
	p.flags(c)
	j.byFlag(c)
	f := c.Flags()
	f.StringVarP(&dir, "dir", "d", ".", "`directory` to write to; made where it is absent")
	f.StringVar(&format, "format", "svg", "`formats`, separated by commas: svg, png")
	f.StringVar(&only, "only", "", "only the charts of these `names`, separated by commas")
	f.StringVar(&theme, "theme", "light", "`theme`: light or dark")
	f.IntVar(&width, "width", 0, "width in `pixels`; 0 for what suits the chart")
	f.IntVar(&height, "height", 0, "height in `pixels`; 0 for what suits the chart")
	f.Float64Var(&scale, "scale", 2, "pixels of a PNG for each pixel of the drawing")
	return c
}

func chartFormats(s string) ([]string, error) {
	var kinds []string
	for _, k := range strings.Split(s, ",") {
		k = strings.ToLower(strings.TrimSpace(k))
		if k != "svg" && k != "png" {
			return nil, usage("--format: want svg, png or both, have %q", s)
		}
		kinds = append(kinds, k)
	}
	return kinds, nil
}

// choose keeps the charts that only names.
func choose(all []*chart.Chart, only string) ([]*chart.Chart, error) {
	if only == "" {
		if len(all) == 0 {
			return nil, fmt.Errorf("the postings support no chart")
		}
		return all, nil
	}
	var kept []*chart.Chart
	for _, n := range strings.Split(only, ",") {
		n = strings.TrimSpace(n)
		found := false
		for _, c := range all {
			if c.ID == n || strings.HasPrefix(c.ID, n+"-") { // one of several currencies
				kept, found = append(kept, c), true
			}
		}
		if !found {
			names := make([]string, len(all))
			for i, c := range all {
				names[i] = c.ID
			}
			return nil, usage("--only: no chart %q; the postings support %s", n, strings.Join(names, ", "))
		}
	}
	return kept, nil
}

// drawAll draws every chart before it writes the first file, so that a failure
// leaves none.
func (e *env) drawAll(r *chart.Renderer, charts []*chart.Chart, kinds []string, size chart.Size, dir string) error {
	type file struct {
		name string
		data []byte
	}
	var files []file
	for _, c := range charts {
		for _, k := range kinds {
			draw := r.SVG
			if k == "png" {
				draw = r.PNG
			}
			b, err := draw(c, size)
			if err != nil {
				return err
			}
			files = append(files, file{filepath.Join(dir, c.ID+"."+k), b})
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("%s: %w", dir, plainPathError(err))
	}
	for _, f := range files {
		if err := writeFile(f.name, f.data); err != nil {
			return err
		}
		if !e.quiet {
			fmt.Fprintln(e.stderr, "wrote", f.name)
		}
	}
	return nil
}
