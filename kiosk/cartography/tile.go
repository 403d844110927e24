package cartography

import (
	"image"
	"image/draw"
	"math"
)

// TileEdge is the length of a tile's sides in pixels.
const TileEdge = 512

// tileKey names a square of the world's pixels at a level, counted from the north
// west.
type tileKey struct {
	level Level
	x, y  int
}

// extent on the world.
func (k tileKey) extent() box {
	edge := TileEdge / k.level.Pixels()
	return box{float64(k.x) * edge, float64(k.y) * edge, float64(k.x+1) * edge, float64(k.y+1) * edge}
}

// tile is a painted square and the words that wish to stand on it.
type tile struct {
	key     tileKey
	picture *image.RGBA
	labels  []label
}

// Style is how the map is drawn.
type Style struct {
	Palette *Palette
	Scale   float64 // pixels to one of the design's, for widths and pins
	Text    float64 // the same for words; larger where the patron wants larger text
}

// painter paints one tile at a time.
type painter struct {
	scene     *Scene
	style     Style
	lettering Lettering
	pen       *pen
	key       tileKey
	labels    []label
}

// paint draws a tile from the ground up.
func (p *painter) paint(key tileKey) *tile {
	p.key, p.labels = key, nil
	p.pen.begin(key)
	features := p.scene.streets.over(key)
	if features == nil || !features.whole {
		p.ground()
	}
	if features != nil {
		p.streets(features)
	}
	p.names(features != nil)
	out := image.NewRGBA(image.Rect(0, 0, TileEdge, TileEdge))
	draw.Draw(out, out.Rect, p.pen.picture, image.Pt(margin, margin), draw.Src)
	return &tile{key, out, p.labels}
}

// ground paints sea, land, borders and lakes.
func (p *painter) ground() {
	p.square(box{0, 0, 1, 1})
	p.waters()
	for _, land := range p.scene.land {
		if land.box.overlaps(p.pen.world) {
			p.pen.ring(land.ring)
		}
	}
	p.pen.paint(p.style.Palette.Land)
	if p.scene.detailed.overlaps(p.pen.world) {
		p.square(p.scene.detailed)
		p.pen.paint(p.style.Palette.Land)
	}
	p.borders()
	for _, water := range p.scene.water {
		if water.box.overlaps(p.pen.world) {
			p.pen.ring(water.ring)
		}
	}
	p.waters()
	p.coast()
}

// waters fills what is in the mask.
func (p *painter) waters() {
	if !p.style.Palette.Drawn {
		p.pen.paint(p.style.Palette.Water)
		return
	}
	p.pen.hatch(p.style.Palette.Hatch, p.style.Palette.Water, int(math.Round(2*p.style.Scale)))
}

func (p *painter) square(b box) {
	p.pen.ring([]Point{{b.minX, b.minY}, {b.maxX, b.minY}, {b.maxX, b.maxY}, {b.minX, b.maxY}})
}

// borders are thin, and thinner from afar.
func (p *painter) borders() {
	width := 2.5 * p.style.Scale
	if p.key.level < 16 {
		width = 1.2 * p.style.Scale
	}
	for _, line := range p.scene.borders {
		if line.box.overlaps(p.pen.world) {
			p.pen.line(line.ring, width, false)
		}
	}
	p.pen.paint(p.style.Palette.Border)
}

// coast draws the shores where the palette has no tints to tell water by. The
// edges of what is known of water are no shore.
func (p *painter) coast() {
	if !p.style.Palette.Drawn {
		return
	}
	known := p.scene.detailed.grown(-1e-7)
	for _, water := range p.scene.water {
		if !water.box.overlaps(p.pen.world) {
			continue
		}
		for i, at := range water.ring {
			last := water.ring[(i+len(water.ring)-1)%len(water.ring)]
			if known.contains(at) || known.contains(last) {
				p.pen.line([]Point{last, at}, 2*p.style.Scale, false)
			}
		}
	}
	p.pen.paint(p.style.Palette.Coast)
}
