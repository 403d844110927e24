package slip_test

import (
	"reflect"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
)

var (
	answer = effect.PrinterAnswer{Offer: kiosk.PrinterOffer{A4: true}}
	roll   = effect.PrinterAnswer{}
	off    = effect.PrinterAnswer{Fault: kiosk.PrinterOffline}
	halted = effect.PrintReported{PrintProgress: kiosk.PrintProgress{Total: 1, Fault: kiosk.PrinterPaperOut}}
	goesOn = effect.PrintReported{PrintProgress: kiosk.PrintProgress{Total: 1}}
	stop   = journey.Tapped{ID: journey.Stop}
	again  = journey.Tapped{ID: slip.Again}
	stops  = []journey.Effect{journey.Cancel{Of: effect.PrintKey}, journey.Cancel{Of: "printer"}}
	asks   = []journey.Effect{effect.AskPrinter{}}
)

func ended(code kiosk.Code) journey.Event { return effect.PrintEnded{Fault: code} }

func paper() ticket.Paper {
	return ticket.Paper{Language: "sv", Lines: []ticket.Line{{Text: "Handen"}}}
}

// tell plays what happens after the start.
func tell(events ...journey.Event) (slip.State, []journey.Effect) {
	state, effects := slip.Start()
	for _, e := range events {
		state, effects = slip.Update(state, e, paper)
	}
	return state, effects
}

// keeps is of a journey with a code that must not be lost.
var keeps = slip.Frame{Prefix: "x", Keep: &slip.Keep{
	Figure: i18n.Verbatim("A17"), Noted: journey.Action{ID: "noted", Label: i18n.Verbatim("ok")},
}}

func TestASlipIsTold(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		events  []journey.Event
		phase   slip.Phase
		step    string
		effects []journey.Effect
	}{
		"the printer is asked":  {nil, slip.Printing, "x.printing", asks},
		"it can":                {[]journey.Event{answer}, slip.Printing, "x.printing", []journey.Effect{effect.PrintPaper{Paper: paper()}}},
		"on a roll":             {[]journey.Event{roll}, slip.Printing, "x.printing", []journey.Effect{effect.PrintPaper{Paper: paper(), Roll: true}}},
		"it can't":              {[]journey.Event{off}, slip.Failed, "x.unprinted", nil},
		"paper is out":          {[]journey.Event{answer, halted}, slip.Printing, "x.fault", nil},
		"somebody fills it up":  {[]journey.Event{answer, halted, goesOn}, slip.Printing, "x.printing", nil},
		"printed":               {[]journey.Event{answer, ended("")}, slip.Printed, "", nil},
		"it gives up":           {[]journey.Event{answer, ended(kiosk.PrinterRefused)}, slip.Failed, "x.unprinted", nil},
		"another try":           {[]journey.Event{answer, ended(kiosk.PrinterRefused), again}, slip.Printing, "x.printing", asks},
		"which begins afresh":   {[]journey.Event{answer, halted, ended(kiosk.PrinterRefused), again}, slip.Printing, "x.printing", asks},
		"stopped":               {[]journey.Event{answer, stop}, slip.Stopped, "", stops},
		"stopped while halted":  {[]journey.Event{answer, halted, stop}, slip.Stopped, "", stops},
		"stopped at the device": {[]journey.Event{answer, ended(kiosk.Cancelled)}, slip.Stopped, "", nil},
		"a late end":            {[]journey.Event{answer, stop, ended("")}, slip.Stopped, "", nil},
		"a late word":           {[]journey.Event{off, answer}, slip.Failed, "x.unprinted", nil},
		"touches on nothing":    {[]journey.Event{answer, again}, slip.Printing, "x.printing", nil},
	} {
		state, effects := tell(test.events...)
		if state.Phase != test.phase || !reflect.DeepEqual(effects, test.effects) {
			t.Errorf("%s: phase %d, wishes for %+v", name, state.Phase, effects)
		}
		if over := test.step == ""; state.Over() != over {
			t.Errorf("%s: over is %v", name, state.Over())
		} else if step := slip.View(state, keeps); !over && step.ID != test.step {
			t.Errorf("%s: shows %s, not %s", name, step.ID, test.step)
		}
	}
}

// TestWhatMustNotBeLost stays while the printer is at fault, with a way on at the
// end; else Back leads away from there.
func TestWhatMustNotBeLost(t *testing.T) {
	t.Parallel()
	waits, _ := tell(answer, halted)
	failed, _ := tell(answer, ended(kiosk.PrinterRefused))
	for name, test := range map[string]struct {
		state   slip.State
		frame   slip.Frame
		actions []string
		noBack  bool
		pace    journey.Pace
		figure  bool
	}{
		"waits":           {waits, slip.Frame{}, []string{journey.Stop}, true, journey.Mending, false},
		"waits, a code":   {waits, keeps, []string{journey.Stop}, true, journey.Noting, true},
		"gave up":         {failed, slip.Frame{}, []string{slip.Again}, false, journey.Mending, false},
		"gave up, a code": {failed, keeps, []string{slip.Again, "noted"}, true, journey.Noting, true},
	} {
		step := slip.View(test.state, test.frame)
		body := step.Body.(journey.Show)
		var actions []string
		for _, a := range body.Actions {
			actions = append(actions, a.ID)
		}
		if !reflect.DeepEqual(actions, test.actions) || step.NoBack != test.noBack || step.Pace != test.pace || body.Figure.IsZero() == test.figure {
			t.Errorf("%s: %+v", name, step)
		}
		if step.Fault == "" {
			t.Errorf("%s: staff are not called", name)
		}
	}
}
