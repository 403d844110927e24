package atlas

import (
	"image"
	"image/color"
	"math"

	"medborgarkiosk/kiosk/ui/typeset"
)

// lettering sets the map's words with the kiosk's only text engine.
type lettering struct{}

// Words implements cartography.Lettering. The halo is the same words painted
// around themselves, then smoothed by painting over it.
func (lettering) Words(text string, size float64, bold bool, ink, halo color.NRGBA) *image.RGBA {
	lines := typeset.Layout(typeset.Plain(text), typeset.Style{Size: float32(size), Bold: bold, Direction: direction(text)}, 0)
	width, height := lines.Size()
	rim := math.Max(2, size*0.11)
	half := image.Pt(int(math.Ceil(float64(width)/2+rim))+1, int(math.Ceil(float64(height)/2+rim))+1)
	picture := image.NewRGBA(image.Rect(-half.X, -half.Y, half.X, half.Y))
	if halo != ink {
		const around = 12
		for i := range around {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / around)
			lines.Paint(picture, -width/2+float32(rim*cos), -height/2+float32(math.Round(rim*sin)), 1, halo)
		}
	}
	lines.Paint(picture, -width/2, -height/2, 1, ink)
	return picture
}

// direction of words that are not the screen's: names of places and streets are as
// their own script runs.
func direction(text string) typeset.Direction {
	for _, r := range text {
		switch {
		case r >= 0x0590 && r <= 0x08ff:
			return typeset.RTL
		case r >= 'A':
			return typeset.LTR
		}
	}
	return typeset.LTR
}
