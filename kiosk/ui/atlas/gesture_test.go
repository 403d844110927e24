package atlas

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/ui/theme"
)

// TestTwoFingers bring the map nearer and farther about their middle, and do not
// drag it; one does again when the other has gone.
func TestTwoFingers(t *testing.T) {
	test.NewTempApp(t)
	m := newMap(t, theme.NewLook(theme.Options{Screen: panel}), carried(t))
	m.Set(offices(), &library)
	m.Resize(fyne.NewSize(800, 800))
	test.WidgetRenderer(m).Layout(m.Size())
	two := func(apart float32) []fyne.Position {
		return []fyne.Position{fyne.NewPos(300-apart/2, 200), fyne.NewPos(300+apart/2, 200)}
	}
	start, middle := m.view, m.pixel(fyne.NewPos(300, 200))
	under := start.At(middle)
	for _, step := range []struct {
		fingers []fyne.Position
		nearer  int
	}{
		{two(100), 0}, {two(130), 0}, {two(150), 1}, {two(205), 2}, {two(160), 2}, {two(99), 0}, {two(49), -2}, {nil, -2}, {two(200), -2},
	} {
		m.Fingers(step.fingers)
		if got := int(m.view.Level - start.Level); got != step.nearer {
			t.Fatalf("fingers at %v: %d levels nearer, want %d", step.fingers, got, step.nearer)
		}
		spot := m.view.Spot(under).Sub(middle)
		if max(spot.X, -spot.X, spot.Y, -spot.Y) > 4 { // a pixel's rounding at each step
			t.Fatalf("fingers at %v: what was between them is %v away", step.fingers, spot)
		}
	}
	before := m.view
	drag := &fyne.DragEvent{Dragged: fyne.Delta{DX: 60}}
	if m.Dragged(drag); m.view != before {
		t.Error("two fingers drag the map")
	}
	m.Fingers(two(200)[:1])
	if m.Dragged(drag); m.view == before {
		t.Error("one finger does not drag the map any more")
	}
}
