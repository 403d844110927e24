package cartography

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// sprites keeps drawn marks, which are the same in every frame.
type sprites struct {
	pins  map[Pin]*image.RGBA
	words map[string]*image.RGBA
	here  *image.RGBA
}

// pin draws a pin around (0, 0), or gives the one drawn before.
func (s *sprites) pin(p Pin, style Style, lettering Lettering) *image.RGBA {
	p.At = Place{}
	if picture := s.pins[p]; picture != nil {
		return picture
	}
	mark := style.Palette.Pin
	if p.Chosen {
		mark = style.Palette.Chosen
	}
	unit, radius := style.pinScale(), style.radius(p)
	picture := image.NewRGBA(square(image.Point{}, radius+1))
	disc(picture, radius, mark.Rim)
	if p.Chosen {
		disc(picture, radius-chosenRing*unit*0.5, mark.Ground)
		disc(picture, radius-chosenRing*unit*1.5, mark.Rim)
	}
	disc(picture, pinRadius*unit, mark.Ground)
	ink := mark.Ink
	if p.Approximate {
		disc(picture, (pinRadius-5)*unit, mark.Ink)
		dashes(picture, pinRadius*unit, (pinRadius-5)*unit, mark.Ink)
		ink = mark.Ground
		mark.Ground = mark.Ink
	}
	stick(picture, lettering.Words(p.Text, pinText*unit, true, ink, mark.Ground), image.Point{})
	if s.pins == nil {
		s.pins = map[Pin]*image.RGBA{}
	}
	s.pins[p] = picture
	return picture
}

// hereDot draws the patron's own place around (0, 0).
func (s *sprites) hereDot(style Style) *image.RGBA {
	if s.here == nil {
		unit := style.pinScale()
		s.here = image.NewRGBA(square(image.Point{}, (hereRadius+hereRim+3)*unit+1))
		disc(s.here, (hereRadius+hereRim+2)*unit, style.Palette.Here.Ground)
		disc(s.here, (hereRadius+hereRim)*unit, style.Palette.Here.Rim)
		disc(s.here, hereRadius*unit, style.Palette.Here.Ground)
	}
	return s.here
}

// hereWords sets the words beside it.
func (s *sprites) hereWords(text string, style Style, lettering Lettering) *image.RGBA {
	if picture := s.words[text]; picture != nil {
		return picture
	}
	picture := lettering.Words(text, hereText*style.Text, true, style.Palette.Here.Ink, style.Palette.Halo)
	s.words = map[string]*image.RGBA{text: picture}
	return picture
}

// disc fills a circle around (0, 0).
func disc(dst *image.RGBA, radius float64, c color.NRGBA) {
	ringPart(dst, radius, 0, 0, 2*math.Pi, c)
}

// dashes breaks a ring into pieces by filling every other one.
func dashes(dst *image.RGBA, outer, inner float64, c color.NRGBA) {
	const pieces = 10
	for i := range pieces {
		from := 2 * math.Pi * float64(i) / pieces
		ringPart(dst, outer+1, inner-1, from, from+math.Pi/pieces*0.8, c)
	}
}

// ringPart fills what lies between two radii and two angles around (0, 0).
func ringPart(dst *image.RGBA, outer, inner, from, to float64, c color.NRGBA) {
	var mask vector.Rasterizer
	mask.Reset(dst.Rect.Dx(), dst.Rect.Dy())
	point := func(radius, angle float64) (x, y float32) {
		sin, cos := math.Sincos(angle)
		return float32(radius*cos - float64(dst.Rect.Min.X)), float32(radius*sin - float64(dst.Rect.Min.Y))
	}
	steps := max(4, int((to-from)*12))
	mask.MoveTo(point(outer, from))
	for i := 1; i <= steps; i++ {
		mask.LineTo(point(outer, from+(to-from)*float64(i)/float64(steps)))
	}
	if inner > 0 {
		for i := steps; i >= 0; i-- {
			mask.LineTo(point(inner, from+(to-from)*float64(i)/float64(steps)))
		}
	}
	mask.ClosePath()
	mask.Draw(dst, dst.Rect, image.NewUniform(c), image.Point{})
}
