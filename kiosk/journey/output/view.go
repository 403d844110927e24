package output

import (
	"strconv"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// Frame is what the journey around it decides.
type Frame struct {
	Prefix string // of the step's id: "printing"
	Tone   journey.Tone
	// Options and Printing are where the dots stand.
	Options, Printing journey.Progress
}

// View shows the options, the wait, the fault or the end.
func View(s State, f Frame) journey.Step {
	switch s.Phase {
	case Asking:
		return journey.Step{
			ID: f.Prefix + ".asking", Title: i18n.T(msgAsking), Progress: f.Options,
			Body: journey.Work{Icon: "print", Tone: f.Tone}, Pace: journey.Working,
		}
	case Options:
		return optionsStep(s, f)
	case Typing:
		return typingStep(s, f)
	case Printing:
		return printingStep(s, f)
	default:
		return endStep(s, f)
	}
}

func optionsStep(s State, f Frame) journey.Step {
	body := journey.Preview{Current: s.Current, Controls: controls(s)}
	for i := range s.Source.Count() {
		body.Pages = append(body.Pages, journey.Page{
			ID:      strconv.Itoa(i),
			Label:   i18n.T(msgPageOf).With(i18n.Args{"Page": i + 1, "Pages": s.Source.Count()}),
			Picture: journey.Picture{Key: "page " + strconv.Itoa(i+1), Image: s.Pictures[i+1]},
			Turn:    s.turn(i),
		})
	}
	sheets := i18n.Count(msgSheets, s.job().Sheets()).With(i18n.Args{"Price": s.price()})
	if s.price() == 0 {
		sheets = i18n.Count(msgSheetsFree, s.job().Sheets())
	}
	body.Summary = &journey.Summary{
		Icon: "layers", Title: sheets,
		Text: i18n.T(msgTerms).With(i18n.Args{"Payment": s.Terms.Payment, "Place": s.Terms.Place}),
	}
	if s.price() == 0 {
		body.Summary.Text = s.Terms.Place
	}
	return journey.Step{
		ID: f.Prefix + ".options", Title: i18n.T(msgOptions), Lead: s.Source.Lead,
		Body: body, Progress: f.Options,
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgPrint), Icon: "print"},
	}
}

func typingStep(s State, f Frame) journey.Step {
	body := journey.Enter{
		Label: i18n.T(msgWhich), Value: s.Draft, Keys: journey.Pages,
		Hint: i18n.Count(msgWhichHint, s.Source.Count()),
	}
	if s.Wrong {
		body.Error = i18n.Count(msgWhichWrong, s.Source.Count())
	}
	return journey.Step{
		ID: f.Prefix + ".pages", Title: i18n.T(msgWhich), Lead: s.Source.Lead,
		Body: body, Progress: f.Options,
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgTake), Icon: "check", Disabled: s.Draft == ""},
	}
}
