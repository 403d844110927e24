package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui"
)

// touchable is what both finger and keyboard can use.
func touchable(o fyne.CanvasObject) bool {
	_, focus := o.(fyne.Focusable)
	disabled, ok := o.(fyne.Disableable)
	return focus && (!ok || !disabled.Disabled())
}

// Tab reaches all that can be touched, once each, and then begins anew.
func TestTabReachesEverything(t *testing.T) {
	test.NewTempApp(t)
	for _, tag := range []string{"sv", "ar"} {
		w, c := newCanvas(panel)
		for _, s := range stories() {
			w.Draw(screen(s, session.Look{Language: tag, Scale: 100}))
			want := map[fyne.CanvasObject]bool{}
			walk(c.Content(), fyne.Position{}, area{}, 0, func(o seen) {
				if touchable(o.object) {
					want[o.object] = true
				}
			})
			c.Unfocus()
			var last area
			for range len(want) {
				c.FocusNext()
				o, ok := c.Focused().(fyne.CanvasObject)
				if !ok || !want[o] {
					t.Fatalf("%s %s: the focus is on %T, of what is not there or was before", tag, s.name, c.Focused())
				}
				delete(want, o)
				at := place(c.Content(), o)
				if tag == "ar" {
					at.x, at.right = panel.Width-at.right, panel.Width-at.x
				}
				// Below or further along, unless a new part of the page begins.
				if at.bottom <= last.y && at.x < last.x {
					t.Errorf("%s %s: from %v back to %v", tag, s.name, last, at)
				}
				last = at
			}
		}
	}
}

func place(root, o fyne.CanvasObject) (at area) {
	walk(root, fyne.Position{}, area{}, 0, func(s seen) {
		if s.object == o {
			at = s.at
		}
	})
	return at
}

func TestEnterPresses(t *testing.T) {
	test.NewTempApp(t)
	posted := 0
	w := ui.New(panel, func(journey.Event) { posted++ })
	c := software.NewCanvas()
	c.SetContent(w.Content())
	c.Resize(panel)
	w.Draw(screen(stories()[0], session.Look{Language: "sv", Scale: 100}))
	c.FocusNext()
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if posted != 1 {
		t.Errorf("%d events", posted)
	}
}

// The focus leaves with the page that had it, and the warning lets it nowhere else.
func TestFocusStaysInSight(t *testing.T) {
	test.NewTempApp(t)
	w := ui.New(panel, func(journey.Event) {})
	window := test.NewTempWindow(t, w.Content())
	window.Resize(panel)
	c := window.Canvas()
	look := session.Look{Language: "sv", Scale: 100}
	w.Draw(screen(stories()[0], look))
	for range 7 {
		c.FocusNext()
	}
	next := screen(stories()[6], look)
	w.Draw(next)
	if o, ok := c.Focused().(fyne.CanvasObject); ok && place(c.Content(), o) == (area{}) {
		t.Errorf("the focus is on the hidden %v", o)
	}
	next.Warning = &session.Warning{Stay: i18n.Verbatim("Ja")}
	w.Draw(next)
	first := c.Focused()
	if first == nil {
		t.Fatal("the warning has no focus")
	}
	c.FocusNext()
	if c.Focused() != first {
		t.Errorf("Tab leads from %v to %v", first, c.Focused())
	}
	next.Warning = nil
	w.Draw(next)
	if c.Overlays().Top() != nil {
		t.Error("the warning stays")
	}
}
