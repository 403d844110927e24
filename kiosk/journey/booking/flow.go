package booking

import (
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/referral"
)

// Flow books help.
type Flow struct{}

// ID is "booking".
func (Flow) ID() string { return referral.Booking.ID() }

// Tile is "Boka hjälp", with or without central.
func (Flow) Tile() journey.Tile { return referral.Booking.Tile() }

// Start asks what there is.
func (Flow) Start(terms journey.Terms) (journey.State, []journey.Effect) {
	return state{screen: terms.Language, topic: terms.About}, []journey.Effect{AskSlots{}, AskOpen{}}
}

// Update gives the next state.
func (Flow) Update(st journey.State, e journey.Event) (journey.State, []journey.Effect) {
	s := st.(state)
	switch e := e.(type) {
	case journey.Spoken:
		s.screen, s.typed, s.wrong = e.Language, "", false // words of another language
	case NoCentral:
		if s.phase == asking {
			s = s.at(referred)
		}
	case Slots:
		s = s.offered(e)
	case DropIn:
		s.open, s.toldOpen = e.Open, true
		s = s.asked()
	case ID:
		return s.identified(e.ID)
	case Answer:
		return s.answered(e)
	case Joined:
		s = s.joined(e)
	case Reminders:
		s = s.offeredReminders(e)
	case Left:
		s = s.reminded(e)
	case journey.Typed:
		if s.phase == addressing {
			return s.address(e.Text), nil
		}
		return s.spell(e.Text)
	case journey.Tapped:
		return s.tap(e.ID)
	case effect.PrinterAnswer, effect.PrintReported, effect.PrintEnded:
		return s.paper(e)
	}
	return s, nil
}

func (s state) tap(id string) (journey.State, []journey.Effect) {
	switch s.phase {
	case starting:
		return s.begin(id), nil
	case topics:
		return s.about(id), nil
	case languages:
		return s.speak(id)
	case nothing, taken:
		return s.detour(id)
	case times:
		return s.when(id), nil
	case facts, wishing:
		if id == journey.Next {
			return s.commit()
		}
	case unsure:
		if id == "again" && s.pending != nil {
			return s.at(committing), []journey.Effect{s.pending}
		}
	case typing:
		if id == journey.Next {
			return s.lookUp()
		}
	case found, sure:
		return s.change(id)
	case ticketed, queued:
		return s.tapTicket(id)
	case printing:
		return s.paper(journey.Tapped{ID: id})
	case offering:
		return s.remindBy(id)
	case addressing:
		if id == journey.Next {
			return s.leaveAddress()
		}
	case unreminded:
		return s.unremindedTap(id)
	case telling:
		return s.detour(id)
	}
	return s, nil
}

// Back leads to the screen before. Nothing goes back from a promise.
func (Flow) Back(st journey.State) (journey.State, []journey.Effect, bool) {
	s := st.(state)
	if len(s.trail) == 0 || s.phase == committing || s.phase == joining || s.phase == unsure || s.phase == reminding {
		return nil, nil, false
	}
	last := len(s.trail) - 1
	s.phase, s.trail, s.wrong = s.trail[last], s.trail[:last:last], false
	s.remind.typed = ""
	return s, []journey.Effect{journey.Cancel{Of: answerKey}}, true
}

// Leave gives up an order that the patron was not promised.
func (Flow) Leave(st journey.State) []journey.Effect {
	s, ok := st.(state)
	if _, booking := s.pending.(Book); !ok || !booking {
		return nil
	}
	return []journey.Effect{Abandon{s.order}}
}

// offered takes the free times; they come again when one was taken.
func (s state) offered(e Slots) state {
	s.slots, s.now, s.offline = e.Slots, e.Now, e.Fault
	s.toldSlots = true
	return s.asked()
}

// asked goes on when both answers are there.
func (s state) asked() state {
	if s.phase != asking || !s.toldSlots || !s.toldOpen {
		return s
	}
	if s.topic == "" {
		return s.at(starting)
	}
	s = s.at(starting).begin("book") // the patron comes with the topic
	if s.phase == topics {
		s = s.about(s.topic)
	}
	s.trail = nil // Back leads to where they came from
	return s
}
