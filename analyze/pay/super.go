package pay

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/paystat/paystat/analyze/money"
	"github.com/paystat/paystat/analyze/place"
)

//go:embed super.csv
var superCSV string

// superRule is the superannuation guarantee: a rate of base pay, up to a base.
type superRule struct {
	rate money.Number // of 1
	most money.Number // the base above which it grows no more, a year
}

// guarantee is the newest row of the table. A test reads all of them.
var guarantee = sync.OnceValue(func() superRule {
	lines := strings.Split(strings.TrimSpace(superCSV), "\n")
	f := strings.Split(lines[len(lines)-1], ",")
	return superRule{money.MustParse(f[1]).Mul(money.New(1, 2)), money.MustParse(f[2])}
})

// superRate returns the rate of superannuation that the text states, else that
// of KiwiSaver in New Zealand and of the terms in Australia.
func (r *reader) superRate() money.Number {
	for k := range r.shares {
		if s := &r.shares[k]; s.kind == superKind && s.rng.IsPoint() && s.rng.Min.N.Less(money.Int(50)) {
			return percentage(s.rng.Min.N)
		}
	}
	if law, ok := place.StatutoryOf("NZ"); ok && r.code == "NZ" {
		return percentage(law.PensionPct.N)
	}
	return r.terms.SuperRate
}

func percentage(n money.Number) money.Number { return n.Mul(money.New(1, 2)) }

// unpack derives base pay from a package that contains superannuation.
func (r *reader) unpack(out *Reading) {
	rate, most := r.superRate(), r.terms.SuperBase
	base := func(n money.Number) money.Number {
		b := n.Quo(oneN.Add(rate))
		if r.code == "AU" && most.Less(b) {
			b = n.Sub(most.Mul(rate))
		}
		return b
	}
	pack := out.Annual
	out.Annual = pack.Map(base)
	super := pack
	if pack.Min.Set {
		super.Min.N = pack.Min.N.Sub(out.Annual.Min.N)
	}
	if pack.Max.Set {
		super.Max.N = pack.Max.N.Sub(out.Annual.Max.N)
	}
	stated := out.Base
	// Base is what the annual figure says, per stated period.
	out.Base = out.Annual.Map(func(n money.Number) money.Number { return n.Quo(out.Factor) })
	out.Basis = PackageInclSuper
	out.Flags |= SuperIncluded
	out.Flags &^= SuperExcluded
	out.Parts = append(out.Parts,
		Part{Kind: Package, Amount: stated, Currency: out.Currency, Period: out.Period, Annual: pack, Text: out.Text, Span: out.Span},
		Part{Kind: Super, Amount: super, Currency: out.Currency, Period: Year, Annual: super, Text: out.Text, Span: out.Span})
}
