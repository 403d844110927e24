package session

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// Screen is all that the screen shows; ui draws it and decides nothing.
type Screen struct {
	Look
	Direction i18n.Direction
	Library   string
	Languages []i18n.Language // that can be chosen; none on a closed kiosk
	Step      journey.Step
	Active    bool     // somebody is there
	Home      bool     // the home screen: languages at the bottom, no Back
	Still     bool     // nothing can be touched
	Dark      bool     // nobody needs it: it may be dark
	Bare      bool     // a service screen: no journeys' bars but Back
	Speaks    bool     // Listen is shown
	Talking   bool     // Listen stops
	Notice    *Notice  // about the call for staff
	Warning   *Warning // lies over everything
}

// Notice is what became of a call, as a pill.
type Notice struct {
	Icon string
	Tone journey.Tone
	Text i18n.Text
}

// Warning is the idle warning with its countdown.
type Warning struct {
	Left        time.Duration
	Title, Text i18n.Text
	Stay        i18n.Text
}

// View gives the screen of a state.
func View(set Settings, s State) Screen {
	screen := Screen{
		Look: s.Look, Direction: s.Direction(), Library: set.Library, Languages: set.languages(), Active: s.Active,
		Speaks: s.Speaks, Talking: s.Talking, Notice: notice(s), Dark: set.dark(s),
	}
	if s.Locked {
		screen.Languages = nil
	}
	step, inJourney := set.step(s)
	switch {
	case s.Aside != NoAside:
		screen.Step = asideStep(set, s)
		if s.Aside == Staff {
			screen.Notice = nil // the screen itself says it
		}
		screen.Bare = s.Aside == PINEntry || s.Aside == Service
	case inJourney:
		screen.Step, screen.Bare = step, s.Flow == set.Opening
	case set.shut(s):
		screen.Step, screen.Still = closedStep(set, s), true
	default:
		screen.Step, screen.Home = homeStep(set), true
	}
	if s.Left > 0 {
		screen.Warning = &Warning{
			Left:  s.Left,
			Title: i18n.T(msgIdle), Stay: i18n.T(msgStay),
			Text: i18n.Count(msgIdleText, int(s.Left/time.Second)),
		}
	}
	return screen
}

func homeStep(set Settings) journey.Step {
	var body journey.Choose
	for _, f := range set.tiles() {
		t := f.Tile()
		body.Options = append(body.Options, journey.Option{
			ID: f.ID(), Title: t.Title, Detail: t.Detail, Icon: t.Icon, Tone: t.Tone,
		})
	}
	body.Options = append(body.Options, journey.Option{
		ID: string(Staff), Title: i18n.T(msgStaff), Detail: i18n.T(msgStaffDetail),
		Icon: "support_agent", Tone: journey.StaffTone,
	})
	return journey.Step{ID: "home", Title: i18n.T(msgHome), Lead: i18n.T(msgHomeLead), Body: body}
}

// notice says what became of the call for staff; nothing is said while it is on
// its way, since that takes a moment only. Without one it says who is called
// from the queue.
func notice(s State) *Notice {
	switch c := s.Call; {
	case c.Reason == "":
		return queueNotice(s)
	case c.Fault != "":
		return &Notice{"wifi_off", journey.WarnTone, i18n.T(msgCallOffline)}
	case c.Status == kiosk.CallSent:
		return &Notice{"check_circle", journey.OKTone, i18n.T(msgCallSent)}
	case c.Status == kiosk.CallOnTheWay:
		return &Notice{"support_agent", journey.OKTone, i18n.T(msgCallOnTheWay)}
	}
	return nil
}
