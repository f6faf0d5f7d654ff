package chart

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

const goECharts = "github.com/go-echarts/go-echarts/"

// forbidden are the names of go-echarts that write a page, or JSON without
// escapes: text of a posting would run as a script of the page.
var forbidden = map[string]bool{
	"Render": true, "RenderContent": true, "RenderSnippet": true, "RenderChart": true, "NewPage": true,
	"NewChartRender": true, "NewPageRender": true, "JSONNotEscaped": true, "JSONNotEscapedAction": true,
	"AddCustomizedHeaders": true, "AddJSFuncs": true, "AddJSFuncStrs": true,
}

// lintFile returns what a file does with go-echarts that it may not.
func lintFile(name string, src any) ([]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
	if err != nil {
		return nil, err
	}
	var bad []string
	uses := false
	for _, i := range f.Imports {
		p := strings.Trim(i.Path.Value, `"`)
		if !strings.HasPrefix(p, goECharts) {
			continue
		}
		uses = true
		if path.Dir(filepath.ToSlash(name)) != "report/chart" {
			bad = append(bad, "imports "+p)
		}
		switch path.Base(p) {
		case "charts", "opts", "types":
		default:
			bad = append(bad, "imports "+p)
		}
	}
	// Within this package a chart may arrive in a file that imports nothing.
	if uses || path.Dir(filepath.ToSlash(name)) == "report/chart" {
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && forbidden[s.Sel.Name] {
				bad = append(bad, "uses "+s.Sel.Name)
			}
			return true
		})
	}
	return bad, nil
}

func TestNoRendering(t *testing.T) {
	root := filepath.Join("..", "..")
	files := 0
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if n := d.Name(); rel != "." && (strings.HasPrefix(n, ".") || n == "node_modules" || n == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(p) != ".go" {
			return nil
		}
		files++
		src, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		bad, err := lintFile(rel, src)
		for _, b := range bad {
			t.Errorf("%s %s", rel, b)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Errorf("only %d files seen", files)
	}
}

func TestLint(t *testing.T) {
	check := func(name, src string, want int) {
		t.Helper()
		bad, err := lintFile(name, src)
		if err != nil || len(bad) != want {
			t.Errorf("%s: %q, %v; want %d", name, bad, err, want)
		}
	}
	const in = "import \"github.com/go-echarts/go-echarts/v2/"
	check("report/chart/a.go", "package chart\n"+in+"charts\"\nvar _ = charts.NewBar()", 0)
	check("report/chart/a.go", "package chart\n"+in+"charts\"\nfunc f() { charts.NewBar().Render(nil) }", 1)
	check("report/chart/a.go", "package chart\n"+in+"components\"\nvar _ = components.NewPage()", 2)
	check("report/chart/b.go", "package chart\nfunc f(c interface{ RenderContent() []byte }) { c.RenderContent() }", 1)
	check("report/page.go", "package report\n"+in+"charts\"\nvar _ = charts.NewBar()", 1)
	check("report/page.go", "package report\nfunc f(t interface{ Render() }) { t.Render() }", 0)
}
