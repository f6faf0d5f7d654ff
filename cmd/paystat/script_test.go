package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"paystat": main})
}

// root returns the project's root.
func root(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestScript runs the real command, a script a behaviour.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", filepath.Join(root(t), "samples"))
			return nil
		},
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireUniqueNames:  true,
	})
}

// TestDocumentedCommands runs every paystat command of the README and of the
// examples of --help, in a folder that holds the samples under the names that
// the examples use.
func TestDocumentedCommands(t *testing.T) {
	var script strings.Builder
	readme := readmeCommands(t)
	if len(readme) < 8 {
		t.Fatalf("README has %d commands; is its form still read?", len(readme))
	}
	for _, c := range readme {
		script.WriteString(asScript(c))
	}
	help := helpCommands(t)
	if len(help) < 12 {
		t.Fatalf("--help has %d examples; is their form still read?", len(help))
	}
	for _, c := range help {
		script.WriteString(asScript(c))
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "documented.txtar")
	if err := os.WriteFile(file, []byte(script.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Files: []string{file},
		Setup: func(e *testscript.Env) error { return layExamples(root(t), e.WorkDir) },
	})
}

// layExamples puts the files into dir that the documented commands name.
func layExamples(root, dir string) error {
	if err := os.Mkdir(filepath.Join(dir, "samples"), 0o755); err != nil {
		return err
	}
	samples, err := os.ReadDir(filepath.Join(root, "samples"))
	if err != nil {
		return err
	}
	for _, s := range samples {
		b, err := os.ReadFile(filepath.Join(root, "samples", s.Name()))
		if err != nil {
			return err
		}
		for _, to := range []string{filepath.Join(dir, "samples", s.Name()), filepath.Join(dir, s.Name())} {
			if err := os.WriteFile(to, b, 0o644); err != nil {
				return err
			}
		}
	}
	for name, text := range map[string]string{
		"nyc-jobs.csv": "Business Title,Agency,Job Category,Posting Type,Salary_Range_From,Salary_Range_To,Salary Frequency\nClerk,Parks,Admin,External,40000,50000,Annual\n",
		"cases.jsonl":  `{"id":"a","kind":"salary","text":"$50k","context":{"country":"US"}}` + "\n",
		"terms.toml":   "p_birth = 0.1\n",
		"mine.txt":     "[stipend_wellness]\nen: climbing pass\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// readmeCommands returns the lines of README's shell blocks that call paystat.
func readmeCommands(t *testing.T) []string {
	t.Helper()
	f, err := os.Open(filepath.Join(root(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	in := false
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "```"):
			in = line == "```sh"
		case in && strings.HasPrefix(line, "paystat "):
			all = append(all, line)
		}
	}
	return all
}

// helpCommands returns the examples of every command's help.
func helpCommands(t *testing.T) []string {
	t.Helper()
	var all []string
	root := newRoot(&env{})
	for _, c := range append(root.Commands(), root) {
		for _, line := range strings.Split(c.Example, "\n") {
			if line = strings.TrimSpace(line); strings.HasPrefix(line, "paystat ") {
				all = append(all, line)
			}
		}
	}
	return all
}

// asScript writes a shell line as a line of a script: a redirection becomes a
// copy of standard output, and what would open a browser does not.
func asScript(line string) string {
	line = strings.TrimSuffix(line, " --open")
	command, file, redirected := strings.Cut(line, " > ")
	var b strings.Builder
	b.WriteString("exec " + quote(command) + "\n")
	if redirected {
		b.WriteString("cp stdout " + file + "\n")
	}
	return b.String()
}

// quote turns the double quotes of a shell line into the single quotes of a
// script, and expands what a shell would.
func quote(s string) string {
	s = strings.ReplaceAll(s, `"`, "'")
	return strings.ReplaceAll(s, "*.json", "postings.json")
}
