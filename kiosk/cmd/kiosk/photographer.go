package main

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui"
)

// photographer takes pictures of screens. It draws them once more, in software,
// with the same renderers as the window: what OpenGL shows can't be read back
// everywhere.
type photographer struct {
	wake   func() // Fyne's thread
	ui     *ui.Window
	canvas interface {
		fyne.Canvas
		Capture() image.Image
	}
}

func newPhotographer(wake func()) *photographer {
	p := &photographer{wake: wake, ui: ui.New(panel, func(journey.Event) {})}
	canvas := software.NewCanvas()
	canvas.SetPadded(false)
	canvas.SetContent(p.ui.Content())
	canvas.Resize(panel)
	p.canvas = canvas
	return p
}

// picture gives the screen as it looks on the panel.
func (p *photographer) picture(s session.Screen) image.Image {
	var picture image.Image
	p.wake()
	fyne.DoAndWait(func() {
		p.ui.Draw(s)
		picture = p.canvas.Capture()
		if p.ui.Settle() {
			picture = p.canvas.Capture()
		}
	})
	return picture
}
