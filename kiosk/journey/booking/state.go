package booking

import (
	"image"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
)

// phase is the screen that the patron is at.
type phase int

const (
	asking     phase = iota // for free times
	referred                // this kiosk cannot book
	starting                // book, code or drop-in
	topics                  // what it is about
	languages               // in which language
	nothing                 // no time in that language
	times                   // day and time
	facts                   // before committing
	committing              // until central has answered
	taken                   // somebody else was quicker
	unsure                  // central went silent half-way
	wishing                 // before leaving a request
	ticketed                // booked, moved or requested: the code
	typing                  // a code
	finding                 // until central has answered
	found                   // the booking of a code
	sure                    // before cancelling
	joining                 // until there is a number
	queued                  // the number
	printing                // the ticket; the booking stays
	offering                // a reminder
	addressing              // where to send it
	reminding               // until central has answered
	unreminded              // it has not
	telling                 // a notice
)

// aim is what the patron has come for.
type aim int

const (
	toBook aim = iota
	toDropIn
	toMove
)

// state is where the patron is and what is known. The trail is the screens that
// Back leads to.
type state struct {
	phase               phase
	trail               []phase
	aim                 aim
	screen              string // the screen's language
	open                bool   // drop-in is on
	toldOpen, toldSlots bool   // since they were asked
	slots               []kiosk.Slot
	now                 time.Time
	offline             kiosk.Code // why there are no slots
	topic               string
	language            string
	page                int    // of five days
	day                 string // chosen
	slot                kiosk.Slot
	nearest             []kiosk.Slot
	order               string         // the id of the order under way
	pending             journey.Effect // what central has not answered
	notice              kiosk.Code     // what telling tells
	typed               string
	wrong               bool
	booking             kiosk.Booking
	queue               kiosk.QueueTicket
	calendar            image.Image // QR
	slip                slip.State  // the ticket on paper
	remind              reminder
}

// to goes to a screen; Back leads here again.
func (s state) to(p phase) state {
	s.trail = append(slices.Clone(s.trail), s.phase)
	s.phase = p
	return s
}

// at puts a screen in the place of this one.
func (s state) at(p phase) state {
	s.phase = p
	return s
}

// fits gives the free times for what the patron has chosen.
func (s state) fits() []kiosk.Slot {
	var list []kiosk.Slot
	for _, slot := range s.slots {
		if slot.Free > 0 && slot.Fits(s.topic, s.language) && slot.ID != s.booking.Slot.ID {
			list = append(list, slot)
		}
	}
	return list
}

// has is at the end: a code, with the calendar's QR code if there is a time. made
// says that nobody had the booking before.
func (s state) has(b kiosk.Booking, made bool) (journey.State, []journey.Effect) {
	s.booking, s.pending, s.order, s.slip, s.trail = b, nil, "", slip.State{}, nil
	s.calendar = nil
	if b.State != kiosk.BookingRequested {
		s.calendar = ticket.QR(ticket.Calendar(b, s.screen))
	}
	return s.at(ticketed).offer(made)
}

// tell shows a notice in the place of this screen.
func (s state) tell(what kiosk.Code) state {
	s.notice = what
	return s.at(telling)
}

// ticket is what would be printed.
func (s state) ticket() ticket.Ticket {
	return ticket.Ticket{Language: s.screen, Booking: s.booking, Queue: s.queue}
}
