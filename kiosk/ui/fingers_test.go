package ui_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/touchscreen"
)

// TestTwoFingersReachTheMap wherever it is on the screen, and nothing else.
func TestTwoFingersReachTheMap(t *testing.T) {
	test.NewTempApp(t)
	left := []touchscreen.Finger{{X: 0.2, Y: 0.4}, {X: 0.21, Y: 0.4}}
	right := []touchscreen.Finger{{X: 0.7, Y: 0.4}, {X: 0.71, Y: 0.4}}
	for language, on := range map[string][]touchscreen.Finger{"sv": right, "ar": left} {
		w, c := newCanvas(panel)
		s := screen(officeStories()[0], session.Look{Language: language, Scale: 100})
		before := render(w, c, s)
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
