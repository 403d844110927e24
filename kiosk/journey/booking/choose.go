package booking

import (
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/journey"
)

// begin takes what the patron has come for.
func (s state) begin(id string) state {
	switch id {
	case "book":
		s.aim = toBook
	case "dropin":
		return s.dropIn()
	case "code":
		s.typed, s.wrong = "", false
		return s.to(typing)
	default:
		return s
	}
	s.booking, s.queue = kiosk.Booking{}, kiosk.QueueTicket{}
	if s.offline != "" {
		return s.to(telling).tell(s.offline)
	}
	return s.to(topics)
}

func (s state) dropIn() state {
	s.aim = toDropIn
	if !s.open {
		return s.to(telling).tell(closed)
	}
	return s.to(topics)
}

func (s state) about(id string) state {
	if _, ok := helptopic.Find(id); !ok {
		return s
	}
	s.topic = id
	return s.to(languages)
}

func (s state) speak(id string) (journey.State, []journey.Effect) {
	if _, ok := helptopic.FindLanguage(id); !ok {
		return s, nil
	}
	s.language = id
	switch {
	case s.aim == toDropIn:
		return s.to(joining), []journey.Effect{MakeID{}}
	case len(s.fits()) == 0:
		return s.to(nothing), nil
	}
	return s.toTimes(), nil
}

// toTimes shows the first free day.
func (s state) toTimes() state {
	s.slot, s.page, s.day = kiosk.Slot{}, 0, ""
	for i, d := range s.days() {
		if len(d.slots) > 0 {
			s.page, s.day = i/daysAtOnce, d.id
			break
		}
	}
	return s.to(times)
}

// when takes a day, a time, or the way on.
func (s state) when(id string) state {
	switch {
	case id == journey.Next && s.slot.ID != "":
		return s.to(facts)
	case id == "earlier":
		return s.turn(-1)
	case id == "later":
		return s.turn(1)
	}
	if day, ok := strings.CutPrefix(id, "day "); ok {
		for _, d := range s.days() {
			if d.id == day && len(d.slots) > 0 {
				s.day, s.slot = day, kiosk.Slot{}
			}
		}
		return s
	}
	if slot, ok := strings.CutPrefix(id, "slot "); ok {
		s = s.pick(s.fits(), slot)
	}
	return s
}

func (s state) turn(by int) state {
	s.page = max(0, min(s.page+by, (len(s.days())-1)/daysAtOnce))
	return s
}

func (s state) pick(from []kiosk.Slot, id string) state {
	for _, slot := range from {
		if slot.ID == id {
			s.slot = slot
		}
	}
	return s
}

// detour takes what is offered where the straight way is closed.
func (s state) detour(id string) (journey.State, []journey.Effect) {
	if slot, ok := strings.CutPrefix(id, "slot "); ok && s.phase == taken {
		s.slot = kiosk.Slot{}
		if s = s.pick(s.nearest, slot); s.slot.ID != "" {
			return s.at(facts), nil
		}
		return s, nil
	}
	switch id {
	case "dropin":
		if s.topic == "" || !s.open {
			return s.dropIn(), nil
		}
		s.aim = toDropIn
		if s.language == "" {
			return s.to(languages), nil
		}
		return s.to(joining), []journey.Effect{MakeID{}}
	case "request":
		s.aim = toBook
		if s.topic == "" {
			s.offline = ""
			return s.to(topics), nil
		}
		return s.to(wishing), nil
	case "others":
		return s.to(languages), nil
	case "times":
		s.trail = nil
		if len(s.fits()) == 0 {
			return s.at(starting).to(nothing), nil
		}
		return s.at(starting).toTimes(), nil
	case "retype":
		s.trail, s.typed = []phase{starting}, ""
		return s.at(typing), nil
	case "reload":
		s.trail, s.toldOpen, s.toldSlots = nil, false, false
		return s.at(asking), []journey.Effect{AskSlots{}, AskOpen{}}
	}
	return s, nil
}
