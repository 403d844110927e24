package session

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// callForFault calls staff when a fault appears that they must mend, and
// withdraws that call when it is mended. A patron's own call stands above it.
func callForFault(s State, before, after kiosk.Code) (State, []journey.Effect) {
	switch {
	case before == after:
		return s, nil
	case after != "":
		return raise(s, kiosk.CallReason(after))
	case s.Call.Reason == kiosk.CallReason(before):
		return withdraw(s)
	}
	return s, nil
}

// raise calls, once for each reason; a new reason takes the place of another.
func raise(s State, reason kiosk.CallReason) (State, []journey.Effect) {
	open := s.Call.Reason == reason && s.Call.Fault == "" && s.Call.Status != kiosk.CallClosed
	if open || s.Call.Reason == kiosk.PatronAsks && s.Call.Fault == "" && s.Call.Status != kiosk.CallClosed {
		return s, nil
	}
	s, effects := withdraw(s)
	s.Call = Call{Reason: reason}
	return s, append(effects, RaiseCall{kiosk.Call{Reason: reason, Language: s.Language, Waiting: true}})
}

func raised(s State, e Raised) (State, []journey.Effect) {
	if s.Call.Reason != e.Reason {
		if e.ID == "" {
			return s, nil
		}
		return s, []journey.Effect{WithdrawCall{e.ID}} // the patron has gone meanwhile
	}
	s.Call.ID, s.Call.Fault = e.ID, e.Fault
	if e.Fault != "" {
		return s, nil
	}
	s.Call.Status = kiosk.CallSent
	return s, []journey.Effect{WatchCall{e.ID, kiosk.CallSent}}
}

func answered(s State, e Answered) (State, []journey.Effect) {
	if s.Call.ID != e.ID {
		return s, nil
	}
	s.Call.Status = e.Status
	if e.Status == kiosk.CallClosed {
		return s, nil
	}
	return s, []journey.Effect{WatchCall{e.ID, e.Status}}
}

// withdraw takes back the open call, if there is one that central knows.
func withdraw(s State) (State, []journey.Effect) {
	id := s.Call.ID
	open := id != "" && s.Call.Status != kiosk.CallClosed
	s.Call = Call{}
	if !open {
		return s, nil
	}
	return s, []journey.Effect{journey.Cancel{Of: callKey}, WithdrawCall{id}}
}
