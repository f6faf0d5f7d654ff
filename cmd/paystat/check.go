package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/posting"
	"github.com/spf13/cobra"
)

func newCheck(e *env) *cobra.Command {
	j := &job{e: e}
	var benefits bool
	var format, out string
	var top int
	c := &cobra.Command{
		Use:   "check --benefits FILE...",
		Short: "List what was not understood, most frequent first",
		Long: `List the items of benefit lists in which nothing was understood, most frequent
first, with the place of the first. A vocabulary of your own teaches paystat what
they mean; give it to any command with --vocabulary FILE:

  [stipend_wellness]
  en: fruit box budget; climbing pass
  [none]
  en: great place to work

A line in brackets names the kind of benefit (as in "category" of explain --json)
or none, and phrases below it are parted by semicolons.`,
		Example: `  paystat check --benefits postings.csv
  paystat check --benefits --top 20 --vocabulary mine.txt postings.csv`,
		Args: files,
		RunE: func(_ *cobra.Command, args []string) error {
			if !benefits {
				return usage("say what to check: --benefits")
			}
			write := map[string]func(io.Writer, *analyze.Unread) error{"table": unreadTable, "csv": unreadCSV, "json": unreadJSON}[format]
			if write == nil {
				return usage("--format: want table, csv or json, have %q", format)
			}
			if top < 0 {
				return usage("--top: want 0 or more, have %d", top)
			}
			o, err := j.options()
			if err != nil {
				return err
			}
			sources, err := j.sources(args)
			if err != nil {
				return err
			}
			u, err := analyze.Misunderstood(sources, o)
			if err != nil {
				return err
			}
			all := len(u.Phrases)
			if top > 0 && top < all {
				u.Phrases = u.Phrases[:top]
			}
			if err := e.writeOut(out, func(w io.Writer) error { return write(w, u) }); err != nil || e.quiet {
				return err
			}
			j.rejects(u.Rejects)
			fmt.Fprintf(e.stderr, "%s, %d with a list of benefits: %s not understood, %s", count(u.Postings, "posting"), u.Listing, count(u.Items, "item"), count(all, "different phrase"))
			if len(u.Phrases) < all {
				fmt.Fprintf(e.stderr, "; --top 0 shows all")
			}
			fmt.Fprintln(e.stderr)
			return nil
		},
	}
	f := c.Flags()
	f.BoolVar(&benefits, "benefits", false, "check the lists of benefits")
	f.IntVar(&top, "top", 50, "`number` of phrases to show; 0 for all")
	f.StringArrayVar(&j.maps, "map", nil, "read a field from a column: `field=Column`; may be repeated")
	f.StringVar(&j.country, "country", "", "`country` of postings that name no place (ISO 3166-1 alpha-2)")
	vocabularyFlag(c, &j.words)
	f.StringVar(&format, "format", "table", "`format`: table, csv or json")
	f.StringVarP(&out, "output", "o", "", "`file` to write instead of standard output")
	return c
}

func unreadTable(w io.Writer, u *analyze.Unread) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, p := range u.Phrases {
		// The last cell is not aligned, so that phrases begin at one column.
		fmt.Fprintf(t, "%d\t  %s  (%s)\n", p.Count, posting.Printable(p.Text), p.Pos)
	}
	return t.Flush()
}

func unreadCSV(w io.Writer, u *analyze.Unread) error {
	c := csv.NewWriter(w)
	c.Write([]string{"count", "phrase", "first"})
	for _, p := range u.Phrases {
		c.Write([]string{strconv.Itoa(p.Count), p.Text, p.Pos.String()})
	}
	c.Flush()
	return c.Error()
}

func unreadJSON(w io.Writer, u *analyze.Unread) error {
	type phrase struct {
		Count  int    `json:"count"`
		Phrase string `json:"phrase"`
		First  string `json:"first"`
	}
	all := []phrase{}
	for _, p := range u.Phrases {
		all = append(all, phrase{p.Count, p.Text, p.Pos.String()})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		Postings int      `json:"postings"`
		Listing  int      `json:"with_benefits"`
		Items    int      `json:"items_not_understood"`
		Phrases  []phrase `json:"phrases"`
	}{u.Postings, u.Listing, u.Items, all})
}
