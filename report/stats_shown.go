package report

import "github.com/paystat/paystat/analyze/stat"

// StatsNote says what the table of statistics shows.
func (d *Document) StatsNote() string {
	return "Base pay of a full-time year. A posting that states a range enters with its lower end, its middle and its upper end, each apart. Percentiles by " +
		stat.Definition + "; one that so few postings do not support is left out."
}

// mostGroups is how many groups the statistics of a page show.
const mostGroups = 60

// ShownStats returns the rows of statistics that the page shows: those of the
// groups with the most postings.
func (d *Document) ShownStats() []StatRow {
	groups := 0
	for i, r := range d.Stats {
		if r.Name == "" {
			continue
		}
		if groups++; groups > mostGroups {
			return d.Stats[:i]
		}
	}
	return d.Stats
}

// StatsMore says how many more groups there are than the page shows, "" for
// none.
func (d *Document) StatsMore() string {
	groups := 0
	for _, r := range d.Stats {
		if r.Name != "" {
			groups++
		}
	}
	if groups <= mostGroups {
		return ""
	}
	return "These are the " + d.integer(mostGroups) + " of " + d.integer(groups) + " groups with the most postings; every posting is in the table of postings."
}
