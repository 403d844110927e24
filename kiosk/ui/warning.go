package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// warning asks whether the patron is still there; a touch anywhere says yes.
type warning struct {
	w      *Window
	object *scrim
	title  *touch.Label
	text   *touch.Label
	stay   *touch.Button
	shown  bool
}

func newWarning(w *Window) *warning {
	stay := func() { w.post(session.Stay{}) }
	o := &warning{
		w:     w,
		title: touch.NewLabel(w.look, theme.Heading, theme.Ink, "").Centre(),
		text:  touch.NewLabel(w.look, theme.Body, theme.Ink, "").Centre(),
		stay:  touch.NewButton(w.look, touch.Primary, "touch_app", "", "", stay),
	}
	card := touch.NewCard(w.look, theme.Centred(w.look, 32,
		touch.NewSymbol(w.look, theme.ToneWarn, "hourglass_top", 140),
		theme.AtMost(w.look, 1000, theme.Column(w.look, 8, o.title, o.text)), o.stay))
	o.object = newScrim(theme.Inset(w.look, 48, 48, theme.Centred(w.look, 0, card)), stay)
	return o
}

func (o *warning) draw(s session.Screen) {
	shown := s.Warning != nil
	if shown {
		o.title.SetText(o.w.say(s.Warning.Title))
		o.text.SetText(o.w.say(s.Warning.Text))
		o.stay.Set("check", o.w.say(s.Warning.Stay), "")
	}
	if shown != o.shown {
		o.shown = shown
		o.lift()
	}
	if shown {
		o.object.Refresh()
	}
}

// lift lays the question over the screen or takes it away. As an overlay of the
// canvas it takes every touch, and Tab leads nowhere else.
func (o *warning) lift() {
	c := o.w.canvas()
	if c == nil {
		return
	}
	if !o.shown {
		c.Overlays().Remove(o.object)
		return
	}
	o.object.Resize(c.Size())
	c.Overlays().Add(o.object)
	c.Focus(o.stay)
}

// scrim darkens the screen under what it holds, and takes every touch.
type scrim struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tapped  func()
}

func newScrim(content fyne.CanvasObject, tapped func()) *scrim {
	s := &scrim{content: content, tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped takes a touch anywhere.
func (s *scrim) Tapped(*fyne.PointEvent) { s.tapped() }

// Cursor hides the pointer.
func (s *scrim) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer implements fyne.Widget.
func (s *scrim) CreateRenderer() fyne.WidgetRenderer {
	dark := canvas.NewRectangle(color.NRGBA{R: 0x16, G: 0x20, B: 0x2E, A: 0xB0})
	return widget.NewSimpleRenderer(theme.Stack(dark, s.content))
}
