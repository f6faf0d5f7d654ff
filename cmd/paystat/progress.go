package main

import (
	"os"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
)

// barFrom is the size from which loading is worth a progress bar.
const barFrom = 4 << 20

// A bar shows how far loading has come, on a terminal only.
type bar struct {
	b    *progressbar.ProgressBar
	read atomic.Int64
}

func newBar(e *env, files []string) *bar {
	var size int64
	for _, n := range files {
		if s, err := os.Stat(n); err == nil {
			size += s.Size()
		}
	}
	b := &bar{}
	if e.quiet || size < barFrom || !terminal(e.stderr) {
		return b
	}
	b.b = progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(e.stderr),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionUseANSICodes(e.color(e.stderr)))
	return b
}

// add tells that so many bytes more were read.
func (b *bar) add(n int) {
	if b.b != nil {
		b.b.Set64(min(b.read.Add(int64(n)), b.b.GetMax64()))
	}
}

func (b *bar) done() {
	if b.b != nil {
		b.b.Finish()
	}
}
