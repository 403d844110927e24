package i18n

import (
	"strings"
	"time"
	_ "time/tzdata" // an appliance may come without a zone database
	"unicode"
	"unicode/utf8"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/number"
)

// Stockholm is where every kiosk stands, and whose clock its screens tell.
var Stockholm = mustZone("Europe/Stockholm")

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic("embedded zones: " + err.Error())
	}
	return zone
}

// Arguments that tell a time as the language writes it, in Stockholm. The
// calendar is the Gregorian in every language, in Persian too: that is what the
// door, the ticket and the authorities' letters say. Clocks go to 24 for the
// same reason, where CLDR would have 12 hours by default.
type (
	Date      struct{ time.Time } // "tisdag 24 november"
	ShortDate struct{ time.Time } // "24 nov."
	Month     struct{ time.Time } // "november 2026"
	Weekday   struct{ time.Time } // "tisdag"
	Clock     struct{ time.Time } // "13.00", with summer or winter time in October's double hour
)

// The names and patterns are CLDR's, but kept with the texts, so that a new
// language needs no code. Swedish has a point in its times, as Språkrådet
// advises and the design shows, where CLDR has a colon.
var (
	msgWeekdays = &i18n.Message{
		ID:          "format.weekdays",
		Description: "The days of the week from Sunday, parted by |, as CLDR writes them standing alone.",
		Other:       "söndag|måndag|tisdag|onsdag|torsdag|fredag|lördag",
	}
	msgMonths = &i18n.Message{
		ID:          "format.months",
		Description: "The months, parted by |, in the form that follows a day's number.",
		Other:       "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
	}
	msgShortMonths = &i18n.Message{
		ID:          "format.months.short",
		Description: "The months in short, parted by |.",
		Other:       "jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.",
	}
	msgMonthsAlone = &i18n.Message{
		ID:          "format.months.alone",
		Description: "The months, parted by |, in the form that stands without a day's number (CLDR LLLL).",
		Other:       "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
	}
	msgMonth = &i18n.Message{
		ID:          "format.month",
		Description: "A month of a year (CLDR yMMMM). The values are written in the language already.",
		Other:       "{{.Month}} {{.Year}}",
	}
	msgDate = &i18n.Message{
		ID:          "format.date",
		Description: "A date (CLDR MMMMEEEEd). The values are written in the language already.",
		Other:       "{{.Weekday}} {{.Day}} {{.Month}}",
	}
	msgShortDate = &i18n.Message{
		ID:          "format.date.short",
		Description: "A short date (CLDR MMMd).",
		Other:       "{{.Day}} {{.Month}}",
	}
	msgClock = &i18n.Message{
		ID:          "format.clock",
		Description: "A time of day (CLDR Hm).",
		Other:       "{{.Hour}}.{{.Minute}}",
	}
	msgSummerTime = &i18n.Message{
		ID:          "format.summer_time",
		Description: "A time in the hour that comes twice in October, the first of the two.",
		Other:       "{{.Clock}} (sommartid)",
	}
	msgWinterTime = &i18n.Message{
		ID:          "format.winter_time",
		Description: "A time in the hour that comes twice in October, the second of the two.",
		Other:       "{{.Clock}} (vintertid)",
	}
)

// Date writes a date: "tisdag 24 november".
func (l *Localizer) Date(t time.Time) string {
	t = t.In(Stockholm)
	return l.fill(msgDate, map[string]any{
		"Weekday": l.Weekday(t), "Day": l.Number(t.Day()), "Month": l.one(msgMonths, int(t.Month())-1),
	})
}

// ShortDate writes a date: "24 nov."
func (l *Localizer) ShortDate(t time.Time) string {
	t = t.In(Stockholm)
	return l.fill(msgShortDate, map[string]any{"Day": l.Number(t.Day()), "Month": l.one(msgShortMonths, int(t.Month())-1)})
}

// Month writes a month of a year: "november 2026". A year has no grouping.
func (l *Localizer) Month(t time.Time) string {
	t = t.In(Stockholm)
	return l.fill(msgMonth, map[string]any{
		"Month": l.one(msgMonthsAlone, int(t.Month())-1),
		"Year":  l.printer.Sprint(number.Decimal(t.Year(), number.NoSeparator())),
	})
}

// Weekday names the day of the week.
func (l *Localizer) Weekday(t time.Time) string {
	return l.one(msgWeekdays, int(t.In(Stockholm).Weekday()))
}

// Clock writes a time of day.
func (l *Localizer) Clock(t time.Time) string {
	t = t.In(Stockholm)
	digits := func(n int) string { return l.printer.Sprint(number.Decimal(n, number.MinIntegerDigits(2))) }
	clock := l.fill(msgClock, map[string]any{"Hour": digits(t.Hour()), "Minute": digits(t.Minute())})
	switch {
	case !twice(t):
		return clock
	case t.IsDST():
		return l.fill(msgSummerTime, map[string]any{"Clock": clock})
	default:
		return l.fill(msgWinterTime, map[string]any{"Clock": clock})
	}
}

// twice tells whether the clock on the wall shows this time twice.
func twice(t time.Time) bool {
	for _, other := range []time.Time{t.Add(-time.Hour), t.Add(time.Hour)} {
		if other.Hour() == t.Hour() {
			return true
		}
	}
	return false
}

func (l *Localizer) one(list *i18n.Message, index int) string {
	return strings.Split(l.fill(list, nil), "|")[index]
}

func (l *Localizer) fill(m *i18n.Message, data map[string]any) string {
	text, err := l.localizer.Localize(&i18n.LocalizeConfig{DefaultMessage: m, TemplateData: data})
	if err != nil && text == "" {
		return m.Other
	}
	return text
}

// capital makes the first letter one, where the script has them.
func capital(s string) string {
	start := strings.IndexFunc(s, unicode.IsLetter)
	if start < 0 {
		return s
	}
	r, size := utf8.DecodeRuneInString(s[start:])
	return s[:start] + string(unicode.ToTitle(r)) + s[start+size:]
}
