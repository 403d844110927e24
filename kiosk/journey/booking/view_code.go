package booking

import (
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
	"medborgarkiosk/kiosk/ticketcode"
)

func (s state) codeStep() journey.Step {
	body := journey.Enter{
		Label: i18n.T(msgCodeLabel), Value: s.typed, Hint: i18n.T(msgCodeHint),
		Keys: journey.Letters, Letters: ticketcode.Next(s.screen, s.typed),
	}
	if s.wrong {
		body.Error = i18n.T(msgCodeWrong)
	}
	return journey.Step{
		ID: "booking.code", Title: i18n.T(msgCode), Body: body,
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgLookUp), Icon: "arrow_forward", Disabled: !s.whole()},
	}
}

func (s state) foundStep() journey.Step {
	b := s.booking
	stands := journey.Row{Label: i18n.T(msgStateLabel), Value: i18n.T(msgStateBooked), Tone: journey.OKTone}
	body := journey.Confirm{}
	switch b.State {
	case kiosk.BookingConfirmed:
		body.Actions = append(body.Actions, action("here", msgHere, "how_to_reg"))
	case kiosk.BookingRequested:
		stands.Value, stands.Tone = i18n.T(msgStateRequested), journey.WarnTone
	default:
		stands.Value = i18n.T(msgStateHere)
	}
	if s.changeable() {
		if b.State == kiosk.BookingConfirmed {
			body.Actions = append(body.Actions, action("move", msgMove, "edit_calendar"))
		}
		body.Actions = append(body.Actions,
			journey.Action{ID: "cancel", Label: i18n.T(msgCancel), Icon: "event_busy", Tone: journey.BadTone})
	}
	body.Actions = append(body.Actions, action("ticket", msgShowTicket, "confirmation_number"))
	body.Rows = append([]journey.Row{stands}, rows(b.Slot, b.Topic, b.Language)...)
	return journey.Step{ID: "booking.found", Title: i18n.T(msgFound), Body: body}
}

func (s state) sureStep() journey.Step {
	body := journey.Confirm{
		Rows:    rows(s.booking.Slot, s.booking.Topic, s.booking.Language),
		Actions: []journey.Action{{ID: "cancel", Label: i18n.T(msgCancelYes), Icon: "event_busy", Tone: journey.BadTone}},
	}
	return journey.Step{ID: "booking.sure", Title: i18n.T(msgSure), Lead: i18n.T(msgSureLead), Body: body}
}

func (s state) numberStep() journey.Step {
	var ahead, wait i18n.Text
	switch n := s.queue.Ahead; {
	case n == 0:
		ahead = i18n.T(msgFirst)
	case n > 0:
		ahead = i18n.Count(msgAhead, n)
	}
	if s.queue.Wait > 0 {
		wait = i18n.Count(msgWait, roughly(s.queue.Wait))
	}
	return journey.Step{
		ID: "booking.number", Title: i18n.T(msgNumber), NoBack: true, Pace: journey.Noting,
		Lead: i18n.T(msgNumberLead).With(i18n.Args{"Ahead": ahead, "Wait": wait, "Place": i18n.Verbatim(s.queue.Place)}),
		Body: journey.Show{
			Icon: "groups", Tone: journey.OKTone, Figure: i18n.Verbatim(s.queue.Number.String()),
			Actions: s.ticketActions(), Note: i18n.T(msgNumberNote),
		},
	}
}

// roughly rounds a wait up, to five minutes and from an hour to a quarter:
// nobody should come back too early, nor believe that it is known to the minute.
func roughly(wait time.Duration) int {
	step := 5 * time.Minute
	if wait > time.Hour {
		step = 15 * time.Minute
	}
	return int((wait + step - 1).Truncate(step).Minutes())
}

// figure is what the patron must not lose.
func (s state) figure() i18n.Text {
	if s.queue.Number.Number > 0 {
		return i18n.Verbatim(s.queue.Number.String())
	}
	return i18n.Of(ticket.Code(s.booking.Code))
}

// printStep shows the printing, and the code all the while the printer is at
// fault.
func (s state) printStep() journey.Step {
	return slip.View(s.slip, slip.Frame{Prefix: "booking", Tone: journey.BookTone, Keep: &slip.Keep{
		Figure: s.figure(), Note: i18n.T(msgKept), Noted: action("noted", msgNoted, "check"),
	}})
}
