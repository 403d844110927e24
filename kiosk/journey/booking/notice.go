package booking

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/fault"
)

// What is told besides the codes of kiosk.Bookings.
const (
	cancelled kiosk.Code = "booking.cancelled"
	here      kiosk.Code = "booking.here"
	closed    kiosk.Code = "booking.closed"
	full      kiosk.Code = "booking.full"
)

// notice is a screen that says how it is and what to do now.
type notice struct {
	id          string
	title, lead *goi18n.Message
	icon        string
	tone        journey.Tone
	actions     []journey.Action
	end         bool // there is no way back
}

var (
	callStaff = action("staff", msgStaff, "support_agent")
	finish    = action(journey.Home, msgFinish, "check")
	bookNew   = action("reload", msgBookNew, "event")
)

var notices = map[kiosk.Code]notice{
	kiosk.BookingUnknown: {
		"booking.unknown", msgUnknown, msgUnknownLead, "confirmation_number", journey.WarnTone,
		[]journey.Action{action("retype", msgRetype, "replay"), callStaff},
		false,
	},
	kiosk.BookingLocked: {
		"booking.locked", msgLocked, msgLockedLead, "lock", journey.WarnTone, []journey.Action{callStaff}, false,
	},
	kiosk.BookingTooLate: {
		"booking.too_late", msgTooLate, msgTooLateLead, "schedule", journey.WarnTone, []journey.Action{callStaff}, false,
	},
	kiosk.CentralOffline: {
		"booking.offline", msgOffline, msgOfflineLead, "wifi_off", journey.WarnTone,
		[]journey.Action{action("dropin", msgDropIn, "groups"), action("request", msgRequest, "edit_document"), callStaff},
		false,
	},
	cancelled: {
		"booking.cancelled", msgCancelled, msgCancelledLead, "event_busy", journey.OKTone,
		[]journey.Action{finish, bookNew},
		true,
	},
	here: {
		"booking.here", msgWelcome, msgWelcomeLead, "how_to_reg", journey.OKTone, []journey.Action{finish}, true,
	},
	closed: {
		"booking.closed", msgClosed, msgClosedLead, "groups", journey.WarnTone,
		[]journey.Action{bookNew, callStaff},
		false,
	},
	full: {
		"booking.full", msgNoOther, msgNoOtherLead, "event_busy", journey.WarnTone, []journey.Action{callStaff}, false,
	},
}

func (s state) noticeStep() journey.Step {
	n, ok := notices[s.notice]
	if !ok {
		return s.failedStep()
	}
	step := journey.Step{
		ID: n.id, Title: i18n.T(n.title), Lead: i18n.T(n.lead), NoBack: n.end,
		Body: journey.Show{Icon: n.icon, Tone: n.tone, Actions: n.actions},
	}
	if s.notice == here {
		step.Lead = i18n.T(n.lead).With(i18n.Args{"Place": place(s.booking.Slot)})
	}
	if n.end {
		step.Pace = journey.Finished
	}
	return step
}

// failedStep is for what should not happen; fault has the words.
func (s state) failedStep() journey.Step {
	words := fault.Of(s.notice)
	step := journey.Step{
		ID: "booking.failed", Title: i18n.T(words.Title), Lead: i18n.T(words.Advice), Pace: journey.Mending,
		Body: journey.Show{Icon: words.Icon, Tone: words.Tone, Actions: []journey.Action{action("reload", msgAgain, "replay"), callStaff}},
	}
	if words.Staff {
		step.Fault = s.notice
	}
	return step
}
