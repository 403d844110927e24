package enrol_test

import (
	"context"
	"reflect"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/enrol"
)

// play gives the step and the last effects that events lead to.
func play(f enrol.Flow, events ...journey.Event) (journey.Step, []journey.Effect) {
	state, effects := f.Start(journey.Terms{})
	for _, e := range events {
		state, effects = f.Update(state, e)
	}
	return f.View(state), effects
}

var (
	central = journey.Tapped{ID: "central"}
	next    = journey.Tapped{ID: journey.Next}
	code    = journey.Typed{Text: "7KFM-2QXH"}
)

func TestFlow(t *testing.T) {
	t.Parallel()
	known := enrol.Flow{Central: "https://central.example.se"}
	for name, test := range map[string]struct {
		flow    enrol.Flow
		events  []journey.Event
		step    string
		effects []journey.Effect
	}{
		"at first":         {known, nil, "enrol.choose", nil},
		"alone":            {known, []journey.Event{journey.Tapped{ID: "alone"}}, "enrol.choose", []journey.Effect{enrol.GoAlone{}}},
		"the code":         {known, []journey.Event{central}, "enrol.code", nil},
		"half a code":      {known, []journey.Event{central, journey.Typed{Text: "7KFM"}, next}, "enrol.code", nil},
		"a whole one":      {known, []journey.Event{central, code, next}, "enrol.asking", []journey.Effect{enrol.Ask{Address: known.Central, Code: "7KFM2QXH"}}},
		"the address":      {enrol.Flow{}, []journey.Event{central}, "enrol.address", nil},
		"no address":       {enrol.Flow{}, []journey.Event{central, next}, "enrol.address", nil},
		"without a scheme": {enrol.Flow{}, []journey.Event{central, journey.Typed{Text: "c.se"}, next, code, next}, "enrol.asking", []journey.Effect{enrol.Ask{Address: "https://c.se", Code: "7KFM2QXH"}}},
		"with one":         {enrol.Flow{}, []journey.Event{central, journey.Typed{Text: "http://localhost:8420"}, next, code, next}, "enrol.asking", []journey.Effect{enrol.Ask{Address: "http://localhost:8420", Code: "7KFM2QXH"}}},
		"refused":          {known, []journey.Event{central, code, next, enrol.Refused{Code: kiosk.EnrolOld}}, "enrol.code", nil},
		"nobody there":     {enrol.Flow{}, []journey.Event{central, journey.Typed{Text: "c.se"}, next, code, next, enrol.Refused{Code: kiosk.CentralOffline}}, "enrol.address", nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step, effects := play(test.flow, test.events...)
			if step.ID != test.step || !reflect.DeepEqual(effects, test.effects) {
				t.Errorf("got %s, %v", step.ID, effects)
			}
		})
	}
}

// TestEachFaultIsSaid, and what was typed is still there to be mended.
func TestEachFaultIsSaid(t *testing.T) {
	t.Parallel()
	said := map[string]kiosk.Code{}
	for _, fault := range []kiosk.Code{
		kiosk.EnrolWrong, kiosk.EnrolUsed, kiosk.EnrolOld, kiosk.EnrolTries, kiosk.CentralClock, kiosk.CentralOffline, kiosk.CentralNonsense, kiosk.Internal,
	} {
		step, _ := play(enrol.Flow{Central: "https://c.se"}, central, code, next, enrol.Refused{Code: fault})
		body := step.Body.(journey.Enter)
		text := i18n.For("sv").Text(body.Error)
		if body.Value != code.Text || text == "" || said[text] != "" {
			t.Errorf("%s: %q is said of %q, as of %q", fault, text, body.Value, said[text])
		}
		said[text] = fault
	}
}

// TestBack leads to the screen before, and stops asking.
func TestBack(t *testing.T) {
	t.Parallel()
	f := enrol.Flow{}
	state, _ := f.Start(journey.Terms{})
	for _, e := range []journey.Event{central, journey.Typed{Text: "c.se"}, next, code, next} {
		state, _ = f.Update(state, e)
	}
	for _, want := range []string{"enrol.code", "enrol.address", "enrol.choose", "enrol.choose"} {
		var within bool
		if state, _, within = f.Back(state); !within || f.View(state).ID != want {
			t.Errorf("got %s, want %s", f.View(state).ID, want)
		}
	}
	if !f.View(state).NoBack {
		t.Error("there is a way back from the first screen")
	}
}

// desk answers every code with an error, or takes it.
type desk struct{ err error }

func (d desk) Enrol(context.Context, string, string) error { return d.err }
func (d desk) Alone(context.Context) error                 { return d.err }

// TestAsk: only a refusal is told to the screen; else the kiosk begins anew.
func TestAsk(t *testing.T) {
	t.Parallel()
	for want, err := range map[kiosk.Code]error{"": nil, kiosk.EnrolUsed: kiosk.Fail(kiosk.EnrolUsed, "enrol", nil)} {
		var got []journey.Event
		enrol.Ask{}.Perform(t.Context(), journey.Ports{Enrolment: desk{err}}, func(e journey.Event) { got = append(got, e) })
		if want == "" && len(got) > 0 || want != "" && !reflect.DeepEqual(got, []journey.Event{enrol.Refused{Code: want}}) {
			t.Errorf("%q: %v", want, got)
		}
	}
}
