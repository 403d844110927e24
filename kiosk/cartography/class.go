package cartography

import "medborgarkiosk/kiosk/vectortile"

// class is what a feature is to the map, in the order of painting.
type class uint8

const (
	ignored class = iota
	earthArea
	parkArea
	waterArea
	buildingArea
	railLine
	pathLine
	streetLine
	roadLine
	mainLine
	cityName
	villageName
	quarterName
	classes
)

// classOf reads the schemas of Protomaps (layers earth, landuse, roads, places …)
// and OpenMapTiles (landcover, transportation, place …).
func classOf(layer string, f *vectortile.Feature) class {
	kind := f.Text("kind")
	if kind == "" {
		kind = f.Text("class")
	}
	switch layer {
	case "earth":
		return only(f, vectortile.Polygons, earthArea)
	case "water":
		return only(f, vectortile.Polygons, waterArea)
	case "landuse", "landcover", "park":
		return only(f, vectortile.Polygons, greenery(layer, kind))
	case "buildings", "building":
		return only(f, vectortile.Polygons, buildingArea)
	case "roads", "transportation", "transportation_name":
		return only(f, vectortile.Lines, roadClass(kind))
	case "places", "place":
		return only(f, vectortile.Points, placeClass(f, kind))
	}
	return ignored
}

func only(f *vectortile.Feature, kind vectortile.Kind, c class) class {
	if f.Kind != kind {
		return ignored
	}
	return c
}

func greenery(layer, kind string) class {
	switch kind {
	case "park", "forest", "wood", "grass", "nature_reserve", "national_park", "cemetery", "golf_course", "recreation_ground", "meadow", "pitch", "village_green", "allotments":
		return parkArea
	}
	if layer == "park" {
		return parkArea
	}
	return ignored
}

func roadClass(kind string) class {
	switch kind {
	case "highway", "motorway", "trunk":
		return mainLine
	case "major_road", "medium_road", "primary", "secondary", "tertiary":
		return roadLine
	case "minor_road", "minor", "service", "residential", "street":
		return streetLine
	case "path", "track", "pedestrian", "footway", "cycleway":
		return pathLine
	case "rail", "transit":
		return railLine
	}
	return ignored
}

func placeClass(f *vectortile.Feature, kind string) class {
	if detail := f.Text("kind_detail"); detail != "" {
		kind = detail
	}
	switch kind {
	case "city", "town":
		return cityName
	case "locality", "village", "suburb", "borough", "macrohood":
		return villageName
	case "neighbourhood", "quarter", "hamlet":
		return quarterName
	}
	return ignored
}
