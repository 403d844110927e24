package atlas

import (
	"bytes"
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/mvt"
	"github.com/paulmach/orb/geojson"
	"github.com/paulmach/orb/maptile"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/pmtiles"
)

// withStreets adds a made-up town around the library, through a real PMTiles file.
func withStreets(t testing.TB, scene *cartography.Scene) *cartography.Scene {
	t.Helper()
	file := town(t)
	tiles, err := pmtiles.Open(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return scene.WithStreets(tiles, "© OpenStreetMap", func(err error) { t.Error(err) })
}

// town is a grid of streets that bend a little, in tiles of zooms 10 to 14.
func town(t testing.TB) []byte {
	t.Helper()
	var tiles []pmtiles.Tile
	bound := orb.Bound{Min: orb.Point{18.02, 59.09}, Max: orb.Point{18.26, 59.21}}
	for zoom := maptile.Zoom(10); zoom <= 14; zoom++ {
		low, high := maptile.At(bound.Min, zoom), maptile.At(bound.Max, zoom)
		for x := low.X; x <= high.X; x++ {
			for y := high.Y; y <= low.Y; y++ {
				layers := mvt.NewLayers(map[string]*geojson.FeatureCollection{
					"roads": roads(), "water": lake(), "landuse": woods(), "places": quarters(), "buildings": houses(),
				})
				layers.ProjectToTile(maptile.New(x, y, zoom))
				layers.Clip(mvt.MapboxGLDefaultExtentBound)
				layers.RemoveEmpty(0, 0)
				data, err := mvt.Marshal(layers)
				if err != nil {
					t.Fatal(err)
				}
				tiles = append(tiles, pmtiles.Tile{Z: uint8(zoom), X: x, Y: y, Data: data})
			}
		}
	}
	var file bytes.Buffer
	header := pmtiles.Header{West: 18.02, South: 59.09, East: 18.26, North: 59.21, TileType: pmtiles.TypeMVT}
	if err := pmtiles.Write(&file, header, "© OpenStreetMap", tiles, 40); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func collect(c *geojson.FeatureCollection, g orb.Geometry, kind, name string) {
	f := geojson.NewFeature(g)
	f.Properties = geojson.Properties{"kind": kind, "name": name}
	c.Append(f)
}

var streetNames = []string{"Rudsjöterrassen", "Eskilsvägen", "Handenterminalen", "Dalarövägen", "Nynäsvägen", "Marinens väg", "Söderbyleden", "Vallavägen"}

func roads() *geojson.FeatureCollection {
	c := geojson.NewFeatureCollection()
	for i := range 41 {
		kind := "minor_road"
		if i%5 == 0 {
			kind = "major_road"
		}
		var east, south orb.LineString
		for j := range 41 {
			bend := 0.0012 * math.Sin(float64(i+j)/4)
			east = append(east, orb.Point{18.02 + 0.006*float64(j), 59.09 + 0.003*float64(i) + bend/2})
			south = append(south, orb.Point{18.02 + 0.006*float64(i) + bend, 59.09 + 0.003*float64(j)})
		}
		collect(c, east, kind, streetNames[i%len(streetNames)])
		collect(c, south, kind, streetNames[(i+3)%len(streetNames)])
	}
	collect(c, orb.LineString{{18.02, 59.14}, {18.08, 59.15}, {18.12, 59.166}, {18.15, 59.176}, {18.26, 59.185}}, "highway", "Nynäsvägen")
	collect(c, orb.LineString{{18.11, 59.09}, {18.13, 59.15}, {18.137, 59.17}, {18.16, 59.21}}, "rail", "")
	return c
}

func lake() *geojson.FeatureCollection {
	c := geojson.NewFeatureCollection()
	var shore orb.Ring
	for i := range 40 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 40)
		wave := 1 + 0.2*math.Sin(float64(i)/2)
		shore = append(shore, orb.Point{18.155 + 0.012*cos*wave, 59.16 + 0.004*sin*wave})
	}
	collect(c, orb.Polygon{append(shore, shore[0])}, "lake", "Rudsjön")
	return c
}

func woods() *geojson.FeatureCollection {
	c := geojson.NewFeatureCollection()
	collect(c, orb.Polygon{{{18.1, 59.15}, {18.118, 59.15}, {18.12, 59.162}, {18.102, 59.16}, {18.1, 59.15}}}, "park", "")
	return c
}

func quarters() *geojson.FeatureCollection {
	c := geojson.NewFeatureCollection()
	collect(c, orb.Point{18.142, 59.166}, "town", "Handen")
	collect(c, orb.Point{18.127, 59.146}, "village", "Jordbro")
	collect(c, orb.Point{18.12, 59.175}, "neighbourhood", "Vega")
	return c
}

func houses() *geojson.FeatureCollection {
	c := geojson.NewFeatureCollection()
	for i := range 12 {
		for j := range 12 {
			x, y := 18.125+0.002*float64(i), 59.163+0.001*float64(j)
			collect(c, orb.Polygon{{{x, y}, {x + 0.0008, y}, {x + 0.0008, y + 0.0004}, {x, y + 0.0004}, {x, y}}}, "building", "")
		}
	}
	return c
}
