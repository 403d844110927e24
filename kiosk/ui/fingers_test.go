package ui_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/touchscreen"
	"medborgarkiosk/kiosk/ui"
)

// TestTwoFingersReachTheMap wherever it is on the screen, and nothing else.
func TestTwoFingersReachTheMap(t *testing.T) {
	test.NewTempApp(t)
	left := []touchscreen.Finger{{X: 0.2, Y: 0.4}, {X: 0.21, Y: 0.4}}
	right := []touchscreen.Finger{{X: 0.7, Y: 0.4}, {X: 0.71, Y: 0.4}}
	for language, on := range map[string][]touchscreen.Finger{"sv": right, "ar": left} {
		w := ui.New(panel, func(journey.Event) {})
		window := test.NewTempWindow(t, w.Content())
		window.SetPadded(false)
		window.Resize(panel)
		c := window.Canvas()
		w.Draw(screen(officeStories()[0], session.Look{Language: language, Scale: 100}))
		c.Capture()
		w.Settle()
		before := c.Capture()
		for _, fingers := range [][]touchscreen.Finger{left, right} {
			w.Fingers(fingers)
			w.Fingers([]touchscreen.Finger{fingers[0], {X: fingers[1].X + 0.1, Y: 0.4}})
			w.Fingers(nil)
			c.Capture()
			w.Settle()
			after := c.Capture()
			if moved, want := different(before, after) > 40, &fingers[0] == &on[0]; moved != want {
				t.Errorf("%s: fingers at %v move the map: %v", language, fingers, moved)
			}
			before = after
		}
	}
}
