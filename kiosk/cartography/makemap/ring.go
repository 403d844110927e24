package main

import (
	"math"
	"slices"

	"medborgarkiosk/kiosk/cartography/outline"
)

// polygon turns rings of degrees, the outer one first, into outline's: closed
// without repeating a place, the outer one counter-clockwise, holes clockwise.
func polygon(rings [][][2]float64) []outline.Ring {
	var out []outline.Ring
	for i, places := range rings {
		var ring outline.Ring
		for _, p := range places {
			at := degree(p[0], p[1])
			if len(ring) == 0 || ring[len(ring)-1] != at {
				ring = append(ring, at)
			}
		}
		for len(ring) > 1 && ring[0] == ring[len(ring)-1] {
			ring = ring[:len(ring)-1]
		}
		if len(ring) < 3 {
			continue
		}
		if (area(ring) > 0) != (i == 0) {
			slices.Reverse(ring)
		}
		out = append(out, ring)
	}
	return out
}

// area is twice the ring's, positive when it runs counter-clockwise.
func area(ring outline.Ring) (sum int64) {
	last := ring[len(ring)-1]
	for _, at := range ring {
		sum += int64(last.Lon)*int64(at.Lat) - int64(at.Lon)*int64(last.Lat)
		last = at
	}
	return sum
}

func degree(lon, lat float64) outline.Degree {
	return outline.Degree{Lon: int32(math.Round(lon * outline.PerDegree)), Lat: int32(math.Round(lat * outline.PerDegree))}
}
