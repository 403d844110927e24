package session

import (
	"crypto/subtle"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// knock is how far the touch pattern is: the four corners clockwise from the
// top left, all within knockTime.
type knock struct {
	next  int
	began time.Time
}

const (
	knockTime = 8 * time.Second
	pinTries  = 5
	pinLock   = 5 * time.Minute
)

func corner(s State, n int, now time.Time) State {
	if n != s.knock.next || s.knock.next > 0 && now.Sub(s.knock.began) > knockTime {
		s.knock = knock{}
	}
	if n != s.knock.next {
		return s
	}
	if n == 0 {
		s.knock.began = now
	}
	s.knock.next++
	if s.knock.next == 4 {
		s.knock, s.Aside = knock{}, PINEntry
		s.pin.typed, s.pin.refused = "", false
	}
	return s
}

type pinEntry struct {
	typed   string
	refused bool
	wrong   int
	until   time.Time // locked until then
}

func (p pinEntry) locked(now time.Time) bool { return now.Before(p.until) }

// try compares in constant time, and locks after too many wrong tries.
func (p pinEntry) try(pin string, now time.Time) (pinEntry, bool) {
	if p.locked(now) {
		p.typed, p.refused = "", true
		return p, false
	}
	if pin != "" && subtle.ConstantTimeCompare([]byte(p.typed), []byte(pin)) == 1 {
		return pinEntry{}, true
	}
	p.typed, p.refused = "", true
	if p.wrong++; p.wrong >= pinTries {
		p.wrong, p.until = 0, now.Add(pinLock)
	}
	return p, false
}

// aside takes what a patron or staff does on an aside.
func aside(set Settings, s State, e journey.Event, now time.Time) (State, []journey.Effect) {
	switch e := e.(type) {
	case journey.Typed:
		if s.Aside == PINEntry {
			s.pin.typed, s.pin.refused = e.Text, false
		}
	case journey.Tapped:
		switch {
		case s.Aside == Languages:
			return speak(set, s, e.ID)
		case s.Aside == PINEntry && e.ID == journey.Next:
			return tryPIN(set, s, now)
		case s.Aside == Service && e.ID == "refresh":
			return s, []journey.Effect{Examine{}}
		case s.Aside == Service && e.ID == "quit":
			rest, effects := End(set, s, kiosk.Abandoned, now)
			return rest, append(effects, Quit{})
		case s.Aside == Service && e.ID == "enrol":
			rest, effects := End(set, s, kiosk.Abandoned, now)
			return rest, append(effects, Enrol{})
		case s.Aside == AccessMenu:
			return accessTap(s, e.ID), nil
		case s.Aside == Staff && e.ID == "again":
			return raise(s, kiosk.PatronAsks)
		}
	}
	return s, nil
}

func tryPIN(set Settings, s State, now time.Time) (State, []journey.Effect) {
	var ok bool
	if s.pin, ok = s.pin.try(set.PIN, now); !ok {
		return s, nil
	}
	s.Aside, s.Locked, s.service = Service, false, ServiceReport{}
	return s, []journey.Effect{Examine{}}
}
