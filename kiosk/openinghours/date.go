package openinghours

import (
	"time"

	"medborgarkiosk/kiosk/holiday"
)

// date is a day with what selectors ask of it.
type date struct {
	number  int // days since 1970-01-01
	year    int
	month   int // 1 to 12
	day     int
	weekday int // 0 Monday to 6 Sunday
}

func dateOf(t time.Time) date {
	year, month, day := t.Date()
	return civil(year, int(month), day)
}

// civil takes days outside of the month too.
func civil(year, month, day int) date { return onDay(number(year, month, day)) }

// number counts the days since 1970-01-01 in the Gregorian calendar.
func number(year, month, day int) int {
	return floorDiv(int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix()), 24*60*60)
}

func onDay(number int) date {
	year, month, day := time.Unix(int64(number)*24*60*60, 0).UTC().Date()
	return date{number, year, int(month), day, mod(number+3, 7)} // 1970-01-01 was a Thursday
}

func (d date) add(days int) date {
	if to := d.day + days; to >= 1 && to <= 28 { // the same month, for certain
		d.number, d.day, d.weekday = d.number+days, to, mod(d.weekday+days, 7)
		return d
	}
	return onDay(d.number + days)
}

func (d date) public() bool { return holiday.Public(d.year, time.Month(d.month), d.day) }

// week is the number by ISO 8601: that of the week's Thursday.
func (d date) week() int {
	thursday := d.add(3 - d.weekday)
	return (thursday.number-number(thursday.year, 1, 1))/7 + 1
}

// lastDay gives the month's number of days.
func lastDay(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

func floorDiv(a, b int) int { return (a - mod(a, b)) / b }

func mod(a, b int) int { return (a%b + b) % b }
