package transfer

import (
	"math"

	"medborgarkiosk/kiosk"
)

// The ellipsoid GRS 80, and SWEREF 99 TM's projection of it.
const (
	semiMajor      = 6378137.0
	flattening     = 1 / 298.257222101
	centralDegrees = 15.0
	centralScale   = 0.9996
	falseEasting   = 500_000.0
)

// fromSweref converts a place in SWEREF 99 TM, metres north and east, to degrees,
// by the formulas of Gauss and Krüger as Lantmäteriet has written them ("Gauss
// Conformal Projection (Transverse Mercator): Krüger's Formulas"). SWEREF 99 and
// WGS 84 differ by some decimetres, which does not matter here.
func fromSweref(north, east float64) kiosk.Place {
	const (
		e2 = flattening * (2 - flattening)
		e4 = e2 * e2
		e6 = e4 * e2
		e8 = e4 * e4
		n  = flattening / (2 - flattening)
		n2 = n * n
		n3 = n2 * n
		n4 = n2 * n2

		meridian = semiMajor / (1 + n) * (1 + n2/4 + n4/64)
	)
	delta := [4]float64{
		n/2 - 2*n2/3 + 37*n3/96 - n4/360,
		n2/48 + n3/15 - 437*n4/1440,
		17*n3/480 - 37*n4/840,
		4397 * n4 / 161280,
	}
	xi, eta := north/(centralScale*meridian), (east-falseEasting)/(centralScale*meridian)
	x, y := xi, eta
	for i, d := range delta {
		k := float64(2 * (i + 1))
		x -= d * math.Sin(k*xi) * math.Cosh(k*eta)
		y -= d * math.Cos(k*xi) * math.Sinh(k*eta)
	}
	conformal := math.Asin(math.Sin(x) / math.Cosh(y))
	sin := math.Sin(conformal)
	s2 := sin * sin
	lat := conformal + sin*math.Cos(conformal)*
		((e2+e4+e6+e8)-(7*e4+17*e6+30*e8)/6*s2+(224*e6+889*e8)/120*s2*s2-4279*e8/1260*s2*s2*s2)
	lon := math.Atan(math.Sinh(y) / math.Cos(x))
	const degree = 180 / math.Pi
	return kiosk.Place{Lat: lat * degree, Lon: centralDegrees + lon*degree}
}
