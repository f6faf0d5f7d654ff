package benefit

// A Kind is a category of benefits. Its String is the name that records carry.
type Kind uint8

// The kinds of benefits, in the order in which reports list them.
const (
	PTOVacation Kind = iota
	PublicHolidays
	SickLeave
	ShutdownDays
	VolunteerDays
	CompTimeDays
	ParentalBirth
	ParentalNonbirth
	ParentalAny
	RetirementMatch
	RetirementNonelective
	PensionDefinedBenefit
	HealthMedical
	HealthDental
	HealthVision
	HSASeed
	FSAPretax
	HRA
	LifeInsurance
	DisabilitySTD
	DisabilityLTD
	MentalHealth
	StipendLearning
	StipendWellness
	StipendHomeOffice
	StipendInternetPhone
	Commuter
	Meal
	Childcare
	Fertility
	AdoptionAssistance
	Relocation
	SignOn
	BonusTarget
	Commission
	ProfitSharing
	EquityRSU
	EquityOptions
	ESPP
	Sabbatical
	RemoteWork
	FlexibleHours
	FourDayWeek
	CompanyCar
	FamilyCaregiverLeave
	OtherPerks
	RetirementPlan
	HealthCashPlan
	StudentLoan
	StudyLeave
	CivicLeave
	kindEnd
)

var kindNames = [...]string{
	"pto_vacation",
	"public_holidays",
	"sick_leave",
	"shutdown_days",
	"volunteer_days",
	"comp_time_days",
	"parental_birth",
	"parental_nonbirth",
	"parental_any",
	"retirement_match",
	"retirement_nonelective",
	"pension_defined_benefit",
	"health_medical",
	"health_dental",
	"health_vision",
	"hsa_seed",
	"fsa_pretax",
	"hra",
	"life_insurance",
	"disability_std",
	"disability_ltd",
	"mental_health",
	"stipend_learning",
	"stipend_wellness",
	"stipend_home_office",
	"stipend_internet_phone",
	"commuter",
	"meal",
	"childcare",
	"fertility",
	"adoption_assistance",
	"relocation",
	"sign_on",
	"bonus_target",
	"commission",
	"profit_sharing",
	"equity_rsu",
	"equity_options",
	"espp",
	"sabbatical",
	"remote_work",
	"flexible_hours",
	"four_day_week",
	"company_car",
	"family_caregiver_leave",
	"other_perks",
	"retirement_plan",
	"health_cash_plan",
	"student_loan",
	"study_leave",
	"civic_leave",
}

// String returns the name of the kind in a record: "pto_vacation".
func (k Kind) String() string { return kindNames[k] }

// Kinds returns every kind, in order.
func Kinds() []Kind {
	all := make([]Kind, kindEnd)
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}

// ParseKind returns the kind of that name.
func ParseKind(name string) (Kind, bool) {
	for i, n := range kindNames {
		if n == name {
			return Kind(i), true
		}
	}
	return 0, false
}
