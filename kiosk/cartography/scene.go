package cartography

import (
	"fmt"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk/cartography/outline"
)

// Scene is what there is to draw. It is never changed once made, so that many may
// read it.
type Scene struct {
	land, water []shape
	borders     []shape // open lines
	names       []name
	detailed    box // where water is known; elsewhere what is no municipality is sea
	streets     *streets
	credit      string
}

// name is a municipality's, and how large that is.
type name struct {
	text string
	at   Point
	size float64 // the longer side of its extent on the world
}

// Extent of the carried water, in degrees; see assets/map/README.md.
var waterFrom, waterTo = Place{Lat: 60.4, Lon: 17.1}, Place{Lat: 58.6, Lon: 19.7}

// Carried is the scene that the program has inside it.
func Carried() (*Scene, error) {
	land, err := carried("municipalities")
	if err != nil {
		return nil, err
	}
	water, err := carried("water")
	if err != nil {
		return nil, err
	}
	borders, err := carried("borders")
	if err != nil {
		return nil, err
	}
	from, to := Project(waterFrom), Project(waterTo)
	s := &Scene{land: shapes(land), water: shapes(water), borders: shapes(borders), detailed: box{from.X, from.Y, to.X, to.Y}}
	for _, area := range land {
		var rings [][]Point
		for _, ring := range shapes([]outline.Area{area}) {
			rings = append(rings, ring.ring)
		}
		extent := around(rings...)
		s.names = append(s.names, name{area.Name, Project(place(area.Label)), max(extent.maxX-extent.minX, extent.maxY-extent.minY)})
	}
	return s, nil
}

func carried(name string) ([]outline.Area, error) {
	file, err := assets.Map.Open("map/" + name + ".outline")
	if err != nil {
		return nil, fmt.Errorf("the map's %s: %w", name, err)
	}
	defer file.Close() //nolint:errcheck // it was read
	areas, err := outline.Read(file)
	if err != nil {
		return nil, fmt.Errorf("the map's %s: %w", name, err)
	}
	return areas, nil
}

// WithStreets is the same scene with streets on it. Credit names their source, such
// as "© OpenStreetMap", which must be seen on the map. Faults, which may be nil, is
// called with what is wrong with the tiles, from any goroutine.
func (s *Scene) WithStreets(tiles Tiles, credit string, faults func(error)) *Scene {
	out := *s
	out.streets, out.credit = newStreets(tiles, faults), credit
	return &out
}

// Credit names whom the streets come from; empty without streets.
func (s *Scene) Credit() string { return s.credit }

// The levels that make sense: all of Sweden; a kilometre on a screen without
// streets, a block with them.
const (
	Farthest       Level = 9
	nearest        Level = 28
	nearestStreets Level = 34
)

// Nearest is the level beyond which there is nothing more to see.
func (s *Scene) Nearest() Level {
	if s.streets != nil {
		return nearestStreets
	}
	return nearest
}
