package chart

import (
	"errors"
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"testing/fstest"
)

// needAssets skips a test that draws where the program is built without echarts
// and the rasteriser; in CI it fails.
func needAssets(t testing.TB) {
	t.Helper()
	if _, err := asset(assets, rasterFile, rasterSum); err == nil {
		if _, ok := Script(); ok {
			return
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("no assets: run \"make assets\"")
	}
	t.Skip("no assets: run \"make assets\"")
}

func TestAsset(t *testing.T) {
	files := fstest.MapFS{"assets/" + echartsFile: {Data: []byte("altered")}}
	_, err := asset(files, echartsFile, echartsSum)
	var changed *AssetError
	if !errors.As(err, &changed) || changed.File != echartsFile {
		t.Errorf("altered file: %v", err)
	}
	if _, err := asset(files, rasterFile, rasterSum); !errors.Is(err, ErrNoAssets) {
		t.Errorf("missing file: %v", err)
	}
	if !strings.Contains(ErrNoAssets.Error(), "make assets") {
		t.Error("the error does not say what to run")
	}
}

func TestScript(t *testing.T) {
	needAssets(t)
	s, _ := Script()
	for _, bad := range []string{"</script", "<!--", "<script"} {
		if strings.Contains(strings.ToLower(s), bad) || strings.Contains(strings.ToLower(Boot()), bad) {
			t.Errorf("a script holds %q: it cannot stand inline", bad)
		}
	}
	if !strings.Contains(s, `"`+EChartsVersion+`"`) {
		t.Errorf("not version %s", EChartsVersion)
	}
	for _, bad := range []string{"innerHTML", "eval(", "Function(", "setAttribute('style'"} {
		if strings.Contains(Boot(), bad) {
			t.Errorf("boot.js holds %q", bad)
		}
	}
}

func TestHash(t *testing.T) {
	// The example of the Content Security Policy recommendation, level 3.
	const want = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
	if got := Hash("alert('Hello, world.');"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestBlock(t *testing.T) {
	check := func(id, options string, ok bool) {
		t.Helper()
		if _, err := Block(id, []byte(options)); (err == nil) != ok {
			t.Errorf("Block(%q, %q): %v", id, options, err)
		}
	}
	check("a-1", `{"a":1}`, true)
	check("", `{}`, false)
	check("A", `{}`, false)
	check("1a", `{}`, false)
	check(`a"b`, `{}`, false)
	check("a", `{"a":"</script>"}`, false)
	check("a", `{`, false)
}

func TestLicenses(t *testing.T) {
	all := Licenses()
	for _, p := range parts() {
		if p.name == "" || p.licence == "" || p.holder == "" || !strings.HasPrefix(p.source, "https://") {
			t.Errorf("incomplete: %+v", p)
		}
		if !strings.Contains(all, p.name) {
			t.Errorf("%s is not in the text", p.name)
		}
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		t.Fatal("no build information")
	}
	for _, d := range info.Deps {
		if strings.HasPrefix(d.Path, "github.com/chromedp/") || isTestOnly[d.Path] {
			continue
		}
		if !strings.Contains(licensesCSV, d.Path+",") {
			t.Errorf("%s is linked but not in licenses.csv", d.Path)
		}
	}
	files := fstest.MapFS{
		"assets/b.txt": {Data: []byte("second\n")}, "assets/a.txt": {Data: []byte("first\n")}, "assets/x.js": {Data: []byte("script")},
	}
	got := licensesOf(files)
	if i, j := strings.Index(got, "\na\n-\n\nfirst\n"), strings.Index(got, "\nb\n-\n\nsecond\n"); i < 0 || j < i || strings.Contains(got, "script\n\n") {
		t.Errorf("texts: %q", got[len(got)-80:])
	}
}

// isTestOnly are modules that only the browser test needs.
var isTestOnly = map[string]bool{
	"github.com/go-json-experiment/json": true,
	"github.com/gobwas/ws":               true,
	"github.com/gobwas/httphead":         true,
	"github.com/gobwas/pool":             true,
}

func TestLicenceTexts(t *testing.T) {
	needAssets(t)
	all := Licenses()
	for _, want := range []string{
		"Apache License", "The Apache Software Foundation", "SIL Open Font License", "Fabrice Bellard",
		"Sotaro Tommykawa", "resvg", "wazero authors", "chenjiandongx", "Mike Bostock", "Baidu",
	} {
		if !strings.Contains(strings.ToLower(all), strings.ToLower(want)) {
			t.Errorf("no %q", want)
		}
	}
}
