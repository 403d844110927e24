package session

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// turn leads on to another journey when an effect says so. The one that led there
// has done its part: its event is written now, and not again when Back leads to it.
func turn(set Settings, s State, effects []journey.Effect, now time.Time) (State, []journey.Effect) {
	for _, e := range effects {
		to, ok := e.(journey.Turn)
		if !ok {
			continue
		}
		f, ok := set.flow(to.Flow)
		if !ok {
			return s, effects
		}
		done := append(usage(set, s, kiosk.Done, now), left(set, s)...)
		former := append(s.Former[:len(s.Former):len(s.Former)], former{s.Flow, s.Journey, s.Began})
		next, more := start(set, s, f, to.About, now)
		next.Former = former
		return next, append(append(done, CancelAll{}), more...)
	}
	return s, effects
}

// leave goes from a journey to the one that led there, or to the home screen; the
// visit goes on.
func leave(set Settings, s State, now time.Time) (State, []journey.Effect) {
	effects := append(usage(set, s, kiosk.Abandoned, now), left(set, s)...)
	effects = append(effects, CancelAll{})
	if last := len(s.Former) - 1; last >= 0 {
		before := s.Former[last]
		s.Flow, s.Journey, s.Began, s.Told, s.Former = before.flow, before.journey, before.began, true, s.Former[:last]
		f, _ := set.flow(s.Flow)
		var more []journey.Effect
		s.Journey, more = f.Update(s.Journey, journey.Spoken{Language: s.Language})
		return s, append(effects, more...)
	}
	s, withdraw := withdraw(s)
	s.Flow, s.Journey, s.Began, s.Told = "", nil, time.Time{}, false
	return s, append(effects, withdraw...)
}
