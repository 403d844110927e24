package atlas

import (
	"image"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/ui/theme"
)

// draw is asked for a frame of so many of the screen's pixels. The picture is the
// same each time: Fyne hands it to the graphics card before it asks again.
func (m *Map) draw(width, height int) image.Image {
	size := image.Pt(width, height)
	if m.frame == nil || m.frame.Rect.Size() != size {
		m.frame = image.NewRGBA(image.Rectangle{Max: size})
	}
	m.resize(size)
	if now := m.style(); now != m.styled {
		m.styled, m.noted = now, nil
		m.board.SetStyle(now)
	}
	m.board.Compose(m.frame, m.view, m.marks())
	m.notes()
	m.edge()
	return m.frame
}

// resize takes over the frame's size in the screen's pixels.
func (m *Map) resize(size image.Point) {
	if m.view.Size != size {
		m.view.Size = size
		m.place()
	}
}

// CreateRenderer implements fyne.Widget.
func (m *Map) CreateRenderer() fyne.WidgetRenderer { return &renderer{m} }

type renderer struct{ m *Map }

func (r *renderer) Layout(size fyne.Size) {
	m := r.m
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		scale = c.Scale()
	}
	margin, buttons := m.look.Px(24), m.room(size)
	x := size.Width - buttons.Width - margin
	if m.look.RTL() {
		x = margin
	}
	m.buttons.Resize(buttons)
	m.buttons.Move(fyne.NewPos(x, size.Height-buttons.Height-margin))
	m.resize(image.Pt(int(size.Width*scale+0.5), int(size.Height*scale+0.5)))
	m.state()
	m.raster.Resize(size)
}

// room is what the buttons take of a size: they stand below each other where that
// is high enough, and beside each other on a low map.
func (m *Map) room(size fyne.Size) fyne.Size {
	width := m.buttons.MinSize().Width
	if high := theme.HeightFor(m.buttons, width); high+2*m.look.Px(24) <= size.Height {
		return fyne.NewSize(width, high)
	}
	return theme.Natural(m.buttons)
}

func (r *renderer) Refresh() {
	r.Layout(r.m.Size())
	r.m.buttons.Refresh()
	r.m.redraw()
}

func (r *renderer) MinSize() fyne.Size { return r.m.MinSize() }

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.raster, r.m.buttons}
}

func (r *renderer) Destroy() {}
