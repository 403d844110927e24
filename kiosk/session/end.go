package session

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// End wipes the visit: one anonymous event for the journey is all that leaves.
func End(set Settings, s State, outcome kiosk.Outcome, now time.Time) (State, []journey.Effect) {
	effects := append(usage(set, s, outcome, now), left(set, s)...)
	s, withdraw := withdraw(s)
	effects = append(effects, withdraw...)
	rest := Rest(set)
	rest.Calls, rest.Now, rest.Stirred = s.Calls, now, now
	rest.Speaks = s.Speaks && s.Language == rest.Language
	rest.pin = pinEntry{wrong: s.pin.wrong, until: s.pin.until} // a lock-out outlives a visit
	return rest, append(effects, EndVisit{}, AskVoice{rest.Language})
}

// left is what the journey has to do when it is left.
func left(set Settings, s State) []journey.Effect {
	f, _ := set.flow(s.Flow)
	if leaver, ok := f.(journey.Leaver); ok {
		return leaver.Leave(s.Journey)
	}
	return nil
}

// usage is the journey's event. A patron who leaves a finished journey has
// finished it; who leaves at a fault was failed; who was led to staff, referred.
func usage(set Settings, s State, outcome kiosk.Outcome, now time.Time) []journey.Effect {
	if s.Flow == "" || s.Told {
		return nil
	}
	step, _ := set.step(s)
	switch {
	case outcome == kiosk.Done || step.Pace == journey.Finished || step.Pace == journey.Noting:
		outcome = kiosk.Done
	case s.Call.Reason == kiosk.PatronAsks:
		outcome = kiosk.Referred
	case step.Pace == journey.Mending:
		outcome = kiosk.Failed
	}
	return []journey.Effect{Record{kiosk.UsageEvent{
		Journey:  s.Flow,
		Language: s.Language,
		Outcome:  outcome,
		Duration: kiosk.StepOf(now.Sub(s.Began)),
		Hour:     now.UTC().Truncate(time.Hour),
		Count:    1,
	}}}
}

// tick counts the patron's rest, by the pace of the step that shows.
func tick(set Settings, s State, now time.Time) (State, []journey.Effect) {
	if !s.Active {
		return s, nil
	}
	limit := set.patience(s)
	rest := now.Sub(s.Touched)
	switch {
	case limit == 0:
		s.Touched = now // the machine works: the rest begins when it is done
		s.Left = 0
	case rest >= limit+set.Warning:
		return End(set, s, kiosk.Abandoned, now)
	case rest >= limit:
		first := s.Left == 0
		s.Left = warningLeft(limit + set.Warning - rest)
		if first {
			return s, []journey.Effect{Warn{}}
		}
	default:
		s.Left = 0
	}
	return s, nil
}

// patience is how long the screen may rest; 0 for as long as it takes.
func (set Settings) patience(s State) time.Duration {
	step, ok := set.step(s)
	switch {
	case !ok || s.Aside != NoAside && step.Pace != journey.Working:
		return set.Idle
	case step.Pace == journey.Working:
		return 0
	case step.Pace == journey.Mending:
		return 5 * set.Idle
	case step.Pace == journey.Finished:
		return max(set.Idle/3, 15*time.Second)
	default:
		return set.Idle
	}
}
