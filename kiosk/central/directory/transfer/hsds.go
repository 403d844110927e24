package transfer

import (
	"crypto/sha1" //nolint:gosec // RFC 9562 has it so for UUIDs of version 5
	"fmt"
	"io"

	"medborgarkiosk/kiosk"
)

// The objects of HSDS 3.0 that are written and read, with the fields that offices
// have: https://docs.openreferral.org/en/3.0/hsds/schema_reference.html. Each has
// an id, a UUID.
type (
	hsdsService struct {
		ID           string                  `json:"id"`
		Name         string                  `json:"name"`
		Description  string                  `json:"description,omitempty"`
		URL          string                  `json:"url,omitempty"`
		Email        string                  `json:"email,omitempty"`
		Status       string                  `json:"status"`
		AssuredDate  string                  `json:"assured_date,omitempty"` // when it was last checked
		Phones       []hsdsPhone             `json:"phones,omitempty"`
		Schedules    []hsdsSchedule          `json:"schedules,omitempty"`
		Languages    []hsdsLanguage          `json:"languages,omitempty"`
		Organization *hsdsOrganization       `json:"organization,omitempty"`
		Locations    []hsdsServiceAtLocation `json:"service_at_locations,omitempty"`
		Attributes   []hsdsAttribute         `json:"attributes,omitempty"`
	}
	hsdsOrganization struct {
		ID          string `json:"id"`
		Name        string `json:"name"`
		Description string `json:"description"`
	}
	hsdsServiceAtLocation struct {
		ID         string          `json:"id"`
		Location   *hsdsLocation   `json:"location,omitempty"`
		Phones     []hsdsPhone     `json:"phones,omitempty"`
		Schedules  []hsdsSchedule  `json:"schedules,omitempty"`
		Attributes []hsdsAttribute `json:"attributes,omitempty"`
	}
	hsdsLocation struct {
		ID            string              `json:"id"`
		Type          string              `json:"location_type"`
		Name          string              `json:"name,omitempty"`
		URL           string              `json:"url,omitempty"`
		Latitude      *float64            `json:"latitude,omitempty"`
		Longitude     *float64            `json:"longitude,omitempty"`
		External      string              `json:"external_identifier,omitempty"`
		ExternalType  string              `json:"external_identifier_type,omitempty"`
		Addresses     []hsdsAddress       `json:"addresses,omitempty"`
		Accessibility []hsdsAccessibility `json:"accessibility,omitempty"`
		Phones        []hsdsPhone         `json:"phones,omitempty"`
		Schedules     []hsdsSchedule      `json:"schedules,omitempty"`
		Languages     []hsdsLanguage      `json:"languages,omitempty"`
		Attributes    []hsdsAttribute     `json:"attributes,omitempty"`
	}
	hsdsAddress struct {
		ID       string `json:"id"`
		Street   string `json:"address_1"`
		City     string `json:"city"`
		Province string `json:"state_province"`
		Postcode string `json:"postal_code"`
		Country  string `json:"country"`
		Type     string `json:"address_type"`
	}
	hsdsAccessibility struct {
		ID          string `json:"id"`
		Description string `json:"description,omitempty"`
	}
	hsdsPhone struct {
		ID     string `json:"id"`
		Number string `json:"number"`
		Type   string `json:"type,omitempty"`
	}
	hsdsLanguage struct {
		ID   string `json:"id"`
		Code string `json:"code,omitempty"`
	}
	hsdsAttribute struct {
		ID         string `json:"id"`
		LinkType   string `json:"link_type,omitempty"` // the name of the column
		LinkEntity string `json:"link_entity,omitempty"`
		Value      string `json:"value,omitempty"`
	}
)

// identifierType is the scheme of our ids among a location's external identifiers.
const identifierType = "medborgarkiosk"

// asAttributes are the columns that HSDS has no field for, or none that says it
// exactly. They are attributes of the location, whose link_type is the column.
var asAttributes = []string{
	"kind", "municipality_code", "coord_basis", "hours", "authorities", "services",
	"wheelchair", "status", "closed_source", "go_to", "source", "source_date", "owner", "valid_until",
}

// WriteHSDS writes the offices as a list of HSDS 3.0 services, each at its one
// location, with the operator as its organization.
func WriteHSDS(w io.Writer, offices []kiosk.Office) error {
	all := make([]hsdsService, 0, len(offices))
	for _, o := range offices {
		all = append(all, serviceOf(o))
	}
	return writeJSON(w, all)
}

func serviceOf(o kiosk.Office) hsdsService {
	id := func(of string) string { return uuid(o.ID + " " + of) }
	s := hsdsService{
		ID: id("service"), Name: o.Name, URL: o.Web, Email: o.Email,
		Status: "active", AssuredDate: string(o.CheckedOn),
		Schedules: schedulesOf(o.Hours, id),
	}
	if o.Closed != nil {
		s.Status = "defunct"
	}
	if o.Phone != "" {
		s.Phones = []hsdsPhone{{id("phone"), o.Phone, "voice"}}
	}
	for _, code := range o.Languages {
		s.Languages = append(s.Languages, hsdsLanguage{id("language " + code), code})
	}
	if o.Operator != "" {
		s.Organization = &hsdsOrganization{uuid("organization " + o.Operator), o.Operator, o.Operator}
	}
	s.Locations = []hsdsServiceAtLocation{{ID: id("service at location"), Location: locationOf(o, id)}}
	return s
}

func locationOf(o kiosk.Office, id func(string) string) *hsdsLocation {
	l := &hsdsLocation{
		ID: id("location"), Type: "physical", Name: o.Name,
		External: o.ID, ExternalType: identifierType,
	}
	if p := o.Place; p != nil {
		l.Latitude, l.Longitude = &p.Lat, &p.Lon
	}
	if o.Street+o.Postcode+o.City != "" {
		l.Addresses = []hsdsAddress{{id("address"), o.Street, o.City, "", o.Postcode, "SE", "physical"}}
	}
	if o.Wheelchair != "" {
		l.Accessibility = []hsdsAccessibility{{id("accessibility"), "wheelchair=" + string(o.Wheelchair)}}
	}
	r := rowOf(o)
	for _, name := range asAttributes {
		c, _ := columnNamed(name)
		for i, value := range c.values(&r) {
			l.Attributes = append(l.Attributes, hsdsAttribute{id(fmt.Sprint(name, " ", i)), name, "location", value})
		}
	}
	return l
}

// uuid is a UUID of version 5 (RFC 9562): the same name always has the same.
func uuid(name string) string {
	space := []byte("medborgarkiosk-1") // 16 bytes of our own
	b := sha1.Sum(append(space, name...))
	b[6], b[8] = b[6]&0x0f|0x50, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:16])
}
