package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui"
)

// TestTouchesOnAClosedKiosk: all of the screen takes them as touches on nothing, and its
// corners as a knock.
func TestTouchesOnAClosedKiosk(t *testing.T) {
	test.NewTempApp(t)
	var heard []journey.Event
	w := ui.New(panel, func(e journey.Event) { heard = append(heard, e) })
	window := test.NewTempWindow(t, w.Content())
	window.SetPadded(false)
	window.Resize(panel)
	w.Draw(screen(story{"closed", []journey.Event{session.Minute{}}}, session.Look{Language: "sv", Scale: 100}))
	for _, c := range []struct {
		where string
		at    fyne.Position
		want  journey.Event
	}{
		{"the middle", fyne.NewPos(960, 540), session.Touch{}},
		{"where tiles are", fyne.NewPos(200, 400), session.Touch{}},
		{"where languages are", fyne.NewPos(100, 1010), session.Touch{}},
		{"where contrast is", fyne.NewPos(1500, 56), session.Touch{}},
		{"a corner", fyne.NewPos(5, 5), session.Corner{N: 0}},
		{"another", fyne.NewPos(1915, 1075), session.Corner{N: 2}},
	} {
		heard = nil
		test.TapCanvas(window.Canvas(), c.at)
		if len(heard) != 1 || heard[0] != c.want {
			t.Errorf("%s: %#v", c.where, heard)
		}
	}
}
