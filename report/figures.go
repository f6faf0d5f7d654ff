package report

import (
	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/stat"
)

// figures are those of a summary that a report shows.
type figures struct {
	p10, p25, p50, p75, p90, mean, lo, hi money.Maybe
}

// allFigures returns every figure of a summary, absent only where there are no
// amounts: what programs get, together with the warnings.
func allFigures(s stat.Summary) figures {
	if s.N == 0 {
		return figures{}
	}
	m := money.Some
	return figures{m(s.P10), m(s.P25), m(s.P50), m(s.P75), m(s.P90), m(s.Mean), m(s.Lo), m(s.Hi)}
}

// figuresOf returns the figures of a summary that people are shown: those that
// so few amounts do not support are absent.
func figuresOf(s stat.Summary) figures {
	f := allFigures(s)
	if !s.ShowMedian() {
		f.p50, f.mean = money.Maybe{}, money.Maybe{}
	}
	if !s.ShowQuartiles() {
		f.p25, f.p75 = money.Maybe{}, money.Maybe{}
	}
	if !s.ShowTails() {
		f.p10, f.p90 = money.Maybe{}, money.Maybe{}
	}
	return f
}

// shown returns the figures of the tables, in the order of their columns.
func (f figures) shown() []money.Maybe {
	return []money.Maybe{f.p10, f.p25, f.p50, f.p75, f.p90, f.mean}
}

// summarized are the middles of the base pay of some offers.
func summarized(some []*seen) stat.Summary {
	var all []money.Number
	for _, s := range some {
		if m := s.base.Mid; m.Set {
			all = append(all, m.N)
		}
	}
	return stat.Summarize(all)
}
