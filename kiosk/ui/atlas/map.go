package atlas

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// Pin is a place in the list beside the map.
type Pin struct {
	Number      int               // as in the list, from 1
	At          cartography.Place // degrees
	Label       string            // what a voice says
	Approximate bool              // the place is only about there
}

// Words are the map's, in the screen's language.
type Words struct {
	Here            string // beside the patron's own place
	Nearer, Farther string // what a voice says for the buttons
	All             string // the button back to all pins
	Number          func(int) string
	Length          func(metres int) string         // under the scale: "500 m", "2 km"
	Map             func(pins int) string           // what a voice says first
	Pin             func(p Pin, chosen bool) string // and for each pin
}

// Map shows pins on the map. It belongs to Fyne's thread.
type Map struct {
	widget.BaseWidget

	// OnPin is called with the number of the pin that the patron chose.
	OnPin func(number int)

	look   *theme.Look
	scene  *cartography.Scene
	board  *cartography.Board
	later  func(func()) // brings a call to Fyne's thread
	raster *canvas.Raster
	frame  *image.RGBA
	noted  map[string]*image.RGBA // words set before, until the look changes
	styled cartography.Style      // for which they were set
	words  Words

	pins   []Pin
	here   *cartography.Place
	chosen int // a pin's number, or 0

	view    cartography.View // its size is in the screen's pixels
	moved   bool             // by the patron, away from where all pins are seen
	focused bool
	pushed  float32       // how far the finger has gone since it went down
	last    fyne.Position // where the finger was
	turned  float32       // by the wheel, short of a step
	spread  float64       // between two fingers at the last step; 0 while there are not two

	nearer, farther, all *touch.Button
	buttons              *fyne.Container
}

// NewMap makes a map without pins: all of Sweden.
func NewMap(look *theme.Look, scene *cartography.Scene) *Map {
	m := &Map{look: look, scene: scene, later: fyne.Do}
	m.board = cartography.NewBoard(scene, m.style(), lettering{}, func() { m.later(m.redraw) })
	m.raster = canvas.NewRaster(m.draw)
	m.raster.ScaleMode = canvas.ImageScalePixels
	m.nearer = touch.NewButton(look, touch.Secondary, "add", "", "", func() { m.zoom(2, m.middle()) })
	m.farther = touch.NewButton(look, touch.Secondary, "remove", "", "", func() { m.zoom(-2, m.middle()) })
	m.all = touch.NewButton(look, touch.Secondary, "replay", "", "", m.Fit)
	m.buttons = theme.Flow(look, 16, m.all, m.nearer, m.farther)
	m.ExtendBaseWidget(m)
	m.state()
	return m
}

// style is the look in cartography's terms.
func (m *Map) style() cartography.Style {
	palette := cartography.Normal
	if m.look.Options().HighContrast {
		palette = cartography.HighContrast
	}
	unit := float64(m.look.Px(100)*m.scale()) / 100
	return cartography.Style{Palette: palette, Scale: unit, Text: unit * float64(m.look.Options().TextSize)}
}

// Set changes the pins and the patron's own place, which may be nil. The map turns
// to show all of them, unless the patron has moved it and the places are the same.
func (m *Map) Set(pins []Pin, here *cartography.Place) {
	same := slices.Equal(m.pins, pins) && (m.here == here || m.here != nil && here != nil && *m.here == *here)
	m.pins, m.here = slices.Clone(pins), here
	if !slices.ContainsFunc(pins, func(p Pin) bool { return p.Number == m.chosen }) {
		m.chosen = 0
	}
	if !same {
		m.moved = false
	}
	m.changed()
}

// SetWords changes the language.
func (m *Map) SetWords(words Words) {
	m.words = words
	m.nearer.Name, m.farther.Name, m.all.Name = words.Nearer, words.Farther, words.All
	m.changed()
}

// Choose marks the pin of a number, without calling OnPin, and brings it into view;
// 0 marks none.
func (m *Map) Choose(number int) {
	m.chosen = number
	for _, p := range m.pins {
		if p.Number == number {
			m.reveal(p.At)
		}
	}
	m.changed()
}

// Chosen is the marked pin's number, or 0.
func (m *Map) Chosen() int { return m.chosen }

// Fit turns back to where all pins are seen.
func (m *Map) Fit() {
	m.moved = false
	m.changed()
}

// Forget lets go of the pins and of every tile looked at, when a visit ends.
func (m *Map) Forget() {
	m.pins, m.here, m.chosen, m.moved, m.frame, m.spread = nil, nil, 0, false, nil, 0
	m.board.Forget()
	m.changed()
}

// Finish waits until what is looked at has been painted, for a picture of it. What
// was painted meanwhile may have pushed a tile out again, so it looks some times.
func (m *Map) Finish() {
	const looks = 5
	for range looks {
		m.board.Finish()
		if m.frame == nil || m.board.Compose(m.frame, m.view, m.marks()) {
			break
		}
	}
	m.redraw()
}

// String is what a voice says: how many places, and each of them.
func (m *Map) String() string {
	if m.words.Map == nil {
		return ""
	}
	out := m.words.Map(len(m.pins))
	for _, p := range m.pins {
		out += "\n" + m.words.Pin(p, p.Number == m.chosen)
	}
	return out
}

// changed redraws after a change of state.
func (m *Map) changed() {
	m.place()
	m.state()
	m.Refresh()
}

// redraw asks for another frame and nothing else: what dragging does.
func (m *Map) redraw() { m.raster.Refresh() }

// state tells the buttons what they can do.
func (m *Map) state() {
	m.nearer.SetEnabled(m.view.Level < m.scene.Nearest())
	m.farther.SetEnabled(m.view.Level > cartography.Farthest)
	if m.all.Hidden == m.moved {
		m.all.Hidden = !m.moved
		m.all.Refresh()
	}
}

// MinSize implements fyne.CanvasObject: room for the buttons side by side.
func (m *Map) MinSize() fyne.Size {
	return fyne.NewSize(m.look.Px(400), m.look.Px(200))
}

// Natural implements theme.Measured.
func (m *Map) Natural() fyne.Size { return m.MinSize() }

// HeightFor implements theme.Measured.
func (m *Map) HeightFor(float32) float32 { return m.MinSize().Height }

// Children lets a Scroll find what has the focus.
func (m *Map) Children() []fyne.CanvasObject { return []fyne.CanvasObject{m.buttons} }

// Cursor hides the pointer.
func (m *Map) Cursor() desktop.Cursor { return desktop.HiddenCursor }
