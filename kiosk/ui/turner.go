package ui

import (
	"image"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// turner keeps pages turned, so that each is turned once.
type turner struct{ made map[string]turnedPage }

type turnedPage struct {
	from  image.Image
	turn  kiosk.Rotation
	image image.Image
}

// of gives the page's picture as it should be seen, nil while it is not there.
func (t *turner) of(p journey.Page) image.Image {
	if p.Picture.Image == nil || p.Turn == 0 {
		return p.Picture.Image
	}
	if m, ok := t.made[p.Picture.Key]; ok && m.from == p.Picture.Image && m.turn == p.Turn {
		return m.image
	}
	if t.made == nil {
		t.made = map[string]turnedPage{}
	}
	m := turnedPage{p.Picture.Image, p.Turn, turn(p.Picture.Image, p.Turn)}
	t.made[p.Picture.Key] = m
	return m.image
}

// keep forgets the pictures of pages that are gone.
func (t *turner) keep(pages []journey.Page) {
	there := map[string]bool{}
	for _, p := range pages {
		there[p.Picture.Key] = true
	}
	for key := range t.made {
		if !there[key] {
			delete(t.made, key)
		}
	}
}

// turn gives a picture turned clockwise by a multiple of 90 degrees.
func turn(src image.Image, by kiosk.Rotation) image.Image {
	b := src.Bounds()
	w, h := b.Dx(), b.Dy()
	if by == 90 || by == 270 {
		w, h = h, w
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sx, sy := x, y
			switch by {
			case 90:
				sx, sy = y, w-1-x
			case 180:
				sx, sy = w-1-x, h-1-y
			case 270:
				sx, sy = h-1-y, x
			}
			dst.Set(x, y, src.At(b.Min.X+sx, b.Min.Y+sy))
		}
	}
	return dst
}
