package chart

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// What is not ours and is embedded lies in assets; see its README.
//
//go:embed assets
var assets embed.FS

// The parts of Boot, in its order.
var (
	//go:embed shapes.js
	shapesJS string
	//go:embed layout.js
	layoutJS string
	//go:embed boot.js
	bootJS string
)

// The files of assets, each pinned to the bytes that were tested.
const (
	echartsFile = "echarts.min.js"
	echartsSum  = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0"
	rasterFile  = "svg2png_wasm_bg.wasm"
	rasterSum   = "11e3543b24eaa043d75c4eb76d468c4dd28e89260e460c1a35600cd4d903ff10"
)

// EChartsVersion is the version of echarts that Script returns and that a page
// without it may link.
const EChartsVersion = "6.1.0"

// ErrNoAssets says that the program was built without the files of assets.
var ErrNoAssets = errors.New("chart: built without echarts and the rasteriser: run \"make assets\" and build again")

// An AssetError says that an embedded file is not the one that was tested.
type AssetError struct {
	File string
	Sum  string // the SHA-256 found, in hexadecimal
}

func (e *AssetError) Error() string {
	return fmt.Sprintf("chart: assets/%s: unknown content %s: run \"make clean assets\" and build again", e.File, e.Sum)
}

// asset returns an embedded file after checking its hash.
func asset(files fs.FS, name, sum string) ([]byte, error) {
	b, err := fs.ReadFile(files, "assets/"+name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoAssets
	}
	if err != nil {
		return nil, err
	}
	got := sha256.Sum256(b)
	if s := hex.EncodeToString(got[:]); s != sum {
		return nil, &AssetError{name, s}
	}
	return b, nil
}

var echarts = sync.OnceValues(func() (string, error) {
	b, err := asset(assets, echartsFile, echartsSum)
	return string(b), err
})

// Script returns echarts for a script element of a page. It is false where the
// program was built without it. The text holds no "</script" and no "<!--".
func Script() (string, bool) {
	s, err := echarts()
	return s, err == nil
}

// Boot returns our own script, which follows echarts in a page: it draws the
// block
//
//	<script type="application/json" data-chart="ID">OPTIONS</script>
//
// into
//
//	<div class="live" data-chart="ID"></div>
//
// and leaves window.paystat for the script of the page:
//
//	paystat.charts["ID"].filter(function (item) { return item.name !== "X"; })
//	paystat.charts["ID"].update(options)   // of the same form
//	paystat.charts["ID"].reset()
//	paystat.redraw()                       // after data-theme of <html> changed
//
// An item has name (the category), series, text and href. The theme is that of
// the attribute data-theme of <html>, "light" or "dark", else the reader's
// preference. Options for the page are those of Light.
func Boot() string {
	font, err := json.Marshal(FontFamily)
	if err != nil {
		panic(err) // a constant
	}
	return "(function (root) {\n'use strict';\nvar paystatThemes = " + themesJSON() + ", paystatFont = " + string(font) + ";\n" +
		shapesJS + layoutJS + bootJS + "})(globalThis);\n"
}

// Hash returns the source expression that a Content-Security-Policy needs to
// allow the exact bytes of an inline script or style: 'sha256-...'.
func Hash(inline string) string {
	sum := sha256.Sum256([]byte(inline))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// Block returns options as the data block that Boot reads. Options must come
// from Chart.Options; the id must be that of the chart.
func Block(id string, options []byte) (string, error) {
	if !ValidID(id) {
		return "", &IDError{id}
	}
	if strings.ContainsAny(string(options), "<>&") || !json.Valid(options) {
		return "", &OptionError{"", "unescaped JSON"}
	}
	return `<script type="application/json" data-chart="` + id + `">` + string(options) + "</script>", nil
}

// An IDError says that the ID of a chart is not of the form that Chart states.
type IDError struct{ ID string }

func (e *IDError) Error() string {
	return fmt.Sprintf("chart: id %.40q: not of a-z, 0-9 and \"-\"", e.ID)
}

// ValidID reports whether id is of a-z, 0-9 and "-" and begins with a letter.
func ValidID(id string) bool {
	for i, r := range id {
		if !(r >= 'a' && r <= 'z' || i > 0 && (r >= '0' && r <= '9' || r == '-')) {
			return false
		}
	}
	return id != ""
}

// A FontError says which of the extra fonts cannot be read.
type FontError struct {
	Index int
	Err   error
}

func (e *FontError) Error() string { return fmt.Sprintf("chart: font %d: %v", e.Index+1, e.Err) }

func (e *FontError) Unwrap() error { return e.Err }
