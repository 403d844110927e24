package booking

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

// daysAtOnce is how many days stand in a row.
const daysAtOnce = 5

// longGap is how many days without a free time are passed over: nobody leafs
// through an empty calendar.
const longGap = 4

// day is a day with its free times, one for each start.
type day struct {
	id    string // "2026-11-24"
	date  time.Time
	slots []kiosk.Slot
}

// days gives the days from today to the last free time. Weekends without any are
// left out, and long gaps.
func (s state) days() []day {
	free := map[string][]kiosk.Slot{}
	last := ""
	for _, slot := range s.fits() {
		id := dateID(slot.Start)
		if all := free[id]; len(all) == 0 || !all[len(all)-1].Start.Equal(slot.Start) {
			free[id] = append(all, slot)
		}
		last = max(last, id)
	}
	var days, gap []day
	noon := s.now.In(i18n.Stockholm)
	noon = time.Date(noon.Year(), noon.Month(), noon.Day(), 12, 0, 0, 0, i18n.Stockholm)
	for ; dateID(noon) <= last; noon = noon.AddDate(0, 0, 1) {
		d := day{dateID(noon), noon, free[dateID(noon)]}
		weekend := noon.Weekday() == time.Saturday || noon.Weekday() == time.Sunday
		switch {
		case len(d.slots) > 0:
			if len(gap) <= longGap {
				days = append(days, gap...)
			}
			days, gap = append(days, d), nil
		case !weekend:
			gap = append(gap, d)
		}
	}
	return days
}

// today tells whether a day is the present one.
func (s state) today(d day) bool { return d.id == dateID(s.now) }

func dateID(t time.Time) string { return t.In(i18n.Stockholm).Format(time.DateOnly) }
