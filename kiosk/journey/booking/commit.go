package booking

import (
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// commit asks for what the screen has said.
func (s state) commit() (journey.State, []journey.Effect) {
	if s.aim == toMove {
		s.pending = Move{s.booking.Code, s.booking.Slot.ID, s.slot.ID}
		return s.to(committing), []journey.Effect{s.pending}
	}
	if s.phase == wishing {
		s.slot = kiosk.Slot{}
	}
	s.order, s.pending = "", nil
	return s.to(committing), []journey.Effect{MakeID{}}
}

// identified sends the order, once; trying again sends the same.
func (s state) identified(id string) (journey.State, []journey.Effect) {
	switch {
	case s.phase == joining:
		return s, []journey.Effect{Join{kiosk.QueueWish{ID: id, Topic: s.topic, Language: s.language}}}
	case s.phase != committing || s.pending != nil:
		return s, nil
	case s.slot.ID == "":
		s.pending = Request{kiosk.Wish{ID: id, Topic: s.topic, Language: s.language}}
	default:
		s.order = id
		s.pending = Book{kiosk.Order{ID: id, Slot: s.slot.ID, Topic: s.topic, Language: s.language}}
	}
	return s, []journey.Effect{s.pending}
}

// answered takes what became of the booking under way.
func (s state) answered(e Answer) (journey.State, []journey.Effect) {
	switch s.phase {
	case finding:
		return s.looked(e), nil
	case committing:
	default:
		return s, nil
	}
	_, cancelling := s.pending.(Cancel)
	_, arriving := s.pending.(Arrive)
	_, requesting := s.pending.(Request)
	switch e.Fault {
	case "":
		switch {
		case cancelling:
			s.pending, s.trail = nil, nil
			return s.tell(cancelled), nil
		case arriving:
			s.pending, s.trail, s.booking = nil, nil, e.Booking
			return s.tell(here), nil
		}
		_, moving := s.pending.(Move)
		return s.has(e.Booking, !moving)
	case kiosk.BookingTaken:
		s.pending, s.nearest = nil, fitting(e.Nearest, s.topic, s.language)
		s.trail = slices.DeleteFunc(slices.Clone(s.trail), func(p phase) bool { return p == facts })
		return s.at(taken), []journey.Effect{AskSlots{}}
	case kiosk.BookingUncertain:
		return s.at(unsure), nil
	case kiosk.CentralOffline:
		if _, booking := s.pending.(Book); booking || requesting {
			s.pending = nil // nothing was promised, and nothing is known of it there
			return s.tell(e.Fault), nil
		}
		return s.at(unsure), nil
	}
	s.pending = nil
	return s.tell(e.Fault), nil
}

// fitting keeps the slots that are of use, the nearest first.
func fitting(slots []kiosk.Slot, topic, language string) []kiosk.Slot {
	var list []kiosk.Slot
	for _, slot := range slots {
		if slot.Fits(topic, language) {
			list = append(list, slot)
		}
	}
	return list
}
