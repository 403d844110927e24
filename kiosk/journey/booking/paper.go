package booking

import (
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
)

func (s state) joined(e Joined) state {
	if s.phase != joining {
		return s
	}
	if e.Fault != "" {
		return s.tell(e.Fault)
	}
	s.queue, s.trail, s.slip = e.Ticket, nil, slip.State{}
	return s.at(queued)
}

// tapTicket takes what is offered beside the ticket. The promise stays whatever the
// printer does.
func (s state) tapTicket(id string) (journey.State, []journey.Effect) {
	switch {
	case id == slip.Again:
		var effects []journey.Effect
		s.slip, effects = slip.Start()
		return s.at(printing), effects
	case id == "remind" && s.phase == ticketed && len(s.remind.kinds) > 0:
		return s.to(offering), nil
	}
	return s, nil
}

// atTicket shows the code or the number again.
func (s state) atTicket() state {
	if s.queue.Number.Number > 0 {
		return s.at(queued)
	}
	return s.at(ticketed)
}

// paper takes what the printer and the patron say of the printing.
func (s state) paper(e journey.Event) (journey.State, []journey.Effect) {
	if s.phase != printing {
		return s, nil
	}
	if e == (journey.Tapped{ID: "noted"}) && s.slip.Phase == slip.Failed {
		return s.atTicket(), nil
	}
	var effects []journey.Effect
	if s.slip, effects = slip.Update(s.slip, e, s.ticket().Paper); s.slip.Over() {
		s = s.atTicket()
	}
	return s, effects
}
