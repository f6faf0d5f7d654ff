package report

import (
	"bytes"
	"image/png"
	"io"
	"strings"

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
	s := d.sheet()
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

// sheet is what the picture shows: all that the head of the report says, the
// rates once, at the foot.
func (d *Document) sheet() chart.Sheet {
	s := chart.Sheet{Title: d.Title, Lead: d.Lead, Foot: "paystat: every figure leads back to the words it was read from"}
	for _, p := range d.Sentences {
		for _, c := range d.Converted {
			p = strings.TrimSpace(strings.ReplaceAll(p, d.view.unbroken(c), ""))
		}
		if p != "" {
			s.Text = append(s.Text, p)
		}
	}
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
	return s
}
