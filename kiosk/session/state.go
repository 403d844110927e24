package session

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/openinghours"
)

// Settings are what the library has decided for the kiosk.
type Settings struct {
	Library  string // the name on the screen
	Language string // BCP 47, of the screen at rest
	// Languages are those that can be chosen, in their order.
	Languages []i18n.Language
	// Tiles are the ids of the flows on the home screen, in their order; none for all.
	Tiles []string
	// Opening is the id of the flow that the kiosk rests at in place of the home
	// screen, for staff; "" for none.
	Opening string
	// Hours are when a visit can begin; nil for always.
	Hours *openinghours.Hours
	// DarkAfter is how long nobody may have touched an open kiosk before its screen may
	// go dark; 0 for never.
	DarkAfter time.Duration
	Idle      time.Duration // until the kiosk asks
	Warning   time.Duration // the countdown before the visit is wiped
	PIN       string        // of the service menu, digits
	Terms     journey.Terms
	Flows     []journey.Flow
}

// Look is how the screen looks; it goes with the visit.
type Look struct {
	Language string
	Scale    int // text size in per cent: 100, 150 or 200
	Contrast bool
	LowReach bool // all that can be touched in the lower half
}

// Aside is a screen that lies over the journey without disturbing it.
type Aside string

// The asides.
const (
	NoAside    Aside = ""
	Languages  Aside = "languages"
	AccessMenu Aside = "access"
	Staff      Aside = "staff"
	PINEntry   Aside = "pin"
	Service    Aside = "service"
)

// State is a visit. Its zero value with a Look is the kiosk at rest.
type State struct {
	Look
	Active  bool      // somebody has touched the kiosk
	Locked  bool      // somebody has come while it is closed: for the staff's code only
	Now     time.Time // of the last event; zero before the first
	Stirred time.Time // when the kiosk was last touched, opened, closed, or called a number
	Flow    string    // the journey's id; "" on the home screen
	Journey journey.State
	Began   time.Time // of the journey
	Told    bool      // its usage event is written: the patron has been led on from it
	Former  []former  // the journeys that led here, the latest last
	Aside   Aside
	Touched time.Time     // when the patron last did something
	Left    time.Duration // of the countdown; 0 when not warning
	Call    Call
	Calls   []kiosk.QueueCall // from the queue, latest first; they are nobody's visit
	Speaks  bool              // there is a voice for the language
	Talking bool
	knock   knock
	pin     pinEntry
	service ServiceReport
}

// former is a journey that led on to another, as Back shows it again.
type former struct {
	flow    string
	journey journey.State
	began   time.Time
}

// Call is the call for staff that is open, if any.
type Call struct {
	Reason kiosk.CallReason
	ID     string
	Status kiosk.CallStatus // "" while being sent
	Fault  kiosk.Code       // why it could not be sent
}

// Rest gives the state of a kiosk that nobody uses.
func Rest(set Settings) State {
	s := State{Look: Look{Language: set.Language, Scale: 100}}
	if f, ok := set.flow(set.Opening); ok {
		s.Flow, s.Told = set.Opening, true // it is no visit
		s.Journey, _ = f.Start(set.Terms)
	}
	return s
}

// languages are those that can be chosen.
func (set Settings) languages() []i18n.Language {
	if len(set.Languages) == 0 {
		return i18n.Languages
	}
	return set.Languages
}

// tiles are the flows on the home screen.
func (set Settings) tiles() []journey.Flow {
	if len(set.Tiles) == 0 {
		return set.Flows
	}
	var chosen []journey.Flow
	for _, id := range set.Tiles {
		if f, ok := set.flow(id); ok {
			chosen = append(chosen, f)
		}
	}
	return chosen
}

func (set Settings) flow(id string) (journey.Flow, bool) {
	for _, f := range set.Flows {
		if f.ID() == id {
			return f, true
		}
	}
	return nil, false
}

// step is what the journey, without asides, shows.
func (set Settings) step(s State) (journey.Step, bool) {
	f, ok := set.flow(s.Flow)
	if !ok {
		return journey.Step{}, false
	}
	return f.View(s.Journey), true
}

// Direction is the way the screen runs.
func (s State) Direction() i18n.Direction {
	lang, _ := i18n.Find(s.Language)
	return lang.Direction
}
