package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"medborgarkiosk/kiosk/central/directory/access"
)

// mapView is the map: outlines in colours, where the libraries are, what the colours
// mean, and all of it in words and numbers.
type mapView struct {
	Name, Text    string
	Width, Height int
	Areas         []areaView
	Dots          []dotView
	Legend        []legendView
	Rows          []valueView // the most first
}

type areaView struct {
	Class, Path, Told string
	Label             string // "" when there is no room
	X, Y              string
}

type dotView struct{ X, Y, Name string }

type legendView struct{ Class, Range, Count string }

type valueView struct{ Name, Class, Value, Part string }

// newMap draws the report's municipalities, coloured by the figure.
func newMap(w *words, f found, l land) mapView {
	all, figure := f.report.Municipalities, f.colour
	var values []float64
	for _, m := range all {
		if value, ok := figure.value(m); ok {
			values = append(values, value)
		}
	}
	ranges := bands(values)
	classOf := func(m access.Municipality) string {
		value, ok := figure.value(m)
		if !ok {
			return classUnknown
		}
		return class(ranges, value)
	}
	v := mapView{Name: fmt.Sprintf(w.MapOf, w.figures[figure.id], f.countyName(w))}
	ranked := slices.Clone(all)
	ordered(ranked, figure, false)
	sums := map[string]int{}
	for _, m := range ranked {
		one := valueView{Name: w.name(m), Class: classOf(m), Value: figure.text(w, m)}
		if figure.part != nil {
			one.Part = figure.part(w, m)
		}
		sums[one.Class]++
		v.Rows = append(v.Rows, one)
	}
	v.Legend, v.Text = w.legend(figure, ranges, sums), w.mapText(v.Rows)
	s, taken := newSheet(l.of(all)), labels{}
	v.Width, v.Height = int(s.width)+margin, int(s.height)+margin
	for _, m := range all {
		area, ok := l[m.Name]
		if !ok {
			continue
		}
		path, wide, high := s.path(area)
		text := figure.text(w, m)
		one := areaView{Class: classOf(m), Path: path, Told: w.name(m) + ": " + text}
		x, y := s.at(area.Label)
		if one.Class != classUnknown && taken.take(label{x, y, text}, wide, high) {
			one.Label, one.X, one.Y = text, fmt.Sprintf("%.0f", x), fmt.Sprintf("%.0f", y)
		}
		v.Areas = append(v.Areas, one)
	}
	v.dots(f.report.Libraries, s)
	return v
}

// dots are the libraries whose place is known.
func (v *mapView) dots(libraries []access.Reach, s sheet) {
	for _, library := range libraries {
		if library.Place == nil {
			continue
		}
		if x, y, on := s.place(*library.Place); on {
			v.Dots = append(v.Dots, dotView{fmt.Sprintf("%.0f", x), fmt.Sprintf("%.0f", y), library.Name})
		}
	}
}

// legend says what each colour on the map means and how many municipalities have it.
func (w *words) legend(f *figure, ranges []band, sums map[string]int) (all []legendView) {
	for i, b := range slices.Backward(ranges) {
		text := w.number(b.from, f.decimals)
		if b.to > b.from {
			text += "–" + w.number(b.to, f.decimals)
		}
		class := classes[mostBands-len(ranges)+i]
		all = append(all, legendView{class, text, w.municipalities(sums[class])})
	}
	for _, other := range []legendView{{Class: classNone, Range: w.number(0, 0)}, {Class: classUnknown, Range: w.Unknown}} {
		if other.Count = w.municipalities(sums[other.Class]); sums[other.Class] > 0 {
			all = append(all, other)
		}
	}
	return all
}

// mapText says in words what the map shows: where there is most, where nothing, and
// of how many nobody knows.
func (w *words) mapText(ranked []valueView) string {
	var most []string
	none, unknown := 0, 0
	for _, row := range ranked {
		switch row.Class {
		case classUnknown:
			unknown++
		case classNone:
			none++
		default:
			if len(most) < 3 {
				most = append(most, fmt.Sprintf("%s (%s)", row.Name, row.Value))
			}
		}
	}
	text := fmt.Sprintf(w.MapMost, cmp.Or(strings.Join(most, ", "), w.Nobody))
	if none > 0 {
		text += " " + fmt.Sprintf(w.MapNone, w.municipalities(none))
	}
	if unknown > 0 {
		text += " " + fmt.Sprintf(w.MapUnknown, w.municipalities(unknown))
	}
	return text + " " + w.MapTable
}
