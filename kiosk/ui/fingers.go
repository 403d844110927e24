package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/touchscreen"
)

// Fingers tells where all fingers are on the panel, which the window must fill: Fyne
// itself knows of the first alone.
func (w *Window) Fingers(down []touchscreen.Finger) {
	p, ok := w.shown.(*placesPage)
	if !ok {
		return
	}
	size := w.root.Size()
	at := make([]fyne.Position, len(down))
	for i, finger := range down {
		at[i] = fyne.NewPos(float32(finger.X)*size.Width, float32(finger.Y)*size.Height)
	}
	p.chart.fingers(at)
}

// fingers gives the map those that are on it; they are on the canvas.
func (c *chart) fingers(at []fyne.Position) {
	if c.object == nil {
		return
	}
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.object)
	var on []fyne.Position
	for _, finger := range at {
		if !c.object.Visible() {
			break
		}
		p, size := finger.Subtract(origin), c.object.Size()
		if p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height {
			on = append(on, p)
		}
	}
	c.object.Fingers(on)
}
