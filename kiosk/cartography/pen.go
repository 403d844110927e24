package cartography

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// margin is how far beyond a tile's edges lines are followed, so that a wide one
// just outside still shows, in pixels.
const margin = 48

// pen fills and strokes paths in one tile. A path is given in the world's points;
// the pen puts it into the tile's pixels. It belongs to one goroutine.
type pen struct {
	picture *image.RGBA // the tile with its margin; the tile begins at (margin, margin)
	bounds  box         // of the picture, in its pixels
	world   box         // the same, in the world's points
	origin  Point       // the picture's corner, in the world's pixels
	pixels  float64     // the world's width
	mask    vector.Rasterizer
	alpha   *image.Alpha
	scratch [2][]Point
	path    []Point
	drawn   bool // something is in the mask
}

func newPen() *pen {
	const edge = TileEdge + 2*margin
	return &pen{
		picture: image.NewRGBA(image.Rect(0, 0, edge, edge)),
		alpha:   image.NewAlpha(image.Rect(0, 0, edge, edge)),
		bounds:  box{0, 0, edge, edge},
	}
}

// begin turns to a tile.
func (p *pen) begin(at tileKey) {
	p.pixels = at.level.Pixels()
	p.origin = Point{float64(at.x)*TileEdge - margin, float64(at.y)*TileEdge - margin}
	edge := TileEdge + 2.0*margin
	p.world = box{p.origin.X / p.pixels, p.origin.Y / p.pixels, (p.origin.X + edge) / p.pixels, (p.origin.Y + edge) / p.pixels}
	p.clear()
}

func (p *pen) clear() {
	size := p.picture.Rect.Size()
	p.mask.Reset(size.X, size.Y)
	p.drawn = false
}

// place turns the world's points into the picture's pixels, without those that
// fall on the one before.
func (p *pen) place(points []Point) []Point {
	out := p.path[:0]
	for _, at := range points {
		at = Point{at.X*p.pixels - p.origin.X, at.Y*p.pixels - p.origin.Y}
		if n := len(out); n == 0 || math.Abs(at.X-out[n-1].X)+math.Abs(at.Y-out[n-1].Y) > 0.3 {
			out = append(out, at)
		}
	}
	p.path = out
	return out
}

// ring adds a closed ring to the mask.
func (p *pen) ring(points []Point) {
	p.polygon(p.place(points))
}

func (p *pen) polygon(pixels []Point) {
	if len(pixels) < 3 {
		return
	}
	p.trace(clipRing(pixels, p.bounds, &p.scratch))
}

func (p *pen) trace(pixels []Point) {
	for i, at := range pixels {
		if i == 0 {
			p.mask.MoveTo(float32(at.X), float32(at.Y))
		} else {
			p.mask.LineTo(float32(at.X), float32(at.Y))
		}
	}
	if len(pixels) > 0 {
		p.mask.ClosePath()
		p.drawn = true
	}
}

// line adds a stroke to the mask, width in pixels, with round joins and ends.
func (p *pen) line(points []Point, width float64, closed bool) {
	path := p.place(points)
	if closed && len(path) > 1 {
		path = append(path, path[0])
	}
	reach := p.bounds.grown(-width)
	for i := 1; i < len(path); i++ {
		if from, to, ok := clipSegment(path[i-1], path[i], reach); ok {
			p.bar(from, to, width/2)
		}
	}
}

// bar is a segment with round ends, always in the same direction of turning, so
// that overlapping bars only add to each other.
func (p *pen) bar(from, to Point, half float64) {
	angle := math.Atan2(to.Y-from.Y, to.X-from.X)
	steps := 2
	if half > 1.5 {
		steps = 6
	}
	var outline [16]Point
	out := outline[:0]
	for end, at := range [2]Point{to, from} {
		for i := range steps + 1 {
			turn := angle - math.Pi/2 + math.Pi*(float64(end)+float64(i)/float64(steps))
			out = append(out, Point{at.X + half*math.Cos(turn), at.Y + half*math.Sin(turn)})
		}
	}
	p.trace(out)
}

// paint lays a colour through the mask, and empties it.
func (p *pen) paint(c color.NRGBA) {
	if p.drawn {
		p.mask.Draw(p.picture, p.picture.Rect, image.NewUniform(c), image.Point{})
		p.clear()
	}
}

// hatchApart is how far the lines of a hatch are from each other, in pixels. It
// divides a tile's edge, so that they meet across tiles.
const hatchApart = 16

// hatch lays slanting lines on a ground through the mask, for eyes that cannot
// tell areas by colour.
func (p *pen) hatch(ink, ground color.NRGBA, width int) {
	if !p.drawn {
		return
	}
	clear(p.alpha.Pix)
	p.mask.Draw(p.alpha, p.alpha.Rect, image.Opaque, image.Point{})
	p.paint(ground)
	for y := range p.alpha.Rect.Dy() {
		row := p.alpha.Pix[y*p.alpha.Stride:][:p.alpha.Rect.Dx()]
		for x, covered := range row {
			if covered > 127 && (x+y)%hatchApart < width {
				p.picture.SetRGBA(x, y, color.RGBA{ink.R, ink.G, ink.B, 0xff})
			}
		}
	}
}
