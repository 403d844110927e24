package printing

import (
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/output"
)

// Flow prints from a stick.
type Flow struct{}

type phase int

const (
	inserting phase = iota // until a stick is in
	listing                // reading the stick
	choosing               // the patron picks a file
	opening                // copying and inspecting it
	refused                // it can't be printed, or the stick can't be read
	printing               // output has it
)

type state struct {
	phase phase
	terms journey.Terms
	files []kiosk.MediaFile
	fault kiosk.Code
	out   output.State
}

// ID is "printing".
func (Flow) ID() string { return "printing" }

// Tile is "Skriv ut".
func (Flow) Tile() journey.Tile {
	return journey.Tile{
		Icon: "print", Tone: journey.PrintTone,
		Title: i18n.T(msgTile), Detail: i18n.T(msgTileDetail),
	}
}

// Start waits for a stick.
func (Flow) Start(terms journey.Terms) (journey.State, []journey.Effect) {
	return state{terms: terms}, []journey.Effect{effect.AwaitStick{}}
}

// Update gives the next state.
func (Flow) Update(st journey.State, e journey.Event) (journey.State, []journey.Effect) {
	s := st.(state)
	if s.phase == printing {
		if e == (journey.Tapped{ID: "more"}) {
			return again(s)
		}
		var effects []journey.Effect
		s.out, effects = output.Update(s.out, e)
		return s, effects
	}
	switch e := e.(type) {
	case effect.StickIn:
		s.phase = listing
		return s, []journey.Effect{effect.ListFiles{}}
	case effect.Files:
		return listed(s, e)
	case effect.Opened:
		return opened(s, e)
	case journey.Tapped:
		return tap(s, e.ID)
	}
	return s, nil
}

func listed(s state, e effect.Files) (journey.State, []journey.Effect) {
	s.files = e.Files
	switch e.Fault {
	case "":
		s.phase = choosing
	case kiosk.StickMissing, kiosk.StickRemoved:
		s.phase = inserting
		return s, []journey.Effect{effect.AwaitStick{}}
	default:
		s.phase, s.fault = refused, e.Fault
	}
	return s, nil
}

func opened(s state, e effect.Opened) (journey.State, []journey.Effect) {
	if s.phase != opening {
		return s, nil
	}
	if e.Fault != "" {
		s.phase, s.fault = refused, e.Fault
		return s, nil
	}
	source := output.Source{Document: e.Document, Lead: i18n.Count(msgFile, e.Document.Pages).
		With(i18n.Args{"Name": i18n.Verbatim(e.File.Name)})}
	s.phase = printing
	var effects []journey.Effect
	s.out, effects = output.Start(s.terms, source)
	return s, effects
}

func tap(s state, id string) (journey.State, []journey.Effect) {
	switch s.phase {
	case choosing:
		if i, err := strconv.Atoi(id); err == nil && i >= 0 && i < len(s.files) {
			s.phase = opening
			return s, []journey.Effect{effect.Open{File: s.files[i]}}
		}
	case opening:
		if id == journey.Stop {
			s.phase = choosing
			return s, []journey.Effect{journey.Cancel{Of: effect.Open{}.Key()}}
		}
	case refused:
		if id == "retry" {
			return again(s)
		}
	}
	return s, nil
}

// again reads the stick anew: it may be another one.
func again(s state) (journey.State, []journey.Effect) {
	s = state{terms: s.terms}
	return s, []journey.Effect{effect.AwaitStick{}}
}

// Back leads from the options to the files, and from the files home.
func (Flow) Back(st journey.State) (journey.State, []journey.Effect, bool) {
	s := st.(state)
	switch s.phase {
	case printing:
		if out, within := output.Back(s.out); within {
			s.out = out
			return s, nil, true
		}
		s.phase, s.out = choosing, output.State{}
		return s, nil, true
	case opening:
		s.phase = choosing
		return s, []journey.Effect{journey.Cancel{Of: effect.Open{}.Key()}}, true
	case refused:
		if len(s.files) > 0 {
			s.phase, s.fault = choosing, ""
			return s, nil, true
		}
	}
	return nil, nil, false
}
