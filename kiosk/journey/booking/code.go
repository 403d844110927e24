package booking

import (
	"errors"
	"strings"
	"unicode/utf8"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ticketcode"
)

// spell takes what is typed of a code, and fills in what can only be so.
func (s state) spell(text string) (journey.State, []journey.Effect) {
	if s.phase != typing {
		return s, nil
	}
	s.wrong = false
	if utf8.RuneCountInString(text) < utf8.RuneCountInString(s.typed) {
		s.typed = ticketcode.Erase(s.screen, s.typed)
		return s, nil
	}
	if key, ok := strings.CutPrefix(text, s.typed); ok && offers(s, key) {
		s.typed = ticketcode.Complete(s.screen, text)
	}
	return s, nil
}

func offers(s state, key string) bool {
	for _, next := range ticketcode.Next(s.screen, s.typed) {
		if next == key {
			return true
		}
	}
	return false
}

// whole tells whether a whole code is typed.
func (s state) whole() bool {
	return s.typed != "" && len(ticketcode.Next(s.screen, s.typed)) == 0
}

// lookUp asks central, unless the number's check says that the code is wrong.
func (s state) lookUp() (journey.State, []journey.Effect) {
	code, err := ticketcode.Parse(s.screen, s.typed)
	if errors.Is(err, ticketcode.ErrCheck) || errors.Is(err, ticketcode.ErrWord) {
		s.wrong = s.typed != ""
		return s, nil
	}
	return s.to(finding), []journey.Effect{Find{code}}
}

func (s state) looked(e Answer) state {
	switch {
	case e.Fault != "":
		return s.tell(e.Fault)
	case e.Booking.State == kiosk.BookingCancelled, e.Booking.State == kiosk.BookingReturned:
		return s.tell(cancelled)
	}
	s.booking, s.topic, s.language = e.Booking, e.Booking.Topic, e.Booking.Language
	return s.at(found)
}

// change does something with the booking that was found.
func (s state) change(id string) (journey.State, []journey.Effect) {
	switch {
	case s.phase == found && id == "here" && s.booking.State == kiosk.BookingConfirmed:
		s.pending = Arrive{s.booking.Code}
	case s.phase == found && id == "move" && s.changeable():
		s.aim = toMove
		if len(s.fits()) == 0 {
			return s.to(telling).tell(full), nil
		}
		return s.toTimes(), nil
	case s.phase == found && id == "cancel" && s.changeable():
		return s.to(sure), nil
	case s.phase == found && id == "ticket":
		return s.has(s.booking, false)
	case s.phase == sure && id == "cancel":
		s.pending = Cancel{s.booking.Code}
	default:
		return s, nil
	}
	return s.to(committing), []journey.Effect{s.pending}
}

// changeable tells whether the booking can still be moved or cancelled.
func (s state) changeable() bool {
	return s.booking.State == kiosk.BookingConfirmed || s.booking.State == kiosk.BookingRequested
}
