package kiosk

import (
	"fmt"
	"math"
	"regexp"
)

// OfficeKind is what kind of place an office is.
type OfficeKind string

// The kinds there are.
const (
	StateServiceOffice OfficeKind = "state_service_office"     // statligt servicekontor
	CitizenOffice      OfficeKind = "citizen_office"           // medborgarkontor
	ContactCentre      OfficeKind = "municipal_contact_centre" // kommunens kontaktcenter
	DigidelCentre      OfficeKind = "digidel_center"           // DigidelCenter
	LibraryHelp        OfficeKind = "library_help"             // help at a library
)

// Place is a point on the map, in degrees of WGS 84.
type Place struct {
	Lat         float64 `json:"lat"`
	Lon         float64 `json:"lon"`
	Approximate bool    `json:"approximate,omitempty"` // near the door, not at it
}

// Access is whether a wheelchair can come in, in OpenStreetMap's words; "" when
// nobody knows.
type Access string

// The answers there are.
const (
	Accessible    Access = "yes"
	PartlyAccess  Access = "limited"
	NotAccessible Access = "no"
)

// Closing is that an office has closed for good.
type Closing struct {
	Since  string   `json:"since"`            // a date, or a month when the day is not known: 2025-01
	Source string   `json:"source,omitempty"` // where it says so
	GoTo   []string `json:"go_to,omitempty"`  // ids of offices instead
}

// Office is a place where people are helped with what a library is not for.
type Office struct {
	ID           string     `json:"id"`
	Kind         OfficeKind `json:"kind"`
	Name         string     `json:"name"`
	Operator     string     `json:"operator,omitempty"`
	Municipality string     `json:"municipality"` // SCB's code, "0136"
	Street       string     `json:"street,omitempty"`
	Postcode     string     `json:"postcode,omitempty"`
	City         string     `json:"city,omitempty"`
	Place        *Place     `json:"place,omitempty"`
	Phone        string     `json:"phone,omitempty"`
	Email        string     `json:"email,omitempty"`
	Web          string     `json:"web,omitempty"`
	Hours        string     `json:"hours,omitempty"`       // OpenStreetMap's opening_hours
	Authorities  []string   `json:"authorities,omitempty"` // names as on their doors
	Services     []string   `json:"services,omitempty"`
	Languages    []string   `json:"languages,omitempty"` // BCP 47
	Wheelchair   Access     `json:"wheelchair,omitempty"`
	Closed       *Closing   `json:"closed,omitempty"`
	Facts
}

var municipalityCode = regexp.MustCompile(`^[0-9]{4}$`)

// Check tells what can't be so in the record; opening hours are read elsewhere.
func (o Office) Check() error {
	var all Faults
	all.id("id", o.ID)
	all.there("name", o.Name)
	all.must(municipalityCode.MatchString(o.Municipality), "municipality", o.Municipality, whyCode)
	switch o.Kind {
	case StateServiceOffice, CitizenOffice, ContactCentre, DigidelCentre, LibraryHelp:
	default:
		all.must(false, "kind", string(o.Kind), whyUnknown)
	}
	if o.Place != nil {
		all.must(o.Place.InSweden(), "place", fmt.Sprintf("%v, %v", o.Place.Lat, o.Place.Lon), whyAbroad)
	}
	all.dates(o.Facts)
	if o.Closed != nil {
		all.there("closed", o.Closed.Since)
	}
	return all.err()
}

// InSweden tells whether the place is within the country's bounds, so that
// swapped or projected coordinates are noticed.
func (p Place) InSweden() bool {
	return p.Lat >= 55 && p.Lat <= 69.5 && p.Lon >= 10.5 && p.Lon <= 24.5
}

// earthRadius is the mean radius in metres (IUGG R1).
const earthRadius = 6_371_009

// Metres gives the distance on a sphere, the haversine formula: right within
// half a percent.
func (p Place) Metres(to Place) float64 {
	const degree = math.Pi / 180
	lat, lon := math.Sin((to.Lat-p.Lat)*degree/2), math.Sin((to.Lon-p.Lon)*degree/2)
	h := lat*lat + math.Cos(p.Lat*degree)*math.Cos(to.Lat*degree)*lon*lon
	return 2 * earthRadius * math.Asin(math.Sqrt(min(h, 1)))
}

// WalkingMetres is about how far it is to walk: streets are some 1.3 times the
// straight line. Always said as "about".
func (p Place) WalkingMetres(to Place) float64 { return 1.3 * p.Metres(to) }
