package scanning

import (
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/collect"
	"medborgarkiosk/kiosk/journey/fault"
)

var frame = collect.Frame{
	Prefix: "scanning", Next: msgSave, NextIcon: "arrow_forward",
	Progress: journey.Progress{At: 1, Of: 3},
}

// View shows where the patron is.
func (Flow) View(st journey.State) journey.Step {
	s := st.(state)
	switch s.phase {
	case collecting:
		return collect.View(s.pages, frame)
	case inserting:
		return journey.Step{
			ID: "scanning.insert", Title: i18n.T(msgInsert), Lead: i18n.T(msgInsertLead),
			Body:     journey.Show{Icon: "usb", Tone: journey.ScanTone},
			Progress: journey.Progress{At: 2, Of: 3},
		}
	case saving:
		return journey.Step{
			ID: "scanning.saving", Title: i18n.T(msgSaving), Lead: i18n.T(msgSavingLead),
			Body:     journey.Work{Icon: "usb", Tone: journey.ScanTone},
			Progress: journey.Progress{At: 2, Of: 3}, NoBack: true, Pace: journey.Working,
		}
	case saved:
		return savedStep(s)
	default:
		return failedStep(s)
	}
}

func savedStep(s state) journey.Step {
	return journey.Step{
		ID: "scanning.done", Title: i18n.T(msgDone), NoBack: true, Pace: journey.Finished,
		Lead: i18n.Count(msgDoneLead, len(s.pages.Pages)).With(i18n.Args{"Name": i18n.Verbatim(s.name)}),
		Body: journey.Show{
			Icon: "check_circle", Tone: journey.OKTone, Note: i18n.T(msgErased),
			Actions: []journey.Action{
				{ID: journey.Home, Label: i18n.T(msgFinish), Icon: "check"},
				{ID: "pages", Label: i18n.T(msgMore), Icon: "add"},
			},
		},
		Progress: journey.Progress{At: 3, Of: 3},
	}
}

func failedStep(s state) journey.Step {
	words := fault.Of(s.fault)
	step := journey.Step{
		ID: "scanning.refused", Title: i18n.T(words.Title), Pace: journey.Mending,
		Lead: i18n.Count(msgKept, len(s.pages.Pages)).With(i18n.Args{"Advice": i18n.T(words.Advice)}),
		Body: journey.Show{Icon: words.Icon, Tone: words.Tone, Actions: []journey.Action{
			{ID: "retry", Label: i18n.T(msgRetry), Icon: "replay"},
			{ID: "pages", Label: i18n.T(msgToPages)},
		}},
		Progress: journey.Progress{At: 2, Of: 3},
	}
	if words.Staff {
		step.Fault = s.fault
	}
	return step
}
