package atlas

import (
	"image"
	"image/color"
	"image/draw"

	"medborgarkiosk/kiosk/cartography"
)

// notes draws the scale in the lower corner opposite to the buttons, and below the
// middle whom the streets come from.
func (m *Map) notes() {
	unit := m.style().Scale
	margin := int(28 * unit)
	lat := cartography.Unproject(m.view.Centre).Lat
	perPixel := m.view.Level.MetresPerPixel(lat)
	metres := round(perPixel * 240 * unit)
	length := int(float64(metres) / perPixel)
	x, y := margin, m.frame.Rect.Max.Y-margin
	if m.look.RTL() {
		x = m.frame.Rect.Max.X - margin - length
	}
	m.bar(x, y, length, unit)
	if m.words.Length != nil {
		m.note(m.words.Length(metres), 24, image.Pt(x+length/2, y-int(12*unit)))
	}
	if credit := m.scene.Credit(); credit != "" {
		m.note(credit, 18, image.Pt(m.frame.Rect.Max.X/2, m.frame.Rect.Max.Y-int(8*unit)))
	}
}

// bar is the scale's line with an upright at each end, on a halo.
func (m *Map) bar(x, y, length int, unit float64) {
	palette := m.style().Palette
	thick, high := max(1, int(3*unit)), int(12*unit)
	for _, layer := range []struct {
		grown  int
		colour color.NRGBA
	}{{max(1, int(2*unit)), palette.Halo}, {0, palette.Name}} {
		for _, r := range []image.Rectangle{
			image.Rect(x, y-thick, x+length, y),
			image.Rect(x, y-high, x+thick, y),
			image.Rect(x+length-thick, y-high, x+length, y),
		} {
			draw.Draw(m.frame, r.Inset(-layer.grown), image.NewUniform(layer.colour), image.Point{}, draw.Src)
		}
	}
}

// note sets small words with the middle of their foot at a spot.
func (m *Map) note(text string, size float64, foot image.Point) {
	s := m.style()
	words := m.noted[text]
	if words == nil {
		words = lettering{}.Words(text, size*s.Text, true, s.Palette.Name, s.Palette.Halo)
		if len(m.noted) > 8 {
			m.noted = nil
		}
		if m.noted == nil {
			m.noted = map[string]*image.RGBA{}
		}
		m.noted[text] = words
	}
	at := foot.Sub(image.Pt(0, words.Rect.Max.Y))
	draw.Draw(m.frame, words.Rect.Add(at), words, words.Rect.Min, draw.Over)
}

// round is the largest of 1, 2 and 5 times a power of ten that is no more.
func round(metres float64) int {
	out := 1
	for power := 1; float64(power) <= metres; power *= 10 {
		for _, times := range []int{1, 2, 5} {
			if float64(times*power) <= metres {
				out = times * power
			}
		}
	}
	return out
}
