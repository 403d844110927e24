package output

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
)

// Update gives the next state.
func Update(s State, e journey.Event) (State, []journey.Effect) {
	switch e := e.(type) {
	case effect.PrinterAnswer:
		return answered(s, e), nil
	case effect.PageDrawn:
		return s.withPicture(e), nil
	case effect.PrintReported:
		s.Progress = e.PrintProgress
	case effect.PrintEnded:
		return ended(s, e.Fault), nil
	case journey.Changed:
		return change(s, e)
	case journey.Typed:
		s.Draft, s.Wrong = e.Text, false
	case journey.Tapped:
		return tap(s, e.ID)
	}
	return s, nil
}

func answered(s State, e effect.PrinterAnswer) State {
	if s.Phase != Asking {
		return s
	}
	s.Offer = e.Offer
	s.TwoSided = e.Offer.TwoSided && s.Source.Count() > 1
	s.Phase = Options
	if e.Fault != "" {
		s.Phase, s.Fault = Failed, e.Fault
	}
	return s
}

func ended(s State, code kiosk.Code) State {
	switch {
	case s.Phase != Printing:
	case code == "":
		s.Phase = Done
		s.Progress.Done = s.Progress.Total
	case code == kiosk.Cancelled:
		s.Phase = Cancelled
	default:
		s.Phase, s.Fault = Failed, code
	}
	s.Stopping = false
	return s
}

func tap(s State, id string) (State, []journey.Effect) {
	switch {
	case s.Phase == Options && id == journey.Next:
		return s.print()
	case s.Phase == Typing && id == journey.Next:
		return s.take(), nil
	case s.Phase == Printing && id == journey.Stop && !s.Stopping:
		s.Stopping = true
		return s, []journey.Effect{journey.Cancel{Of: effect.PrintKey}}
	case (s.Phase == Failed || s.Phase == Cancelled) && id == "retry":
		s.Phase, s.Fault, s.Progress = Asking, "", kiosk.PrintProgress{}
		return s, []journey.Effect{effect.AskPrinter{}}
	case s.Phase == Options:
		return change(s, journey.Changed{Control: "page", Value: id})
	}
	return s, nil
}

// take reads the typed page range, or says that it is wrong.
func (s State) take() State {
	r, err := kiosk.ParsePageRange(s.Draft, s.Source.Count())
	if err != nil {
		s.Wrong = true
		return s
	}
	s.Pages, s.Phase = r.String(), Options
	if r.Count(s.Source.Count()) == s.Source.Count() {
		s.Pages = ""
	}
	return s
}

func (s State) print() (State, []journey.Effect) {
	job := s.job()
	s.Phase, s.Fault, s.Stopping = Printing, "", false
	s.Progress = kiosk.PrintProgress{Total: job.Pages * job.Copies}
	return s, []journey.Effect{effect.Print{
		Document: s.Source.Document,
		Scans:    s.Source.Scans,
		Pages:    s.Pages,
		Copies:   s.Copies,
		Colour:   s.Colour,
		TwoSided: s.TwoSided,
	}}
}

// Back gives the state before within this part, and false when that lies
// before it. Nothing goes back from paper.
func Back(s State) (State, bool) {
	switch s.Phase {
	case Typing:
		s.Phase = Options
		return s, true
	case Printing, Done:
		return s, true
	}
	return s, false
}
