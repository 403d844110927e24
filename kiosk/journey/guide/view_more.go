package guide

import (
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// cards gives each block a card of its own.
func cards(blocks []journey.Block) []journey.Column {
	columns := make([]journey.Column, len(blocks))
	for i, b := range blocks {
		columns[i].Blocks = []journey.Block{b}
	}
	return columns
}

// othersStep is who else helps.
func (s state) othersStep() journey.Step {
	var blocks []journey.Block
	for _, h := range s.answer.Helpers {
		blocks = append(blocks, pageBlock(h))
	}
	return journey.Step{
		ID: ".others", Title: i18n.T(msgOthersTitle), Lead: i18n.Of(s.answer.Topic.Title),
		Body: journey.Answer{Columns: cards(blocks), Actions: []journey.Action{action("offices", msgMoreOffices, "location_on")}},
	}
}

// formsStep is the forms, each with its page.
func (s state) formsStep() journey.Step {
	var blocks []journey.Block
	for _, f := range s.answer.Forms {
		blocks = append(blocks, pageBlock(f))
	}
	return journey.Step{
		ID: ".forms", Title: i18n.T(msgFormsTitle), Lead: i18n.T(msgFormsLead), Body: journey.Answer{Columns: cards(blocks)},
	}
}

// takenStep is the answer as a contact for the phone.
func (s state) takenStep() journey.Step {
	step := journey.Step{ID: ".take", Title: i18n.T(msgTakeTitle), Lead: i18n.T(msgTakeLead)}
	body := journey.Show{
		Icon: "qr_code_2", Tone: journey.GuideTone, Picture: journey.Picture{Key: "answer", Image: s.code},
		Actions: []journey.Action{action(journey.Home, msgFinish, "check")}, Note: i18n.Of(s.answer.Topic.Title),
	}
	if s.code == nil {
		body.Note = i18n.T(msgTakeLong)
	}
	step.Body = body
	return step
}
