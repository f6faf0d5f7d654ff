package offer

import (
	"strings"
	"testing"
)

// TestCues holds the table of cues: small letters, each once.
func TestCues(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range table(cuesCSV, "cues.csv") {
		key := r[0] + ":" + r[1]
		if len(r) != 5 || seen[key] || r[1] != strings.ToLower(strings.TrimSpace(r[1])) || r[1] == "" || r[2] == "" || r[3] == "" || !strings.Contains("VKUA", r[4]) {
			t.Errorf("row %q", r)
		}
		seen[key] = true
	}
	check := func(text, cue string, want bool) {
		t.Helper()
		if got := says(text, cue); got != want {
			t.Errorf("%q says %s: %v", text, cue, got)
		}
	}
	check("Discretionary bonus", "discretionary", true)
	check("indiscretionary", "discretionary", false)
	check("rematched; matched", "employer", true)
	check("a pre-IPO company", "private", true)
	check("", "private", false)
	for text, want := range map[string]string{
		"RSUs. Stock options": "RSUs", "13. Gehalt; b": "13. Gehalt", "approx. 10% here! More": "approx. 10% here", "a\nb": "a",
	} {
		if from, to := sentence(text, 0, 1); text[from:to] != want {
			t.Errorf("%q: sentence %q, want %q", text, text[from:to], want)
		}
	}
}
