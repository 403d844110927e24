package printing

import (
	"strconv"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/fault"
	"medborgarkiosk/kiosk/journey/output"
)

var frame = output.Frame{
	Prefix: "printing", Tone: journey.PrintTone,
	Options: journey.Progress{At: 3, Of: 4}, Printing: journey.Progress{At: 4, Of: 4},
}

// View shows where the patron is.
func (Flow) View(st journey.State) journey.Step {
	s := st.(state)
	switch s.phase {
	case inserting:
		return journey.Step{
			ID: "printing.insert", Title: i18n.T(msgInsert), Lead: i18n.T(msgInsertLead),
			Body:     journey.Show{Icon: "usb", Tone: journey.PrintTone},
			Progress: journey.Progress{At: 1, Of: 4},
		}
	case listing:
		return journey.Step{
			ID: "printing.listing", Title: i18n.T(msgListing),
			Body:     journey.Work{Icon: "usb", Tone: journey.PrintTone},
			Progress: journey.Progress{At: 1, Of: 4}, Pace: journey.Working,
		}
	case choosing:
		return filesStep(s)
	case opening:
		return journey.Step{
			ID: "printing.opening", Title: i18n.T(msgOpening), Lead: i18n.T(msgOpeningLead),
			Body: journey.Work{Icon: "description", Tone: journey.PrintTone, Stop: &journey.Action{
				ID: journey.Stop, Label: i18n.T(msgStop), Icon: "stop_circle",
			}},
			Progress: journey.Progress{At: 2, Of: 4}, Pace: journey.Working,
		}
	case refused:
		return refusedStep(s)
	default:
		return output.View(s.out, frame)
	}
}

func filesStep(s state) journey.Step {
	body := journey.Choose{Empty: i18n.T(msgNoFiles)}
	for i, f := range s.files {
		body.Options = append(body.Options, journey.Option{
			ID: strconv.Itoa(i), Title: i18n.Verbatim(f.Name),
			Detail: i18n.T(kindOf[f.Kind]), Icon: iconOf[f.Kind], Tone: journey.PrintTone,
		})
	}
	return journey.Step{
		ID: "printing.file", Title: i18n.T(msgChoose), Lead: i18n.T(msgChooseLead),
		Body: body, Progress: journey.Progress{At: 2, Of: 4},
	}
}

func refusedStep(s state) journey.Step {
	words := fault.Of(s.fault)
	step := journey.Step{
		ID: "printing.refused", Title: i18n.T(words.Title), Lead: i18n.T(words.Advice),
		Body: journey.Show{Icon: words.Icon, Tone: words.Tone, Actions: []journey.Action{
			{ID: "retry", Label: i18n.T(msgRetry), Icon: "replay"},
		}},
		Progress: journey.Progress{At: 2, Of: 4},
	}
	if words.Staff {
		step.Fault = s.fault
	}
	return step
}

var kindOf = map[kiosk.DocumentKind]*goi18n.Message{kiosk.PDF: msgPDF, kiosk.JPEG: msgPicture, kiosk.PNG: msgPicture}

var iconOf = map[kiosk.DocumentKind]string{kiosk.PDF: "picture_as_pdf", kiosk.JPEG: "image", kiosk.PNG: "image"}
