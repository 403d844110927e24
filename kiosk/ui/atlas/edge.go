package atlas

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"
)

// edge rounds the frame's corners like a card's, and draws the line around it, or
// the ring when the keyboard has brought the focus. The ring lies inside, since
// nothing of the map is hidden by it for long.
func (m *Map) edge() {
	palette := m.look.Palette()
	unit := m.scale()
	radius := m.look.Px(28) * unit
	cut := band{outer: -2, inner: 0, radius: radius}
	cut.paint(m.frame, palette.Paper)
	if !m.focused {
		band{0, m.look.Px(2) * unit, radius}.paint(m.frame, palette.Line)
		return
	}
	line, ring := m.look.Px(2)*unit, m.look.Px(6)*unit
	band{0, 2*line + ring, radius}.paint(m.frame, palette.FocusLine)
	band{line, line + ring, radius}.paint(m.frame, palette.Focus)
}

// band is what lies between two rounded rectangles, so far inside the frame's
// edges, in pixels. One outside of the frame fills the corners.
type band struct{ outer, inner, radius float32 }

// paint fills the band: its corners through a mask, its sides row by row.
func (b band) paint(dst *image.RGBA, c color.NRGBA) {
	size := dst.Rect.Size()
	corner := min(int(b.radius)+1, size.X/2, size.Y/2)
	if corner <= 0 {
		return
	}
	source := image.NewUniform(c)
	for _, right := range []bool{false, true} {
		for _, bottom := range []bool{false, true} {
			at := image.Point{}
			if right {
				at.X = size.X - corner
			}
			if bottom {
				at.Y = size.Y - corner
			}
			mask := b.corner(corner, right, bottom)
			draw.DrawMask(dst, mask.Rect.Add(at), source, image.Point{}, mask, image.Point{}, draw.Over)
		}
	}
	from, to := max(0, int(b.outer)), int(b.inner)
	if b.outer < 0 || from >= to {
		return
	}
	for _, side := range []image.Rectangle{
		image.Rect(corner, from, size.X-corner, to),
		image.Rect(corner, size.Y-to, size.X-corner, size.Y-from),
		image.Rect(from, corner, to, size.Y-corner),
		image.Rect(size.X-to, corner, size.X-from, size.Y-corner),
	} {
		draw.Draw(dst, side, source, image.Point{}, draw.Src)
	}
}

// corner is the band's mask in a corner's square.
func (b band) corner(edge int, right, bottom bool) *image.Alpha {
	var pen vector.Rasterizer
	pen.Reset(edge, edge)
	flip := func(x, y float32) (float32, float32) {
		if right {
			x = float32(edge) - x
		}
		if bottom {
			y = float32(edge) - y
		}
		return x, y
	}
	far := float32(edge)
	pen.MoveTo(flip(far, max(0, b.outer)))
	if b.outer < 0 {
		pen.LineTo(flip(0, 0))
	} else {
		arc(&pen, flip, b.radius, b.outer, false)
	}
	pen.LineTo(flip(max(0, b.outer), far))
	pen.LineTo(flip(b.inner, far))
	arc(&pen, flip, b.radius, b.inner, true)
	pen.LineTo(flip(far, b.inner))
	pen.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, edge, edge))
	pen.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	return mask
}

// arc follows a quarter of a circle, inset from the frame's edges, from the top to
// the left or back; a cubic with 0.5523 of the radius is a circle to the eye.
func arc(pen *vector.Rasterizer, flip func(x, y float32) (float32, float32), radius, inset float32, back bool) {
	r := max(0, radius-inset)
	near := radius - 0.5523*r
	top, left := [2]float32{radius, inset}, [2]float32{inset, radius}
	a, z := [2]float32{near, inset}, [2]float32{inset, near}
	if back {
		top, left, a, z = left, top, z, a
	}
	pen.LineTo(flip(top[0], top[1]))
	ax, ay := flip(a[0], a[1])
	zx, zy := flip(z[0], z[1])
	ex, ey := flip(left[0], left[1])
	pen.CubeTo(ax, ay, zx, zy, ex, ey)
}
