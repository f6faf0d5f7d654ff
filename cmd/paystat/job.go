package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/paystat/paystat/analyze"
	"github.com/paystat/paystat/analyze/group"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/place"
	"github.com/paystat/paystat/analyze/posting"
	"github.com/spf13/cobra"
)

// A job is an analysis as the command line asks for it.
type job struct {
	e         *env
	terms     string
	set       []string
	maps      []string
	where     []string
	by        string
	currency  string
	rates     []string
	ratesDate string
	stale     bool
	pegs      bool
	ppp       string
	parities  string
	country   string
	strict    bool
	dedupe    bool
	words     []string
}

// flags adds the flags that every analysis has.
func (j *job) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&j.terms, "terms", "", "`file` of terms that replace the defaults (see: paystat terms)")
	f.StringArrayVar(&j.set, "set", nil, "set one term: `key=value`; may be repeated")
	f.StringArrayVar(&j.maps, "map", nil, "read a field from a column: `field=Column`; may be repeated")
	f.StringArrayVar(&j.where, "where", nil, "only postings with `FIELD=VALUE`, FIELD!=VALUE or FIELD~PART; may be repeated")
	f.StringVar(&j.currency, "currency", "", "convert amounts to this `currency` (ISO 4217)")
	f.StringArrayVar(&j.rates, "rates", nil, "exchange rates: the ECB's `file` (csv or zip), or your own as base,quote,date,rate,source, which go first; may be repeated, the last first")
	f.StringVar(&j.ratesDate, "rates-date", "", "`date` of the rates, YYYY-MM-DD; the newest where not given")
	f.BoolVar(&j.pegs, "pegs", false, "where the rates have none, take the rate at which a central bank holds its currency: AED, SAR, XOF and others")
	f.BoolVar(&j.stale, "allow-stale", false, "use rates that are more than 7 days older than the date, marked")
	f.StringVar(&j.ppp, "ppp", "", "bring pay to the price level of this `country` by purchasing power, in place of --currency; pay in another currency than its country's stays out")
	f.StringVar(&j.parities, "price-parities", "", "bring pay to the national price level: `file` of area,year,rpp_all")
	vocabularyFlag(c, &j.words)
	f.StringVar(&j.country, "country", "", "`country` of postings that name no place (ISO 3166-1 alpha-2)")
	f.BoolVar(&j.strict, "strict", false, "count nothing in statistics whose period or currency was inferred")
	f.BoolVar(&j.dedupe, "dedupe", false, "count a posting once that repeats another (same employer, title, place and pay)")
}

// byFlag adds the flag that groups.
func (j *job) byFlag(c *cobra.Command) {
	c.Flags().StringVar(&j.by, "by", "", "group by these `fields`, separated by commas: "+strings.Join(group.Names(), ", ")+", or any column")
}

// options turns the flags into options.
func (j *job) options() (analyze.Options, error) {
	o := analyze.DefaultOptions()
	if err := readTerms(&o.Terms, j.terms, j.set); err != nil {
		return o, err
	}
	for _, m := range j.maps {
		field, column, ok := strings.Cut(m, "=")
		if !ok || field == "" || column == "" {
			return o, usage("--map: want field=Column, have %q", m)
		}
		if o.Load.Map == nil {
			o.Load.Map = map[string]string{}
		}
		o.Load.Map[strings.TrimSpace(field)] = strings.TrimSpace(column)
	}
	var err error
	if o.By, err = group.ParseBy(j.by); err != nil {
		return o, &usageError{err}
	}
	for _, w := range j.where {
		cond, err := group.ParseWhere(w)
		if err != nil {
			return o, &usageError{err}
		}
		o.Where = append(o.Where, cond)
	}
	if j.currency != "" {
		o.Currency = money.Currency(strings.ToUpper(j.currency))
		if !o.Currency.Known() {
			return o, usage("--currency: %q is no currency of ISO 4217", j.currency)
		}
	}
	if j.country != "" {
		o.Country = strings.ToUpper(j.country)
		if _, ok := place.Lookup(o.Country); !ok {
			return o, usage("--country: %q is no country of ISO 3166-1", j.country)
		}
	}
	if o.Rates, err = readRates(j.rates, j.ratesDate, j.stale, j.pegs); err != nil {
		return o, err
	}
	if o.Level, err = readLevel(j.ppp, j.parities); err != nil {
		return o, err
	}
	if o.Level != nil && o.Currency != "" {
		return o, usage("--currency converts at exchange rates, --ppp and --price-parities by price levels: give one")
	}
	if o.Benefits, err = readVocabulary(j.words); err != nil {
		return o, err
	}
	o.Strict, o.Dedupe = j.strict, j.dedupe
	return o, nil
}

// run analyzes the files and says on standard error what became of the records.
func (j *job) run(args []string, discard bool) (*analyze.Result, error) {
	o, err := j.options()
	if err != nil {
		return nil, err
	}
	o.Discard = discard
	sources, err := j.sources(args)
	if err != nil {
		return nil, err
	}
	bar := newBar(j.e, args)
	o.Load.Progress = bar.add
	r, err := analyze.Run(sources, o)
	bar.done()
	if err != nil {
		return nil, err
	}
	j.account(r)
	return r, nil
}

// sources names the files of the command line.
func (j *job) sources(args []string) ([]analyze.Source, error) {
	names, err := posting.Expand(args)
	if err != nil {
		return nil, err
	}
	var all []analyze.Source
	stdin := false
	for _, n := range names {
		if n == "-" {
			if stdin {
				return nil, usage("standard input can be read once only")
			}
			stdin = true
			all = append(all, analyze.Source{Name: "<stdin>", Open: func() (io.ReadCloser, error) { return io.NopCloser(j.e.stdin), nil }})
			continue
		}
		all = append(all, analyze.Source{Name: n, Open: func() (io.ReadCloser, error) { return openFile(n) }})
	}
	return all, nil
}

// openFile opens a file of postings; its error does not repeat the name.
func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, plainPathError(err)
	}
	if s, err := f.Stat(); err == nil && s.IsDir() {
		f.Close()
		return nil, fmt.Errorf("is a directory")
	}
	return f, nil
}

// noRate says which rate is missing, and what may help.
func noRate(x analyze.NoRate) string {
	missing := x.Currency
	if e := x.Missing; e != nil {
		missing = e.Currency
		if !e.Last.IsZero() {
			return fmt.Sprintf("the last rate of %s is of %s, more than %d days before %s, first %s; --allow-stale uses it", e.Currency,
				e.Last.Format(time.DateOnly), money.MaxRateAge, e.Date.Format(time.DateOnly), x.First)
		}
	}
	help := "--rates FILE can add it"
	if money.Pegged(missing) {
		help = "--pegs has one, or --rates FILE can add it"
	}
	return fmt.Sprintf("no rate of %s, first %s; %s", missing, x.First, help)
}

// mostRejects is how many rejects are told one by one.
const mostRejects = 10

// account prints the records that were read and those that were not.
func (j *job) account(r *analyze.Result) {
	if j.e.quiet {
		return
	}
	w := j.e.stderr
	j.rejects(r.Rejects)
	fmt.Fprintf(w, "%s = %s + %s\n", count(r.Records, "record"), count(r.Postings, "posting"), count(len(r.Rejects), "reject"))
	if r.Kept != r.Postings {
		fmt.Fprintf(w, "%s left after --where\n", count(r.Kept, "posting"))
	}
	for _, x := range r.MissingRates() {
		fmt.Fprintf(w, "%s not converted: %s\n", count(x.N, "posting"), noRate(x))
	}
	switch {
	case r.Reposts > 0 && r.Deduped:
		fmt.Fprintf(w, "%s not counted: the same employer, title, place and pay as another\n", count(r.Reposts, "repost"))
	case r.Reposts > 0:
		fmt.Fprintf(w, "%s counted: the same employer, title, place and pay as another; --dedupe leaves them out\n", count(r.Reposts, "repost"))
	}
}

// rejects tells the records that could not be read.
func (j *job) rejects(all []analyze.Reject) {
	for i, x := range all {
		if i == mostRejects {
			fmt.Fprintf(j.e.stderr, "... and %d more rejects\n", len(all)-i)
			return
		}
		fmt.Fprintln(j.e.stderr, (&posting.SyntaxError{Pos: x.Pos, What: x.What, Text: x.Text}).Error())
	}
}

// count writes a number of things: "1 record", "2 records".
func count(n int, thing string) string {
	s := offer.Thousands(fmt.Sprint(n)) + " " + thing
	if n != 1 {
		s += "s"
	}
	return s
}

// readTerms applies a terms file and single terms.
func readTerms(t *offer.Terms, file string, set []string) error {
	if file != "" {
		b, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, plainPathError(err))
		}
		if err := t.Merge(file, string(b)); err != nil {
			return err
		}
	}
	for _, s := range set {
		key, value, ok := strings.Cut(s, "=")
		if !ok {
			return usage("--set: want key=value, have %q", s)
		}
		if err := t.Put(strings.TrimSpace(key), strings.TrimSpace(value)); err != nil {
			return usage("--set: %w", err)
		}
	}
	return nil
}

// plainPathError drops the name of the file from an error, for callers that put
// it in front.
func plainPathError(err error) error {
	if p, ok := err.(*os.PathError); ok {
		return p.Err
	}
	return err
}
