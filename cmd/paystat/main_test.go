package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/paystat/paystat/report/chart"
)

// TestExitCodes holds 0 to success, 1 to bad input, 2 to a bad command line.
func TestExitCodes(t *testing.T) {
	check := func(want int, args ...string) {
		t.Helper()
		var out, errs bytes.Buffer
		if got := run(args, strings.NewReader(""), &out, &errs); got != want {
			t.Errorf("paystat %s: exit %d, want %d; %s", strings.Join(args, " "), got, want, errs.String())
		}
		if want != 0 && errs.Len() == 0 {
			t.Errorf("paystat %s: fails without a word", strings.Join(args, " "))
		}
	}
	check(0, "version")
	check(0, "--help")
	check(0, "terms")
	check(0, "explain", "$50k a year")
	check(1, "total", "no-such-file.csv")
	check(1, "total", "-")
	check(1, "explain", "--json", "--batch", "no-such-file.jsonl")
	check(2, "nonsense")
	check(2, "total")
	check(2, "total", "--no-such-flag")
	check(2, "stats", "--by", "a,,b", "x.csv")
	check(2, "terms", "extra")
}

// Every module that is in the command has its licence in it.
func TestLicences(t *testing.T) {
	b, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := strings.Fields(string(b))
	if len(modules) < 20 {
		t.Fatalf("%d modules: is the list still read?", len(modules))
	}
	all := chart.Licenses()
	for _, m := range modules {
		if !strings.Contains(all, m) {
			t.Errorf("%s is in the command, its licence is not", m)
		}
	}
}
