// Package benefit reads the benefits that the text of a job posting states, as
// quantities that can be compared.
//
// Read finds phrases of its vocabulary in the text ("annual leave", "401(k)
// match", "Jahresurlaub"), gives each the numbers that stand near it, and turns
// them into the unit of the kind: days of a five-day week a year, weeks of
// leave, percent of pay, money a year. What the text says besides is kept in
// flags and details: UNLIMITED, UP_TO, tiers of a match, stretches of leave
// with their pay. A phrase without a number gives a record with NO_AMOUNT; what
// the text does not mention gives none, so absent always means "not stated".
//
// # How a text is read
//
// The text is split into tokens once. A sentence, an item of a list or a line
// is understood by itself; a phrase is the longest that begins at a word, by
// the ids of its words in a tree that is built once. Case, accents, hyphens
// and the plural do not matter; abbreviations of up to three letters count in
// capitals only; German compounds are known by their ending. Headings tell
// lists of benefits from lists of requirements, and words that deny ("not
// eligible for", "kein") or ask ("ability to", "experience with") keep a
// phrase from becoming a record.
//
// Conversions: a week of vacation is five days, a month of leave 52/12 weeks,
// eight hours a day, a calendar day 5/7 and a day of a six-day week 5/6 of a
// working day. Rates of accrual are multiplied by the periods of a year. The
// country of the context decides what "holidays" are, gives the number of
// public holidays that a text leaves out, and the legal minimum that vacation
// and pension are compared with; without a row for the country nothing is
// assumed.
//
// # Vocabulary
//
// The phrases lie in text files under phrases, what words do to the numbers
// around them under grammar. A user's own phrases are read by LoadVocabulary
// and given to NewReader.
package benefit
