package touch

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"medborgarkiosk/kiosk/ui/theme"
)

// face is how a ground is drawn, in pixels. A nil colour draws nothing.
type face struct {
	fill, stroke color.Color
	width        float32 // of the stroke, inside the edge
	radius       float32
}

// frame draws a face as two filled rectangles. Fyne centres its strokes on the
// edge, which blurs those of odd width and draws outside the object.
type frame struct {
	outer, inner *canvas.Rectangle
	drawn        face
	at           fyne.Position
	size         fyne.Size
}

func newFrame() *frame {
	return &frame{outer: newRect(), inner: newRect()}
}

func (f *frame) objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.outer, f.inner} }

func (f *frame) paint(now face) {
	if f.drawn == now {
		return
	}
	f.drawn = now
	width := now.width
	if now.stroke == nil {
		width = 0
	}
	fill(f.outer, now.stroke, now.radius)
	fill(f.inner, now.fill, max(0, now.radius-width))
	f.place(f.at, f.size)
}

func (f *frame) place(at fyne.Position, size fyne.Size) {
	f.at, f.size = at, size
	width := f.drawn.width
	if f.drawn.stroke == nil {
		width = 0
	}
	f.outer.Move(at)
	f.outer.Resize(size)
	f.inner.Move(at.AddXY(width, width))
	f.inner.Resize(fyne.NewSize(max(0, size.Width-2*width), max(0, size.Height-2*width)))
}

// newRect is not seen before it is filled.
func newRect() *canvas.Rectangle {
	r := &canvas.Rectangle{}
	r.Hidden = true
	return r
}

// fill changes a rectangle and redraws it only if it looks different.
func fill(r *canvas.Rectangle, c color.Color, radius float32) {
	if r.FillColor == c && r.CornerRadius == radius {
		return
	}
	r.Hidden = c == nil
	r.FillColor, r.CornerRadius = c, radius
	r.Refresh()
}

// The ring's measures in the design's pixels: the band, and a line on each side
// of it that keeps it visible on any ground.
const ringBand, ringLine = 6, 2

// ring is drawn around, and under, what has the keyboard's focus.
type ring struct{ bands [3]*canvas.Rectangle }

func newRing() *ring {
	r := &ring{}
	for i := range r.bands {
		r.bands[i] = newRect()
	}
	return r
}

func (r *ring) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bands[0], r.bands[1], r.bands[2]}
}

// outset is how far each band reaches beyond the object, in the design's pixels.
func outset(band int) float32 {
	return [...]float32{ringBand + 2*ringLine, ringBand + ringLine, ringLine}[band]
}

func (r *ring) show(look *theme.Look, focused bool, radius float32) {
	palette := look.Palette()
	colours := [...]color.Color{palette.FocusLine, palette.Focus, palette.FocusLine}
	for i, band := range r.bands {
		if focused {
			fill(band, colours[i], radius+look.Px(outset(i)))
		}
		if band.Hidden == focused {
			band.Hidden = !focused
			band.Refresh()
		}
	}
}

func (r *ring) place(look *theme.Look, size fyne.Size) {
	for i, band := range r.bands {
		by := look.Px(outset(i))
		band.Move(fyne.NewPos(-by, -by))
		band.Resize(size.AddWidthHeight(2*by, 2*by))
	}
}
