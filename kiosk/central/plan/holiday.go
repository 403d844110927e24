package plan

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/se"
)

// The public holidays are those of lag (1989:253) om allmänna helgdagar, and the
// eves that the law on semester counts with them; the calendar library has both.
var calendar = func() *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.AddHoliday(se.Holidays...)
	c.AddHoliday(se.Paskdagen, se.Pingstdagen) // Sundays, which its list leaves out
	return c
}()

// Eves are days on which most libraries are closed though the law does not name
// them, by month and day.
var eves = map[string]string{
	"01-05": "Trettondagsafton", "04-30": "Valborgsmässoafton",
}

// Holiday names the Swedish public holiday or eve that the day is, "" for none.
func Holiday(day time.Time) string {
	y, m, d := day.Date()
	noon := time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	if actual, _, holiday := calendar.IsHoliday(noon); actual {
		return holiday.Name
	}
	if eve, ok := eves[noon.Format("01-02")]; ok {
		return eve
	}
	// The eves of feasts that move: the day before them.
	next := noon.AddDate(0, 0, 1)
	actual, _, holiday := calendar.IsHoliday(next)
	switch {
	case actual && holiday.Name == se.Paskdagen.Name:
		return "Påskafton"
	case actual && holiday.Name == se.Pingstdagen.Name:
		return "Pingstafton"
	case actual && holiday.Name == se.AllaHelgonsDag.Name:
		return "Alla helgons afton"
	}
	return ""
}
