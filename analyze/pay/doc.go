// Package pay reads the pay that a text states, and brings it to a year's pay.
//
// The text may be the salary field of a posting or its whole description, in
// any of the languages of the word tables. Read finds the statements of money
// in it, tells base pay from everything else, and settles what was left open.
// The grammar, in which every terminal is a line of periods.csv, words.csv or
// currencies.csv:
//
//	statement = [bound] range [period] [basis] .
//	range     = amount [separator amount] .
//	amount    = [currency] number [multiplier] [currency] [multiplier] ["+"] .
//	separator = "-" | "~" | "to" | "bis" | "à" | "до" | ... .
//	bound     = "from" | "ab" | "up to" | "bis zu" | ... , before or behind .
//	period    = "monthly" | "p.a." | per noun | cue , before or behind .
//	basis     = "gross" | "netto" | "CTC" | ... .
//
// A number is read without knowing its language. Of two kinds of separators
// the last one sets off decimals; one that occurs several times groups
// thousands (or hundreds, as in 12,34,567); a single one groups before exactly
// three digits and sets off decimals before any other number of them. Where
// grouping makes the amount absurd and decimals do not, decimals win, flagged.
// A multiplier of one bound holds for the other: 80-100k.
//
// The words between two statements belong to the one that nothing parts them
// from. The nearest of them says what the amount is: a pay word makes it base
// pay, "bonus" a bonus, "raised" or "budget" no pay at all. A number without a
// currency has to have a pay word or a period beside it, and must not count
// something else: 25 days, level 3, 401(k).
//
// A currency sign that several countries use is decided by the country of the
// posting. A period that is not stated is inferred where exactly one makes the
// amount plausible in that country; a stated period that makes it absurd is
// kept, and the amount gets no year's pay. Nothing is corrected silently: what
// was inferred, assumed or doubted is in the Flags.
//
// Text is read as it arrives: HTML entities and tags, JSON and markdown
// escapes, full-width forms, UTF-8 encoded twice. Spans point into the text as
// it was given.
package pay
