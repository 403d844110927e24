package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// control is what all that can be pressed has in common: tap, Enter and Space,
// the ring when the keyboard has brought the focus, arrows to go on.
type control struct {
	widget.BaseWidget

	// OnTapped is called when the control is pressed by finger or key.
	OnTapped func()

	look     *theme.Look
	self     fyne.Widget // what embeds the control
	content  fyne.CanvasObject
	face     func() face
	update   func() // brings the content in line with look and state
	disabled bool
	focused  bool
	pressed  bool
}

func (c *control) init(self fyne.Widget, look *theme.Look, content fyne.CanvasObject, face func() face, update func()) {
	c.self, c.look, c.content, c.face, c.update = self, look, content, face, update
	c.ExtendBaseWidget(self)
	update()
}

// SetEnabled tells whether the control can be pressed.
func (c *control) SetEnabled(enabled bool) {
	if c.disabled == enabled {
		c.disabled = !enabled
		c.changed()
	}
}

// Enabled tells whether the control can be pressed.
func (c *control) Enabled() bool { return !c.disabled }

// Enable implements fyne.Disableable.
func (c *control) Enable() { c.SetEnabled(true) }

// Disable implements fyne.Disableable: Tab passes over what cannot be pressed.
func (c *control) Disable() { c.SetEnabled(false) }

// Disabled implements fyne.Disableable.
func (c *control) Disabled() bool { return c.disabled }

// changed redraws after a change of state.
func (c *control) changed() { c.self.Refresh() }

// HeightFor implements theme.Measured.
func (c *control) HeightFor(width float32) float32 {
	c.update()
	return max(c.look.Touch(), theme.HeightFor(c.content, width))
}

// Natural implements theme.Measured.
func (c *control) Natural() fyne.Size {
	c.update()
	natural := theme.Natural(c.content)
	return natural.Max(fyne.NewSquareSize(c.look.Touch()))
}

// MinSize implements fyne.CanvasObject.
func (c *control) MinSize() fyne.Size {
	c.update()
	return c.content.MinSize().Max(fyne.NewSquareSize(c.look.Touch()))
}

// Tapped implements fyne.Tappable.
func (c *control) Tapped(*fyne.PointEvent) { c.press() }

func (c *control) press() {
	if !c.disabled && c.OnTapped != nil {
		c.OnTapped()
	}
}

// MouseDown shows that the finger was felt.
func (c *control) MouseDown(*desktop.MouseEvent) { c.setPressed(!c.disabled) }

// MouseUp implements desktop.Mouseable.
func (c *control) MouseUp(*desktop.MouseEvent) { c.setPressed(false) }

func (c *control) setPressed(pressed bool) {
	if c.pressed != pressed {
		c.pressed = pressed
		c.changed()
	}
}

// FocusGained shows the ring. A tap never focuses, so only the keyboard does.
func (c *control) FocusGained() {
	c.focused = true
	c.changed()
	reveal(c.self)
}

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() {
	c.focused, c.pressed = false, false
	c.changed()
}

// TypedRune implements fyne.Focusable.
func (c *control) TypedRune(rune) {}

// TypedKey presses with Enter and Space and goes on with the arrows.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.press()
	default:
		if step := c.step(e.Name); step != 0 {
			moveFocus(c.self, step)
		}
	}
}

// step turns an arrow into forwards (1) or back (-1) in the order of reading.
func (c *control) step(name fyne.KeyName) int {
	switch name {
	case fyne.KeyDown:
		return 1
	case fyne.KeyUp:
		return -1
	case fyne.KeyRight, fyne.KeyLeft:
		if (name == fyne.KeyRight) != c.look.RTL() {
			return 1
		}
		return -1
	}
	return 0
}

// Cursor hides the pointer.
func (c *control) Cursor() desktop.Cursor { return desktop.HiddenCursor }

func moveFocus(from fyne.CanvasObject, step int) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(from)
	switch {
	case canvas == nil:
	case step > 0:
		canvas.FocusNext()
	default:
		canvas.FocusPrevious()
	}
}
