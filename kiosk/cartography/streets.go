package cartography

import (
	"fmt"
	"sync"

	"medborgarkiosk/kiosk/vectortile"
)

// Tiles hands out unpacked vector tiles in the schema of Protomaps or
// OpenMapTiles; nothing where it has none. It is asked from several goroutines.
type Tiles interface {
	Tile(z uint8, x, y uint32) ([]byte, error)
	Zooms() (least, most uint8)
}

// keptDecoded is how many vector tiles stay in memory: those around one screen.
const keptDecoded = 12

// streets decodes vector tiles, each once for the painted tiles that it lies under.
type streets struct {
	tiles  Tiles
	faults func(error)

	mu   sync.Mutex
	kept map[vectorKey]*vectorTile
}

type vectorKey struct {
	z    uint8
	x, y uint32
}

// vectorTile is a decoded tile and where it lies on the world.
type vectorTile struct {
	layers []*vectortile.Layer
	extent box
}

func newStreets(tiles Tiles, faults func(error)) *streets {
	if faults == nil {
		faults = func(error) {}
	}
	return &streets{tiles: tiles, faults: faults, kept: map[vectorKey]*vectorTile{}}
}

// covering is what streets know of a painted tile.
type covering struct {
	tiles []*vectorTile
	whole bool // nothing of the painted tile is left without
}

// over gathers the vector tiles under a painted one; nil if there are none.
func (s *streets) over(key tileKey) *covering {
	if s == nil {
		return nil
	}
	least, most := s.tiles.Zooms()
	// A vector tile is made to be seen at 512 pixels, which is a zoom less.
	z := max(int(least), min(int(most), (int(key.level)-1)/2, 26))
	if int(key.level)/2 < z {
		return nil // its tiles would be tiny, and too many
	}
	extent, across := key.extent(), float64(uint64(1)<<z)
	out := &covering{whole: true}
	const inside = 1e-12 // the edge that two tiles share belongs to one
	for x := int(extent.minX * across); x <= int((extent.maxX-inside)*across); x++ {
		for y := int(extent.minY * across); y <= int((extent.maxY-inside)*across); y++ {
			if x < 0 || y < 0 || x >= int(across) || y >= int(across) {
				continue
			}
			if t := s.tile(vectorKey{uint8(z), uint32(x), uint32(y)}); t != nil {
				out.tiles = append(out.tiles, t)
			} else {
				out.whole = false
			}
		}
	}
	if len(out.tiles) == 0 {
		return nil
	}
	return out
}

// tile decodes one, or gives the one kept. A faulty tile is told of once while it
// is kept, and is then as if it were not there.
func (s *streets) tile(key vectorKey) *vectorTile {
	s.mu.Lock()
	t, ok := s.kept[key]
	s.mu.Unlock()
	if ok {
		return t
	}
	data, err := s.tiles.Tile(key.z, key.x, key.y)
	if err == nil && len(data) > 0 {
		edge := 1 / float64(uint64(1)<<key.z)
		t = &vectorTile{extent: box{float64(key.x) * edge, float64(key.y) * edge, float64(key.x+1) * edge, float64(key.y+1) * edge}}
		t.layers, err = vectortile.Decode(data)
	}
	if err != nil {
		s.faults(fmt.Errorf("streets of the map: %w", err))
		t = nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.kept) >= keptDecoded {
		clear(s.kept)
	}
	s.kept[key] = t
	return t
}

// points puts a path of a layer on the world.
func (t *vectorTile) points(path []vectortile.At, extent int, into []Point) []Point {
	unit := (t.extent.maxX - t.extent.minX) / float64(extent)
	into = into[:0]
	for _, at := range path {
		into = append(into, Point{t.extent.minX + float64(at.X)*unit, t.extent.minY + float64(at.Y)*unit})
	}
	return into
}
