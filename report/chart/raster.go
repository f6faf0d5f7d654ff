package chart

import (
	"context"
	"errors"
	"fmt"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// rasterMemory is the most memory of the rasteriser, in pages of 64 KiB.
const rasterMemory = 16384

// A raster turns SVG into PNG with resvg, which runs as WebAssembly. It is for
// one goroutine at a time.
type raster struct {
	ctx       context.Context
	runtime   wazero.Runtime
	mod       api.Module
	converter uint64
	thrown    string
}

// newRaster starts the rasteriser with the embedded fonts and the extra ones.
func newRaster(extra [][]byte) (*raster, error) {
	wasm, err := asset(assets, rasterFile, rasterSum)
	if err != nil {
		return nil, err
	}
	ctx := experimental.WithCompilationWorkers(context.Background(), 2)
	rt := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfig().WithMemoryLimitPages(rasterMemory))
	r := &raster{ctx: context.Background(), runtime: rt}
	if err := r.start(ctx, wasm, extra); err != nil {
		rt.Close(r.ctx)
		return nil, fmt.Errorf("chart: rasteriser: %w", err)
	}
	return r, nil
}

// start links what the module imports, runs it and hands it the fonts.
func (r *raster) start(ctx context.Context, wasm []byte, extra [][]byte) error {
	if err := r.host(ctx); err != nil {
		return err
	}
	compiled, err := r.runtime.CompileModule(ctx, wasm)
	if err != nil {
		return err
	}
	r.mod, err = r.runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithStartFunctions())
	if err != nil {
		return err
	}
	if _, err := r.call("__wbindgen_start"); err != nil {
		return err
	}
	const family = "Liberation Sans"
	args := make([]uint64, 0, 10)
	for range 5 { // serif, sans-serif, cursive, fantasy, monospace
		p, n, err := r.put([]byte(family))
		if err != nil {
			return err
		}
		args = append(args, p, n)
	}
	res, err := r.call("createConverter", args...)
	if err != nil {
		return err
	}
	r.converter = res[0]
	fonts := append([][]byte{liberationsansregular.TTF, liberationsansbold.TTF}, extra...)
	for _, f := range fonts {
		p, n, err := r.put(f)
		if err != nil {
			return err
		}
		if _, err := r.call("converter_registerFont", r.converter, p, n); err != nil {
			return err
		}
	}
	return nil
}

// host defines the functions that the module expects of its JavaScript.
func (r *raster) host(ctx context.Context) error {
	text := func(m api.Module, p, n uint32) string {
		b, ok := m.Memory().Read(p, n)
		if !ok {
			return "text outside the memory"
		}
		return string(b)
	}
	var errorText string // the one object that the module asks to keep
	_, err := r.runtime.NewHostModuleBuilder("wbg").
		NewFunctionBuilder().WithFunc(func(_ context.Context, m api.Module, p, n uint32) uint32 {
		errorText = text(m, p, n)
		r.thrown = errorText
		return 1
	}).Export("__wbindgen_string_new").
		NewFunctionBuilder().WithFunc(func(context.Context) uint32 { return 2 }).Export("__wbg_new_abda76e883ba8a5f").
		NewFunctionBuilder().WithFunc(func(_ context.Context, m api.Module, ret, _ uint32) {
		// An empty stack trace.
		m.Memory().WriteUint32Le(ret, 0)
		m.Memory().WriteUint32Le(ret+4, 0)
	}).Export("__wbg_stack_658279fe44541cf6").
		NewFunctionBuilder().WithFunc(func(_ context.Context, m api.Module, p, n uint32) {
		r.thrown = text(m, p, n)
	}).Export("__wbg_error_f851667af71bcfc6").
		NewFunctionBuilder().WithFunc(func(context.Context, uint32) {}).Export("__wbindgen_object_drop_ref").
		NewFunctionBuilder().WithFunc(func(_ context.Context, m api.Module, p, n uint32) {
		panic(errors.New(text(m, p, n))) // wazero hands it to the caller as an error
	}).Export("__wbindgen_throw").
		Instantiate(ctx)
	return err
}

func (r *raster) call(name string, args ...uint64) ([]uint64, error) {
	f := r.mod.ExportedFunction(name)
	if f == nil {
		return nil, fmt.Errorf("no function %s", name)
	}
	return f.Call(r.ctx, args...)
}

// put copies b into the module and returns its address and length. What takes
// it frees it.
func (r *raster) put(b []byte) (p, n uint64, err error) {
	res, err := r.call("__wbindgen_malloc", uint64(len(b)), 1)
	if err != nil {
		return 0, 0, err
	}
	if !r.mod.Memory().Write(uint32(res[0]), b) {
		return 0, 0, errors.New("out of memory")
	}
	return res[0], uint64(len(b)), nil
}

// png returns the document as PNG, scale pixels a px, on the background.
func (r *raster) png(svg []byte, scale float64, background string) ([]byte, error) {
	r.thrown = ""
	sp, err := r.call("__wbindgen_add_to_stack_pointer", api.EncodeI32(-16))
	if err != nil {
		return nil, err
	}
	defer r.call("__wbindgen_add_to_stack_pointer", 16)
	ps, ns, err := r.put(svg)
	if err != nil {
		return nil, err
	}
	var pb, nb uint64
	if background != "" {
		if pb, nb, err = r.put([]byte(background)); err != nil {
			return nil, err
		}
	}
	if _, err := r.call("converter_convert", sp[0], r.converter, ps, ns, 1, api.EncodeF32(float32(scale)), 0, 0, 0, 0, pb, nb); err != nil {
		return nil, err
	}
	var res [4]uint32
	for i := range res {
		v, ok := r.mod.Memory().ReadUint32Le(uint32(sp[0]) + uint32(4*i))
		if !ok {
			return nil, errors.New("result outside the memory")
		}
		res[i] = v
	}
	if res[3] != 0 {
		return nil, fmt.Errorf("resvg says %q", r.thrown)
	}
	view, ok := r.mod.Memory().Read(res[0], res[1])
	if !ok {
		return nil, errors.New("image outside the memory")
	}
	out := append([]byte(nil), view...)
	_, err = r.call("__wbindgen_free", uint64(res[0]), uint64(res[1]), 1)
	return out, err
}

func (r *raster) close() error { return r.runtime.Close(r.ctx) }
