package office

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
)

func (s state) phoneStep() journey.Step {
	return journey.Step{
		ID: "office.phone", Title: name(s.current()), Lead: i18n.T(msgScan), Pace: journey.Noting,
		Body: journey.Show{
			Icon: "qr_code_2", Tone: journey.FindTone, Picture: journey.Picture{Key: "contact", Image: s.code}, Note: i18n.T(msgKept),
			Actions: []journey.Action{action(journey.Home, msgFinish, "check"), action(slip.Again, msgPrintInstead, "print")},
		},
	}
}

func (s state) printedStep() journey.Step {
	return journey.Step{
		ID: "office.printed", Title: i18n.T(msgPrinted), Lead: i18n.T(msgPrintedLead), Pace: journey.Finished,
		Body: journey.Show{
			Icon: "check_circle", Tone: journey.OKTone, Note: i18n.T(msgNothingKept),
			Actions: []journey.Action{action(journey.Home, msgFinish, "check"), {ID: slip.Again, Label: s.slip.Label(msgPrint), Icon: "print"}},
		},
	}
}

var remarks = map[kiosk.Remark]struct {
	words *goi18n.Message
	icon  string
}{
	kiosk.WrongHours:   {msgWrongHours, "schedule"},
	kiosk.WrongAddress: {msgWrongAddress, "location_on"},
	kiosk.WrongPhone:   {msgWrongPhone, "call"},
	kiosk.HasClosed:    {msgHasClosed, "close"},
	kiosk.WrongOther:   {msgWrongOther, "help"},
}

func (s state) wrongStep() journey.Step {
	var body journey.Choose
	for _, r := range kiosk.Remarks() {
		body.Options = append(body.Options, journey.Option{
			ID: string(r), Title: i18n.T(remarks[r].words), Icon: remarks[r].icon, Tone: journey.FindTone,
		})
	}
	return journey.Step{ID: "office.wrong", Title: i18n.T(msgWrongTitle), Lead: i18n.T(msgWrongLead), Body: body}
}

func (s state) thankedStep() journey.Step {
	return journey.Step{
		ID: "office.thanked", Title: i18n.T(msgThanks), Lead: i18n.T(msgThanksLead), Pace: journey.Noting,
		Body: journey.Show{
			Icon: "check_circle", Tone: journey.OKTone, Note: i18n.T(msgNothingKept),
			Actions: []journey.Action{action(journey.Home, msgFinish, "check")},
		},
	}
}
