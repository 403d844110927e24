package cartography

import "math"

const earthRadius = 6371008.8 // metres, IUGG's mean

// Distance is the straight one in metres, on a sphere: at most 0.6 % wrong.
func Distance(a, b Place) float64 {
	rad := math.Pi / 180
	dLat, dLon := (b.Lat-a.Lat)*rad/2, (b.Lon-a.Lon)*rad/2
	h := math.Pow(math.Sin(dLat), 2) + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*math.Pow(math.Sin(dLon), 2)
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(h)))
}

// detour is how much longer streets are than the straight line, in towns.
const detour = 1.3

// Walk is about how far it is to walk, in metres, rounded to what a guess is worth:
// 10 m up to 300 m, 50 m up to 1 km, then 100 m. Water in between is not known of.
func Walk(a, b Place) float64 {
	metres := Distance(a, b) * detour
	step := 100.0
	switch {
	case metres < 300:
		step = 10
	case metres < 1000:
		step = 50
	}
	return math.Round(metres/step) * step
}
