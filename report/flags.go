package report

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/offer"
	"github.com/paystat/paystat/analyze/pay"
)

//go:embed flags.csv
var flagsCSV string

// flagPhrases maps "pay", "benefit" or "rate" and the name of a flag to a few words
// that say what it means.
var flagPhrases = sync.OnceValue(func() map[string]map[string]string {
	rows, err := csv.NewReader(strings.NewReader(flagsCSV)).ReadAll()
	if err != nil {
		panic(fmt.Sprintf("flags.csv: %v", err))
	}
	m := map[string]map[string]string{"pay": {}, "benefit": {}, "rate": {}}
	for _, r := range rows[1:] {
		m[r[0]][r[1]] = r[2]
	}
	return m
})

// A Flag is a doubt or a remark, in words and by name.
type Flag struct {
	Name   string // PERIOD_INFERRED
	Phrase string // "period inferred from the size of the amount"
	Remark bool   // it informs only
}

func payFlags(f pay.Flags) []Flag {
	var all []Flag
	for _, doubt := range []bool{true, false} {
		set := f & pay.Remarks
		if doubt {
			set = f &^ pay.Remarks
		}
		for _, n := range set.Names() {
			all = append(all, Flag{n, flagPhrases()["pay"][n], !doubt})
		}
	}
	return all
}

// plainFlags qualify a figure in a way that the figure itself shows, or that
// the reader need not doubt. An expanded row names them.
const plainFlags = pay.BonusPresent | pay.EquityPresent | pay.InstallmentsStated | pay.OneSidedMin | pay.OneSidedMax | pay.NotDisclosed

// doubts returns the flags that a reader of the figure must know at once.
func doubts(f pay.Flags) []Flag { return payFlags(f &^ (pay.Remarks | plainFlags)) }

// rateFlags are the doubts about the rates that an offer was converted at.
func rateFlags(u money.Used) []Flag {
	var all []Flag
	for _, n := range u.Flags() {
		all = append(all, Flag{n, flagPhrases()["rate"][n], n == money.LegacyFlag})
	}
	return all
}

// flags are those of the pay and of the rates.
func (s *seen) flags() []Flag { return append(payFlags(s.Pay.Flags), rateFlags(s.used)...) }

// doubts are the flags that a reader of the figure must know at once.
func (s *seen) doubts() []Flag {
	all := doubts(s.Pay.Flags)
	for _, f := range rateFlags(s.used) {
		if !f.Remark {
			all = append(all, f)
		}
	}
	return all
}

// assumed are the flags of a benefit on which its amount in a total rests.
const assumed = benefit.MatchRateAssumed

// notes are those of an offer, with what was assumed of the benefits that its
// totals count.
func notes(o *offer.Offer) []string {
	all := slices.Clone(o.Notes)
	for i := range o.Benefits {
		b := &o.Benefits[i]
		counts := func(p offer.Part) bool { return p.Name == b.Kind.Title() && p.Source == b.Text }
		if b.Flags&assumed == 0 || !slices.ContainsFunc(o.Parts, counts) {
			continue
		}
		for _, f := range benefitFlags(b.Flags & assumed) {
			all = append(all, b.Kind.Title()+": "+f.Phrase+" ("+f.Name+")")
		}
	}
	return all
}

func benefitFlags(f benefit.Flags) []Flag {
	var all []Flag
	for _, n := range f.Names() {
		all = append(all, Flag{n, flagPhrases()["benefit"][n], true})
	}
	return all
}
