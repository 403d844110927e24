package cartography

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

// Lettering sets words: a picture in one colour with a halo around the letters,
// whose point (0, 0) is the middle of the words. Size is the height of the em
// square in pixels. It is asked from several goroutines.
type Lettering interface {
	Words(text string, size float64, bold bool, ink, halo color.NRGBA) *image.RGBA
}

// label is words that wish to stand at a point. The lower the rank, the sooner
// they get a place.
type label struct {
	text    string
	at      Point
	rank    float64
	apart   float64 // pixels to the next label with the same words
	yields  bool    // may stand a little above or below its point
	picture *image.RGBA
}

// names notes the municipalities whose label points are in the tile. Where streets
// tell more, they leave room for it from near.
func (p *painter) names(streets bool) {
	if streets && p.key.level >= 24 {
		return
	}
	extent := p.key.extent()
	size := 22.0
	if p.key.level >= 19 {
		size = 26
	}
	for _, n := range p.scene.names {
		if !extent.contains(n.at) {
			continue
		}
		words := p.words(n.text, size, true)
		if room := n.size * p.key.level.Pixels(); room < 0.7*float64(words.Rect.Dx()) {
			continue
		}
		p.labels = append(p.labels, label{text: n.text, at: n.at, rank: 3 - n.size, yields: true, picture: words})
	}
}

func (p *painter) words(text string, size float64, bold bool) *image.RGBA {
	words := p.lettering.Words(text, size*p.style.Text, bold, p.style.Palette.Name, p.style.Palette.Halo)
	if p.style.Palette.Drawn {
		return plated(words, p.style.Palette.Halo)
	}
	return words
}

// plated lays words on a ground, where a halo would not part them from lines as
// bright as they are.
func plated(words *image.RGBA, ground color.NRGBA) *image.RGBA {
	out := image.NewRGBA(words.Rect)
	draw.Draw(out, out.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, words, words.Rect.Min, draw.Over)
	return out
}

// places notes the towns, villages and quarters whose points are in the tile.
func (p *painter) places(drawings []drawing, of class) {
	size := map[class]float64{cityName: 28, villageName: 24, quarterName: 22}[of]
	if of == quarterName && p.key.level < 25 {
		return
	}
	extent := p.key.extent()
	for _, d := range drawings {
		text := d.feature.Text("name")
		d.paths(func(points []Point) {
			if text != "" && extent.contains(points[0]) {
				p.labels = append(p.labels, label{
					text: text, at: points[0], rank: float64(of - cityName), apart: 300, yields: true,
					picture: p.words(text, size, of != quarterName),
				})
			}
		})
	}
}

// along notes a street's name on the longest straight part of it that begins in
// the tile, turned to run with it, if there is room.
func (p *painter) along(points []Point, text string, of class) {
	if text == "" || of == railLine || p.key.level < 27 && of != mainLine && of != roadLine || p.key.level < 25 {
		return
	}
	from, to := straightest(points)
	middle := Point{(from.X + to.X) / 2, (from.Y + to.Y) / 2}
	if !p.key.extent().contains(middle) {
		return
	}
	dx, dy := (to.X-from.X)*p.key.level.Pixels(), (to.Y-from.Y)*p.key.level.Pixels()
	// Twelve letters of half the size are the least that the words can need: they
	// are only set where there may be room.
	size, length := 20*p.style.Text, math.Hypot(dx, dy)
	if length < size*0.4*float64(len(text)) {
		return
	}
	words := p.words(text, 20, false)
	if length < float64(words.Rect.Dx()) {
		return
	}
	p.labels = append(p.labels, label{
		text: text, at: middle, rank: 20 - float64(of), apart: 500 * p.style.Scale,
		picture: turned(words, math.Atan(dy/dx)),
	})
}

// straightest is the longest part of a path that bends by no more than a few
// degrees.
func straightest(points []Point) (from, to Point) {
	const bend = 0.12 // radians
	longest := -1.0
	for i := 0; i+1 < len(points); {
		j := i + 1
		direction := math.Atan2(points[j].Y-points[i].Y, points[j].X-points[i].X)
		for j+1 < len(points) {
			next := math.Atan2(points[j+1].Y-points[j].Y, points[j+1].X-points[j].X)
			if math.Abs(math.Remainder(next-direction, 2*math.Pi)) > bend {
				break
			}
			j++
		}
		if length := math.Hypot(points[j].X-points[i].X, points[j].Y-points[i].Y); length > longest {
			longest, from, to = length, points[i], points[j]
		}
		i = j
	}
	return from, to
}

// turned turns a picture around its point (0, 0), by radians clockwise.
func turned(picture *image.RGBA, by float64) *image.RGBA {
	if math.Abs(by) < 0.01 || math.IsNaN(by) {
		return picture
	}
	sin, cos := math.Sincos(by)
	half := picture.Rect.Max
	wide := int(math.Ceil(math.Abs(cos)*float64(half.X)+math.Abs(sin)*float64(half.Y))) + 1
	high := int(math.Ceil(math.Abs(sin)*float64(half.X)+math.Abs(cos)*float64(half.Y))) + 1
	out := image.NewRGBA(image.Rect(-wide, -high, wide, high))
	draw.BiLinear.Transform(out, f64.Aff3{cos, -sin, 0, sin, cos, 0}, picture, picture.Rect, draw.Over, nil)
	return out
}
