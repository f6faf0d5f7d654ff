package benefit

// A family holds kinds whose phrases and numbers are understood alike.
type family uint8

const (
	famPlain family = iota // boolean: no number
	famDays
	famParental
	famRetirement
	famHealth
	famLife
	famDisability
	famMoney
	famPercent // of salary, or money
	famESPP
	famEquity
	famRemote
	famWeek
	famSabbatical
)

// A spec is what the reading needs to know of a kind.
type spec struct {
	family family
	unit   Unit // where the text states none
}

var specs = [kindEnd]spec{
	PTOVacation:           {famDays, InDaysPerYear},
	PublicHolidays:        {famDays, InDaysPerYear},
	SickLeave:             {famDays, InDaysPerYear},
	ShutdownDays:          {famDays, InDaysPerYear},
	VolunteerDays:         {famDays, InDaysPerYear},
	CompTimeDays:          {famDays, InDaysPerYear},
	ParentalBirth:         {famParental, InWeeks},
	ParentalNonbirth:      {famParental, InWeeks},
	ParentalAny:           {famParental, InWeeks},
	RetirementMatch:       {famRetirement, InPercentOfSalary},
	RetirementNonelective: {famRetirement, InPercentOfSalary},
	PensionDefinedBenefit: {famRetirement, InBoolean},
	HealthMedical:         {famHealth, InPercentOfPremium},
	HealthDental:          {famHealth, InPercentOfPremium},
	HealthVision:          {famHealth, InPercentOfPremium},
	HSASeed:               {famMoney, InCurrencyPerYear},
	FSAPretax:             {famPlain, InBoolean},
	HRA:                   {famMoney, InCurrencyPerYear},
	LifeInsurance:         {famLife, InMultipleOfSalary},
	DisabilitySTD:         {famDisability, InPercentOfSalary},
	DisabilityLTD:         {famDisability, InPercentOfSalary},
	MentalHealth:          {famPlain, InBoolean},
	StipendLearning:       {famMoney, InCurrencyPerYear},
	StipendWellness:       {famMoney, InCurrencyPerYear},
	StipendHomeOffice:     {famMoney, InCurrencyOneOff},
	StipendInternetPhone:  {famMoney, InCurrencyPerYear},
	Commuter:              {famMoney, InCurrencyPerYear},
	Meal:                  {famMoney, InCurrencyPerYear},
	Childcare:             {famMoney, InCurrencyPerYear},
	Fertility:             {famMoney, InCurrencyLifetime},
	AdoptionAssistance:    {famMoney, InCurrencyPerEvent},
	Relocation:            {famMoney, InCurrencyOneOff},
	SignOn:                {famMoney, InCurrencyOneOff},
	BonusTarget:           {famPercent, InPercentOfSalary},
	Commission:            {famPercent, InCurrencyPerYear},
	ProfitSharing:         {famPercent, InPercentOfSalary},
	EquityRSU:             {famEquity, InCurrencyTotalGrant},
	EquityOptions:         {famEquity, InPercentOfCompany},
	ESPP:                  {famESPP, InPercentDiscount},
	Sabbatical:            {famSabbatical, InWeeksPaid},
	RemoteWork:            {famRemote, InRemoteDaysPerWeek},
	FlexibleHours:         {famPlain, InBoolean},
	FourDayWeek:           {famWeek, InDaysPerWeek},
	CompanyCar:            {famMoney, InCurrencyPerYear},
	FamilyCaregiverLeave:  {famDays, InDaysPerYear},
	OtherPerks:            {famPlain, InBoolean},
	RetirementPlan:        {famRetirement, InBoolean},
	HealthCashPlan:        {famMoney, InCurrencyPerYear},
	StudentLoan:           {famMoney, InCurrencyPerYear},
	StudyLeave:            {famDays, InDaysPerYear},
	CivicLeave:            {famDays, InDaysPerYear},
}

// takes reports whether a number of that measure can belong to the family.
func (f family) takes(m measure) bool {
	switch f {
	case famDays:
		return m == mDay || m == mWeek || m == mHour || m == mMonth
	case famParental:
		return m == mDay || m == mWeek || m == mMonth || m == mPercent
	case famRetirement, famPercent:
		return m == mPercent || m == mMoney
	case famHealth:
		return m == mPercent || m == mMoney
	case famLife:
		return m == mTimes || m == mMoney
	case famDisability, famEquity, famMoney:
		return m == mPercent || m == mMoney
	case famESPP:
		return m == mPercent
	case famRemote:
		return m == mDay || m == mPercent || m == mWeek || m == mMonth
	case famSabbatical:
		return m == mWeek || m == mMonth || m == mDay
	}
	return false
}
