package openinghours

import (
	"fmt"
	"strings"
)

// String writes the hours in one canonical form, which Parse reads as the same.
func (h Hours) String() string {
	var b strings.Builder
	for i, r := range h.rules {
		if i > 0 {
			b.WriteString([...]string{normal: "; ", additional: ", ", fallback: " || "}[r.join])
		}
		b.WriteString(r.String())
	}
	return b.String()
}

func (r *rule) String() string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(list(r.years, yearSel.String))
	add(list(r.dates, dateSel.String))
	if len(r.weeks) > 0 {
		add("week " + list(r.weeks, weekSel.String))
	}
	add(list(r.days, daySel.String))
	add(list(r.within, daySel.String))
	add(list(r.times, timeSel.String))
	selects := len(parts) > 0
	switch {
	case r.state.Status == Closed:
		add("off")
	case r.state.Status == Unknown:
		add("unknown")
	case !selects && r.state.Comment == "":
		add("24/7")
	case r.state.Comment != "" || len(r.times) == 0: // "Mo, Tu 10:00-12:00" would be a list
		add("open")
	}
	if r.state.Comment != "" {
		add(`"` + r.state.Comment + `"`)
	}
	return strings.Join(parts, " ")
}

func list[T any](all []T, write func(T) string) string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = write(one)
	}
	return strings.Join(words, ",")
}

func (y yearSel) String() string {
	if y.to == always {
		return fmt.Sprintf("%04d+", y.from)
	}
	return span("%04d", y.from, y.to, y.step)
}

func (w weekSel) String() string { return span("%02d", w.from, w.to, w.step) }

func span(format string, from, to, step int) string {
	s := fmt.Sprintf(format, from)
	if to != from {
		s += fmt.Sprintf("-"+format, to)
		if step > 1 {
			s += fmt.Sprintf("/%d", step)
		}
	}
	return s
}

func (s dateSel) String() string {
	from := s.from.String()
	switch {
	case s.single():
		return from
	case s.inMonth() && s.step > 1:
		return fmt.Sprintf("%s-%02d/%d", from, s.to.day, s.step)
	case s.inMonth():
		return fmt.Sprintf("%s-%02d", from, s.to.day)
	}
	return from + "-" + s.to.String()
}

func (s dateSel) single() bool {
	from := s.from
	from.year = 0
	return s.to == from
}

// inMonth says whether the range is written as days of one month: "Dec 24-26".
func (s dateSel) inMonth() bool {
	return s.from.plain() && s.to.plain() && s.to.year == 0 && s.from.month == s.to.month && s.from.day > 0 && s.from.day < s.to.day
}

func (y dayOfYear) String() string {
	var b strings.Builder
	if y.year != 0 {
		fmt.Fprintf(&b, "%04d ", y.year)
	}
	if y.month == 0 {
		b.WriteString("easter")
	} else {
		b.WriteString(monthNames[y.month-1])
	}
	switch {
	case y.nth != 0:
		fmt.Fprintf(&b, " %s[%d]", weekdayNames[y.wday], y.nth)
	case y.day != 0:
		fmt.Fprintf(&b, " %02d", y.day)
	}
	b.WriteString(days(y.offset))
	return b.String()
}

func (s daySel) String() string {
	switch s.kind {
	case public:
		return "PH" + days(s.offset)
	case school:
		return "SH" + days(s.offset)
	}
	name := weekdayNames[s.from]
	if s.to != s.from {
		name += "-" + weekdayNames[s.to]
	}
	if len(s.nth) > 0 {
		name += "[" + list(s.nth, nthRange.String) + "]"
	}
	return name + days(s.offset)
}

func (n nthRange) String() string { return span("%d", n.from, n.to, 1) }

func days(offset int) string {
	switch offset {
	case 0:
		return ""
	case 1, -1:
		return fmt.Sprintf(" %+d day", offset)
	}
	return fmt.Sprintf(" %+d days", offset)
}

func (t timeSel) String() string {
	s := clock(t.from)
	if t.to != t.from {
		to := t.to
		if to > minutesADay && to-minutesADay <= t.from {
			to -= minutesADay // 22:00-02:00
		}
		s += "-" + clock(to)
	}
	if t.openEnd {
		s += "+"
	}
	return s
}

func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
