package chart

import "encoding/json"

// A Theme is a set of colours. The zero Theme is Light.
type Theme uint8

// The themes.
const (
	Light Theme = iota
	Dark
)

// Colors are the colours of a theme, each as "#rrggbb" and each different
// from the others of its theme, so that a colour tells its role.
type Colors struct {
	Background string   `json:"background"`
	Ink        string   `json:"ink"`     // text and middles; contrast with Background over 7
	Quiet      string   `json:"quiet"`   // axes, notes; over 4.5
	Faint      string   `json:"faint"`   // empty marks; decoration
	Grid       string   `json:"grid"`    // lines behind the figures; decoration
	Soft       string   `json:"soft"`    // bands behind the figures; decoration
	Muted      string   `json:"muted"`   // series that are context; over 3
	Palette    []string `json:"palette"` // series in order; each over 3, apart in every common colour vision
}

// The palettes were searched for the largest smallest distance between any two
// colours, in OKLab, as seen with normal vision and as simulated for protanopia
// and deuteranopia after Machado, Oliveira and Fernandes (2009).
var colors = [...]Colors{
	Light: {
		Background: "#ffffff",
		Ink:        "#1c2127",
		Quiet:      "#5a646f",
		Faint:      "#b9c0c8",
		Grid:       "#e3e6ea",
		Soft:       "#eef1f5",
		Muted:      "#8a939d",
		Palette:    []string{"#2f6fb3", "#c87907", "#08a080", "#7d1876", "#7a6114", "#9e7fef", "#6e2a1e"},
	},
	Dark: {
		Background: "#161a1f",
		Ink:        "#e8eaed",
		Quiet:      "#a3abb5",
		Faint:      "#59626c",
		Grid:       "#2c323a",
		Soft:       "#232930",
		Muted:      "#77818c",
		Palette:    []string{"#62a6e8", "#e5861c", "#38c18f", "#fbc5f0", "#fadb7b", "#8654bc", "#b94038"},
	},
}

// Colors returns the colours of the theme.
func (t Theme) Colors() Colors {
	if t == Dark {
		return colors[Dark]
	}
	return colors[Light]
}

// String returns "light" or "dark".
func (t Theme) String() string {
	if t == Dark {
		return "dark"
	}
	return "light"
}

// themesJSON is the table of colours as boot.js reads it.
func themesJSON() string {
	b, err := json.Marshal(map[string]Colors{Light.String(): Light.Colors(), Dark.String(): Dark.Colors()})
	if err != nil {
		panic(err) // strings alone: cannot fail
	}
	return string(b)
}
