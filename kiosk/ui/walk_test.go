package ui_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

// area is a rectangle on the screen.
type area struct{ x, y, right, bottom float32 }

// seen is a visible object, where it is and what cuts it.
type seen struct {
	object fyne.CanvasObject
	at     area
	clip   area
	depth  int // of scrolls around it
}

// walk calls visit for all that is visible, in the order in which Tab goes.
func walk(o fyne.CanvasObject, from fyne.Position, clip area, depth int, visit func(seen)) {
	if !o.Visible() {
		return
	}
	at := from.Add(o.Position())
	here := area{at.X, at.Y, at.X + o.Size().Width, at.Y + o.Size().Height}
	visit(seen{o, here, clip, depth})
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	if _, ok := o.(*touch.Scroll); ok {
		depth++
		clip = area{max(clip.x, here.x), -1e6, min(clip.right, here.right), 1e6} // the rest is a push away
	}
	for _, child := range inside {
		walk(child, at, clip, depth, visit)
	}
}

// Nothing is cut: words have the room they need, and what can be touched is large
// enough and on the screen, or a push away from it.
func TestNothingIsCut(t *testing.T) {
	test.NewTempApp(t)
	for _, size := range []fyne.Size{panel, {Width: 1080, Height: 1920}, {Width: 1280, Height: 800}, {Width: 1366, Height: 768}} {
		w, c := newCanvas(size)
		for _, s := range append(stories(), officeTales()[5:]...) {
			for _, look := range looks() {
				w.Draw(screen(s, look))
				name := fmt.Sprintf("%v %s %s %d", size, s.name, look.Language, look.Scale)
				if look.LowReach {
					name += " low reach"
				}
				walk(c.Content(), fyne.Position{}, area{0, 0, size.Width, size.Height}, 0, func(o seen) {
					checkSeen(t, name, o, size)
				})
			}
		}
	}
}

// looks are every language in every text size, and one of each script within low reach.
func looks() []session.Look {
	var list []session.Look
	for _, l := range i18n.Languages {
		for _, scale := range []int{100, 150, 200} {
			list = append(list, session.Look{Language: l.Tag, Scale: scale})
		}
	}
	for _, tag := range []string{"sv", "ar", "ti"} {
		for _, scale := range []int{100, 200} {
			list = append(list, session.Look{Language: tag, Scale: scale, LowReach: true})
		}
	}
	return list
}

func checkSeen(t *testing.T, name string, o seen, screen fyne.Size) {
	t.Helper()
	const slack = 1.5
	out := o.at.x < o.clip.x-slack || o.at.right > o.clip.right+slack || o.at.y < o.clip.y-slack || o.at.bottom > o.clip.bottom+slack
	switch x := o.object.(type) {
	case *typeset.Text:
		need := x.HeightFor(x.Size().Width)
		if x.String() != "" && (out || need > x.Size().Height+slack) {
			t.Errorf("%s: %q at %v of %v, needs height %v", name, x, o.at, o.clip, need)
		}
	case *typeset.Field: // its frame is what is touched
	case fyne.Tappable:
		if _, ok := x.(fyne.Focusable); !ok {
			return
		}
		least := 76 * screen.Width / 1920
		if screen.Width == 1080 {
			least = 76
		}
		if size := x.(fyne.CanvasObject).Size(); out || size.Height < least-slack || size.Width < least-slack {
			t.Errorf("%s: %T %v at %v of %v", name, x, x, o.at, o.clip)
		}
	}
}
