package atlas

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/cartography"
)

// The nearest that the map turns to by itself: some streets around a single pin.
const (
	nearestAlone        cartography.Level = 26
	nearestAloneStreets cartography.Level = 31
)

// place turns to all pins as long as the patron has not moved the map.
func (m *Map) place() {
	if m.moved || m.view.Size.X == 0 {
		return
	}
	var points []cartography.Point
	for _, p := range m.pins {
		points = append(points, cartography.Project(p.At))
	}
	if m.here != nil {
		points = append(points, cartography.Project(*m.here))
	}
	most := nearestAlone
	if m.scene.Nearest() > cartography.Level(32) {
		most = nearestAloneStreets
	}
	if len(points) == 0 {
		points = sweden[:]
	}
	border := int(m.look.Px(90) * m.scale())
	area := image.Rectangle{Max: m.view.Size}.Inset(border)
	m.view = cartography.Fit(points, m.view.Size, area, most)
	if m.covered(points) {
		side := int((m.buttons.Size().Width + m.look.Px(24)) * m.scale())
		if m.look.RTL() {
			area.Min.X += side
		} else {
			area.Max.X -= side
		}
		m.view = cartography.Fit(points, m.view.Size, area, most)
	}
}

// covered tells whether a point lies under the buttons.
func (m *Map) covered(points []cartography.Point) bool {
	at, size := m.buttons.Position(), m.buttons.Size()
	under := image.Rectangle{Min: m.pixel(at), Max: m.pixel(at.Add(size))}.Inset(-int(m.look.Px(40) * m.scale()))
	return slices.ContainsFunc(points, func(p cartography.Point) bool { return m.view.Spot(p).In(under) })
}

// sweden is its extent.
var sweden = [...]cartography.Point{
	cartography.Project(cartography.Place{Lat: 55.3, Lon: 11}),
	cartography.Project(cartography.Place{Lat: 69.1, Lon: 24.2}),
}

// scale is the screen's pixels to one of the canvas.
func (m *Map) scale() float32 {
	if width := m.Size().Width; width > 0 && m.view.Size.X > 0 {
		return float32(m.view.Size.X) / width
	}
	return 1
}

// pixel turns a place in the widget into the frame's.
func (m *Map) pixel(at fyne.Position) image.Point {
	return image.Pt(int(at.X*m.scale()), int(at.Y*m.scale()))
}

func (m *Map) middle() image.Point { return m.view.Size.Div(2) }

// move drags the map by a distance on the canvas.
func (m *Map) move(dx, dy float32) {
	m.leave()
	m.view = m.view.Moved(float64(dx*m.scale()), float64(dy*m.scale()))
	m.redraw()
}

// zoom goes some levels nearer, with what is under a pixel staying there.
func (m *Map) zoom(levels int, about image.Point) {
	level := max(cartography.Farthest, min(m.scene.Nearest(), m.view.Level+cartography.Level(levels)))
	if level == m.view.Level {
		return
	}
	m.view = m.view.Zoomed(level, about)
	m.moved = true
	m.changed()
}

// leave offers the way back the first time.
func (m *Map) leave() {
	if !m.moved {
		m.moved = true
		m.changed()
	}
}

// reveal brings a place into view with as little moving as will do.
func (m *Map) reveal(place cartography.Place) {
	size := m.view.Size
	if size.X == 0 {
		return
	}
	border := min(int(m.look.Px(120)*m.scale()), size.X/3, size.Y/3)
	spot := m.view.Spot(cartography.Project(place))
	dx := float64(max(0, border-spot.X) - max(0, spot.X-(size.X-border)))
	dy := float64(max(0, border-spot.Y) - max(0, spot.Y-(size.Y-border)))
	if dx != 0 || dy != 0 {
		m.moved = true
		m.view = m.view.Moved(dx, dy)
	}
}

// marks are the pins in cartography's terms.
func (m *Map) marks() cartography.Marks {
	var out cartography.Marks
	for _, p := range m.pins {
		text := ""
		if m.words.Number != nil {
			text = m.words.Number(p.Number)
		}
		out.Pins = append(out.Pins, cartography.Pin{Text: text, At: p.At, Approximate: p.Approximate, Chosen: p.Number == m.chosen})
	}
	if m.here != nil {
		out.Here = &cartography.Here{At: *m.here, Text: m.words.Here}
	}
	return out
}
