package offer

import (
	"slices"
	"testing"

	"github.com/paystat/paystat/analyze/posting"
)

// What is said more than once is listed once, and a bonus never beside itself.
func TestMergeListed(t *testing.T) {
	const options, bonus = "stock options", "bonus"
	check := func(parts []Part, listed []Listed, want ...Listed) {
		t.Helper()
		o := &Offer{Parts: parts, Listed: listed}
		if o.mergeListed(); !slices.Equal(o.Listed, want) {
			t.Errorf("have %v, want %v", o.Listed, want)
		}
	}
	check(nil, nil)
	check(nil, []Listed{{options, "$100,000", optionsWhy}, {options, "Options $100,000", optionsWhy}, {options, "options", optionsWhy}},
		Listed{options, "Options $100,000", optionsWhy})
	check(nil, []Listed{{options, "$50,000", optionsWhy}, {options, "$100,000", optionsWhy}},
		Listed{options, "$50,000", optionsWhy}, Listed{options, "$100,000", optionsWhy})
	check(nil, []Listed{{"commuting", "pass", "no amount stated"}, {"commuting", "pass", ownMoney}},
		Listed{"commuting", "pass", "no amount stated"}, Listed{"commuting", "pass", ownMoney})
	ten := []Part{{Name: bonus, Source: "10% bonus"}}
	check(ten, []Listed{{bonus, "10% Bonus target", anotherBonus}, {bonus, "5% bonus", anotherBonus}}, Listed{bonus, "5% bonus", anotherBonus})
	check(ten, []Listed{{bonus, "10% bonus", "in another currency"}}, Listed{bonus, "10% bonus", "in another currency"})

	check([]Part{{Name: bonus, Source: "15% bonus"}}, []Listed{{bonus, "5% bonus", anotherBonus}}, Listed{bonus, "5% bonus", anotherBonus})

	terms := DefaultTerms()
	p := &posting.Posting{Country: field("US"), Description: field("$150,000 + up to 10% bonus. Options $100,000 in options over four years.")}
	if o := New(p, &terms, ""); len(o.Listed) != 1 || o.Listed[0].Source != "Options $100,000" {
		t.Errorf("listed: %v", o.Listed)
	}
}
