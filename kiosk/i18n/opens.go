package i18n

import (
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// Opens says when what is closed now opens: "öppnar i morgon 10.00". It begins with a
// small letter, to stand within a line.
func Opens(now, at time.Time) Text {
	args := Args{"Clock": Clock{at}, "Weekday": Weekday{at}, "Date": ShortDate{at}}
	switch nights := Nights(now, at); {
	case nights == 0:
		return T(msgOpensToday).With(args)
	case nights == 1:
		return T(msgOpensTomorrow).With(args)
	case nights < 7:
		return T(msgOpensOn).With(args)
	}
	return T(msgOpensLater).With(args)
}

// Nights counts the midnights in Stockholm from one time to a later.
func Nights(from, to time.Time) int { return int(noon(to).Sub(noon(from)).Hours()/24 + 0.5) }

// noon of the day in Stockholm, which an hour more or less leaves on its day.
func noon(t time.Time) time.Time {
	year, month, day := t.In(Stockholm).Date()
	return time.Date(year, month, day, 12, 0, 0, 0, Stockholm)
}

var (
	msgOpensToday = &i18n.Message{
		ID:          "opens.today",
		Description: "An office or the kiosk is closed, and opens later today. It stands within a line.",
		Other:       "öppnar {{.Clock}}",
	}
	msgOpensTomorrow = &i18n.Message{
		ID:          "opens.tomorrow",
		Description: "The same: it opens tomorrow.",
		Other:       "öppnar i morgon {{.Clock}}",
	}
	msgOpensOn = &i18n.Message{
		ID:          "opens.on",
		Description: "The same: on a day within a week. Weekday stands in its basic form.",
		Other:       "öppnar {{.Weekday}} {{.Clock}}",
	}
	msgOpensLater = &i18n.Message{
		ID:          "opens.later",
		Description: "The same: on a date.",
		Other:       "öppnar {{.Date}} {{.Clock}}",
	}
)
