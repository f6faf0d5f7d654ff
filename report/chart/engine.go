package chart

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"modernc.org/quickjs"
)

//go:embed ssr.js
var ssrJS string

// shims are what echarts expects of every host, a console whose every line
// counts as an error, and a clock that stands still: echarts measures text in
// another way where measuring seems slow.
const shims = `
globalThis.setTimeout = function () { return 0; };
globalThis.Date = (function (Real) {
  function Still(v) { return new Real(arguments.length ? v : 0); }
  Still.now = function () { return 0; };
  Still.UTC = Real.UTC;
  Still.parse = Real.parse;
  Still.prototype = Real.prototype;
  return Still;
})(Date);
globalThis.clearTimeout = function () {};
globalThis.console = (function () {
  function log() { paystatLog.push(Array.prototype.map.call(arguments, String).join(' ')); }
  return { log: log, info: log, debug: log, warn: log, error: log };
})();
`

const (
	engineMemory  = 512 << 20
	engineTimeout = time.Minute // for one chart
)

// A drawing is what an engine returns for a chart.
type drawing struct {
	SVG    string   `json:"svg"`
	Height int      `json:"height"`
	Series int      `json:"series"`
	Log    []string `json:"log"`
	Least  int      `json:"least"` // the least height that would do, where that asked for does not
}

// An engine draws options as SVG. It is one method wide, so that another
// engine can take the place of this one.
type engine interface {
	draw(options []byte, theme string, width, height int, id string) (drawing, error)
}

// A jsEngine runs echarts in quickjs. It is for one goroutine at a time.
type jsEngine struct{ vm *quickjs.VM }

// newJSEngine starts an engine that measures text with r.
func newJSEngine(r *ruler) (*jsEngine, error) {
	lib, err := echarts()
	if err != nil {
		return nil, err
	}
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, fmt.Errorf("chart: script engine: %w", err)
	}
	e := &jsEngine{vm}
	// The engine's memory is not the collector's.
	runtime.SetFinalizer(e, func(e *jsEngine) { e.vm.Close() })
	vm.SetMemoryLimit(engineMemory)
	if err := vm.SetEvalTimeout(engineTimeout); err != nil {
		return nil, fmt.Errorf("chart: script engine: %w", err)
	}
	measure := func(text, font string) float64 {
		size, bold := parseFont(font)
		return r.width(text, size, bold)
	}
	if err := vm.RegisterFunc("paystatMeasure", measure, false); err != nil {
		return nil, fmt.Errorf("chart: script engine: %w", err)
	}
	for _, src := range []string{shims, lib, Boot(), ssrJS} {
		if _, err := vm.Eval(src, quickjs.EvalGlobal); err != nil {
			return nil, fmt.Errorf("chart: script engine: %w", err)
		}
	}
	return e, nil
}

// parseFont reads the size in px and the weight of a CSS font.
func parseFont(font string) (size float64, bold bool) {
	size = 12
	for _, f := range strings.Fields(font) {
		switch {
		case f == "bold" || f == "bolder" || f == "600" || f == "700" || f == "800" || f == "900":
			bold = true
		case strings.HasSuffix(f, "px"):
			if v, err := strconv.ParseFloat(strings.TrimSuffix(f, "px"), 64); err == nil {
				return v, bold
			}
		}
	}
	return size, bold
}

func (e *jsEngine) draw(options []byte, theme string, width, height int, id string) (drawing, error) {
	var d drawing
	v, err := e.vm.Call("paystatRender", string(options), theme, width, height, id)
	if err != nil {
		return d, err
	}
	s, ok := v.(string)
	if !ok {
		return d, fmt.Errorf("engine returned %T", v)
	}
	return d, json.Unmarshal([]byte(s), &d)
}
