package openinghours

import "slices"

// daySel takes days of the week or holidays.
type daySel struct {
	kind     dayKind
	from, to int        // of weekdays: 0 Monday to 6 Sunday; to < from goes over Sunday
	nth      []nthRange // of one weekday: which of the month's
	offset   int        // days after (before, negative) what is selected
}

type dayKind uint8

const (
	weekdays dayKind = iota
	public           // PH
	school           // SH, of which nothing is known
)

// nthRange is the first to the last of a weekday in a month: 1 to 5, or -1 to -5
// from its end.
type nthRange struct{ from, to int }

func anyDay(all []daySel, d date) bool {
	for i := range all {
		if all[i].matches(d) {
			return true
		}
	}
	return false
}

func (s *daySel) matches(d date) bool {
	if s.offset != 0 {
		d = d.add(-s.offset)
	}
	switch s.kind {
	case public:
		return d.public()
	case school:
		return false
	}
	if !within(s.from, s.to, d.weekday) {
		return false
	}
	return len(s.nth) == 0 || slices.ContainsFunc(s.nth, func(n nthRange) bool {
		return n.from <= nth(d) && nth(d) <= n.to || n.from <= nthFromEnd(d) && nthFromEnd(d) <= n.to
	})
}

// nth tells that it is the month's first, second … such weekday, and nthFromEnd
// that it is the last, -1, the last but one, -2 ….
func nth(d date) int        { return (d.day-1)/7 + 1 }
func nthFromEnd(d date) int { return -((lastDay(d.year, d.month)-d.day)/7 + 1) }

// within says whether x is in a range that may go over the end of its circle.
func within(from, to, x int) bool {
	if from <= to {
		return from <= x && x <= to
	}
	return x >= from || x <= to
}

// weekSel takes weeks by ISO 8601, every step-th from the first.
type weekSel struct{ from, to, step int }

func anyWeek(all []weekSel, d date) bool {
	week := d.week()
	return slices.ContainsFunc(all, func(s weekSel) bool {
		return s.from <= week && week <= s.to && (week-s.from)%s.step == 0
	})
}

// yearSel takes years, every step-th from the first.
type yearSel struct{ from, to, step int }

func (y yearSel) matches(d date) bool {
	return y.from <= d.year && d.year <= y.to && (d.year-y.from)%y.step == 0
}
