package cartography

import "medborgarkiosk/kiosk/cartography/outline"

// box is an upright rectangle; of points on the world, or of pixels.
type box struct{ minX, minY, maxX, maxY float64 }

func (b box) overlaps(o box) bool {
	return b.minX <= o.maxX && o.minX <= b.maxX && b.minY <= o.maxY && o.minY <= b.maxY
}

func (b box) contains(p Point) bool {
	return p.X >= b.minX && p.X < b.maxX && p.Y >= b.minY && p.Y < b.maxY
}

func (b box) grown(by float64) box { return box{b.minX - by, b.minY - by, b.maxX + by, b.maxY + by} }

// around is the smallest box with all points of the paths in it.
func around(paths ...[]Point) box {
	b := box{minX: 1e300, minY: 1e300, maxX: -1e300, maxY: -1e300}
	for _, path := range paths {
		for _, p := range path {
			b.minX, b.maxX = min(b.minX, p.X), max(b.maxX, p.X)
			b.minY, b.maxY = min(b.minY, p.Y), max(b.maxY, p.Y)
		}
	}
	return b
}

// shape is a closed ring with its extent, for leaving out what is not in a tile.
type shape struct {
	ring []Point
	box  box
}

func shapes(areas []outline.Area) []shape {
	var out []shape
	for _, area := range areas {
		for _, ring := range area.Rings {
			points := make([]Point, len(ring))
			for i, at := range ring {
				points[i] = Project(place(at))
			}
			out = append(out, shape{points, around(points)})
		}
	}
	return out
}

func place(at outline.Degree) Place {
	return Place{Lat: float64(at.Lat) / outline.PerDegree, Lon: float64(at.Lon) / outline.PerDegree}
}
