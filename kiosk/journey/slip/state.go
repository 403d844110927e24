package slip

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/ticket"
)

// Phase is where the printing stands.
type Phase int

// The phases.
const (
	Idle     Phase = iota // nothing has been asked for
	Printing              // until the printer has ended it
	Printed               // it is on paper
	Stopped               // on the patron's wish
	Failed                // the printer gave up
)

// Again is the id of the action that tries once more; a journey may give it to its
// own action that begins.
const Again = "print"

// State is how the printing of a slip goes. The zero State is Idle.
type State struct {
	Phase    Phase
	Progress kiosk.PrintProgress
	Fault    kiosk.Code // why it Failed
}

// Start asks the printer what it has.
func Start() (State, []journey.Effect) {
	return State{Phase: Printing, Progress: kiosk.PrintProgress{Total: 1}}, []journey.Effect{effect.AskPrinter{}}
}

// Over tells whether there is nothing more to show of it: the journey goes on.
func (s State) Over() bool { return s.Phase == Printed || s.Phase == Stopped }

// Update gives the next state. The paper is made when the printer has said that it
// can print, so that it is of the language of that moment.
func Update(s State, e journey.Event, paper func() ticket.Paper) (State, []journey.Effect) {
	tapped, _ := e.(journey.Tapped)
	switch s.Phase {
	case Failed:
		if tapped.ID == Again {
			return Start()
		}
		return s, nil
	case Printing:
		if tapped.ID == journey.Stop {
			s.Phase = Stopped
			return s, []journey.Effect{journey.Cancel{Of: effect.PrintKey}, journey.Cancel{Of: effect.AskPrinter{}.Key()}}
		}
		return s.told(e, paper)
	}
	return s, nil
}

// told takes what the printer says.
func (s State) told(e journey.Event, paper func() ticket.Paper) (State, []journey.Effect) {
	switch e := e.(type) {
	case effect.PrinterAnswer:
		if e.Fault == "" {
			return s, []journey.Effect{effect.PrintPaper{Paper: paper(), Roll: !e.Offer.A4}}
		}
		s.Phase, s.Fault = Failed, e.Fault
	case effect.PrintReported:
		s.Progress = e.PrintProgress
	case effect.PrintEnded:
		switch e.Fault {
		case "":
			s.Phase = Printed
		case kiosk.Cancelled:
			s.Phase = Stopped
		default:
			s.Phase, s.Fault = Failed, e.Fault
		}
	}
	return s, nil
}
