package benefit

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write FIGURES.md")

// TestFigures holds FIGURES.md against what the labelled texts give today.
func TestFigures(t *testing.T) {
	by := measureLabelled(t, nil)
	texts := readLabelled(t, "labelled_*.tsv")
	var b bytes.Buffer
	fmt.Fprintf(&b, "# How well benefits are read\n\n")
	fmt.Fprintf(&b, "Measured on the %d labelled texts of testdata, in ten languages. Precision is the share\n", len(texts))
	fmt.Fprintf(&b, "of records read that are labelled, recall the share of labelled records that are read,\n")
	fmt.Fprintf(&b, "numbers the share of those whose value, unit and other labelled fields are right. The\n")
	fmt.Fprintf(&b, "texts are our own wording; the phrases were extended after reading them, so that texts\n")
	fmt.Fprintf(&b, "never seen are read less well. A test writes this file (go test -run Figures -update)\n")
	fmt.Fprintf(&b, "and fails where it is out of date.\n\n")
	fmt.Fprintf(&b, "| kind | labelled | precision | recall | numbers |\n|---|---:|---:|---:|---:|\n")
	var all tally
	row := func(name string, c tally) {
		fmt.Fprintf(&b, "| %s | %d | %.3f | %.3f | %.3f |\n", name, c.wanted, ratio(c.found, c.read), ratio(c.found, c.wanted), ratio(c.right, c.numbers))
	}
	for _, k := range Kinds() {
		if c := by[k.String()]; c != nil {
			row(k.String(), *c)
			all.add(*c)
		}
	}
	row("all", all)
	if *update {
		if err := os.WriteFile("FIGURES.md", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile("FIGURES.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, b.Bytes()) {
		t.Errorf("FIGURES.md is out of date; it should be\n%s", b.Bytes())
	}
}
