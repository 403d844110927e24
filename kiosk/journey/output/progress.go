package output

import (
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/fault"
)

func printingStep(s State, f Frame) journey.Step {
	if s.Progress.Fault != "" {
		return waitingStep(s, f)
	}
	step := journey.Step{
		ID: f.Prefix + ".printing", Title: i18n.T(msgPrinting), Lead: s.Terms.Place,
		Progress: f.Printing, NoBack: true, Pace: journey.Working,
	}
	body := journey.Work{
		Icon: "print", Tone: f.Tone, Done: s.Progress.Done, Total: s.Progress.Total,
		Status: s.done(),
		Stop:   stopAction(s),
	}
	if s.Stopping {
		step.Title = i18n.T(msgStopping)
	}
	step.Body = body
	return step
}

// waitingStep is for a fault that someone can mend: the job goes on by itself.
func waitingStep(s State, f Frame) journey.Step {
	words := fault.Of(s.Progress.Fault)
	step := journey.Step{
		ID: f.Prefix + ".fault", Title: i18n.T(words.Title), Fault: s.Progress.Fault,
		Lead: i18n.T(msgWaits).With(i18n.Args{"Done": s.done(), "Advice": i18n.T(words.Advice)}),
		Body: journey.Show{
			Icon: words.Icon, Tone: words.Tone,
			Actions: []journey.Action{{ID: "staff", Label: i18n.T(msgStaff), Icon: "support_agent"}, *stopAction(s)},
		},
		Progress: f.Printing, NoBack: true, Pace: journey.Mending,
	}
	if s.Stopping {
		step.Title = i18n.T(msgStopping)
	}
	return step
}

func (s State) done() i18n.Text {
	return i18n.Count(msgDonePages, s.Progress.Total).With(i18n.Args{"Done": s.Progress.Done})
}

func stopAction(s State) *journey.Action {
	return &journey.Action{ID: journey.Stop, Label: i18n.T(msgStop), Icon: "stop_circle", Disabled: s.Stopping}
}

func endStep(s State, f Frame) journey.Step {
	again := journey.Action{ID: "retry", Label: i18n.T(msgRetry), Icon: "replay"}
	step := journey.Step{ID: f.Prefix + ".done", Progress: f.Printing, NoBack: true, Pace: journey.Finished}
	switch s.Phase {
	case Done:
		step.Title, step.Lead = i18n.T(msgDone), s.Terms.Place
		step.Body = journey.Show{
			Icon: "check_circle", Tone: journey.OKTone, Note: i18n.T(msgErased),
			Actions: []journey.Action{
				{ID: journey.Home, Label: i18n.T(msgFinish), Icon: "check"},
				{ID: "more", Label: i18n.T(msgMore), Icon: "print"},
			},
		}
		if s.price() > 0 {
			step.Lead = i18n.T(msgPay).With(i18n.Args{"Price": s.price(), "Payment": s.Terms.Payment, "Place": s.Terms.Place})
		}
	case Cancelled:
		step.ID = f.Prefix + ".cancelled"
		step.Title, step.Lead = i18n.T(msgCancelled), s.done()
		step.Body = journey.Show{
			Icon: "stop_circle", Tone: journey.NeutralTone,
			Actions: []journey.Action{{ID: journey.Home, Label: i18n.T(msgFinish), Icon: "check"}, again},
		}
	default:
		words := fault.Of(s.Fault)
		step.ID, step.Pace, step.NoBack = f.Prefix+".fault", journey.Mending, false
		step.Title, step.Lead = i18n.T(words.Title), i18n.T(words.Advice)
		step.Body = journey.Show{Icon: words.Icon, Tone: words.Tone, Actions: []journey.Action{again}}
		if words.Staff {
			step.Fault = s.Fault
		}
	}
	return step
}
