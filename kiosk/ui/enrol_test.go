package ui_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/enrol"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/settings"
)

// enrolStories are the screens before there is any patron.
func enrolStories() []story {
	central := []journey.Event{journey.Tapped{ID: "central"}}
	code := append(append([]journey.Event{}, central...), journey.Typed{Text: "central.example.se"}, journey.Tapped{ID: journey.Next})
	half := append(append([]journey.Event{}, code...), journey.Typed{Text: "7KFM2Q"})
	whole := append(append([]journey.Event{}, code...), journey.Typed{Text: "7KFM2QXH"}, journey.Tapped{ID: journey.Next})
	return []story{
		{"enrol-choose", nil},
		{"enrol-address", append(central, journey.Typed{Text: "central.example.se"})},
		{"enrol-code", half},
		{"enrol-wrong", append(append([]journey.Event{}, whole...), enrol.Refused{Code: kiosk.EnrolUsed})},
		{"enrol-clock", append(append([]journey.Event{}, whole...), enrol.Refused{Code: kiosk.CentralClock})},
	}
}

// TestPicturesOfEnrolment in three scripts and two text sizes.
func TestPicturesOfEnrolment(t *testing.T) {
	test.NewTempApp(t)
	w, c := newCanvas(panel)
	set := settings.Default().Session([]journey.Flow{enrol.Flow{}})
	set.Opening = enrol.ID
	for _, s := range enrolStories() {
		for _, look := range []session.Look{
			{Language: "sv", Scale: 100},
			{Language: "sv", Scale: 200},
			{Language: "ar", Scale: 100},
			{Language: "ar", Scale: 200},
			{Language: "ti", Scale: 100},
			{Language: "ti", Scale: 200},
		} {
			name := fmt.Sprintf("%s-%s-%d", s.name, look.Language, look.Scale)
			t.Run(name, func(t *testing.T) {
				state := session.Rest(set)
				for _, e := range s.events {
					state, _ = session.Update(set, state, e, now)
				}
				state.Look = look
				compare(t, name, render(w, c, session.View(set, state)))
			})
		}
	}
}
