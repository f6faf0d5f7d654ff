package chart

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// What the program contains that others wrote.
//
//go:embed licenses.csv
var licensesCSV string

// A part is a work of others in the program.
type part struct{ name, licence, holder, source string }

var parts = sync.OnceValue(func() []part {
	rows, err := csv.NewReader(strings.NewReader(licensesCSV)).ReadAll()
	if err != nil {
		panic(err) // embedded, tested
	}
	var out []part
	for _, r := range rows[1:] {
		out = append(out, part{r[0], r[1], r[2], r[3]})
	}
	return out
})

// Licenses returns a table of the works of others that the program contains,
// with licence, holder and where the source is, and after it the full texts
// that lie in assets.
func Licenses() string { return licensesOf(assets) }

func licensesOf(files fs.FS) string {
	var b strings.Builder
	b.WriteString("This program contains works of others:\n\n")
	for _, p := range parts() {
		fmt.Fprintf(&b, "%s\n    %s, %s\n    %s\n", p.name, p.licence, p.holder, p.source)
	}
	texts, err := fs.Glob(files, "assets/*.txt")
	if err != nil {
		panic(err) // the pattern is constant
	}
	for _, name := range texts { // in the order of their names
		text, err := fs.ReadFile(files, name)
		if err != nil {
			continue
		}
		title := strings.TrimSuffix(strings.TrimPrefix(name, "assets/"), ".txt")
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", title, strings.Repeat("-", len(title)), strings.TrimSpace(string(text)))
	}
	return b.String()
}
