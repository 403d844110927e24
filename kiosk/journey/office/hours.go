package office

import (
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/holiday"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/openinghours"
)

// ahead is how many days are looked through for exceptions after the first week,
// and exceptions how many of them are told at most.
const ahead, exceptions = 28, 5

// openDay is a day of an office. As a text's content it is its hours, and the name
// of the holiday, which stays Swedish as on the note on the door.
type openDay struct {
	noon  time.Time
	spans openinghours.Day
}

// In gives "10.00–16.00 · Julafton".
func (d openDay) In(language string) string {
	words := i18n.For(language)
	var parts []string
	for _, s := range d.spans {
		if s.State.Status == openinghours.Closed {
			continue
		}
		span := i18n.T(msgSpan)
		if s.State.Status == openinghours.Unknown {
			span = i18n.T(msgSpanUnsure)
		}
		parts = append(parts, words.Text(span.With(i18n.Args{"From": d.clock(s.From), "To": d.clock(s.To)})))
	}
	out := strings.Join(parts, " · ")
	if out == "" {
		out = words.Text(i18n.T(msgClosed))
	}
	if name := holiday.Name(d.noon); name != "" {
		out += " · \u2068" + name + "\u2069"
	}
	return out
}

// clock is a minute of the day on the wall.
func (d openDay) clock(minute int) i18n.Clock {
	year, month, day := d.noon.Date()
	return i18n.Clock{Time: time.Date(year, month, day, 0, minute, 0, 0, i18n.Stockholm)}
}

func (s state) openDay(f directory.Found, days int) openDay {
	at := noon(s.now, days)
	return openDay{at, f.Hours.Day(at)}
}

// week is today and the six days that follow; nothing of an office whose hours are
// no fact.
func (s state) week(f directory.Found) []openDay {
	if f.Office.Hours == "" {
		return nil
	}
	var days []openDay
	for i := range 7 {
		days = append(days, s.openDay(f, i))
	}
	return days
}

// special are the days after the week that are not as usual: holidays, and whatever
// else is unlike most of the same weekdays around.
func (s state) special(f directory.Found) []openDay {
	if f.Office.Hours == "" {
		return nil
	}
	var days []openDay
	for i := 7; i < ahead && len(days) < exceptions; i++ {
		if d := s.openDay(f, i); !s.usual(f, d, i) {
			days = append(days, d)
		}
	}
	return days
}

// around is how many weeks before and after a day it is compared with. Of weeks that
// take turns, each is as usual.
const around = 4

func (s state) usual(f directory.Found, d openDay, days int) bool {
	alike := 0
	for week := -around; week <= around; week++ {
		if slices.Equal(d.spans, s.openDay(f, days+7*week).spans) {
			alike++
		}
	}
	return alike > around
}
