package cartography

import (
	"cmp"
	"image"
	"image/draw"
	"slices"
)

// placing keeps which words stand on the map, until what is seen has changed.
// Words that have a place keep it while the map is dragged: nothing flickers.
type placing struct {
	level  Level
	ready  []*kept // for whom the words were placed
	marks  []image.Rectangle
	placed []placed
}

// placed is a label that has a place.
type placed struct {
	label
	aside image.Point // from its point, in pixels
}

// place finds room for words around what is taken, in the picture's pixels: by
// rank, none over another.
func (p *placing) place(view View, taken []image.Rectangle, ready []*kept) {
	corner := view.corner()
	for i := range taken {
		taken[i] = taken[i].Add(corner) // the world's pixels, which dragging does not move
	}
	if p.level == view.Level && slices.Equal(p.ready, ready) && slices.Equal(p.marks, taken) {
		return
	}
	before := map[string]bool{}
	if p.level == view.Level {
		for _, l := range p.placed {
			before[l.text] = true
		}
	}
	p.level, p.ready, p.marks = view.Level, slices.Clone(ready), slices.Clone(taken)
	p.placed = p.placed[:0]
	for _, l := range ranked(ready, before) {
		spot := pixels(l.at, view.Level)
		if p.repeats(l, spot) {
			continue
		}
		for _, aside := range l.asides() {
			room := l.picture.Rect.Add(spot).Add(aside)
			if !slices.ContainsFunc(taken, room.Overlaps) {
				taken = append(taken, room)
				p.placed = append(p.placed, placed{l, aside})
				break
			}
		}
	}
}

// asides are where a label may stand, from its point, the best first.
func (l label) asides() []image.Point {
	if !l.yields {
		return []image.Point{{}}
	}
	high := l.picture.Rect.Dy()
	return []image.Point{{}, {Y: high}, {Y: -high}, {Y: 2 * high}, {Y: -2 * high}}
}

// ranked lists the words of tiles: those already shown first, then by rank, and
// always in the same order.
func ranked(tiles []*kept, before map[string]bool) []label {
	var all []label
	for _, t := range tiles {
		all = append(all, t.labels...)
	}
	first := func(l label) int {
		if before[l.text] {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(all, func(a, b label) int {
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(a.rank, b.rank), cmp.Compare(a.text, b.text),
			cmp.Compare(a.at.X, b.at.X), cmp.Compare(a.at.Y, b.at.Y))
	})
	return all
}

// repeats tells whether the same words stand near.
func (p *placing) repeats(l label, spot image.Point) bool {
	return slices.ContainsFunc(p.placed, func(o placed) bool {
		d := pixels(o.at, p.level).Sub(spot)
		return o.text == l.text && float64(d.X*d.X+d.Y*d.Y) < l.apart*l.apart
	})
}

func (p *placing) draw(dst *image.RGBA, view View) {
	for _, l := range p.placed {
		stick(dst, l.picture, view.Spot(l.at).Add(l.aside))
	}
}

// stick lays a picture's point (0, 0) on a spot.
func stick(dst, picture *image.RGBA, spot image.Point) {
	draw.Draw(dst, picture.Rect.Add(spot), picture, picture.Rect.Min, draw.Over)
}

// pixels is where a point lies in the world's pixels.
func pixels(p Point, level Level) image.Point {
	return View{Level: level}.Spot(p)
}
