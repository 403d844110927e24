package cartography

import "math"

// Place is on the earth's surface, in degrees of WGS 84.
type Place struct{ Lat, Lon float64 }

// Point is on Web Mercator's square world: 0 to 1 from west to east and from
// north to south.
type Point struct{ X, Y float64 }

// maxLat is where the square world ends.
const maxLat = 85.0511287798066

// Project puts a place on the square world (EPSG:3857, scaled to 1).
func Project(p Place) Point {
	sin := math.Sin(max(-maxLat, min(maxLat, p.Lat)) * math.Pi / 180)
	return Point{X: p.Lon/360 + 0.5, Y: 0.5 - math.Log((1+sin)/(1-sin))/(4*math.Pi)}
}

// Unproject undoes Project.
func Unproject(p Point) Place {
	return Place{
		Lat: math.Atan(math.Sinh(math.Pi*(1-2*p.Y))) * 180 / math.Pi,
		Lon: (p.X - 0.5) * 360,
	}
}

// Level is how near the map is, in half steps: two more double it. At level 0 the
// world is 256 pixels wide, so level 2·z is what others call zoom z.
type Level int

// Pixels is the width of the world at a level.
func (l Level) Pixels() float64 { return 256 * math.Exp2(float64(l)/2) }

// metresRound is the length of the equator on Web Mercator's sphere.
const metresRound = 2 * math.Pi * 6378137

// MetresPerPixel at a latitude.
func (l Level) MetresPerPixel(lat float64) float64 {
	return metresRound * math.Cos(lat*math.Pi/180) / l.Pixels()
}
