package content

import (
	"fmt"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/openinghours"
)

// ahead is how many days of opening hours are shown in words.
const ahead = 14

// dayHours is what opening hours say of a day.
type dayHours struct{ Day, Hours string }

// hoursAhead says opening hours in words, day by day from today on; nil when they
// can't be read.
func (w *words) hoursAhead(l *frame.Language, hours string, today time.Time) []dayHours {
	read, err := openinghours.Parse(hours)
	if hours == "" || err != nil {
		return nil
	}
	all := make([]dayHours, ahead)
	year, month, day := today.Date()
	for i := range all {
		at := time.Date(year, month, day+i, 12, 0, 0, 0, today.Location())
		all[i] = dayHours{l.Date(at), w.spans(l, read.Day(at))}
	}
	return all
}

func (w *words) spans(l *frame.Language, day openinghours.Day) string {
	var said []string
	for _, s := range day {
		if s.State.Status == openinghours.Closed {
			continue
		}
		one := fmt.Sprintf("%s–%s", clock(l, s.From), clock(l, s.To))
		if s.State.Status == openinghours.Unknown {
			one += " " + w.Perhaps
		}
		if s.State.Comment != "" {
			one += " (" + s.State.Comment + ")"
		}
		said = append(said, one)
	}
	if len(said) == 0 {
		return w.Shut
	}
	return strings.Join(said, ", ")
}

// clock says a minute of the day, 0 to 1440.
func clock(l *frame.Language, minute int) string {
	if minute == 24*60 {
		return strings.Replace(l.Clock(time.Date(2000, 1, 1, 22, 0, 0, 0, time.UTC)), "22", "24", 1)
	}
	return l.Clock(time.Date(2000, 1, 1, minute/60, minute%60, 0, 0, time.UTC))
}
