package benefit

// A cue is what a phrase of the grammar says about the benefits and numbers
// around it. The data file names each.
type cue uint8

const (
	cueNone cue = iota
	cueUpTo
	cueAtLeast
	cueAfter // a waiting time or years of service follow
	cueFirst // "the first", of pay
	cueNext
	cueFirstYear
	cueRising // "increasing to"
	cuePerHour
	cuePerDay
	cuePerWorkday
	cuePerWeek
	cuePerFortnight
	cuePerSemimonth
	cuePerPayPeriod
	cuePerMonth
	cuePerQuarter
	cuePerYear
	cueOnce
	cueLifetime
	cuePerEvent
	cueFullPay
	cueHalfPay
	cueStatutoryPay
	cueUnpaid
	cuePaid
	cueTopUp
	cueIncluding
	cueExcluding
	cuePlus
	cueNo     // what follows is denied
	cueDenied // what stands before is denied
	cueNotNo  // looks like a denial and is none
	cueBut    // ends what a denial reaches
	cueDemand // what follows is asked of the employee
	cueDemanded
	cueOffer // what follows is offered
	cueUnlimited
	cueEmployer
	cueEmployee
	cueDependant
	cuePremium
	cueStatutory
	cueBirthParent
	cueOtherParent
	cueAnyParent
	cueDisabilityPay // short-term disability within parental leave
	cueReimburse
	cuePretax
	cueDiscount
	cueVest
	cueCliff
	cueInOffice
	cueAtHome
	cueFull   // dollar for dollar
	cueHalf   // fifty cents on the dollar
	cueDouble // double matching
	cueMatch
	cueService
	cueContractor
	cueQualifying
	cueOfSalary
	cueMinimum
	cueDuty        // begins a duty: "own our ESPP"
	cueOvertime    // extra pay for days worked
	cueWorkersCost // what the employee pays
	cueFixed       // paid whatever the employee does
	cuePraise      // an employer's word for what it gives
	cueOffers      // a noun for all that is offered: it may stand in a duty too
	cueRamp        // weeks of coming back from leave, which are worked
	cueInstead     // what follows is denied, unless money stands for it
	cueEx          // what follows is left out of a number, and nothing is denied
	cueWanted      // what stands before is asked of the employee
)

var cueNames = map[string]cue{
	"up_to": cueUpTo, "at_least": cueAtLeast, "after": cueAfter, "first": cueFirst, "next": cueNext,
	"first_year": cueFirstYear, "rising": cueRising, "per_hour": cuePerHour, "per_day": cuePerDay,
	"per_workday": cuePerWorkday, "per_week": cuePerWeek, "per_fortnight": cuePerFortnight,
	"per_semimonth": cuePerSemimonth, "per_pay_period": cuePerPayPeriod, "per_month": cuePerMonth,
	"per_quarter": cuePerQuarter, "per_year": cuePerYear, "once": cueOnce, "lifetime": cueLifetime,
	"per_event": cuePerEvent, "full_pay": cueFullPay, "half_pay": cueHalfPay,
	"statutory_pay": cueStatutoryPay, "unpaid": cueUnpaid, "paid": cuePaid, "top_up": cueTopUp,
	"including": cueIncluding, "excluding": cueExcluding, "plus": cuePlus, "no": cueNo,
	"denied": cueDenied, "not_no": cueNotNo, "but": cueBut, "demand": cueDemand,
	"demanded": cueDemanded, "offer": cueOffer, "unlimited": cueUnlimited, "employer": cueEmployer,
	"employee": cueEmployee, "dependant": cueDependant, "premium": cuePremium,
	"statutory": cueStatutory, "birth_parent": cueBirthParent, "other_parent": cueOtherParent,
	"any_parent": cueAnyParent, "disability_pay": cueDisabilityPay, "reimburse": cueReimburse,
	"pretax": cuePretax, "discount": cueDiscount, "vest": cueVest, "cliff": cueCliff,
	"in_office": cueInOffice, "at_home": cueAtHome, "full": cueFull, "half": cueHalf,
	"double": cueDouble, "match": cueMatch, "service": cueService, "contractor": cueContractor,
	"qualifying": cueQualifying, "of_salary": cueOfSalary, "minimum": cueMinimum, "duty": cueDuty, "overtime": cueOvertime,
	"workers_cost": cueWorkersCost, "fixed": cueFixed, "praise": cuePraise, "offers": cueOffers, "wanted": cueWanted, "instead": cueInstead, "ex": cueEx, "ramp": cueRamp,
}

// A section is what a heading says about the lines below it.
type section uint8

const (
	sectionNone section = iota
	sectionOffer
	sectionDemand
	sectionOther
)

var sectionNames = map[string]section{"offer": sectionOffer, "demand": sectionDemand, "other": sectionOther}
