package main

import (
	"fmt"
	"slices"

	"medborgarkiosk/kiosk/cartography/outline"
)

// topology is a TopoJSON file: borders are stored once, as arcs that the areas
// on both sides name (github.com/topojson/topojson-specification).
type topology struct {
	Arcs      [][][2]float64 `json:"arcs"`
	Transform struct {
		Scale     [2]float64 `json:"scale"`
		Translate [2]float64 `json:"translate"`
	} `json:"transform"`
	Objects map[string]struct {
		Geometries []geometry[int] `json:"geometries"`
	} `json:"objects"`
}

// readTopology gives the areas, and one without a name of the lines between them:
// an arc that only one area names is a shore or the country's border.
func readTopology(name string, places map[string]place) (areas, borders []outline.Area, err error) {
	var file topology
	if err := readJSON(name, &file); err != nil {
		return nil, nil, err
	}
	uses := make([]int, len(file.Arcs))
	for _, object := range file.Objects {
		for _, g := range object.Geometries {
			p, ok := places[g.Properties.Code]
			if !ok {
				return nil, nil, fmt.Errorf("topology in %s: no name for %s", name, g.Properties.Code)
			}
			polygons, err := g.polygons()
			if err != nil {
				return nil, nil, fmt.Errorf("topology in %s: %w", name, err)
			}
			a := outline.Area{Name: p.name, Label: p.label}
			for _, rings := range polygons {
				a.Rings = append(a.Rings, polygon(file.join(rings))...)
				for _, n := range slices.Concat(rings...) {
					uses[max(n, ^n)]++
				}
			}
			areas = append(areas, a)
		}
	}
	return areas, []outline.Area{{Rings: file.shared(uses)}}, nil
}

// shared are the arcs that are used twice, as open lines.
func (t *topology) shared(uses []int) (lines []outline.Ring) {
	for n, count := range uses {
		if count < 2 {
			continue
		}
		var line outline.Ring
		for _, p := range t.arc(n) {
			line = append(line, degree(p[0], p[1]))
		}
		lines = append(lines, line)
	}
	return lines
}

// join strings arcs together; ~n is arc n backwards, and each begins where the
// last one ended.
func (t *topology) join(rings [][]int) [][][2]float64 {
	out := make([][][2]float64, len(rings))
	for i, arcs := range rings {
		for _, n := range arcs {
			arc := t.arc(max(n, ^n))
			if n < 0 {
				slices.Reverse(arc)
			}
			if len(out[i]) > 0 {
				arc = arc[1:]
			}
			out[i] = append(out[i], arc...)
		}
	}
	return out
}

// arc undoes differences and quantisation.
func (t *topology) arc(n int) [][2]float64 {
	out := make([][2]float64, len(t.Arcs[n]))
	var at [2]float64
	for i, step := range t.Arcs[n] {
		for axis := range at {
			at[axis] += step[axis]
			out[i][axis] = at[axis]*t.Transform.Scale[axis] + t.Transform.Translate[axis]
		}
	}
	return out
}
