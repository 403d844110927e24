package atlas

import (
	"math"

	"fyne.io/fyne/v2"
)

// wobble is how far a finger may slide and still mean a tap, in the design's
// pixels (5 mm).
const wobble = 18

// notch is how much of the wheel's turning is a step of half a level: one notch.
const notch = 25

// Dragged moves the map with the finger.
func (m *Map) Dragged(e *fyne.DragEvent) {
	if m.spread > 0 { // it is one of two
		m.pushed = m.look.Px(wobble) + 1
		return
	}
	m.pushed += max(e.Dragged.DX, -e.Dragged.DX) + max(e.Dragged.DY, -e.Dragged.DY)
	m.last = e.Position
	m.move(e.Dragged.DX, e.Dragged.DY)
}

// DragEnd turns a push too short to be meant into the tap that Fyne withheld.
func (m *Map) DragEnd() {
	pushed := m.pushed
	m.pushed = 0
	if pushed > 0 && pushed <= m.look.Px(wobble) {
		m.tap(m.last)
	}
}

// Tapped implements fyne.Tappable.
func (m *Map) Tapped(e *fyne.PointEvent) { m.tap(e.Position) }

// tap chooses the pin under the finger. What can be touched is never smaller than
// elsewhere, however small the pin.
func (m *Map) tap(at fyne.Position) {
	reach := float64(m.look.Touch()*m.scale()) / 4
	if i := m.marks().Hit(m.view, m.style(), m.pixel(at), reach); i >= 0 {
		m.press(m.pins[i].Number)
	}
}

// press marks a pin and tells of it.
func (m *Map) press(number int) {
	m.Choose(number)
	if m.OnPin != nil {
		m.OnPin(number)
	}
}

// Scrolled brings the map nearer with a wheel or two fingers on a touchpad, about
// the pointer.
func (m *Map) Scrolled(e *fyne.ScrollEvent) {
	m.turned += e.Scrolled.DY
	if steps := int(m.turned / notch); steps != 0 {
		m.turned -= float32(steps) * notch
		m.zoom(max(-2, min(2, steps)), m.pixel(e.Position))
	}
}

// Fingers tells where all fingers are on the map. Two that part bring it nearer,
// about the middle between them; two that meet, farther.
func (m *Map) Fingers(at []fyne.Position) {
	if len(at) != 2 {
		m.spread = 0
		return
	}
	apart := at[1].Subtract(at[0])
	spread := math.Hypot(float64(apart.X), float64(apart.Y))
	if m.spread == 0 || spread < 1 {
		m.spread = max(spread, 1)
		return
	}
	if steps := int(2 * math.Log2(spread/m.spread)); steps != 0 {
		m.spread *= math.Exp2(float64(steps) / 2)
		m.zoom(steps, m.pixel(at[0].AddXY(apart.X/2, apart.Y/2)))
	}
}

// FocusGained shows the ring. A tap never focuses, so only the keyboard does.
func (m *Map) FocusGained() { m.focus(true) }

// FocusLost implements fyne.Focusable.
func (m *Map) FocusLost() { m.focus(false) }

func (m *Map) focus(focused bool) {
	m.focused = focused
	m.redraw()
}

// TypedRune brings the map nearer and farther, and chooses a pin by its number.
func (m *Map) TypedRune(r rune) {
	switch {
	case r == '+' || r == '=':
		m.zoom(2, m.middle())
	case r == '-' || r == '−':
		m.zoom(-2, m.middle())
	case r >= '1' && r <= '9':
		for _, p := range m.pins {
			if p.Number == int(r-'0') {
				m.press(p.Number)
			}
		}
	}
}

// TypedKey moves the map with the arrows; Enter and Space go from pin to pin, and
// Home back to all of them. Tab leaves the map.
func (m *Map) TypedKey(e *fyne.KeyEvent) {
	step := min(m.Size().Width, m.Size().Height) / 4
	switch e.Name {
	case fyne.KeyLeft:
		m.move(step, 0)
	case fyne.KeyRight:
		m.move(-step, 0)
	case fyne.KeyUp:
		m.move(0, step)
	case fyne.KeyDown:
		m.move(0, -step)
	case fyne.KeyHome:
		m.Fit()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.next()
	}
}

// next presses the pin after the chosen one.
func (m *Map) next() {
	if len(m.pins) == 0 {
		return
	}
	to := 0
	for i, p := range m.pins {
		if p.Number == m.chosen {
			to = (i + 1) % len(m.pins)
		}
	}
	m.press(m.pins[to].Number)
}
