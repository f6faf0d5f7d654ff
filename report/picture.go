package report

import (
	"bytes"
	"image/png"
	"io"

	"github.com/paystat/paystat/report/chart"
)

// mostPictured is how many charts a picture of the report has.
const mostPictured = 4

// WritePNG writes a picture of the report for a message or the head of a
// document: the finding, the figures, and the first charts. It needs the drawing
// files that a build with make embeds. The same document gives the same bytes.
func (d *Document) WritePNG(w io.Writer) error {
	r, done, err := d.drawer()
	if err != nil {
		return err
	}
	defer done()
	s := chart.Sheet{Title: d.Title, Lead: d.Lead, Foot: "paystat: every figure leads back to the words it was read from"}
	for _, f := range d.Facts {
		s.Facts = append(s.Facts, [3]string{f.Name, f.Value, f.Note})
	}
	for _, c := range d.Converted {
		s.Foot += ". " + c
	}
	// One chart of each section first, then what else there is.
	for round := 0; len(s.Charts) < mostPictured; round++ {
		more := false
		for _, section := range d.Sections {
			if round < len(section.Charts) && len(s.Charts) < mostPictured {
				s.Charts = append(s.Charts, section.Charts[round].Chart)
				more = true
			}
		}
		if !more {
			break
		}
	}
	drawn, err := r.SheetPNG(s, 1.25)
	if err != nil {
		return err
	}
	// The rasteriser compresses little: a picture that travels is worth the time.
	picture, err := png.Decode(bytes.NewReader(drawn))
	if err != nil {
		return err
	}
	e := png.Encoder{CompressionLevel: png.BestCompression}
	return e.Encode(w, picture)
}
