package enrol

import (
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// ID names the flow.
const ID = "enrol"

// Flow asks for the code, and for central's address where it is not known.
type Flow struct {
	Central string // the address in the settings; "" asks
	Again   bool   // it is a kiosk of a central already
}

var _ journey.Flow = Flow{}

// ID is "enrol".
func (Flow) ID() string { return ID }

// Tile is none: no patron comes here.
func (Flow) Tile() journey.Tile { return journey.Tile{} }

// phase is a screen.
type phase int

const (
	choosing phase = iota
	addressing
	coding
	asking
)

type state struct {
	phase   phase
	address string
	code    string
	fault   kiosk.Code
}

// Start asks whether there is a central.
func (f Flow) Start(journey.Terms) (journey.State, []journey.Effect) { return state{}, nil }

// Update takes what staff choose and type, and what central answers.
func (f Flow) Update(s journey.State, e journey.Event) (journey.State, []journey.Effect) {
	st := s.(state)
	switch e := e.(type) {
	case journey.Typed:
		return f.typed(st, e.Text), nil
	case Refused:
		st.phase, st.fault = coding, e.Code
		if e.Code == kiosk.CentralOffline || e.Code == kiosk.CentralNonsense {
			st.phase = f.before(coding)
		}
		return st, nil
	case journey.Tapped:
		return f.tapped(st, e.ID)
	}
	return st, nil
}

func (f Flow) typed(s state, text string) state {
	s.fault = ""
	switch s.phase {
	case addressing:
		s.address = text
	case coding:
		text = strings.ReplaceAll(text, "-", "")
		if len(text) <= kiosk.CodeLength && strings.Trim(text, kiosk.CodeLetters) == "" {
			s.code = text
		}
	}
	return s
}

func (f Flow) tapped(s state, id string) (state, []journey.Effect) {
	switch {
	case s.phase == choosing && id == "alone":
		return s, []journey.Effect{GoAlone{}}
	case s.phase == choosing && id == "central":
		s.phase = f.after(choosing)
	case s.phase == addressing && id == journey.Next && s.address != "":
		s.phase = f.after(addressing)
	case s.phase == coding && id == journey.Next && len(s.code) == kiosk.CodeLength:
		s.phase = asking
		return s, []journey.Effect{Ask{Address: f.address(s), Code: s.code}}
	}
	return s, nil
}

// phases are those that there are.
func (f Flow) phases() []phase {
	if f.Central != "" {
		return []phase{choosing, coding, asking}
	}
	return []phase{choosing, addressing, coding, asking}
}

func (f Flow) after(p phase) phase { return f.phases()[slices.Index(f.phases(), p)+1] }

// before is where an address can be mended, or else the code's own screen.
func (f Flow) before(p phase) phase {
	if f.Central != "" {
		return p
	}
	return addressing
}

// address is central's: that of the settings, or what was typed, with https where
// nothing is said.
func (f Flow) address(s state) string {
	typed := s.address
	switch {
	case f.Central != "":
		return f.Central
	case strings.Contains(typed, "://"):
		return typed
	}
	return "https://" + typed
}

// Back gives the screen before.
func (f Flow) Back(s journey.State) (journey.State, []journey.Effect, bool) {
	st := s.(state)
	if st.phase == choosing {
		return st, nil, true
	}
	at := slices.Index(f.phases(), st.phase)
	st.phase, st.fault = f.phases()[at-1], ""
	return st, []journey.Effect{journey.Cancel{Of: askKey}}, true
}
