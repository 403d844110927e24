package openinghours

import "time"

// Evening is the minute of the day from which it is evening for a measure: 17:00.
const Evening = 17 * 60

// Measure is how much is open over a period, in minutes by the clock. A minute
// counts in each field that it belongs to: one on a Saturday night is in Open,
// Evening and Weekend.
type Measure struct {
	Days    int // how long the period is
	Open    int // all that is open for certain
	Evening int // of it, from 17:00 to midnight
	Weekend int // of it, on Saturdays and Sundays
	Holiday int // of it, on public holidays
	Unknown int // not in Open: perhaps open
}

// Measure measures the days from the first on. Whole weeks, and a whole year,
// compare best; days before the first count for what they leave after midnight.
func (h Hours) Measure(first time.Time, days int) Measure {
	m := Measure{Days: max(days, 0)}
	year, month, day := first.Date()
	for i := range m.Days {
		at := time.Date(year, month, day+i, 12, 0, 0, 0, time.UTC)
		d := dateOf(at)
		weekend, holiday := d.weekday >= 5, d.public()
		for _, s := range h.Day(at) {
			minutes := s.To - s.From
			switch s.State.Status {
			case Unknown:
				m.Unknown += minutes
			case Open:
				m.Open += minutes
				m.Evening += max(s.To-max(s.From, Evening), 0)
				if weekend {
					m.Weekend += minutes
				}
				if holiday {
					m.Holiday += minutes
				}
			}
		}
	}
	return m
}

// Weekly gives the average of a week, in minutes, of a field of the measure; 0 for
// no days.
func (m Measure) Weekly(minutes int) float64 {
	if m.Days == 0 {
		return 0
	}
	return float64(minutes) * 7 / float64(m.Days)
}
