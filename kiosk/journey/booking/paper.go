package booking

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
)

func (s state) joined(e Joined) state {
	if s.phase != joining {
		return s
	}
	if e.Fault != "" {
		return s.tell(e.Fault)
	}
	s.queue, s.trail, s.printed = e.Ticket, nil, false
	return s.at(queued)
}

// tapTicket prints the ticket, or stops that. The promise stays whatever the
// printer does.
func (s state) tapTicket(id string) (journey.State, []journey.Effect) {
	switch {
	case id == "print" && s.phase != printing:
		s.print, s.fault = kiosk.PrintProgress{Total: 1}, ""
		return s.at(printing), []journey.Effect{effect.AskPrinter{}}
	case id == journey.Stop && s.phase == printing:
		return s.atTicket(), []journey.Effect{journey.Cancel{Of: effect.PrintKey}, journey.Cancel{Of: effect.AskPrinter{}.Key()}}
	case id == "remind" && s.phase == ticketed && len(s.remind.kinds) > 0:
		return s.to(offering), nil
	case id == "noted" && s.phase == unprinted:
		return s.atTicket(), nil
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

// paper takes what the printer says.
func (s state) paper(e journey.Event) (journey.State, []journey.Effect) {
	if s.phase != printing {
		return s, nil
	}
	switch e := e.(type) {
	case effect.PrinterAnswer:
		if e.Fault != "" {
			s.fault = e.Fault
			return s.at(unprinted), nil
		}
		return s, []journey.Effect{effect.PrintPaper{Paper: s.ticket().Paper(), Roll: !e.Offer.A4}}
	case effect.PrintReported:
		s.print = e.PrintProgress
	case effect.PrintEnded:
		switch e.Fault {
		case "":
			s.printed = true
			return s.atTicket(), nil
		case kiosk.Cancelled:
			return s.atTicket(), nil
		}
		s.fault = e.Fault
		return s.at(unprinted), nil
	}
	return s, nil
}
