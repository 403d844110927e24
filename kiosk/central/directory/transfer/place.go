package transfer

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
)

// number writes a coordinate so that it is read back as the same.
func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

var numberForm = regexp.MustCompile(`^[+-]?[0-9]+(\.[0-9]+)?$`)

// parseNumber reads a number as Swedes write it too: 59,343 and 6 580 822.
func parseNumber(s string) (float64, bool) {
	s = strings.ReplaceAll(s, " ", "")
	if !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	if !numberForm.MatchString(s) {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}

// between tells whether a coordinate is in the range, metres.
func between(v, least, most float64) bool { return v >= least && v <= most }

// isGrid tells by their size whether these are metres north and east in Sweden,
// in a grid whose easting is within the range.
func isGrid(north, east, least, most float64) bool {
	return between(north, 6_100_000, 7_700_000) && between(east, least, most)
}

func isSweref(north, east float64) bool { return isGrid(north, east, 180_000, 1_000_000) }
func isRT90(north, east float64) bool   { return isGrid(north, east, 1_150_000, 1_950_000) }

// Place reads a place as somebody has typed it: degrees or SWEREF 99 TM, in either
// order, or nothing at all, which is nil. What was put right is noted.
func Place(lat, lon string) (*kiosk.Place, []Fault, *Fault) {
	switch {
	case lat == "" && lon == "":
		return nil, nil, nil
	case lat == "" || lon == "":
		return nil, nil, &Fault{Column: "lat", why: faultHalfPlace}
	}
	place, notes, fault := parsePlace(lat, lon)
	if fault != nil {
		return nil, nil, fault
	}
	return &place, notes, nil
}

// parsePlace reads a place and puts it right: degrees or SWEREF 99 TM, in either
// order. Notes say what was put right. Both texts are there.
func parsePlace(lat, lon string) (place kiosk.Place, notes []Fault, fault *Fault) {
	a, ok := parseNumber(lat)
	if !ok {
		return place, nil, &Fault{Column: "lat", Value: shortened(lat), why: faultNumber}
	}
	b, ok := parseNumber(lon)
	if !ok {
		return place, nil, &Fault{Column: "lon", Value: shortened(lon), why: faultNumber}
	}
	told := Fault{Column: "lat", Value: shortened(lat + ", " + lon)}
	say := func(why reason, args ...any) Fault {
		said := told
		said.why, said.args = why, args
		return said
	}
	if (kiosk.Place{Lat: b, Lon: a}).InSweden() || isSweref(b, a) {
		a, b = b, a
		notes = append(notes, say(noteSwapped))
	}
	place = kiosk.Place{Lat: a, Lon: b}
	if isSweref(a, b) {
		place = fromSweref(a, b)
		place.Lat, place.Lon = sixDecimals(place.Lat), sixDecimals(place.Lon)
		notes = append(notes, say(noteSweref, fmt.Sprintf("%s, %s", number(place.Lat), number(place.Lon))))
	}
	if !place.InSweden() {
		why := faultAbroad
		if isRT90(a, b) || isRT90(b, a) {
			why = faultRT90
		}
		abroad := say(why)
		return kiosk.Place{}, nil, &abroad
	}
	return place, notes, nil
}

// sixDecimals rounds degrees to about a decimetre.
func sixDecimals(f float64) float64 { return math.Round(f*1e6) / 1e6 }
