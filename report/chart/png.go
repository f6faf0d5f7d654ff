package chart

import (
	"errors"
	"fmt"
)

// PNG returns the chart as a PNG image of Scale pixels a px: what SVG draws,
// rasterised with the embedded fonts. The same chart gives the same bytes.
func (r *Renderer) PNG(c *Chart, o Size) ([]byte, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	scale := o.Scale
	if scale == 0 {
		scale = 2
	}
	svg, w, h, err := r.svg(c, o)
	if err != nil {
		return nil, err
	}
	return r.rasterise(c.ID, svg, w, h, scale, o.Theme)
}

// rasterise turns a drawing into a PNG.
func (r *Renderer) rasterise(id string, svg []byte, w, h int, scale float64, theme Theme) ([]byte, error) {
	if !(scale > 0) || float64(w)*scale*float64(h)*scale > maxPixels {
		return nil, &RenderError{id, fmt.Errorf("%d by %d px at scale %g: too many pixels", w, h, scale)}
	}
	if r.raster == nil {
		var err error
		if r.raster, err = newRaster(r.fonts); err != nil {
			r.raster = nil
			if errors.Is(err, ErrNoAssets) {
				return nil, err
			}
			return nil, &RenderError{id, err}
		}
	}
	png, err := r.raster.png(svg, scale, theme.Colors().Background)
	if err != nil {
		// A module that failed half-way is not to be trusted with the next.
		r.raster.close()
		r.raster = nil
		return nil, &RenderError{id, err}
	}
	return png, nil
}
