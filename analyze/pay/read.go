package pay

// Read returns the pay that text states.
func Read(text string, c Context, t Terms) Reading { return Reading{Flags: NotDisclosed} }
