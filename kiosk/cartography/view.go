package cartography

import (
	"image"
	"math"
)

// View is what is looked at: the middle of a picture of a size in pixels.
type View struct {
	Centre Point
	Level  Level
	Size   image.Point
}

// corner is the picture's top left, in the world's whole pixels.
func (v View) corner() image.Point {
	pixels := v.Level.Pixels()
	return image.Pt(
		int(math.Round(v.Centre.X*pixels-float64(v.Size.X)/2)),
		int(math.Round(v.Centre.Y*pixels-float64(v.Size.Y)/2)))
}

// Spot is where a point of the world is in the picture, in pixels.
func (v View) Spot(p Point) image.Point {
	pixels := v.Level.Pixels()
	return image.Pt(int(math.Round(p.X*pixels)), int(math.Round(p.Y*pixels))).Sub(v.corner())
}

// At is the point of the world under a pixel of the picture.
func (v View) At(p image.Point) Point {
	pixels := v.Level.Pixels()
	at := v.corner().Add(p)
	return Point{float64(at.X) / pixels, float64(at.Y) / pixels}
}

// Moved is the view after the map was dragged by so many pixels.
func (v View) Moved(dx, dy float64) View {
	pixels := v.Level.Pixels()
	v.Centre.X = max(0, min(1, v.Centre.X-dx/pixels))
	v.Centre.Y = max(0, min(1, v.Centre.Y-dy/pixels))
	return v
}

// Zoomed is the view at another level, with what is under a pixel staying there.
func (v View) Zoomed(level Level, about image.Point) View {
	fixed := v.At(about)
	v.Level = level
	pixels := level.Pixels()
	v.Centre = Point{
		max(0, min(1, fixed.X-(float64(about.X)-float64(v.Size.X)/2)/pixels)),
		max(0, min(1, fixed.Y-(float64(about.Y)-float64(v.Size.Y)/2)/pixels)),
	}
	return v
}

// Fit is the nearest view of a size, no nearer than most, in which all points are
// within an area of the picture.
func Fit(points []Point, size image.Point, area image.Rectangle, most Level) View {
	v := View{Level: most, Size: size, Centre: Point{0.5, 0.5}}
	if len(points) == 0 {
		return v
	}
	b := around(points)
	v.Centre = Point{(b.minX + b.maxX) / 2, (b.minY + b.maxY) / 2}
	wide, high := float64(max(1, area.Dx())), float64(max(1, area.Dy()))
	for v.Level > Farthest && ((b.maxX-b.minX)*v.Level.Pixels() > wide || (b.maxY-b.minY)*v.Level.Pixels() > high) {
		v.Level--
	}
	aside := area.Min.Add(area.Max).Sub(size)
	return v.Moved(float64(aside.X)/2, float64(aside.Y)/2)
}
