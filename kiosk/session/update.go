package session

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// Update gives the next state of the visit and what is wished for.
func Update(set Settings, s State, e journey.Event, now time.Time) (State, []journey.Effect) {
	before := faultOf(set, s)
	s = set.pass(s, now)
	var effects []journey.Effect
	if _, blank := e.(Touch); blank || patron(e) {
		s.Stirred = now
		switch {
		case set.shut(s):
			return knocked(s, e, now), effects
		case blank: // it lights the screen, and does nothing else
			return s, effects
		}
		s.Touched, s.Active = now, true
		if s.Left > 0 { // the touch that puts the warning off does nothing else
			s.Left = 0
			return s, effects
		}
	}
	next, more := apply(set, s, e, now)
	effects = append(effects, more...)
	next, more = callForFault(next, before, faultOf(set, next))
	return next, append(effects, more...)
}

func apply(set Settings, s State, e journey.Event, now time.Time) (State, []journey.Effect) {
	switch e := e.(type) {
	case Tick:
		return tick(set, s, now)
	case Speak:
		return speak(set, s, e.Language)
	case Enlarge:
		s.Scale = map[int]int{100: 150, 150: 200}[s.Scale]
		if s.Scale == 0 {
			s.Scale = 100
		}
	case ToggleContrast:
		s.Contrast = !s.Contrast
	case ToggleReach:
		s.LowReach = !s.LowReach
	case Listen:
		return listen(set, s)
	case Spoken:
		s.Talking = false
	case Voice:
		s.Speaks = e.Speaks && e.Language == s.Language || s.Speaks && e.Language != s.Language
	case Called:
		return called(s, e)
	case Open:
		s.Aside = e.Aside
	case Corner:
		return corner(s, e.N, now), nil
	case Minute: // what comes of it comes with every event
	case CallStaff:
		s.Aside = Staff
		return raise(s, kiosk.PatronAsks)
	case Raised:
		return raised(s, e)
	case Answered:
		return answered(s, e)
	case ServiceReport:
		s.service = e
	case Back:
		return back(set, s, now)
	case StartOver:
		return End(set, s, kiosk.Abandoned, now)
	case Choose:
		return enter(set, s, e.Flow, now)
	default:
		return forward(set, s, e, now)
	}
	return s, nil
}

// enter begins a journey.
func enter(set Settings, s State, id string, now time.Time) (State, []journey.Effect) {
	f, ok := set.flow(id)
	if !ok || s.Flow != "" {
		return s, nil
	}
	return start(set, s, f, "", now)
}

// start begins a journey with what the patron comes with.
func start(set Settings, s State, f journey.Flow, about string, now time.Time) (State, []journey.Effect) {
	var effects []journey.Effect
	s.Flow, s.Aside, s.Began, s.Told = f.ID(), NoAside, now, false
	terms := set.Terms
	terms.Language, terms.About = s.Language, about
	s.Journey, effects = f.Start(terms)
	return s, effects
}

// forward gives an event to the aside that shows, or to the journey.
func forward(set Settings, s State, e journey.Event, now time.Time) (State, []journey.Effect) {
	if s.Aside != NoAside && patron(e) {
		return aside(set, s, e, now)
	}
	f, ok := set.flow(s.Flow)
	if !ok {
		return s, nil
	}
	switch e {
	case journey.Tapped{ID: journey.Home}:
		return End(set, s, kiosk.Done, now)
	case journey.Tapped{ID: "staff"}:
		s.Aside = Staff
		return raise(s, kiosk.PatronAsks)
	}
	var effects []journey.Effect
	s.Journey, effects = f.Update(s.Journey, e)
	return turn(set, s, effects, now)
}

func back(set Settings, s State, now time.Time) (State, []journey.Effect) {
	if s.Locked {
		return End(set, s, kiosk.Abandoned, now)
	}
	if s.Aside != NoAside {
		s.Aside, s.pin = NoAside, pinEntry{until: s.pin.until, wrong: s.pin.wrong}
		return s, nil
	}
	f, ok := set.flow(s.Flow)
	if !ok || f.View(s.Journey).NoBack {
		return s, nil
	}
	if before, effects, within := f.Back(s.Journey); within {
		s.Journey = before
		return s, effects
	}
	return leave(set, s, now)
}

// speak switches the language; the place in the journey is kept.
func speak(set Settings, s State, tag string) (State, []journey.Effect) {
	lang, ok := i18n.Find(tag)
	if !ok {
		return s, nil
	}
	s.Language = lang.Tag
	if s.Aside == Languages {
		s.Aside = NoAside
	}
	s.Speaks = false
	effects := []journey.Effect{AskVoice{lang.Tag}}
	if s.Talking {
		s.Talking = false
		effects = append(effects, journey.Cancel{Of: speechKey})
	}
	if f, ok := set.flow(s.Flow); ok {
		var more []journey.Effect
		s.Journey, more = f.Update(s.Journey, journey.Spoken{Language: lang.Tag})
		effects = append(effects, more...)
	}
	return s, effects
}

func faultOf(set Settings, s State) kiosk.Code {
	step, ok := set.step(s)
	if !ok {
		return ""
	}
	return step.Fault
}
