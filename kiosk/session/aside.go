package session

import (
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

func asideStep(set Settings, s State) journey.Step {
	switch s.Aside {
	case Languages:
		return languagesStep(set, s)
	case AccessMenu:
		return accessStep(s)
	case PINEntry:
		return pinStep(s)
	case Service:
		return serviceStep(s)
	default:
		return staffStep(s)
	}
}

func languagesStep(set Settings, s State) journey.Step {
	var body journey.Choose
	for _, l := range set.languages() {
		body.Options = append(body.Options, journey.Option{
			ID: l.Tag, Title: i18n.Verbatim(l.Autonym), Chosen: l.Tag == s.Language,
		})
	}
	return journey.Step{ID: "languages", Title: i18n.T(msgLanguages), Lead: i18n.T(msgLanguagesLead), Body: body}
}

func accessStep(s State) journey.Step {
	body := journey.Choose{Options: []journey.Option{
		{ID: "scale 100", Title: i18n.T(msgText100), Icon: "text_increase", Tone: journey.Brand, Chosen: s.Scale == 100},
		{ID: "scale 150", Title: i18n.T(msgText150), Icon: "text_increase", Tone: journey.Brand, Chosen: s.Scale == 150},
		{ID: "scale 200", Title: i18n.T(msgText200), Icon: "text_increase", Tone: journey.Brand, Chosen: s.Scale == 200},
		{ID: "contrast", Title: i18n.T(msgContrast), Icon: "contrast", Tone: journey.Brand, Chosen: s.Contrast},
		{ID: "reach", Title: i18n.T(msgReach), Detail: i18n.T(msgReachDetail), Icon: "arrow_downward", Tone: journey.Brand, Chosen: s.LowReach},
	}}
	return journey.Step{ID: "access", Title: i18n.T(msgAccess), Lead: i18n.T(msgAccessLead), Body: body}
}

func accessTap(s State, id string) State {
	switch id {
	case "contrast":
		s.Contrast = !s.Contrast
	case "reach":
		s.LowReach = !s.LowReach
	default:
		if scale, err := strconv.Atoi(strings.TrimPrefix(id, "scale ")); err == nil {
			s.Scale = scale
		}
	}
	return s
}

// staffStep says how the call stands; it never promises more than is known.
func staffStep(s State) journey.Step {
	step := journey.Step{ID: "staff", Title: i18n.T(msgCalling)}
	body := journey.Show{Icon: "support_agent", Tone: journey.StaffTone, Note: i18n.T(msgCallNote)}
	switch {
	case s.Call.Fault != "":
		step.ID = "staff.offline"
		step.Title, step.Lead = i18n.T(msgCallFailed), i18n.T(msgCallFailedLead)
		body.Icon, body.Tone = "wifi_off", journey.WarnTone
		body.Actions = []journey.Action{{ID: "again", Label: i18n.T(msgCallAgain), Icon: "replay"}}
		body.Note = i18n.Text{}
	case s.Call.Status == kiosk.CallSent:
		step.ID = "staff.sent"
		step.Title, step.Lead = i18n.T(msgCallSent), i18n.T(msgCallSentLead)
	case s.Call.Status == kiosk.CallOnTheWay:
		step.ID = "staff.coming"
		step.Title, step.Lead = i18n.T(msgCallOnTheWay), i18n.T(msgCallOnTheWayLead)
		body.Tone = journey.OKTone
	case s.Call.Status == kiosk.CallClosed:
		step.ID = "staff.closed"
		step.Title = i18n.T(msgCallClosed)
		body.Actions = []journey.Action{{ID: "again", Label: i18n.T(msgCallAgain), Icon: "support_agent"}}
	}
	step.Body = body
	return step
}

func pinStep(s State) journey.Step {
	body := journey.Enter{Label: i18n.T(msgPIN), Value: s.pin.typed, Keys: journey.PIN}
	switch {
	case s.pin.refused && s.pin.locked(s.Touched):
		body.Error = i18n.T(msgPINLocked)
	case s.pin.refused:
		body.Error = i18n.T(msgPINWrong)
	}
	return journey.Step{
		ID: "pin", Title: i18n.T(msgService), Lead: i18n.T(msgPINLead), Body: body,
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgPINGo), Icon: "check", Disabled: s.pin.typed == ""},
	}
}

func serviceStep(s State) journey.Step {
	body := journey.Confirm{Actions: []journey.Action{
		{ID: "refresh", Label: i18n.T(msgRefresh), Icon: "replay"},
		{ID: "enrol", Label: i18n.T(msgEnrol), Icon: "computer"},
		{ID: "quit", Label: i18n.T(msgQuit), Icon: "close", Tone: journey.BadTone},
	}}
	for _, r := range s.service.Rows {
		body.Rows = append(body.Rows, journey.Row(r))
	}
	step := journey.Step{ID: "service", Title: i18n.T(msgService), Body: body}
	if len(body.Rows) == 0 {
		step.Lead = i18n.T(msgExamining)
	}
	return step
}
