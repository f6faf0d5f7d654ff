package pay

// A role is what a phrase can say beside an amount. A phrase may have several.
type role uint64

const (
	roleCurrency role = 1 << iota
	rolePer
	roleNoun
	roleAdverb
	roleRange
	roleBetween
	roleAnd
	roleMin
	roleMinAfter
	roleMax
	roleMaxAfter
	roleApprox
	roleMult
	roleCue
	roleHours
	roleWeekHours
	roleFTE
	roleActual
	rolePartTime
	roleFullTime
	rolePensum
	roleInstall
	roleInstallNoun
	roleTimes
	roleMonths
	roleHoliday
	roleYearEnd
	roleExcl
	roleIncl
	roleBasis
	roleContractor
	roleContract
	roleExVAT
	roleSuper
	rolePackage
	roleBonus
	roleOTE
	roleVariable
	roleCommission
	roleSignOn
	roleRefer
	roleEquity
	roleTotal
	roleAllowance
	roleMeal
	rolePerk
	roleDisqualify
	roleUncounted
	roleLabel
	roleAlt
	rolePlus
	roleStarting
	roleCollective
	roleEstimate
	roleEmployerEst
	roleDiscretionary
	roleBase
	roleNotDisclosed
	roleNotPay
	roleDayWord
	roleMiddle
	roleWeekDays
)

var roleNames = map[string]role{
	"range": roleRange, "between": roleBetween, "and": roleAnd, "min": roleMin, "minafter": roleMinAfter,
	"max": roleMax, "maxafter": roleMaxAfter, "approx": roleApprox, "mult": roleMult, "cue": roleCue,
	"hours": roleHours, "weekhours": roleWeekHours, "fteword": roleFTE, "actual": roleActual, "parttime": rolePartTime, "fulltime": roleFullTime, "pensum": rolePensum,
	"install": roleInstall, "installnoun": roleInstallNoun, "times": roleTimes, "installmonths": roleMonths,
	"holidayallow": roleHoliday, "yearend": roleYearEnd, "excl": roleExcl, "incl": roleIncl,
	"contractor": roleContractor, "contract": roleContract, "exvat": roleExVAT, "supernoun": roleSuper,
	"packageword": rolePackage, "bonus": roleBonus, "ote": roleOTE, "variablepart": roleVariable,
	"commission": roleCommission, "signon": roleSignOn, "refer": roleRefer, "equity": roleEquity, "total": roleTotal,
	"allowance": roleAllowance, "meal": roleMeal, "perk": rolePerk, "disq": roleDisqualify, "uncounted": roleUncounted,
	"label": roleLabel, "alt": roleAlt, "plusdiv": rolePlus, "starting": roleStarting, "startis": 0, "collective": roleCollective,
	"estimate": roleEstimate, "employerest": roleEmployerEst, "discretionary": roleDiscretionary, "basepart": roleBase,
	"notdisclosed": roleNotDisclosed, "notpay": roleNotPay, "dayword": roleDayWord, "middle": roleMiddle, "weekdays": roleWeekDays,
	"gross": roleBasis, "net": roleBasis, "ctc": roleBasis, "employercost": roleBasis, "lpa": roleMult, "multcur": roleMult,
}
