package collect

import (
	"fmt"
	"strconv"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	text "medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/fault"
)

// Frame is what the journey around it decides.
type Frame struct {
	Prefix   string        // of the step's id: "scanning"
	Next     *i18n.Message // "Klar, spara"
	NextIcon string
	Progress journey.Progress
}

// View shows the pages, the scan under way or the fault.
func View(s State, f Frame) journey.Step {
	switch {
	case s.Fault != "":
		return faultStep(s, f)
	case s.Scanning:
		return scanStep(s, f)
	case s.Asking:
		return askStep(f)
	default:
		return pagesStep(s, f)
	}
}

func askStep(f Frame) journey.Step {
	return journey.Step{
		ID: f.Prefix + ".asking", Title: text.T(msgAsking), Progress: f.Progress,
		Body: journey.Work{Icon: "scanner", Tone: journey.ScanTone}, Pace: journey.Working,
	}
}

func scanStep(s State, f Frame) journey.Step {
	return journey.Step{
		ID:       f.Prefix + ".scanning",
		Title:    text.T(msgScanning).With(text.Args{"Page": len(s.Pages) + 1}),
		Lead:     text.T(msgScanningLead),
		Progress: f.Progress,
		Pace:     journey.Working,
		NoBack:   true,
		Body: journey.Work{
			Icon: "scanner", Tone: journey.ScanTone, Done: s.Percent, Total: 100,
			Stop: &journey.Action{ID: journey.Stop, Label: text.T(msgStop), Icon: "stop_circle"},
		},
	}
}

func faultStep(s State, f Frame) journey.Step {
	words := fault.Of(s.Fault)
	body := journey.Show{Icon: words.Icon, Tone: words.Tone, Actions: []journey.Action{
		{ID: "retry", Label: text.T(msgRetry), Icon: "replay"},
	}}
	lead := text.T(words.Advice)
	if n := len(s.Pages); n > 0 {
		lead = text.Count(msgKept, n).With(text.Args{"Advice": text.T(words.Advice)})
		body.Actions = append(body.Actions, journey.Action{ID: "pages", Label: text.T(msgToPages)})
	}
	step := journey.Step{
		ID: f.Prefix + ".fault", Title: text.T(words.Title), Lead: lead,
		Body: body, Progress: f.Progress, Pace: journey.Mending,
	}
	if words.Staff {
		step.Fault = s.Fault
	}
	return step
}

func pagesStep(s State, f Frame) journey.Step {
	step := journey.Step{
		ID: f.Prefix + ".pages", Progress: f.Progress,
		Title: text.T(msgPlace), Lead: text.T(msgPlaceLead),
		Body: preview(s),
	}
	if s.Feeder {
		step.Lead = text.T(msgPlaceFeeder)
	}
	if n := len(s.Pages); n > 0 {
		step.Title = text.Count(msgScanned, n)
		step.Lead = text.T(msgScannedLead)
		step.Next = &journey.Action{ID: journey.Next, Label: text.T(f.Next), Icon: f.NextIcon}
	}
	return step
}

func preview(s State) journey.Preview {
	body := journey.Preview{Current: -1, Note: text.T(msgErased), Controls: controls(s)}
	for i, p := range s.Pages {
		id := strconv.Itoa(p.ID)
		body.Pages = append(body.Pages, journey.Page{
			ID:      id,
			Label:   text.T(msgPage).With(text.Args{"Page": i + 1}),
			Picture: journey.Picture{Key: fmt.Sprintf("scan %d", p.ID), Image: p.Image},
			Turn:    p.Scan.Rotation,
			Actions: []journey.Action{
				{ID: "turn " + id, Label: text.T(msgTurn).With(text.Args{"Page": i + 1}), Icon: "rotate_right"},
				{ID: "delete " + id, Label: text.T(msgDelete).With(text.Args{"Page": i + 1}), Icon: "delete", Tone: journey.BadTone},
			},
		})
	}
	if len(s.Pages) < MaxPages {
		label := msgScanFirst
		if len(s.Pages) > 0 {
			label = msgScanMore
		}
		body.Add = &journey.Action{ID: journey.Add, Label: text.T(label), Icon: "add", Tone: journey.ScanTone}
	}
	return body
}

func controls(s State) []journey.Control {
	var list []journey.Control
	if s.Offer.Colour {
		list = append(list, journey.Control{ID: "colour", Label: text.T(msgColour), Options: []journey.Option{
			{ID: "colour", Title: text.T(msgInColour), Chosen: s.Colour},
			{ID: "grey", Title: text.T(msgInGrey), Chosen: !s.Colour},
		}})
	}
	if s.Offer.Feeder {
		list = append(list, journey.Control{ID: "source", Label: text.T(msgSource), Options: []journey.Option{
			{ID: "glass", Title: text.T(msgGlass), Chosen: !s.Feeder},
			{ID: "feeder", Title: text.T(msgFeeder), Chosen: s.Feeder},
		}})
	}
	return list
}
