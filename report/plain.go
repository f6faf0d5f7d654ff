package report

import (
	"regexp"
	"strings"

	"github.com/paystat/paystat/report/chart"
)

// plainTitles name what a chart is about and state no finding: a filter may
// leave postings that say otherwise. By the beginning of the id.
var plainTitles = map[string]string{
	"pay-by-group":       "Pay by group",
	"pay-by-month":       "Median base pay by month of posting",
	"pay-ranges":         "What each posting pays",
	"pay-distribution":   "How pay is spread",
	"pay-curve":          "Where a pay stands among the others",
	"total-compensation": "The largest packages",
	"time-off":           "Paid time off",
	"time-off-by-pay":    "Pay and time off",
	"parental-leave":     "Parental leave",
	"benefits":           "Which benefits postings state",
	"benefits-by-group":  "Which benefits postings state, by group",
	"data-quality":       "What the statistics of base pay rest on",
	"data-doubts":        "Doubts and qualifications about the pay",
}

// The numbers of postings in a subtitle.
var (
	ofPostings   = regexp.MustCompile(`\b(?:of|in) [\d.,\x{a0}\x{202f}]+ postings\b(?: or more)?`)
	someOfThem   = regexp.MustCompile(`\d[\d.,\x{a0}\x{202f}]* (?:of|postings|groups|employers)\b`)
	inMoneyWords = regexp.MustCompile(`, postings in [A-Z]{3}$`)
)

// plain returns the title and the subtitle of a chart while a filter is on; a
// chart of a form that is not known goes by the name of its section.
func (v *view) plain(c *chart.Chart, section string) [2]string {
	title, best := section, ""
	for stem, words := range plainTitles {
		if len(stem) > len(best) && (c.ID == stem || strings.HasPrefix(c.ID, stem+"-")) {
			title, best = words, stem
		}
	}
	const whole = "What the package adds up from"
	if best == "total-compensation" && (v.few() || strings.HasPrefix(c.Title, whole)) {
		title = whole // all are drawn
	}
	if len(v.r.By) > 0 {
		if t, ok := strings.CutSuffix(title, "by group"); ok {
			title = t + "by " + v.byName()
		}
	}
	title += inMoneyWords.FindString(strings.SplitN(c.Title, ":", 2)[0])
	var parts []string
	sub := ofPostings.ReplaceAllStringFunc(c.Subtitle, func(s string) string {
		if strings.HasSuffix(s, " or more") {
			return s // a bound, not a count
		}
		return "of the postings"
	})
	for _, p := range strings.Split(sub, "; ") {
		if !someOfThem.MatchString(p) || strings.Contains(p, "postings or more") {
			parts = append(parts, p)
		}
	}
	return [2]string{title, strings.Join(parts, "; ")}
}
