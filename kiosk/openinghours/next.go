package openinghours

import (
	"slices"
	"time"
)

// Horizon is how many days Next looks ahead.
const Horizon = 370

// Next gives the first moment after t at which the state is another, and that
// state; false when there is none within Horizon days. Closed with a comment is
// another state than closed without.
func (h Hours) Next(t time.Time) (at time.Time, s State, ok bool) {
	now := h.At(t)
	local := t.In(stockholm)
	for range Horizon {
		spans := h.Day(local)
		for _, at := range moments(local, spans) {
			if !at.After(t) {
				continue
			}
			if s := h.At(at); s != now {
				return at, s, true
			}
		}
		year, month, day := local.Date()
		local = time.Date(year, month, day+1, 12, 0, 0, 0, stockholm)
	}
	return time.Time{}, now, false
}

// First gives the first moment after t, and before so long has passed, at which the
// state changes to one that suits.
func (h Hours) First(t time.Time, within time.Duration, suits func(State) bool) (time.Time, bool) {
	for from := t; ; {
		at, s, ok := h.Next(from)
		if !ok || at.Sub(t) >= within {
			return time.Time{}, false
		}
		if suits(s) {
			return at, true
		}
		from = at
	}
}

// moments gives the moments of the day at which the state may change, in order:
// the starts of the spans, each once or, when the clock is put back, twice, and
// the moment when the clock is changed.
func moments(day time.Time, spans Day) []time.Time {
	year, month, date := day.Date()
	midnight := time.Date(year, month, date, 0, 0, 0, 0, stockholm)
	_, change := midnight.ZoneBounds()
	changes := !change.IsZero() && change.Before(midnight.Add(26*time.Hour))
	all := make([]time.Time, 0, len(spans)+1)
	for _, s := range spans {
		at := time.Date(year, month, date, 0, s.From, 0, 0, stockholm)
		if !changes {
			all = append(all, at)
			continue
		}
		for _, shift := range []time.Duration{-time.Hour, 0, time.Hour} {
			twin := at.Add(shift)
			if hour, minute, _ := twin.Clock(); hour*60+minute == s.From && twin.Day() == date {
				all = append(all, twin)
			}
		}
	}
	if changes {
		all = append(all, change)
		slices.SortFunc(all, time.Time.Compare)
	}
	return all
}
