package booking

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// ways are how the kinds of reminders stand on the screen.
var ways = map[kiosk.ReminderKind]struct {
	label *goi18n.Message
	icon  string
}{
	kiosk.ReminderSMS:  {msgBySMS, "sms"},
	kiosk.ReminderMail: {msgByMail, "mail"},
}

// remindStep asks whether to remind, and in which way. The booking is made: the
// patron may go at any time.
func (s state) remindStep() journey.Step {
	var body journey.Choose
	for _, kind := range s.remind.kinds {
		body.Options = append(body.Options, option(string(kind), ways[kind].label, nil, ways[kind].icon))
	}
	none := option("none", msgNoReminder, nil, "close")
	none.Tone = journey.NeutralTone
	if s.remind.maybe || s.remind.left {
		none.Detail = i18n.T(msgNoReminderDetail)
	}
	body.Options = append(body.Options, none)
	return journey.Step{
		ID: "booking.remind", Title: i18n.T(msgRemindTitle), Lead: i18n.T(msgRemindLead), Body: body, Pace: journey.Noting,
	}
}

func (s state) addressStep() journey.Step {
	step := journey.Step{
		ID: "booking.remind_number", Title: i18n.T(msgNumberTitle), Lead: i18n.T(msgRemindLead), Pace: journey.Noting,
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgRemind), Icon: "check", Disabled: s.remind.typed == ""},
	}
	body := journey.Enter{
		Label: i18n.T(msgNumberLabel), Value: s.remind.typed, Hint: i18n.T(msgNumberHint), Keys: journey.Phone,
	}
	wrong := msgNumberWrong
	if s.remind.kind == kiosk.ReminderMail {
		step.ID, step.Title = "booking.remind_address", i18n.T(msgAddressTitle)
		step.Lead = i18n.Text{} // it was said a moment ago, and the keys need the room
		body.Label, body.Hint, body.Keys = i18n.T(msgAddressLabel), i18n.Text{}, journey.Mail
		wrong = msgAddressWrong
	}
	if s.remind.wrong {
		body.Error = i18n.T(wrong)
	}
	step.Body = body
	return step
}

func (s state) unremindedStep() journey.Step {
	return journey.Step{
		ID: "booking.unreminded", Title: i18n.T(msgUnreminded), Lead: i18n.T(msgUnremindedLead), NoBack: true, Pace: journey.Noting,
		Body: journey.Show{
			Icon: "wifi_off", Tone: journey.WarnTone,
			Actions: []journey.Action{action("again", msgAgain, "replay"), action("ticket", msgShowTicket, "confirmation_number")},
		},
	}
}
