package office

import (
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
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
