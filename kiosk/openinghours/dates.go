package openinghours

import "medborgarkiosk/kiosk/holiday"

// dateSel takes the days from one to another, both with them; for a single day
// or month they are the same.
type dateSel struct {
	from, to dayOfYear
	step     int // every step-th day from the first
}

// dayOfYear is a date as written: "2026 Dec 24", "Dec", "Mar Su[-1]", "easter -2 days".
type dayOfYear struct {
	year   int // 0 for each
	month  int // 0 for easter
	day    int // 0 for the whole month, or with nth
	wday   int // with nth: 0 Monday to 6 Sunday
	nth    int // 1 to 5, or -1 to -5 from the month's end; else 0
	offset int // days
}

// plain says whether the date is the same in each year.
func (y dayOfYear) plain() bool { return y.month > 0 && y.nth == 0 && y.offset == 0 }

func (y dayOfYear) wholeMonth() bool { return y.plain() && y.day == 0 }

// key orders the days of a year.
func key(month, day int) int { return month*32 + day }

func (s dateSel) matches(d date) bool {
	first := key(s.from.month, s.from.day)
	if s.from.plain() && s.to.plain() && s.to.year == 0 {
		if s.from.year != 0 && s.from.year != d.year {
			return false
		}
		last := key(s.to.month, s.to.day)
		if s.to.day == 0 {
			last += 31
		}
		return within(first, last, key(d.month, d.day)) && (s.step == 1 || (d.day-s.from.day)%s.step == 0)
	}
	if s.from.year != 0 {
		return s.between(s.from.year, d)
	}
	return s.between(d.year-1, d) || s.between(d.year, d) || s.between(d.year+1, d)
}

// between says whether the day is in the range that begins in the year.
func (s dateSel) between(year int, d date) bool {
	from, ok := s.from.on(year, false)
	if !ok || from > d.number {
		return false
	}
	if s.to.year != 0 {
		year = s.to.year
	}
	to, ok := s.to.on(year, true)
	if ok && to < from && s.to.year == 0 {
		to, ok = s.to.on(year+1, true)
	}
	return ok && d.number <= to
}

// on gives the number of the day in a year, and of a month its first or last;
// false when the year has no such day.
func (y dayOfYear) on(year int, end bool) (int, bool) {
	switch {
	case y.month == 0:
		month, day := holiday.Easter(year)
		return number(year, int(month), day) + y.offset, true
	case y.nth > 0:
		first := civil(year, y.month, 1)
		day := 1 + mod(y.wday-first.weekday, 7) + 7*(y.nth-1)
		return first.number + day - 1 + y.offset, day <= lastDay(year, y.month)
	case y.nth < 0:
		last := civil(year, y.month, lastDay(year, y.month))
		back := mod(last.weekday-y.wday, 7) + 7*(-y.nth-1)
		return last.number - back + y.offset, back < last.day
	case y.day > 0:
		return number(year, y.month, min(y.day, lastDay(year, y.month))) + y.offset, true
	case end:
		return number(year, y.month, lastDay(year, y.month)), true
	}
	return number(year, y.month, 1), true
}
