package office

import (
	"image"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/remark"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
)

// phase is the screen that the patron is at.
type phase int

const (
	asking   phase = iota // for the handbook
	none                  // there are no offices to show
	list                  // beside the map
	mapped                // the map alone
	more                  // filters than there is room for
	which                 // to take along
	one                   // office
	hours                 // of it
	phone                 // its contact, to be photographed
	printing              // a slip
	printed               // it is there
	wrong                 // what is it?
	thanked               // for saying so
)

// stop is a screen that Back leads to.
type stop struct {
	phase  phase
	office string
}

// state is where the patron is and what is known.
type state struct {
	stop // office is the id of the one that the screen is about, or ""

	trail  []stop
	screen string // the screen's language
	about  string // what another journey sent the patron with
	book   *handbook.Book
	now    time.Time
	nearby []directory.Found // whatever the filter: what can be filtered by
	found  []directory.Found // that suit it
	filter filter
	from   int         // index of the first on the list's page
	marked string      // the id under the pin that was touched, or ""
	code   image.Image // the contact as a QR code
	of     contactOf
	slip   slip.State
}

// to goes to a screen; Back leads here again.
func (s state) to(p phase) state {
	s.trail = append(slices.Clone(s.trail), s.stop)
	s.phase = p
	return s
}

// at puts a screen in the place of this one.
func (s state) at(p phase) state {
	s.phase = p
	return s
}

// back goes to the screen before, if there is one.
func (s state) back() state {
	last := len(s.trail) - 1
	if last < 0 {
		return s
	}
	s.stop, s.trail = s.trail[last], s.trail[:last:last]
	return s.coded()
}

// officeID begins the ids of touches on an office.
const officeID = "office "

// find gives an office as a patron may be told of it.
func (s state) find(id string) (directory.Found, bool) {
	if s.book == nil {
		return directory.Found{}, false
	}
	return s.book.Offices.Find(id, s.query())
}

// current is the office that the screen is about.
func (s state) current() directory.Found {
	f, _ := s.find(s.office)
	return f
}

// open shows what is known of an office.
func (s state) open(id string) (journey.State, []journey.Effect) {
	if _, ok := s.find(id); !ok {
		return s, nil
	}
	s = s.to(one)
	s.office = id
	return s, []journey.Effect{effect.Look{Record: recordOf(id)}}
}

// tapOffice takes what is offered about the office.
func (s state) tapOffice(id string) (journey.State, []journey.Effect) {
	switch id {
	case journey.Next:
		return s.phoneOf(s.office), nil
	case journey.ShowMap:
		return s.to(mapped), nil
	case "hours":
		return s.to(hours), nil
	case remark.Button:
		return s.to(wrong), nil
	case "print":
		return s.startPrint()
	}
	return s, nil
}

// said takes what is wrong. Back does not ask it again.
func (s state) said(id string) (journey.State, []journey.Effect) {
	effects, ok := remark.About(recordOf(s.office), kiosk.Remarks(), id)
	if ok {
		s = s.at(thanked)
	}
	return s, effects
}

// take takes along the office that is marked, or asks which.
func (s state) take() state {
	switch {
	case s.office != "":
		return s.phoneOf(s.office)
	case s.marked != "":
		return s.phoneOf(s.marked)
	case len(s.found) == 1:
		return s.phoneOf(s.found[0].ID)
	case len(s.found) == 0:
		return s
	}
	return s.to(which)
}

func (s state) phoneOf(id string) state {
	s = s.to(phone)
	s.office = id
	return s.coded()
}

// contactOf is whose contact has been made, in which language.
type contactOf struct{ office, screen string }

// coded makes the QR code that the screen shows, unless it is there from before.
func (s state) coded() state {
	if now := (contactOf{s.office, s.screen}); s.phase == phone && s.of != now {
		s.code, s.of = ticket.QR(s.contact()), now
	}
	return s
}
