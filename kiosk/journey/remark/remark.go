package remark

import (
	"slices"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
)

// Button is the id of the action that leads to the question.
const Button = "wrong"

// Action leads to the question.
func Action() journey.Action {
	return journey.Action{ID: Button, Label: i18n.T(msgWrong), Icon: "error"}
}

var choices = map[kiosk.Remark]struct {
	words *goi18n.Message
	icon  string
}{
	kiosk.WrongHours:   {msgHours, "schedule"},
	kiosk.WrongAddress: {msgAddress, "location_on"},
	kiosk.WrongPhone:   {msgPhone, "call"},
	kiosk.WrongWeb:     {msgWeb, "public"},
	kiosk.HasClosed:    {msgClosed, "close"},
	kiosk.WrongOther:   {msgOther, "help"},
}

// Question asks what is wrong, out of what is offered.
func Question(prefix string, tone journey.Tone, offered []kiosk.Remark) journey.Step {
	var body journey.Choose
	for _, r := range offered {
		body.Options = append(body.Options, journey.Option{
			ID: string(r), Title: i18n.T(choices[r].words), Icon: choices[r].icon, Tone: tone,
		})
	}
	return journey.Step{ID: prefix + ".wrong", Title: i18n.T(msgTitle), Lead: i18n.T(msgLead), Body: body}
}

// About records what was touched of what is offered; false when that is none.
func About(record string, offered []kiosk.Remark, touched string) ([]journey.Effect, bool) {
	r := kiosk.Remark(touched)
	if !slices.Contains(offered, r) {
		return nil, false
	}
	return []journey.Effect{effect.Look{Record: record, Remark: r}}, true
}

// Thanks is the end of it.
func Thanks(prefix string) journey.Step {
	return journey.Step{
		ID: prefix + ".thanked", Title: i18n.T(msgThanks), Lead: i18n.T(msgThanksLead), Pace: journey.Noting,
		Body: journey.Show{
			Icon: "check_circle", Tone: journey.OKTone, Note: i18n.T(msgNothingKept),
			Actions: []journey.Action{{ID: journey.Home, Label: i18n.T(msgFinish), Icon: "check"}},
		},
	}
}
