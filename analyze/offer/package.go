package offer

import (
	"fmt"
	"slices"

	"github.com/paystat/paystat/analyze/benefit"
	"github.com/paystat/paystat/analyze/money"
)

// valueBenefit adds what the employer puts into one benefit to the package, or
// lists the benefit with the reason why it is in no total.
func (o *Offer) valueBenefit(b *Found, t *Terms) {
	name := b.Kind.Title()
	if f, ok := valuers[b.Kind]; ok {
		switch {
		case o.Base.Empty() && (o.ends().Empty() || !flatKinds[b.Kind]):
			o.skip(b, noBase)
			return
		case o.all != "":
			o.skip(b, o.all)
			return
		case o.holds(b):
			o.skip(b, "inside the pay as stated")
			return
		}
		f(o, b, t)
		return
	}
	switch b.Kind {
	case benefit.PTOVacation, benefit.PublicHolidays, benefit.BonusTarget, benefit.Commission, benefit.SignOn:
		// the memo has the days; bonus, commission and sign-on are cash
		if b.Unlimited && !t.ptoUnlimited.Set {
			o.list(name, b.Text, "unlimited: pto_unlimited_days gives it no number of days")
			return
		}
		if b.Flags.Has(benefit.NoAmount) && !(b.Kind == benefit.Commission && o.hasPart(variableName, onTargetName)) {
			o.list(name, b.Text, "no amount stated")
		}
	case benefit.Relocation, benefit.AdoptionAssistance, benefit.Fertility:
		o.list(name, b.Text, "paid only when the event comes")
	case benefit.FSAPretax:
		o.list(name, b.Text, ownMoney)
	case benefit.EquityOptions:
		o.list(name, b.Text, optionsWhy)
	case benefit.OtherPerks:
		if !o.isAllowanceOfPay(b) {
			o.list(name, b.Text, "shown beside the totals")
		}
	default:
		o.list(name, b.Text, "shown beside the totals")
	}
}

// flatKinds are the benefits that have a value without base pay.
var flatKinds = map[benefit.Kind]bool{
	benefit.HealthMedical: true, benefit.HSASeed: true, benefit.HRA: true, benefit.StipendLearning: true, benefit.StipendWellness: true,
	benefit.StipendInternetPhone: true, benefit.StipendHomeOffice: true, benefit.Commuter: true, benefit.Meal: true, benefit.Childcare: true,
	benefit.CompanyCar: true, benefit.EquityRSU: true, benefit.StudentLoan: true,
}

// valuers are the benefits that have a formula.
var valuers map[benefit.Kind]func(*Offer, *Found, *Terms)

func init() {
	stipend := (*Offer).valueStipend
	valuers = map[benefit.Kind]func(*Offer, *Found, *Terms){
		benefit.RetirementMatch:       (*Offer).valueMatch,
		benefit.RetirementNonelective: (*Offer).valueNonelective,
		benefit.PensionDefinedBenefit: func(o *Offer, b *Found, _ *Terms) {
			o.list(b.Kind.Title(), b.Text, "a promise of a pension, not money paid in")
		},
		benefit.HealthMedical:        (*Offer).valueMedical,
		benefit.LifeInsurance:        (*Offer).valueLife,
		benefit.HSASeed:              (*Offer).valueHSA,
		benefit.HRA:                  stipend,
		benefit.StipendLearning:      stipend,
		benefit.StipendWellness:      stipend,
		benefit.StipendInternetPhone: stipend,
		benefit.StipendHomeOffice:    stipend,
		benefit.Commuter:             stipend,
		benefit.Meal:                 stipend,
		benefit.Childcare:            stipend,
		benefit.CompanyCar:           stipend,
		benefit.StudentLoan:          stipend,
		benefit.ESPP:                 (*Offer).valueESPP,
		benefit.EquityRSU:            (*Offer).valueRSU,
		benefit.ProfitSharing:        (*Offer).valueProfitShare,
		benefit.Sabbatical:           (*Offer).valueSabbatical,
		benefit.ParentalAny:          (*Offer).valueParental,
		benefit.ParentalBirth:        (*Offer).valueParental,
		benefit.ParentalNonbirth:     (*Offer).valueParental,
	}
}

// add appends a part of the package that is a share of base pay.
func (o *Offer) add(b *Found, amount Spread, formula string, terms ...string) {
	o.append(b, amount, formula, o.onBase(terms...))
}

func (o *Offer) append(b *Found, amount Spread, formula string, terms []string) {
	o.Parts = append(o.Parts, Part{
		Name: b.Kind.Title(), View: InPackage, Amount: amount, Source: b.Text,
		Pos: b.Field.At(b.Span.Start), Formula: formula, Terms: terms,
	})
}

// onBase returns the terms of a share of base pay: its own, and those that base
// pay rests on.
func (o *Offer) onBase(terms ...string) []string {
	for _, k := range o.baseTerms() {
		if !slices.Contains(terms, k) {
			terms = append(terms, k)
		}
	}
	return terms
}

// skip lists a benefit that has a formula but lacks what the formula needs.
func (o *Offer) skip(b *Found, why string) { o.list(b.Kind.Title(), b.Text, why) }

// flat adds the same amount at every end of the pay.
func (o *Offer) flat(b *Found, n money.Number, formula string, terms ...string) {
	o.append(b, o.ends().Flat(n), formula, terms)
}

// percent returns n percent as a fraction.
func percent(n money.Number) money.Number { return n.Mul(money.New(1, 2)) }

// valueNonelective counts what the employer pays into a pension whatever the
// employee does: percent of base pay, capped in Australia, of the band of
// qualifying earnings under UK auto-enrolment.
func (o *Offer) valueNonelective(b *Found, t *Terms) {
	switch {
	case !b.Value.Set:
		o.skip(b, "no rate stated")
	case says(b.around(), "sacrifice") && !says(b.around(), "employer"):
		o.skip(b, ownMoney)
	case b.Unit == benefit.InPercentOfQualifyingEarnings:
		if o.Currency != money.GBP {
			o.skip(b, "qualifying earnings are in GBP")
			return
		}
		pct := percent(b.Value.N)
		o.add(b, o.Base.Map(func(n money.Number) money.Number {
			return money.Max(money.Number{}, money.Min(n, t.gbCeiling).Sub(t.gbFloor)).Mul(pct)
		}), fmt.Sprintf("(%s, at most %s, less %s) × %s%%", o.spreadText(o.Base), o.Digits(t.gbCeiling), o.Digits(t.gbFloor), b.Value.N),
			"gb_earnings_floor", "gb_earnings_ceiling")
	case b.Unit != benefit.InPercentOfSalary:
		o.skip(b, "not a share of pay")
	case o.Country == "AU" && o.Currency == "AUD":
		pct, keys := b.Value.N, []string{"au_super_base"}
		if b.Flags.Has(benefit.StatutoryOnly) { // no rate stated: a row of the table
			pct, keys = t.auSuperRate.Mul(hundred), []string{"au_super_rate", "au_super_base"}
		}
		amount, formula := o.superOf(pct, t)
		o.add(b, amount, formula, keys...)
	default:
		pct := percent(b.Value.N)
		o.add(b, o.Base.Map(func(n money.Number) money.Number { return n.Mul(pct) }),
			fmt.Sprintf("%s × %s%%", o.spreadText(o.Base), b.Value.N))
	}
}

// valueLife prices group life cover by the table of US Treasury Regulation
// 1.79-3(d)(2), the one public price list there is.
func (o *Offer) valueLife(b *Found, t *Terms) {
	if !b.Value.Set || o.Country != "US" || o.Currency != money.USD {
		o.skip(b, "no cover stated that the US table prices")
		return
	}
	rate := lifeRates()[t.ageBand]
	k := rate.Mul(money.Int(12))
	price := func(n money.Number) money.Number { return n.Mul(k).Quo(money.Int(1000)) }
	formula := func(cover string) string { return fmt.Sprintf("%s of cover ÷ 1,000 × %s × 12 months", cover, rate) }
	if b.Unit != benefit.InMultipleOfSalary {
		o.flat(b, price(b.Value.N), formula(o.Digits(b.Value.N)), "employee_age_band")
		return
	}
	cover := o.Base.Map(func(n money.Number) money.Number { return n.Mul(b.Value.N) })
	o.add(b, cover.Map(price), formula(o.spreadText(cover)), "employee_age_band")
}

// valueHSA counts the employer's deposit, up to the limit of the year.
func (o *Offer) valueHSA(b *Found, t *Terms) {
	if !b.Value.Set || b.Currency != o.Currency {
		o.skip(b, "no amount stated")
		return
	}
	n, item := b.Value.N, "hsa_self"
	if t.family {
		item = "hsa_family"
		if b.More != nil && b.More.FamilyValue.Set {
			n = b.More.FamilyValue.N
		}
	}
	most, year := o.limit(item, t)
	o.flat(b, money.Min(n, most), fmt.Sprintf("%s a year, at most %s (%s)", o.Digits(n), o.Digits(most), year), "limits_year", "coverage_tier")
}

// valueESPP counts the gain of buying at a discount and selling at once:
// C × d ÷ (1 − d) for a contribution of C. The stock bought is worth at most
// the yearly limit of IRC 423.
func (o *Offer) valueESPP(b *Found, t *Terms) {
	if !b.Value.Set || b.Unit != benefit.InPercentDiscount {
		o.skip(b, "no discount stated")
		return
	}
	d := percent(b.Value.N)
	rest := money.Int(1).Sub(d)
	if rest.Sign() <= 0 {
		o.skip(b, "the discount is the whole price")
		return
	}
	terms := []string{"espp_contribution"}
	most := money.Maybe{}
	formula := fmt.Sprintf("%s × %s × %s%% ÷ (1 − %s%%)", o.spreadText(o.Base), t.espp, b.Value.N, b.Value.N)
	if o.Country == "US" && o.Currency == money.USD {
		stock, year := o.limit("espp_stock", t)
		most = money.Some(stock.Mul(rest))
		terms = append(terms, "limits_year")
		formula += fmt.Sprintf(", contribution at most %s (%s)", o.Digits(most.N), year)
	}
	o.add(b, o.Base.Map(func(n money.Number) money.Number {
		c := n.Mul(t.espp)
		if most.Set {
			c = money.Min(c, most.N)
		}
		return c.Mul(d).Quo(rest)
	}), formula, terms...)
}

// valueProfitShare counts a profit share that is stated as percent of pay.
func (o *Offer) valueProfitShare(b *Found, t *Terms) {
	if !b.Value.Set || b.Unit != benefit.InPercentOfSalary {
		o.skip(b, "no share stated")
		return
	}
	share, key := t.payout, "bonus_payout"
	if b.Flags.Has(benefit.UpTo) {
		share, key = t.upTo, "bonus_up_to_share"
	}
	pct := percent(b.Value.N).Mul(share)
	o.add(b, o.Base.Map(func(n money.Number) money.Number { return n.Mul(pct) }),
		fmt.Sprintf("%s × %s%%%s", o.spreadText(o.Base), b.Value.N, times(share)), key)
}

// valueSabbatical spreads a paid sabbatical over the years that earn it.
func (o *Offer) valueSabbatical(b *Found, t *Terms) {
	years := 0
	if b.More != nil && len(b.More.Tenure) > 0 {
		years = b.More.Tenure[0].FromYear
	}
	if !b.Value.Set || years == 0 || b.Unit != benefit.InWeeksPaid && b.Unit != benefit.InWeeks || b.Flags.Has(benefit.Unpaid) {
		o.skip(b, "weeks, or the years that earn them, are not stated")
		return
	}
	o.add(b, o.Base.Map(func(n money.Number) money.Number {
		return n.Mul(b.Value.N).Mul(t.retention).Quo(money.Int(52 * int64(years)))
	}), fmt.Sprintf("%s ÷ 52 × %s weeks ÷ %d years × %s", o.spreadText(o.Base), b.Value.N, years, t.retention), "sabbatical_retention")
}
