package report

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/cartography/outline"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/municipality"
)

func TestBands(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		values  []float64
		want    []band
		classes string // of the values
	}{
		"nothing":              {nil, []band{}, ""},
		"zeros":                {[]float64{0, 0}, []band{}, "none none"},
		"one value":            {[]float64{0, 3, 3}, []band{{3, 3}}, "none step-4 step-4"},
		"two":                  {[]float64{1, 5}, []band{{1, 1}, {5, 5}}, "step-3 step-4"},
		"as many as colours":   {[]float64{4, 1, 3, 2}, []band{{1, 1}, {2, 2}, {3, 3}, {4, 4}}, "step-4 step-1 step-3 step-2"},
		"more than colours":    {[]float64{1, 2, 3, 4, 5, 60}, []band{{1, 1}, {2, 3}, {4, 4}, {5, 60}}, "step-1 step-2 step-2 step-3 step-4 step-4"},
		"often the same value": {[]float64{1, 1, 1, 1, 1, 1, 1, 2}, []band{{1, 1}, {2, 2}}, "step-3 step-3 step-3 step-3 step-3 step-3 step-3 step-4"},
	} {
		got := bands(test.values)
		var classes []string
		for _, value := range test.values {
			classes = append(classes, class(got, value))
		}
		if !reflect.DeepEqual(got, test.want) || strings.Join(classes, " ") != test.classes {
			t.Errorf("%s: got %v, %v", name, got, classes)
		}
	}
}

// box is an area between degrees.
func box(west, south, east, north float64) outline.Area {
	at := func(lon, lat float64) outline.Degree {
		return outline.Degree{Lon: int32(lon * outline.PerDegree), Lat: int32(lat * outline.PerDegree)}
	}
	return outline.Area{Rings: []outline.Ring{{at(west, south), at(west, north), at(east, north), at(east, south)}}}
}

// TestAreasKeepTheirProportion: a degree of longitude is half as wide at 60° as on the
// equator, and so is what lies between two.
func TestAreasKeepTheirProportion(t *testing.T) {
	t.Parallel()
	s := newSheet([]outline.Area{box(10, 59, 14, 61)})
	if math.Abs(s.height-2*s.scale) > 1e-9 || math.Abs(s.width-4*s.scale*math.Cos(59*math.Pi/180)) > 1e-9 || max(s.width, s.height) != mapSide {
		t.Errorf("the sheet is %.1f by %.1f", s.width, s.height)
	}
	for place, want := range map[kiosk.Place]string{
		{Lat: 60, Lon: 12}: fmt.Sprintf("%.0f %.0f true", s.width/2, s.height/2),
		{Lat: 61, Lon: 12}: fmt.Sprintf("%.0f 0 true", s.width/2),
		{Lat: 62, Lon: 12}: fmt.Sprintf("%.0f %.0f false", s.width/2, -s.height/2),
	} {
		x, y, on := s.place(place)
		if got := fmt.Sprintf("%.0f %.0f %v", math.Abs(x), y+0, on); strings.ReplaceAll(got, "-0 ", "0 ") != want {
			t.Errorf("%v: got %s, want %s", place, got, want)
		}
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	a := box(10, 60, 14, 61)
	speck := box(12, 60.5, 12.00001, 60.50001)
	a.Rings = append(a.Rings, speck.Rings...)
	s := newSheet([]outline.Area{a})
	path, wide, high := s.path(a)
	if want := "M0.0 320.0L9.7 0.0L630.3 0.0L640.0 320.0Z"; path != want || wide != mapSide || math.Round(high) != 320 {
		t.Errorf("got %s, %.0f by %.0f", path, wide, high)
	}
}

func TestLabels(t *testing.T) {
	t.Parallel()
	var all labels
	for _, test := range []struct {
		label
		wide, high float64
		want       bool
	}{
		{label{100, 100, "12,5"}, 100, 40, true},
		{label{300, 100, "12,5"}, 30, 40, false},  // too narrow
		{label{300, 100, "12,5"}, 100, 15, false}, // too low
		{label{120, 110, "7"}, 100, 40, false},    // over the first
		{label{120, 130, "7"}, 100, 40, true},     // under it
		{label{150, 100, "7"}, 100, 40, true},     // beside it
	} {
		if got := all.take(test.label, test.wide, test.high); got != test.want {
			t.Errorf("%+v: %v", test, got)
		}
	}
}

// TestEachMunicipalityIsOnTheMap: names are what joins codes and outlines.
func TestEachMunicipalityIsOnTheMap(t *testing.T) {
	t.Parallel()
	l, err := carried()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range municipality.All() {
		if areas := l.of([]access.Municipality{{Municipality: m}}); len(areas) != 1 {
			t.Errorf("%s has no outline", m.Name)
		}
	}
}

// TestBothLanguagesSayEverything: no figure, kind or standing is without a name.
func TestBothLanguagesSayEverything(t *testing.T) {
	t.Parallel()
	for code, w := range texts {
		for _, f := range figures {
			if w.figures[f.id] == "" {
				t.Errorf("%s: %s has no name", code, f.id)
			}
		}
		for _, kind := range officeKinds {
			if w.kinds[kind] == "" {
				t.Errorf("%s: %s has no name", code, kind)
			}
		}
		if len(w.Counted) != len(swedish.Counted) || len(w.standings) != len(swedish.standings) || len(w.figures) != len(figures) {
			t.Errorf("%s says more or less than Swedish", code)
		}
		all := reflect.ValueOf(*w)
		for i := range all.NumField() {
			if all.Field(i).IsZero() {
				t.Errorf("%s: %s is empty", code, all.Type().Field(i).Name)
			}
		}
	}
}
