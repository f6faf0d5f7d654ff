package offer

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// A Date is a day of the calendar as a posting writes it. The zero Date is
// none.
type Date struct {
	Year  int
	Month time.Month
	Day   int // 1 where only the month is written
	// Either reports that the text holds as well with day and month exchanged,
	// and the country decided which is which.
	Either bool
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Year == 0 }

// Exchanged returns the date with its day and month exchanged, where Either
// says that it can be.
func (d Date) Exchanged() Date {
	if d.Either {
		d.Month, d.Day = time.Month(d.Day), int(d.Month)
	}
	return d
}

// MonthText returns "2026-09".
func (d Date) MonthText() string {
	if d.IsZero() {
		return ""
	}
	s := strconv.Itoa(d.Year) + "-"
	if d.Month < 10 {
		s += "0"
	}
	return s + strconv.Itoa(int(d.Month))
}

//go:embed month_first.csv
var monthFirstCSV string

// monthFirst are the countries that write 9/14/2026.
var monthFirst = sync.OnceValue(func() map[string]bool {
	rows, err := csv.NewReader(strings.NewReader(monthFirstCSV)).ReadAll()
	if err != nil {
		panic(err) // embedded; a test reads it
	}
	all := map[string]bool{}
	for _, row := range rows[1:] {
		all[row[0]] = true
	}
	return all
})

// Posted returns the date that the posting gives for its publication. Numbers
// such as 9/7/2026 are read as the country of the posting writes them, where it
// has none by its currency; a text that is no date gives none.
func (o *Offer) Posted() Date {
	return readDate(o.Posting.Posted.Text, monthFirst()[o.Country] || o.Country == "" && o.Pay.Currency == "USD")
}

// readDate reads the first date of a text: ISO 8601, numbers with any
// separator, a month in the words of months.csv, or seconds or milliseconds
// since 1970.
func readDate(s string, monthFirst bool) Date {
	var n [3]int
	var digits [3]int
	count, month, monthAt := 0, time.Month(0), 0
	dotted := false
	for s != "" && count < 3 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r >= '0' && r <= '9':
			k := 0
			for k < len(s) && s[k] >= '0' && s[k] <= '9' {
				k++
			}
			if count == 0 && month == 0 {
				if d, ok := packed(s[:k]); ok {
					return d
				}
			}
			if k > 4 {
				return Date{}
			}
			n[count], _ = strconv.Atoi(s[:k])
			digits[count] = k
			dotted = dotted || k < len(s) && s[k] == '.'
			count++
			s = s[k:]
			if (s == "" || s[0] != ':') && count == 2 && month != 0 {
				return worded(n, digits, month, count)
			}
			if s != "" && s[0] == ':' { // a time of day: the date came before it
				count--
				s = ""
			}
		case unicode.IsLetter(r):
			k := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
			if k < 0 {
				k = len(s)
			}
			if m := monthNamed(s[:k]); m != 0 && month == 0 {
				month, monthAt = m, count
			}
			s = s[k:]
		default:
			s = s[size:]
		}
	}
	switch {
	case month != 0 && monthAt <= count:
		return worded(n, digits, month, count)
	case digits[0] == 4 && count >= 2: // the year first
		if count == 2 {
			n[2] = 1
		}
		return dateOf(n[0], n[1], n[2])
	case count == 3 && (digits[2] == 4 || digits[2] == 2):
		year := fullYear(n[2], digits[2])
		day, mon := n[0], n[1]
		either := day <= 12 && mon <= 12 && day != mon && !dotted
		if mon > 12 || monthFirst && either {
			day, mon = mon, day
		}
		d := dateOf(year, mon, day)
		d.Either = either && !d.IsZero()
		return d
	}
	return Date{}
}

// worded makes a date of a month in words and the numbers beside it.
func worded(n, digits [3]int, month time.Month, count int) Date {
	switch {
	case count == 1 && digits[0] == 4:
		return dateOf(n[0], int(month), 1)
	case count < 2:
	case digits[0] == 4:
		return dateOf(n[0], int(month), n[1])
	case digits[1] == 4 || digits[1] == 2:
		return dateOf(fullYear(n[1], digits[1]), int(month), n[0])
	}
	return Date{}
}

// packed reads a date without separators: 20260914, 20260914103000, and the
// seconds or milliseconds of a clock.
func packed(s string) (Date, bool) {
	switch len(s) {
	case 8, 14:
		t, err := time.Parse("20060102", s[:8])
		if err != nil {
			return Date{}, true
		}
		return dateOf(t.Year(), int(t.Month()), t.Day()), true
	case 10, 13:
		n, _ := strconv.ParseInt(s, 10, 64)
		if len(s) == 13 {
			n /= 1000
		}
		t := time.Unix(n, 0).UTC()
		return dateOf(t.Year(), int(t.Month()), t.Day()), true
	}
	return Date{}, false
}

func fullYear(n, digits int) int {
	switch {
	case digits == 4:
		return n
	case n < 70:
		return 2000 + n
	}
	return 1900 + n
}

// dateOf returns the date where the calendar has it.
func dateOf(year, month, day int) Date {
	if year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1 {
		return Date{}
	}
	if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); t.Day() != day {
		return Date{}
	}
	return Date{Year: year, Month: time.Month(month), Day: day}
}

//go:embed months.csv
var monthsCSV string

// months are the names of the months in small letters, each start of three
// letters or more that only one month has among them.
var months = sync.OnceValue(func() map[string]time.Month {
	rows, err := csv.NewReader(strings.NewReader(monthsCSV)).ReadAll()
	if err != nil {
		panic(err) // embedded; a test reads it
	}
	all := map[string]time.Month{}
	for _, row := range rows[1:] {
		n, err := strconv.Atoi(row[0])
		if err != nil {
			panic(err)
		}
		for _, name := range strings.Fields(row[1]) {
			letters := 0
			for i := range name {
				if letters++; letters > 3 {
					addMonth(all, name[:i], time.Month(n))
				}
			}
			all[name] = time.Month(n) // the whole name, whatever else begins so
		}
	}
	for name, m := range all {
		if m == 0 {
			delete(all, name)
		}
	}
	return all
})

// addMonth enters a start of a name; 0 marks one that two months share.
func addMonth(all map[string]time.Month, start string, m time.Month) {
	if have, ok := all[start]; ok && have != m {
		m = 0
	}
	all[start] = m
}

func monthNamed(word string) time.Month {
	if len(word) < 3 || len(word) > 24 {
		return 0
	}
	return months()[strings.ToLower(word)]
}
