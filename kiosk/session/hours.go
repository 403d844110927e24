package session

import (
	"time"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/openinghours"
)

// sane is a time that is past: a clock before it has stopped with the computer, and knows
// no hours.
var sane = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// closedDark is how long the closed screen stands before it may go dark.
const closedDark = 5 * time.Minute

// closed tells whether it is outside of the opening hours. Where that is not known, the
// kiosk is open; and it can always be enrolled.
func (set Settings) closed(at time.Time) bool {
	return set.Hours != nil && set.Opening == "" && at.After(sane) && !open(set.Hours.At(at))
}

// open takes hours that are not certain for open.
func open(s openinghours.State) bool { return s.Status != openinghours.Closed }

// opens is when the kiosk opens next; false when that is not in sight.
func (set Settings) opens(now time.Time) (time.Time, bool) {
	return set.Hours.First(now, openinghours.Horizon*24*time.Hour, open)
}

// shut tells whether the closed screen stands. Whoever is there when the kiosk closes
// goes on to the end of their visit.
func (set Settings) shut(s State) bool { return !s.Active && set.closed(s.Now) }

// dark tells whether the screen may be dark: nobody is there, nor has been for long.
func (set Settings) dark(s State) bool {
	rest := s.Now.Sub(s.Stirred)
	switch {
	case s.Active:
		return false
	case set.closed(s.Now):
		return rest >= closedDark
	}
	return set.DarkAfter > 0 && rest >= set.DarkAfter
}

// pass lets time pass. A kiosk that has just begun, opened or closed is to be seen.
func (set Settings) pass(s State, now time.Time) State {
	if s.Now.IsZero() || set.closed(s.Now) != set.closed(now) {
		s.Stirred = now
	}
	s.Now = now
	return s
}

// knocked takes a touch on the closed screen: it does nothing, but for the corners that
// lead staff to the PIN.
func knocked(s State, e journey.Event, now time.Time) State {
	if c, ok := e.(Corner); ok {
		s = corner(s, c.N, now)
	}
	if s.Aside == PINEntry {
		s.Touched, s.Active, s.Locked = now, true, true
	}
	return s
}
