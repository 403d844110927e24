package vectortile_test

import (
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/mvt"
	"github.com/paulmach/orb/geojson"

	"medborgarkiosk/kiosk/vectortile"
)

// town is a tile as another library writes it.
func town(t testing.TB) []byte {
	t.Helper()
	feature := func(g orb.Geometry, tags map[string]any) *geojson.Feature {
		f := geojson.NewFeature(g)
		f.Properties = tags
		return f
	}
	data, err := mvt.Marshal(mvt.Layers{
		{Name: "roads", Version: 2, Extent: 4096, Features: []*geojson.Feature{
			feature(orb.LineString{{0, 10}, {4096, 20}, {5000, -7}}, map[string]any{"kind": "major_road", "name": "Rudsjöterrassen", "lanes": 2}),
			feature(orb.MultiLineString{{{1, 1}, {2, 2}}, {{3, 3}, {4, 4}}}, map[string]any{"kind": "path"}),
		}},
		{Name: "water", Version: 2, Extent: 512, Features: []*geojson.Feature{
			feature(orb.Polygon{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {{20, 20}, {20, 40}, {40, 40}, {20, 20}}}, nil),
			feature(orb.Point{7, 9}, map[string]any{"name": "Rudsjön", "depth": -3.5}),
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestAnotherLibrarysTile(t *testing.T) {
	t.Parallel()
	layers, err := vectortile.Decode(town(t))
	if err != nil || len(layers) != 2 {
		t.Fatalf("%d layers, %v", len(layers), err)
	}
	roads, water := layers[0], layers[1]
	if roads.Name != "roads" || roads.Extent != 4096 || water.Extent != 512 {
		t.Errorf("layers are %q of %d and %q of %d", roads.Name, roads.Extent, water.Name, water.Extent)
	}
	street := roads.Features[0]
	if street.Text("name") != "Rudsjöterrassen" || street.Number("lanes") != 2 || street.Text("ref") != "" {
		t.Errorf("the street is %q with %v lanes", street.Text("name"), street.Number("lanes"))
	}
	for _, c := range []struct {
		feature vectortile.Feature
		kind    vectortile.Kind
		paths   [][]vectortile.At
	}{
		{street, vectortile.Lines, [][]vectortile.At{{{X: 0, Y: 10}, {X: 4096, Y: 20}, {X: 5000, Y: -7}}}},
		{roads.Features[1], vectortile.Lines, [][]vectortile.At{{{X: 1, Y: 1}, {X: 2, Y: 2}}, {{X: 3, Y: 3}, {X: 4, Y: 4}}}},
		{water.Features[0], vectortile.Polygons, [][]vectortile.At{
			{{X: 0, Y: 0}, {X: 100, Y: 0}, {X: 100, Y: 100}, {X: 0, Y: 100}},
			{{X: 20, Y: 20}, {X: 20, Y: 40}, {X: 40, Y: 40}},
		}},
		{water.Features[1], vectortile.Points, [][]vectortile.At{{{X: 7, Y: 9}}}},
	} {
		if c.feature.Kind != c.kind || !reflect.DeepEqual(c.feature.Paths, c.paths) {
			t.Errorf("kind %d, paths %v; want %d, %v", c.feature.Kind, c.feature.Paths, c.kind, c.paths)
		}
	}
	if got := water.Features[1].Number("depth"); got != -3.5 {
		t.Errorf("depth %v", got)
	}
}

func TestDamagedTilesAreRefused(t *testing.T) {
	t.Parallel()
	for name, data := range map[string][]byte{
		"a layer longer than the tile":     {0x1a, 0x7f, 0x0a},
		"no extent":                        {0x1a, 2, 0x28, 0},
		"more places than bytes":           {0x1a, 8, 0x12, 6, 0x18, 2, 0x22, 2, 0xf9, 0x7f},
		"a line that starts nowhere":       {0x1a, 9, 0x12, 7, 0x18, 2, 0x22, 3, 0x0a, 2, 2},
		"an unknown command":               {0x1a, 7, 0x12, 5, 0x18, 2, 0x22, 1, 0x0b},
		"a group, which is no longer used": {0x1b},
		"too large":                        make([]byte, 9<<20),
	} {
		if _, err := vectortile.Decode(data); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(town(f))
	f.Add([]byte{0x1a, 2, 0x12, 0}) // a feature without anything
	f.Fuzz(func(t *testing.T, data []byte) {
		layers, err := vectortile.Decode(data)
		if err != nil {
			return
		}
		places := 0
		for _, l := range layers {
			for i := range l.Features {
				l.Features[i].Text("name")
				for _, path := range l.Features[i].Paths {
					places += len(path)
				}
			}
		}
		if 2*places > len(data) {
			t.Errorf("%d places out of %d bytes", places, len(data))
		}
	})
}
