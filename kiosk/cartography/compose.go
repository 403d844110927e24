package cartography

import (
	"cmp"
	"image"
	"image/draw"
	"math"
	"slices"
)

// Compose draws a frame into a picture of the view's size: ready tiles, others of
// another level in place of those that are not, then words and pins. What is
// missing is painted in the background, nearest to the middle first. It tells
// whether the frame is whole.
func (b *Board) Compose(dst *image.RGBA, view View, marks Marks) (whole bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clock++
	keys, around := visible(view), b.around(view)
	// Around a wide, low map lie more tiles than on it: they must not push it out.
	b.room = max(b.room, keptScreens*len(keys), len(keys)+len(around))
	var wanted []tileKey
	var shown []*kept
	for _, key := range keys {
		k := b.ready[key]
		if k == nil {
			wanted = append(wanted, key)
			b.standIn(dst, view, key)
			continue
		}
		k.seen = b.clock
		shown = append(shown, k)
		stamp(dst, k.picture, at(view, key))
	}
	whole = len(wanted) == 0
	b.want(append(wanted, around...))
	slices.SortFunc(shown, func(a, c *kept) int { return cmp.Or(a.key.y-c.key.y, a.key.x-c.key.x) })
	b.placing.place(view, marks.boxes(view, b.style, &b.sprites, b.lettering), shown)
	b.placing.draw(dst, view)
	marks.draw(dst, view, b.style, b.lettering, &b.sprites)
	return whole
}

// at is where a tile lies in the picture.
func at(view View, key tileKey) image.Point {
	return image.Pt(key.x*TileEdge, key.y*TileEdge).Sub(view.corner())
}

// visible lists the tiles in the picture, nearest to its middle first.
func visible(view View) []tileKey {
	return tilesIn(view.Level, image.Rectangle{Max: view.Size}.Add(view.corner()))
}

func tilesIn(level Level, area image.Rectangle) []tileKey {
	var keys []tileKey
	most := int(math.Ceil(level.Pixels() / TileEdge))
	for y := max(0, floorDiv(area.Min.Y, TileEdge)); y <= floorDiv(area.Max.Y-1, TileEdge) && y < most; y++ {
		for x := max(0, floorDiv(area.Min.X, TileEdge)); x <= floorDiv(area.Max.X-1, TileEdge) && x < most; x++ {
			keys = append(keys, tileKey{level, x, y})
		}
	}
	middle := area.Min.Add(area.Max).Div(2)
	far := func(k tileKey) int {
		d := image.Pt(k.x*TileEdge+TileEdge/2, k.y*TileEdge+TileEdge/2).Sub(middle)
		return d.X*d.X + d.Y*d.Y
	}
	slices.SortFunc(keys, func(a, b tileKey) int { return far(a) - far(b) })
	return keys
}

// around lists the tiles just outside of the picture, for the drag to come.
func (b *Board) around(view View) []tileKey {
	const ahead = TileEdge / 2
	area := image.Rectangle{Max: view.Size}.Add(view.corner()).Inset(-ahead)
	return slices.DeleteFunc(tilesIn(view.Level, area), func(k tileKey) bool { return b.ready[k] != nil })
}

func floorDiv(a, b int) int { return int(math.Floor(float64(a) / float64(b))) }

// stamp copies a tile row by row.
func stamp(dst, tile *image.RGBA, at image.Point) {
	area := tile.Rect.Add(at).Intersect(dst.Rect)
	if area.Empty() {
		return
	}
	width := 4 * area.Dx()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		to, from := dst.PixOffset(area.Min.X, y), tile.PixOffset(area.Min.X-at.X, y-at.Y)
		copy(dst.Pix[to:to+width], tile.Pix[from:from+width])
	}
}

// reach is how many levels away a tile may be and still stand in for another.
const reach = 4

// standIn fills a missing tile's square with stretched tiles of the level nearest
// to it that covers it, over farther ones if none does so wholly.
func (b *Board) standIn(dst *image.RGBA, view View, key tileKey) {
	square := image.Rect(0, 0, TileEdge, TileEdge).Add(at(view, key)).Intersect(dst.Rect)
	var layers [][]tileKey
	covered := false
	for step := 1; step <= reach && !covered; step++ {
		for _, level := range []Level{key.level - Level(step), key.level + Level(step)} {
			ready, all := b.under(key, level)
			if len(ready) > 0 {
				layers = append(layers, ready)
			}
			if covered = all; covered {
				break
			}
		}
	}
	if !covered {
		draw.Draw(dst, square, image.NewUniform(b.style.Palette.Land), image.Point{}, draw.Src)
	}
	for _, ready := range slices.Backward(layers) {
		for _, other := range ready {
			k := b.ready[other]
			k.seen = b.clock
			stretch(dst, square, view, other, k.picture)
		}
	}
}

// under lists the ready tiles of a level below a square, and tells if they are all.
func (b *Board) under(key tileKey, level Level) (ready []tileKey, all bool) {
	scale := level.Pixels() / key.level.Pixels()
	low := func(v int) int { return int(math.Floor(float64(v*TileEdge) * scale)) }
	keys := tilesIn(level, image.Rect(low(key.x), low(key.y), low(key.x+1), low(key.y+1)))
	for _, k := range keys {
		if b.ready[k] != nil {
			ready = append(ready, k)
		}
	}
	return ready, len(ready) == len(keys) && len(keys) > 0
}

// stretch draws the part of a tile of another level that falls in a square of the
// picture, taking the nearest pixels: it is seen for a moment only.
func stretch(dst *image.RGBA, square image.Rectangle, view View, key tileKey, tile *image.RGBA) {
	scale := key.level.Pixels() / view.Level.Pixels() // the tile's pixels to one of the picture
	corner := view.corner()
	// column says from which of the tile's pixels a pixel of the picture is taken.
	column := func(v, corner, index int) int {
		return int((float64(v+corner)+0.5)*scale) - index*TileEdge
	}
	var offsets [TileEdge]int
	from, to := square.Max.X, square.Min.X
	for x := square.Min.X; x < square.Max.X; x++ {
		if c := column(x, corner.X, key.x); c >= 0 && c < TileEdge {
			offsets[x-square.Min.X] = 4 * c
			from, to = min(from, x), x+1
		}
	}
	if from >= to {
		return
	}
	chosen := offsets[from-square.Min.X : to-square.Min.X]
	for y := square.Min.Y; y < square.Max.Y; y++ {
		row := column(y, corner.Y, key.y)
		if row < 0 || row >= TileEdge {
			continue
		}
		source := tile.Pix[row*tile.Stride : row*tile.Stride+4*TileEdge]
		out := dst.Pix[dst.PixOffset(from, y):]
		for i, offset := range chosen {
			copy(out[4*i:4*i+4], source[offset:offset+4])
		}
	}
}
