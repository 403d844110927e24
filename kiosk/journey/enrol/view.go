package enrol

import (
	"strings"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// View gives the screen of a phase.
func (f Flow) View(s journey.State) journey.Step {
	st := s.(state)
	switch st.phase {
	case addressing:
		return addressStep(st)
	case coding:
		return codeStep(st)
	case asking:
		return journey.Step{
			ID: "enrol.asking", Title: i18n.T(msgAsking), Pace: journey.Working,
			Body: journey.Work{Icon: "hourglass_top", Tone: journey.Brand, Status: i18n.T(msgAskingStatus)},
		}
	}
	return f.chooseStep()
}

func (f Flow) chooseStep() journey.Step {
	alone, detail := msgAlone, msgAloneDetail
	if f.Again {
		alone, detail = msgKeep, msgKeepDetail
	}
	return journey.Step{
		ID: "enrol.choose", Title: i18n.T(msgTitle), Lead: i18n.T(msgLead), NoBack: true,
		Body: journey.Choose{Options: []journey.Option{
			{ID: "central", Title: i18n.T(msgCentral), Detail: i18n.T(msgCentralDetail), Icon: "computer", Tone: journey.Brand},
			{ID: "alone", Title: i18n.T(alone), Detail: i18n.T(detail), Icon: "wifi_off", Tone: journey.NeutralTone},
		}},
	}
}

func addressStep(s state) journey.Step {
	return journey.Step{
		ID: "enrol.address", Title: i18n.T(msgAddress), Lead: i18n.T(msgAddressLead),
		Body: journey.Enter{Label: i18n.T(msgAddressLabel), Value: s.address, Keys: journey.Host, Error: faultText(s.fault)},
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgOn), Icon: "arrow_forward", Disabled: s.address == ""},
	}
}

func codeStep(s state) journey.Step {
	body := journey.Enter{Label: i18n.T(msgCode), Value: shown(s.code), Keys: journey.Code, Error: faultText(s.fault)}
	if len(s.code) < kiosk.CodeLength {
		body.Letters = strings.Split(kiosk.CodeLetters, "")
	}
	return journey.Step{
		ID: "enrol.code", Title: i18n.T(msgCodeTitle), Lead: i18n.T(msgCodeLead), Body: body,
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgConnect), Icon: "check", Disabled: len(s.code) < kiosk.CodeLength},
	}
}

// shown is the code as central shows it.
func shown(code string) string {
	if half := kiosk.CodeLength / 2; len(code) > half {
		return code[:half] + "-" + code[half:]
	}
	return code
}

var faults = map[kiosk.Code]*goi18n.Message{
	kiosk.EnrolWrong:      msgWrong,
	kiosk.EnrolUsed:       msgUsed,
	kiosk.EnrolOld:        msgOld,
	kiosk.EnrolTries:      msgTries,
	kiosk.CentralClock:    msgClock,
	kiosk.CentralOffline:  msgOffline,
	kiosk.CentralNonsense: msgNonsense,
}

func faultText(code kiosk.Code) i18n.Text {
	if code == "" {
		return i18n.Text{}
	}
	if m, ok := faults[code]; ok {
		return i18n.T(m)
	}
	return i18n.T(msgBroken)
}
