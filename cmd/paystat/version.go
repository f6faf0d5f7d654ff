package main

import (
	"fmt"
	"runtime"

	"github.com/paystat/paystat/report/chart"
	"github.com/spf13/cobra"
)

func newVersion(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Example: `  paystat version`,
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(e.stdout, "paystat %s %s/%s %s\n", version, runtime.GOOS, runtime.GOARCH, runtime.Version())
			return err
		},
	}
}

func newLicenses(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "licenses",
		Short:   "Print the licences of what the program contains",
		Example: `  paystat licenses`,
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(e.stdout, chart.Licenses())
			return err
		},
	}
}
