package slip

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/fault"
)

// Frame is what the journey around it decides.
type Frame struct {
	Prefix string // of the step's id: "office"
	Tone   journey.Tone
	Keep   *Keep // nil for what the patron can look at again
}

// Keep is what the patron must not lose: it stays on the screen while the printer is
// at fault, and no way leads back from it but Noted.
type Keep struct {
	Figure i18n.Text // a code or a number
	Note   i18n.Text // that it holds all the same
	Noted  journey.Action
}

// View shows the wait, the fault that somebody can mend, or that the printer gave up.
func View(s State, f Frame) journey.Step {
	stop := journey.Action{ID: journey.Stop, Label: i18n.T(msgStop), Icon: "stop_circle"}
	switch {
	case s.Phase == Failed:
		again := journey.Action{ID: Again, Label: i18n.T(msgAgain), Icon: "replay"}
		s.Progress.Fault = s.Fault
		step := faultStep(s, f, again)
		step.ID, step.NoBack = f.Prefix+".unprinted", f.Keep != nil
		return step
	case s.Progress.Fault != "":
		return faultStep(s, f, stop)
	}
	return journey.Step{
		ID: f.Prefix + ".printing", Title: i18n.T(msgPrinting), NoBack: true, Pace: journey.Working,
		Body: journey.Work{Icon: "print", Tone: f.Tone, Done: s.Progress.Done, Total: s.Progress.Total, Stop: &stop},
	}
}

func faultStep(s State, f Frame, way journey.Action) journey.Step {
	code := s.Progress.Fault
	words := fault.Of(code)
	body := journey.Show{Icon: words.Icon, Tone: words.Tone, Actions: []journey.Action{way}}
	step := journey.Step{ID: f.Prefix + ".fault", Title: i18n.T(words.Title), Lead: i18n.T(words.Advice), NoBack: true, Pace: journey.Mending}
	if words.Staff {
		step.Fault = code
	}
	if k := f.Keep; k != nil {
		step.Pace, body.Figure, body.Note = journey.Noting, k.Figure, k.Note
		if s.Phase == Failed {
			body.Actions = append(body.Actions, k.Noted)
		}
	}
	step.Body = body
	return step
}

// Label is what the button that prints says: first, or that it prints once more.
func (s State) Label(first *goi18n.Message) i18n.Text {
	if s.Phase == Printed {
		return i18n.T(msgOnceMore)
	}
	return i18n.T(first)
}
