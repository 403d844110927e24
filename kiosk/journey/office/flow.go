package office

import (
	"strconv"
	"strings"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/referral"
	"medborgarkiosk/kiosk/journey/slip"
)

// Flow finds offices. Other journeys send a patron here with Terms.About:
// "authority:NAME" for those where the authority is met, "office:ID" for one.
type Flow struct{}

// ID is "office".
func (Flow) ID() string { return referral.Offices.ID() }

// Tile is "Hitta medborgarkontor".
func (Flow) Tile() journey.Tile { return referral.Offices.Tile() }

// Start asks for the handbook.
func (Flow) Start(terms journey.Terms) (journey.State, []journey.Effect) {
	return state{screen: terms.Language, about: terms.About}, []journey.Effect{Ask{}}
}

// Update gives the next state.
func (Flow) Update(st journey.State, e journey.Event) (journey.State, []journey.Effect) {
	s := st.(state)
	switch e := e.(type) {
	case Offices:
		return s.opened(e)
	case journey.Spoken:
		s.screen = e.Language
		return s.coded(), nil
	case journey.Changed:
		return s.changed(e)
	case journey.Tapped:
		return s.tap(e.ID)
	case effect.PrinterAnswer, effect.PrintReported, effect.PrintEnded:
		return s.paper(e)
	}
	return s, nil
}

// opened takes the handbook, and what the patron comes with.
func (s state) opened(e Offices) (journey.State, []journey.Effect) {
	if s.phase != asking {
		return s, nil
	}
	if e.Book == nil {
		return s.at(none), nil
	}
	s.book, s.now = e.Book, e.Now
	s.nearby = s.suiting(filter{})
	if authority, ok := strings.CutPrefix(s.about, "authority:"); ok {
		s.filter.authority = authority
	}
	s = s.filtered()
	if id, ok := strings.CutPrefix(s.about, "office:"); ok {
		if _, known := s.find(id); known {
			s.office = id
			return s.at(one), []journey.Effect{effect.Look{Record: recordOf(id)}}
		}
	}
	if len(s.nearby) == 0 {
		return s.at(none), nil
	}
	return s.at(list), nil
}

// changed turns the pages of the list and marks pins. The marked pin, touched
// again, leads to its office.
func (s state) changed(e journey.Changed) (journey.State, []journey.Effect) {
	if s.phase != list && s.phase != mapped {
		return s, nil
	}
	switch e.Control {
	case journey.PlacesFrom:
		if n, err := strconv.Atoi(e.Value); err == nil && n >= 0 && n < len(s.found) {
			s.from, s.marked = n, ""
		}
	case journey.PlacesPin:
		id, _ := strings.CutPrefix(e.Value, officeID)
		if s.marked == id && s.office == "" {
			return s.open(id)
		}
		s.marked = id
	}
	return s, nil
}

func (s state) tap(id string) (journey.State, []journey.Effect) {
	if office, ok := strings.CutPrefix(id, officeID); ok && s.phase != which {
		return s.open(office)
	}
	switch s.phase {
	case list:
		return s.tapList(id), nil
	case mapped:
		if id == journey.Next {
			return s.take(), nil
		}
	case more:
		if id == journey.Next {
			return s.back(), nil
		}
		s.filter = s.filter.touched(id)
		return s.filtered(), nil
	case which:
		if office, ok := strings.CutPrefix(id, officeID); ok {
			return s.phoneOf(office), nil
		}
	case one:
		return s.tapOffice(id)
	case phone, printed:
		if id == slip.Again {
			return s.startPrint()
		}
	case printing:
		return s.paper(journey.Tapped{ID: id})
	case wrong:
		return s.said(id)
	}
	return s, nil
}

func (s state) tapList(id string) state {
	switch id {
	case journey.Next:
		return s.take()
	case journey.ShowMap:
		return s.to(mapped)
	case moreID:
		return s.to(more)
	}
	s.filter = s.filter.touched(id)
	return s.filtered()
}

// Back leads to the screen before.
func (Flow) Back(st journey.State) (journey.State, []journey.Effect, bool) {
	s := st.(state)
	if len(s.trail) == 0 || s.phase == printing && s.slip.Phase == slip.Printing {
		return nil, nil, false
	}
	return s.back(), nil, true
}
