package scanning

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/collect"
	"medborgarkiosk/kiosk/journey/effect"
)

// Flow scans to a stick.
type Flow struct{}

type phase int

const (
	collecting phase = iota // pages
	inserting               // until a stick is in
	saving
	saved
	failed // not saved; the pages are still here
)

// fileName is the same in every language: it says nothing of the patron, and
// every computer can read it.
const fileName = "skanning.pdf"

type state struct {
	phase phase
	pages collect.State
	name  string
	fault kiosk.Code
}

// ID is "scanning".
func (Flow) ID() string { return "scanning" }

// Tile is "Skanna".
func (Flow) Tile() journey.Tile {
	return journey.Tile{
		Icon: "document_scanner", Tone: journey.ScanTone,
		Title: i18n.T(msgTile), Detail: i18n.T(msgTileDetail),
	}
}

// Start asks the scanner what it has.
func (Flow) Start(journey.Terms) (journey.State, []journey.Effect) {
	pages, effects := collect.Start()
	return state{pages: pages}, effects
}

// Update gives the next state.
func (Flow) Update(st journey.State, e journey.Event) (journey.State, []journey.Effect) {
	s := st.(state)
	switch e := e.(type) {
	case effect.StickIn:
		if s.phase == inserting {
			return save(s)
		}
		return s, nil
	case effect.Saved:
		return ended(s, e), nil
	case journey.Tapped:
		if s.phase != collecting || e.ID == journey.Next {
			return tap(s, e.ID)
		}
	}
	var effects []journey.Effect
	s.pages, effects = collect.Update(s.pages, e)
	return s, effects
}

func tap(s state, id string) (journey.State, []journey.Effect) {
	switch {
	case s.phase == collecting && id == journey.Next && len(s.pages.Pages) > 0 && !s.pages.Scanning,
		s.phase == failed && id == "retry":
		s.phase, s.fault = inserting, ""
		return s, []journey.Effect{effect.AwaitStick{}}
	case (s.phase == saved || s.phase == failed) && id == "pages":
		s.phase, s.fault = collecting, ""
	}
	return s, nil
}

func save(s state) (journey.State, []journey.Effect) {
	s.phase = saving
	return s, []journey.Effect{effect.Save{Pages: s.pages.Scans(), Name: fileName}}
}

func ended(s state, e effect.Saved) state {
	if s.phase != saving {
		return s
	}
	s.phase, s.name = saved, e.Name
	if e.Fault != "" {
		s.phase, s.fault = failed, e.Fault
	}
	return s
}

// Back leads to the pages while they are not saved, and from them home.
func (Flow) Back(st journey.State) (journey.State, []journey.Effect, bool) {
	s := st.(state)
	switch {
	case s.phase == inserting:
		s.phase = collecting
		return s, []journey.Effect{journey.Cancel{Of: effect.AwaitStick{}.Key()}}, true
	case s.phase == failed:
		s.phase, s.fault = collecting, ""
		return s, nil, true
	case s.phase == saving || s.pages.Scanning:
		return s, nil, true
	case s.phase == collecting && s.pages.Fault != "" && len(s.pages.Pages) > 0:
		s.pages.Fault = ""
		return s, nil, true
	}
	return nil, nil, false
}
