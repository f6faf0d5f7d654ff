package offer

import (
	"fmt"

	"github.com/paystat/paystat/analyze/money"
)

// compile checks every term and stores what the formulas use.
func (t *Terms) compile() error {
	var v values
	one := money.Int(1)
	for _, term := range t.list {
		var err error
		number := func(to *money.Number, low, high money.Maybe) {
			n, e := money.ParseNumber(term.Value)
			switch {
			case e != nil:
				err = &TermError{term.Key, fmt.Sprintf("want a number, have %q", term.Value)}
			case low.Set && n.Less(low.N):
				err = &TermError{term.Key, fmt.Sprintf("%s is below %s", n, low.N)}
			case high.Set && high.N.Less(n):
				err = &TermError{term.Key, fmt.Sprintf("%s is above %s", n, high.N)}
			}
			*to = n
		}
		zero, none := money.Some(money.Number{}), money.Maybe{}
		share := func(to *money.Number) { number(to, zero, money.Some(one)) }
		positive := func(to *money.Number) {
			number(to, zero, none)
			if err == nil && to.IsZero() {
				err = &TermError{term.Key, "must be above 0"}
			}
		}
		// optional reads a number, or the word that stands for its absence.
		optional := func(to *money.Maybe, word string, high money.Maybe) {
			if term.Value == word {
				*to = money.Maybe{}
				return
			}
			var n money.Number
			number(&n, zero, high)
			*to = money.Some(n)
		}
		choice := func(words ...string) {
			for _, w := range words {
				if term.Value == w {
					return
				}
			}
			err = &TermError{term.Key, fmt.Sprintf("want one of %v, have %q", words, term.Value)}
		}
		switch term.Key {
		case "hours_per_year":
			optional(&v.hours, "week", none)
			if err == nil && v.hours.Set && v.hours.N.IsZero() {
				err = &TermError{term.Key, "must be above 0"}
			}
		case "workdays_per_year":
			positive(&v.workdays)
		case "contractor_billable_days":
			positive(&v.contractorDays)
		case "p_birth":
			share(&v.pBirth)
		case "parental_pay_unspecified":
			share(&v.parentalPay)
		case "pto_unlimited_days":
			optional(&v.ptoUnlimited, "none", money.Some(money.Int(260)))
		case "bonus_payout":
			number(&v.payout, zero, none)
		case "bonus_up_to_share":
			share(&v.upTo)
		case "discretionary_bonus":
			share(&v.discretionary)
		case "stipend_utilisation":
			share(&v.stipend)
		case "reimbursement_utilisation":
			share(&v.reimbursement)
		case "match_election":
			optional(&v.election, "full-match", money.Some(one))
		case "coverage_tier":
			choice("single", "family")
			v.family = term.Value == "family"
		case "us_premium_single":
			number(&v.premiumSingle, zero, none)
		case "us_premium_family":
			number(&v.premiumFamily, zero, none)
		case "us_worker_contribution_single":
			number(&v.workerSingle, zero, none)
		case "us_worker_contribution_family":
			number(&v.workerFamily, zero, none)
		case "employee_age_band":
			choice(lifeBands()...)
			v.ageBand = term.Value
		case "equity_liquid_haircut":
			share(&v.liquidHaircut)
		case "equity_private_haircut":
			share(&v.privateHaircut)
		case "vest_years":
			positive(&v.vestYears)
		case "sign_on_amort_years":
			positive(&v.amortYears)
		case "sabbatical_retention":
			share(&v.retention)
		case "espp_contribution":
			share(&v.espp)
		case "limits_year":
			if term.Value == "posting" {
				break
			}
			var n money.Number
			positive(&n)
			if err == nil && !n.IsInt() {
				err = &TermError{term.Key, fmt.Sprintf("want a year, have %q", term.Value)}
			}
			v.limitsYear = term.Value
		case "au_super_rate":
			share(&v.auSuperRate)
		case "au_super_base":
			positive(&v.auSuperBase)
		case "gb_earnings_floor":
			number(&v.gbFloor, zero, none)
		case "gb_earnings_ceiling":
			number(&v.gbCeiling, zero, none)
		case "rounding":
			v.rounding, err = money.ParseRounding(term.Value)
			if err != nil {
				err = &TermError{term.Key, err.Error()}
			}
		default:
			err = &TermError{term.Key, "there is no such term"}
		}
		if err != nil {
			return err
		}
	}
	t.values = v
	return nil
}
