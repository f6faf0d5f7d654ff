package report

import (
	"path/filepath"

	"github.com/paystat/paystat/analyze/posting"
)

// shortNames are the names of the files as a page shows them: without their
// folders, which mean nothing to whom it is forwarded, where no two are alike.
func shortNames(files []string) map[string]string {
	n := map[string]int{}
	for _, f := range files {
		n[filepath.Base(f)]++
	}
	short := map[string]string{}
	for _, f := range files {
		if b := filepath.Base(f); n[b] == 1 {
			short[f] = b
		}
	}
	return short
}

// file returns how the page names a file.
func (v *view) file(name string) string {
	if s, ok := v.files[name]; ok {
		return s
	}
	return name
}

// at writes a place, "" where there is none.
func (v *view) at(p posting.Pos) string {
	p.File = v.file(p.File)
	return position(p)
}

// sources are the names of the files that were read.
func (v *view) sources() []string {
	all := make([]string, len(v.r.Sources))
	for i, f := range v.r.Sources {
		all[i] = v.file(f)
	}
	return all
}
