package report

import (
	"fmt"
	"math"
	"strings"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/cartography/outline"
	"medborgarkiosk/kiosk/central/directory/access"
)

// land is the municipalities' outlines, by their names, which no two share.
type land map[string]outline.Area

// carried are the outlines that the program has inside it.
func carried() (land, error) {
	file, err := assets.Map.Open("map/municipalities.outline")
	if err != nil {
		return nil, fmt.Errorf("the map of municipalities: %w", err)
	}
	defer file.Close() //nolint:errcheck // it was read
	areas, err := outline.Read(file)
	if err != nil {
		return nil, fmt.Errorf("the map of municipalities: %w", err)
	}
	all := land{}
	for _, a := range areas {
		all[a.Name] = a
	}
	return all, nil
}

// The longer side of a map, in the picture's own units, and the room around it for
// lines.
const (
	mapSide = 640.0
	margin  = 8
)

// sheet is where places come on a map of some areas: the sinusoidal projection, which
// keeps areas in proportion, so that no municipality looks larger than it is.
type sheet struct {
	middle        float64 // longitude
	left, top     float64 // in the projection's degrees
	scale         float64
	width, height float64
}

// newSheet is a sheet on which the areas just fit.
func newSheet(areas []outline.Area) sheet {
	west, east := math.Inf(1), math.Inf(-1)
	each(areas, func(d outline.Degree) {
		west, east = min(west, float64(d.Lon)/outline.PerDegree), max(east, float64(d.Lon)/outline.PerDegree)
	})
	s := sheet{middle: (west + east) / 2}
	left, right, top, bottom := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	each(areas, func(d outline.Degree) {
		x, y := s.project(d)
		left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
	})
	s.left, s.top, s.scale = left, top, mapSide/max(right-left, bottom-top)
	s.width, s.height = (right-left)*s.scale, (bottom-top)*s.scale
	return s
}

func each(areas []outline.Area, do func(outline.Degree)) {
	for _, a := range areas {
		for _, ring := range a.Rings {
			for _, d := range ring {
				do(d)
			}
		}
	}
}

func (s sheet) project(d outline.Degree) (x, y float64) {
	lon, lat := float64(d.Lon)/outline.PerDegree, float64(d.Lat)/outline.PerDegree
	return (lon - s.middle) * math.Cos(lat*math.Pi/180), -lat
}

// at is where a place comes on the picture.
func (s sheet) at(d outline.Degree) (x, y float64) {
	x, y = s.project(d)
	return (x - s.left) * s.scale, (y - s.top) * s.scale
}

// place is where a place of the directory's comes, and whether it is on the sheet.
func (s sheet) place(p kiosk.Place) (x, y float64, on bool) {
	x, y = s.at(outline.Degree{Lon: int32(math.Round(p.Lon * outline.PerDegree)), Lat: int32(math.Round(p.Lat * outline.PerDegree))})
	return x, y, x >= 0 && y >= 0 && x <= s.width && y <= s.height
}

// path is an outline as SVG writes it, to a tenth of a unit: points that fall
// together are one, and islands too small to be seen are left out. Wide and high are
// the extent of its widest ring.
func (s sheet) path(a outline.Area) (path string, wide, high float64) {
	var out strings.Builder
	for _, ring := range a.Rings {
		var line strings.Builder
		left, right, top, bottom := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
		points, last := 0, ""
		for _, d := range ring {
			x, y := s.at(d)
			if at := fmt.Sprintf("%.1f %.1f", x, y); at != last {
				line.WriteString("ML"[min(points, 1):min(points, 1)+1] + at)
				points, last = points+1, at
			}
			left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
		}
		if points > 2 {
			out.WriteString(line.String() + "Z")
		}
		if right-left > wide {
			wide, high = right-left, bottom-top
		}
	}
	return out.String(), wide, high
}

// of gives the outlines of municipalities; those that there is none of are left out.
func (l land) of(all []access.Municipality) (areas []outline.Area) {
	for _, m := range all {
		if a, ok := l[m.Name]; ok {
			areas = append(areas, a)
		}
	}
	return areas
}
