package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/session"
)

// TestAnotherScreen: a window made for one screen looks on another as one made for it,
// whether it was drawn before or is drawn after.
func TestAnotherScreen(t *testing.T) {
	test.NewTempApp(t)
	home := screen(story{name: "home"}, session.Look{Language: "sv", Scale: 100})
	for _, size := range []fyne.Size{{Width: 1080, Height: 1920}, {Width: 1280, Height: 720}, {Width: 1024, Height: 768}} {
		w, c := newCanvas(size)
		want := render(w, c, home)
		w, c = newCanvas(panel)
		w.Draw(home)
		c.Resize(size)
		if n := different(c.Capture(), want); n > 40 {
			t.Errorf("%v: %d pixels differ when the screen changes", size, n)
		}
		c.Resize(panel)
		c.Resize(size)
		if n := different(render(w, c, home), want); n > 40 {
			t.Errorf("%v: %d pixels differ when it is drawn after that", size, n)
		}
	}
}
