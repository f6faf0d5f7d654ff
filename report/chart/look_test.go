//go:build look

package chart

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

var lookDir = flag.String("look", "", "write the sample charts as PNG and SVG into this directory")

// TestLook writes the sample charts for the eye.
func TestLook(t *testing.T) {
	if *lookDir == "" {
		t.Fatal("name the directory: go test -tags look -run Look -look DIR")
	}
	r, err := NewRenderer()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for _, c := range samples() {
		for _, o := range []Size{{}, {Theme: Dark}, {Width: 400}} {
			name := fmt.Sprintf("%s-%s-%d", c.ID, o.Theme, o.Width)
			svg, err := r.SVG(c, o)
			if err != nil {
				t.Error(err)
				continue
			}
			o.Scale = 1
			png, err := r.PNG(c, o)
			if err != nil {
				t.Error(err)
				continue
			}
			for ext, b := range map[string][]byte{".svg": svg, ".png": png} {
				if err := os.WriteFile(filepath.Join(*lookDir, name+ext), b, 0o666); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
