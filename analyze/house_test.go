package analyze_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/paystat/paystat/"

// arrows is who may import whom: the packages of the house, lowest first.
var arrows = map[string][]string{
	"analyze/money":        {},
	"analyze/posting":      {"analyze/posting/feed"},
	"analyze/posting/feed": {},
	"analyze/place":        {"analyze/money"},
	"analyze/pay":          {"analyze/money", "analyze/place"},
	"analyze/benefit":      {"analyze/money", "analyze/place"},
	"analyze/stat":         {"analyze/money", "analyze/place"},
	"analyze/offer":        {"analyze/posting", "analyze/pay", "analyze/benefit", "analyze/money", "analyze/place"},
	"analyze/group":        {"analyze/offer", "analyze/posting", "analyze/place"},
	"analyze":              {"analyze/group", "analyze/stat", "analyze/offer", "analyze/posting", "analyze/pay", "analyze/benefit", "analyze/money", "analyze/place"},
	"report/chart":         {},
	"report":               {"analyze", "analyze/group", "analyze/stat", "analyze/offer", "analyze/posting", "analyze/pay", "analyze/benefit", "analyze/money", "analyze/place", "report/chart"},
	"cmd/paystat":          {"analyze", "analyze/group", "analyze/offer", "analyze/posting", "analyze/pay", "analyze/benefit", "analyze/money", "analyze/place", "report", "report/chart"},
}

// outside is which package alone may import a library.
var outside = map[string][]string{
	"github.com/shopspring/decimal":       {"analyze/money"},
	"github.com/gocarina/gocsv":           {"analyze/posting", "report"},
	"github.com/go-echarts/go-echarts/v2": {"report/chart"},
	"github.com/xuri/excelize/v2":         {"report"},
}

// TestImports holds the arrows between the rooms.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		f := strings.Fields(line)
		pkg := strings.TrimPrefix(f[0], module)
		allowed, known := arrows[pkg]
		if !known {
			t.Errorf("package %s has no place in the house", pkg)
			continue
		}
		for _, imp := range f[1:] {
			if ours, ok := strings.CutPrefix(imp, module); ok && !contains(allowed, ours) {
				t.Errorf("%s imports %s", pkg, ours)
			}
			for lib, who := range outside {
				if (imp == lib || strings.HasPrefix(imp, lib+"/")) && !contains(who, pkg) {
					t.Errorf("%s imports %s", pkg, imp)
				}
			}
		}
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// TestNoFloats holds every package between the text and the total free of
// floating point. Number.Float, for drawing, is the one exception.
func TestNoFloats(t *testing.T) {
	for _, dir := range []string{"money", "place", "pay", "benefit", "offer", "group"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no source: %v", dir, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			fset := token.NewFileSet()
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f, err := parser.ParseFile(fset, file, src, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range f.Decls {
				if fn, ok := decl.(*ast.FuncDecl); ok && dir == "money" && fn.Name.Name == "Float" {
					continue
				}
				ast.Inspect(decl, func(n ast.Node) bool {
					switch x := n.(type) {
					case *ast.Ident:
						if x.Name == "float64" || x.Name == "float32" || x.Name == "ParseFloat" {
							t.Errorf("%s: %s", fset.Position(x.Pos()), x.Name)
						}
					case *ast.BasicLit:
						if x.Kind == token.FLOAT {
							t.Errorf("%s: floating-point literal %s", fset.Position(x.Pos()), x.Value)
						}
					}
					return true
				})
			}
		}
	}
}

// TestNoRegexp keeps regular expressions off the reading paths.
func TestNoRegexp(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, module+"analyze/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(out), "\n") {
		if f := strings.Fields(line); len(f) > 1 && contains(f[1:], "regexp") {
			t.Errorf("%s imports regexp", f[0])
		}
	}
}
