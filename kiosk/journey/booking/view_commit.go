package booking

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
)

// rows are the facts of a slot, or of a wish without one.
func rows(slot kiosk.Slot, topic, language string) []journey.Row {
	var list []journey.Row
	if slot.ID != "" {
		list = append(list,
			journey.Row{Label: i18n.T(msgWhenLabel), Value: ticket.When(slot).Capital()},
			journey.Row{Label: i18n.T(msgPlaceLabel), Value: place(slot)},
			journey.Row{Label: i18n.T(msgLengthLabel), Value: minutes(slot)})
	}
	spoken := languageName(language)
	if interpreted(slot, language) {
		spoken = i18n.T(msgWithInterpreter).With(i18n.Args{"Language": spoken})
	}
	return append(list,
		journey.Row{Label: i18n.T(msgTopicLabel), Value: topicName(topic)},
		journey.Row{Label: i18n.T(msgLanguageLabel), Value: spoken})
}

func bring(topic string) []journey.Row {
	var list []journey.Row
	t, _ := helptopic.Find(topic)
	for _, words := range t.Bring {
		list = append(list, journey.Row{Label: i18n.T(msgBringLabel), Value: i18n.Of(words)})
	}
	return list
}

func (s state) factsStep() journey.Step {
	label := msgCommit
	if s.aim == toMove {
		label = msgCommitMove
	}
	return journey.Step{
		ID: "booking.facts", Title: i18n.T(msgFacts), Lead: i18n.T(msgFactsLead), Progress: progress(4),
		Body: journey.Confirm{Rows: append(rows(s.slot, s.topic, s.language), bring(s.topic)...)},
		Next: new(action(journey.Next, label, "event_available")),
	}
}

func (s state) wishStep() journey.Step {
	return journey.Step{
		ID: "booking.request", Title: i18n.T(msgRequest), Lead: i18n.T(msgRequestLead), Progress: progress(4),
		Body: journey.Confirm{Rows: rows(kiosk.Slot{}, s.topic, s.language)},
		Next: new(action(journey.Next, msgCommitRequest, "check")),
	}
}

func (s state) unsureStep() journey.Step {
	body := journey.Show{
		Icon: "wifi_off", Tone: journey.WarnTone,
		Actions: []journey.Action{action("again", msgAgain, "replay"), action("staff", msgStaff, "support_agent")},
	}
	if _, booking := s.pending.(Book); booking {
		body.Note = i18n.T(msgUnsureNote)
	}
	return journey.Step{
		ID: "booking.unsure", Title: i18n.T(msgUnsure), Lead: i18n.T(msgUnsureLead), Body: body, Pace: journey.Mending,
	}
}

// ticketStep shows the code.
func (s state) ticketStep() journey.Step {
	step := journey.Step{
		ID: "booking.ticket", Title: i18n.T(msgBooked), Progress: progress(4), NoBack: true, Pace: journey.Noting,
		Lead: i18n.T(msgBookedLead).With(i18n.Args{"When": ticket.When(s.booking.Slot), "Place": place(s.booking.Slot)}).Capital(),
	}
	body := journey.Show{
		Icon: "confirmation_number", Tone: journey.OKTone, Figure: i18n.Of(ticket.Code(s.booking.Code)),
		Picture: journey.Picture{Key: "calendar", Image: s.calendar}, Actions: s.ticketActions(), Note: i18n.T(msgBookedNote),
	}
	if s.booking.State == kiosk.BookingRequested {
		step.Title, step.Lead, body.Note = i18n.T(msgRequested), i18n.T(msgRequestedLead), i18n.T(msgRequestedNote)
	}
	if s.remind.left {
		body.Note = i18n.T(msgRemindDone)
	}
	switch {
	case s.remind.left:
		body.Actions = append(body.Actions, action("remind", msgRemindChange, "edit_calendar"))
	case len(s.remind.kinds) > 0:
		body.Actions = append(body.Actions, action("remind", msgRemind, "sms"))
	}
	step.Body = body
	return step
}

func (s state) ticketActions() []journey.Action {
	paper := journey.Action{ID: slip.Again, Label: s.slip.Label(msgPrint), Icon: "print"}
	if s.slip.Phase == slip.Printed {
		return []journey.Action{finish, paper}
	}
	return []journey.Action{paper, finish}
}
