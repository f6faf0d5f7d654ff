package offer

import (
	_ "embed"
	"sync"

	"github.com/paystat/paystat/analyze/money"
)

//go:embed loadings.csv
var loadingsCSV string

// A Loading is what private employers in the US spend on average on one item
// for each hour worked.
type Loading struct {
	Item    string
	PerHour money.Number // USD
	AsOf    string       // year and month
	Source  string
	Mark    string
}

// Loadings returns the items, wages first and all benefits together last. They
// tell what is typical and never value a benefit that a posting states: the
// averages include employees without it.
func Loadings() []Loading { return append([]Loading(nil), loadings()...) }

// TypicalLoad returns benefits in percent of wages, to two decimals.
func TypicalLoad() money.Number {
	all := loadings()
	return all[len(all)-1].PerHour.Mul(money.Int(100)).Div(all[0].PerHour, 2, money.HalfUp)
}

// A test reads every row, so that a bad one cannot reach a user.
var loadings = sync.OnceValue(func() []Loading {
	var all []Loading
	for _, f := range table(loadingsCSV, "loadings.csv") {
		all = append(all, Loading{f[0], money.MustParse(f[1]), f[2], f[3], f[4]})
	}
	return all
})
