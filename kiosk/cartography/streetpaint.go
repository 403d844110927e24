package cartography

import (
	"math"

	"medborgarkiosk/kiosk/vectortile"
)

// streets paints what vector tiles have, from areas to the widest roads, and notes
// the words that go with them.
func (p *painter) streets(c *covering) {
	var sorted [classes][]drawing
	for _, t := range c.tiles {
		p.edge(t)
		for _, layer := range t.layers {
			for i := range layer.Features {
				f := &layer.Features[i]
				if of := classOf(layer.Name, f); of != ignored {
					sorted[of] = append(sorted[of], drawing{t, layer, f})
				}
			}
		}
	}
	colours := p.style.Palette
	p.pen.paint(colours.Land)
	for of, drawings := range sorted {
		switch class(of) {
		case ignored, earthArea:
		case parkArea:
			p.areas(drawings)
			p.pen.paint(colours.Park)
		case waterArea:
			p.areas(drawings)
			p.waters()
			p.shores(drawings)
		case buildingArea:
			if p.key.level >= 29 {
				p.areas(drawings)
				p.pen.paint(colours.Building)
			}
		case cityName, villageName, quarterName:
			p.places(drawings, class(of))
		default:
			p.lines(drawings, class(of))
		}
	}
}

// drawing is a feature with what it takes to place it.
type drawing struct {
	tile    *vectorTile
	layer   *vectortile.Layer
	feature *vectortile.Feature
}

func (d drawing) paths(each func([]Point)) {
	var points []Point
	for _, path := range d.feature.Paths {
		points = d.tile.points(path, d.layer.Extent, points)
		each(points)
	}
}

// edge fills a vector tile's square, for the land under all it has.
func (p *painter) edge(t *vectorTile) { p.square(t.extent) }

// areas puts rings into the mask.
func (p *painter) areas(drawings []drawing) {
	for _, d := range drawings {
		d.paths(func(points []Point) {
			if around(points).overlaps(p.pen.world) {
				p.pen.ring(points)
			}
		})
	}
}

// shores outlines water where the palette has no tints, except along the edges of
// vector tiles, where water only goes on.
func (p *painter) shores(drawings []drawing) {
	if !p.style.Palette.Drawn {
		return
	}
	for _, d := range drawings {
		inner := d.tile.extent.grown(-1e-9)
		d.paths(func(points []Point) {
			for i, at := range points {
				last := points[(i+len(points)-1)%len(points)]
				if inner.contains(at) || inner.contains(last) {
					p.pen.line([]Point{last, at}, 2*p.style.Scale, false)
				}
			}
		})
	}
	p.pen.paint(p.style.Palette.Coast)
}

// width of a line of a class in the design's pixels; nearer it widens.
func width(of class, level Level) float64 {
	near := math.Exp2(float64(level-30) / 4) // 1 at zoom 15
	switch of {
	case mainLine:
		return max(2.5, 18*near)
	case roadLine:
		return max(1.5, 13*near)
	case streetLine:
		if level < 24 {
			return 0
		}
		return max(1, 8*near)
	case pathLine:
		if level < 29 {
			return 0
		}
		return 3 * near
	case railLine:
		if level < 22 {
			return 0
		}
		return max(1, 2*near)
	}
	return 0
}

func (p *painter) lines(drawings []drawing, of class) {
	wide := min(width(of, p.key.level)*p.style.Scale, margin*0.9)
	if p.style.Palette.Drawn && of != mainLine {
		wide *= 0.5 // bright lines on black look wider, and words must be read between them
	}
	if wide == 0 {
		return
	}
	for _, d := range drawings {
		d.paths(func(points []Point) {
			if around(points).overlaps(p.pen.world) {
				p.pen.line(points, wide, false)
				p.along(points, d.feature.Text("name"), of)
			}
		})
	}
	colours := p.style.Palette
	switch of {
	case mainLine:
		p.pen.paint(colours.Main)
	case roadLine:
		p.pen.paint(colours.Road)
	case streetLine:
		p.pen.paint(colours.Street)
	case railLine:
		p.pen.paint(colours.Rail)
	default:
		p.pen.paint(colours.Path)
	}
}
