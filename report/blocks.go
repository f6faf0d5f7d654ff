package report

import (
	"bytes"
	"encoding/json"

	"github.com/paystat/paystat/report/chart"
)

// tableBlock returns the data block of the table.
func (d *Document) tableBlock() ([]byte, error) {
	var b bytes.Buffer
	columns := make([][2]string, len(d.Columns))
	for i, c := range d.Columns {
		columns[i] = [2]string{c.Name, c.About}
	}
	plain := map[string][2]string{}
	for _, s := range d.Sections {
		for _, c := range s.Charts {
			plain[c.ID] = c.Plain
		}
	}
	data, err := json.Marshal(struct {
		Columns [][2]string `json:"columns"`
		*packed
		Recipes map[string]recipe    `json:"recipes,omitempty"`
		Plain   map[string][2]string `json:"plain"`   // of each chart; see Drawing
		Palette []string             `json:"palette"` // of the series
		Numbers numbersJSON          `json:"numbers"`
		Even    bool                 `json:"even,omitempty"` // halves go to the even neighbour
	}{columns, packRows(d.Rows, len(d.Columns), d.format, d.even), d.recipes, plain, chart.Light.Colors().Palette, d.numbers(), d.even})
	if err != nil {
		return nil, err
	}
	if len(data) <= mostOpen {
		b.WriteString("<script type=\"application/json\" id=\"data\">")
		b.Write(data)
	} else {
		b.WriteString("<script type=\"application/gzip\" id=\"data\">")
		if err := pack(&b, data); err != nil {
			return nil, err
		}
	}
	b.WriteString("</script>\n")
	return b.Bytes(), nil
}

// writeCharts writes the options of each chart as data blocks.
func (d *Document) writeCharts(b *bytes.Buffer) error {
	if d.script == "" {
		return nil
	}
	for _, s := range d.Sections {
		for _, c := range s.Charts {
			o, err := c.Options(chart.Light)
			if err != nil {
				return err
			}
			block, err := chart.Block(c.ID, o)
			if err != nil {
				return err
			}
			b.WriteString(block + "\n")
		}
	}
	return nil
}

// numbersJSON is the format for the script of the page.
type numbersJSON struct {
	Group   string `json:"group"`
	Decimal string `json:"decimal"`
	Last    int    `json:"last"`
	Rest    int    `json:"rest"`
	After   bool   `json:"after,omitempty"`
}

func (d *Document) numbers() numbersJSON {
	f := d.format
	if f.rest == 0 {
		f = english
	}
	return numbersJSON{f.group, f.decimal, f.last, f.rest, f.after}
}
