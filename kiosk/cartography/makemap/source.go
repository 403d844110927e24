package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"

	"medborgarkiosk/kiosk/cartography/outline"
)

// place is a municipality's name and where it stands best.
type place struct {
	name  string
	label outline.Degree
}

// labels reads the names by municipality code.
func labels(name string) (map[string]place, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("names in %s: %w", name, err)
	}
	column := func(of string) int { return slices.Index(rows[0], of) }
	code, title, lon, lat := column("code"), column("name"), column("label_lon"), column("label_lat")
	if min(code, title, lon, lat) < 0 {
		return nil, fmt.Errorf("names in %s: columns are missing", name)
	}
	out := map[string]place{}
	for _, row := range rows[1:] {
		x, errX := strconv.ParseFloat(row[lon], 64)
		y, errY := strconv.ParseFloat(row[lat], 64)
		if errX != nil || errY != nil {
			return nil, fmt.Errorf("names in %s: %s has no label point", name, row[code])
		}
		out[row[code]] = place{row[title], degree(x, y)}
	}
	return out, nil
}

// geometry is a Polygon or MultiPolygon, of places or of numbers of arcs.
type geometry[T any] struct {
	Type        string          `json:"type"`
	Coordinates json.RawMessage `json:"coordinates"`
	Arcs        json.RawMessage `json:"arcs"`
	Properties  struct {
		Code string `json:"code"`
	} `json:"properties"`
}

// polygons gives the rings of each polygon.
func (g geometry[T]) polygons() (out [][][]T, err error) {
	raw := append(g.Coordinates, g.Arcs...)
	switch g.Type {
	case "Polygon":
		out = make([][][]T, 1)
		err = json.Unmarshal(raw, &out[0])
	case "MultiPolygon":
		err = json.Unmarshal(raw, &out)
	default:
		err = fmt.Errorf("a geometry of type %q", g.Type)
	}
	return out, err
}

func readJSON(name string, into any) error {
	raw, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

// readWater reads one area for each polygon of a GeoJSON file.
func readWater(name string) ([]outline.Area, error) {
	var file struct {
		Features []struct {
			Geometry *geometry[[2]float64] `json:"geometry"`
		} `json:"features"`
	}
	if err := readJSON(name, &file); err != nil {
		return nil, err
	}
	var areas []outline.Area
	for _, f := range file.Features {
		if f.Geometry == nil {
			continue
		}
		polygons, err := f.Geometry.polygons()
		if err != nil {
			return nil, fmt.Errorf("water in %s: %w", name, err)
		}
		for _, rings := range polygons {
			areas = append(areas, outline.Area{Rings: polygon(rings)})
		}
	}
	return areas, nil
}
