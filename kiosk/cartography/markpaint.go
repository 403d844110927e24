package cartography

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"golang.org/x/image/vector"
)

// boxes is the room that marks take in the picture, for words to keep out of.
func (m Marks) boxes(view View, style Style, s *sprites, lettering Lettering) []image.Rectangle {
	var out []image.Rectangle
	for i, spot := range m.spots(view, style) {
		out = append(out, square(spot, style.radius(m.Pins[i])))
	}
	if m.Here != nil {
		words, spot := m.hereWords(view, style, s, lettering)
		out = append(out, s.hereDot(style).Rect.Add(view.Spot(Project(m.Here.At))), words.Rect.Add(spot))
	}
	return out
}

// hereWords sets the words beside the patron's own place, where no pin is: right,
// left, below, above, and then the same a pin farther away.
func (m Marks) hereWords(view View, style Style, s *sprites, lettering Lettering) (*image.RGBA, image.Point) {
	words := s.hereWords(m.Here.Text, style, lettering)
	dot := view.Spot(Project(m.Here.At))
	spots := m.spots(view, style)
	first := words.Rect
	for away := range 4 {
		out := int((hereRadius + hereRim + 2 + float64(away)*2*pinRadius) * style.pinScale())
		beside, beneath := out+words.Rect.Max.X, out+words.Rect.Max.Y
		for _, side := range []image.Point{{beside, 0}, {-beside, 0}, {0, beneath}, {0, -beneath}} {
			room := words.Rect.Add(dot).Add(side)
			if first == words.Rect {
				first = room
			}
			if !slices.ContainsFunc(spots, func(p image.Point) bool { return square(p, style.pinRoom()).Overlaps(room) }) {
				return words, dot.Add(side)
			}
		}
	}
	return words, first.Min.Sub(words.Rect.Min)
}

// draw puts the marks over everything else.
func (m Marks) draw(dst *image.RGBA, view View, style Style, lettering Lettering, s *sprites) {
	spots := m.spots(view, style)
	for i, p := range m.Pins {
		leader(dst, spots[i], view.Spot(Project(p.At)), style)
	}
	if m.Here != nil {
		stick(dst, s.hereDot(style), view.Spot(Project(m.Here.At)))
	}
	for _, i := range m.order() {
		stick(dst, s.pin(m.Pins[i], style, lettering), spots[i])
	}
	if m.Here != nil {
		words, spot := m.hereWords(view, style, s, lettering)
		stick(dst, words, spot)
	}
}

// leader draws a line from a pin that was pushed aside to where it belongs.
func leader(dst *image.RGBA, from, to image.Point, style Style) {
	d := to.Sub(from)
	if math.Hypot(float64(d.X), float64(d.Y)) < pinRadius*style.pinScale()/2 {
		return
	}
	area := image.Rectangle{Min: from, Max: to}.Canon().Inset(-12 - int(6*style.Scale)).Intersect(dst.Rect)
	if !from.In(area) || !to.In(area) {
		return
	}
	p := pen{mask: vector.Rasterizer{}}
	for _, layer := range []struct {
		half   float64
		colour color.NRGBA
	}{{5 * style.Scale, style.Palette.Pin.Rim}, {2.5 * style.Scale, style.Palette.Pin.Ground}} {
		p.mask.Reset(area.Dx(), area.Dy())
		local := func(at image.Point) Point {
			at = at.Sub(area.Min)
			return Point{float64(at.X), float64(at.Y)}
		}
		p.bar(local(from), local(to), layer.half)
		p.bar(local(to), local(to), 2*layer.half)
		mask := image.NewAlpha(image.Rect(0, 0, area.Dx(), area.Dy()))
		p.mask.Draw(mask, mask.Rect, image.Opaque, image.Point{})
		draw.DrawMask(dst, area, image.NewUniform(layer.colour), image.Point{}, mask, image.Point{}, draw.Over)
	}
}
