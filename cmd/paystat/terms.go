package main

import (
	"fmt"

	"github.com/paystat/paystat/analyze/offer"
	"github.com/spf13/cobra"
)

func newTerms(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "terms",
		Short: "Print the default terms as a file to edit",
		Long: `Print the default terms: every assumption that a total rests on, with the ends
that a sensitivity looks at, what it is, and where it comes from. Edit the file
and give it to any command with --terms; --set changes one term.`,
		Example: `  paystat terms > terms.toml
  paystat total --terms terms.toml offers.csv
  paystat total --set p_birth=0 offers.csv`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(e.stdout, offer.TermsFile())
			return err
		},
	}
}
