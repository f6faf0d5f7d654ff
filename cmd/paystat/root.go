package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// env is what a command has of the world.
type env struct {
	stdin   io.Reader
	stdout  io.Writer
	stderr  io.Writer
	quiet   bool
	noColor bool
}

// terminal reports whether w is a terminal.
func terminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// color reports whether w takes colours.
func (e *env) color(w io.Writer) bool {
	return terminal(w) && !e.noColor && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func newRoot(e *env) *cobra.Command {
	root := &cobra.Command{
		Use:   "paystat",
		Short: "Compare what job postings offer",
		Long: `paystat compares what job postings offer.

It loads postings (CSV, TSV, JSON, JSON Lines, schema.org pages, a page pasted as
text), reads the pay and the benefits that their words state, brings both to a
year on terms that you can see and change, and shows the result with the phrase
that each figure came from.`,
		Example: `  paystat report postings.csv -o report.html
  paystat total offers.csv
  paystat stats --by country postings.csv
  paystat explain "£45k-£55k + 10% bonus"`,
		Version:       version,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &usageError{plainFlagError(err)} })
	root.PersistentFlags().BoolVarP(&e.quiet, "quiet", "q", false, "say nothing on standard error but errors")
	root.PersistentFlags().BoolVar(&e.noColor, "no-color", false, "no colours (also: NO_COLOR in the environment)")
	root.SetVersionTemplate("paystat {{.Version}}\n")
	root.AddCommand(
		newReport(e), newTotal(e), newCompare(e), newStats(e), newConvert(e), newCharts(e),
		newExplain(e), newCheck(e), newTerms(e), newVersion(e), newLicenses(e), newMan(e),
	)
	// cobra's own mistakes of the command line get our exit code.
	misuse(root)
	return root
}

// misuse marks what cobra finds wrong with the arguments of each command.
func misuse(c *cobra.Command) {
	if args := c.Args; args != nil {
		c.Args = func(c *cobra.Command, a []string) error {
			if err := args(c, a); err != nil {
				return &usageError{err}
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		misuse(sub)
	}
}

// files wants at least one file.
func files(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("name at least one file, or - for standard input")
	}
	return nil
}

// plainFlagError leaves out how the library found a value to be none.
func plainFlagError(err error) error {
	what, how, ok := strings.Cut(err.Error(), ": strconv.")
	switch {
	case !ok:
		return err
	case strings.HasPrefix(how, "ParseBool"):
		return errors.New(what + ": want true or false")
	}
	return errors.New(what + ": want a number")
}
