package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
	"github.com/paystat/paystat/analyze/place"
	"github.com/spf13/cobra"
)

func newExplain(e *env) *cobra.Command {
	var asJSON bool
	var batchFile, country, termsFile string
	var set, words []string
	c := &cobra.Command{
		Use:   "explain TEXT",
		Short: "Show what is read in a text, and how the annual figure comes about",
		Long: `Show what is read in a text: the pay with a caret under each piece, how the
annual figure comes about, the benefits with their quantities, and every flag.
TEXT is an argument, or - for standard input.

With --json the reading is printed in fields; with --batch FILE a line for each
line {"id","kind":"salary"|"benefit","text","context":{"country"}} of FILE.`,
		Example: `  paystat explain '$28.50–$34.75 per hour, 40 hrs/week'
  paystat explain --country GB '25 days holiday plus bank holidays'
  paystat explain --json '12-18 LPA' --country IN
  paystat explain --json --batch cases.jsonl`,
		Args: func(_ *cobra.Command, args []string) error {
			if (batchFile == "") == (len(args) == 0) {
				return usage("give a text, or --batch FILE")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			terms := offer.DefaultTerms()
			if err := readTerms(&terms, termsFile, set); err != nil {
				return err
			}
			reader, err := readVocabulary(words)
			if err != nil {
				return err
			}
			read := benefit.Read
			if reader != nil {
				read = reader.Read
			}
			country = strings.ToUpper(country)
			if _, ok := place.Lookup(country); country != "" && !ok {
				return usage("--country: %q is no country of ISO 3166-1", country)
			}
			if batchFile != "" {
				if !asJSON {
					return usage("--batch prints JSON: give --json too")
				}
				return e.batchFrom(batchFile, &terms, read)
			}
			text := strings.Join(args, " ")
			if text == "-" {
				b, err := io.ReadAll(io.LimitReader(e.stdin, mostLine+1))
				if err != nil {
					return fmt.Errorf("<stdin>: %w", err)
				}
				if len(b) > mostLine {
					return fmt.Errorf("<stdin>: the text is longer than %d bytes", mostLine)
				}
				text = strings.TrimRight(string(b), "\r\n")
			}
			r := pay.Read(text, pay.Context{Country: country}, terms.Pay())
			found := read(text, benefit.Context{Country: country})
			if asJSON {
				return e.explainJSON(r, found)
			}
			return e.writeOut("", func(w io.Writer) error {
				writeStory(w, text, pay.Context{Country: country}, &terms, r, found)
				return nil
			})
		},
	}
	f := c.Flags()
	f.BoolVar(&asJSON, "json", false, "print fields instead of words")
	f.StringVar(&batchFile, "batch", "", "`file` of texts, one JSON object a line; - for standard input")
	f.StringVar(&country, "country", "", "`country` of the place of work (ISO 3166-1 alpha-2)")
	f.StringVar(&termsFile, "terms", "", "`file` of terms that replace the defaults")
	vocabularyFlag(c, &words)
	f.StringArrayVar(&set, "set", nil, "set one term: `key=value`; may be repeated")
	return c
}

func (e *env) batchFrom(name string, terms *offer.Terms, read readBenefits) error {
	if name == "-" {
		return batch("<stdin>", e.stdin, e.stdout, e.stderr, terms, read)
	}
	f, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, plainPathError(err))
	}
	defer f.Close()
	return batch(name, f, e.stdout, e.stderr, terms, read)
}

func (e *env) explainJSON(r pay.Reading, found []benefit.Benefit) error {
	if found == nil {
		found = []benefit.Benefit{}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(struct {
		Pay      pay.Reading       `json:"pay"`
		Benefits []benefit.Benefit `json:"benefits"`
	}{r, found}); err != nil {
		return err
	}
	_, err := e.stdout.Write(b.Bytes())
	return err
}
