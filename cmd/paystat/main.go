// Command paystat compares what job postings offer: it loads postings, reads
// the pay and the benefits that their words state, makes them comparable, and
// reports.
//
//	paystat report postings.csv -o report.html
//	paystat total offers.csv
//	paystat stats --by country postings.csv
//	paystat explain "£45k-£55k + 10% bonus"
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// version is set when the program is built by make.
var version = "unknown"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // the input or the output
	exitMisuse = 2 // the command line
)

// A usageError tells that the command line is wrong.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usage(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

// run is the whole program.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot(&env{stdin: stdin, stdout: stdout, stderr: stderr})
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteC()
	if err == nil {
		return exitOK
	}
	fmt.Fprintf(stderr, "paystat: %v\n", err)
	var u *usageError
	if errors.As(err, &u) {
		fmt.Fprintf(stderr, "Try: %s --help\n", cmd.CommandPath())
		return exitMisuse
	}
	return exitFailed
}
