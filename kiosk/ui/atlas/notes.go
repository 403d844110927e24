package atlas

import (
	"image"
	"image/draw"

	"medborgarkiosk/kiosk/cartography"
)

// notes draws the scale in the lower corner opposite to the buttons, and below the
// middle whom the streets come from. Both lie on a plate, since the map under them
// moves.
func (m *Map) notes() {
	unit := m.style().Scale
	foot, wide := m.frame.Rect.Max.Y-int(16*unit), m.frame.Rect.Max.X
	perPixel := m.view.Level.MetresPerPixel(cartography.Unproject(m.view.Centre).Lat)
	metres := round(perPixel * 220 * unit)
	if m.words.Length != nil {
		length := int(float64(metres) / perPixel)
		middle := int(30*unit) + length/2
		if m.look.RTL() {
			middle = wide - middle
		}
		m.note(m.words.Length(metres), 24, image.Pt(middle, foot), length)
	}
	if credit := m.scene.Credit(); credit != "" {
		m.note(credit, 18, image.Pt(wide/2, foot), 0)
	}
}

// note sets small words on a plate, the middle of its foot at a spot, over a
// scale's line of a length in pixels, if any.
func (m *Map) note(text string, size float64, foot image.Point, length int) {
	s := m.style()
	words := m.set(text, size*s.Text)
	bar := 0
	if length > 0 {
		bar = int(14 * s.Scale)
	}
	half := max(words.Rect.Dx(), length+int(20*s.Scale)) / 2
	plate := image.Rect(foot.X-half, foot.Y-bar-words.Rect.Dy(), foot.X+half, foot.Y)
	draw.Draw(m.frame, plate, image.NewUniform(s.Palette.Halo), image.Point{}, draw.Src)
	at := image.Pt(foot.X, foot.Y-bar-words.Rect.Max.Y)
	draw.Draw(m.frame, words.Rect.Add(at), words, words.Rect.Min, draw.Over)
	if length > 0 {
		m.bar(foot.X-length/2, foot.Y-int(7*s.Scale), length, s)
	}
}

// bar is the scale's line with an upright at each end.
func (m *Map) bar(x, y, length int, s cartography.Style) {
	thick, high := max(1, int(3*s.Scale)), int(10*s.Scale)
	for _, r := range []image.Rectangle{
		image.Rect(x, y-thick, x+length, y),
		image.Rect(x, y-high, x+thick, y),
		image.Rect(x+length-thick, y-high, x+length, y),
	} {
		draw.Draw(m.frame, r, image.NewUniform(s.Palette.Name), image.Point{}, draw.Src)
	}
}

// set gives words set before, or sets them.
func (m *Map) set(text string, size float64) *image.RGBA {
	if words := m.noted[text]; words != nil {
		return words
	}
	if m.noted == nil || len(m.noted) > 8 {
		m.noted = map[string]*image.RGBA{}
	}
	palette := m.style().Palette
	m.noted[text] = lettering{}.Words(text, size, true, palette.Name, palette.Halo)
	return m.noted[text]
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
